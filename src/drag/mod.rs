//! Moving cards: the state machines of a pointer drag and of a keyboard lift, hit-testing on rectangles, the window of
//! a long list, and the letters of shortcuts. It knows ids only as values that can be compared, and no browser: events
//! come in as plain data, what is to be done goes out as effects.

mod autoscroll;
mod effect;
mod geometry;
mod input;
mod keys;
mod lift;
mod lift_effect;
mod lift_key;
mod pointer;
mod shapes;
mod source;
mod window;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use autoscroll::{EDGE, FULL_SPEED};
pub use effect::Effect;
pub use geometry::{Axis, Geometry, Lane, Spot, Target};
pub use input::{Input, PointerKind};
pub use keys::{letter, letter_label, sign};
pub use lift::{LaneCount, Lift, LiftInput, step_lift};
pub use lift_effect::{Announcement, LiftEffect, Moment};
pub use lift_key::LiftKey;
pub use pointer::{Drag, HOLD_MS, HOLD_SLOP, PRESS_SLOP, Press, State, VIBRATE_MS, step};
pub use shapes::{Point, Rect};
pub use source::{Source, before};
pub use window::Strip;
