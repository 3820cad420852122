//! Files of other systems and our own export; an import is a plan, a preview, then one command.
//!
//! Nothing here writes to the book. The way of a file: [`encoding::decode`] → [`Dialect::guess`] →
//! [`Table::read`] → a plan that the user may change → a check that gives the command and everything that the
//! user should know before it is carried out.

mod code_page;
pub mod demo;
pub mod dialect;
pub mod encoding;
pub mod limits;
mod month_names;
pub mod table;
pub mod values;

pub use dialect::{Delimiter, Dialect};
pub use encoding::{Decoded, Encoding, EncodingReason};
pub use limits::TableError;
pub use table::{Table, TableNote};
