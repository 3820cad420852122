//! Reminders of what keeps data safe: a copy outside of the browser, room in it, and its promise not to make room itself.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::keep::{Room, Tightness, changes_to_take_out};
use crate::ports::TakenOut;
use crate::route::Space;

/// So few deals are no loss yet.
const WORTH: usize = 3;
/// The room is measured anew after so many entries or deals more: all of the storage is read for it.
const MEASURED: u64 = 200;
/// How long after that, in milliseconds, so that nobody waits for it.
const IDLE: Duration = Duration::from_secs(3);
/// How long after opening the daily restore point is made.
const DAILY: Duration = Duration::from_secs(8);

impl App {
    /// Whether the own book is open, not a demo.
    #[must_use]
    pub fn is_own(self) -> bool {
        let address = self.session.address;
        address.with(|address| address.space == Space::Own)
    }

    /// How many changes of the own book no file has, once it is time to say so. Follows the book and the day.
    #[must_use]
    pub fn changes_to_take_out(self) -> Option<u64> {
        let (next, deals) = self
            .state
            .everything(|book| (book.log().next_seq(), book.records().deals.len()));
        let today = self.session.today.get();
        let (last, quiet_on) = self
            .session
            .preferences
            .with(|chosen| (chosen.taken_out, chosen.no_reminder_on));
        if !self.is_own() || deals < WORTH || quiet_on == Some(today) {
            return None;
        }
        changes_to_take_out(last, next, today)
    }

    /// Says no more of it today.
    pub fn quiet_today(self) {
        let today = self.session.today.get_untracked();
        self.change_preferences(|chosen| chosen.no_reminder_on = Some(today));
    }

    /// Remembers that the own book was handed over as a file, up to the entry before `next`.
    pub(super) fn note_taken_out(self, next: u64) {
        if !untrack(|| self.is_own()) {
            return;
        }
        let on = self.session.today.get_untracked();
        self.change_preferences(|chosen| chosen.taken_out = Some(TakenOut { next, on }));
    }

    /// Asks the browser, once, not to remove the data when it needs room: after a change to a book that is worth it, since
    /// some browsers then ask the user.
    pub(super) fn ask_for_protection_once(self) {
        let asked = self
            .session
            .preferences
            .with_untracked(|chosen| chosen.protection_asked);
        let deals = self.state.peek(|book| book.records().deals.len());
        if asked || deals < WORTH || !untrack(|| self.is_own()) {
            return;
        }
        self.change_preferences(|chosen| chosen.protection_asked = true);
        spawn_local(async move {
            // Its answer is shown in the settings.
            self.ask_for_protection().await;
        });
    }

    /// Keeps a restore point each day on which the own book is open.
    pub(super) fn follow_days(self) {
        Effect::new(move |_| {
            self.session.today.track();
            let keep = move || {
                let writes = (self.saving.inner().keeper.borrow().as_ref())
                    .is_some_and(crate::keep::Keeper::writes);
                if writes && untrack(|| self.is_own()) {
                    spawn_local(async move {
                        // Those from before large steps say so when they fail; nobody waits for this one.
                        drop(self.keep_daily_point().await);
                    });
                }
            };
            set_timeout(keep, DAILY);
        });
    }

    /// Measures the room that is left, some time after the book has grown.
    pub(super) fn follow_room(self) {
        let grown = Memo::new(move |_| {
            self.state.everything(|book| {
                let deals = book.records().deals.len() as u64;
                (book.log().next_seq() / MEASURED, deals / MEASURED)
            })
        });
        Effect::new(move |_| {
            grown.track();
            let measure = move || {
                let room = self.measure_room();
                self.hold_room(room);
                self.room.set(room);
            };
            set_timeout(measure, IDLE);
        });
    }

    /// The room of local storage; none where nothing is kept there. All of it is read for that.
    #[must_use]
    pub fn measure_room(self) -> Option<Room> {
        let kv = self.ports(|ports| ports.kv.clone())?;
        let inner = self.saving.inner();
        let keeper = inner.keeper.borrow();
        let usage = keeper.as_ref()?.store().usage(kv.as_ref()).ok()?;
        Some(Room {
            ours: usage.ours.units,
            past: usage.past.units,
            others: usage.others.units,
            quota: super::opening::QUOTA,
            deals: self.state.peek(|book| book.records().deals.len()),
        })
    }

    /// While there is plenty of room for the own book, some of it is held back for the day on which there is none.
    fn hold_room(self, room: Option<Room>) {
        let inner = self.saving.inner();
        let keeper = inner.keeper.borrow();
        let writer = keeper.as_ref().filter(|keeper| keeper.writes());
        let plenty = room.is_some_and(|room| room.tightness() == Tightness::Plenty);
        if let (Some(writer), true) = (writer, plenty && untrack(|| self.is_own()))
            && let Some(kv) = self.ports(|ports| ports.kv.clone())
        {
            writer.store().hold_room(kv.as_ref());
        }
    }
}
