//! Tabs in memory. Nothing arrives by itself: whoever tries them out chooses what arrives next, so that every order that
//! a browser may bring can be had.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{Grab, Listener, Message, TabEvent, TabLink, Tabs};

/// What can be made to happen next. Only what stands in one queue keeps its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// The lock takes the next request or return in.
    Lock,
    /// A tab, by the order of linking, gets its next message.
    Messages(usize),
    /// A tab gets the next answer of the lock.
    Answers(usize),
}

/// Tabs with the same book, all on one page.
#[derive(Clone, Default)]
pub struct MemoryTabs(Rc<RefCell<Hub>>);

#[derive(Default)]
struct Hub {
    tabs: Vec<Tab>,
    requests: VecDeque<Request>,
    waiting: VecDeque<usize>,
    holder: Option<usize>,
}

struct Tab {
    /// None when it was closed.
    listener: Option<Listener>,
    messages: VecDeque<Message>,
    answers: VecDeque<TabEvent>,
}

enum Request {
    Grab(usize, Grab),
    Return(usize),
}

impl MemoryTabs {
    /// Everything that can happen next.
    #[must_use]
    pub fn queues(&self) -> Vec<Queue> {
        let hub = self.0.borrow();
        let mut queues = Vec::new();
        if !hub.requests.is_empty() {
            queues.push(Queue::Lock);
        }
        for (place, tab) in hub.tabs.iter().enumerate() {
            if !tab.messages.is_empty() {
                queues.push(Queue::Messages(place));
            }
            if !tab.answers.is_empty() {
                queues.push(Queue::Answers(place));
            }
        }
        queues
    }

    /// Makes the next thing of a queue happen.
    pub fn run(&self, queue: Queue) {
        let told = self.0.borrow_mut().next(queue);
        if let Some((Some(listener), event)) = told {
            listener(event);
        }
    }

    /// Closes a tab, as if its browser process had ended: what it sent still arrives.
    pub fn close(&self, tab: usize) {
        let mut hub = self.0.borrow_mut();
        if let Some(tab) = hub.tabs.get_mut(tab) {
            *tab = Tab {
                listener: None,
                messages: VecDeque::new(),
                answers: VecDeque::new(),
            };
        }
        hub.requests.push_back(Request::Return(tab));
    }
}

impl Hub {
    fn next(&mut self, queue: Queue) -> Option<(Option<Listener>, TabEvent)> {
        match queue {
            Queue::Lock => {
                match self.requests.pop_front()? {
                    Request::Return(tab) => self.give_back(tab),
                    Request::Grab(tab, how) => self.grab(tab, how),
                }
                None
            }
            Queue::Messages(place) => {
                let tab = self.tabs.get_mut(place)?;
                let message = tab.messages.pop_front()?;
                Some((tab.listener.clone(), TabEvent::Heard(message)))
            }
            Queue::Answers(place) => {
                let tab = self.tabs.get_mut(place)?;
                let answer = tab.answers.pop_front()?;
                Some((tab.listener.clone(), answer))
            }
        }
    }

    fn answer(&mut self, tab: usize, event: TabEvent) {
        if let Some(tab) = self.tabs.get_mut(tab).filter(|tab| tab.listener.is_some()) {
            tab.answers.push_back(event);
        }
    }

    fn grab(&mut self, tab: usize, how: Grab) {
        self.waiting.retain(|waiting| *waiting != tab);
        match (self.holder, how) {
            (None, _) => self.give(tab),
            (Some(holder), Grab::Steal) => {
                self.answer(holder, TabEvent::Lost);
                self.give(tab);
            }
            (Some(_), Grab::IfFree) => self.answer(tab, TabEvent::Locked(false)),
            (Some(_), Grab::Wait) => self.waiting.push_back(tab),
        }
    }

    fn give(&mut self, tab: usize) {
        self.holder = Some(tab);
        self.answer(tab, TabEvent::Locked(true));
    }

    fn give_back(&mut self, tab: usize) {
        self.waiting.retain(|waiting| *waiting != tab);
        if self.holder == Some(tab) {
            self.holder = None;
            if let Some(next) = self.waiting.pop_front() {
                self.give(next);
            }
        }
    }
}

impl Tabs for MemoryTabs {
    fn link(&self, _namespace: &str, listener: Listener) -> Rc<dyn TabLink> {
        let mut hub = self.0.borrow_mut();
        hub.tabs.push(Tab {
            listener: Some(listener),
            messages: VecDeque::new(),
            answers: VecDeque::new(),
        });
        Rc::new(Link {
            tab: hub.tabs.len() - 1,
            hub: self.0.clone(),
        })
    }
}

struct Link {
    tab: usize,
    hub: Rc<RefCell<Hub>>,
}

impl TabLink for Link {
    fn post(&self, message: &Message) {
        let mut hub = self.hub.borrow_mut();
        for (place, tab) in hub.tabs.iter_mut().enumerate() {
            if place != self.tab && tab.listener.is_some() {
                tab.messages.push_back(message.clone());
            }
        }
    }

    fn grab(&self, how: Grab) {
        let request = Request::Grab(self.tab, how);
        self.hub.borrow_mut().requests.push_back(request);
    }

    fn release(&self) {
        let request = Request::Return(self.tab);
        self.hub.borrow_mut().requests.push_back(request);
    }
}
