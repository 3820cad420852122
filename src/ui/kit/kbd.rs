//! The name of a key.

use leptos::prelude::*;

/// Draws a key.
#[component]
pub fn Kbd(
    /// What stands on the key.
    #[prop(into)]
    keys: Signal<String>,
) -> impl IntoView {
    view! { <kbd class="kbd">{move || keys.get()}</kbd> }
}
