//! Opening a space: the own book or a demo, from what is kept of it.

use std::rc::Rc;

use leptos::prelude::*;

use super::App;
use super::own_book::Joined;
use crate::domain::order;
use crate::keep::{CopyStart, Desk, Keeper, SaveState};
use crate::ledger::Book;
use crate::ports::kv::{Kv, MemoryKv};
use crate::ports::tabs::TabLink;
use crate::route::{Address, Demo, Space};
use crate::wire::store::{Opened, Options, Outcome, SaveError, Store, manifest};
use crate::wire::{Coding, Namespace};

/// UTF-16 units of an origin's local storage, the same in Chromium, in Firefox and, for the coding that is written there, in
/// WebKit.
pub(super) const QUOTA: usize = 5_242_880;
/// A demo leaves so much of the quota free, in units.
const LEFT_FREE: usize = QUOTA / 10 * 3;
/// A larger demo is not even tried: it would have room, but to write it would hold the first look back by more than making
/// it anew takes at every start.
const MOST_KEPT: u32 = 60_000;

impl App {
    /// Opens what the address names and keeps it from now on. Does nothing if it is open already.
    pub(super) fn open_space(self, space: Space) {
        let inner = self.saving.inner();
        if *inner.space.borrow() == Some(space) {
            return;
        }
        self.close_space();
        self.clear_selection();
        inner.space.replace(Some(space));
        let Some(kv) = self.ports(|ports| ports.kv.clone()) else {
            self.open_in_memory(space);
            return;
        };
        match space {
            Space::Own => self.open_own(kv, self.options(space)),
            Space::Demo(demo) => {
                let opened = Store::open(kv.as_ref(), self.options(space));
                self.open_demo(demo, kv, opened);
            }
        }
    }

    /// Lets go of what is open: what can be kept is kept, and other tabs may write.
    pub(super) fn close_space(self) {
        self.keep(Keeper::hidden);
        let inner = self.saving.inner();
        inner.keeper.replace(None);
        inner.visit.set(inner.visit.get().wrapping_add(1));
        self.saving.opening.set(false);
        self.saving.unmade.set(false);
        self.saving.missing.set(None);
        self.saving.told.set(None);
        inner.damage.replace(None);
        inner.waiting.borrow_mut().clear();
        inner.recent.borrow_mut().clear();
        for (_, _, handle) in inner.timers.borrow_mut().drain(..) {
            handle.clear();
        }
        inner.space.replace(None);
    }

    /// Keeps what can be kept when the page goes out of sight, and looks again when it comes back: it may be another day.
    pub(super) fn follow_sight(self) {
        self.ports(|ports| {
            ports.page.on_sight(Box::new(move |seen| {
                if !seen {
                    return self.keep(Keeper::hidden);
                }
                let today = self.ports(|ports| ports.clock.today());
                if self.session.today.get_untracked() != today {
                    self.session.today.set(today);
                }
                self.keep(Keeper::shown);
                self.look_for_release();
            }));
        });
    }

    pub(super) fn options(self, space: Space) -> Options {
        Options {
            namespace: match space {
                Space::Own => Namespace::Book,
                Space::Demo(demo) => Namespace::Demo {
                    deals: demo.deals(),
                    seed: demo.seed(),
                },
            },
            coding: self.coding(false),
            writer: self.ports(|ports| ports.tab_name.clone()),
        }
    }

    /// 15 bits in a character where all characters are known to count alike, 8 elsewhere. Both are read everywhere.
    fn coding(self, begins: bool) -> Coding {
        if self.ports(|ports| (ports.counts_alike)(begins)) {
            Coding::Wide
        } else {
            Coding::Bytes
        }
    }

    /// Finds out how the storage counts characters, if nothing of the own book is stored yet. That takes the browser up to a
    /// tenth of a second, so the page should be drawn before.
    pub fn find_out_coding(self) {
        let head = manifest(Namespace::Book).first;
        let is_own = *self.saving.inner().space.borrow() == Some(Space::Own);
        let kv = self.ports(|ports| ports.kv.clone());
        if is_own && kv.is_some_and(|kv| kv.get(&head) == Ok(None)) {
            let coding = self.coding(true);
            self.keep(|keeper, _| {
                keeper.write_in(coding);
                Vec::new()
            });
        }
    }

    /// What is open when nothing can be kept.
    pub(super) fn open_in_memory(self, space: Space) {
        match space {
            Space::Own => {
                self.state.open(Book::default());
                self.show(SaveState::Blocked);
            }
            Space::Demo(demo) => self.make_demo(demo, None),
        }
    }

    fn open_demo(self, demo: Demo, kv: Rc<dyn Kv>, opened: Opened) {
        match opened.outcome {
            Outcome::Loaded(book) => {
                self.state.open(*book);
                self.start_keeping(kv, opened.store);
            }
            Outcome::Fresh => self.make_demo(demo, Some((kv, opened.store))),
            // A demo is not worth a question: it is made anew.
            Outcome::Damaged(_) => self.make_demo(demo, None),
            Outcome::Newer { book, .. } => {
                let readable = book.is_some();
                self.state.open(book.map(|book| *book).unwrap_or_default());
                self.show(SaveState::Newer { readable });
            }
            Outcome::Blocked(_) => self.open_in_memory(Space::Demo(demo)),
        }
    }

    /// Keeps a demo from now on, together with the other tabs that have it. It has no second copy.
    pub(super) fn start_keeping(self, kv: Rc<dyn Kv>, store: Store) {
        let (link, number) = self.link(&store);
        self.show(SaveState::Saved);
        let keeper = Keeper::new(kv, store, link, number);
        self.saving.inner().keeper.replace(Some(keeper));
        self.keep(Keeper::start);
    }

    fn link(self, store: &Store) -> (Rc<dyn TabLink>, u32) {
        let namespace = store.options().namespace.prefix();
        let link = self.ports(|ports| {
            let listener = Rc::new(move |event| self.hear(event));
            ports.tabs.link(&namespace, listener)
        });
        (link, number(store))
    }

    /// Keeps the own book from now on, with its second copy and together with the other tabs.
    pub(super) fn start_own(
        self,
        kv: Rc<dyn Kv>,
        store: Store,
        joined: Option<Joined>,
        copy: CopyStart,
        homeless: Option<SaveError>,
    ) {
        self.show(match (&homeless, &copy) {
            (Some(why), _) => SaveState::CopyOnly(why.clone()),
            (None, CopyStart::Trouble(trouble)) => SaveState::SavedOnce(trouble.clone()),
            (None, CopyStart::Same(_)) => SaveState::Saved,
            // Who writes will tell, or this tab finds out.
            (None, CopyStart::Behind(_) | CopyStart::Unseen) => SaveState::Copying,
        });
        let (link, number, asked) = match joined {
            Some(joined) => (
                joined.link,
                number(&store),
                Some((joined.held, joined.porch)),
            ),
            None => {
                let (link, number) = self.link(&store);
                (link, number, None)
            }
        };
        let mut keeper = Keeper::new(kv, store, link, number).with_copy(copy);
        if let Some(why) = homeless {
            keeper = keeper.homeless(why);
        }
        self.saving.inner().keeper.replace(Some(keeper));
        match asked {
            Some((held, porch)) => {
                self.keep(|keeper, desk| keeper.start_asked(held, desk));
                porch.open(self);
            }
            None => self.keep(Keeper::start),
        }
    }

    /// Stores a demo if that leaves enough room. It is written into memory first, since only so its size is known.
    pub(super) fn keep_demo(
        demo: Demo,
        kv: &dyn Kv,
        mut store: Store,
        book: &Book,
    ) -> Option<Store> {
        if demo.deals() > MOST_KEPT {
            return None;
        }
        let others = store.usage(kv).ok()?.others.units;
        let draft = MemoryKv::default();
        store.begin(&draft, book).ok()?;
        let size = store.usage(&draft).ok()?.ours.units;
        if others + size + LEFT_FREE > QUOTA {
            return None;
        }
        copy(&draft, kv, &store)
            .inspect_err(|_| {
                // What came through of it is in the way of nothing but the room it takes.
                let _ = Store::open(kv, store.options().clone()).store.erase(kv);
            })
            .ok()?;
        Some(store)
    }

    /// Makes the demo that is open anew, as it was at the start. Other tabs with it load it anew.
    pub fn reset_demo(self) {
        let space = *self.saving.inner().space.borrow();
        if let Some(space @ Space::Demo(_)) = space {
            self.drop_demo(space);
            self.open_space(space);
            let text = untrack(|| self.m().demo_was_reset().to_string());
            self.notices.done(text, None);
        }
    }

    /// Drops the demo that is open and goes to the own book.
    pub fn leave_demo(self) {
        let space = *self.saving.inner().space.borrow();
        if let Some(space @ Space::Demo(_)) = space {
            self.drop_demo(space);
            self.go_to(&Address::own(crate::route::Route::Home));
        }
    }

    fn drop_demo(self, space: Space) {
        if let Some(keeper) = &mut *self.saving.inner().keeper.borrow_mut() {
            keeper.replaced();
        }
        self.close_space();
        if let Some(kv) = self.ports(|ports| ports.kv.clone()) {
            let mut store = Store::open(kv.as_ref(), self.options(space)).store;
            // What cannot be removed stays behind and is opened again by the same address.
            let _ = store.erase(kv.as_ref());
        }
    }

    /// Goes on with what could be read of a damaged book. The raw text of the rest is kept apart.
    ///
    /// # Errors
    /// Why it could not be written; everything is then as it was.
    pub fn accept_damage(self) -> Result<(), SaveError> {
        let inner = self.saving.inner();
        let Some(kv) = self.ports(|ports| ports.kv.clone()) else {
            return Ok(());
        };
        let Some((mut store, damage, copy)) = inner.damage.take() else {
            return Ok(());
        };
        if let Err(error) = store.accept(kv.as_ref(), &damage) {
            inner.damage.replace(Some((store, damage, copy)));
            return Err(error);
        }
        self.start_own(kv, store, None, copy, None);
        Ok(())
    }

    /// What could not be read of the book: the keys with what is wrong with them, for a list.
    #[must_use]
    pub fn damaged_parts(self) -> Vec<(String, String)> {
        match &*self.saving.inner().damage.borrow() {
            Some((_, damage, _)) => {
                let pieces = damage.pieces.iter();
                let keys = pieces.map(|piece| (piece.key.clone(), piece.flaw.to_string()));
                let problems = damage.problems.iter();
                keys.chain(problems.map(|problem| (problem.path.clone(), problem.flaw.to_string())))
                    .collect()
            }
            None => Vec::new(),
        }
    }
}

/// A number that other tabs hardly have.
fn number(store: &Store) -> u32 {
    crate::wire::crc32(store.options().writer.as_bytes())
}

/// Copies what a store has written from one place to another. The manifest comes last, since it makes the rest count.
fn copy(from: &MemoryKv, to: &dyn Kv, store: &Store) -> Result<(), SaveError> {
    let head = format!("{}head", store.options().namespace.prefix());
    let mut entries: Vec<(String, String)> = from.entries().into_iter().collect();
    order::sort_by_key(&mut entries, |(key, _)| *key == head);
    for (key, value) in entries {
        to.set(&key, &value)?;
    }
    Ok(())
}
