//! Where stages and outcomes lie in the window when a card is lifted. Cards are not measured: they are equal.

use leptos::prelude::*;

use super::lane::LEAD;
use super::pills::section;
use super::shared::Board;
use super::zone::Zone;
use crate::domain::{StageId, order};
use crate::drag::{Axis, Geometry, Lane, Rect, Spot};
use crate::ui::kit::listen::all_matching;
use crate::ui::kit::on_phone;

/// Measures the board as it is now.
#[must_use]
pub fn measure(board: Board) -> Geometry<Zone> {
    let axis = board.axis();
    let Some(node) = board.node.try_get_untracked().flatten() else {
        return Geometry::default();
    };
    let scroll = board_scroll(&node, axis);
    let stages: Vec<StageId> = board
        .stages
        .with_untracked(|stages| stages.iter().map(|(id, _)| *id).collect());
    let mut lanes = Vec::new();
    let mut spots = Vec::new();
    for stage in stages {
        let Some(section) = section(board, stage) else {
            continue;
        };
        match lane(board, stage, &section, axis) {
            Some(lane) => lanes.push(lane),
            None => spots.push(Spot {
                zone: Zone::Stage(stage),
                rect: rect_of(&section),
                scrolls: true,
            }),
        }
    }
    spots.extend(other_spots());
    // The outcomes lie over the groups.
    order::sort_by_key(&mut spots, |spot| matches!(spot.zone, Zone::Group(_)));
    Geometry {
        axis,
        board: rect_of(&node),
        measured_at: scroll,
        board_scroll: scroll,
        lanes,
        spots,
    }
}

/// How far the board is scrolled from stage to stage.
#[must_use]
pub fn board_scroll(node: &web_sys::Element, axis: Axis) -> f64 {
    f64::from(match axis {
        Axis::Columns => node.scroll_left(),
        Axis::Rows => node.scroll_top(),
    })
}

/// How far the cards of a stage are scrolled.
#[must_use]
pub fn lane_scroll(list: &web_sys::Element, axis: Axis) -> f64 {
    f64::from(match axis {
        Axis::Columns => list.scroll_top(),
        Axis::Rows => list.scroll_left(),
    })
}

/// A stage with its cards; none while it is folded.
fn lane(
    board: Board,
    stage: StageId,
    section: &web_sys::Element,
    axis: Axis,
) -> Option<Lane<Zone>> {
    let lane = board.lane(stage)?;
    let list = lane.list.try_get_untracked().flatten()?;
    let (rect, inner) = (rect_of(section), rect_of(&list));
    let lead = match axis {
        Axis::Columns => inner.y - rect.y,
        Axis::Rows => inner.x - rect.x,
    };
    Some(Lane {
        zone: Zone::Stage(stage),
        rect,
        // The list of an empty stage is not laid out.
        lead: lead.max(0.0) + LEAD,
        scroll: lane_scroll(&list, axis),
        strip: lane.strip.get_untracked(),
    })
}

/// The outcomes, and the bar of a phone while it is shown.
fn other_spots() -> Vec<Spot<Zone>> {
    let Some(root) = document().document_element() else {
        return Vec::new();
    };
    // On a phone the outcomes scroll with the stages.
    let on_phone = on_phone();
    all_matching(&root, "[data-zone]")
        .into_iter()
        .filter_map(|element| {
            let rect = rect_of(&element);
            let zone = Zone::parse(&element.get_attribute("data-zone")?)?;
            let in_bar = element.closest(".dropbar").is_ok_and(|bar| bar.is_some());
            (rect.w > 0.0).then_some(Spot {
                zone,
                rect,
                scrolls: matches!(zone, Zone::Group(_)) || on_phone && !in_bar,
            })
        })
        .collect()
}

/// The rectangle of an element in the window.
#[must_use]
pub fn rect_of(element: &web_sys::Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect {
        x: rect.x(),
        y: rect.y(),
        w: rect.width(),
        h: rect.height(),
    }
}
