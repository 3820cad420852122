//! One timeout at a time, forgotten with the component that started it.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// A restartable timeout. Copies share it.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    /// A timer that does not run. It stops for good when the current owner is cleaned up.
    #[must_use]
    pub fn new() -> Self {
        let handle = StoredValue::new(None::<TimeoutHandle>);
        on_cleanup(move || {
            if let Some(Some(handle)) = handle.try_get_value() {
                handle.clear();
            }
        });
        Self(handle)
    }

    /// Runs `act` after `wait`, in place of what was waiting before.
    pub fn start(self, wait: Duration, act: impl FnOnce() + 'static) {
        self.stop();
        self.0.set_value(set_timeout_with_handle(act, wait).ok());
    }

    /// Forgets what was waiting.
    pub fn stop(self) {
        if let Some(Some(handle)) = self.0.try_get_value() {
            handle.clear();
            self.0.set_value(None);
        }
    }
}

impl Default for Timer {
    fn default() -> Self {
        Self::new()
    }
}
