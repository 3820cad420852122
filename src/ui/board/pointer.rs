//! What the drag of a card means on the board: where it comes from, where it may land, what becomes of it there.

use leptos::html;
use leptos::prelude::*;

use super::focus::deal_at;
use super::measure::{board_scroll, lane_scroll, measure};
use super::moving;
use super::shared::{Board, Mark, Moving};
use super::words::{stage_name, title};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::{Axis, Geometry, Source, Target};
use crate::ui::dragging::Ground;

impl Ground for Board {
    type Zone = Zone;

    fn node(self) -> NodeRef<html::Div> {
        self.node
    }

    /// A card, but not its menu or its check box.
    fn source(self, element: &web_sys::Element) -> Option<Source<DealId, Zone>> {
        if element.closest(".card__menu, .card__check").ok()?.is_some() {
            return None;
        }
        let deal = deal_at(element)?;
        if let Some((place, _)) = untrack(|| self.grouping.place_of(deal)) {
            return Some(Source {
                item: deal,
                zone: Zone::Group(place),
                index: 0,
            });
        }
        let (stage, index) = self.place_of(deal)?;
        Some(Source {
            item: deal,
            zone: Zone::Stage(stage),
            index,
        })
    }

    fn card(self, deal: DealId) -> Option<web_sys::Element> {
        let selector = format!("[data-deal-id=\"{deal}\"] .card");
        self.node.get_untracked()?.query_selector(&selector).ok()?
    }

    fn measure(self) -> Geometry<Zone> {
        measure(self)
    }

    fn lifted(self, deal: DealId) {
        self.moving.set(Some(Moving {
            deal,
            by_keys: false,
        }));
    }

    fn hover(self, target: Option<Target<Zone>>) {
        self.mark.set(target.map(mark));
    }

    fn scroll(self, by: f64, lane: Option<(Zone, f64)>, geometry: StoredValue<Geometry<Zone>>) {
        let axis = self.axis();
        let along = |by: f64, axis: Axis| match axis {
            Axis::Columns => (by, 0.0),
            Axis::Rows => (0.0, by),
        };
        if let Some(node) = self.node.get_untracked() {
            let (x, y) = along(by, axis);
            node.scroll_by_with_x_and_y(x, y);
            let scroll = board_scroll(&node, axis);
            geometry.update_value(|geometry| geometry.board_scroll = scroll);
        }
        if let Some((Zone::Stage(stage), by)) = lane
            && let Some(list) = self.lane(stage).and_then(|lane| lane.list.get_untracked())
        {
            let (y, x) = along(by, axis);
            list.scroll_by_with_x_and_y(x, y);
            let scroll = lane_scroll(&list, axis);
            geometry.update_value(|geometry| geometry.scroll_lane(Zone::Stage(stage), scroll));
        }
    }

    fn put(self, source: Source<DealId, Zone>, target: Target<Zone>) {
        match target {
            Target::Lane { zone, index, .. } => {
                moving::put(self, source.item, zone, Some(index));
            }
            Target::Spot { zone } => {
                moving::put(self, source.item, zone, None);
            }
        }
    }

    fn cancelled(self, source: Source<DealId, Zone>) {
        if let Zone::Stage(stage) = source.zone {
            let m = self.app.m();
            let text = m.move_cancelled(title(self, source.item), stage_name(self, stage));
            self.app.notices.say(text.to_string());
        }
    }

    fn ended(self) {
        self.moving.set(None);
        self.mark.set(None);
    }
}

fn mark(target: Target<Zone>) -> Mark {
    match target {
        Target::Lane { zone, slot, .. } => Mark {
            zone,
            slot: Some(slot),
        },
        Target::Spot { zone } => Mark { zone, slot: None },
    }
}
