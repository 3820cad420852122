//! The drag by mouse, pen or finger as a pure reducer: what happened comes in, the next state and what is to be done
//! come out. It moves nothing itself and never reads the clock.
//!
//! The browser's part: on [`Effect::Lift`] measure a [`Geometry`], capture the pointer on the board (not on the card,
//! which may leave the rendered window), block touch scrolling, and send [`Input::Frame`] on each animation frame
//! until [`Effect::End`].

use super::autoscroll::scroll_by;
use super::effect::Effect;
use super::geometry::{Geometry, Target};
use super::input::{Input, PointerKind};
use super::shapes::Point;
use super::source::Source;

/// How far a mouse or a pen must move before a press is a drag, in CSS pixels.
pub const PRESS_SLOP: f64 = 4.0;
/// How far a finger may move while it holds; beyond, it scrolls.
pub const HOLD_SLOP: f64 = 8.0;
/// How long a finger must hold before the card is lifted, in milliseconds.
pub const HOLD_MS: u32 = 260;
/// How long the device vibrates when a finger has lifted the card, in milliseconds.
pub const VIBRATE_MS: u32 = 10;

/// A press that is not yet a drag.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Press<I, Z> {
    pointer: i32,
    kind: PointerKind,
    start: Point,
    source: Source<I, Z>,
}

/// A drag under way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag<I, Z> {
    pointer: i32,
    start: Point,
    at: Point,
    /// The card and where it came from.
    pub source: Source<I, Z>,
    /// Where it would land now.
    pub over: Option<Target<Z>>,
}

/// Where the machine stands.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub enum State<I, Z> {
    /// Nothing is pressed.
    #[default]
    Idle,
    /// A card is pressed.
    Pressed(Press<I, Z>),
    /// A card is being dragged.
    Dragging(Drag<I, Z>),
}

impl<I, Z> State<I, Z> {
    /// The drag under way, if there is one: then the page must not scroll by touch.
    #[must_use]
    pub fn drag(&self) -> Option<&Drag<I, Z>> {
        match self {
            State::Dragging(drag) => Some(drag),
            State::Idle | State::Pressed(_) => None,
        }
    }
}

/// Takes one step. `geometry` counts only while dragging; before, it may be empty.
#[must_use]
pub fn step<I: Copy + Eq, Z: Copy + Eq>(
    state: State<I, Z>,
    input: Input<I, Z>,
    geometry: &Geometry<Z>,
) -> (State<I, Z>, Vec<Effect<I, Z>>) {
    match state {
        State::Idle => match input {
            Input::Press {
                pointer,
                kind,
                at,
                source,
            } => press(pointer, kind, at, source),
            _ => (State::Idle, Vec::new()),
        },
        State::Pressed(pressed) => step_pressed(pressed, input),
        State::Dragging(drag) => step_dragging(drag, input, geometry),
    }
}

fn press<I, Z>(
    pointer: i32,
    kind: PointerKind,
    start: Point,
    source: Source<I, Z>,
) -> (State<I, Z>, Vec<Effect<I, Z>>) {
    let effects = match kind {
        PointerKind::Touch => vec![Effect::StartHold { ms: HOLD_MS }],
        PointerKind::Mouse | PointerKind::Pen => Vec::new(),
    };
    (
        State::Pressed(Press {
            pointer,
            kind,
            start,
            source,
        }),
        effects,
    )
}

fn step_pressed<I: Copy, Z: Copy>(
    pressed: Press<I, Z>,
    input: Input<I, Z>,
) -> (State<I, Z>, Vec<Effect<I, Z>>) {
    let touch = pressed.kind == PointerKind::Touch;
    let give_up = if touch {
        vec![Effect::StopHold]
    } else {
        Vec::new()
    };
    match input {
        // A second finger before the lift is a pinch, not a hold.
        Input::Press { pointer, .. } | Input::OtherPress { pointer }
            if pointer != pressed.pointer =>
        {
            (State::Idle, give_up)
        }
        // The same pointer cannot press twice: its release was missed.
        Input::Press {
            pointer,
            kind,
            at,
            source,
        } => {
            let (state, effects) = press(pointer, kind, at, source);
            (state, give_up.into_iter().chain(effects).collect())
        }
        Input::Move { pointer, at } if pointer == pressed.pointer => {
            let way = pressed.start.distance(at);
            if touch && way > HOLD_SLOP {
                (State::Idle, give_up)
            } else if !touch && way >= PRESS_SLOP {
                lift(pressed, at)
            } else {
                (State::Pressed(pressed), Vec::new())
            }
        }
        Input::Up { pointer, .. } | Input::Lost { pointer } if pointer == pressed.pointer => {
            (State::Idle, give_up)
        }
        Input::Held if touch => {
            let (state, mut effects) = lift(pressed, pressed.start);
            effects.push(Effect::Vibrate { ms: VIBRATE_MS });
            (state, effects)
        }
        Input::Cancel => (State::Idle, give_up),
        _ => (State::Pressed(pressed), Vec::new()),
    }
}

fn lift<I: Copy, Z: Copy>(pressed: Press<I, Z>, at: Point) -> (State<I, Z>, Vec<Effect<I, Z>>) {
    let Press {
        pointer,
        start,
        source,
        ..
    } = pressed;
    let drag = Drag {
        pointer,
        start,
        at,
        source,
        over: None,
    };
    let effects = vec![Effect::Lift { pointer, source }, shift(&drag)];
    (State::Dragging(drag), effects)
}

fn step_dragging<I: Copy + Eq, Z: Copy + Eq>(
    mut drag: Drag<I, Z>,
    input: Input<I, Z>,
    geometry: &Geometry<Z>,
) -> (State<I, Z>, Vec<Effect<I, Z>>) {
    match input {
        Input::Move { pointer, at } if pointer == drag.pointer => {
            drag.at = at;
            let mut effects = vec![shift(&drag)];
            hover(&mut drag, geometry, &mut effects);
            (State::Dragging(drag), effects)
        }
        Input::Frame { elapsed_ms } => {
            let mut effects = Vec::new();
            hover(&mut drag, geometry, &mut effects);
            effects.extend(scroll(&drag, geometry, elapsed_ms));
            (State::Dragging(drag), effects)
        }
        Input::Up { pointer, at } if pointer == drag.pointer => {
            let Source { zone, index, .. } = drag.source;
            let target = geometry.hit(at, (zone, index));
            (State::Idle, end(&drag, target))
        }
        Input::Lost { pointer } if pointer == drag.pointer => (State::Idle, end(&drag, None)),
        Input::Cancel => (State::Idle, end(&drag, None)),
        // The same pointer cannot press twice: its release was missed, and so was the place it meant.
        Input::Press {
            pointer,
            kind,
            at,
            source,
        } if pointer == drag.pointer => {
            let (state, effects) = press(pointer, kind, at, source);
            (state, end(&drag, None).into_iter().chain(effects).collect())
        }
        // A second finger while dragging means nothing.
        _ => (State::Dragging(drag), Vec::new()),
    }
}

fn end<I: Copy, Z: Copy + Eq>(drag: &Drag<I, Z>, target: Option<Target<Z>>) -> Vec<Effect<I, Z>> {
    let source = drag.source;
    let outcome = match target {
        None => Effect::Cancelled { source },
        Some(Target::Lane { zone, index, .. }) if zone == source.zone && index == source.index => {
            Effect::Unmoved { source }
        }
        Some(Target::Spot { zone }) if zone == source.zone => Effect::Unmoved { source },
        Some(target) => Effect::Drop { source, target },
    };
    vec![
        outcome,
        Effect::End {
            pointer: drag.pointer,
        },
    ]
}

fn shift<I, Z>(drag: &Drag<I, Z>) -> Effect<I, Z> {
    Effect::Shift(Point {
        x: drag.at.x - drag.start.x,
        y: drag.at.y - drag.start.y,
    })
}

fn hover<I: Copy + Eq, Z: Copy + Eq>(
    drag: &mut Drag<I, Z>,
    geometry: &Geometry<Z>,
    effects: &mut Vec<Effect<I, Z>>,
) {
    let over = geometry.hit(drag.at, (drag.source.zone, drag.source.index));
    if over != drag.over {
        drag.over = over;
        effects.push(Effect::Hover(over));
    }
}

/// The scroll of this frame. The board scrolls while the pointer is level with it, even beyond its ends; a lane only
/// while the pointer is on the board; nothing scrolls while the pointer rests on a spot over the board.
fn scroll<I, Z: Copy + Eq>(
    drag: &Drag<I, Z>,
    geometry: &Geometry<Z>,
    elapsed_ms: f64,
) -> Option<Effect<I, Z>> {
    let axis = geometry.axis;
    if geometry.fixed_spot(drag.at).is_some() {
        return None;
    }
    let (start, length) = axis.span_along(geometry.board);
    let along = axis.along(drag.at);
    let level = along >= start && along <= start + length;
    let board = if level {
        scroll_by(
            axis.across(drag.at),
            axis.span_across(geometry.board),
            elapsed_ms,
        )
    } else {
        0.0
    };
    let lane = geometry
        .lane_at(drag.at)
        .filter(|_| geometry.board.holds(drag.at));
    let lane = lane.and_then(|lane| {
        let (start, length) = axis.span_along(lane.rect);
        let by = scroll_by(along, (start + lane.lead, length - lane.lead), elapsed_ms);
        (by != 0.0).then_some((lane.zone, by))
    });
    (board != 0.0 || lane.is_some()).then_some(Effect::Scroll { board, lane })
}
