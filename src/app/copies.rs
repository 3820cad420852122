//! The book as a file: exported, kept as a restore point before large steps, and brought back.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Answer, App};
use crate::domain::DealId;
use crate::exchange::csv_out::{self, CsvStyle};
use crate::ledger::{Command, Records};
use crate::ports::{Download, RestoreError, RestorePoint, RestorePointId, RestoreReason};
use crate::text::Lang;
use crate::wire::file;

/// How many restore points from before large steps are kept.
const KEPT: usize = 10;
/// How many daily ones are kept besides.
const KEPT_DAILY: usize = 5;

impl App {
    /// Saves everything as one file.
    pub fn export_json(self) {
        let name = self.file_name("konvey", "json");
        let files = self.ports(|ports| ports.files.clone());
        let (result, next) = self.state.peek(|book| {
            let result = files.download_written(name.clone(), "application/json", &mut |take| {
                file::write_to(book.records(), take);
            });
            (result, book.log().next_seq())
        });
        self.handed_over(result);
        self.note_taken_out(next);
        self.notices
            .done(self.m().export_done(name).to_string(), None);
    }

    /// Saves the deals that are not in the trash as a table; `excel` is the form that a Ukrainian Excel opens.
    pub fn export_csv(self, excel: bool) {
        let name = self.file_name("konvey-deals", "csv");
        let lang = self.session.lang.get_untracked();
        let style = if excel {
            CsvStyle::excel_ukraine(lang)
        } else {
            CsvStyle::plain(lang)
        };
        let text = self.state.peek(|book| {
            let deals = book
                .records()
                .deals
                .values()
                .filter(|deal| deal.trashed_at.is_none());
            let ids: Vec<_> = deals.map(|deal| deal.id).collect();
            csv_out::write(book.records(), &ids, style)
        });
        self.hand_over_table(name, text);
    }

    /// Saves some deals as a table, in the form that a spreadsheet of the language on the screen opens.
    pub fn export_deals(self, ids: &[DealId]) {
        let name = self.file_name("konvey-deals", "csv");
        let lang = self.session.lang.get_untracked();
        let style = match lang {
            Lang::Uk => CsvStyle::excel_ukraine(lang),
            Lang::En => CsvStyle::plain(lang),
        };
        let text = self
            .state
            .peek(|book| csv_out::write(book.records(), ids, style));
        self.hand_over_table(name, text);
    }

    fn hand_over_table(self, name: String, text: String) {
        self.download(Download {
            name: name.clone(),
            media_type: "text/csv;charset=utf-8",
            parts: vec![text.into_bytes()],
        });
        self.notices
            .done(self.m().export_done(name).to_string(), None);
    }

    /// Keeps a copy of the book as it is, and lets the oldest copies go.
    ///
    /// # Errors
    /// [`RestoreError`] if the browser would not keep it; the step that follows can still be undone.
    pub async fn keep_restore_point(self, reason: RestoreReason) -> Result<(), RestoreError> {
        if self.state.peek(|book| book.records().is_empty()) {
            return Ok(());
        }
        let (points, at) = self.ports(|ports| (ports.restore_points.clone(), ports.clock.now()));
        let mut pile = points.pile();
        let records = self.state.peek(|book| book.records().clone());
        self.write_in_turns(records, |piece| pile.add(&piece)).await;
        points.put_pile(reason, at, pile).await?;
        let (daily, others): (Vec<_>, Vec<_>) = (points.list().await?.into_iter())
            .partition(|point| point.reason == RestoreReason::Daily);
        let old = daily.into_iter().skip(KEPT_DAILY);
        for old in old.chain(others.into_iter().skip(KEPT)) {
            points.delete(old.id).await?;
        }
        Ok(())
    }

    /// Writes records into a file, a few milliseconds at a time, so that the page goes on meanwhile.
    pub(super) async fn write_in_turns(self, records: Records, mut take: impl FnMut(Vec<u8>)) {
        let mut writing = file::Writing::of(Cow::Owned(records));
        while let Some(piece) = writing.next_piece() {
            take(piece);
            let breath = self.ports(|ports| ports.page.breathe());
            breath.await;
        }
    }

    /// Keeps a copy of a book of an older format, which the next change will raise, unless that was done since its last
    /// change.
    pub(super) async fn keep_point_of_format(self) {
        let points = self.ports(|ports| ports.restore_points.clone());
        let since = self.state.peek(|book| book.log().last_at());
        let Ok(list) = points.list().await else {
            return;
        };
        let is_it = |point: &RestorePoint| point.reason == RestoreReason::Migration;
        if !list.iter().any(|point| is_it(point) && point.at >= since) {
            // The old form itself stays until its segments are written anew, so nothing depends on this.
            drop(self.keep_restore_point(RestoreReason::Migration).await);
        }
    }

    /// Keeps a copy of the own book once a day, unless it is still that of an earlier day.
    ///
    /// # Errors
    /// [`RestoreError`] if the browser would not keep or read one.
    pub(super) async fn keep_daily_point(self) -> Result<(), RestoreError> {
        let (points, clock) =
            self.ports(|ports| (ports.restore_points.clone(), ports.clock.clone()));
        let mut daily = points.list().await?.into_iter();
        if let Some(last) = daily.find(|point| point.reason == RestoreReason::Daily) {
            if clock.local(last.at).date() == clock.today() {
                return Ok(());
            }
            // One from days to come was made by a clock that was wrong and tells nothing.
            let changed = self.state.peek(|book| book.log().last_at()) >= last.at;
            if !changed && last.at <= clock.now() {
                return Ok(());
            }
        }
        self.keep_restore_point(RestoreReason::Daily).await
    }

    /// Puts a restore point in the place of everything, after keeping one of the present state. Undo takes it back.
    ///
    /// # Errors
    /// The words to show: the copy is not there, cannot be read, or the book refuses.
    pub async fn restore(self, id: RestorePointId) -> Result<(), String> {
        let points = self.ports(|ports| ports.restore_points.clone());
        let bytes = points.get(id).await.map_err(|error| error.to_string())?;
        let gone = || untrack(|| self.m().refusal_gone().to_string());
        let records = file::read(&bytes.ok_or_else(gone)?).map_err(|error| error.to_string())?;
        // Where the browser keeps no copies, undo is the way back.
        drop(self.keep_restore_point(RestoreReason::Restore).await);
        self.replace_all(records)
    }

    /// Puts other records in the place of all.
    ///
    /// # Errors
    /// The words of a refusal.
    pub fn replace_all(self, records: Records) -> Result<(), String> {
        match self.dispatch(Command::Replace(Box::new(records))) {
            Answer::Refused(refusal) => Err(untrack(|| self.refusal_words(&refusal))),
            Answer::Done(seq) => {
                self.notices.done(
                    untrack(|| self.m().settings_restored().to_string()),
                    Some(seq),
                );
                Ok(())
            }
            Answer::Later => Ok(()),
        }
    }

    /// Whether the browser keeps the data when it needs room; none where it does not tell.
    pub async fn is_protected(self) -> Option<bool> {
        let page = self.ports(|ports| ports.page.clone());
        page.is_protected().await
    }

    /// Asks the browser to keep the data when it needs room; gives its answer.
    pub async fn ask_for_protection(self) -> Option<bool> {
        let page = self.ports(|ports| ports.page.clone());
        page.protect().await
    }
}
