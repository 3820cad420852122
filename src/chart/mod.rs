//! Charts as plain geometry: scales, ticks, and the layout of bars, funnels and columns to a [`Scene`] of marks in
//! pixels. It knows numbers, sizes and texts that are already written, never deals and never colours.
//!
//! Written by hand because no chart library for Leptos draws accessible, localised and themed charts.

mod area;
mod bars;
mod column_parts;
mod column_slots;
mod columns;
mod funnel;
mod label;
mod mark;
mod rows;
mod scale;
mod scene;
mod ticks;
mod tone;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use area::Area;
pub use bars::{Bar, BarChart, SumRow};
pub use column_parts::{Column, ColumnGroup, Segment, TargetLine, Tick};
pub use columns::ColumnChart;
pub use funnel::{Funnel, Level};
pub use label::{shorten, text_width};
pub use mark::{Anchor, Fill, LineStyle, Mark, TextStyle};
pub use scale::{Band, Linear};
pub use scene::{Hit, Scene};
pub use ticks::{nice_ticks, whole_ticks};
pub use tone::{RAMP_STEPS, RampStep, Tone};
