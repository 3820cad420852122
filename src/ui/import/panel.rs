//! A titled box of a step.

use leptos::prelude::*;

/// A titled box.
#[component]
pub fn Panel(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Its content reaches its edges.
    #[prop(optional)]
    flush: bool,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="panel">
            <div class="panel__head">
                <h2 class="panel__title">{title}</h2>
            </div>
            <div class="panel__body" class:panel__body--flush=flush>
                {children()}
            </div>
        </section>
    }
}
