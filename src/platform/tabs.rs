//! The other tabs with the same book: a channel for messages, and a lock for the one that writes.
//!
//! The lock is a Web Lock, which the browser frees when its tab dies. Pages without a secure address have none; there a
//! lease in local storage takes its place.

mod lease;
mod web_lock;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::ports::tabs::{Grab, Listener, Message, TabEvent, TabLink, Tabs};

/// The tabs of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserTabs;

impl Tabs for BrowserTabs {
    fn link(&self, namespace: &str, listener: Listener) -> Rc<dyn TabLink> {
        let lock = match web_lock::manager() {
            Some(manager) => {
                Lock::Web(web_lock::WebLock::new(manager, namespace, listener.clone()))
            }
            None => Lock::Lease(lease::Lease::new(namespace, listener.clone())),
        };
        Rc::new(Link {
            channel: Channel::open(namespace, listener),
            lock,
        })
    }
}

enum Lock {
    Web(web_lock::WebLock),
    Lease(lease::Lease),
}

struct Link {
    /// None in a browser without channels, where followers learn of changes when they take their turn.
    channel: Option<Channel>,
    lock: Lock,
}

impl TabLink for Link {
    fn post(&self, message: &Message) {
        if let Some(channel) = &self.channel {
            // It fails only on a channel that was closed.
            let _ = channel.channel.post_message(&message.write().into());
        }
    }

    fn grab(&self, how: Grab) {
        match &self.lock {
            Lock::Web(lock) => lock.grab(how),
            Lock::Lease(lease) => lease.grab(how),
        }
    }

    fn release(&self) {
        match &self.lock {
            Lock::Web(lock) => lock.release(),
            Lock::Lease(lease) => lease.release(),
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.release();
    }
}

struct Channel {
    channel: BroadcastChannel,
    _hear: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    fn open(namespace: &str, listener: Listener) -> Option<Self> {
        let channel = BroadcastChannel::new(namespace).ok()?;
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if let Some(message) = Message::read(&text) {
                listener(TabEvent::Heard(message));
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _hear: hear,
        })
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
