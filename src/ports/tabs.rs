//! Tabs with the same book: one of them writes, the others follow.

mod memory;
mod message;

use std::rc::Rc;

pub use memory::{MemoryTabs, Queue};
pub use message::{Message, Run};

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
