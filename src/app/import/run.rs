//! The check of a plan in slices between which the page draws, and the import itself.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Checked, ImportDone, ImportStep, Plan, Summary, Work};
use crate::app::start::first_settings;
use crate::app::{Answer, App};
use crate::domain::PipelineId;
use crate::exchange::{Check, Table};
use crate::ledger::{Command, ImportTarget};
use crate::ports::RestoreReason;

/// How many rows are checked before the clock is looked at.
const ROWS: usize = 500;
/// How long the page may stand still for a slice, in milliseconds.
const SLICE_MS: i64 = 30;

impl App {
    fn next_entry(self) -> u64 {
        self.state.peek(|book| book.log().next_seq())
    }

    /// Checks the plan and shows what it would do.
    pub(super) fn import_check(self) {
        let import = self.import;
        if import.checked.with_untracked(Option::is_some) {
            return;
        }
        let run = import.next_run();
        spawn_local(async move {
            if let Some((checked, at)) = self.import_checked(run).await {
                self.import_show(checked, at);
                import.work.set(None);
            }
        });
    }

    /// Shows a check that was made at an entry of the log, and keeps the deals of it for the import.
    fn import_show(self, mut checked: Checked, at: u64) -> Arc<Checked> {
        let import = self.import;
        import.checked_at.set_value(at);
        import.batch.set_value(checked.batch.take());
        let checked = Arc::new(checked);
        import.checked.set(Some(checked.clone()));
        checked
    }

    /// What the plan would do, and at which entry of the log; none if it was cancelled.
    async fn import_checked(self, run: u64) -> Option<(Checked, u64)> {
        let import = self.import;
        let table = import.table.get_untracked()?;
        let table = &table.opened.table;
        let plan = import.plan.get_untracked()?;
        loop {
            let at = self.next_entry();
            if let Some(checked) = self.import_check_rows(run, &plan, table, at).await {
                return Some((checked, at));
            }
            // Another tab changed the book in between, so that the rows are compared anew.
            if !import.is_current(run) {
                return None;
            }
        }
    }

    async fn import_check_rows(
        self,
        run: u64,
        plan: &Plan,
        table: &Table,
        at: u64,
    ) -> Option<Checked> {
        let import = self.import;
        let mut check = self
            .state
            .peek(|book| Check::start(plan, table, book.records()));
        loop {
            let start = self.now();
            let more = self.state.peek(|book| {
                loop {
                    let more = check.advance(plan, table, book.records(), ROWS);
                    if !more || self.now().0 - start.0 >= SLICE_MS {
                        return more;
                    }
                }
            });
            if !more {
                let mut checked = check.finish(plan, table);
                let ctx = self.ctx();
                self.state.peek(|book| checked.ask_gates(book, &ctx));
                return Some(checked);
            }
            #[allow(
                clippy::cast_precision_loss,
                reason = "a part of a bar is not read off to the last digit"
            )]
            let part = check.done() as f64 / table.len().max(1) as f64;
            import.work.set(Some(Work::Checking(part)));
            self.import_breathe().await;
            if !import.is_current(run) || self.next_entry() != at {
                return None;
            }
        }
    }

    /// Takes the file in, as it was checked. If the book has changed since so that the numbers are others, they are
    /// shown first.
    pub fn import_run(self) {
        let import = self.import;
        let Some(checked) = import.checked.get_untracked() else {
            return;
        };
        if import.work.with_untracked(Option::is_some) {
            return;
        }
        let run = import.next_run();
        import.work.set(Some(Work::Writing));
        spawn_local(async move {
            self.import_breathe().await;
            if let Some(checked) = self.import_confirmed(checked, run).await {
                if let Err(error) = self.keep_restore_point(RestoreReason::Import).await {
                    // Undo is still the way back, so the import goes on.
                    self.notices.failed(error.to_string());
                }
                self.import_write(&checked);
            }
            if import.is_current(run) {
                import.work.set(None);
            }
        });
    }

    /// The check, if it still holds.
    async fn import_confirmed(self, checked: Arc<Checked>, run: u64) -> Option<Arc<Checked>> {
        let import = self.import;
        if self.next_entry() == import.checked_at.get_value() {
            return Some(checked);
        }
        let (anew, at) = self.import_checked(run).await?;
        let anew = self.import_show(anew, at);
        let same = anew.summary == checked.summary && anew.blockers == checked.blockers;
        import.moved_on.set(!same);
        same.then_some(anew)
    }

    fn import_write(self, checked: &Checked) {
        let import = self.import;
        let (Some(mut batch), Some(table), Some(plan)) = (
            import.batch.try_update_value(Option::take).flatten(),
            import.table.get_untracked(),
            import.plan.get_untracked(),
        ) else {
            return;
        };
        if self
            .state
            .peek(|book| book.records().pipelines_in_order().is_empty())
        {
            // The import sets the book up, in the currency of its file.
            let lang = self.session.lang.get_untracked();
            batch.settings = first_settings(lang, plan.currency);
        }
        let seq = match self.dispatch(Command::Import(Box::new(batch))) {
            Answer::Done(seq) => Some(seq),
            Answer::Later => None,
            Answer::Refused(refusal) => {
                self.notices.failed(self.refusal_words(&refusal));
                // The command took the deals along, so they are read from the table again.
                import.forget_check();
                return self.import_check();
            }
        };
        let summary = checked.summary.clone();
        let m = self.m();
        let what = m.count_deals(summary.new + summary.updated).to_string();
        self.notices.done(m.toast_imported(what).to_string(), seq);
        self.import_remember(&plan, &table.opened.table);
        self.import_finish(seq, summary, &plan.target);
    }

    fn import_finish(self, seq: Option<u64>, summary: Summary, target: &ImportTarget) {
        let import = self.import;
        let pipeline = self.import_pipeline(target);
        import.forget_file();
        import.done.set(Some(ImportDone {
            seq,
            summary,
            pipeline,
        }));
        import.step.set(ImportStep::Result);
    }

    fn import_pipeline(self, target: &ImportTarget) -> Option<PipelineId> {
        match target {
            ImportTarget::Existing(id) => Some(*id),
            ImportTarget::New(name) => self.state.peek(|book| {
                let pipelines = book.records().pipelines_in_order();
                let made = pipelines.iter().rfind(|pipeline| pipeline.name == *name);
                made.map(|pipeline| pipeline.id)
            }),
        }
    }
}
