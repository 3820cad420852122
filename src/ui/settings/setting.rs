//! One line of the settings: what it is at the left, its control at the right.

use leptos::prelude::*;

/// A line of the settings.
#[component]
pub fn Setting(
    /// What is set.
    #[prop(into)]
    name: Signal<String>,
    /// What it does.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
    /// The control, if there is something to be set.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="setting">
            <div class="setting__text">
                <p class="setting__name">{name}</p>
                {move || note.get().map(|note| view! { <p class="setting__note">{note}</p> })}
            </div>
            {children.map(|children| view! { <div class="setting__control">{children()}</div> })}
        </div>
    }
}

/// A titled group of lines.
#[component]
pub fn Section(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// What it is about.
    #[prop(optional, into)]
    lead: Signal<Option<String>>,
    /// Its lines.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <h2 class="section__title">{title}</h2>
            {move || lead.get().map(|lead| view! { <p class="section__lead">{lead}</p> })}
            <div class="section__body">{children()}</div>
        </section>
    }
}
