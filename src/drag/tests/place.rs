//! Which place follows from where the pointer is.

use super::pointer::{SOURCE, at, columns, go, play, press, rows, up};
use crate::drag::{Effect, PointerKind, State, Target, before};

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
fn an_index_becomes_the_next_neighbour() {
    let order = [10, 7, 30];
    assert_eq!(before(order, 7, 0), Some(10));
    assert_eq!(before(order, 7, 1), Some(30));
    assert_eq!(before(order, 7, 2), None);
    assert_eq!(before(order, 99, 1), Some(7));
    assert_eq!(before([], 7, 0), None);
}
