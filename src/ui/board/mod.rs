//! The board: the stages of a pipeline side by side, or below each other, with their deals as cards.
//!
//! [`BoardScreen`] is the screen; everything below it shares a [`Board`](shared::Board) from the context. A card holds
//! no listeners: presses, keys and drags are heard by the board, which finds the card by its `data-deal-id`. Only the
//! cards near the view are in the page; a change of one deal draws that card and the heads that it touches.
//!
//! For tests and assistive tools: each stage is a section with `data-stage-id` and `data-count` (its cards after the
//! filter, in the page or not), each card has `data-deal-id`, each place for a drop `data-zone`. A place of a board
//! in groups has `data-group` and `data-count`.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "the board is a row of handles that is copied into closures anyway"
)]

mod card;
mod card_list;
mod card_menu;
mod colour_picker;
mod column;
mod column_head;
mod column_menu;
mod drop_bar;
mod empty;
mod face;
mod filter_bar;
mod focus;
mod grouping;
mod groups;
mod keys;
mod lane;
mod layout_switch;
mod lifting;
mod look;
mod measure;
mod moving;
mod outcomes;
mod pills;
mod pipeline_name;
mod pointer;
mod quick_add;
mod screen;
mod selecting;
mod shared;
mod turns;
mod view_menu;
mod words;
mod zone;

pub use column::to_number;
pub use column_head::{total, weighted_total};
pub use face::Face;
pub use filter_bar::FilterBar;
pub use focus::deal_at;
pub use screen::BoardScreen;
pub use shared::{asks_for_ended, is_filtered, matcher};
pub use view_menu::LookPanel;
