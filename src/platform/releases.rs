//! The service worker that keeps the application, and newer releases of it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use crate::ports::{Newer, NewerListener, Releases};

/// The script of the worker, which the build writes beside the page.
const SCRIPT: &str = "sw.js";
/// What the worker is told to take over.
const TAKE_OVER: &str = "take-over";
/// The worker fetches the whole application once more, so it begins only when the first board has had its time; in
/// milliseconds.
const BEGIN_MS: i32 = 1_500;

/// Releases as the browser keeps them.
#[derive(Default)]
pub struct BrowserReleases {
    registration: Rc<RefCell<Option<ServiceWorkerRegistration>>>,
}

/// The workers of the browser; none on an address without a secure context, where `web-sys` takes them for granted.
fn workers() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let workers = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    workers.dyn_into().ok()
}

async fn register(workers: &ServiceWorkerContainer) -> Result<ServiceWorkerRegistration, JsValue> {
    let options = Object::new();
    // A host may let everything be cached; the worker itself must not be.
    Reflect::set(&options, &"updateViaCache".into(), &"none".into())?;
    let options: &RegistrationOptions = options.unchecked_ref();
    let registered = JsFuture::from(workers.register_with_options(SCRIPT, options)).await?;
    registered.dyn_into()
}

/// Tells as soon as a worker is kept whole beside the one that answers this page. The first worker of all replaces nobody.
fn watch(worker: &ServiceWorker, workers: &ServiceWorkerContainer, listener: &Rc<NewerListener>) {
    let tell = {
        let (worker, workers, listener) = (worker.clone(), workers.clone(), Rc::clone(listener));
        move || {
            if worker.state() == ServiceWorkerState::Installed && workers.controller().is_some() {
                listener(Newer::Waits);
            }
        }
    };
    tell();
    let heard = Closure::<dyn Fn()>::new(tell);
    worker.set_onstatechange(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
}

async fn follow(
    kept: Rc<RefCell<Option<ServiceWorkerRegistration>>>,
    listener: Rc<NewerListener>,
) -> Option<()> {
    let workers = workers()?;
    if workers.controller().is_some() {
        let listener = Rc::clone(&listener);
        let changed = Closure::<dyn Fn()>::new(move || listener(Newer::TookOver));
        workers.set_oncontrollerchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
    let registration = register(&workers).await.ok()?;
    if let Some(waiting) = registration.waiting() {
        watch(&waiting, &workers, &listener);
    }
    let found = {
        let registration = registration.clone();
        Closure::<dyn Fn()>::new(move || {
            if let Some(worker) = registration.installing() {
                watch(&worker, &workers, &listener);
            }
        })
    };
    registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
    found.forget();
    kept.replace(Some(registration));
    Some(())
}

impl Releases for BrowserReleases {
    fn follow(&self, listener: NewerListener) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let (kept, listener) = (Rc::clone(&self.registration), Rc::new(listener));
        let begin = Closure::once_into_js(move || {
            spawn_local(async move {
                follow(kept, listener).await;
            });
        });
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(begin.unchecked_ref(), BEGIN_MS);
    }

    fn look(&self) {
        let Some(registration) = self.registration.borrow().clone() else {
            return;
        };
        spawn_local(async move {
            if let Ok(looked) = registration.update() {
                // Without a network there is nothing newer to be had.
                let _ = JsFuture::from(looked).await;
            }
        });
    }

    fn take_over(&self) {
        let registration = self.registration.borrow().clone();
        if let Some(waiting) = registration.and_then(|registration| registration.waiting()) {
            let _ = waiting.post_message(&TAKE_OVER.into());
        }
    }
}
