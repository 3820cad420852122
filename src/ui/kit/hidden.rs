//! Text that is read aloud and not seen.

use leptos::prelude::*;

/// Holds text for assistive technology alone.
#[component]
pub fn VisuallyHidden(
    /// The text.
    children: Children,
) -> impl IntoView {
    view! { <span class="visually-hidden">{children()}</span> }
}
