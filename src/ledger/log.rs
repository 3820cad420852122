//! The log of everything that was done, undone and done again, in one order for all tabs.

use chrono::NaiveDate;

use crate::domain::{DealField, Label, Moment};

use super::Event;

/// What an action was, for the words of "undo" and of the history.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(
    missing_docs,
    reason = "the names of the variants are the commands they came from"
)]
pub enum ActionKind {
    AddDeal,
    EditDeal(DealField),
    EditDeals,
    Negotiate,
    KeepOffer,
    MoveDeals,
    Win,
    Lose,
    Abandon,
    Disqualify,
    Reopen,
    Duplicate,
    Archive,
    Unarchive,
    Trash,
    Restore,
    Erase,
    AddStage,
    EditStage,
    MoveStage,
    DeleteStage,
    SplitStage,
    AddPipeline,
    MovePipeline,
    EditPipeline,
    AddOwner,
    EditOwner,
    DeleteOwner,
    AddCompany,
    EditCompany,
    DeleteCompany,
    AddPerson,
    EditPerson,
    DeletePerson,
    MergePeople,
    MergeCompanies,
    AddActivity,
    LogActivity,
    EditActivity,
    FinishActivity,
    CancelActivity,
    ReopenActivity,
    DeleteActivity,
    AddProduct,
    EditProduct,
    DeleteProduct,
    SetTarget,
    EditSettings,
    Import,
    Replace,
    Merge,
}

/// One user action: everything that it changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Action {
    /// What it was.
    pub kind: ActionKind,
    /// The name of what it was done to, at the time, if that was one thing.
    pub subject: Option<Label>,
    /// How many records it was done to.
    pub count: u32,
    /// The calendar day of the user when it was done.
    pub day: NaiveDate,
    /// The facts in their order.
    pub events: Vec<Event>,
}

/// A line of the log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its number; each entry has the next one.
    pub seq: u64,
    /// When it was recorded; later entries have later moments, even if the clock was set back.
    pub at: Moment,
    /// What happened.
    pub step: Step,
}

/// What a line of the log says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// Something was done.
    Do(Action),
    /// The action with this number was taken back.
    Undo(u64),
    /// The action with this number was done again.
    Redo(u64),
}

/// The log. Entries stand without gaps from [`Log::first_seq`] on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Log {
    first_seq: u64,
    last_at: Moment,
    entries: Vec<Entry>,
    done: Vec<u64>,
    undone: Vec<u64>,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            first_seq: 1,
            last_at: Moment::default(),
            entries: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
        }
    }
}

impl Log {
    /// A log whose earlier entries are no longer kept: it goes on with the number and behind the moment given.
    #[must_use]
    pub fn starting_at(first_seq: u64, last_at: Moment) -> Self {
        Self {
            first_seq,
            last_at,
            ..Self::default()
        }
    }

    /// A log of entries that were kept somewhere, without gaps; it goes on behind the last one, or, if there is
    /// none, behind the number and the moment given. What they say of actions that are not kept is passed over.
    #[must_use]
    pub fn restored(entries: Vec<Entry>, last_seq: u64, last_at: Moment) -> Self {
        let first_seq = entries.first().map_or(last_seq + 1, |entry| entry.seq);
        let mut log = Self::starting_at(first_seq, last_at);
        for entry in entries {
            log.push(entry);
        }
        log.done.retain(|seq| *seq >= first_seq);
        log.undone.retain(|seq| *seq >= first_seq);
        log
    }

    /// The number of the oldest entry that is kept, or of the next one if none is.
    #[must_use]
    pub fn first_seq(&self) -> u64 {
        self.first_seq
    }

    /// The number that the next entry gets.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.first_seq + self.entries.len() as u64
    }

    /// The moment of the last entry.
    #[must_use]
    pub fn last_at(&self) -> Moment {
        self.last_at
    }

    /// The entries that are kept, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with a number.
    #[must_use]
    pub fn entry(&self, seq: u64) -> Option<&Entry> {
        let place = usize::try_from(seq.checked_sub(self.first_seq)?).ok()?;
        self.entries.get(place)
    }

    /// The action with a number, with its moment.
    #[must_use]
    pub fn action(&self, seq: u64) -> Option<(Moment, &Action)> {
        match self.entry(seq)? {
            Entry {
                at,
                step: Step::Do(action),
                ..
            } => Some((*at, action)),
            _ => None,
        }
    }

    /// The numbers of the actions that stand, in the order in which they were last done.
    #[must_use]
    pub fn done(&self) -> &[u64] {
        &self.done
    }

    /// The action that an undo takes back.
    #[must_use]
    pub fn next_undo(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// The action that a redo does again; nothing once something new was done.
    #[must_use]
    pub fn next_redo(&self) -> Option<u64> {
        self.undone.last().copied()
    }

    /// Lends the events of an action out for the time in which the book takes them back or in again, since an
    /// import is dear to copy.
    pub(super) fn lend(&mut self, seq: u64) -> Option<(Moment, Vec<Event>)> {
        let (at, action) = self.action_mut(seq)?;
        Some((at, std::mem::take(&mut action.events)))
    }

    /// Takes lent events back.
    pub(super) fn give_back(&mut self, seq: u64, events: Vec<Event>) {
        if let Some((_, action)) = self.action_mut(seq) {
            action.events = events;
        }
    }

    fn action_mut(&mut self, seq: u64) -> Option<(Moment, &mut Action)> {
        let place = usize::try_from(seq.checked_sub(self.first_seq)?).ok()?;
        match self.entries.get_mut(place)? {
            Entry {
                at,
                step: Step::Do(action),
                ..
            } => Some((*at, action)),
            _ => None,
        }
    }

    /// Tells whether an action stands, so that it can be taken back.
    pub(super) fn is_done(&self, seq: u64) -> bool {
        self.done.iter().rev().any(|done| *done == seq)
    }

    /// Tells whether an action was taken back and nothing new was done since, so that it can be done again.
    pub(super) fn is_undone(&self, seq: u64) -> bool {
        self.undone.contains(&seq)
    }

    /// Writes an entry down. The caller has checked that it has the next number.
    pub(super) fn push(&mut self, entry: Entry) {
        match entry.step {
            Step::Do(_) => {
                self.done.push(entry.seq);
                self.undone.clear();
            }
            Step::Undo(seq) => {
                self.done.retain(|done| *done != seq);
                self.undone.push(seq);
            }
            Step::Redo(seq) => {
                self.undone.retain(|undone| *undone != seq);
                self.done.push(seq);
            }
        }
        self.last_at = self.last_at.max(entry.at);
        self.entries.push(entry);
    }
}
