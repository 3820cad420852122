//! The screen "Pipeline": where the open deals are now.

use leptos::prelude::*;

use super::Figure;
use super::chart_frame::ChartFrame;
use super::pipeline_figure;
use super::scope::scope_of_screen;
use crate::app::App;
use crate::route::{BoardView, Route, Scope};
use crate::ui::kit::{EmptyState, icons};

/// Where the open deals are now.
#[component]
pub fn PipelineScreen() -> impl IntoView {
    let app = App::of_page();
    let scope = scope_of_screen(app);
    let report = Memo::new(move |_| {
        let id = scope.get()?.pipeline;
        let report = app.state.report(|reports, book| reports.pipeline(book, id));
        Some((id, report))
    });
    let figure = Memo::new(move |_| {
        report.with(|report| {
            report
                .as_ref()
                .map_or_else(Figure::default, |(id, report)| {
                    app.state
                        .structure(|book| pipeline_figure::figure(app, book, *id, report))
                })
        })
    });
    let any = Memo::new(move |_| {
        report.with(|report| {
            report
                .as_ref()
                .is_some_and(|(_, report)| report.total.count() > 0)
        })
    });
    let how = move || {
        let m = app.m();
        format!("{} {}", m.pipeline_how(), m.board_weighted_how())
    };
    let funnel = move || {
        let scope = app.session.address.with(|address| match &address.route {
            Route::Pipeline(scope) => scope.clone(),
            _ => Scope::default(),
        });
        app.href(Route::Funnel(scope))
    };
    let nothing = move || {
        view! {
            <EmptyState
                glyph=icons::COLUMNS_3
                title=Signal::derive(move || app.m().pipeline_empty().to_string())
                text=Signal::derive(move || Some(app.m().pipeline_empty_hint().to_string()))
            >
                <a class="btn btn--primary" href=move || app.href(Route::Board(BoardView::default()))>
                    {move || app.m().nav_to_board().to_string()}
                </a>
            </EmptyState>
        }
    };
    view! {
        <div class="page page--wide">
            <div class="page__head">
                <h1 class="page__title">{move || app.m().nav_pipeline().to_string()}</h1>
                <p class="page__lead">
                    {move || app.m().pipeline_difference().to_string()} " "
                    <a class="link" href=funnel>{move || app.m().pipeline_to_funnel().to_string()}</a>
                </p>
            </div>
            <Show when=move || any.get() fallback=nothing>
                <ChartFrame figure=figure how=Signal::derive(how) />
            </Show>
        </div>
    }
}
