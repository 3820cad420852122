//! What the parts of the calendar share: the month, its deals, and what is being done with them. Draws nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::zone::Zone;
use crate::app::App;
use crate::domain::DealId;
use crate::query::Cards;
use crate::query::closing::{Closings, Week, closings, day_of, first_of, weeks};
use crate::query::table::Shown;
use crate::report::Column;
use crate::route::Route;
use crate::ui::board::{asks_for_ended, matcher};

/// How many deals a day shows before it is opened.
pub const FIT: usize = 3;
/// How many deals a list beside the days shows, and how many more come with each press.
pub const MORE: usize = 40;

/// A deal that was picked up by a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lifted {
    /// The deal.
    pub deal: DealId,
    /// The day that it would get.
    pub day: NaiveDate,
}

/// The calendar; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Calendar {
    /// The application.
    pub app: App,
    /// The first day of the month on the screen.
    pub month: Memo<NaiveDate>,
    /// Its weeks.
    pub weeks: Memo<Vec<Week>>,
    /// The deals by day.
    pub closings: Memo<Closings>,
    /// The place under a deal that is moved.
    pub over: RwSignal<Option<Zone>>,
    /// The deal that is dragged.
    pub moving: RwSignal<Option<DealId>>,
    /// The deal that was picked up by a key.
    pub lifted: RwSignal<Option<Lifted>>,
    /// How many deals the places show that were opened.
    pub grown: RwSignal<BTreeMap<Zone, usize>>,
    /// The deal whose menu is open, and the list in which it was asked for: what is overdue stands in two.
    pub menu_of: RwSignal<Option<(DealId, Zone)>>,
    /// The day that had the focus last.
    pub cursor: RwSignal<Option<NaiveDate>>,
    /// The day that Tab leads to.
    pub tab_stop: Memo<NaiveDate>,
    /// Everything that hears presses, keys and drags.
    pub node: NodeRef<html::Div>,
    /// What scrolls.
    pub scroller: NodeRef<html::Div>,
}

impl Calendar {
    /// The calendar of the month that the address names.
    #[must_use]
    pub fn new(app: App) -> Self {
        let pipeline = Memo::new(move |_| app.pipeline());
        let all = Memo::new(move |_| app.shows_all_pipelines());
        let month = Memo::new(move |_| {
            let named = app.board_view().month;
            named.unwrap_or_else(|| first_of(app.session.today.get()))
        });
        let weeks = Memo::new(move |_| weeks(month.get(), app.session.lang.get().first_weekday()));
        let shown = Memo::new(move |_| {
            let open = if all.get() {
                Shown::OpenEverywhere
            } else {
                Shown::Open
            };
            if asks_for_ended(app) {
                open.with_ended()
            } else {
                open
            }
        });
        let matcher = matcher(app);
        let closings = Memo::new(move |_| {
            let Some(pipeline) = pipeline.get() else {
                return Closings::default();
            };
            let (shown, today) = (shown.get(), app.session.today.get());
            matcher.with(|matcher| {
                app.state
                    .everything(|book| closings(book.records(), pipeline, shown, matcher, today))
            })
        });
        let cursor = RwSignal::new(None);
        let tab_stop = Memo::new(move |_| {
            let today = app.session.today.get();
            let seen = |day: &NaiveDate| {
                weeks.with(|weeks| weeks.iter().flatten().any(|known| known == day))
            };
            let last = cursor.get().filter(seen);
            last.or(Some(today).filter(|today| first_of(*today) == month.get()))
                .unwrap_or_else(|| month.get())
        });
        Self {
            app,
            month,
            weeks,
            closings,
            over: RwSignal::new(None),
            moving: RwSignal::new(None),
            lifted: RwSignal::new(None),
            grown: RwSignal::new(BTreeMap::new()),
            menu_of: RwSignal::new(None),
            cursor,
            tab_stop,
            node: NodeRef::new(),
            scroller: NodeRef::new(),
        }
    }

    /// The calendar around the current component.
    ///
    /// # Panics
    /// Never inside of the screen of the calendar, which provides it.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Shows a month; Back returns to the one before.
    pub fn show_month(self, month: NaiveDate) {
        let this = first_of(self.app.session.today.get_untracked());
        let mut view = untrack(|| self.app.board_view());
        let month = Some(first_of(month)).filter(|month| *month != this);
        if view.month != month {
            view.month = month;
            self.app.go(Route::Board(view));
        }
    }

    /// Whether a day is on the screen.
    #[must_use]
    pub fn shows(self, day: NaiveDate) -> bool {
        self.weeks
            .with_untracked(|weeks| weeks.iter().flatten().any(|known| *known == day))
    }

    /// The day on which a deal stands.
    #[must_use]
    pub fn day_of(self, deal: DealId) -> Option<NaiveDate> {
        self.app
            .state
            .peek(|book| book.records().deals.get(&deal).and_then(day_of))
    }

    /// Reads the deals of a place, in their order.
    pub fn with_deals<R>(self, zone: Zone, read: impl FnOnce(&[DealId]) -> R) -> R {
        self.closings.with(|closings| {
            read(match zone {
                Zone::Day(day) => closings.of_day(day),
                Zone::Undated => &closings.undated,
                Zone::Overdue => &closings.overdue,
                Zone::Previous | Zone::Next => &[],
            })
        })
    }

    /// The deals of a place, in their order.
    #[must_use]
    pub fn deals(self, zone: Zone) -> Vec<DealId> {
        self.with_deals(zone, <[DealId]>::to_vec)
    }

    /// How many deals of a place are in the page. One alone is never hidden behind a button as large as itself.
    #[must_use]
    pub fn limit(self, zone: Zone, count: usize) -> usize {
        let usual = match zone {
            Zone::Day(_) => FIT,
            _ => MORE,
        };
        let grown = self.grown.with(|grown| grown.get(&zone).copied());
        let limit = grown.unwrap_or(usual);
        if count <= limit + 1 { count } else { limit }
    }

    /// The sums of some deals.
    #[must_use]
    pub fn sums(self, ids: Vec<DealId>) -> Column {
        let today = self.app.session.today.get();
        self.app.state.everything(|book| {
            let cards = Cards {
                all: ids.len(),
                ids,
            };
            Column::of(book, &cards, today)
        })
    }
}
