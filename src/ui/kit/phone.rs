//! Whether the window is as narrow as that of a phone.

use leptos::leptos_dom::helpers::window;

/// The widest window that the styles lay out as a phone.
const PHONE: &str = "(max-width: 39.99rem)";

/// Whether the styles of a phone apply now.
#[must_use]
pub fn on_phone() -> bool {
    window()
        .match_media(PHONE)
        .ok()
        .flatten()
        .is_some_and(|media| media.matches())
}
