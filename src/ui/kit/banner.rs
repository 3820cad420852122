//! A bar across the page that stays as long as its reason does.
//!
//! Role: a `region` named by its text, which is an `alert` for danger, else a `status`. It has no timeout; a closing button only where closing is harmless.

use leptos::prelude::*;

use super::icon::Icon;
use super::icon_button::IconButton;
use super::icons::{self, Glyph};
use super::ids::unique_id;
use super::tone::Tone;

/// A bar with a text and actions.
#[component]
pub fn Banner(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Its tone.
    #[prop(optional)]
    tone: Tone,
    /// A glyph in place of that of the tone.
    #[prop(optional)]
    glyph: Option<Glyph>,
    /// Called on the closing button; without it there is none.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// The name of the closing button.
    #[prop(optional, into)]
    close_name: Signal<String>,
    /// Buttons of what can be done.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = unique_id("banner");
    let text_id = id.clone();
    view! {
        <section class=format!("banner banner--{}", tone.suffix()) aria-labelledby=id>
            <p class="banner__text" role=tone.live_role()>
                <Icon glyph=glyph.unwrap_or(tone.glyph()) />
                <span id=text_id>{move || text.get()}</span>
            </p>
            <div class="banner__actions">
                {children.map(|children| children())}
                {on_close
                    .map(|on_close| {
                        view! {
                            <IconButton
                                name=close_name
                                glyph=icons::X
                                small=true
                                on_press=move || on_close.run(())
                            />
                        }
                    })}
            </div>
        </section>
    }
}
