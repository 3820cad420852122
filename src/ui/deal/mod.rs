//! The drawer of one deal, over the board.

mod amount_field;
mod auto_field;
mod details;
mod drafts;
mod drawer;
mod happening;
mod head;
mod history;
mod links;
mod menu;
mod people;
mod pick_field;
mod probability_field;
mod process;
mod stage_times;
mod stepper;
mod summary;
mod tags_field;
mod value_words;

pub use drawer::DealDrawer;
pub use menu::deal_entries;
