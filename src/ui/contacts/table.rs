//! A long list of contacts as a real table, of which only the rows near the view are on the page.

use leptos::html;
use leptos::prelude::*;

use super::columns::{Cell, Column};
use crate::app::App;
use crate::drag::Strip;
use crate::query::{Contact, ContactOrder, ContactSort, Relations};
use crate::ui::kit::{Icon, IconSize, ListWindow, SortHead, SpaceRow, icons};

/// The height of a row in CSS pixels; the style sheet has the same.
const ROW: f64 = 36.0;

/// The table of a list of contacts.
#[component]
pub fn ContactTable(
    /// The contacts in their order.
    contacts: Memo<Vec<Contact>>,
    /// How they stand with the seller.
    relations: Memo<Relations>,
    /// The columns, the name first.
    columns: &'static [Column],
    /// The order, which the head changes.
    order: RwSignal<ContactOrder>,
    /// The name of the table.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let strip = Signal::derive(move || Strip {
        item: ROW,
        gap: 0.0,
        count: contacts.with(Vec::len),
    });
    let window = ListWindow::new(node, strip, false);
    let visible = window.visible();
    let rows = move || {
        let range = visible.get();
        contacts.with(|contacts| {
            let first = range.start;
            let seen = contacts.get(range).unwrap_or_default().iter().enumerate();
            seen.map(|(place, id)| (first + place, *id))
                .collect::<Vec<_>>()
        })
    };
    let above = move || window.offset(visible.with(|range| range.start));
    let below = move || window.length() - window.offset(visible.with(|range| range.end));
    view! {
        <div
            node_ref=node
            class="deals__scroll"
            tabindex="0"
            role="region"
            aria-label=move || name.get()
            on:scroll=move |_| {
                if let Some(element) = node.get_untracked() {
                    window.follow(&element);
                }
            }
        >
            <table
                class="table deals__table"
                aria-label=move || name.get()
                aria-rowcount=move || (contacts.with(Vec::len) + 1).to_string()
            >
                <thead>
                    <tr aria-rowindex="1">
                        {columns.iter().map(|column| head_cell(column, order)).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <SpaceRow height=Signal::derive(above) columns=columns.len() />
                    <For
                        each=rows
                        key=|row| *row
                        children=move |(place, contact)| {
                            view! { <Row contact=contact row=place + 2 relations=relations columns=columns /> }
                        }
                    />
                    <SpaceRow height=Signal::derive(below) columns=columns.len() />
                </tbody>
            </table>
        </div>
    }
}

fn head_cell(column: &'static Column, order: RwSignal<ContactOrder>) -> impl IntoView {
    let app = App::of_page();
    let name = move || (column.name)(app.m());
    let title = column.sort == Some(ContactSort::Name);
    let Some(by) = column.sort else {
        return view! { <th scope="col" class:cell--num=column.number>{name}</th> }.into_any();
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
                by.starts_descending()
            };
            order.by = by;
        });
    };
    view! {
        <SortHead
            name=Signal::derive(name)
            descending=Signal::derive(descending)
            on_press=press
            number=column.number
            class=if title { "deals__title" } else { "" }
        />
    }
    .into_any()
}

/// One contact. `row` is its number in the table, the head counted.
#[component]
fn Row(
    contact: Contact,
    row: usize,
    relations: Memo<Relations>,
    columns: &'static [Column],
) -> impl IntoView {
    let app = App::of_page();
    let cells = Memo::new(move |_| {
        let relation = relations.with(|relations| relations.get(contact));
        app.state.contacts(|book| {
            let cells = columns
                .iter()
                .map(|column| (column.cell)(app, book.records(), contact, &relation));
            cells.collect::<Vec<_>>()
        })
    });
    let faces = columns.iter().enumerate().map(|(place, column)| {
        let face = move || {
            let cell = cells.with(|cells| cells.get(place).cloned().unwrap_or_default());
            cell_view(app, cell)
        };
        if place == 0 {
            view! { <th scope="row" class="deals__title">{face}</th> }.into_any()
        } else {
            view! { <td class:cell--num=column.number>{face}</td> }.into_any()
        }
    });
    view! { <tr aria-rowindex=row.to_string()>{faces.collect_view()}</tr> }
}

fn cell_view(app: App, cell: Cell) -> AnyView {
    match cell {
        Cell::Empty => app.m().common_no_data().to_string().into_any(),
        Cell::Text(text) => text.into_any(),
        Cell::Page(route, text) => {
            view! { <a class="link" href=move || app.href(route.clone())>{text}</a> }.into_any()
        }
        Cell::Out(href, text) => view! { <a class="link" href=href>{text}</a> }.into_any(),
        Cell::Late(text) => view! {
            <span class="contacts__late">
                <Icon glyph=icons::CLOCK_ALERT size=IconSize::Small />
                {text}
                <span class="visually-hidden">{app.m().contact_overdue().to_string()}</span>
            </span>
        }
        .into_any(),
    }
}
