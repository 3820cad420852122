//! An empty place: says what belongs here and offers the one next action.

use leptos::prelude::*;

use super::icon::{Icon, IconSize};
use super::icons::Glyph;

/// What stands where nothing is yet.
#[component]
pub fn EmptyState(
    /// What is missing.
    #[prop(into)]
    title: Signal<String>,
    /// One sentence that teaches one thing.
    #[prop(optional, into)]
    text: Signal<Option<String>>,
    /// A glyph above.
    #[prop(optional)]
    glyph: Option<Glyph>,
    /// Little room, such as a column.
    #[prop(optional)]
    small: bool,
    /// It stands for a whole screen, so what is missing is the heading of the page.
    #[prop(optional)]
    page: bool,
    /// The actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty" class:empty--small=small>
            {glyph
                .map(|glyph| {
                    view! {
                        <div class="empty__icon">
                            <Icon glyph=glyph size=IconSize::Huge />
                        </div>
                    }
                })}
            {if page {
                view! { <h1 class="empty__title">{move || title.get()}</h1> }.into_any()
            } else {
                view! { <p class="empty__title">{move || title.get()}</p> }.into_any()
            }}
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
}
