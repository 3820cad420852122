//! Making room in a storage that is full or soon will be: ended deals go into a file, and the past that undo needs goes.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Answer, App};
use crate::domain::{DealId, order};
use crate::keep::Keeper;
use crate::ledger::{Command, Refusal};
use crate::ports::{Download, RestoreReason};
use crate::wire::file;

impl App {
    /// The deals that ended, no later than a day if one is given. Of a deal whose day is not known it is not said when.
    #[must_use]
    pub fn ended_deals(self, until: Option<NaiveDate>) -> Vec<DealId> {
        self.state.everything(|book| {
            let deals = book.records().deals.values();
            let ended = deals.filter(|deal| {
                let in_time = |day| until.is_none_or(|until| day <= until);
                !deal.is_open() && deal.closed_on().map_or(until.is_none(), in_time)
            });
            ended.map(|deal| deal.id).collect()
        })
    }

    /// Saves deals as a file of their own, from which an import brings them back.
    pub fn export_part(self, deals: &[DealId]) {
        let name = self.file_name("konvey-ended-deals", "json");
        let deals: BTreeSet<DealId> = order::set(deals.iter().copied());
        let part = self.state.peek(|book| book.records().part(&deals));
        self.download(Download {
            name: name.clone(),
            media_type: "application/json",
            parts: file::write(&part),
        });
        self.notices
            .done(self.m().export_done(name).to_string(), None);
    }

    /// Removes deals that were saved as a file, and the past with them: as long as undo could bring them back, they take
    /// their room.
    pub fn move_out(self, deals: Vec<DealId>) {
        spawn_local(async move {
            // The file is the way back. A restore point besides may be refused for want of room, which is no reason to stay.
            drop(self.keep_restore_point(RestoreReason::Room).await);
            let standing = self.state.peek(|book| {
                let of = |id: &DealId| book.records().deals.get(id);
                let ids = deals.iter().copied();
                ids.filter(|id| of(id).is_some_and(|deal| deal.trashed_at.is_none()))
                    .collect::<Vec<_>>()
            });
            let erase = move |app: Self, _| app.erase_and_forget(deals);
            if standing.is_empty() {
                return erase(self, 0);
            }
            let answer = self.dispatch_and_say(Command::Trash { deals: standing }, erase);
            if let Answer::Refused(refusal) = answer {
                self.notices.failed(self.refusal_words(&refusal));
            }
        });
    }

    fn erase_and_forget(self, deals: Vec<DealId>) {
        let count = deals.len() as u64;
        // It is kept without the log in one step: beside the log there might be no room for it.
        let erased = self.execute_for_now(Command::Erase { deals });
        if let Err(refusal) = erased {
            return self.notices.failed(self.refusal_words(&refusal));
        }
        if self.forget() {
            let text = untrack(|| self.m().room_moved_out(count).to_string());
            self.notices.done(text, None);
        }
    }

    /// Lets the past go: everything stays as it is, and nothing that was done before can be undone.
    pub fn forget_past(self) {
        spawn_local(async move {
            // The records themselves stay, so a copy of them is more than is needed.
            drop(self.keep_restore_point(RestoreReason::Room).await);
            if self.saving.gate() != super::saving::Gate::Open {
                return self.notices.failed(self.refusal_words(&Refusal::ReadOnly));
            }
            if self.forget() {
                let text = untrack(|| self.m().room_forgotten().to_string());
                self.notices.done(text, None);
            }
        });
    }

    fn forget(self) -> bool {
        let mut result = Ok(());
        self.keep(|keeper: &mut Keeper, desk| {
            let (done, after) = keeper.forget(desk);
            result = done;
            after
        });
        // Commands of before cannot be given again.
        self.saving.inner().recent.borrow_mut().clear();
        self.room.set(self.measure_room());
        if let Err(error) = &result {
            let words = untrack(|| self.save_error_words(error));
            self.notices.failed(words);
        }
        result.is_ok()
    }
}
