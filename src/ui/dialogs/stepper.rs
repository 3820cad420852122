//! Goes from one period to the next.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::kit::{IconButton, icons};

/// A period between two arrows.
#[component]
pub fn PeriodStepper(
    /// The period in words.
    text: Signal<String>,
    /// Called with `true` to go on and `false` to go back.
    #[prop(into)]
    on_step: Callback<bool>,
) -> impl IntoView {
    let app = App::of_page();
    view! {
        <div class="stepline field--wide">
            <IconButton
                name=Signal::derive(move || app.m().period_previous().to_string())
                glyph=icons::CHEVRON_LEFT
                on_press=move |()| on_step.run(false)
            />
            <span class="stepline__text" role="status">{text}</span>
            <IconButton
                name=Signal::derive(move || app.m().period_next().to_string())
                glyph=icons::CHEVRON_RIGHT
                on_press=move |()| on_step.run(true)
            />
        </div>
    }
}
