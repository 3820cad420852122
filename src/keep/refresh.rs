//! Reading what another tab has stored, as soon as this tab's view of the storage shows it.

use std::collections::VecDeque;

use super::desk::{here, holds, peek, print_of};
use super::keeper::Waiting;
use super::own::Own;
use super::turn::{Input, Left};
use super::{After, Desk, Keeper, SaveState, Timer};
use crate::ledger::Book;
use crate::wire::store::{Outcome, SaveError, Store, Tail};

/// How long to wait until the storage is looked at again, in milliseconds: each time longer.
const LOOKS: [u32; 6] = [0, 5, 10, 20, 50, 100];
/// So often it is looked for what the last writer said that it had stored.
const LAST_LOOK: u32 = 60;
/// The first look when there is no hurry.
const UNHURRIED: u32 = 4;
/// So often it is looked for the term of a writer that may never have stored anything.
const PATIENCE: u32 = 15;

impl Keeper {
    /// Waits for something of the storage, from now on.
    pub(super) fn wait(&mut self, waiting: Waiting, desk: &dyn Desk) -> Vec<After> {
        self.waiting = Some(waiting);
        self.looks = 0;
        if matches!(waiting, Waiting::Reload { .. }) {
            self.doubt = true;
            if !self.turn.wants() {
                // What will be read may not be in the second copy yet; the writer will tell.
                desk.show(SaveState::Copying);
            }
            // There is no hurry, and the storage has time to show all that was written.
            self.looks = UNHURRIED;
            return self.look_later(desk);
        }
        self.look(desk)
    }

    /// Looks whether the storage shows what is waited for.
    pub(super) fn look(&mut self, desk: &dyn Desk) -> Vec<After> {
        let Some(waiting) = self.waiting else {
            return vec![];
        };
        let shown = match waiting {
            Waiting::Resume { ousted, left } => {
                if ousted || self.doubt {
                    self.reopen(true, desk);
                } else {
                    self.refresh(desk);
                }
                left.is_none_or(|left| self.shows(left)) || self.looks > LAST_LOOK
            }
            Waiting::Reload { term } => {
                let there = self.store.generation_there(self.kv.as_ref());
                there.is_ok_and(|there| there >= term) || self.looks > PATIENCE
            }
        };
        if !shown {
            return self.look_later(desk);
        }
        match waiting {
            Waiting::Resume { ousted, .. } => {
                // A writer that was frozen may have put an older generation over a newer one.
                let term = self.turn.term();
                let taken = if ousted || self.store.generation() < term {
                    self.record(|store, kv| store.take_over(kv, term))
                } else {
                    Ok(())
                };
                match taken {
                    Err(SaveError::Superseded) => self.look_later(desk),
                    // Where nothing can be written, the next save will say so.
                    Ok(()) | Err(_) => self.resumed(desk),
                }
            }
            Waiting::Reload { .. } => {
                self.waiting = None;
                self.reopen(true, desk);
                self.step(Input::Reloaded(self.store.generation()), desk)
            }
        }
    }

    fn shows(&self, left: Left) -> bool {
        self.store.generation() >= left.term && self.store.seq() + 1 >= left.stored
    }

    fn look_later(&mut self, desk: &dyn Desk) -> Vec<After> {
        let place = usize::try_from(self.looks).unwrap_or(usize::MAX);
        let ms = LOOKS.get(place).or(LOOKS.last());
        self.looks += 1;
        desk.start(Timer::Look, ms.copied().unwrap_or_default());
        vec![]
    }

    fn resumed(&mut self, desk: &dyn Desk) -> Vec<After> {
        self.waiting = None;
        self.step(Input::Resumed(self.store.generation()), desk)
    }

    /// Brings store and book up to what the storage shows.
    fn refresh(&mut self, desk: &dyn Desk) {
        match self.store.tail(self.kv.as_ref()) {
            Ok(Tail::Entries(entries)) => {
                for entry in entries {
                    // The same entry may have come as a message.
                    if !holds(desk, &entry)
                        && (entry.seq != here(desk).next || desk.commit(entry).is_err())
                    {
                        return self.reopen(false, desk);
                    }
                }
            }
            Ok(Tail::Reload) => self.reopen(false, desk),
            // It cannot be read now; what is in memory stays.
            Err(_) => {}
        }
    }

    /// Opens the store anew. If what is stored counts, it takes the place of the book; if not, the book of this tab stays
    /// as long as it has all that is stored, and maybe more.
    pub(super) fn reopen(&mut self, stored_counts: bool, desk: &dyn Desk) {
        let opened = Store::open(self.kv.as_ref(), self.store.options().clone());
        match opened.outcome {
            Outcome::Loaded(book) => {
                self.store = opened.store;
                self.doubt &= !stored_counts;
                let stays = if stored_counts {
                    equals(desk, &book)
                } else {
                    extends(desk, &book)
                };
                if !stays {
                    desk.open(*book);
                    self.miss(desk);
                }
            }
            Outcome::Damaged(damage) => {
                self.store = opened.store;
                desk.open(damage.book);
                desk.show(SaveState::Damaged);
            }
            Outcome::Newer { book, .. } => {
                self.store = opened.store;
                let readable = book.is_some();
                if let Some(book) = book {
                    desk.open(*book);
                }
                desk.show(SaveState::Newer { readable });
            }
            // What is in memory may be all there is.
            Outcome::Fresh => self.vanished = here(desk).next > 1,
            Outcome::Blocked(_) => {}
        }
    }

    /// Finds what this tab wrote and the book does not have any more. What is older than the log is taken to be there: a
    /// past is let go by somebody who was asked, long after the other tabs have heard of each other.
    fn miss(&mut self, desk: &dyn Desk) {
        let first = peek(desk, |book| book.log().first_seq()).unwrap_or_default();
        let stays = |own: &Own| {
            own.seq < first || peek(desk, |book| print_of(book, own.seq)) == Some(own.print)
        };
        let (kept, lost): (VecDeque<Own>, VecDeque<Own>) =
            std::mem::take(&mut self.own).into_iter().partition(stays);
        self.own = kept;
        self.again.extend(lost.iter().map(|own| own.seq));
        self.stale.extend(lost);
    }
}

/// Whether the book on the screen has just the entries of another one.
fn equals(desk: &dyn Desk, other: &Book) -> bool {
    peek(desk, |book| book.log() == other.log()).unwrap_or_default()
}

/// Whether the book on the screen has everything that another one has, and no past that the other one has let go.
fn extends(desk: &dyn Desk, other: &Book) -> bool {
    peek(desk, |book| {
        let (ours, theirs) = (book.log(), other.log());
        let last = theirs.entries().last();
        ours.next_seq() >= theirs.next_seq()
            && ours.first_seq() >= theirs.first_seq()
            && last.is_none_or(|last| ours.entry(last.seq) == Some(last))
    })
    .unwrap_or_default()
}
