use proptest::prelude::*;

use crate::drag::{
    Axis, Effect, Geometry, Input, Lane, Point, PointerKind, Rect, Source, Spot, State, Strip,
    Target, step,
};

type In = Input<u64, char>;
type Out = Effect<u64, char>;

pub(super) const SOURCE: Source<u64, char> = Source {
    item: 7,
    zone: 'a',
    index: 1,
};

pub(super) fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// Three columns of 288 with gaps of 12 in a board of 900 × 600 at (56, 48), cards of 96 with gaps of 8, a head of 72;
/// a thousand cards in the second. Won is a spot over the board at its bottom; Lost scrolls at its right.
pub(super) fn columns() -> Geometry<char> {
    let lane = |zone, place: f64, count| Lane {
        zone,
        rect: Rect {
            x: 56.0 + place * 300.0,
            y: 48.0,
            w: 288.0,
            h: 600.0,
        },
        lead: 72.0,
        scroll: 0.0,
        strip: Strip {
            item: 96.0,
            gap: 8.0,
            count,
        },
    };
    Geometry {
        axis: Axis::Columns,
        board: Rect {
            x: 56.0,
            y: 48.0,
            w: 900.0,
            h: 600.0,
        },
        measured_at: 0.0,
        board_scroll: 0.0,
        lanes: vec![lane('a', 0.0, 3), lane('b', 1.0, 1_000), lane('c', 2.0, 0)],
        spots: vec![
            Spot {
                zone: 'W',
                rect: Rect {
                    x: 300.0,
                    y: 592.0,
                    w: 120.0,
                    h: 56.0,
                },
                scrolls: false,
            },
            Spot {
                zone: 'L',
                rect: Rect {
                    x: 956.0,
                    y: 48.0,
                    w: 48.0,
                    h: 600.0,
                },
                scrolls: true,
            },
        ],
    }
}

/// The same board turned: rows of 150 with gaps of 12, cards from left to right.
pub(super) fn rows() -> Geometry<char> {
    let lane = |zone, place: f64, count| Lane {
        zone,
        rect: Rect {
            x: 56.0,
            y: 48.0 + place * 162.0,
            w: 900.0,
            h: 150.0,
        },
        lead: 120.0,
        scroll: 0.0,
        strip: Strip {
            item: 264.0,
            gap: 8.0,
            count,
        },
    };
    Geometry {
        axis: Axis::Rows,
        lanes: vec![lane('a', 0.0, 3), lane('b', 1.0, 1_000)],
        spots: Vec::new(),
        ..columns()
    }
}

pub(super) fn press(kind: PointerKind) -> In {
    Input::Press {
        pointer: 1,
        kind,
        at: at(100.0, 250.0),
        source: SOURCE,
    }
}

pub(super) fn go(x: f64, y: f64) -> In {
    Input::Move {
        pointer: 1,
        at: at(x, y),
    }
}

pub(super) fn up(x: f64, y: f64) -> In {
    Input::Up {
        pointer: 1,
        at: at(x, y),
    }
}

/// Plays the inputs and gives the last state and all effects.
pub(super) fn play(geometry: &Geometry<char>, inputs: &[In]) -> (State<u64, char>, Vec<Out>) {
    let mut state = State::Idle;
    let mut all = Vec::new();
    for input in inputs {
        let (next, effects) = step(state, *input, geometry);
        state = next;
        all.extend(effects);
    }
    (state, all)
}

fn lifted(effects: &[Out]) -> bool {
    effects.contains(&Effect::Lift {
        pointer: 1,
        source: SOURCE,
    })
}

#[test]
fn mouse_and_pen_lift_after_four_pixels() {
    let board = columns();
    for kind in [PointerKind::Mouse, PointerKind::Pen] {
        let (_, effects) = play(&board, &[press(kind), go(103.0, 252.0)]);
        assert_eq!(effects, vec![], "3.6 pixels are a click");
        let (state, effects) = play(&board, &[press(kind), go(104.0, 250.0)]);
        assert!(lifted(&effects));
        assert!(state.drag().is_some());
        assert!(effects.contains(&Effect::Shift(at(4.0, 0.0))));
    }
    let (state, effects) = play(&board, &[press(PointerKind::Mouse), up(101.0, 250.0)]);
    assert_eq!(
        (state, effects),
        (State::Idle, vec![]),
        "a click stays a click"
    );
}

#[test]
fn a_finger_lifts_by_holding_and_scrolls_by_moving() {
    let board = columns();
    let touch = press(PointerKind::Touch);
    let (state, effects) = play(&board, &[touch, go(104.0, 256.0), Input::Held]);
    assert_eq!(effects.first(), Some(&Effect::StartHold { ms: 260 }));
    assert!(lifted(&effects) && state.drag().is_some());
    assert!(effects.contains(&Effect::Vibrate { ms: 10 }));

    let (state, effects) = play(&board, &[touch, go(100.0, 259.0), Input::Held]);
    assert_eq!(state, State::Idle, "9 pixels are a scroll");
    assert_eq!(
        effects,
        vec![Effect::StartHold { ms: 260 }, Effect::StopHold]
    );

    let (state, effects) = play(&board, &[touch, Input::Lost { pointer: 1 }]);
    assert_eq!(
        (state, effects.last()),
        (State::Idle, Some(&Effect::StopHold))
    );
    let (state, _) = play(&board, &[touch, up(100.0, 250.0), Input::Held]);
    assert_eq!(state, State::Idle, "a late timer lifts nothing");
}

#[test]
fn a_mouse_never_lifts_by_holding() {
    let (_, effects) = play(&columns(), &[press(PointerKind::Mouse), Input::Held]);
    assert_eq!(effects, vec![]);
}

#[test]
fn a_second_finger_is_a_pinch_before_the_lift_and_ignored_after_it() {
    let board = columns();
    let touch = press(PointerKind::Touch);
    let other = Input::OtherPress { pointer: 2 };
    let (state, effects) = play(&board, &[touch, other]);
    assert_eq!(
        (state, effects.last()),
        (State::Idle, Some(&Effect::StopHold))
    );

    let (plain, _) = play(&board, &[touch, Input::Held, go(400.0, 200.0)]);
    let second = [
        touch,
        Input::Held,
        go(400.0, 200.0),
        other,
        Input::Move {
            pointer: 2,
            at: at(900.0, 100.0),
        },
        Input::Lost { pointer: 2 },
        Input::Up {
            pointer: 2,
            at: at(900.0, 100.0),
        },
    ];
    let (state, _) = play(&board, &second);
    assert_eq!(state, plain);
}

#[test]
fn what_gives_up_leaves_the_card_where_it_was() {
    let board = columns();
    let start = [press(PointerKind::Mouse), go(400.0, 300.0)];
    let ends = [
        ("escape or right button", Input::Cancel),
        ("lost capture", Input::Lost { pointer: 1 }),
        ("outside, above", up(400.0, 10.0)),
        ("outside, left", up(10.0, 300.0)),
        ("outside, below", up(450.0, 700.0)),
    ];
    for (name, end) in ends {
        let (state, effects) = play(&board, &[start[0], start[1], end]);
        assert_eq!(state, State::Idle, "{name}");
        let tail = [
            Effect::Cancelled { source: SOURCE },
            Effect::End { pointer: 1 },
        ];
        assert!(effects.ends_with(&tail), "{name}: {effects:?}");
    }
}

#[test]
fn a_press_without_its_release_starts_anew() {
    let again = [
        press(PointerKind::Mouse),
        go(400.0, 300.0),
        press(PointerKind::Mouse),
    ];
    let (state, effects) = play(&columns(), &again);
    assert!(matches!(state, State::Pressed(_)));
    assert!(effects.contains(&Effect::Cancelled { source: SOURCE }));
}

fn input() -> impl Strategy<Value = In> {
    let pointer = 1..4i32;
    let point = (-50.0..1_100.0f64, -50.0..800.0f64).prop_map(|(x, y)| Point { x, y });
    let kind = proptest::sample::select(vec![
        PointerKind::Mouse,
        PointerKind::Pen,
        PointerKind::Touch,
    ]);
    prop_oneof![
        (pointer.clone(), kind, point.clone(), 0u64..9, 0usize..3).prop_map(
            |(pointer, kind, at, item, index)| Input::Press {
                pointer,
                kind,
                at,
                source: Source {
                    item,
                    zone: 'a',
                    index
                },
            }
        ),
        pointer
            .clone()
            .prop_map(|pointer| Input::OtherPress { pointer }),
        (pointer.clone(), point.clone()).prop_map(|(pointer, at)| Input::Move { pointer, at }),
        (pointer.clone(), point).prop_map(|(pointer, at)| Input::Up { pointer, at }),
        pointer.prop_map(|pointer| Input::Lost { pointer }),
        Just(Input::Held),
        (0.0..40.0f64).prop_map(|elapsed_ms| Input::Frame { elapsed_ms }),
        Just(Input::Cancel),
    ]
}

fn count(effects: &[Out], wanted: fn(&Out) -> bool) -> usize {
    effects.iter().filter(|effect| wanted(effect)).count()
}

proptest! {
    #[test]
    fn any_inputs_end_in_a_valid_state(
        inputs in proptest::collection::vec(input(), 0..80),
        scroll in 0.0..120_000.0f64,
        turned in any::<bool>(),
    ) {
        let mut board = if turned { rows() } else { columns() };
        board.scroll_lane('b', scroll);
        let mut state = State::Idle;
        let mut lifted: Option<Source<u64, char>> = None;
        for input in inputs {
            let (next, effects) = step(state, input, &board);
            for effect in &effects {
                match *effect {
                    Effect::Lift { source, .. } => {
                        prop_assert!(lifted.is_none(), "two lifts at once");
                        lifted = Some(source);
                    }
                    Effect::Drop { source, target } => {
                        prop_assert_eq!(Some(source), lifted);
                        if let Target::Lane { zone, slot, index } = target {
                            let lane = board.lanes.iter().find(|lane| lane.zone == zone).expect("a lane of the board");
                            prop_assert!(slot <= lane.strip.count && index <= slot);
                            prop_assert!((zone, index) != (source.zone, source.index));
                        }
                    }
                    Effect::Unmoved { source } | Effect::Cancelled { source } => {
                        prop_assert_eq!(Some(source), lifted);
                    }
                    Effect::End { .. } => {
                        prop_assert!(lifted.take().is_some(), "an end without a lift");
                    }
                    _ => {}
                }
            }
            let outcomes = count(&effects, |effect| {
                matches!(effect, Effect::Drop { .. } | Effect::Unmoved { .. } | Effect::Cancelled { .. })
            });
            prop_assert_eq!(outcomes, count(&effects, |effect| matches!(effect, Effect::End { .. })));
            prop_assert_eq!(next.drag().map(|drag| drag.source), lifted);
            state = next;
        }
        // Whatever came before, a cancel brings the card home.
        let (end, effects) = step(state, Input::Cancel, &board);
        prop_assert_eq!(end, State::Idle);
        if let Some(source) = lifted {
            prop_assert_eq!(effects.first(), Some(&Effect::Cancelled { source }));
        }
    }
}
