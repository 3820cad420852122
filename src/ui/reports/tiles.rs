//! The six figures above the charts; each opens the deals that it is made of.

use leptos::prelude::*;

use super::scope::{deals_in, deals_now};
use super::words::{money, number, rate, rate_of_cases, rounded_money};
use crate::app::App;
use crate::ledger::Book;
use crate::report::{self, Closed, ClosedReport, Cycle, DealSize, Reports, Scope};
use crate::route::{DealSet, Route};
use crate::ui::kit::{Popover, icons};

/// From so many letters on a figure is written smaller: one that is cut is a wrong one.
const LONG: usize = 12;

/// One figure.
#[derive(Clone, PartialEq)]
struct Tile {
    name: String,
    /// One line for each currency.
    values: Vec<String>,
    notes: Vec<String>,
    how: String,
    opens: Route,
}

/// Open, weighted, won, win rate, average deal, cycle.
#[component]
pub fn Tiles(
    /// What was closed in the period.
    closed: Memo<Option<(Scope, ClosedReport)>>,
) -> impl IntoView {
    let app = App::of_page();
    let tiles = Memo::new(move |_| {
        closed.with(|closed| {
            closed.as_ref().map_or_else(Vec::new, |(scope, report)| {
                app.state
                    .report(|reports, book| tiles(app, reports, book, scope, &report.total))
            })
        })
    });
    // By place: a tile keeps its element, and with it the focus, while its numbers change.
    let tile = move |place: usize| {
        let tile = Memo::new(move |_| tiles.with(|tiles| tiles.get(place).cloned()));
        let part = move |part: fn(&Tile) -> String| {
            Signal::derive(move || tile.with(|tile| tile.as_ref().map(part).unwrap_or_default()))
        };
        let href = move || tile.get().map(|tile| app.href(tile.opens));
        let lines = move |part: fn(Tile) -> Vec<String>| tile.get().map(part).unwrap_or_default();
        let (name, how) = (
            part(|tile| tile.name.clone()),
            part(|tile| tile.how.clone()),
        );
        let long = move || {
            let values = lines(|tile| tile.values);
            values.len() > 1 || values.iter().any(|line| line.chars().count() > LONG)
        };
        view! {
            <div class="tile">
                <div class="tile__head">
                    <h2 class="tile__name">{move || name.get()}</h2>
                    <Popover
                        name=Signal::derive(move || app.m().chart_how_of(name.get()).to_string())
                        glyph=icons::INFO
                    >
                        <p>{move || how.get()}</p>
                    </Popover>
                </div>
                <a class="tile__value" class:tile__value--long=long href=href>
                    {move || {
                        lines(|tile| tile.values)
                            .into_iter()
                            .map(|line| view! { <span class="tile__line">{line}</span> })
                            .collect_view()
                    }}
                </a>
                <p class="tile__note">
                    {move || {
                        lines(|tile| tile.notes)
                            .into_iter()
                            .map(|note| view! { <span>{note}</span> })
                            .collect_view()
                    }}
                </p>
            </div>
        }
    };
    view! {
        <section class="tiles" aria-label=move || app.m().report_figures().to_string()>
            <For each=move || 0..tiles.with(Vec::len) key=|place| *place children=tile />
        </section>
    }
}

fn tiles(
    app: App,
    reports: &mut Reports,
    book: &Book,
    scope: &Scope,
    closed: &Closed,
) -> Vec<Tile> {
    let open = reports.pipeline(book, scope.pipeline).total;
    let sales = reports.sales(book, scope);
    let m = app.m();
    let now = |set| deals_now(set, scope.pipeline);
    let then = |set| deals_in(set, scope.pipeline, scope.days);
    let mut notes = vec![m.count_deals(open.count()).to_string()];
    if open.without_amount > 0 {
        notes.push(m.board_without_amount(open.without_amount).to_string());
    }
    let mut won_notes = vec![m.count_deals(closed.won.count()).to_string()];
    if closed.won.without_amount > 0 {
        won_notes.push(
            m.board_without_amount(closed.won.without_amount)
                .to_string(),
        );
    }
    vec![
        Tile {
            name: m.report_open_total().to_string(),
            values: lines(app, &open.amount),
            notes,
            how: m.report_open_how().to_string(),
            opens: now(DealSet::Open),
        },
        Tile {
            name: m.report_weighted_total().to_string(),
            values: lines(app, &open.weighted),
            notes: vec![m.report_now().to_string()],
            how: m.board_weighted_how().to_string(),
            opens: now(DealSet::Open),
        },
        Tile {
            name: m.report_won_period().to_string(),
            values: lines(app, &closed.won.amount),
            notes: won_notes,
            how: m.report_won_how().to_string(),
            opens: then(DealSet::Won),
        },
        win_rate(app, closed, then(DealSet::Closed)),
        average(app, &sales.size(), then(DealSet::Won)),
        cycle(app, &sales.cycle(), then(DealSet::Won)),
    ]
}

fn lines(app: App, bag: &crate::domain::MoneyBag) -> Vec<String> {
    if bag.is_empty() {
        return vec![money(app, bag)];
    }
    bag.amounts()
        .map(|money| app.format(|format| format.money(money)))
        .collect()
}

fn win_rate(app: App, closed: &Closed, opens: Route) -> Tile {
    let m = app.m();
    let by_value = closed.win_rate_by_value();
    let mut notes = vec![
        m.report_cases(
            number(app, closed.won.count()),
            number(app, closed.won.count() + closed.lost.count()),
        )
        .to_string(),
    ];
    if let [(_, ratio)] = by_value.as_slice() {
        notes.push(m.report_by_value(rate(app, *ratio)).to_string());
    }
    Tile {
        name: m.report_win_rate().to_string(),
        values: vec![rate_of_cases(app, closed.win_rate())],
        notes,
        how: m.report_win_rate_how().to_string(),
        opens,
    }
}

fn average(app: App, size: &DealSize, opens: Route) -> Tile {
    let m = app.m();
    let money = |money| rounded_money(app, money);
    let mut values: Vec<_> = size.averages.iter().map(|one| money(one.mean)).collect();
    if values.is_empty() {
        values.push(m.common_no_data().to_string());
    }
    let mut notes: Vec<_> = size
        .averages
        .iter()
        .map(|one| m.report_median(money(one.median)).to_string())
        .collect();
    let counted: usize = size.averages.iter().map(|one| one.count).sum();
    notes.extend(few(app, counted));
    if !size.unpriced.is_empty() {
        notes.push(m.board_without_amount(size.unpriced.len()).to_string());
    }
    Tile {
        name: m.report_average_deal().to_string(),
        values,
        notes,
        how: m.report_average_how().to_string(),
        opens,
    }
}

fn cycle(app: App, cycle: &Cycle, opens: Route) -> Tile {
    let m = app.m();
    let days = |tenths: i64| {
        if tenths % 10 == 0 {
            m.count_days(tenths / 10).to_string()
        } else {
            m.count_days(tenths as f64 / 10.0).to_string()
        }
    };
    let mut notes: Vec<_> = cycle
        .median_tenths
        .map(|median| m.report_median(days(median)).to_string())
        .into_iter()
        .chain(few(app, cycle.ids.len()))
        .collect();
    if !cycle.unknown.is_empty() {
        notes.push(m.report_cycle_unknown(cycle.unknown.len()).to_string());
    }
    if !cycle.reversed.is_empty() {
        notes.push(m.report_cycle_reversed(cycle.reversed.len()).to_string());
    }
    Tile {
        name: m.report_cycle().to_string(),
        values: vec![
            cycle
                .mean_tenths
                .map_or_else(|| m.common_no_data().to_string(), days),
        ],
        notes,
        how: m.report_cycle_how().to_string(),
        opens,
    }
}

/// The remark of a figure that is made of few deals.
fn few(app: App, count: usize) -> Option<String> {
    let few = count > 0 && report::Ratio::of(0, count).is_few();
    few.then(|| app.m().chart_few_data().to_string())
}
