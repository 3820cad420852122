//! A titled part of a form that can be folded, on the native `<details>`: the browser says whether it is open.

use leptos::prelude::*;

use super::icon::Icon;
use super::icons;

/// A part that folds. It is drawn open or folded once and is then the user's.
#[component]
pub fn Fold(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// A remark beside the title, such as how much is in it.
    #[prop(optional, into)]
    remark: Signal<Option<String>>,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold" open=open>
            <summary class="fold__head">
                <Icon glyph=icons::CHEVRON_RIGHT />
                <span class="fold__title">{move || title.get()}</span>
                {move || remark.get().map(|remark| view! { <span class="fold__remark">{remark}</span> })}
            </summary>
            <div class="fold__body">{children()}</div>
        </details>
    }
}
