//! Keeps the book of one tab: saves each entry, tells it to the other tabs, and carries out whose turn it is to write.

use std::collections::VecDeque;
use std::rc::Rc;

use super::copy_task::Copying;
use super::desk::{here, holds, peek, print_of};
use super::own::Own;
use super::save::run;
use super::turn::{Effect, GRACE_MS, Input, Left, Turn};
use super::{After, Desk, SaveState, Timer};
use crate::ports::kv::Kv;
use crate::ports::tabs::{Message, Run, TabEvent, TabLink};
use crate::wire::store::{SaveError, Store};
use crate::wire::{Coding, read_entry};

/// Something that waits until the storage shows what another tab wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waiting {
    /// To become the writer.
    Resume { ousted: bool, left: Option<Left> },
    /// To read what is stored, at this term or later.
    Reload { term: u64 },
}

/// The keeper of a tab.
pub struct Keeper {
    pub(super) kv: Rc<dyn Kv>,
    pub(super) store: Store,
    pub(super) link: Rc<dyn TabLink>,
    pub(super) turn: Turn,
    pub(super) waiting: Option<Waiting>,
    pub(super) looks: u32,
    /// The book may differ from what is stored, so that it is to be read anew before anything is written.
    pub(super) doubt: bool,
    /// What this tab wrote last.
    pub(super) own: VecDeque<Own>,
    /// What of it the book does not have any more; the records are withdrawn when it was done again.
    pub(super) stale: Vec<Own>,
    /// The numbers of what is to be done again.
    pub(super) again: Vec<u64>,
    /// The data went away under the open page.
    pub(super) vanished: bool,
    /// The first entry that was not told to the other tabs.
    pub(super) told: u64,
    pub(super) retries: usize,
    /// Why local storage would not keep what came last.
    pub(super) refused: Option<SaveError>,
    /// Why the book could not be put into local storage at all.
    pub(super) homeless: Option<SaveError>,
    /// The second copy; none where there shall be none.
    pub(super) copying: Option<Copying>,
    /// What the other tabs were told last of whether things are kept.
    pub(super) posted: Option<SaveState>,
    /// A number that other tabs hardly have.
    pub(super) number: u32,
    stopped: bool,
}

impl Keeper {
    /// The keeper of a book that was opened from a store, whose writing is allowed. `number` is any that other tabs hardly
    /// have.
    #[must_use]
    pub fn new(kv: Rc<dyn Kv>, store: Store, link: Rc<dyn TabLink>, number: u32) -> Self {
        Self {
            kv,
            turn: Turn::new(store.generation(), number),
            store,
            link,
            waiting: None,
            looks: 0,
            doubt: false,
            own: VecDeque::new(),
            stale: Vec::new(),
            again: Vec::new(),
            vanished: false,
            told: 0,
            retries: 0,
            refused: None,
            homeless: None,
            copying: None,
            posted: None,
            number,
            stopped: false,
        }
    }

    /// Whether a command may be carried out at once.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.turn.writes() && !self.stopped
    }

    /// Whether nothing is under way between this tab and the others.
    #[must_use]
    pub fn rests(&self) -> bool {
        self.waiting.is_none() && self.turn.rests()
    }

    /// The store of the book.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Writes in this coding from now on.
    pub fn write_in(&mut self, coding: Coding) {
        self.store.write_in(coding);
    }

    /// Begins: asks for the lock.
    pub fn start(&mut self, desk: &dyn Desk) -> Vec<After> {
        self.begin_checks(desk);
        let after = self.step(Input::Start, desk);
        self.with_again(after)
    }

    /// Begins on a link over which the lock was asked for before; `held` is what it was answered.
    pub fn start_asked(&mut self, held: bool, desk: &dyn Desk) -> Vec<After> {
        self.begin_checks(desk);
        self.hear(TabEvent::Locked(held), desk)
    }

    /// The user wants to change something and has to wait for it.
    pub fn want(&mut self, desk: &dyn Desk) -> Vec<After> {
        desk.show(SaveState::Saving);
        let after = self.step(Input::Want, desk);
        self.with_again(after)
    }

    /// Something came from the other tabs or the lock.
    pub fn hear(&mut self, event: TabEvent, desk: &dyn Desk) -> Vec<After> {
        let told = match &event {
            TabEvent::Heard(Message::Wrote {
                term,
                kept,
                once,
                run,
            }) if *term == self.turn.term() => match (kept, once) {
                (true, _) => Some(SaveState::Saved),
                (false, Some(trouble)) => Some(SaveState::SavedOnce(trouble.clone())),
                (false, None) => (!run.records.is_empty()).then_some(SaveState::Copying),
            },
            TabEvent::Heard(Message::Yield { run, .. }) if !run.records.is_empty() => {
                Some(SaveState::Copying)
            }
            _ => None,
        };
        if matches!(event, TabEvent::Locked(false) | TabEvent::Lost) {
            self.doubt_copy();
        }
        let input = match event {
            TabEvent::Heard(message) => Input::Heard(message),
            TabEvent::Locked(held) => Input::Locked(held),
            TabEvent::Lost => Input::Lost,
        };
        let after = self.step(input, desk);
        // Of a tab that follows and has taken it in; one that waits for its own turn has something unsaved.
        if let Some(state) = told.filter(|_| !self.writes() && self.rests()) {
            desk.show(state);
        }
        self.with_again(after)
    }

    /// The time of a timer is up. If it is `late` by a second or more, the tab was frozen: what came meanwhile has to be
    /// heard first.
    pub fn time_up(&mut self, timer: Timer, late: bool, desk: &dyn Desk) -> Vec<After> {
        if late {
            desk.start(timer, GRACE_MS);
            return vec![];
        }
        let after = match timer {
            Timer::Turn(number) => self.step(Input::TimeUp(number), desk),
            Timer::Look => self.look(desk),
            Timer::Retry => self.save(desk),
            Timer::Check => self.check(desk),
            Timer::Tidy => self.tidy(desk),
            Timer::CopyRetry => self.retry_copy(desk),
            Timer::CopyWhole => self.check_copy(desk),
            Timer::CopyLate(number) => self.copy_late(number, desk),
        };
        self.with_again(after)
    }

    /// The book has new entries of this tab.
    pub fn written(&mut self, desk: &dyn Desk) -> Vec<After> {
        let after = self.save(desk);
        self.with_again(after)
    }

    /// The page goes out of sight, perhaps for good: what can be kept is kept now.
    pub fn hidden(&mut self, desk: &dyn Desk) -> Vec<After> {
        let mut after = self.save(desk);
        after.extend(self.tidy(desk));
        self.with_again(after)
    }

    /// The page came into sight again.
    pub fn shown(&mut self, desk: &dyn Desk) -> Vec<After> {
        let mut after = self.save(desk);
        after.extend(self.retry_copy(desk));
        self.with_again(after)
    }

    pub(super) fn with_again(&mut self, mut after: Vec<After>) -> Vec<After> {
        let again = std::mem::take(&mut self.again);
        if !again.is_empty() {
            // First of all: what runs next gives the numbers of what is to be done again to other entries.
            after.insert(0, After::Again(again));
        }
        after
    }

    /// This tab will not answer the others for some seconds.
    pub fn busy(&self) {
        if self.writes() {
            self.link.post(&Message::Busy);
        }
    }

    /// The book was put in the place of another one beside the log, as a demo is that begins anew: the other tabs with
    /// it begin anew too.
    pub fn replaced(&mut self) {
        self.link.post(&Message::Replaced);
        self.link.release();
        self.stopped = true;
    }

    /// Everything was erased: tells the other tabs and stops.
    pub fn erased(&mut self, desk: &dyn Desk) {
        self.link.post(&Message::Erased);
        self.stop(desk);
    }

    fn stop(&mut self, desk: &dyn Desk) {
        self.stopped = true;
        self.link.release();
        desk.show(SaveState::Erased);
    }

    pub(super) fn step(&mut self, input: Input, desk: &dyn Desk) -> Vec<After> {
        if self.stopped {
            return vec![];
        }
        let mut after = Vec::new();
        for effect in self.turn.step(input, here(desk)) {
            self.carry_out(effect, desk, &mut after);
        }
        after
    }

    pub(super) fn carry_out(&mut self, effect: Effect, desk: &dyn Desk, after: &mut Vec<After>) {
        match effect {
            Effect::Grab(how) => self.link.grab(how),
            Effect::Release => {
                self.link.release();
                self.doubt_copy();
            }
            Effect::Post(message) => self.link.post(&message),
            Effect::Timer(number, ms) => desk.start(Timer::Turn(number), ms),
            Effect::Take(run) => after.extend(self.take(&run, desk)),
            Effect::Tell(from) => {
                let run = run(desk, from);
                if !run.records.is_empty() {
                    self.post_run(run, desk);
                } else if self.sign(desk) == SaveState::Saved {
                    self.post_run(Run::default(), desk);
                } else {
                    // Who asks is told as soon as everything is kept.
                    self.posted = None;
                }
            }
            Effect::HandOver(from) => {
                if let Err(error) = self.try_save(desk) {
                    desk.show(SaveState::Unsaved(error));
                }
                self.link.post(&Message::Yield {
                    term: self.store.generation(),
                    stored: self.store.seq() + 1,
                    run: run(desk, from),
                });
            }
            Effect::Resume { ousted, left } => {
                if ousted {
                    self.doubt_copy();
                    self.settle_copy();
                }
                after.extend(self.wait(Waiting::Resume { ousted, left }, desk));
            }
            Effect::Reload(term) => after.extend(self.wait(Waiting::Reload { term }, desk)),
            Effect::Reopen => {
                self.stopped = true;
                self.link.release();
                after.push(After::Reload);
            }
            Effect::Run => {
                self.told = here(desk).next;
                self.posted = None;
                after.push(After::Run);
                // Entries that the last writer could not store are stored now.
                after.extend(self.save(desk));
            }
            Effect::Stop => {
                self.stop(desk);
                after.push(After::Stop);
            }
        }
    }

    /// Takes entries of the writer in.
    fn take(&mut self, run: &Run, desk: &dyn Desk) -> Vec<After> {
        let expected = here(desk).next;
        let before = peek(desk, |book| print_of(book, run.first.saturating_sub(1)));
        if before != Some(run.before) {
            return self.step(Input::Misfit, desk);
        }
        for (seq, text) in (run.first..).zip(&run.records) {
            let Some(entry) = read_entry(text) else {
                return self.step(Input::Misfit, desk);
            };
            let fits = if seq < expected {
                holds(desk, &entry)
            } else {
                desk.commit(entry).is_ok()
            };
            if !fits {
                return self.step(Input::Misfit, desk);
            }
        }
        vec![]
    }
}
