//! The settings: an index and one section at a time.

mod about;
mod activities;
mod appearance;
mod data;
mod erase;
mod language;
mod name_list;
mod pipeline;
mod pipeline_list;
mod restore_points;
mod screen;
mod setting;
mod stage_list;

pub use screen::{SettingsScreen, section_name};
