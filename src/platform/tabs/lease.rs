//! The lock of the writer as a lease in local storage, for pages without Web Locks.
//!
//! A lease ends by itself some seconds after its holder was last awake. Two tabs may for a moment both think that they
//! hold it; what the ousted one then writes carries an older term and is known as such.

use std::cell::Cell;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Date, Math};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::platform::storage;
use crate::ports::tabs::{Grab, Listener, TabEvent};

/// How long a lease holds, in milliseconds.
const HOLDS_MS: f64 = 5_000.0;
/// How often it is looked after, in milliseconds; also the time after which a new lease is believed.
const BEAT_MS: i32 = 100;

/// Who holds the lease, as the random number of a tab, and until when in milliseconds since 1970. The number is whole, since
/// a fraction may come back from its text a little different, and the tab would take itself for another one.
type Line = (u32, f64);

pub struct Lease {
    inner: Rc<Inner>,
    timer: Option<i32>,
    _beat: Closure<dyn Fn()>,
}

struct Inner {
    key: String,
    me: u32,
    listener: Listener,
    state: Cell<State>,
}

#[derive(Clone, Copy)]
enum State {
    Idle,
    Asked(Grab),
    /// Written, and believed if no other has come over it until the next beat.
    Claimed(Grab),
    Held,
}

impl Lease {
    pub fn new(namespace: &str, listener: Listener) -> Self {
        let inner = Rc::new(Inner {
            key: format!("{namespace}lease"),
            me: random(),
            listener,
            state: Cell::new(State::Idle),
        });
        let beating = inner.clone();
        let beat = Closure::<dyn Fn()>::new(move || beating.beat());
        let timer = web_sys::window().and_then(|window| {
            window
                .set_interval_with_callback_and_timeout_and_arguments_0(
                    beat.as_ref().unchecked_ref(),
                    BEAT_MS,
                )
                .ok()
        });
        Self {
            inner,
            timer,
            _beat: beat,
        }
    }

    pub fn grab(&self, how: Grab) {
        self.inner.state.set(State::Asked(how));
    }

    pub fn release(&self) {
        let state = self.inner.state.replace(State::Idle);
        let mine = matches!(state, State::Claimed(_) | State::Held) && !self.inner.is_taken();
        if mine && storage::may_write() {
            LocalStorage::delete(&self.inner.key);
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.release();
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_interval_with_handle(timer);
        }
    }
}

impl Inner {
    /// Whether another tab holds a lease that has not ended.
    fn is_taken(&self) -> bool {
        if !storage::is_at_hand() {
            return false;
        }
        let line: Option<Line> = LocalStorage::get(&self.key).ok();
        line.is_some_and(|(who, until)| who != self.me && until > Date::now())
    }

    /// Writes the lease. Where the storage refuses, it holds as long as no other tab can write one either.
    fn write(&self) {
        if storage::may_write() {
            let _ = LocalStorage::set(&self.key, (self.me, Date::now() + HOLDS_MS));
        }
    }

    fn beat(&self) {
        let go = |state, event: Option<TabEvent>| {
            self.state.set(state);
            if let Some(event) = event {
                (self.listener)(event);
            }
        };
        match self.state.get() {
            State::Idle => {}
            State::Asked(how) if how == Grab::Steal || !self.is_taken() => {
                self.write();
                go(State::Claimed(how), None);
            }
            State::Asked(Grab::IfFree) => go(State::Idle, Some(TabEvent::Locked(false))),
            State::Asked(_) => {}
            State::Claimed(how) if self.is_taken() => go(State::Asked(how), None),
            State::Claimed(_) => {
                self.write();
                go(State::Held, Some(TabEvent::Locked(true)));
            }
            State::Held if self.is_taken() => go(State::Idle, Some(TabEvent::Lost)),
            State::Held => self.write(),
        }
    }
}

fn random() -> u32 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of the range of the type"
    )]
    let number = (Math::random() * f64::from(u32::MAX)) as u32;
    number
}
