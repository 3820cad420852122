//! The linked backup file: kept up to date by the tab that writes the book, and whatever stands in the way is said.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::Moment;
use crate::keep::{Attempt, BookLook, Keeper, Question, bring_up, here, wait_to_write};
use crate::ports::{BackupFile, BackupFileError, Link};
use crate::route::Space;

/// After a failure it is tried again so soon.
const RETRY: Duration = Duration::from_mins(1);

/// How it stands with the linked file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum LinkState {
    /// None is linked, or nothing stands in the way.
    #[default]
    Fine,
    /// The browser wants the user to allow it again.
    NotAllowed,
    /// It is not written over before the user has said so.
    Asked(Question),
    /// It could not be written the last time.
    Failed(BackupFileError),
}

/// The linked file as the screen sees it; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct LinkedFile {
    /// The file; none if none is linked.
    pub link: RwSignal<Option<Link>>,
    /// What stands in its way.
    pub state: RwSignal<LinkState>,
    /// It is being written.
    pub busy: RwSignal<bool>,
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

#[derive(Default)]
struct Inner {
    /// When the book was changed first since the last attempt.
    first: Cell<Option<Moment>>,
    /// The next attempt.
    timer: RefCell<Option<TimeoutHandle>>,
    /// The book was changed, or the user pressed a button, while an attempt was under way.
    again: Cell<bool>,
}

impl Inner {
    fn wait(&self, wait: Duration, ring: impl FnOnce() + 'static) {
        let timer = set_timeout_with_handle(ring, wait).ok();
        if let Some(old) = self.timer.replace(timer) {
            old.clear();
        }
    }
}

impl LinkedFile {
    pub(super) fn new() -> Self {
        Self {
            link: RwSignal::new(None),
            state: RwSignal::new(LinkState::default()),
            busy: RwSignal::new(false),
            inner: StoredValue::new_local(Rc::default()),
        }
    }

    fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    fn show(self, link: Option<Link>, state: LinkState) {
        self.link.set(link);
        if self.state.with_untracked(|known| *known != state) {
            self.state.set(state);
        }
    }
}

impl App {
    /// Whether the browser can keep hold of a file.
    #[must_use]
    pub fn can_link(self) -> bool {
        self.backup_file().is_at_hand()
    }

    fn backup_file(self) -> Rc<dyn BackupFile> {
        self.ports(|ports| ports.backup_file.clone())
    }

    /// Follows the own book with the linked file, where the browser can.
    pub(super) fn follow_link(self) {
        if !self.can_link() {
            return;
        }
        self.backup_file()
            .on_change(Box::new(move || self.look_at_link()));
        self.ports(|ports| {
            ports.page.on_sight(Box::new(move |seen| {
                if seen {
                    self.look_at_link();
                } else if self.linked.inner().first.get().is_some() {
                    self.bring_link_up(false);
                }
            }));
        });
        let next = Memo::new(move |_| self.state.everything(|book| book.log().next_seq()));
        Effect::new(move |before: Option<u64>| {
            let now = next.get();
            if before.is_some_and(|before| before != now) {
                self.wait_for_link();
            }
            now
        });
        Effect::new(move |_| {
            if !self.saving.opening.get() {
                self.look_at_link();
            }
        });
    }

    /// Whether this tab writes the own book, and so its file.
    fn writes_own(self) -> bool {
        let inner = self.saving.inner();
        let writes = inner.keeper.borrow().as_ref().is_some_and(Keeper::writes);
        writes && *inner.space.borrow() == Some(Space::Own)
    }

    fn book_look(self) -> BookLook {
        BookLook {
            here: here(&self),
            deals: self.state.peek(|book| book.records().deals.len() as u64),
        }
    }

    /// Looks which file is linked and whether it may be written; brings it up if it is behind.
    fn look_at_link(self) {
        let file = self.backup_file();
        spawn_local(async move {
            // What the browser does not tell now it tells when the file is written.
            let Ok(link) = file.link().await else { return };
            if link.is_none() {
                return self.linked.show(None, LinkState::Fine);
            }
            if !file.is_allowed().await {
                return self.linked.show(link, LinkState::NotAllowed);
            }
            let last = link.as_ref().and_then(|link| link.last);
            let here = self.book_look().here;
            let is_own = *self.saving.inner().space.borrow() == Some(Space::Own);
            let behind = is_own
                && last.is_none_or(|last| (last.next, last.print) != (here.next, here.print));
            let was = self.linked.state.get_untracked();
            // Whether more stands in the way, only the tab that writes knows.
            let state = match &was {
                LinkState::Asked(_) | LinkState::Failed(_) if behind && self.writes_own() => {
                    was.clone()
                }
                _ => LinkState::Fine,
            };
            self.linked.show(link, state);
            let fresh = last.is_none() || was == LinkState::NotAllowed;
            match behind {
                true if fresh && self.writes_own() => self.bring_link_up(false),
                // Right after a reload the turn to write may still be under way.
                true => self.wait_for_link(),
                false => {}
            }
        });
    }

    /// The book is ahead of the file: it is written when there is quiet, and soon in any case.
    fn wait_for_link(self) {
        // One that another tab links is told by it.
        if self.linked.link.with_untracked(Option::is_none) {
            return;
        }
        let (inner, now) = (self.linked.inner(), self.now());
        let first = inner.first.get().unwrap_or(now);
        inner.first.set(Some(first));
        let wait = wait_to_write(first, now, now);
        let ring = move || self.bring_link_up(false);
        inner.wait(Duration::from_millis(wait.into()), ring);
    }

    /// Brings the linked file up to the book; `agreed` if the user has said that it is to be written over.
    pub fn bring_link_up(self, agreed: bool) {
        let (linked, inner) = (self.linked, self.linked.inner());
        if !self.writes_own() {
            // The tab that writes does it. It may still be opening, or end before it has: then this one does.
            inner.first.set(None);
            return inner.wait(RETRY, move || self.look_at_link());
        }
        if linked.busy.get_untracked() {
            return inner.again.set(true);
        }
        inner.first.set(None);
        if let Some(timer) = inner.timer.take() {
            timer.clear();
        }
        linked.busy.set(true);
        let (file, now) = (self.backup_file(), self.now());
        spawn_local(async move {
            // The user may go to a demo, or another tab take over, while the browser is asked.
            let look = || self.writes_own().then(|| self.book_look());
            let parts = || {
                // Of the book at this moment, which was looked at just before.
                let mut parts = Vec::new();
                let records = self.state.peek(|book| book.records().clone());
                async move {
                    self.write_in_turns(records, |piece| parts.push(piece))
                        .await;
                    parts
                }
            };
            let attempt = bring_up(file.as_ref(), agreed, now, look, parts).await;
            linked.busy.set(false);
            match attempt {
                Ok(attempt) => self.tried_link(attempt),
                Err(error) => self.link_failed(error),
            }
            if inner.again.take() {
                self.wait_for_link();
            }
        });
    }

    fn tried_link(self, attempt: Attempt) {
        let linked = self.linked;
        match attempt {
            Attempt::NotOurs => {}
            Attempt::Unlinked => linked.show(None, LinkState::Fine),
            Attempt::NotAllowed(link) => linked.show(Some(link), LinkState::NotAllowed),
            Attempt::Asked(link, question) => {
                linked.show(Some(link), LinkState::Asked(question));
            }
            Attempt::Failed(link, error) => {
                linked.link.set(Some(link));
                self.link_failed(error);
            }
            Attempt::Done(link) => {
                if let Some(last) = link.last {
                    self.note_taken_out(last.next);
                }
                linked.show(Some(link), LinkState::Fine);
            }
        }
    }

    fn link_failed(self, error: BackupFileError) {
        self.linked.state.set(LinkState::Failed(error));
        let inner = self.linked.inner();
        inner.first.set(Some(self.now()));
        inner.wait(RETRY, move || self.bring_link_up(false));
    }

    /// Lets the user pick the file. To be called while the press of the button counts.
    pub fn link_file(self) {
        let name = "konvey-backup.json";
        let picked = self.backup_file().pick(name);
        spawn_local(async move {
            match picked.await {
                Ok(true) => {
                    self.linked.state.set(LinkState::Fine);
                    self.look_at_link();
                }
                Ok(false) => {}
                Err(error) => {
                    let reason = error.to_string();
                    let words = untrack(|| self.m().link_refused(reason).to_string());
                    self.notices.failed(words);
                }
            }
        });
    }

    /// Asks the browser to allow writing again. To be called while the press of the button counts.
    pub fn allow_link(self) {
        let allowed = self.backup_file().allow();
        spawn_local(async move {
            allowed.await;
            // What became of it shows there.
            self.look_at_link();
        });
    }

    /// Forgets the linked file, which stays where it is.
    pub fn unlink_file(self) {
        let name = self.linked.link.get_untracked().map(|link| link.name);
        let unlinked = self.backup_file().unlink();
        spawn_local(async move {
            match (unlinked.await, name) {
                (Ok(()), Some(name)) => {
                    self.linked.show(None, LinkState::Fine);
                    let words = untrack(|| self.m().link_unlinked(name).to_string());
                    self.notices.done(words, None);
                }
                (Ok(()), None) => {}
                (Err(error), _) => self.notices.failed(error.to_string()),
            }
        });
    }
}
