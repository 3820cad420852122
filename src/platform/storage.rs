//! Whether local storage is at hand. `gloo-storage` panics where it is not, so this is asked before each call of it.

/// A key that nothing else uses, to try the storage with. What is left under it goes with the next start.
pub(super) const PROBE: &str = "konvey1:probe";

/// The local storage; none if the browser does not let the page at it.
pub(super) fn area() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether the browser lets the page at its local storage.
#[must_use]
pub fn is_at_hand() -> bool {
    area().is_some()
}

/// Whether something may be written: the storage is at hand and the program is sound.
#[must_use]
pub fn may_write() -> bool {
    !super::panic::is_dead() && is_at_hand()
}
