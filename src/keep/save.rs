//! Saving what the gate did, telling it to the other tabs, and tidying the storage up.

use super::desk::{Here, peek, print_of};
use super::own::Own;
use super::turn::Input;
use super::{After, Desk, Keeper, SaveState, Timer};
use crate::ledger::{Book, Entry};
use crate::ports::tabs::{Message, Run};
use crate::wire::store::{SaveError, Standing};
use crate::wire::{is_long, write_entry};

/// After how long a save is tried again, in milliseconds: each time later, and then at the last pace.
const RETRIES: [u32; 3] = [1_000, 5_000, 10_000];

/// How long nothing has to change until the storage is tidied up, in milliseconds.
const TIDY_MS: u32 = 10_000;

/// After how long it is looked whether what was saved is still there, in milliseconds.
const CHECK_MS: u32 = 1_500;

/// So many entries that this tab wrote are remembered. It is told within seconds if they did not stay.
const OWN: usize = 500;

impl Keeper {
    pub(super) fn try_save(&mut self, desk: &dyn Desk) -> Result<(), SaveError> {
        let mut result = Ok(());
        desk.read(&mut |book| result = self.record(|store, kv| store.save(kv, book)));
        result
    }

    /// Saves what is not kept yet and tells the others.
    pub(super) fn save(&mut self, desk: &dyn Desk) -> Vec<After> {
        if !self.writes() {
            return vec![];
        }
        if self.vanished {
            // It may have been erased on purpose, so it is not put back.
            desk.show(SaveState::Unsaved(SaveError::Silent));
            return self.tell(desk);
        }
        let result = self.try_save(desk);
        if result.is_ok() && self.refused.take().is_some() {
            // The copy holds records in the place of those that local storage has in its own form by now.
            self.doubt_copy();
        }
        let mut after = self.push(desk);
        after.extend(self.tell(desk));
        match result {
            Ok(()) => {
                self.retries = 0;
                desk.start(Timer::Check, CHECK_MS);
                for own in std::mem::take(&mut self.stale) {
                    let _ = self.record(|store, kv| {
                        store.withdraw(kv, own.generation, own.seq);
                        Ok(())
                    });
                }
                after.extend(self.push(desk));
                self.show_sign(desk);
                if self.store.needs_compaction() {
                    desk.start(Timer::Tidy, TIDY_MS);
                }
            }
            // The lock should have told; the storage knows better.
            Err(SaveError::Superseded) => after.extend(self.ousted(desk)),
            Err(error) => {
                self.refused = Some(error);
                // What local storage refuses, the copy may still take.
                self.doubt_copy();
                after.extend(self.push(desk));
                self.show_sign(desk);
                let ms = RETRIES.get(self.retries).or(RETRIES.last());
                desk.start(Timer::Retry, ms.copied().unwrap_or_default());
                self.retries += 1;
            }
        }
        after
    }

    /// Tells the others what they do not know yet. What could not be stored is told too: so it lives on with them.
    pub(super) fn tell(&mut self, desk: &dyn Desk) -> Vec<After> {
        let run = self.news(desk);
        let after = if self.store.generation() == self.turn.term() {
            vec![]
        } else {
            // The others are told how far the book had come before what they are told next.
            let before = Here {
                next: run.first,
                print: run.before,
            };
            let effects = self
                .turn
                .step(Input::Raised(self.store.generation()), before);
            let mut after = Vec::new();
            for effect in effects {
                self.carry_out(effect, desk, &mut after);
            }
            after
        };
        if !run.records.is_empty() {
            self.told = run.next();
            self.remember(&run, desk);
            self.post_run(run, desk);
        }
        after
    }

    /// What the others do not know yet. A long entry that is stored is told by an empty text: whoever follows finds that it
    /// does not fit and reads the storage, and who finds it lacking there asks for all of it.
    fn news(&self, desk: &dyn Desk) -> Run {
        let stored = self.store.seq();
        run_of(desk, self.told, |entry| {
            if entry.seq <= stored && is_long(entry) {
                String::new()
            } else {
                write_entry(entry)
            }
        })
    }

    fn remember(&mut self, run: &Run, desk: &dyn Desk) {
        let generation = self.store.generation();
        let own = |seq| Own {
            generation,
            seq,
            print: peek(desk, |book| print_of(book, seq)).unwrap_or_default(),
        };
        self.own.extend((run.first..run.next()).map(own));
        let more = self.own.len().saturating_sub(OWN);
        self.own.drain(..more);
    }

    pub(super) fn post_run(&mut self, run: Run, desk: &dyn Desk) {
        let sign = self.sign(desk);
        self.link.post(&Message::Wrote {
            term: self.turn.term(),
            run,
            kept: sign == SaveState::Saved,
            once: match &sign {
                SaveState::SavedOnce(trouble) => Some(trouble.clone()),
                _ => None,
            },
        });
        self.posted = Some(sign);
    }

    /// Looks whether the storage still has what it said that it keeps.
    pub(super) fn check(&mut self, desk: &dyn Desk) -> Vec<After> {
        if !self.writes() {
            return vec![];
        }
        match self.store.standing(self.kv.as_ref()) {
            Ok(Standing::Superseded) => self.ousted(desk),
            Ok(Standing::Gone) => {
                self.reopen(false, desk);
                self.save(desk)
            }
            Ok(Standing::Kept) | Err(_) => vec![],
        }
    }

    pub(super) fn ousted(&mut self, desk: &dyn Desk) -> Vec<After> {
        self.link.release();
        self.doubt_copy();
        self.step(Input::Lost, desk)
    }

    /// One step of tidying up, if this tab writes and nothing waits to be saved.
    pub(super) fn tidy(&mut self, desk: &dyn Desk) -> Vec<After> {
        if !self.writes() || !self.store.needs_compaction() || self.retries > 0 {
            return vec![];
        }
        let mut result = Ok(());
        desk.read(&mut |book| result = self.record(|store, kv| store.compact(kv, book)));
        let mut after = self.push(desk);
        after.extend(self.tell(desk));
        self.show_sign(desk);
        match result {
            Ok(()) if self.store.needs_compaction() => desk.start(Timer::Tidy, TIDY_MS),
            Err(SaveError::Superseded) => after.extend(self.ousted(desk)),
            // What is kept is as it was; the next save comes back to it.
            _ => {}
        }
        after
    }
}

/// The entries of the book from a number on, as they are told.
pub(super) fn run(desk: &dyn Desk, from: u64) -> Run {
    run_of(desk, from, write_entry)
}

fn run_of(desk: &dyn Desk, from: u64, text: impl Fn(&Entry) -> String) -> Run {
    peek(desk, |book| {
        let first = from.max(book.log().first_seq());
        Run {
            first,
            before: print_of(book, first - 1),
            records: entries(book, from).iter().map(&text).collect(),
        }
    })
    .unwrap_or_default()
}

/// The entries of the book from a number on.
fn entries(book: &Book, from: u64) -> &[Entry] {
    let log = book.log();
    let skip = usize::try_from(from.saturating_sub(log.first_seq())).unwrap_or(usize::MAX);
    log.entries().get(skip..).unwrap_or_default()
}
