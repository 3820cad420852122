use proptest::prelude::*;

use crate::drag::{
    Axis, Effect, Geometry, Input, Lane, Point, PointerKind, Rect, Source, Spot, State, Strip,
    Target, before, step,
};

type In = Input<u64, char>;
type Out = Effect<u64, char>;

const SOURCE: Source<u64, char> = Source {
    item: 7,
    zone: 'a',
    index: 1,
};

fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// Three columns of 288 with gaps of 12 in a board of 900 × 600 at (56, 48), cards of 96 with gaps of 8, a head of 72;
/// a thousand cards in the second. Won is a spot over the board at its bottom; Lost scrolls at its right.
fn columns() -> Geometry<char> {
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
fn rows() -> Geometry<char> {
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

fn press(kind: PointerKind) -> In {
    Input::Press {
        pointer: 1,
        kind,
        at: at(100.0, 250.0),
        source: SOURCE,
    }
}

fn go(x: f64, y: f64) -> In {
    Input::Move {
        pointer: 1,
        at: at(x, y),
    }
}

fn up(x: f64, y: f64) -> In {
    Input::Up {
        pointer: 1,
        at: at(x, y),
    }
}

/// Plays the inputs and gives the last state and all effects.
fn play(geometry: &Geometry<char>, inputs: &[In]) -> (State<u64, char>, Vec<Out>) {
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

#[test]
fn the_place_follows_from_the_pointer() {
    use Target::{Lane, Spot};
    // Cards of a column start at y = 48 + 72 = 120; their middles are at 168, 272, 376.
    let table = [
        (
            "first half of the first",
            at(100.0, 167.0),
            Some(Lane {
                zone: 'a',
                slot: 0,
                index: 0,
            }),
        ),
        (
            "second half of the first",
            at(100.0, 169.0),
            Some(Lane {
                zone: 'a',
                slot: 1,
                index: 1,
            }),
        ),
        (
            "on itself, below",
            at(100.0, 273.0),
            Some(Lane {
                zone: 'a',
                slot: 2,
                index: 1,
            }),
        ),
        (
            "the end of its own",
            at(100.0, 500.0),
            Some(Lane {
                zone: 'a',
                slot: 3,
                index: 2,
            }),
        ),
        (
            "on the head",
            at(400.0, 60.0),
            Some(Lane {
                zone: 'b',
                slot: 0,
                index: 0,
            }),
        ),
        (
            "an empty column",
            at(700.0, 500.0),
            Some(Lane {
                zone: 'c',
                slot: 0,
                index: 0,
            }),
        ),
        (
            "the gap, nearer left",
            at(349.0, 130.0),
            Some(Lane {
                zone: 'a',
                slot: 0,
                index: 0,
            }),
        ),
        (
            "the gap, nearer right",
            at(351.0, 130.0),
            Some(Lane {
                zone: 'b',
                slot: 0,
                index: 0,
            }),
        ),
        ("the drop bar", at(350.0, 600.0), Some(Spot { zone: 'W' })),
        ("beyond the board", at(960.0, 100.0), None),
    ];
    let board = columns();
    for (name, point, expected) in table {
        assert_eq!(board.hit(point, ('a', 1)), expected, "{name}");
    }
}

#[test]
fn scroll_positions_move_what_lies_under_the_pointer() {
    let mut board = columns();
    board.scroll_lane('b', 50_000.0);
    // 50,000 + 40 pixels into the cards: 481 cards of 104 are 50,024, so the pointer is in the first half of one.
    let target = Target::Lane {
        zone: 'b',
        slot: 481,
        index: 481,
    };
    assert_eq!(board.hit(at(400.0, 160.0), ('a', 1)), Some(target));
    board.scroll_lane('b', 99_999_999.0);
    let end = Target::Lane {
        zone: 'b',
        slot: 1_000,
        index: 1_000,
    };
    assert_eq!(board.hit(at(400.0, 160.0), ('a', 1)), Some(end));

    board.board_scroll = 300.0;
    let first = Target::Lane {
        zone: 'c',
        slot: 0,
        index: 0,
    };
    assert_eq!(
        board.hit(at(400.0, 160.0), ('a', 1)),
        Some(first),
        "c stands where b was"
    );
    assert_eq!(
        board.hit(at(680.0, 160.0), ('a', 1)),
        Some(Target::Spot { zone: 'L' })
    );
    board.measured_at = 300.0;
    assert!(matches!(
        board.hit(at(400.0, 160.0), ('a', 1)),
        Some(Target::Lane { zone: 'b', .. })
    ));
}

#[test]
fn rows_work_as_columns_turned() {
    let board = rows();
    // Cards start at x = 56 + 120 = 176; the middle of the first is at 308.
    let first = Target::Lane {
        zone: 'b',
        slot: 0,
        index: 0,
    };
    assert_eq!(board.hit(at(300.0, 280.0), ('a', 1)), Some(first));
    let second = Target::Lane {
        zone: 'b',
        slot: 1,
        index: 1,
    };
    assert_eq!(board.hit(at(310.0, 280.0), ('a', 1)), Some(second));
}

#[test]
fn a_drop_says_where() {
    let start = [press(PointerKind::Mouse), go(400.0, 300.0)];
    let table = [
        (
            up(400.0, 130.0),
            Effect::Drop {
                source: SOURCE,
                target: Target::Lane {
                    zone: 'b',
                    slot: 0,
                    index: 0,
                },
            },
        ),
        (
            up(350.0, 610.0),
            Effect::Drop {
                source: SOURCE,
                target: Target::Spot { zone: 'W' },
            },
        ),
        (up(100.0, 250.0), Effect::Unmoved { source: SOURCE }),
        (up(100.0, 300.0), Effect::Unmoved { source: SOURCE }),
    ];
    for (end, outcome) in table {
        let (state, effects) = play(&columns(), &[start[0], start[1], end]);
        assert_eq!(state, State::Idle);
        assert!(
            effects.ends_with(&[outcome, Effect::End { pointer: 1 }]),
            "{effects:?}"
        );
    }
}

#[test]
fn the_place_is_told_only_when_it_changes() {
    let board = columns();
    let moves = [
        press(PointerKind::Mouse),
        go(400.0, 130.0),
        go(400.0, 130.0),
        go(401.0, 131.0),
        go(402.0, 230.0),
    ];
    let (_, effects) = play(&board, &moves);
    let told = effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Hover(_)))
        .count();
    assert_eq!(told, 2);
}

#[test]
fn edges_scroll_the_board_and_the_lane() {
    let frame = Input::Frame { elapsed_ms: 10.0 };
    let scroll = |geometry: &Geometry<char>, x, y| {
        let inputs = [press(PointerKind::Mouse), go(x, y), frame];
        let (_, effects) = play(geometry, &inputs);
        effects.iter().find_map(|effect| match effect {
            Effect::Scroll { board, lane } => Some((*board, *lane)),
            _ => None,
        })
    };
    let board = columns();
    assert_eq!(scroll(&board, 500.0, 350.0), None, "the middle rests");
    assert_eq!(
        scroll(&board, 956.0, 350.0),
        Some((12.0, None)),
        "the right edge, at full speed"
    );
    assert_eq!(
        scroll(&board, 80.0, 350.0),
        Some((-6.0, None)),
        "half way into the left edge"
    );
    assert_eq!(
        scroll(&board, 1_200.0, 350.0),
        Some((12.0, None)),
        "beyond the edge"
    );
    assert_eq!(
        scroll(&board, 500.0, 624.0),
        Some((0.0, Some(('b', 6.0)))),
        "down in the column"
    );
    assert_eq!(
        scroll(&board, 500.0, 144.0),
        Some((0.0, Some(('b', -6.0)))),
        "up, below the head"
    );
    assert_eq!(
        scroll(&board, 350.0, 630.0),
        None,
        "on the drop bar nothing scrolls"
    );
    assert_eq!(
        scroll(&board, 500.0, 900.0),
        None,
        "far below nothing scrolls"
    );
    let rows = rows();
    assert_eq!(
        scroll(&rows, 500.0, 624.0),
        Some((6.0, None)),
        "rows scroll the board down"
    );
    assert_eq!(
        scroll(&rows, 932.0, 300.0),
        Some((0.0, Some(('b', 6.0)))),
        "and a row to the right"
    );
}

#[test]
fn a_stalled_page_does_not_jump() {
    let inputs = [
        press(PointerKind::Mouse),
        go(956.0, 350.0),
        Input::Frame {
            elapsed_ms: 5_000.0,
        },
    ];
    let (_, effects) = play(&columns(), &inputs);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Scroll { board, .. } if *board < 45.0))
    );
}

#[test]
fn an_index_becomes_the_next_neighbour() {
    let order = [10, 7, 30];
    assert_eq!(before(order, 7, 0), Some(10));
    assert_eq!(before(order, 7, 1), Some(30));
    assert_eq!(before(order, 7, 2), None);
    assert_eq!(before(order, 99, 1), Some(7));
    assert_eq!(before([], 7, 0), None);
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
