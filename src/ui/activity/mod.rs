//! Activities: the forms that plan and end them, the menu that logs them, and the lists that show them.
//!
//! A form is a dialog that [`Request`](crate::app::Request) asks for, so that a key, a card, the drawer and the pages of
//! people and companies open the same one.

mod finish;
mod form;
mod form_fields;
mod item;
mod kinds;
mod linked_text;
mod log_menu;
mod note_form;
mod tab;
mod words;

pub use finish::FinishActivity;
pub use form::ActivityForm;
pub use form_fields::Of;
pub use kinds::kind_glyph;
pub use linked_text::{LinkedText, web_link};
pub use log_menu::LogMenu;
pub use tab::ActivityTab;
