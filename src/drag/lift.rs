//! The move by keyboard as a pure reducer: a card is lifted, arrows choose its place, Space or Enter drops it, Escape
//! gives up. Nothing moves before the drop; each step only says where the card would stand.

use super::geometry::Axis;
use super::lift_effect::{Announcement, LiftEffect, Moment};
use super::lift_key::LiftKey;
use super::source::Source;

/// A zone and how many cards stand in it now, the lifted one among them in its own zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneCount<Z> {
    /// The zone.
    pub zone: Z,
    /// Its cards.
    pub count: usize,
}

/// Where the machine stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Lift<I, Z> {
    /// No card is lifted.
    #[default]
    Idle,
    /// A card is lifted.
    Lifted {
        /// The card and its own place.
        source: Source<I, Z>,
        /// The zone it would stand in.
        zone: Z,
        /// The index it would have there, counted without itself.
        index: usize,
    },
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftInput<I, Z> {
    /// Space on a card.
    Pick(Source<I, Z>),
    /// A key while a card is lifted.
    Key(LiftKey),
    /// The focus left the board, or the card is gone.
    Cancel,
}

/// Takes one step. `lanes` are the zones in their order on the board, as they are now.
#[must_use]
pub fn step_lift<I: Copy + Eq, Z: Copy + Eq>(
    state: Lift<I, Z>,
    input: LiftInput<I, Z>,
    axis: Axis,
    lanes: &[LaneCount<Z>],
) -> (Lift<I, Z>, Vec<LiftEffect<I, Z>>) {
    match (state, input) {
        (Lift::Idle, LiftInput::Pick(source)) => {
            let known = lanes
                .iter()
                .any(|lane| lane.zone == source.zone && source.index < lane.count);
            if known {
                let Source { zone, index, .. } = source;
                enter(source, zone, index, Moment::Lifted, lanes)
            } else {
                (Lift::Idle, Vec::new())
            }
        }
        (Lift::Idle, _) => (Lift::Idle, Vec::new()),
        (Lift::Lifted { source, .. }, LiftInput::Cancel) => cancel(source, lanes),
        (Lift::Lifted { .. }, LiftInput::Pick(_)) => (state, Vec::new()),
        (
            Lift::Lifted {
                source,
                zone,
                index,
            },
            LiftInput::Key(key),
        ) => step_key(source, zone, index, key, axis, lanes),
    }
}

fn step_key<I: Copy + Eq, Z: Copy + Eq>(
    source: Source<I, Z>,
    zone: Z,
    index: usize,
    key: LiftKey,
    axis: Axis,
    lanes: &[LaneCount<Z>],
) -> (Lift<I, Z>, Vec<LiftEffect<I, Z>>) {
    // The board may have changed in another tab: a zone that is gone ends the lift.
    let Some(at) = lanes.iter().position(|lane| lane.zone == zone) else {
        return cancel(source, lanes);
    };
    let lane = |at: usize| lanes.get(at).map_or(zone, |lane| lane.zone);
    let last_lane = lanes.len().saturating_sub(1);
    let last = last_index(source, zone, lanes);
    let index = index.min(last);
    let (back, forth, up, down) = match axis {
        Axis::Columns => (LiftKey::Left, LiftKey::Right, LiftKey::Up, LiftKey::Down),
        Axis::Rows => (LiftKey::Up, LiftKey::Down, LiftKey::Left, LiftKey::Right),
    };
    let (zone, index) = match key {
        LiftKey::Tab => {
            return (
                Lift::Lifted {
                    source,
                    zone,
                    index,
                },
                Vec::new(),
            );
        }
        LiftKey::Escape => return cancel(source, lanes),
        LiftKey::Drop => return drop_at(source, zone, index, lanes),
        LiftKey::Home => (zone, 0),
        LiftKey::End => (zone, last),
        key if key == back => (lane(at.saturating_sub(1)), index),
        key if key == forth => (lane((at + 1).min(last_lane)), index),
        key if key == up => (zone, index.saturating_sub(1)),
        key if key == down => (zone, index + 1),
        _ => (zone, index),
    };
    // At an edge the place is said once more, so that silence never means a broken key.
    enter(source, zone, index, Moment::Over, lanes)
}

fn enter<I: Copy, Z: Copy + Eq>(
    source: Source<I, Z>,
    zone: Z,
    index: usize,
    moment: Moment,
    lanes: &[LaneCount<Z>],
) -> (Lift<I, Z>, Vec<LiftEffect<I, Z>>) {
    let index = index.min(last_index(source, zone, lanes));
    let behind = zone == source.zone && index > source.index;
    let effects = vec![
        LiftEffect::Show {
            zone,
            slot: index + usize::from(behind),
        },
        announce(moment, source, zone, index, lanes),
    ];
    (
        Lift::Lifted {
            source,
            zone,
            index,
        },
        effects,
    )
}

fn drop_at<I: Copy, Z: Copy + Eq>(
    source: Source<I, Z>,
    zone: Z,
    index: usize,
    lanes: &[LaneCount<Z>],
) -> (Lift<I, Z>, Vec<LiftEffect<I, Z>>) {
    let effects = if zone == source.zone && index == source.index {
        vec![
            announce(Moment::Unmoved, source, zone, index, lanes),
            LiftEffect::End,
        ]
    } else {
        vec![
            LiftEffect::Drop {
                source,
                zone,
                index,
            },
            announce(Moment::Dropped, source, zone, index, lanes),
            LiftEffect::End,
        ]
    };
    (Lift::Idle, effects)
}

fn cancel<I: Copy, Z: Copy + Eq>(
    source: Source<I, Z>,
    lanes: &[LaneCount<Z>],
) -> (Lift<I, Z>, Vec<LiftEffect<I, Z>>) {
    let said = announce(Moment::Cancelled, source, source.zone, source.index, lanes);
    (Lift::Idle, vec![said, LiftEffect::End])
}

fn announce<I: Copy, Z: Copy + Eq>(
    moment: Moment,
    source: Source<I, Z>,
    zone: Z,
    index: usize,
    lanes: &[LaneCount<Z>],
) -> LiftEffect<I, Z> {
    LiftEffect::Announce(Announcement {
        moment,
        item: source.item,
        from: source.zone,
        zone,
        position: index + 1,
        of: last_index(source, zone, lanes).max(index) + 1,
    })
}

/// The last index that the card can have in a zone, counted without itself.
fn last_index<I, Z: Copy + Eq>(source: Source<I, Z>, zone: Z, lanes: &[LaneCount<Z>]) -> usize {
    let count = lanes
        .iter()
        .find(|lane| lane.zone == zone)
        .map_or(0, |lane| lane.count);
    count.saturating_sub(usize::from(zone == source.zone))
}
