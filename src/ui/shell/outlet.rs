//! The screen that the address names.

use leptos::prelude::*;

use crate::app::App;
use crate::route::{Layout, Route};
use crate::ui::board::BoardScreen;
use crate::ui::kit::{EmptyState, icons};
use crate::ui::parts;

/// Which screen, without what it shows: only a change of this builds another screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Board,
    Table,
    Calendar,
    Pipeline,
    Funnel,
    Analytics,
    Deals,
    Contacts,
    Person,
    Company,
    Duplicates,
    Import,
    Settings,
    Trash,
    Archive,
    NotFound,
}

/// The screen.
#[component]
pub fn Outlet() -> impl IntoView {
    let app = App::of_page();
    let place = Memo::new(move |_| app.session.address.with(|address| place(&address.route)));
    move || match place.get() {
        Place::Board => view! { <BoardScreen /> }.into_any(),
        Place::Table => parts::table(),
        Place::Calendar => parts::calendar(),
        Place::Pipeline => parts::pipeline(),
        Place::Funnel => parts::funnel(),
        Place::Analytics => parts::analytics(),
        Place::Deals => parts::deals(),
        Place::Contacts => parts::contacts(),
        Place::Person => parts::person(),
        Place::Company => parts::company(),
        Place::Duplicates => parts::duplicates(),
        Place::Import => parts::import(),
        Place::Settings => parts::settings(),
        Place::Trash => parts::trash(),
        Place::Archive => parts::archive(),
        Place::NotFound => view! {
            <EmptyState
                page=true
                glyph=icons::SEARCH
                title=move || app.m().nav_not_found().to_string()
                text=move || Some(app.m().nav_not_found_hint().to_string())
            />
        }
        .into_any(),
    }
}

fn place(route: &Route) -> Place {
    match route {
        Route::Home => Place::Board,
        Route::Board(view) | Route::Deal { board: view, .. } => match view.layout {
            Layout::Board => Place::Board,
            Layout::Table => Place::Table,
            Layout::Calendar => Place::Calendar,
        },
        Route::Pipeline(_) => Place::Pipeline,
        Route::Funnel(_) => Place::Funnel,
        Route::Analytics(_) => Place::Analytics,
        Route::Deals { .. } => Place::Deals,
        Route::People(_) | Route::Companies(_) => Place::Contacts,
        Route::Person(_) => Place::Person,
        Route::Company(_) => Place::Company,
        Route::Duplicates => Place::Duplicates,
        Route::Import => Place::Import,
        Route::Settings(_) => Place::Settings,
        Route::Trash => Place::Trash,
        Route::Archive => Place::Archive,
        _ => Place::NotFound,
    }
}
