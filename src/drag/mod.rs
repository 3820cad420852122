//! The state machine of a drag or a keyboard lift, with hit-testing on rectangles.
