//! The settings: an index and one section at a time.

mod about;
mod activities;
mod appearance;
mod currencies;
mod data;
mod erase;
mod keeping;
mod language;
mod locked_export;
mod make_room;
mod move_out;
mod name_list;
mod own_fields;
mod pipeline;
mod pipeline_list;
mod products;
mod qualification;
mod restore_points;
mod row_tools;
mod screen;
mod setting;
mod stage_list;
mod texts;

pub use qualification::offer_criteria;
pub use restore_points::RestorePointList;
pub use screen::{SettingsScreen, section_name};
