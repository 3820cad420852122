use proptest::prelude::*;

use crate::drag::{
    Announcement, Axis, LaneCount, Lift, LiftEffect, LiftInput, LiftKey, Moment, Source, step_lift,
};

type Board = Vec<LaneCount<char>>;

const SOURCE: Source<u64, char> = Source {
    item: 7,
    zone: 'b',
    index: 1,
};

/// Three stages with 2, 3 and no cards.
fn board() -> Board {
    [('a', 2), ('b', 3), ('c', 0)]
        .map(|(zone, count)| LaneCount { zone, count })
        .to_vec()
}

/// How a lift went: the last state, the last sentence, the last drop.
type Played = (
    Lift<u64, char>,
    Option<Announcement<u64, char>>,
    Option<(char, usize)>,
);

/// Lifts the second card of `b` and presses the keys.
fn play(axis: Axis, keys: &[LiftKey]) -> Played {
    let mut played = (Lift::Idle, None, None);
    let keys = keys.iter().copied().map(LiftInput::Key);
    for input in std::iter::once(LiftInput::Pick(SOURCE)).chain(keys) {
        let (next, effects) = step_lift(played.0, input, axis, &board());
        played.0 = next;
        for effect in effects {
            match effect {
                LiftEffect::Announce(said) => played.1 = Some(said),
                LiftEffect::Drop { zone, index, .. } => played.2 = Some((zone, index)),
                LiftEffect::Show { .. } | LiftEffect::End => {}
            }
        }
    }
    played
}

#[test]
fn arrows_choose_the_place_and_each_step_is_said() {
    use LiftKey::{Down, End, Home, Left, Right, Tab, Up};
    let rows: &[(&[LiftKey], char, usize, usize)] = &[
        (&[], 'b', 2, 3),
        (&[Up], 'b', 1, 3),
        (&[Up, Up], 'b', 1, 3),
        (&[Down], 'b', 3, 3),
        (&[Down, Down], 'b', 3, 3),
        (&[Home], 'b', 1, 3),
        (&[End], 'b', 3, 3),
        (&[Left], 'a', 2, 3),
        (&[Left, Left], 'a', 2, 3),
        (&[Left, End], 'a', 3, 3),
        (&[Right], 'c', 1, 1),
        (&[Right, Right, Down], 'c', 1, 1),
        (&[End, Left, Right], 'b', 3, 3),
        (&[Tab], 'b', 2, 3),
    ];
    for (keys, zone, position, of) in rows {
        let (state, said, dropped) = play(Axis::Columns, keys);
        assert!(matches!(state, Lift::Lifted { .. }), "{keys:?}");
        let said = said.expect("each lift says something");
        assert_eq!(
            (said.zone, said.position, said.of),
            (*zone, *position, *of),
            "{keys:?}"
        );
        assert_eq!((said.item, said.from, dropped), (7, 'b', None), "{keys:?}");
    }
}

#[test]
fn on_rows_the_arrows_change_their_parts() {
    let (_, said, _) = play(Axis::Rows, &[LiftKey::Up]);
    assert_eq!(said.map(|said| (said.zone, said.position)), Some(('a', 2)));
    let (_, said, _) = play(Axis::Rows, &[LiftKey::Left]);
    assert_eq!(said.map(|said| (said.zone, said.position)), Some(('b', 1)));
}

#[test]
fn a_lift_ends_by_drop_or_escape() {
    use LiftKey::{Drop, Escape, Left, Right};
    let rows = [
        (&[Left, Drop][..], Moment::Dropped, Some(('a', 1))),
        (&[Drop], Moment::Unmoved, None),
        (&[Left, Right, Drop], Moment::Unmoved, None),
        (&[Left, Escape], Moment::Cancelled, None),
    ];
    for (keys, moment, expected) in rows {
        let (state, said, dropped) = play(Axis::Columns, keys);
        assert_eq!(state, Lift::Idle, "{keys:?}");
        assert_eq!(said.map(|said| said.moment), Some(moment), "{keys:?}");
        assert_eq!(dropped, expected, "{keys:?}");
    }
    let (_, said, _) = play(Axis::Columns, &[Left, Escape]);
    assert_eq!(
        said.map(|said| (said.zone, said.position, said.of)),
        Some(('b', 2, 3))
    );
}

#[test]
fn the_mark_stands_behind_the_card_that_would_come_before() {
    let lifted = Lift::Lifted {
        source: SOURCE,
        zone: 'b',
        index: 1,
    };
    let (_, effects) = step_lift(
        lifted,
        LiftInput::Key(LiftKey::Down),
        Axis::Columns,
        &board(),
    );
    assert!(effects.contains(&LiftEffect::Show { zone: 'b', slot: 3 }));
    let (_, effects) = step_lift(lifted, LiftInput::Key(LiftKey::Up), Axis::Columns, &board());
    assert!(effects.contains(&LiftEffect::Show { zone: 'b', slot: 0 }));
}

#[test]
fn a_zone_that_is_gone_ends_the_lift() {
    let lifted = Lift::Lifted {
        source: SOURCE,
        zone: 'c',
        index: 0,
    };
    let lanes = &board()[..2];
    let (state, effects) = step_lift(lifted, LiftInput::Key(LiftKey::Drop), Axis::Columns, lanes);
    assert_eq!(state, Lift::Idle);
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, LiftEffect::Drop { .. }))
    );
    let gone = Source {
        zone: 'x',
        ..SOURCE
    };
    let (state, effects) = step_lift(Lift::Idle, LiftInput::Pick(gone), Axis::Columns, lanes);
    assert_eq!((state, effects), (Lift::Idle, vec![]));
}

#[test]
fn keys_are_read_by_the_browsers_names() {
    assert_eq!(LiftKey::parse(" "), Some(LiftKey::Drop));
    assert_eq!(LiftKey::parse("Enter"), Some(LiftKey::Drop));
    assert_eq!(LiftKey::parse("ArrowUp"), Some(LiftKey::Up));
    assert_eq!(LiftKey::parse("Tab"), Some(LiftKey::Tab));
    assert_eq!(LiftKey::parse("n"), None);
}

fn input() -> impl Strategy<Value = LiftInput<u64, char>> {
    use LiftKey::{Down, Drop, End, Escape, Home, Left, Right, Tab, Up};
    prop_oneof![
        2 => (0u64..9, proptest::sample::select(vec!['a', 'b', 'c', 'x']), 0usize..5)
            .prop_map(|(item, zone, index)| LiftInput::Pick(Source { item, zone, index })),
        8 => proptest::sample::select(vec![Left, Right, Up, Down, Home, End, Drop, Escape, Tab])
            .prop_map(LiftInput::Key),
        1 => Just(LiftInput::Cancel),
    ]
}

fn boards() -> impl Strategy<Value = Board> {
    proptest::collection::vec(0usize..4, 0..4).prop_map(|counts| {
        ['a', 'b', 'c']
            .into_iter()
            .zip(counts)
            .map(|(zone, count)| LaneCount { zone, count })
            .collect()
    })
}

proptest! {
    /// The board may change under the lift at any step, as another tab can make it.
    #[test]
    fn any_keys_end_in_a_valid_state(steps in proptest::collection::vec((input(), boards()), 0..60)) {
        let mut state = Lift::Idle;
        for (input, board) in steps {
            let before = state;
            let (next, effects) = step_lift(state, input, Axis::Columns, &board);
            for effect in &effects {
                match *effect {
                    LiftEffect::Announce(said) => {
                        prop_assert!(said.position >= 1 && said.position <= said.of);
                        if let (Lift::Lifted { source, .. }, Moment::Cancelled) = (before, said.moment) {
                            prop_assert_eq!((said.item, said.zone), (source.item, source.zone));
                            prop_assert_eq!(said.position, source.index + 1);
                        }
                    }
                    LiftEffect::Drop { zone, index, source } => {
                        let count = board.iter().find(|lane| lane.zone == zone).map(|lane| lane.count);
                        let room = count.map(|count| count.saturating_sub(usize::from(zone == source.zone)));
                        prop_assert!(room.is_some_and(|room| index <= room));
                    }
                    LiftEffect::Show { zone, slot } => {
                        let count = board.iter().find(|lane| lane.zone == zone).map(|lane| lane.count);
                        prop_assert!(count.is_some_and(|count| slot <= count.max(1)));
                    }
                    LiftEffect::End => prop_assert_eq!(next, Lift::Idle),
                }
            }
            if before != Lift::Idle && next == Lift::Idle {
                prop_assert!(effects.contains(&LiftEffect::End));
            }
            state = next;
        }
    }
}
