//! The last step: what happened, the way back, and where to go from here.

use leptos::prelude::*;

use super::totals::{Numbers, Totals};
use crate::app::App;
use crate::app::import::ImportDone;
use crate::route::{BoardView, Route, Scope};
use crate::ui::kit::{Button, ButtonKind, Note, Tone, icons};

/// The step.
#[component]
pub fn ResultStep() -> impl IntoView {
    let app = App::of_page();
    move || {
        app.import
            .done
            .get()
            .map(|done| view! { <Done done=done /> })
    }
}

#[component]
fn Done(done: ImportDone) -> impl IntoView {
    let app = App::of_page();
    let ImportDone {
        seq,
        summary,
        pipeline,
    } = done;
    let summary = StoredValue::new(summary);
    let stands = Memo::new(move |_| {
        app.state
            .everything(|book| seq.is_some_and(|seq| book.log().done().contains(&seq)))
    });
    let pipeline = move || pipeline.map(|id| id.to_string());
    let board = move || {
        Route::Board(BoardView {
            pipeline: pipeline(),
            ..BoardView::default()
        })
    };
    let analytics = move || {
        Route::Analytics(Scope {
            pipeline: pipeline(),
            ..Scope::default()
        })
    };
    let tone = move || {
        if stands.get() {
            Tone::Success
        } else {
            Tone::Info
        }
    };
    let words = move || {
        let m = app.m();
        match seq {
            None => m.import_later(),
            Some(_) if stands.get() => m.import_finished(),
            Some(_) => m.import_undone(),
        }
        .to_string()
    };
    view! {
        <div role="status">
            {move || {
                let (tone, words) = (tone(), words());
                view! { <Note tone=tone>{words}</Note> }
            }}
        </div>
        <div class="row">
            <Show when=move || stands.get() || seq.is_none()>
                <Button
                    label=move || app.m().import_open_board().to_string()
                    kind=ButtonKind::Primary
                    icon=Some(icons::COLUMNS_3)
                    on_press=move |()| app.go(board())
                />
                <Button
                    label=move || app.m().import_open_analytics().to_string()
                    icon=Some(icons::CHART_NO_AXES_COLUMN)
                    on_press=move |()| app.go(analytics())
                />
            </Show>
            <Show when=move || stands.get()>
                <Button
                    label=move || app.m().common_undo().to_string()
                    icon=Some(icons::UNDO_2)
                    on_press=move |()| {
                        if let Some(seq) = seq {
                            app.undo_action(seq);
                        }
                    }
                />
            </Show>
            <Button label=move || app.m().import_another().to_string() on_press=move |()| app.import_again() />
        </div>
        <Numbers summary=summary />
        <Totals summary=summary />
    }
}
