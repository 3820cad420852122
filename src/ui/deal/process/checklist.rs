//! The points of the stage's checklist, ticked here.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::ItemKey;
use crate::ledger::DealEdit;
use crate::ui::deal::drafts::Drafts;
use crate::ui::kit::Checkbox;

/// The checklist; nothing where the stage has none.
#[component]
pub fn Checklist(
    /// The points.
    points: Signal<Vec<(ItemKey, String)>>,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let done = move |key: ItemKey| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_some_and(|deal| deal.checks.contains(&key))
        })
    };
    let count = move || {
        points.with(|points| {
            let ticked = points.iter().filter(|(key, _)| done(*key)).count();
            app.m()
                .process_done_of(ticked as u64, points.len() as u64)
                .to_string()
        })
    };
    let point = move |(key, text): (ItemKey, String)| {
        let tick = move |on: bool| {
            if let Some(problem) = drafts.keep(app, DealEdit::Check(key, on)) {
                app.notices.failed(problem);
            }
        };
        view! {
            <li>
                <Checkbox label=text checked=Signal::derive(move || done(key)) on_change=tick />
            </li>
        }
    };
    view! {
        <Show when=move || points.with(|points| !points.is_empty())>
            <div class="process__part">
                <h3 class="process__name">
                    {move || app.m().process_checklist().to_string()} " " <span class="muted">{count}</span>
                </h3>
                <ul class="process__points">
                    <For each=move || points.get() key=Clone::clone children=point />
                </ul>
            </div>
        </Show>
    }
}
