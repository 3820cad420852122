//! A text of the user in which the addresses are links. Nothing of it is ever taken as markup.

use leptos::prelude::*;

use crate::text::links::{Piece, pieces};

/// The text; lines stay lines.
#[component]
pub fn LinkedText(
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let parts = pieces(&text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned().into_any(),
            Piece::Link(address) => web_link(address, address),
        })
        .collect_view();
    view! { <span class="linked">{parts}</span> }
}

/// A link to an address of http or https that the caller has checked. It opens beside the page and tells it nothing.
#[must_use]
pub fn web_link(address: &str, words: &str) -> AnyView {
    view! {
        <a class="link" href=address.to_owned() target="_blank" rel="noopener noreferrer">
            {words.to_owned()}
        </a>
    }
    .into_any()
}
