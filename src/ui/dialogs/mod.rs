//! The dialogs that a screen, a key or a drag can ask for. One is open at a time.

mod activity_editor;
mod close_date;
mod delete_stage;
mod erase;
mod form_dialog;
mod gate;
mod host;
mod list_editor;
mod lose;
mod move_deals;
mod new_deal;
mod new_pipeline;
mod rename_pipeline;
mod reopen;
mod requirements;
mod skip;
mod split_stage;
mod stage_form;
mod stage_process;
mod stepper;
mod target;
mod template_list;
mod win;

pub use form_dialog::FormDialog;
pub(in crate::ui) use gate::missing_words;
pub use host::{DialogHost, show};
