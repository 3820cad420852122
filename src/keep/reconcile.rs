//! Bringing local storage and the second copy together before anything is written to either.
//!
//! Whoever calls this holds the lock of the writer, so that no other tab writes meanwhile. Nothing is given up: of two
//! copies that went different ways the one that is not taken becomes a restore point, and what could not be read is
//! set aside before it is replaced.

pub(super) mod judge;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use std::task::Poll;

use super::copy_task::CopyStart;
use crate::domain::{Moment, order};
use crate::ledger::{Book, Records};
use crate::ports::kv::{Kv, MemoryKv};
use crate::ports::second_copy::{CopyLook, CopyTrouble, SecondCopy};
use crate::ports::{Answer, ERASED, RestorePoints, RestoreReason, within};
use crate::wire::file;
use crate::wire::store::{Damage, Opened, Options, Outcome, SaveError, Store, telling};
use judge::{Verdict, decide, is_one_line, last_seq};

/// The key that says that local storage is being replaced by the second copy, and how that is told. As long as it is
/// there, local storage may be a mixture of both.
const TAKING: &str = "konvey1:taking";

/// What is needed for it.
pub struct Reconciling<'a> {
    /// Local storage.
    pub kv: &'a dyn Kv,
    /// The second copy.
    pub copy: &'a dyn SecondCopy,
    /// Where the copy goes that is not taken.
    pub points: &'a dyn RestorePoints,
    /// The present instant.
    pub now: Moment,
    /// How the store is opened.
    pub options: Options,
    /// An answer that comes when the second copy has had time enough.
    pub patience: &'a dyn Fn() -> Answer<()>,
    /// Whether this tab still holds the lock.
    pub is_ours: &'a dyn Fn() -> bool,
}

/// What the user has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Local storage was empty; the book came back from the second copy.
    WasEmpty,
    /// The two held different changes; the one that was not taken is a restore point.
    Diverged,
    /// So many parts of local storage could not be read. They came back from the second copy, and the damaged texts are
    /// set aside.
    Healed(usize),
}

impl Told {
    /// A word for it, for a start that ends in the middle.
    fn code(told: Option<Self>) -> String {
        match told {
            None => "-".to_owned(),
            Some(Self::WasEmpty) => "empty".to_owned(),
            Some(Self::Diverged) => "diverged".to_owned(),
            Some(Self::Healed(parts)) => parts.to_string(),
        }
    }

    fn of_code(code: &str) -> Option<Self> {
        match code {
            "empty" => Some(Self::WasEmpty),
            "diverged" => Some(Self::Diverged),
            code => code.parse().ok().map(Self::Healed),
        }
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Reconciled {
    /// The book.
    pub opened: Opened,
    /// The texts of the book if local storage has no room for them, and why not.
    pub memory: Option<(MemoryKv, SaveError)>,
    /// What is known of the second copy.
    pub copy: CopyStart,
    /// What the user has to be told.
    pub told: Option<Told>,
}

impl Reconciled {
    /// A book as local storage has it.
    #[must_use]
    pub fn local(opened: Opened, copy: CopyStart) -> Self {
        Self {
            opened,
            memory: None,
            copy,
            told: None,
        }
    }
}

impl Reconciling<'_> {
    /// Brings both together and opens the book.
    pub async fn run(&self) -> Reconciled {
        let mut asked = self.ask();
        // The browser looks for it while local storage is read.
        let early = poll_once(&mut asked).await;
        let opened = self.open();
        let looked = match early {
            Some(looked) => Some(looked),
            None => within(asked, (self.patience)()).await,
        };
        let look = match looked.unwrap_or(Err(CopyTrouble::Silent)) {
            Ok(look) => {
                if self.was_erased() {
                    // What cannot be removed is removed at the next start; by then the copy is that of the new book.
                    let _ = self.kv.remove(ERASED);
                }
                look
            }
            Err(trouble) => return Reconciled::local(opened, CopyStart::Trouble(trouble)),
        };
        let verdict = if self.is_taking().is_some() {
            Verdict::Read
        } else {
            decide(self.kv, &opened, &look, self.options.namespace)
        };
        match verdict {
            Verdict::Even => Reconciled::local(opened, CopyStart::Same(look.stamp)),
            Verdict::Local => Reconciled::local(opened, CopyStart::Behind(look.stamp)),
            Verdict::Leave => Reconciled::local(opened, CopyStart::Unseen),
            Verdict::Newer(format) => Reconciled::local(newer(opened, format), CopyStart::Unseen),
            Verdict::Read => match within(self.copy.read(), (self.patience)()).await {
                Some(Ok(all)) => self.join(opened, all).await,
                Some(Err(trouble)) => Reconciled::local(opened, CopyStart::Trouble(trouble)),
                None => Reconciled::local(opened, CopyStart::Trouble(CopyTrouble::Silent)),
            },
        }
    }

    /// Whether everything was to be erased while the second copy could not be.
    fn was_erased(&self) -> bool {
        // An engine gives an empty text for one that is damaged; nothing is erased by that.
        matches!(self.kv.get(ERASED), Ok(Some(mark)) if !mark.is_empty())
    }

    /// Whether the last start ended while it replaced local storage by the second copy, and what it would have told.
    fn is_taking(&self) -> Option<Option<Told>> {
        let code = self.kv.get(TAKING).ok()??;
        if code.is_empty() {
            return None;
        }
        Some(Told::of_code(&code))
    }

    fn open(&self) -> Opened {
        Store::open(self.kv, self.options.clone())
    }

    /// Looks at the second copy; one that everything was to be erased from is cleared first.
    fn ask(&self) -> Answer<Result<CopyLook, CopyTrouble>> {
        if !self.was_erased() {
            return self.copy.look(&telling(self.options.namespace));
        }
        let clear = self.copy.clear();
        Box::pin(async move {
            clear.await?;
            Ok(CopyLook::default())
        })
    }

    /// Joins local storage with all of the second copy.
    async fn join(&self, opened: Opened, all: CopyLook) -> Reconciled {
        if !(self.is_ours)() {
            return Reconciled::local(self.open(), CopyStart::Unseen);
        }
        let texts = MemoryKv::of(all.texts.clone());
        let second = Store::open(&texts, self.options.clone());
        if let (Some(told), Outcome::Loaded(_)) = (self.is_taking(), &second.outcome) {
            // The last start ended in the middle of it.
            return self.take(second, all, told);
        }
        let Opened { store, outcome } = opened;
        match (outcome, second.outcome) {
            (Outcome::Fresh, outcome @ (Outcome::Loaded(_) | Outcome::Damaged(_))) => {
                let second = Opened {
                    store: second.store,
                    outcome,
                };
                self.take(second, all, Some(Told::WasEmpty))
            }
            (Outcome::Loaded(ours), Outcome::Loaded(theirs)) => {
                self.compare((store, ours), (second.store, theirs), all, None)
                    .await
            }
            (Outcome::Loaded(ours), Outcome::Damaged(theirs)) => {
                if let Some((whole, second)) = self.repair(&texts, &second.store, &theirs, &all) {
                    let joined = self.compare((store, ours), second, whole, None).await;
                    // What is damaged there is still to be written.
                    return match joined.copy {
                        CopyStart::Same(stamp) => Reconciled {
                            copy: CopyStart::Behind(stamp),
                            ..joined
                        },
                        _ => joined,
                    };
                }
                // It may tell of changes that local storage has lost, although not of all.
                let more = second.store.known_seq(&texts) > last_seq(&ours);
                let kept = !more || self.keep(theirs.book.records()).await;
                let copy = behind(kept, &all);
                let opened = Opened {
                    store,
                    outcome: Outcome::Loaded(ours),
                };
                Reconciled {
                    told: more.then_some(Told::Diverged),
                    ..Reconciled::local(opened, copy)
                }
            }
            (Outcome::Damaged(damage), outcome) => {
                let second = Opened {
                    store: second.store,
                    outcome,
                };
                self.mend(store, damage, second, all).await
            }
            (outcome @ (Outcome::Newer { .. } | Outcome::Blocked(_)), _) => {
                Reconciled::local(Opened { store, outcome }, CopyStart::Unseen)
            }
            (outcome, _) => {
                Reconciled::local(Opened { store, outcome }, CopyStart::Behind(all.stamp))
            }
        }
    }

    /// What a damaged second copy would be with the parts of local storage in the place of those that could not be read;
    /// none if they do not make it whole. Nothing is written.
    fn repair(
        &self,
        texts: &MemoryKv,
        second: &Store,
        damage: &Damage,
        all: &CopyLook,
    ) -> Option<(CopyLook, (Store, Box<Book>))> {
        let here = self.kv.keys().ok()?.into_iter();
        let here = here.filter(|key| second.is_part(key)).filter_map(|key| {
            let text = self.kv.get(&key).ok()??;
            Some((key, text))
        });
        let parts = second.healing(texts, damage, &order::map(here))?;
        let mut whole = all.clone();
        whole.texts.extend(parts);
        let opened = Store::open(&MemoryKv::of(whole.texts.clone()), self.options.clone());
        match opened.outcome {
            Outcome::Loaded(book) => Some((whole, (opened.store, book))),
            _ => None,
        }
    }

    /// Both can be read: the one that is further on the same line counts; of two lines, that of the later writer.
    async fn compare(
        &self,
        (store, ours): (Store, Box<Book>),
        (second, theirs): (Store, Box<Book>),
        all: CopyLook,
        told: Option<Told>,
    ) -> Reconciled {
        let here = (last_seq(&ours), store.generation());
        let there = (last_seq(&theirs), second.generation());
        let one_line = is_one_line(&ours, &theirs);
        let theirs_wins = if one_line {
            there > here
        } else {
            (there.1, there.0) > (here.1, here.0)
        };
        let opened = Opened {
            store,
            outcome: Outcome::Loaded(ours),
        };
        let second = Opened {
            store: second,
            outcome: Outcome::Loaded(theirs),
        };
        if one_line {
            return if theirs_wins {
                self.take(second, all, told)
            } else {
                Reconciled {
                    told,
                    ..Reconciled::local(opened, CopyStart::Behind(all.stamp))
                }
            };
        }
        let loser = if theirs_wins { &opened } else { &second };
        let Outcome::Loaded(loser) = &loser.outcome else {
            return Reconciled::local(opened, CopyStart::Unseen);
        };
        if !self.keep(loser.records()).await {
            // Nothing is written over that is nowhere else.
            return Reconciled {
                told,
                ..Reconciled::local(opened, CopyStart::Unseen)
            };
        }
        if theirs_wins {
            self.take(second, all, Some(Told::Diverged))
        } else {
            Reconciled {
                told: Some(Told::Diverged),
                ..Reconciled::local(opened, CopyStart::Behind(all.stamp))
            }
        }
    }

    /// Local storage cannot be read whole: its damaged parts come from the second copy, or all of it does, if it is as
    /// far; else the user is asked, as without a second copy.
    async fn mend(
        &self,
        store: Store,
        damage: Box<Damage>,
        second: Opened,
        all: CopyLook,
    ) -> Reconciled {
        let told = Some(Told::Healed(damage.pieces.len().max(1)));
        if let Some(parts) = store.healing(self.kv, &damage, &all.texts)
            && let Ok(healed) = store.heal(self.kv, &damage, &parts)
            && let Outcome::Loaded(ours) = healed.outcome
        {
            let told = Some(Told::Healed(parts.len()));
            return match second.outcome {
                Outcome::Loaded(theirs) => {
                    self.compare((healed.store, ours), (second.store, theirs), all, told)
                        .await
                }
                _ => {
                    let opened = Opened {
                        store: healed.store,
                        outcome: Outcome::Loaded(ours),
                    };
                    Reconciled {
                        told,
                        ..Reconciled::local(opened, CopyStart::Behind(all.stamp))
                    }
                }
            };
        }
        if let Outcome::Loaded(theirs) = &second.outcome {
            let as_far = last_seq(theirs) >= store.known_seq(self.kv);
            // Of two lines the one that could not be read whole may still tell of changes that are nowhere else.
            let rest = &damage.book;
            if as_far && (is_one_line(rest, theirs) || self.keep(rest.records()).await) {
                return match store.set_aside(self.kv, &damage) {
                    Ok(()) => self.take(second, all, told),
                    // Without room for the damaged texts nothing is put in their place; the next start tries again.
                    Err(why) => in_memory(second, all, why),
                };
            }
        }
        let kept = match &second.outcome {
            Outcome::Loaded(theirs) => self.keep(theirs.records()).await,
            _ => false,
        };
        Reconciled::local(self.open(), behind(kept, &all))
    }

    /// Puts the second copy in the place of what local storage holds. Where there is no room, it stays in memory.
    fn take(&self, second: Opened, all: CopyLook, told: Option<Told>) -> Reconciled {
        if !(self.is_ours)() {
            return Reconciled::local(self.open(), CopyStart::Unseen);
        }
        let bring = || {
            self.kv.set(TAKING, &Told::code(told))?;
            Store::bring(self.kv, self.options.namespace, &all.texts)?;
            self.kv.remove(TAKING)
        };
        let brought = bring();
        Reconciled {
            opened: second,
            memory: brought
                .err()
                .map(|error| (MemoryKv::of(all.texts), error.into())),
            copy: CopyStart::Same(all.stamp),
            told,
        }
    }

    /// Keeps records as a restore point; tells whether they are kept.
    async fn keep(&self, records: &Records) -> bool {
        if records.is_empty() {
            return true;
        }
        let parts = file::write(records);
        let kept = self.points.put(RestoreReason::OtherCopy, self.now, parts);
        kept.await.is_ok()
    }
}

/// The book of the second copy, which goes on without local storage.
fn in_memory(second: Opened, all: CopyLook, why: SaveError) -> Reconciled {
    Reconciled {
        opened: second,
        copy: CopyStart::Same(all.stamp),
        memory: Some((MemoryKv::of(all.texts), why)),
        told: None,
    }
}

/// The second copy may be written over only if what it holds is kept.
fn behind(kept: bool, all: &CopyLook) -> CopyStart {
    if kept {
        CopyStart::Behind(all.stamp)
    } else {
        CopyStart::Unseen
    }
}

/// A newer version wrote the second copy: what is here is shown and not changed.
fn newer(opened: Opened, format: u32) -> Opened {
    let book = match opened.outcome {
        Outcome::Loaded(book) => Some(book),
        Outcome::Newer { book, .. } => book,
        Outcome::Damaged(damage) => Some(Box::new(damage.book)),
        Outcome::Fresh | Outcome::Blocked(_) => None,
    };
    Opened {
        store: opened.store,
        outcome: Outcome::Newer { format, book },
    }
}

/// Lets an answer begin; it may be there at once.
async fn poll_once<T>(answer: &mut Answer<T>) -> Option<T> {
    std::future::poll_fn(|context| {
        Poll::Ready(match answer.as_mut().poll(context) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        })
    })
    .await
}
