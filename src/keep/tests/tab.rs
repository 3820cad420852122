//! A tab without a browser: book, keeper, timers, and commands that wait for their turn.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::area::Area;
use crate::domain::{Label, Moment, ReplicaUid};
use crate::keep::{
    After, CopyAnswer, CopyStart, CopyTask, Desk, Keeper, Reconciled, Reconciling, SaveState, Timer,
};
use crate::ledger::{Book, Command, Ctx, Entry, Fault, Records};
use crate::ports::MemoryRestorePoints;
use crate::ports::second_copy::MemorySecondCopy;
use crate::ports::tabs::{MemoryTabs, TabEvent, TabLink, Tabs};
use crate::wire::store::{Options, Outcome, SaveError, Store};
use crate::wire::{Coding, Namespace};

/// How the tabs of the tests write.
pub fn options(writer: usize) -> Options {
    Options {
        namespace: Namespace::Book,
        coding: Coding::Bytes,
        writer: format!("tab {writer}"),
    }
}

#[derive(Default)]
pub struct TabDesk {
    pub book: RefCell<Book>,
    pub state: RefCell<SaveState>,
    /// Timers with the time at which they are up.
    pub timers: RefCell<Vec<(u64, Timer)>>,
    pub now: Cell<u64>,
}

impl Desk for TabDesk {
    fn read(&self, read: &mut dyn FnMut(&Book)) {
        read(&self.book.borrow());
    }

    fn commit(&self, entry: Entry) -> Result<(), Fault> {
        self.book.borrow_mut().commit(entry).map(drop)
    }

    fn open(&self, book: Book) {
        self.book.replace(book);
    }

    fn show(&self, state: SaveState) {
        self.state.replace(state);
    }

    fn start(&self, timer: Timer, ms: u32) {
        let same = |known: Timer| std::mem::discriminant(&known) == std::mem::discriminant(&timer);
        let mut timers = self.timers.borrow_mut();
        timers.retain(|(_, known)| !same(*known));
        timers.push((self.now.get() + u64::from(ms), timer));
    }
}

pub struct Tab {
    pub place: usize,
    pub desk: TabDesk,
    keeper: RefCell<Option<Keeper>>,
    inbox: Rc<RefCell<VecDeque<TabEvent>>>,
    /// Names that wait for their turn.
    waiting: RefCell<VecDeque<String>>,
    /// The names that were written, by the number of their entry.
    written: RefCell<BTreeMap<u64, String>>,
    /// The second copy, what is asked of it and what it has answered.
    copy: Option<MemorySecondCopy>,
    asked: RefCell<VecDeque<CopyTask>>,
    answers: RefCell<VecDeque<(u32, CopyAnswer)>>,
    pub frozen: Cell<bool>,
    pub closed: Cell<bool>,
}

/// The answer of something in memory, if it is there at once.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

impl Tab {
    /// Opens a tab without a second copy.
    pub fn open(area: &Area, tabs: &MemoryTabs, now: u64) -> Self {
        Self::open_with(area, tabs, now, None, false)
    }

    /// Opens a tab; one that is alone holds the lock while it brings both copies together.
    pub fn open_with(
        area: &Area,
        tabs: &MemoryTabs,
        now: u64,
        copy: Option<&MemorySecondCopy>,
        alone: bool,
    ) -> Self {
        let view = area.view();
        let place = view.place;
        let local = || Store::open(&view, options(place));
        let reconciled = match copy {
            Some(copy) if alone => at_once(
                Reconciling {
                    kv: &view,
                    copy,
                    points: &MemoryRestorePoints::default(),
                    now: Moment(1),
                    options: options(place),
                    patience: &|| crate::ports::known(()),
                    is_ours: &|| true,
                }
                .run(),
            )
            .unwrap(),
            _ => Reconciled::local(local(), CopyStart::Unseen),
        };
        assert!(reconciled.memory.is_none());
        let opened = reconciled.opened;
        let book = match opened.outcome {
            Outcome::Fresh => Book::default(),
            Outcome::Loaded(book) => *book,
            other => panic!("opened as {other:?}"),
        };
        let inbox = Rc::new(RefCell::new(VecDeque::new()));
        let into = inbox.clone();
        let link: Rc<dyn TabLink> = tabs.link(
            "konvey1:",
            Rc::new(move |event| into.borrow_mut().push_back(event)),
        );
        let number = u32::try_from(place).unwrap() * 160;
        let mut keeper = Keeper::new(Rc::new(view), opened.store, link, number);
        if copy.is_some() {
            keeper = keeper.with_copy(reconciled.copy);
        }
        let tab = Self {
            place,
            desk: TabDesk {
                book: RefCell::new(book),
                now: Cell::new(now),
                // Nothing is promised before it is known.
                state: RefCell::new(SaveState::Copying),
                ..TabDesk::default()
            },
            keeper: RefCell::new(Some(keeper)),
            inbox,
            waiting: RefCell::default(),
            written: RefCell::default(),
            copy: copy.cloned(),
            asked: RefCell::default(),
            answers: RefCell::default(),
            frozen: Cell::new(false),
            closed: Cell::new(false),
        };
        tab.with(|keeper, desk| keeper.start(desk));
        tab
    }

    fn with(&self, act: impl FnOnce(&mut Keeper, &dyn Desk) -> Vec<After>) {
        let after = match &mut *self.keeper.borrow_mut() {
            Some(keeper) => act(keeper, &self.desk),
            None => vec![],
        };
        self.follow_up(after);
    }

    fn follow_up(&self, after: Vec<After>) {
        for after in after {
            match after {
                After::Run => self.run(),
                After::Copy(task) => self.asked.borrow_mut().push_back(task),
                After::Again(entries) => {
                    for seq in entries {
                        if let Some(name) = self.written.borrow_mut().remove(&seq) {
                            self.waiting.borrow_mut().push_back(name);
                        }
                    }
                    if self.writes() {
                        self.run();
                    } else {
                        self.with(Keeper::want);
                    }
                }
                After::Reload | After::Stop => self.closed.set(true),
            }
        }
    }

    /// Whether it neither asks for the turn nor reads the book anew.
    pub fn rests(&self) -> bool {
        self.keeper.borrow().as_ref().is_some_and(Keeper::rests)
    }

    pub fn writes(&self) -> bool {
        self.keeper.borrow().as_ref().is_some_and(Keeper::writes)
    }

    /// The user adds an owner of a name.
    pub fn add(&self, name: String) {
        self.waiting.borrow_mut().push_back(name);
        if self.writes() {
            self.run();
        } else {
            self.with(Keeper::want);
        }
    }

    fn run(&self) {
        while self.writes() {
            let Some(name) = self.waiting.borrow_mut().pop_front() else {
                return;
            };
            let command = Command::AddOwner {
                name: Label::new(&name).unwrap(),
            };
            let done = self
                .desk
                .book
                .borrow_mut()
                .execute(command, &ctx())
                .unwrap();
            self.written.borrow_mut().insert(done.seq, name);
            self.with(Keeper::written);
        }
    }

    /// The user takes a file in, whose records take the place of all. The tab must be the one that writes.
    pub fn replace(&self, records: Records) {
        let command = Command::Replace(Box::new(records));
        self.desk
            .book
            .borrow_mut()
            .execute(command, &ctx())
            .unwrap();
        self.with(Keeper::written);
    }

    /// Gives what the hub has brought to the keeper.
    pub fn receive(&self) {
        loop {
            let event = self.inbox.borrow_mut().pop_front();
            match event {
                Some(event) => self.with(|keeper, desk| keeper.hear(event, desk)),
                None => return,
            }
        }
    }

    /// Whether the second copy is to do something, and whether it has answered.
    pub fn copy_events(&self) -> (bool, bool) {
        let asked = !self.asked.borrow().is_empty();
        (asked, !self.answers.borrow().is_empty())
    }

    /// The second copy does what it was asked for; the answer is not there yet.
    pub fn let_copy_act(&self) {
        let (Some(task), Some(copy)) = (self.asked.borrow_mut().pop_front(), &self.copy) else {
            return;
        };
        if let Some(answer) = at_once(task.step.run(Rc::new(copy.clone()))) {
            self.answers.borrow_mut().push_back((task.number, answer));
        }
    }

    /// The answer of the second copy arrives.
    pub fn let_copy_answer(&self) {
        let answer = self.answers.borrow_mut().pop_front();
        if let Some((number, answer)) = answer {
            self.with(|keeper, desk| keeper.copied(number, answer, desk));
        }
    }

    /// The time at which the next timer is up.
    pub fn due(&self) -> Option<u64> {
        let timers = self.desk.timers.borrow();
        timers.iter().map(|(due, _)| *due).min()
    }

    /// The time at which a timer is up.
    pub fn rings(&self, timer: Timer) -> Option<u64> {
        let timers = self.desk.timers.borrow();
        let found = timers.iter().find(|(_, known)| *known == timer);
        found.map(|(due, _)| *due)
    }

    /// Rings one timer that is up.
    pub fn ring(&self, now: u64) {
        self.desk.now.set(now);
        let timer = {
            let mut timers = self.desk.timers.borrow_mut();
            let place = timers.iter().position(|(due, _)| *due <= now);
            place.map(|place| timers.remove(place))
        };
        if let Some((due, timer)) = timer {
            self.with(|keeper, desk| keeper.time_up(timer, now - due >= 1_000, desk));
        }
    }

    /// The page goes out of sight.
    pub fn hide(&self) {
        self.with(Keeper::hidden);
    }

    /// The page comes into sight.
    pub fn show(&self) {
        self.with(Keeper::shown);
    }

    /// The user lets the past go.
    pub fn forget(&self) -> Result<(), SaveError> {
        let mut result = Ok(());
        self.with(|keeper, desk| {
            let (done, after) = keeper.forget(desk);
            result = done;
            after
        });
        result
    }

    pub fn close(&self, tabs: &MemoryTabs) {
        self.closed.set(true);
        self.keeper.replace(None);
        tabs.close(self.place);
    }

    /// Names that this tab was given and has not shown as saved.
    pub fn unsaved(&self) -> Vec<String> {
        let waiting = self.waiting.borrow().clone().into_iter();
        let written = self.written.borrow().clone().into_values();
        waiting.chain(written).collect()
    }

    /// Whether a change of this tab is not yet known to be kept.
    pub fn is_at_risk(&self) -> bool {
        self.desk.state.borrow().is_at_risk() || !self.waiting.borrow().is_empty()
    }
}

fn ctx() -> Ctx {
    Ctx {
        now: Moment(1_700_000_000_000),
        today: chrono::NaiveDate::default(),
        replica: ReplicaUid([1; 16]),
    }
}
