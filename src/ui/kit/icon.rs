//! A glyph in the colour of the text around it. Decoration only: its meaning always stands in words beside it or in the
//! name of the control that holds it.

use leptos::prelude::*;

use super::icons::Glyph;

/// The size of a glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconSize {
    /// 14 px, beside text of 13 px.
    Small,
    /// 16 px.
    #[default]
    Normal,
    /// 20 px, in navigation.
    Large,
    /// 32 px, in empty places.
    Huge,
}

impl IconSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "icon icon--sm",
            Self::Normal => "icon",
            Self::Large => "icon icon--lg",
            Self::Huge => "icon icon--xl",
        }
    }
}

/// Draws a glyph. Hidden from assistive technology.
#[component]
pub fn Icon(
    /// The path data, a constant of [`icons`](super::icons).
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// The size; 16 px by default.
    #[prop(optional)]
    size: IconSize,
) -> impl IntoView {
    // The path has a dynamic attribute, since a static child of an svg would be wrapped in a group of its own.
    view! {
        <svg class=size.class() viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
