//! The screen "Analytics": six figures, what was won and lost, what may be expected, targets and the win rate.

use leptos::prelude::*;

use super::attainment::{self, Attainments};
use super::channels::Channels;
use super::chart_frame::ChartFrame;
use super::period_picker::PeriodPicker;
use super::rivals::Rivals;
use super::scope::{is_chosen, scope_of_screen};
use super::tiles::Tiles;
use super::win_rate::WinRate;
use super::{Figure, closed_figure, forecast_figure};
use crate::app::App;
use crate::ledger::Book;
use crate::report::{ClosedReport, Scope, Wanted, periods};
use crate::route::{BoardView, Route};
use crate::ui::kit::{EmptyState, Segment, SegmentedControl, icons};

/// The dashboard.
#[component]
pub fn AnalyticsScreen() -> impl IntoView {
    let app = App::of_page();
    let scope = scope_of_screen(app);
    let any = Memo::new(move |_| {
        let pipeline = scope.get().map(|scope| scope.pipeline);
        pipeline.is_some_and(|pipeline| {
            app.state.everything(|book| {
                let mut deals = book.records().deals.values();
                deals.any(|deal| deal.pipeline == pipeline && deal.is_active())
            })
        })
    });
    let nothing = move || {
        view! {
            <EmptyState
                glyph=icons::CHART_NO_AXES_COLUMN
                title=Signal::derive(move || app.m().report_empty().to_string())
                text=Signal::derive(move || Some(app.m().report_empty_hint().to_string()))
            >
                <a class="btn btn--primary" href=move || app.href(Route::Board(BoardView::default()))>
                    {move || app.m().nav_to_board().to_string()}
                </a>
            </EmptyState>
        }
    };
    // Three parts of the screen read it.
    let closed = Memo::new(move |_| {
        let scope = scope.get()?;
        let report = app.state.report(|reports, book| {
            reports.make(book, &wanted(book, &scope, untrack(|| is_chosen(app))));
            reports.closed(book, &scope)
        });
        Some((scope, report))
    });
    view! {
        <div class="page page--wide">
            <div class="page__head">
                <h1 class="page__title">{move || app.m().nav_analytics().to_string()}</h1>
                <div class="page__actions">
                    <PeriodPicker scope=scope />
                </div>
            </div>
            <Show when=move || any.get() fallback=nothing>
                <div class="analytics">
                    <Tiles closed=closed />
                    <WonAndLost closed=closed />
                    <Expected scope=scope />
                    <Attainments scope=scope />
                    <WinRate closed=closed />
                    <Rivals scope=scope />
                    <Channels scope=scope />
                    <LeftOut scope=scope />
                </div>
            </Show>
        </div>
    }
}

/// What the parts of the screen will read, as far as it is known before they do.
fn wanted(book: &Book, scope: &Scope, is_chosen: bool) -> Wanted {
    Wanted {
        closed: Some(*scope),
        sales: Some(*scope),
        forecast: Some(if is_chosen { *scope } else { ahead(*scope) }),
        won: Some((scope.pipeline, attainment::periods(book, scope))),
        left_out: Some(scope.pipeline),
        rivals: Some(*scope),
        channels: Some(*scope),
        ..Wanted::default()
    }
}

/// The scope of a forecast of the next months.
fn ahead(scope: Scope) -> Scope {
    Scope {
        days: periods::forecast_span(scope.today),
        ..scope
    }
}

#[component]
fn WonAndLost(closed: Memo<Option<(Scope, ClosedReport)>>) -> impl IntoView {
    let app = App::of_page();
    let in_money = RwSignal::new(false);
    let figure = Memo::new(move |_| {
        closed.with(|closed| {
            closed
                .as_ref()
                .map_or_else(Figure::default, |(scope, report)| {
                    closed_figure::figure(app, scope, report, in_money.get())
                })
        })
    });
    let segments = vec![
        Segment::new(
            "count",
            Signal::derive(move || app.m().chart_column_count().to_string()),
        ),
        Segment::new(
            "amount",
            Signal::derive(move || app.m().chart_column_amount().to_string()),
        ),
    ];
    view! {
        <ChartFrame class="span-6" figure=figure how=Signal::derive(move || app.m().report_won_lost_how().to_string())>
            <SegmentedControl
                name=Signal::derive(move || app.m().report_measure().to_string())
                segments=segments
                value=Signal::derive(move || if in_money.get() { "amount" } else { "count" }.to_owned())
                on_change=move |value: String| in_money.set(value == "amount")
            />
        </ChartFrame>
    }
}

/// The forecast: of the next six months, or of the period on the screen. A period that the address names is meant.
#[component]
fn Expected(scope: Memo<Option<Scope>>) -> impl IntoView {
    let app = App::of_page();
    let chosen = RwSignal::new(None::<bool>);
    let is_ahead = Memo::new(move |_| chosen.get().unwrap_or_else(|| !is_chosen(app)));
    let figure = Memo::new(move |_| {
        scope.get().map_or_else(Default::default, |scope| {
            let scope = if is_ahead.get() { ahead(scope) } else { scope };
            let report = (app.state).report(|reports, book| reports.forecast(book, &scope));
            forecast_figure::figure(app, &report, &scope)
        })
    });
    let segments = vec![
        Segment::new(
            "ahead",
            Signal::derive(move || app.m().report_forecast_ahead().to_string()),
        ),
        Segment::new(
            "period",
            Signal::derive(move || app.m().period_label().to_string()),
        ),
    ];
    view! {
        <ChartFrame class="span-6" figure=figure how=Signal::derive(move || app.m().report_forecast_how().to_string())>
            <SegmentedControl
                name=Signal::derive(move || app.m().period_label().to_string())
                segments=segments
                value=Signal::derive(move || if is_ahead.get() { "ahead" } else { "period" }.to_owned())
                on_change=move |value: String| chosen.set(Some(value == "ahead"))
            />
        </ChartFrame>
    }
}

/// What no number on the screen counts.
#[component]
fn LeftOut(scope: Memo<Option<Scope>>) -> impl IntoView {
    let app = App::of_page();
    let counts = Memo::new(move |_| {
        scope.get().map_or((0, 0), |scope| {
            app.state.report(|reports, book| {
                let out = reports.left_out(book, scope.pipeline);
                (out.archived.len(), out.trashed.len())
            })
        })
    });
    view! {
        <p class="chart__note">
            {move || app.m().report_left_out().to_string()} " "
            <a class="link" href=move || app.href(Route::Archive)>
                {move || app.m().report_left_archived(counts.get().0).to_string()}
            </a>
            <span aria-hidden="true">" · "</span>
            <a class="link" href=move || app.href(Route::Trash)>
                {move || app.m().report_left_trashed(counts.get().1).to_string()}
            </a>
        </p>
    }
}
