//! A small tinted box inside a screen: a remark on what stands beside it.

use leptos::prelude::*;

use super::icon::Icon;
use super::tone::Tone;

/// A tinted box with a glyph of its tone.
#[component]
pub fn Note(
    /// Its tone.
    #[prop(optional)]
    tone: Tone,
    /// The text, and what can be done.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("note note--{}", tone.suffix())>
            <Icon glyph=tone.glyph() />
            <div class="note__text">{children()}</div>
        </div>
    }
}
