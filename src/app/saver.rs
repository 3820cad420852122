//! Joins the keeper of the book to the page: book, timers, messages, and what waits for its turn.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::saving::{Gate, Say, Waiting};
use crate::keep::{After, CopyAnswer, CopyStep, CopyTask, Desk, Keeper, SaveState, Timer};
use crate::ledger::{Book, Command, Done, Entry, Fault, Refusal};
use crate::ports::second_copy::CopyTrouble;
use crate::ports::tabs::TabEvent;

/// A timer that rings so much too late tells that the page was frozen, in milliseconds.
const LATE_MS: i64 = 1_000;

/// A page is busy for so long with a file that the other tabs have to know, in records.
const BUSY: usize = 500;

impl Desk for App {
    fn read(&self, read: &mut dyn FnMut(&Book)) {
        self.state.peek(read);
    }

    fn commit(&self, entry: Entry) -> Result<(), Fault> {
        self.state.commit(entry)
    }

    fn open(&self, book: Book) {
        self.state.open(book);
    }

    fn show(&self, state: SaveState) {
        if self.saving.state.with_untracked(|known| *known != state) {
            self.ports(|ports| ports.page.guard_leaving(state.is_at_risk()));
            self.saving.state.set(state.clone());
        }
        if state == SaveState::Saved {
            self.testify();
        }
    }

    fn start(&self, timer: Timer, ms: u32) {
        let app = *self;
        let due = self.now().0 + i64::from(ms);
        let ring = move || app.ring(timer, due);
        let inner = self.saving.inner();
        let mut timers = inner.timers.borrow_mut();
        timers.retain(|(known, _, handle)| {
            let other = std::mem::discriminant(known) != std::mem::discriminant(&timer);
            if !other {
                handle.clear();
            }
            other
        });
        if let Ok(handle) = set_timeout_with_handle(ring, Duration::from_millis(ms.into())) {
            timers.push((timer, due, handle));
        }
    }
}

impl App {
    /// Lets the gate carry a command out, and keeps what it did.
    pub(super) fn carry_out(self, command: Command) -> Result<Done, Refusal> {
        let many = match &command {
            Command::Import(batch) => batch.deals.len(),
            Command::Replace(_) | Command::Merge(_) => usize::MAX,
            _ => 0,
        };
        if many > BUSY
            && let Some(keeper) = &*self.saving.inner().keeper.borrow()
        {
            keeper.busy();
        }
        let made_from = self.state.peek(|book| command.made_from(book.records()));
        let again = Waiting::again(&command, made_from);
        let done = self.state.execute(command, &self.ctx())?;
        self.saving.inner().remember(done.seq, again);
        self.keep(Keeper::written);
        self.ask_for_protection_once();
        Ok(done)
    }

    /// Lets the gate carry a command out, of which nothing is kept until the next step.
    pub(super) fn execute_for_now(self, command: Command) -> Result<Done, Refusal> {
        self.state.execute(command, &self.ctx())
    }

    /// Puts a command aside until it is this tab's turn.
    pub(super) fn wait_for_turn(self, command: Command, say: Option<Say>) {
        let made_from = self.state.peek(|book| command.made_from(book.records()));
        let waiting = Waiting {
            command,
            made_from,
            say,
        };
        self.saving.inner().waiting.borrow_mut().push_back(waiting);
        self.keep(Keeper::want);
    }

    /// Hands something to the keeper, if there is one.
    pub(super) fn keep(self, act: impl FnOnce(&mut Keeper, &dyn Desk) -> Vec<After>) {
        let after = match &mut *self.saving.inner().keeper.borrow_mut() {
            Some(keeper) => act(keeper, &self),
            None => return,
        };
        for after in after {
            match after {
                After::Run => self.run_waiting(),
                After::Copy(task) => self.ask_copy(task),
                After::Again(entries) => self.give_again(&entries),
                After::Reload | After::Stop => self.ports(|ports| ports.page.reload()),
            }
        }
    }

    /// Asks the second copy and hands its answer to the keeper, if the book is still open then.
    fn ask_copy(self, task: CopyTask) {
        let visit = self.saving.inner().visit.get();
        let copy = self.ports(|ports| ports.second_copy.clone());
        spawn_local(async move {
            let answer = match (copy, task.step) {
                (Some(copy), step) => step.run(copy).await,
                (None, CopyStep::Look(_)) => CopyAnswer::Looked(Err(CopyTrouble::Absent)),
                (None, CopyStep::Write { .. }) => CopyAnswer::Wrote(Err(CopyTrouble::Absent)),
            };
            if self.saving.inner().visit.get() == visit {
                self.keep(|keeper, desk| keeper.copied(task.number, answer, desk));
            }
        });
    }

    /// Something came from the other tabs.
    pub(super) fn hear(self, event: TabEvent) {
        self.keep(|keeper, desk| keeper.hear(event, desk));
    }

    fn ring(self, timer: Timer, due: i64) {
        let late = self.now().0 - due >= LATE_MS;
        let inner = self.saving.inner();
        inner
            .timers
            .borrow_mut()
            .retain(|(known, at, _)| (*known, *at) != (timer, due));
        self.keep(|keeper, desk| keeper.time_up(timer, late, desk));
    }

    fn run_waiting(self) {
        while self.saving.gate() == Gate::Open {
            let Some(next) = self.saving.inner().waiting.borrow_mut().pop_front() else {
                return;
            };
            // The book may have changed since, also by the command that waited in front of this one.
            let command = self.state.peek(|book| {
                let made_from = next.made_from.as_ref();
                next.command.rebased(made_from, book.records())
            });
            match (self.carry_out(command), next.say) {
                (Ok(done), Some(say)) => untrack(|| say(self, done.seq)),
                (Ok(done), None) => untrack(|| self.tell(done.seq)),
                (Err(Refusal::NothingToDo), _) => {}
                (Err(refusal), _) => self
                    .notices
                    .failed(untrack(|| self.refusal_words(&refusal))),
            }
        }
    }

    /// Gives commands again whose entries did not stay, and tells of those that are not known any more.
    fn give_again(self, entries: &[u64]) {
        let inner = self.saving.inner();
        let mut lost: u32 = 0;
        for seq in entries {
            match inner.recall(*seq) {
                Some(waiting) => inner.waiting.borrow_mut().push_back(waiting),
                None => lost += 1,
            }
        }
        if lost > 0 {
            let text = untrack(|| self.m().storage_changes_lost(lost).to_string());
            self.notices.failed(text);
        }
        if self.saving.gate() == Gate::Open {
            self.run_waiting();
        } else if !inner.waiting.borrow().is_empty() {
            self.keep(Keeper::want);
        }
    }
}
