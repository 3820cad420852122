//! Tabs with the same book: one of them writes, the others follow.

mod message;
mod turn;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use message::{Message, Run};
pub use turn::{ASK_MS, Effect, GRACE_MS, Input, Turn};

/// How the lock of the writer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grab {
    /// Now or not at all.
    IfFree,
    /// As soon as it is free. Another grab takes the place of one that still waits.
    Wait,
    /// Now, taken away from whoever holds it.
    Steal,
}

/// What comes from the other tabs and from the lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TabEvent {
    /// A message of another tab.
    Heard(Message),
    /// The lock is held from now on, or was not to be had.
    Locked(bool),
    /// The lock was taken away.
    Lost,
}

/// Is told of messages and of the lock.
pub type Listener = Rc<dyn Fn(TabEvent)>;

/// The connection to the other tabs with the same book. Dropping it lets the lock go.
pub trait TabLink {
    /// Tells all other tabs.
    fn post(&self, message: &Message);
    /// Asks for the lock; the answer comes as [`TabEvent::Locked`].
    fn grab(&self, how: Grab);
    /// Lets the lock go, or a waiting grab.
    fn release(&self);
}

/// Connects to the other tabs.
pub trait Tabs {
    /// Connects to the tabs with a book, named by its namespace. The listener is never called from within a call of
    /// the link.
    fn link(&self, namespace: &str, listener: Listener) -> Rc<dyn TabLink>;
}

/// A page without any other: whoever asks may write. Answers come with [`SoleTab::run`].
#[derive(Default)]
pub struct SoleTab {
    answers: Rc<Cell<u32>>,
    listener: RefCell<Option<Listener>>,
}

impl SoleTab {
    /// Gives the answers that are due.
    pub fn run(&self) {
        let listener = self.listener.borrow().clone();
        for _ in 0..self.answers.take() {
            if let Some(listener) = &listener {
                listener(TabEvent::Locked(true));
            }
        }
    }
}

impl Tabs for SoleTab {
    fn link(&self, _namespace: &str, listener: Listener) -> Rc<dyn TabLink> {
        self.listener.replace(Some(listener));
        Rc::new(SoleLink(self.answers.clone()))
    }
}

struct SoleLink(Rc<Cell<u32>>);

impl TabLink for SoleLink {
    fn post(&self, _message: &Message) {}

    fn grab(&self, _how: Grab) {
        self.0.set(self.0.get() + 1);
    }

    fn release(&self) {
        self.0.set(0);
    }
}
