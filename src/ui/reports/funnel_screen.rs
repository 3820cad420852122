//! The screen "Funnel": how far the deals came whose sale began in a period.

use leptos::prelude::*;

use super::Figure;
use super::chart_frame::ChartFrame;
use super::funnel_figure;
use super::period_picker::PeriodPicker;
use super::scope::{choose, scope_of_screen};
use crate::app::App;
use crate::report::{Counting, periods};
use crate::route::{Route, Scope};
use crate::ui::kit::{Button, EmptyState, Segment, SegmentedControl, icons};

/// How far the deals came whose sale began in the period.
#[component]
pub fn FunnelScreen() -> impl IntoView {
    let app = App::of_page();
    let scope = scope_of_screen(app);
    let counting = RwSignal::new(Counting::Reached);
    let report = Memo::new(move |_| {
        let (scope, counting) = (scope.get()?, counting.get());
        let report = app
            .state
            .report(|reports, book| reports.funnel(book, &scope, counting));
        Some((scope, counting, report))
    });
    let figure = Memo::new(move |_| {
        report.with(|report| {
            let Some((scope, counting, report)) = report else {
                return Figure::default();
            };
            app.state
                .structure(|book| funnel_figure::figure(app, book, (scope, *counting), report))
        })
    });
    let any = Memo::new(move |_| {
        report.with(|report| {
            report.as_ref().is_some_and(|(_, _, report)| {
                !report.cohort.is_empty() || report.begin_unknown.count() > 0
            })
        })
    });
    let how = move || {
        let m = app.m();
        let counted = match counting.get() {
            Counting::Reached => m.funnel_reached_hint().to_string(),
            Counting::Visited => m.funnel_visited_hint().to_string(),
        };
        format!("{} {counted} {}", m.funnel_about(), m.funnel_how())
    };
    let countings = move || {
        vec![
            Segment::new(
                "reached",
                Signal::derive(move || app.m().funnel_reached().to_string()),
            ),
            Segment::new(
                "visited",
                Signal::derive(move || app.m().funnel_visited().to_string()),
            ),
        ]
    };
    let counted = move || match counting.get() {
        Counting::Reached => "reached".to_owned(),
        Counting::Visited => "visited".to_owned(),
    };
    let count = move |value: String| {
        counting.set(if value == "visited" {
            Counting::Visited
        } else {
            Counting::Reached
        });
    };
    let pipeline = move || {
        app.href(Route::Pipeline(Scope {
            pipeline: scope.get().map(|scope| scope.pipeline.to_string()),
            ..Scope::default()
        }))
    };
    let nothing = move || {
        view! {
            <EmptyState
                glyph=icons::LIST_FILTER
                title=Signal::derive(move || app.m().funnel_empty().to_string())
                text=Signal::derive(move || Some(app.m().funnel_empty_hint().to_string()))
            >
                <Button
                    label=Signal::derive(move || app.m().period_all_time().to_string())
                    on_press=move |()| {
                        if let Some(scope) = scope.get_untracked() {
                            let days = app
                                .state
                                .peek(|book| periods::all_time(book, scope.pipeline, scope.today));
                            choose(app, days.start, days.last());
                        }
                    }
                />
            </EmptyState>
        }
    };
    view! {
        <div class="page page--wide">
            <div class="page__head">
                <h1 class="page__title">{move || app.m().nav_funnel().to_string()}</h1>
                <div class="page__actions">
                    <PeriodPicker scope=scope />
                </div>
                <p class="page__lead">
                    {move || app.m().pipeline_difference().to_string()} " "
                    <a class="link" href=pipeline>{move || app.m().funnel_to_pipeline().to_string()}</a>
                </p>
            </div>
            <Show when=move || any.get() fallback=nothing>
                <ChartFrame figure=figure how=Signal::derive(how)>
                    <SegmentedControl
                        name=Signal::derive(move || app.m().funnel_counting().to_string())
                        segments=countings()
                        value=Signal::derive(counted)
                        on_change=count
                    />
                </ChartFrame>
            </Show>
        </div>
    }
}
