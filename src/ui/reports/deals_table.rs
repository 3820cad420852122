//! A long list of deals as a real table: a head that stays and sorts, and rows of which only those near the view are on
//! the page. `aria-rowcount` and `aria-rowindex` tell how many there are.

use leptos::html;
use leptos::prelude::*;

use super::deal_row::DealRow;
use crate::app::App;
use crate::domain::DealId;
use crate::drag::Strip;
use crate::query::{Order, SortKey};
use crate::text::Messages;
use crate::ui::kit::{ListWindow, SortHead, SpaceRow};

/// The height of a row in CSS pixels; the style sheet has the same.
const ROW: f64 = 36.0;

/// A head cell: its name, what it sorts by, whether it is of numbers.
struct Head {
    name: fn(&Messages) -> String,
    sort: Option<SortKey>,
    number: bool,
}

const HEADS: [Head; 7] = [
    Head {
        name: |m| m.deal_title().to_string(),
        sort: Some(SortKey::Title),
        number: false,
    },
    Head {
        name: |m| m.deal_company().to_string(),
        sort: None,
        number: false,
    },
    Head {
        name: |m| m.chart_column_stage().to_string(),
        sort: None,
        number: false,
    },
    Head {
        name: |m| m.deal_amount().to_string(),
        sort: Some(SortKey::Amount),
        number: true,
    },
    Head {
        name: |m| m.deal_probability().to_string(),
        sort: None,
        number: true,
    },
    Head {
        name: |m| m.deals_close().to_string(),
        sort: Some(SortKey::CloseDate),
        number: true,
    },
    Head {
        name: |m| m.deal_owner().to_string(),
        sort: None,
        number: false,
    },
];

/// The table of a list of deals.
#[component]
pub fn DealsTable(
    /// The deals in their order.
    deals: Memo<Vec<DealId>>,
    /// The order, which the head changes.
    order: RwSignal<Order>,
    /// The id of the title of the list.
    labelled_by: String,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let strip = Signal::derive(move || Strip {
        item: ROW,
        gap: 0.0,
        count: deals.with(Vec::len),
    });
    let window = ListWindow::new(node, strip, false);
    let visible = window.visible();
    Effect::new(move |last: Option<Order>| {
        let now = order.get();
        // Another order begins at its beginning.
        if let Some(element) = node
            .get_untracked()
            .filter(|_| last.is_some_and(|last| last != now))
        {
            element.set_scroll_top(0);
            window.follow(&element);
        }
        now
    });
    let rows = move || {
        let range = visible.get();
        deals.with(|deals| {
            let first = range.start;
            let seen = deals.get(range).unwrap_or_default().iter().enumerate();
            seen.map(|(place, id)| (first + place, *id))
                .collect::<Vec<_>>()
        })
    };
    let above = move || window.offset(visible.with(|range| range.start));
    let below = move || window.length() - window.offset(visible.with(|range| range.end));
    let follow = move |_| {
        if let Some(element) = node.get_untracked() {
            window.follow(&element);
        }
    };
    view! {
        <div
            node_ref=node
            class="deals__scroll"
            tabindex="0"
            role="region"
            aria-labelledby=labelled_by.clone()
            on:scroll=follow
        >
            <table
                class="table deals__table"
                aria-labelledby=labelled_by.clone()
                aria-rowcount=move || (deals.with(Vec::len) + 1).to_string()
            >
                <thead>
                    <tr aria-rowindex="1">
                        {HEADS.iter().map(|head| head_cell(head, order)).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <SpaceRow height=Signal::derive(above) columns=HEADS.len() />
                    <For
                        each=rows
                        key=|row| *row
                        children=|(place, id)| view! { <DealRow id=id row=place + 2 /> }
                    />
                    <SpaceRow height=Signal::derive(below) columns=HEADS.len() />
                </tbody>
            </table>
        </div>
    }
}

fn head_cell(head: &'static Head, order: RwSignal<Order>) -> impl IntoView {
    let app = App::of_page();
    let name = move || (head.name)(app.m());
    let title = head.sort == Some(SortKey::Title);
    let Some(by) = head.sort else {
        return view! { <th scope="col" class:cell--num=head.number>{name}</th> }.into_any();
    };
    let descending = move || {
        let order = order.get();
        (order.by == by).then_some(order.descending)
    };
    let press = move |()| {
        order.update(|order| {
            order.descending = if order.by == by {
                !order.descending
            } else {
                by != SortKey::Title
            };
            order.by = by;
        });
    };
    view! {
        <SortHead
            name=Signal::derive(name)
            descending=Signal::derive(descending)
            on_press=press
            number=head.number
            class=if title { "deals__title" } else { "" }
        />
    }
    .into_any()
}
