//! Keeping the second copy even with local storage: batch by batch, one at a time, each known to be on the disk before
//! the user is told that things are saved.

use super::copy_task::{CopyAnswer, CopyStart, CopyStep, CopyTask, Copying, Flight};
use super::desk::{here, peek};
use super::reconcile::judge::holds_all;
use super::{After, Desk, Keeper, SaveState, Timer};
use crate::ports::kv::{Kv, Recorder};
use crate::ports::second_copy::{CopyChange, CopyLook, CopyTrouble, KeySpan, Stamp, Written};
use crate::ports::tabs::Run;
use crate::wire::store::{Reach, SaveError, Store, manifest, telling};

/// After how long it is tried again, in milliseconds: each time later, and then at the last pace.
const RETRIES: [u32; 3] = [1_000, 5_000, 10_000];

/// How long the copy may take to answer, in milliseconds.
const ANSWER_MS: u32 = 4_000;

/// How long after the start, and after each time, all of the copy is read, in milliseconds.
const WHOLE_FIRST_MS: u32 = 30_000;
const WHOLE_AGAIN_MS: u32 = 24 * 60 * 60 * 1_000;

/// So many texts are read at a time, and after so many milliseconds the next ones: all of a large book at once would take
/// several frames.
const PIECE: usize = 8;
const PIECE_MS: u32 = 500;

/// So often in a row others may come between before it counts as a trouble.
const OVERTAKEN: usize = 5;

impl Keeper {
    /// Keeps a second copy too, of which this is known.
    #[must_use]
    pub fn with_copy(mut self, start: CopyStart) -> Self {
        self.copying = Some(Copying::new(start));
        self
    }

    /// Local storage has no room for the book: it lives in memory and in the second copy.
    #[must_use]
    pub fn homeless(mut self, why: SaveError) -> Self {
        self.homeless = Some(why);
        self
    }

    /// The second copy answered.
    pub fn copied(&mut self, number: u32, answer: CopyAnswer, desk: &dyn Desk) -> Vec<After> {
        let after = self.take_answer(number, answer, desk);
        self.with_again(after)
    }

    /// Lets the store do something and notes what it changed.
    pub(super) fn record<T>(
        &mut self,
        act: impl FnOnce(&mut Store, &dyn Kv) -> Result<T, SaveError>,
    ) -> Result<T, SaveError> {
        let kv = self.kv.clone();
        let recorder = Recorder::new(kv.as_ref());
        let result = act(&mut self.store, &recorder);
        let changes = recorder.changes();
        if let Some(copying) = &mut self.copying {
            if result.is_ok() {
                let store = &self.store;
                copying.note(changes.into_iter().filter(|(key, _)| store.is_part(key)));
            } else if !changes.is_empty() {
                // What a step that failed has changed and changed back is not worth guessing.
                copying.doubt();
            }
        }
        result
    }

    /// This tab holds the lock no more, or not yet: others may write to the copy.
    pub(super) fn doubt_copy(&mut self) {
        if let Some(copying) = &mut self.copying {
            copying.doubt();
        }
    }

    /// Another tab was ousted: what it wrote last it does again, so the copy may be written over.
    pub(super) fn settle_copy(&mut self) {
        if let Some(copying) = &mut self.copying {
            copying.settled = true;
        }
    }

    /// Sends what the copy does not hold, unless something is under way or is waited for.
    pub(super) fn push(&mut self, desk: &dyn Desk) -> Vec<After> {
        if !self.writes() || self.vanished || !self.store.is_writable() {
            return vec![];
        }
        let covers = self.store.seq() + 1;
        let namespace = self.store.options().namespace;
        let number = self.number;
        let Some(copying) = &mut self.copying else {
            return vec![];
        };
        if copying.flight.is_some() || copying.waits {
            return vec![];
        }
        match copying.stamp {
            None => {
                let texts = if copying.whole {
                    everything()
                } else {
                    telling(namespace)
                };
                self.send(CopyStep::Look(texts), None, desk)
            }
            Some(expected) if !copying.changes.is_empty() => {
                let changes = std::mem::take(&mut copying.changes).into_iter().collect();
                let new = Stamp::after(expected, number);
                let step = CopyStep::Write {
                    expected,
                    new,
                    changes,
                };
                self.send(step, Some((new, covers)), desk)
            }
            Some(_) => vec![],
        }
    }

    fn send(&mut self, step: CopyStep, batch: Option<(Stamp, u64)>, desk: &dyn Desk) -> Vec<After> {
        let Some(copying) = &mut self.copying else {
            return vec![];
        };
        copying.last = copying.last.wrapping_add(1);
        let number = copying.last;
        copying.flight = Some(Flight {
            number,
            batch,
            void: false,
        });
        desk.start(Timer::CopyLate(number), ANSWER_MS);
        vec![After::Copy(CopyTask { number, step })]
    }

    fn take_answer(&mut self, number: u32, answer: CopyAnswer, desk: &dyn Desk) -> Vec<After> {
        let writes = self.writes();
        let Some(copying) = &mut self.copying else {
            return vec![];
        };
        let Some(flight) = copying.flight.take_if(|flight| flight.number == number) else {
            return vec![];
        };
        if flight.void || !writes {
            copying.doubt();
            return self.push(desk);
        }
        let next = match answer {
            CopyAnswer::Looked(Ok(look)) => self.catch_up(&look, desk),
            CopyAnswer::Wrote(Ok(Written::Done)) => {
                if let Some((stamp, covers)) = flight.batch {
                    copying.stamp = Some(Some(stamp));
                    copying.covers = covers;
                }
                self.is_copied();
                Ok(self.push(desk))
            }
            CopyAnswer::Wrote(Ok(Written::Overtaken)) => {
                copying.doubt();
                copying.overtaken += 1;
                if copying.overtaken > OVERTAKEN {
                    Err(CopyTrouble::Ahead)
                } else {
                    Ok(self.push(desk))
                }
            }
            CopyAnswer::Looked(Err(trouble)) | CopyAnswer::Wrote(Err(trouble)) => Err(trouble),
        };
        let after = next.unwrap_or_else(|trouble| {
            self.fail_copy(trouble, desk);
            vec![]
        });
        self.show_sign(desk);
        after
    }

    fn is_copied(&mut self) {
        if let Some(copying) = &mut self.copying {
            copying.trouble = None;
            copying.fails = 0;
            copying.overtaken = 0;
        }
    }

    fn fail_copy(&mut self, trouble: CopyTrouble, desk: &dyn Desk) {
        let Some(copying) = &mut self.copying else {
            return;
        };
        copying.doubt();
        copying.waits = true;
        if trouble != CopyTrouble::Absent {
            let ms = RETRIES.get(copying.fails).or(RETRIES.last());
            desk.start(Timer::CopyRetry, ms.copied().unwrap_or_default());
        }
        copying.fails += 1;
        copying.trouble = Some(trouble);
    }

    /// The answer of the copy takes too long. If it still comes, what it changed is found by the next look.
    pub(super) fn copy_late(&mut self, number: u32, desk: &dyn Desk) -> Vec<After> {
        let Some(copying) = &mut self.copying else {
            return vec![];
        };
        let flight = copying.flight.take_if(|flight| flight.number == number);
        if flight.is_some() {
            self.fail_copy(CopyTrouble::Silent, desk);
            self.show_sign(desk);
        }
        vec![]
    }

    /// Tries again.
    pub(super) fn retry_copy(&mut self, desk: &dyn Desk) -> Vec<After> {
        if let Some(copying) = &mut self.copying {
            copying.waits = false;
        }
        self.push(desk)
    }

    /// From now on the copy is read whole from time to time.
    pub(super) fn begin_checks(&mut self, desk: &dyn Desk) {
        if self.copying.is_some() {
            desk.start(Timer::CopyWhole, WHOLE_FIRST_MS);
        }
    }

    /// Reads the next piece of the copy and brings what is damaged of it up to local storage; when all of it was read, it
    /// begins anew a day later. A tab that does not write leaves it to the next look, which then reads everything.
    pub(super) fn check_copy(&mut self, desk: &dyn Desk) -> Vec<After> {
        let rests = self.writes() && !self.vanished && self.store.is_writable();
        let Some(copying) = &mut self.copying else {
            return vec![];
        };
        if !rests {
            copying.whole = true;
            desk.start(Timer::CopyWhole, WHOLE_AGAIN_MS);
            return vec![];
        }
        if copying.waits || !copying.is_even() {
            let later = if copying.waits {
                WHOLE_FIRST_MS
            } else {
                PIECE_MS
            };
            desk.start(Timer::CopyWhole, later);
            return vec![];
        }
        let behind = copying.sound_to.as_deref();
        let keys = self.store.keys_behind(self.kv.as_ref(), behind, PIECE);
        let keys = keys.unwrap_or_default();
        let (Some(first), Some(last)) = (keys.first(), keys.last()) else {
            copying.sound_to = None;
            desk.start(Timer::CopyWhole, WHOLE_AGAIN_MS);
            return vec![];
        };
        copying.piece = Some(last.clone());
        desk.start(Timer::CopyWhole, PIECE_MS);
        // Of the journal only what is in the piece: to read all its records takes long.
        let piece = KeySpan {
            first: first.clone(),
            last: last.clone(),
        };
        let spans = vec![manifest(self.store.options().namespace), piece];
        self.send(CopyStep::Look(spans), None, desk)
    }

    /// Brings the copy up to what is stored and, where local storage refuses, to what is not.
    fn catch_up(&mut self, look: &CopyLook, desk: &dyn Desk) -> Result<Vec<After>, CopyTrouble> {
        self.check_line(look, desk)?;
        let covered = (self.store).difference(self.kv.as_ref(), &look.keys, &look.texts);
        let mut changes = match covered {
            Ok(changes) => changes,
            Err(SaveError::Superseded) => return Ok(self.ousted(desk)),
            Err(error) => return Err(CopyTrouble::Refused(error.to_string())),
        };
        let mut covers = self.store.seq() + 1;
        if self.refused.is_some() {
            let pending = peek(desk, |book| self.store.pending(book)).unwrap_or_default();
            let is_pending = |key: &String| pending.iter().any(|(known, _)| known == key);
            changes.retain(|(key, _)| !is_pending(key));
            let is_there = |(key, text): &CopyChange| look.texts.get(key) == text.as_ref();
            changes.extend(pending.into_iter().filter(|change| !is_there(change)));
            covers = here(desk).next;
        }
        let number = self.number;
        let Some(copying) = &mut self.copying else {
            return Ok(vec![]);
        };
        copying.overwrite = None;
        copying.whole = false;
        if let Some(last) = copying.piece.take() {
            copying.sound_to = Some(last);
        }
        // What was noted since is among them, but for a record of the journal whose text was not read.
        for (key, text) in std::mem::take(&mut copying.changes) {
            if changes.iter().all(|(known, _)| *known != key)
                && look.texts.get(&key) != text.as_ref()
            {
                changes.push((key, text));
            }
        }
        if changes.is_empty() {
            copying.stamp = Some(look.stamp);
            copying.covers = covers;
            self.is_copied();
            return Ok(self.push(desk));
        }
        let new = Stamp::after(look.stamp, number);
        let step = CopyStep::Write {
            expected: look.stamp,
            new,
            changes,
        };
        Ok(self.send(step, Some((new, covers)), desk))
    }

    /// Makes sure that the copy holds nothing that the book lacks and that nobody has decided about.
    fn check_line(&self, look: &CopyLook, desk: &dyn Desk) -> Result<(), CopyTrouble> {
        let Some(copying) = &self.copying else {
            return Ok(());
        };
        let namespace = self.store.options().namespace;
        let reach = Reach::of(namespace, &look.keys, &look.texts);
        let fits = match &reach {
            Reach::Newer(_) => return Err(CopyTrouble::Newer),
            Reach::Empty => true,
            Reach::Broken => copying.settled,
            Reach::To { generation, .. } => {
                let held = peek(desk, |book| holds_all(book, &self.store, &reach));
                held.unwrap_or_default()
                    || (copying.settled && *generation < self.store.generation())
            }
        };
        if fits || copying.overwrite == Some(look.stamp) {
            Ok(())
        } else {
            Err(CopyTrouble::Ahead)
        }
    }

    /// Whether the book is kept, as far as this tab knows, which writes.
    pub(super) fn sign(&self, desk: &dyn Desk) -> SaveState {
        let refused = self.homeless.as_ref().or(self.refused.as_ref());
        let Some(copying) = &self.copying else {
            return refused.map_or(SaveState::Saved, |error| SaveState::Unsaved(error.clone()));
        };
        let covers = copying.covers.max(self.store.seq() + 1);
        let copied = copying.is_even() && covers >= here(desk).next;
        match (refused, &copying.trouble) {
            (None, Some(trouble)) => SaveState::SavedOnce(trouble.clone()),
            (None, None) if copied => SaveState::Saved,
            (None, None) => SaveState::Copying,
            (Some(error), None) if copied => SaveState::CopyOnly(error.clone()),
            (Some(error), _) => SaveState::Unsaved(error.clone()),
        }
    }

    /// Shows whether the book is kept, here and, once it is, in the other tabs.
    pub(super) fn show_sign(&mut self, desk: &dyn Desk) {
        if !self.writes() {
            return;
        }
        let sign = self.sign(desk);
        let news = self.posted.as_ref() != Some(&sign);
        if news && matches!(sign, SaveState::Saved | SaveState::SavedOnce(_)) {
            self.post_run(Run::default(), desk);
        }
        desk.show(sign);
    }
}

/// Every key.
fn everything() -> Vec<KeySpan> {
    vec![KeySpan::under("")]
}
