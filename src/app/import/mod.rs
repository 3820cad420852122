//! The import of a file: what was read, what the user decided about it, what it would do.
//!
//! Nothing is written to the book before [`App::import_run`]. Going back keeps every decision; another file starts
//! anew.

mod file;
mod json;
mod locked;
mod plan;
mod report;
mod rows;
mod run;

use std::sync::Arc;

use leptos::prelude::*;

pub use crate::exchange::column::{Guess, Reading};
pub use crate::exchange::dialect::{Delimiter, Dialect};
pub use crate::exchange::encoding::{Encoding, EncodingReason};
pub use crate::exchange::limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError};
pub use crate::exchange::remembered::{field_of, field_word, outcome_of, outcome_word};
pub use crate::exchange::values::dates::{DateError, DateOrder, OrderEvidence};
pub use crate::exchange::values::numbers::{DecimalSign, NumberError, SignEvidence};
pub use crate::exchange::values::probabilities::Scale;
pub use crate::exchange::{
    Blocker, Checked, Column, Field, Opened, OutcomeMapping, Plan, PreviewRow, ProblemKind,
    RepeatedKeys, RowAction, RowProblem, StageChoice, StageMapping, Summary, TableNote,
    TemplateError, Total,
};

pub use json::{JsonCount, JsonPlan, JsonWay, OpenFile};
pub use locked::LockedFile;

pub use crate::wire::file::FileError as JsonError;

use super::App;
use crate::domain::PipelineId;
use crate::ledger::{ImportBatch, Records};
use crate::ports::CipherError;

/// A step of the import.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ImportStep {
    /// Choose a file and see how it was read.
    File,
    /// Say what the columns mean.
    Columns,
    /// Say what the stages become.
    Stages,
    /// See what would happen.
    Check,
    /// See what happened.
    Result,
}

/// Work that takes longer than a frame.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Work {
    /// The file is read; the part done, from 0 to 1.
    Reading(f64),
    /// A locked file is opened with its passphrase.
    Unlocking,
    /// The rows are checked; the part done.
    Checking(f64),
    /// The rows are taken into the book.
    Writing,
}

/// Why a file was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileTrouble {
    /// It is no table of text, or too large a one.
    Table(TableError),
    /// It looks like a file of Konvey, but cannot be taken.
    Json(JsonError),
    /// The browser could not read it; its own words.
    Unreadable(String),
}

/// A file as it was read.
#[derive(Debug)]
pub struct OpenTable {
    /// Its name.
    pub name: String,
    /// Its bytes, for another look at them in another encoding.
    bytes: Arc<Vec<u8>>,
    /// Its cells, and how they were read.
    pub opened: Opened,
}

/// What an import did.
#[derive(Clone, Debug)]
pub struct ImportDone {
    /// The number of its action; none if another tab carries it out.
    pub seq: Option<u64>,
    /// The numbers.
    pub summary: Summary,
    /// The pipeline that the deals went to.
    pub pipeline: Option<PipelineId>,
}

/// The import as the screen sees it; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Import {
    /// The step on the screen.
    pub step: RwSignal<ImportStep>,
    /// What is going on.
    pub work: RwSignal<Option<Work>>,
    /// Why the last file was not taken.
    pub trouble: RwSignal<Option<FileTrouble>>,
    /// The file.
    pub table: RwSignal<Option<Arc<OpenTable>>>,
    /// The file, if it is one of Konvey.
    pub json: RwSignal<Option<Arc<OpenFile>>>,
    /// What it holds, apart from it: the command of the import takes it, since it may be as large as the book.
    json_records: StoredValue<Option<Records>>,
    /// The file, if it is locked and its passphrase was not given yet.
    pub locked: RwSignal<Option<Arc<LockedFile>>>,
    /// Why the passphrase that was given last did not open it.
    pub unlocking: RwSignal<Option<CipherError>>,
    /// The decisions.
    pub plan: RwSignal<Option<Plan>>,
    /// The user wanted to go on with something unsettled, so what is missing is shown as an error.
    pub pressed: RwSignal<bool>,
    /// What the plan would do.
    pub checked: RwSignal<Option<Arc<Checked>>>,
    /// The deals of that, apart from it: the command of the import takes them.
    batch: StoredValue<Option<ImportBatch>>,
    /// The book changed since the check, which was therefore made anew and must be looked at again.
    pub moved_on: RwSignal<bool>,
    /// What was done.
    pub done: RwSignal<Option<ImportDone>>,
    /// Counts pieces of work: one that finds a newer number was cancelled.
    run: StoredValue<u64>,
    /// The number of the next entry of the log when the check was made.
    checked_at: StoredValue<u64>,
}

impl Import {
    pub(super) fn new() -> Self {
        Self {
            step: RwSignal::new(ImportStep::File),
            work: RwSignal::new(None),
            trouble: RwSignal::new(None),
            table: RwSignal::new(None),
            json: RwSignal::new(None),
            json_records: StoredValue::new(None),
            locked: RwSignal::new(None),
            unlocking: RwSignal::new(None),
            plan: RwSignal::new(None),
            pressed: RwSignal::new(false),
            checked: RwSignal::new(None),
            batch: StoredValue::new(None),
            moved_on: RwSignal::new(false),
            done: RwSignal::new(None),
            run: StoredValue::new(0),
            checked_at: StoredValue::new(0),
        }
    }

    /// Stops what is going on and gives the number of what comes now.
    fn next_run(self) -> u64 {
        self.run.update_value(|run| *run += 1);
        self.run.get_value()
    }

    fn is_current(self, run: u64) -> bool {
        self.run.get_value() == run
    }

    fn forget_file(self) {
        self.trouble.set(None);
        self.plan.set(None);
        self.table.set(None);
        self.json.set(None);
        self.json_records.set_value(None);
        self.locked.set(None);
        self.unlocking.set(None);
        self.forget_check();
        self.done.set(None);
        self.pressed.set(false);
    }

    fn forget_check(self) {
        if self.checked.with_untracked(Option::is_some) {
            self.checked.set(None);
            self.batch.set_value(None);
        }
        self.moved_on.set(false);
    }
}

impl App {
    /// Stops reading or checking. Nothing was written.
    pub fn import_cancel(self) {
        let import = self.import;
        import.next_run();
        let work = import.work.get_untracked();
        import.work.set(None);
        if matches!(work, Some(Work::Checking(_))) {
            import.step.set(ImportStep::Stages);
        }
        self.notices
            .done(self.m().import_cancelled().to_string(), None);
    }

    /// Goes one step back; every decision is kept.
    pub fn import_back(self) {
        let import = self.import;
        import.next_run();
        import.work.set(None);
        import.pressed.set(false);
        import.step.update(|step| {
            *step = match *step {
                ImportStep::File | ImportStep::Columns => ImportStep::File,
                ImportStep::Stages => ImportStep::Columns,
                ImportStep::Check | ImportStep::Result => ImportStep::Stages,
            };
        });
    }

    /// Goes one step on, unless something on the step must be settled first. Gives whether it went.
    pub fn import_next(self) -> bool {
        let import = self.import;
        let step = import.step.get_untracked();
        let stuck = self
            .import_blockers()
            .iter()
            .any(|blocker| step_of(blocker) <= step);
        let to = match step {
            ImportStep::File => ImportStep::Columns,
            ImportStep::Columns if !stuck => ImportStep::Stages,
            ImportStep::Stages if !stuck => ImportStep::Check,
            _ => {
                import.pressed.set(true);
                return false;
            }
        };
        import.pressed.set(false);
        import.step.set(to);
        if to == ImportStep::Check {
            self.import_check();
        }
        true
    }

    /// Forgets the file, to begin with another one.
    pub fn import_again(self) {
        self.import.next_run();
        self.import.work.set(None);
        self.import.forget_file();
        self.import.step.set(ImportStep::File);
    }
}

/// The step on which something is settled.
#[must_use]
pub fn step_of(blocker: &Blocker) -> ImportStep {
    match blocker {
        Blocker::Currency | Blocker::Unsettled { .. } | Blocker::Template(_) => ImportStep::Columns,
        Blocker::NoOpenStage | Blocker::PipelineNameTaken | Blocker::PipelineGone => {
            ImportStep::Stages
        }
    }
}
