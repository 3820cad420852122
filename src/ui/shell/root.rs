//! The page.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::banners::Banners;
use super::bottom_bar::BottomBar;
use super::keyboard;
use super::messages::MessageHost;
use super::outlet::Outlet;
use super::rail::Rail;
use super::top_bar::{TopBar, title};
use crate::app::{App, SaveState};
use crate::domain::DealId;
use crate::route::Route;
use crate::ui::dialogs::DialogHost;
use crate::ui::kit::TooltipHost;
use crate::ui::later;
use crate::ui::palette::Recent;
use crate::ui::parts;

/// How long after the first look what nobody waits for begins.
const AT_REST: Duration = Duration::from_millis(400);

/// What fills the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing yet: the book is being opened.
    Opening,
    /// The code for making the demo did not come.
    Unmade,
    /// The data are gone, and the user has to choose.
    Missing,
    /// The first screen.
    Welcome,
    /// The frame with a screen in it.
    Frame,
}

/// The page: the welcome of an empty book, else the frame with the screen in it.
#[component]
pub fn Root(
    /// The application.
    app: App,
) -> impl IntoView {
    provide_context(app);
    provide_context(Recent::default());
    keyboard::listen(app);
    // The browser is told of a title even where it is the same, and the address changes with every letter of a filter.
    let title = Memo::new(move |_| app.m().common_page_title(title(app)).to_string());
    Effect::new(move |_| title.with(|title| document().set_title(title)));
    let welcome = Memo::new(move |_| {
        let home = app.session.address.with(|address| match address.route {
            Route::Welcome => Some(true),
            Route::Home | Route::Board(_) | Route::Deal { .. } => None,
            _ => Some(false),
        });
        // What cannot be read is no empty book, and nothing may be begun in its place.
        let may_begin = || app.saving.state.with(SaveState::allows_changes);
        home.unwrap_or_else(|| app.pipeline().is_none() && may_begin())
    });
    let place = Memo::new(move |_| {
        let missing = app.saving.missing.with(Option::is_some);
        if app.saving.unmade.get() {
            return Place::Unmade;
        }
        match (app.saving.opening.get(), missing, welcome.get()) {
            (true, ..) => Place::Opening,
            (false, true, _) => Place::Missing,
            (false, false, true) => Place::Welcome,
            (false, false, false) => Place::Frame,
        }
    });
    Effect::new(move |before: Option<bool>| {
        let opened = place.get() != Place::Opening;
        if opened && before != Some(true) {
            // What is on the screen comes first.
            request_animation_frame(|| leptos::task::spawn_local(parts::load_ahead()));
            set_timeout(move || app.find_out_coding(), AT_REST);
        }
        opened
    });
    view! {
        {move || match place.get() {
            Place::Opening => None,
            Place::Unmade => {
                let again = move || {
                    app.open_again();
                    ().into_any()
                };
                Some(later::failed(again))
            }
            Place::Missing => Some(parts::missing()),
            Place::Welcome => {
                let welcome = view! {
                    <Banners />
                    {parts::welcome()}
                };
                Some(welcome.into_any())
            }
            Place::Frame => Some(view! { <Frame /> }.into_any()),
        }}
        <DialogHost />
        <MessageHost />
        <TooltipHost />
    }
}

#[component]
fn Frame() -> impl IntoView {
    let app = App::of_page();
    let deal = Memo::new(move |_| {
        app.session.address.with(|address| match &address.route {
            Route::Deal { id, .. } => Some(id.parse::<DealId>().unwrap_or_default()),
            _ => None,
        })
    });
    let wide = move || {
        app.session
            .preferences
            .with(|preferences| preferences.rail_open)
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{move || app.m().nav_skip().to_string()}</a>
        <div class="app" class:app--wide-rail=wide>
            <Rail />
            <div class="app__banners">
                <Banners />
            </div>
            <TopBar />
            <div class="app__body">
                <main id="main" class="app__main" tabindex="-1">
                    <Outlet />
                </main>
                {move || deal.get().map(parts::drawer)}
            </div>
            <BottomBar />
        </div>
    }
}

/// Goes to the screen without touching the hash, which is the address here.
fn skip(event: web_sys::MouseEvent) {
    event.prevent_default();
    let main = document().get_element_by_id("main");
    if let Some(main) = main.as_ref().and_then(|main| main.dyn_ref()) {
        crate::ui::kit::listen::focus(main);
    }
}
