//! The edges of the board and of a lane scroll while a card is held there.

use super::pointer::{columns, go, play, press, rows};
use crate::drag::{Effect, Geometry, Input, PointerKind};

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
