//! The targets that the period touches: how far each is reached, what is missing, and where an even pace would stand.

use leptos::prelude::*;

use super::chart_frame::HowButton;
use super::scope::deals_in;
use super::words::{money, period_of, rate, rounded_money};
use crate::app::{App, Request};
use crate::domain::{Money, Period};
use crate::ledger::Book;
use crate::report::{Attainment, Reports, Scope};
use crate::route::DealSet;
use crate::ui::kit::{Button, ButtonSize, Meter, Tone, icons, unique_id};

/// One target in words.
#[derive(Clone, PartialEq)]
struct Line {
    period: String,
    /// The part that is reached, 1 being the whole.
    part: f64,
    text: String,
    rate: String,
    reached: bool,
    notes: Vec<String>,
    href: String,
}

/// The targets of a period.
#[component]
pub fn Attainments(
    /// What they are asked about.
    scope: Memo<Option<Scope>>,
) -> impl IntoView {
    let app = App::of_page();
    let title = unique_id("targets");
    let lines = Memo::new(move |_| {
        scope.get().map_or_else(Vec::new, |scope| {
            app.state
                .report(|reports, book| lines(app, reports, book, &scope))
        })
    });
    view! {
        <section class="panel chart span-6" aria-labelledby=title.clone()>
            <div class="chart__head">
                <h2 class="chart__title" id=title.clone()>{move || app.m().report_attainment().to_string()}</h2>
                <div class="chart__tools">
                    <Button
                        label=Signal::derive(move || app.m().report_set_target().to_string())
                        size=ButtonSize::Small
                        icon=Some(icons::TARGET)
                        on_press=move |()| app.session.request.set(Some(Request::Target))
                    />
                    <HowButton how=Signal::derive(move || app.m().report_attainment_how().to_string()) />
                </div>
            </div>
            <Show
                when=move || lines.with(|lines| !lines.is_empty())
                fallback=move || view! { <p class="chart__summary">{move || app.m().report_no_target().to_string()}</p> }
            >
                <div class="stack">
                    {move || lines.get().into_iter().map(line).collect_view()}
                </div>
            </Show>
        </section>
    }
}

fn line(line: Line) -> impl IntoView {
    let Line {
        period,
        part,
        text,
        rate,
        reached,
        notes,
        href,
    } = line;
    let tone = if reached { Tone::Success } else { Tone::Info };
    view! {
        <div class="stack stack--tight">
            <Meter label=period text=text part=part remark=Some(rate) tone=tone />
            <p class="chart__legend">
                {notes.into_iter().map(|note| view! { <span>{note}</span> }).collect_view()}
                <a class="link" href=href>{App::of_page().m().chart_open_deals().to_string()}</a>
            </p>
        </div>
    }
}

/// The periods with a target that lie in the days of the screen or hold them, the shorter ones first.
pub(super) fn periods(book: &Book, scope: &Scope) -> Vec<Period> {
    let touches = |period: &&Period| {
        period
            .days()
            .is_some_and(|days| days.start < scope.days.end && scope.days.start < days.end)
    };
    let mut periods: Vec<Period> = book
        .records()
        .targets
        .keys()
        .filter(touches)
        .copied()
        .collect();
    // Of many months only the present one is of interest beside the whole.
    let months = |period: &Period| matches!(period, Period::Month(..));
    if periods.iter().filter(|period| months(period)).count() > 3 {
        let here = Period::month_of(scope.today.min(scope.days.last()));
        periods.retain(|period| !months(period) || *period == here);
    }
    if let Some(whole) = period_of(scope.days)
        && let Some(place) = periods.iter().position(|period| *period == whole)
    {
        let whole = periods.remove(place);
        periods.insert(0, whole);
    }
    periods
}

fn lines(app: App, reports: &mut Reports, book: &Book, scope: &Scope) -> Vec<Line> {
    let reached = reports.attainments(book, scope, periods(book, scope));
    let lines = reached.into_iter();
    lines
        .filter_map(|reached| words(app, reached, scope))
        .collect()
}

fn words(app: App, attainment: Attainment, scope: &Scope) -> Option<Line> {
    let m = app.m();
    let goal = attainment.goal?;
    let days = attainment.period.days()?;
    let amount = |money| app.format(|format| format.money(money));
    let mut notes = Vec::new();
    notes.push(if goal.over.minor > 0 {
        m.report_over_target(amount(goal.over)).to_string()
    } else {
        m.chart_point(m.report_gap().to_string(), amount(goal.gap))
            .to_string()
    });
    let whole = |mut ahead: Money| {
        ahead.minor = ahead.minor.saturating_abs();
        rounded_money(app, ahead)
    };
    if let Some(pace) = goal.pace.filter(|_| days.contains(scope.today)) {
        notes.push(if pace.ahead.minor < 0 {
            m.report_pace_behind(whole(pace.ahead)).to_string()
        } else {
            m.report_pace_ahead(whole(pace.ahead)).to_string()
        });
    }
    if !goal.others.is_empty() {
        notes.push(m.report_target_others(money(app, &goal.others)).to_string());
    }
    let period = app.format(|format| format.period(attainment.period));
    Some(Line {
        part: goal.achieved.minor as f64 / goal.target.minor as f64,
        text: m
            .report_target_reached(period.as_str(), amount(goal.achieved), amount(goal.target))
            .to_string(),
        rate: rate(app, goal.rate),
        reached: goal.gap.minor == 0,
        notes,
        href: app.href(deals_in(DealSet::Won, scope.pipeline, days)),
        period,
    })
}
