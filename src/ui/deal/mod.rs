//! The drawer of one deal, over the board.

mod amount_field;
mod auto_field;
mod business_case;
mod card_menu;
mod choice_field;
mod details;
mod drafts;
mod drawer;
mod facts;
mod happening;
mod head;
mod history;
mod links;
mod menu;
mod own_fields;
mod people;
mod pick_field;
mod probability_field;
mod process;
mod qualification;
mod recurring_field;
mod stage_times;
mod stepper;
mod summary;
mod tags_field;
mod value_words;

pub use card_menu::card_menu;
pub use drafts::Drafts;
pub use drawer::DealDrawer;
pub use menu::deal_entries;
