//! Files of other systems and our own export; an import is a plan, a preview, then one command.
//!
//! Nothing here writes to the book. The way of a file: [`encoding::decode`] → [`Dialect::guess`] →
//! [`Table::read`] → a plan that the user may change → a check that gives the command and everything that the
//! user should know before it is carried out.

pub mod check;
mod code_page;
pub mod column;
mod columns;
pub mod csv_out;
pub mod demo;
pub mod dialect;
pub mod encoding;
pub mod field;
mod field_names;
mod formula;
pub mod json_plan;
mod key;
pub mod limits;
mod month_names;
mod opened;
pub mod own_key;
pub mod pipelines;
pub mod plan;
pub mod problem;
mod problem_list;
pub mod remembered;
pub mod stage_choice;
mod stage_words;
pub mod summary;
pub mod table;
pub mod template;
pub mod values;

pub use check::{Check, Checked, check};
pub use column::{Column, Guess, Reading};
pub use csv_out::{CsvColumn, CsvDates, CsvStyle};
pub use dialect::{Delimiter, Dialect};
pub use encoding::{Decoded, Encoding, EncodingReason};
pub use field::Field;
pub use json_plan::{JsonCount, JsonPlan, JsonWay};
pub use limits::TableError;
pub use opened::{Opened, open};
pub use pipelines::{PipelineTemplate, templates};
pub use plan::{Plan, RepeatedKeys};
pub use problem::{Blocker, ProblemKind, RowProblem};
pub use problem_list::write_problems;
pub use stage_choice::{OutcomeMapping, StageChoice, StageMapping};
pub use summary::{PreviewRow, RowAction, Summary, Total};
pub use table::{Table, TableNote};
pub use template::{Template, TemplateError};
