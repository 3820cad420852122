//! The navigation of a wide window: a rail of signs that opens to their names.

use leptos::prelude::*;

use super::Mark;
use super::screens::{SCREENS, Screen};
use crate::app::App;
use crate::ui::kit::{Icon, IconButton, icons};

/// The rail.
#[component]
pub fn Rail() -> impl IntoView {
    let app = App::of_page();
    let open = move || {
        app.session
            .preferences
            .with(|preferences| preferences.rail_open)
    };
    view! {
        <nav class="rail" aria-label=move || app.m().nav_label().to_string()>
            <div class="rail__brand">
                <Mark class="rail__mark" />
                <span class="rail__label">{move || app.m().common_app_name().to_string()}</span>
            </div>
            <ul class="rail__list">
                {SCREENS.iter().map(|screen| view! { <li><RailLink screen=screen /></li> }).collect_view()}
            </ul>
            <div class="rail__foot">
                <IconButton
                    name=Signal::derive(move || app.m().nav_menu().to_string())
                    glyph=icons::PANEL_LEFT
                    pressed=Signal::derive(open)
                    on_press=move |()| app.change_preferences(|preferences| preferences.rail_open ^= true)
                />
            </div>
        </nav>
    }
}

#[component]
fn RailLink(screen: &'static Screen) -> impl IntoView {
    let app = App::of_page();
    let current = move || {
        app.session
            .address
            .with(|address| (screen.holds)(&address.route))
            .then_some("page")
    };
    let name = move || (screen.name)(app.m());
    view! {
        <a class="rail__item" href=move || app.href((screen.route)()) aria-current=current title=name>
            <Icon glyph=screen.glyph />
            <span class="rail__label">{name}</span>
        </a>
    }
}
