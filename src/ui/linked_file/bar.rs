//! The bar over the page when something stands in the way of the linked file: it never stops silently.

use leptos::prelude::*;

use super::actions::{LinkActions, Unlink};
use super::words::trouble_words;
use crate::app::{App, LinkState};
use crate::route::Space;
use crate::ui::kit::{Banner, Tone};

/// The bar. A demo has nothing to do with the file.
#[component]
pub fn LinkBar() -> impl IntoView {
    let app = App::of_page();
    let trouble = Memo::new(move |_| {
        let own = (app.session.address).with(|address| address.space == Space::Own);
        own.then(|| trouble_words(app)).flatten()
    });
    let asks = move || {
        app.linked
            .state
            .with(|state| matches!(state, LinkState::Asked(_)))
    };
    view! {
        <Show when=move || trouble.with(Option::is_some)>
            <Banner text=move || trouble.get().unwrap_or_default() tone=Tone::Warning>
                <LinkActions />
                <Show when=asks>
                    <Unlink />
                </Show>
            </Banner>
        </Show>
    }
}
