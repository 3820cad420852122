//! How the width of a chart of columns is divided among its groups.

use super::column_parts::ColumnGroup;
use super::label::text_width;
use super::scale::Band;

/// Between a text and what is beside it.
const GAP: f64 = 8.0;
/// The group that stands apart is set off by this.
const APART: f64 = 16.0;
/// The widest column.
const WIDEST: f64 = 48.0;
/// The part of a group's width that its columns take.
const FILLED: f64 = 0.72;

/// The room of one group.
pub(super) struct Slot<'a> {
    pub(super) group: &'a ColumnGroup,
    pub(super) x: f64,
    pub(super) w: f64,
}

/// Divides the width: the group that stands apart has room for its name, the others have equal parts of the rest.
pub(super) fn slots<'a>(
    apart: Option<&'a ColumnGroup>,
    groups: &'a [ColumnGroup],
    (start, end): (f64, f64),
) -> Vec<Slot<'a>> {
    let Some(apart) = apart else {
        return equal_slots(groups, (start, end));
    };
    let even = (end - start) / (groups.len() + 1) as f64;
    let w = if groups.is_empty() {
        end - start
    } else {
        (text_width(&apart.name) + GAP)
            .min((end - start) / 4.0)
            .max(even - APART)
    };
    let mut slots = vec![Slot {
        group: apart,
        x: start,
        w,
    }];
    slots.extend(equal_slots(groups, (start + w + APART, end)));
    slots
}

fn equal_slots(groups: &[ColumnGroup], room: (f64, f64)) -> Vec<Slot<'_>> {
    let band = Band::new(groups.len(), room);
    let place = |(index, group)| Slot {
        group,
        x: band.at(index),
        w: band.width(),
    };
    groups.iter().enumerate().map(place).collect()
}

/// The width of one column of a group, its gap included.
pub(super) fn column_width(slot: &Slot<'_>) -> f64 {
    let count = slot.group.columns.len().max(1) as f64;
    (slot.w * FILLED / count).min(WIDEST)
}

/// Whether the values above the columns all fit: some without the others would say that the rest are zero.
pub(super) fn values_fit(slots: &[Slot<'_>]) -> bool {
    let mut any = false;
    for slot in slots {
        let room = if slot.group.columns.len() == 1 {
            slot.w
        } else {
            column_width(slot)
        };
        for column in &slot.group.columns {
            any |= !column.value.is_empty();
            if text_width(&column.value) + 2.0 > room {
                return false;
            }
        }
    }
    any
}
