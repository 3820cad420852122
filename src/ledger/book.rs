//! The book: records, the board's index and the log, changed through one gate.

use crate::domain::{Id, Moment, Replica, Stage, StageId};

use super::apply::Way;
use super::decide::decide;
use super::records::chance_by;
use super::{
    Agenda, Board, Changes, Command, Ctx, Endings, Entry, Fault, Log, Records, Refusal, Step, touch,
};

/// The book of deals. Everything in it can be read; only commands and committed entries change it.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub(super) records: Records,
    pub(super) board: Board,
    pub(super) endings: Endings,
    pub(super) agenda: Agenda,
    pub(super) log: Log,
    /// The last running number of each replica. Numbers are never given twice, not even after an undo.
    pub(super) counters: Vec<u32>,
}

/// What a command did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Done {
    /// The number of its entry in the log.
    pub seq: u64,
    /// What it moved.
    pub changes: Changes,
}

impl Book {
    /// A book of records that were kept somewhere, with the log that goes on from there. `counters` are the last
    /// running numbers of the replicas; they are raised to the highest number in use.
    #[must_use]
    pub fn restore(records: Records, log: Log, counters: &[u32]) -> Self {
        let mut book = Self {
            board: Board::default(),
            endings: Endings::default(),
            agenda: Agenda::default(),
            counters: counters.to_vec(),
            records,
            log,
        };
        book.reindex();
        book
    }

    /// The same records with a log that begins now: nothing that was done before can be undone.
    #[must_use]
    pub fn without_past(&self) -> Self {
        let log = Log::starting_at(self.log.next_seq(), self.log.last_at());
        Self::restore(self.records.clone(), log, &self.counters)
    }

    /// The records alone.
    #[must_use]
    pub fn into_records(self) -> Records {
        self.records
    }

    /// The records.
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The cards of each stage in order.
    #[must_use]
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// The deals that ended, by the day.
    #[must_use]
    pub fn endings(&self) -> &Endings {
        &self.endings
    }

    /// The activities of each deal.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// What was done.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The last running number of each replica.
    #[must_use]
    pub fn counters(&self) -> &[u32] {
        &self.counters
    }

    /// Carries a command out, or refuses it and leaves the book as it was.
    ///
    /// # Errors
    /// [`Refusal`] says which law is against it.
    pub fn execute(&mut self, command: Command, ctx: &Ctx) -> Result<Done, Refusal> {
        // Neither a clock that was set back nor records of a machine whose clock is ahead may bring what
        // happens out of order.
        let mut last = self.log.last_at();
        if let Command::Replace(records) | Command::Merge(records) = &command {
            last = last.max(records.last_at());
        }
        let now = ctx.now.max(Moment(last.0.saturating_add(1)));
        let ctx = Ctx { now, ..*ctx };
        let step = decide(self, command, &ctx)?;
        let entry = Entry {
            seq: self.log.next_seq(),
            at: now,
            step,
        };
        let seq = entry.seq;
        let changes = self.commit(entry).map_err(|_| Refusal::Unknown)?;
        Ok(Done { seq, changes })
    }

    /// Takes an entry of the log in: one just decided, one read from storage, or one of another tab.
    ///
    /// # Errors
    /// [`Fault`] if the entry is not the next one or does not fit; the book is then as it was.
    pub fn commit(&mut self, entry: Entry) -> Result<Changes, Fault> {
        let expected = self.log.next_seq();
        if entry.seq != expected {
            return Err(Fault::OutOfTurn {
                expected,
                found: entry.seq,
            });
        }
        let changes = match &entry.step {
            Step::Do(action) => self.take_in(&action.events, entry.at, Way::Forward)?,
            Step::Undo(seq) if self.log.is_done(*seq) => self.turn(*seq, Way::Back)?,
            Step::Redo(seq) if self.log.is_undone(*seq) => self.turn(*seq, Way::Forward)?,
            Step::Undo(_) | Step::Redo(_) => return Err(Fault::DoesNotFit),
        };
        self.log.push(entry);
        Ok(changes)
    }

    /// Takes an action of the log back, or in again.
    fn turn(&mut self, seq: u64, way: Way) -> Result<Changes, Fault> {
        let (at, events) = self.log.lend(seq).ok_or(Fault::DoesNotFit)?;
        let result = self.take_in(&events, at, way);
        self.log.give_back(seq, events);
        result
    }

    /// Tells whether an action can be taken back now.
    ///
    /// # Errors
    /// [`Refusal::NothingInLog`] if it is not done, [`Refusal::UndoBlocked`] if a later action builds on it.
    pub fn can_undo(&self, seq: u64) -> Result<(), Refusal> {
        let place = self
            .log
            .done()
            .iter()
            .rposition(|done| *done == seq)
            .ok_or(Refusal::NothingInLog)?;
        let (_, action) = self.log.action(seq).ok_or(Refusal::NothingInLog)?;
        let later = self.log.done().get(place + 1..).unwrap_or_default();
        if later.is_empty() {
            return Ok(());
        }
        let touched = touch::touches(&action.events);
        for (_, later) in later.iter().filter_map(|seq| self.log.action(*seq)) {
            if touch::clash(&touched, &touch::touches(&later.events)) {
                return Err(Refusal::UndoBlocked {
                    kind: later.kind,
                    subject: later.subject.clone(),
                });
            }
        }
        Ok(())
    }

    /// The stage of an id, deleted or not.
    pub(super) fn stage(&self, id: StageId) -> Result<&Stage, Refusal> {
        self.records.stages.get(&id).ok_or(Refusal::Unknown)
    }

    /// Builds the board, the other indexes and the counters anew from the records.
    pub(super) fn reindex(&mut self) {
        self.board = Board::default();
        let stages = &self.records.stages;
        for deal in self.records.deals.values() {
            if let Some(stage) = stages.get(&deal.stage) {
                (self.board).insert(deal, stage.kind, chance_by(stages, deal));
            }
        }
        self.endings = Endings::of(self.records.deals.values());
        self.agenda = Agenda::default();
        for activity in self.records.activities.values() {
            self.agenda.insert(activity);
        }
        self.counters
            .resize(self.counters.len().max(self.records.replicas.len()), 0);
        for Id {
            replica: Replica(replica),
            counter,
        } in self.records.ids()
        {
            if let Some(last) = self.counters.get_mut(usize::from(replica)) {
                *last = counter.max(*last);
            }
        }
    }
}
