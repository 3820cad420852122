//! What comes from the other tabs and the lock before there is a keeper to hear it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::App;
use crate::ports::tabs::TabEvent;

/// Collects events until the keeper is there, and hands them on from then on.
#[derive(Default)]
pub(super) struct Porch {
    events: RefCell<VecDeque<TabEvent>>,
    waker: RefCell<Option<Waker>>,
    open: Cell<bool>,
}

impl Porch {
    /// Takes an event.
    pub fn hear(&self, event: TabEvent, app: App) {
        if self.open.get() {
            return app.hear(event);
        }
        self.events.borrow_mut().push_back(event);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    /// Waits until it is known whether the lock was to be had, and takes that event out.
    pub async fn lock_answer(self: Rc<Self>) -> bool {
        std::future::poll_fn(|context| {
            let mut events = self.events.borrow_mut();
            let locked = |event: &TabEvent| match event {
                TabEvent::Locked(held) => Some(*held),
                _ => None,
            };
            let place = events.iter().position(|event| locked(event).is_some());
            match place
                .and_then(|place| events.remove(place))
                .as_ref()
                .and_then(locked)
            {
                Some(held) => Poll::Ready(held),
                None => {
                    self.waker.replace(Some(context.waker().clone()));
                    Poll::Pending
                }
            }
        })
        .await
    }

    /// Whether the lock was taken away meanwhile.
    pub fn is_lost(&self) -> bool {
        self.events.borrow().contains(&TabEvent::Lost)
    }

    /// Hands on what has come, and all that comes from now on.
    pub fn open(&self, app: App) {
        self.open.set(true);
        let events = self.events.take();
        for event in events {
            app.hear(event);
        }
    }
}
