//! Whether local storage is at hand. `gloo-storage` panics where it is not, so this is asked before each call of it.

/// Whether the browser lets the page at its local storage.
#[must_use]
pub fn is_at_hand() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// Whether something may be written: the storage is at hand and the program is sound.
#[must_use]
pub fn may_write() -> bool {
    !super::panic::is_dead() && is_at_hand()
}
