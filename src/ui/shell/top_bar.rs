//! The bar over the screen: where one is, undo and redo, whether everything is kept, and a new deal.

use leptos::prelude::*;

use super::SaveMark;
use super::pipeline_switcher::PipelineSwitcher;
use super::screens::{SCREENS, layout};
use crate::app::{App, Request};
use crate::ui::kit::{Button, ButtonKind, IconButton, icons};

/// The top bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let app = App::of_page();
    view! {
        <header class="topbar">
            <div class="topbar__start">
                <Show
                    when=move || on_board(app) && app.pipeline().is_some()
                    fallback=move || view! { <span class="topbar__title">{move || title(app)}</span> }
                >
                    <PipelineSwitcher />
                </Show>
            </div>
            <div class="topbar__center"></div>
            <div class="topbar__end">
                <span class="not-phone">
                    <SaveMark />
                </span>
                <Show when=move || app.release.newer.with(Option::is_some)>
                    <IconButton
                        name=Signal::derive(move || app.m().release_ready().to_string())
                        glyph=icons::REFRESH_CW
                        dot=true
                        on_press=move |()| app.take_release()
                    />
                </Show>
                <UndoButtons />
                <Show when=move || app.pipeline().is_some()>
                    <Button
                        label=Signal::derive(move || app.m().nav_new_deal().to_string())
                        kind=ButtonKind::Primary
                        icon=Some(icons::PLUS)
                        class="topbar__new"
                        on_press=move |()| app.session.request.set(Some(Request::NewDeal(None)))
                    />
                </Show>
            </div>
        </header>
    }
}

/// The name of the pipeline on the board, and of the screen elsewhere.
pub(super) fn title(app: App) -> String {
    if on_board(app)
        && let Some(id) = app.pipeline()
    {
        if app.shows_all_pipelines() {
            return app.m().pipeline_all().to_string();
        }
        return app.state.structure(|book| {
            book.records()
                .pipelines
                .get(&id)
                .map(|pipeline| pipeline.name.to_string())
                .unwrap_or_default()
        });
    }
    let route = app.session.address.with(|address| address.route.clone());
    let screen = SCREENS.iter().find(|screen| (screen.holds)(&route));
    screen.map_or_else(
        || app.m().common_app_name().to_string(),
        |screen| (screen.name)(app.m()),
    )
}

fn on_board(app: App) -> bool {
    let address = app.session.address;
    address.with(|address| layout(&address.route).is_some())
}

#[component]
fn UndoButtons() -> impl IntoView {
    let app = App::of_page();
    let undo = move || app.state.everything(|book| book.log().next_undo());
    let redo = move || app.state.everything(|book| book.log().next_redo());
    let name = move |seq: Option<u64>, back: bool| {
        let m = app.m();
        match (seq, back) {
            (Some(seq), true) => m.common_undo_what(app.action_words(seq)).to_string(),
            (Some(seq), false) => m.common_redo_what(app.action_words(seq)).to_string(),
            (None, true) => m.common_nothing_to_undo().to_string(),
            (None, false) => m.common_nothing_to_redo().to_string(),
        }
    };
    view! {
        <IconButton
            name=Signal::derive(move || name(undo(), true))
            glyph=icons::UNDO_2
            disabled=Signal::derive(move || undo().is_none())
            on_press=move |()| app.undo()
        />
        <IconButton
            name=Signal::derive(move || name(redo(), false))
            glyph=icons::REDO_2
            disabled=Signal::derive(move || redo().is_none())
            on_press=move |()| app.redo()
        />
    }
}
