//! The screen that the address names.

use leptos::prelude::*;

use crate::app::App;
use crate::route::Route;
use crate::ui::kit::{EmptyState, icons};

/// Which screen, without what it shows: only a change of this builds another screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    NotFound,
}

/// The screen.
#[component]
pub fn Outlet() -> impl IntoView {
    let app = App::of_page();
    let place = Memo::new(move |_| app.session.address.with(|address| place(&address.route)));
    move || match place.get() {
        Place::NotFound => view! {
            <EmptyState
                glyph=icons::SEARCH
                title=Signal::derive(move || app.m().nav_not_found().to_string())
                text=Signal::derive(move || app.m().nav_not_found_hint().to_string())
            />
        }
        .into_any(),
    }
}

fn place(_: &Route) -> Place {
    Place::NotFound
}
