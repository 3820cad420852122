//! The first screen: language first, what this is, where the data live, three ways to start.

use leptos::prelude::*;

use super::kit::{Glyph, Icon, Segment, SegmentedControl, icons};
use crate::app::{App, Request};
use crate::route::{Address, BoardView, Demo, Route, Space};
use crate::text::Lang;

/// The first screen.
#[component]
pub fn Welcome() -> impl IntoView {
    let app = App::of_page();
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| Segment::new(lang.tag(), lang.own_name().to_owned()))
        .collect();
    let demo = Address {
        space: Space::Demo(Demo::default()),
        route: Route::Board(BoardView::default()),
    };
    view! {
        <main id="main" class="welcome" tabindex="-1">
            <div class="welcome__langs">
                <SegmentedControl
                    name=Signal::derive(move || app.m().welcome_language().to_string())
                    segments=languages
                    value=Signal::derive(move || app.session.lang.get().tag().to_owned())
                    on_change=move |tag: String| {
                        if let Some(lang) = Lang::parse(&tag) {
                            app.set_lang(lang);
                        }
                    }
                />
            </div>
            <header>
                <crate::ui::shell::Mark class="welcome__mark" />
                <h1 class="welcome__title">{move || app.m().welcome_title().to_string()}</h1>
                <p class="welcome__lead">{move || app.m().welcome_what().to_string()}</p>
            </header>
            <div class="welcome__choices">
                <button type="button" class="choice choice--main" on:click=move |_| app.start_empty()>
                    <Choice
                        glyph=icons::PLUS
                        title=Signal::derive(move || app.m().welcome_start_empty().to_string())
                        note=Signal::derive(move || app.m().welcome_start_empty_note().to_string())
                    />
                </button>
                <button
                    type="button"
                    class="choice"
                    on:click=move |_| app.session.request.set(Some(Request::NewPipeline(None)))
                >
                    <Choice
                        glyph=icons::LIST_CHECKS
                        title=Signal::derive(move || app.m().welcome_template().to_string())
                        note=Signal::derive(move || app.m().welcome_template_note().to_string())
                    />
                </button>
                <a class="choice" href=demo.to_string()>
                    <Choice
                        glyph=icons::FLASK_CONICAL
                        title=Signal::derive(move || app.m().welcome_open_demo().to_string())
                        note=Signal::derive(move || app.m().welcome_open_demo_note().to_string())
                    />
                </a>
                <a class="choice" href=move || app.href(Route::Import)>
                    <Choice
                        glyph=icons::UPLOAD
                        title=Signal::derive(move || app.m().welcome_import().to_string())
                        note=Signal::derive(move || app.m().welcome_import_note().to_string())
                    />
                </a>
            </div>
            <p class="welcome__foot">
                {move || app.m().welcome_where().to_string()} " " {move || app.m().welcome_keep().to_string()}
            </p>
        </main>
    }
}

#[component]
fn Choice(glyph: Glyph, title: Signal<String>, note: Signal<String>) -> impl IntoView {
    view! {
        <span class="choice__icon"><Icon glyph=glyph /></span>
        <span class="choice__title">{title}</span>
        <span class="choice__note">{note}</span>
    }
}
