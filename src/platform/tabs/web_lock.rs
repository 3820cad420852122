//! The lock of the writer as a Web Lock.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use crate::ports::tabs::{Grab, Listener, TabEvent};

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, which `web-sys` hides behind a flag of the compiler.
    pub type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        held: &Function,
    ) -> Result<Promise, JsValue>;
}

/// The browser's locks; none on a page without a secure address.
pub fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

pub struct WebLock {
    manager: LockManager,
    name: String,
    inner: Rc<Inner>,
}

struct Inner {
    listener: Listener,
    /// The number of the last grab; what an older one is answered counts no more.
    grabs: Cell<u32>,
    /// Ends a grab that still waits.
    abort: RefCell<Option<AbortController>>,
    /// Settles the promise for whose life the lock is held.
    free: RefCell<Option<Function>>,
}

impl WebLock {
    pub fn new(manager: LockManager, namespace: &str, listener: Listener) -> Self {
        Self {
            manager,
            name: format!("{namespace}writer"),
            inner: Rc::new(Inner {
                listener,
                grabs: Cell::new(0),
                abort: RefCell::new(None),
                free: RefCell::new(None),
            }),
        }
    }

    pub fn grab(&self, how: Grab) {
        self.release();
        let grab = self.inner.grabs.get();
        let options = Object::new();
        let option = |name: &str, value: &JsValue| {
            // Setting a property of a plain object cannot fail.
            let _ = Reflect::set(&options, &name.into(), value);
        };
        match how {
            Grab::IfFree => option("ifAvailable", &JsValue::TRUE),
            Grab::Steal => option("steal", &JsValue::TRUE),
            Grab::Wait => {
                if let Ok(abort) = AbortController::new() {
                    option("signal", &abort.signal());
                    self.inner.abort.replace(Some(abort));
                }
            }
        }
        let inner = self.inner.clone();
        let held = Closure::once(move |lock: JsValue| inner.answered(grab, &lock));
        let request = self
            .manager
            .request(&self.name, &options, held.as_ref().unchecked_ref());
        let inner = self.inner.clone();
        spawn_local(async move {
            let ended = match request {
                Ok(promise) => JsFuture::from(promise).await,
                Err(error) => Err(error),
            };
            // The browser may call it until then.
            drop(held);
            if ended.is_err() {
                inner.ended_by_force(grab);
            }
        });
    }

    /// Lets the lock go, or a grab that waits.
    pub fn release(&self) {
        self.inner.grabs.set(self.inner.grabs.get() + 1);
        if let Some(abort) = self.inner.abort.take() {
            abort.abort();
        }
        if let Some(free) = self.inner.free.take() {
            let _ = free.call0(&JsValue::NULL);
        }
    }
}

impl Inner {
    /// The lock came, or was not free. The lock is held until the promise that is returned settles.
    fn answered(&self, grab: u32, lock: &JsValue) -> JsValue {
        if grab != self.grabs.get() {
            return JsValue::UNDEFINED;
        }
        if lock.is_null() {
            (self.listener)(TabEvent::Locked(false));
            return JsValue::UNDEFINED;
        }
        let promise = Promise::new(&mut |free, _| {
            self.free.replace(Some(free));
        });
        (self.listener)(TabEvent::Locked(true));
        promise.into()
    }

    /// The lock was stolen, or the browser would not give it.
    fn ended_by_force(&self, grab: u32) {
        if grab != self.grabs.get() {
            return;
        }
        let held = self.free.take().is_some();
        self.abort.take();
        (self.listener)(if held {
            TabEvent::Lost
        } else {
            TabEvent::Locked(false)
        });
    }
}
