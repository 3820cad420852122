//! The name of the pipeline on the board, and the way to the others.

use leptos::prelude::*;

use super::top_bar::title;
use crate::app::{App, Request};
use crate::route::{Route, SettingsSection};
use crate::ui::kit::{MenuButton, MenuEntry, MenuItem, Side, icons};

/// The button with the menu of pipelines.
#[component]
pub fn PipelineSwitcher() -> impl IntoView {
    let app = App::of_page();
    let shown = Signal::derive(move || title(app));
    view! {
        <MenuButton
            name=move || app.m().pipeline_switch(shown.get()).to_string()
            text=shown
            class="topbar__title"
            side=Side::BelowStart
            entries=move |()| untrack(|| entries(app))
        />
    }
}

fn entries(app: App) -> Vec<MenuEntry> {
    let m = app.m();
    let all = app.shows_all_pipelines();
    let here = app.pipeline().filter(|_| !all);
    let pipelines = app.state.peek(|book| {
        let pipelines = book.records().pipelines_in_order();
        let named = pipelines.iter();
        named
            .map(|pipeline| (pipeline.id, pipeline.name.to_string()))
            .collect::<Vec<_>>()
    });
    let several = pipelines.len() > 1;
    let mut entries: Vec<MenuEntry> = pipelines
        .into_iter()
        .map(|(id, name)| {
            MenuItem::new(name, move || app.show_pipeline(Some(id)))
                .chosen(here == Some(id))
                .into()
        })
        .collect();
    if several {
        entries.push(
            MenuItem::new(m.pipeline_all().to_string(), move || {
                app.show_pipeline(None);
            })
            .chosen(all)
            .into(),
        );
    }
    entries.extend([
        MenuEntry::Separator,
        MenuItem::new(m.pipeline_new().to_string(), move || {
            app.session.request.set(Some(Request::NewPipeline(None)));
        })
        .glyph(icons::PLUS)
        .into(),
        MenuItem::new(m.pipeline_manage().to_string(), move || {
            app.go(Route::Settings(SettingsSection::Pipeline));
        })
        .glyph(icons::SETTINGS)
        .into(),
    ]);
    entries
}
