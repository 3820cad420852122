//! The sign of the product.

use leptos::prelude::*;

/// Three columns of a board, falling like a funnel. The text beside it names the product, so it says nothing itself.
#[component]
pub fn Mark(
    /// The class that gives its size.
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect x="3" y="5" width="7" height=move || "22" rx="2" fill=move || "currentColor" />
            <rect x="12.5" y="5" width="7" height=move || "15" rx="2" fill=move || "currentColor" opacity="0.75" />
            <rect x="22" y="5" width="7" height=move || "9" rx="2" fill=move || "currentColor" opacity="0.5" />
        </svg>
    }
}
