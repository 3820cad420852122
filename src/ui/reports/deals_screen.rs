//! The screen "Deals": the deals that a number or a bar counts, by the report that counted them.

use leptos::prelude::*;

use super::deals_table::DealsTable;
use super::scope::scope_of_screen;
use super::set_words::{has_ended, set_words};
use super::words::money;
use crate::app::{App, deal_set};
use crate::domain::DealId;
use crate::query::{Order, SortKey, sort};
use crate::report::{DealSet, Tally, members};
use crate::route::{self, Route};
use crate::ui::kit::{EmptyState, Icon, icons, unique_id};

/// The list behind a number.
#[component]
pub fn DealsScreen() -> impl IntoView {
    let app = App::of_page();
    let scope = scope_of_screen(app);
    let set = Memo::new(move |_| {
        app.session.address.with(|address| match &address.route {
            Route::Deals { set, .. } => deal_set(set),
            _ => None,
        })
    });
    let asked = move || scope.get().zip(set.get());
    let order = RwSignal::new(first_order(set.get_untracked()));
    Effect::new(move |last: Option<Option<DealSet>>| {
        let now = set.get();
        if last.is_some_and(|last| last != now) {
            order.set(first_order(now));
        }
        now
    });
    let found = Memo::new(move |_| {
        asked().map_or_else(Tally::default, |(scope, set)| {
            app.state.everything(|book| {
                let ids = members(book, set, &scope);
                Tally::of(book.records(), &ids)
            })
        })
    });
    let deals = Memo::new(move |_| {
        let mut ids: Vec<DealId> = found.with(|found| found.ids.clone());
        let (order, lang) = (order.get(), app.session.lang.get());
        app.state
            .peek(|book| sort(book.records(), &mut ids, order, lang));
        ids
    });
    let title = move || {
        asked().map_or_else(
            || app.m().nav_not_found().to_string(),
            |(scope, set)| {
                app.state
                    .structure(|book| set_words(app, book, set, &scope))
            },
        )
    };
    let count = move || app.m().count_deals(found.with(Tally::count)).to_string();
    let heading = unique_id("deals-title");
    let id = heading.clone();
    let table = move || {
        if deals.with(Vec::is_empty) {
            view! {
                <EmptyState glyph=icons::SEARCH title=Signal::derive(move || app.m().deals_none().to_string()) />
            }
            .into_any()
        } else {
            view! { <DealsTable deals=deals order=order labelled_by=heading.clone() /> }.into_any()
        }
    };
    let empty = Memo::new(move |_| deals.with(Vec::is_empty));
    view! {
        <div class="deals">
            <div class="filterbar">
                <a
                    class="icon-btn"
                    href=move || app.href(report_behind(app).0)
                    aria-label=move || report_behind(app).1
                    data-tip=move || report_behind(app).1
                >
                    <Icon glyph=icons::ARROW_LEFT />
                </a>
                <h1 class="page__title" id=id.clone()>{title}</h1>
                <span class="filterbar__count" role="status">{count}</span>
            </div>
            {move || {
                empty.track();
                untrack(&table)
            }}
            <Show when=move || !empty.get()>
                <div class="deals__foot"><Sums found=found set=set /></div>
            </Show>
        </div>
    }
}

/// Ended deals from the latest back, open ones from the soonest on.
fn first_order(set: Option<DealSet>) -> Order {
    Order {
        by: SortKey::CloseDate,
        descending: set.is_some_and(has_ended),
    }
}

/// The report that counts the set on the screen, of the same pipeline and period, with its name.
fn report_behind(app: App) -> (Route, String) {
    use crate::route::DealSet::{NoStage, Open, Stage};
    let m = app.m();
    app.session.address.with(|address| match &address.route {
        Route::Deals { set, scope } => match set {
            Open | Stage(_) | NoStage => {
                (Route::Pipeline(scope.clone()), m.nav_pipeline().to_string())
            }
            set if is_of_funnel(set) => (Route::Funnel(scope.clone()), m.nav_funnel().to_string()),
            _ => (
                Route::Analytics(scope.clone()),
                m.nav_analytics().to_string(),
            ),
        },
        _ => (
            Route::Analytics(route::Scope::default()),
            m.nav_analytics().to_string(),
        ),
    })
}

fn is_of_funnel(set: &route::DealSet) -> bool {
    matches!(
        set,
        route::DealSet::Cohort
            | route::DealSet::Reached(_)
            | route::DealSet::Visited(_)
            | route::DealSet::CohortWon
            | route::DealSet::CohortUnknown
            | route::DealSet::BeginUnknown
    )
}

/// Number and sums of the list.
#[component]
fn Sums(found: Memo<Tally>, set: Memo<Option<DealSet>>) -> impl IntoView {
    let app = App::of_page();
    // Of ended deals the weighted amount is what was won, or nothing.
    let weighted = move || {
        let open = set.get().is_some_and(|set| !has_ended(set));
        let sum = open.then(|| found.with(|found| money(app, &found.weighted)));
        sum.map(|sum| app.m().board_weighted_of(sum).to_string())
    };
    let missing = move || {
        let count = found.with(|found| found.without_amount);
        (count > 0).then(|| app.m().board_without_amount(count).to_string())
    };
    view! {
        <strong>{move || app.m().count_deals(found.with(Tally::count)).to_string()}</strong>
        <span>
            {move || app.m().board_total_of(found.with(|found| money(app, &found.amount))).to_string()}
        </span>
        {move || weighted().map(|text| view! { <span>{text}</span> })}
        {move || missing().map(|text| view! { <span>{text}</span> })}
    }
}
