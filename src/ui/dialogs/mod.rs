//! The dialogs that a screen, a key or a drag can ask for. One is open at a time.

mod delete_stage;
mod erase;
mod form_dialog;
mod host;
mod lose;
mod move_deals;
mod new_deal;
mod reopen;
mod stage_form;
mod stepper;
mod target;
mod win;

pub use form_dialog::FormDialog;
pub use host::DialogHost;
