//! The navigation of a phone: three screens, a new deal, and a menu with the rest.

use leptos::prelude::*;

use super::screens::SCREENS;
use crate::app::{App, Request};
use crate::ui::kit::{Icon, MenuButton, MenuEntry, MenuItem, icons};

/// The bar at the foot of a phone.
#[component]
pub fn BottomBar() -> impl IntoView {
    let app = App::of_page();
    let link = move |screen: &'static super::screens::Screen| {
        let current = move || {
            app.session
                .address
                .with(|address| (screen.holds)(&address.route))
                .then_some("page")
        };
        view! {
            <a class="bottombar__item" href=move || app.href((screen.route)()) aria-current=current>
                <Icon glyph=screen.glyph />
                <span>{move || (screen.name)(app.m())}</span>
            </a>
        }
    };
    let on_phone: Vec<_> = SCREENS.iter().filter(|screen| screen.on_phone).collect();
    let rest = move |()| {
        SCREENS
            .iter()
            .filter(|screen| !screen.on_phone)
            .map(|screen| {
                let go = move || app.go((screen.route)());
                MenuEntry::Item(MenuItem::new((screen.name)(app.m()), go).glyph(screen.glyph))
            })
            .collect::<Vec<_>>()
    };
    view! {
        <nav class="bottombar" aria-label=move || app.m().nav_label().to_string()>
            {on_phone.iter().take(2).map(|screen| link(screen)).collect_view()}
            <button
                type="button"
                class="bottombar__add"
                aria-label=move || app.m().nav_new_deal().to_string()
                on:click=move |_| app.session.request.set(Some(Request::NewDeal(None)))
            >
                <Icon glyph=icons::PLUS />
            </button>
            {on_phone.iter().skip(2).map(|screen| link(screen)).collect_view()}
            <MenuButton
                name=Signal::derive(move || app.m().nav_menu().to_string())
                glyph=icons::MENU
                entries=rest
                class="bottombar__item"
            />
        </nav>
    }
}
