//! What the board of months and the calendar share: the deals that are shown, and how one gets another day.

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::zone::Zone;
use crate::app::App;
use crate::domain::{DealId, DealValue, PipelineId};
use crate::ledger::{Command, DealEdit};
use crate::query::closing::{Slot, open_deals};
use crate::ui::board::matcher;
use crate::ui::kit::listen::focus;

/// A screen of deals by time; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Times {
    /// The application.
    pub app: App,
    /// The pipeline on the screen.
    pub pipeline: Memo<Option<PipelineId>>,
    /// The open deals that pass the filter.
    pub deals: Memo<Vec<DealId>>,
    /// Counts the entries of the book: what depends on days of deals follows it.
    pub seq: Memo<u64>,
    /// The place under a dragged card.
    pub over: RwSignal<Option<Zone>>,
    /// The card that is dragged.
    pub moving: RwSignal<Option<DealId>>,
    /// The element that holds all cards.
    pub node: NodeRef<html::Div>,
}

impl Times {
    /// The deals of the pipeline on the screen.
    #[must_use]
    pub fn new(app: App) -> Self {
        let pipeline = Memo::new(move |_| app.pipeline());
        let matcher = matcher(app);
        let deals = Memo::new(move |_| {
            let Some(pipeline) = pipeline.get() else {
                return Vec::new();
            };
            matcher.with(|matcher| {
                app.state
                    .everything(|book| open_deals(book.records(), pipeline, matcher))
            })
        });
        Self {
            app,
            pipeline,
            deals,
            seq: Memo::new(move |last: Option<&u64>| {
                app.state.everything(|_| ());
                last.map_or(0, |last| last.wrapping_add(1))
            }),
            over: RwSignal::new(None),
            moving: RwSignal::new(None),
            node: NodeRef::new(),
        }
    }

    /// The screen around the current component.
    ///
    /// # Panics
    /// Never inside of the screens of this folder, which provide it.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Puts a deal on a place: its expected close is then the day of the place. Returns whether it may stand there.
    pub fn put(self, deal: DealId, zone: Zone) -> bool {
        let today = self.app.session.today.get_untracked();
        let day = match zone {
            Zone::Day(day) => Ok(Some(day)),
            Zone::Slot(slot) => slot.day(today),
        };
        let Ok(day) = day else {
            let why = self.app.m().months_not_overdue().to_string();
            self.app.notices.failed(why);
            return false;
        };
        self.set_day(deal, day)
    }

    /// Sets the expected close of a deal and keeps the focus with its card.
    pub fn set_day(self, deal: DealId, day: Option<NaiveDate>) -> bool {
        let app = self.app;
        let edit = DealEdit::Value(DealValue::ExpectedClose(day));
        let command = Command::EditDeal {
            deal,
            edits: vec![edit],
        };
        let done = app.act(command, || {
            let m = app.m();
            match day {
                Some(day) => {
                    let day = app.format(|format| format.date_text(day));
                    m.months_closes_on(day).to_string()
                }
                None => m.months_closes_never().to_string(),
            }
        });
        self.focus_card(deal);
        done
    }

    /// The day on which a deal is expected to close.
    #[must_use]
    pub fn day_of(self, deal: DealId) -> Option<NaiveDate> {
        self.app
            .state
            .peek(|book| book.records().deals.get(&deal)?.expected_close)
    }

    /// The column that a deal stands in.
    #[must_use]
    pub fn slot_of(self, deal: DealId) -> Slot {
        let today = self.app.session.today.get_untracked();
        Slot::of(self.day_of(deal), today)
    }

    /// Gives the focus to the title of a card, as soon as it is drawn.
    pub fn focus_card(self, deal: DealId) {
        request_animation_frame(move || {
            let node = self.node.try_get_untracked().flatten();
            let selector = format!("[data-deal-id=\"{deal}\"] .card__title");
            let title = node.and_then(|node| node.query_selector(&selector).ok().flatten());
            if let Some(title) = title.as_ref().and_then(|title| title.dyn_ref()) {
                focus(title);
            }
        });
    }
}

/// The deal whose card an element is part of.
#[must_use]
pub fn deal_at(element: &web_sys::Element) -> Option<DealId> {
    let card = element.closest("[data-deal-id]").ok()??;
    card.get_attribute("data-deal-id")?.parse().ok()
}
