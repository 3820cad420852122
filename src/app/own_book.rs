//! Opening the own book: local storage and the second copy are brought together before anything may be changed.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::porch::Porch;
use crate::keep::{CopyStart, Desk, Reconciled, Reconciling, SaveState, Told};
use crate::ledger::Book;
use crate::ports::kv::Kv;
use crate::ports::second_copy::CopyTrouble;
use crate::ports::tabs::{Grab, TabLink};
use crate::ports::{Testimony, within};
use crate::route::Space;
use crate::wire::store::{Opened, Options, Outcome, Store};

/// How long the second copy and the lock may take to answer at the start, in milliseconds.
const PATIENCE_MS: u32 = 2_000;

/// The connection to the other tabs, over which the lock was asked for.
pub(super) struct Joined {
    /// The connection.
    pub link: Rc<dyn TabLink>,
    /// Whether the lock was to be had.
    pub held: bool,
    /// What has come since.
    pub porch: Rc<Porch>,
}

impl App {
    /// Opens the own book as soon as both copies of it were looked at.
    pub(super) fn open_own(self, kv: Rc<dyn Kv>, options: Options) {
        let inner = self.saving.inner();
        let visit = inner.visit.get();
        self.saving.opening.set(true);
        let porch = Rc::new(Porch::default());
        let namespace = options.namespace.prefix();
        let link = self.ports(|ports| {
            let porch = porch.clone();
            let listener = Rc::new(move |event| porch.hear(event, self));
            ports.tabs.link(&namespace, listener)
        });
        link.grab(Grab::IfFree);
        spawn_local(async move {
            let answer = Box::pin(porch.clone().lock_answer());
            let held = within(answer, self.patience()).await.unwrap_or(false);
            let reconciled = if held {
                self.reconcile(kv.as_ref(), options, &porch).await
            } else {
                let opened = Store::open(kv.as_ref(), options);
                Reconciled::local(opened, CopyStart::Unseen)
            };
            let missing = if held && is_nothing(&reconciled) {
                self.testimony().await
            } else {
                None
            };
            // The user may have gone to a demo meanwhile; the lock goes with the link.
            if self.saving.inner().visit.get() != visit {
                return;
            }
            self.saving.opening.set(false);
            let joined = Joined { link, held, porch };
            match missing {
                Some(testimony) => self.miss(testimony, is_unseen(&reconciled.copy)),
                None => self.open_reconciled(kv, joined, reconciled),
            }
        });
    }

    /// An answer that comes when a place where things are kept has had time enough.
    pub(super) fn patience(self) -> crate::ports::Answer<()> {
        self.ports(|ports| ports.page.later(PATIENCE_MS))
    }

    async fn reconcile(self, kv: &dyn Kv, options: Options, porch: &Porch) -> Reconciled {
        let (copy, points, now) = self.ports(|ports| {
            let now = ports.clock.now();
            (ports.second_copy.clone(), ports.restore_points.clone(), now)
        });
        let Some(copy) = copy else {
            let opened = Store::open(kv, options);
            return Reconciled::local(opened, CopyStart::Trouble(CopyTrouble::Absent));
        };
        let reconciling = Reconciling {
            kv,
            copy: copy.as_ref(),
            points: points.as_ref(),
            now,
            options,
            patience: &|| self.patience(),
            is_ours: &|| !porch.is_lost(),
        };
        reconciling.run().await
    }

    /// What a witness remembers of a book in this browser.
    async fn testimony(self) -> Option<Testimony> {
        let asked = self.ports(|ports| ports.witness.ask());
        let testimony = within(asked, self.patience()).await.flatten();
        testimony.filter(|testimony| testimony.deals > 0)
    }

    fn open_reconciled(self, kv: Rc<dyn Kv>, joined: Joined, reconciled: Reconciled) {
        let Reconciled {
            opened,
            memory,
            copy,
            told,
        } = reconciled;
        self.saving.told.set(told);
        let Opened { store, outcome } = opened;
        match outcome {
            Outcome::Loaded(book) => {
                self.state.open(*book);
                if store.is_older() {
                    spawn_local(self.keep_point_of_format());
                }
                match memory {
                    Some((memory, why)) => {
                        let kv = Rc::new(memory) as Rc<dyn Kv>;
                        self.start_own(kv, store, Some(joined), copy, Some(why));
                    }
                    None => self.start_own(kv, store, Some(joined), copy, None),
                }
            }
            Outcome::Fresh => {
                self.state.open(Book::default());
                self.start_own(kv, store, Some(joined), copy, None);
            }
            Outcome::Damaged(damage) => {
                self.state.open(damage.book.clone());
                let inner = self.saving.inner();
                inner.damage.replace(Some((store, damage, copy)));
                self.show(SaveState::Damaged);
            }
            Outcome::Newer { book, .. } => {
                let readable = book.is_some();
                self.state.open(book.map(|book| *book).unwrap_or_default());
                self.show(SaveState::Newer { readable });
            }
            Outcome::Blocked(_) => self.open_in_memory(Space::Own),
        }
    }

    /// There was a book, and both copies of it are gone, or one of them could not be looked at.
    fn miss(self, testimony: Testimony, unseen: bool) {
        self.state.open(Book::default());
        self.saving.unseen.set(unseen);
        self.saving.missing.set(Some(testimony));
        self.show(SaveState::Missing);
    }

    /// Goes on with an empty book in the place of one that is gone: the user wants to bring it back from elsewhere, or to
    /// start anew.
    pub fn go_on_without(self) {
        let inner = self.saving.inner();
        if self.saving.missing.get_untracked().is_none() {
            return;
        }
        self.saving.missing.set(None);
        if let Some(kv) = self.ports(|ports| ports.kv.clone()) {
            let opened = Store::open(kv.as_ref(), self.options(Space::Own));
            inner.testified.set(None);
            self.open_reconciled_again(kv, opened);
        }
    }

    fn open_reconciled_again(self, kv: Rc<dyn Kv>, opened: Opened) {
        if let Outcome::Loaded(book) = opened.outcome {
            // Another tab has begun meanwhile.
            self.state.open(*book);
        }
        self.start_own(kv, opened.store, None, CopyStart::Unseen, None);
    }

    /// The user has read what was told of the start.
    pub fn heard_told(self) {
        self.saving.told.set(None);
    }

    /// How the start brought both copies together, if the user has to know.
    #[must_use]
    pub fn told(self) -> Option<Told> {
        self.saving.told.get()
    }

    /// Whether the browser trusts the address of the page.
    #[must_use]
    pub fn is_address_secure(self) -> bool {
        self.ports(|ports| ports.page.is_secure())
    }

    /// Lets the witness remember the own book, once a day.
    pub(super) fn testify(self) {
        let inner = self.saving.inner();
        let today = self.ports(|ports| ports.clock.today());
        let is_own = *inner.space.borrow() == Some(Space::Own);
        if !is_own || inner.testified.get() == Some(today) || !self.has_deals() {
            return;
        }
        inner.testified.set(Some(today));
        spawn_local(async move {
            let witness = self.ports(|ports| ports.witness.clone());
            let known = witness.ask().await;
            let day = |at| self.local(crate::domain::Moment(at)).date();
            if known.is_some_and(|known| day(known.at) == today && known.deals > 0) {
                return;
            }
            let generation = match &*self.saving.inner().keeper.borrow() {
                Some(keeper) if keeper.writes() => keeper.store().generation(),
                // The tab that writes may be closed before it tells.
                _ => return self.saving.inner().testified.set(None),
            };
            let deals = self.state.peek(|book| book.records().deals.len()) as u64;
            let at = self.now().0;
            let testimony = Testimony {
                generation,
                deals,
                at,
            };
            witness.tell(testimony).await;
        });
    }

    fn has_deals(self) -> bool {
        self.state.peek(|book| !book.records().deals.is_empty())
    }
}

/// Whether there may be a second copy that nobody has seen.
fn is_unseen(copy: &CopyStart) -> bool {
    matches!(copy, CopyStart::Trouble(trouble) if *trouble != CopyTrouble::Absent)
}

/// Whether neither copy holds a book, as far as could be seen.
fn is_nothing(reconciled: &Reconciled) -> bool {
    matches!(reconciled.opened.outcome, Outcome::Fresh)
}
