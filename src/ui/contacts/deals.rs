//! All deals of a contact, open and ended, and the people of a company.

use leptos::prelude::*;

use super::words::{route_of, route_of_deal, standing_words};
use crate::app::App;
use crate::domain::CompanyId;
use crate::query::{Contact, deals_of};
use crate::route::Route;
use crate::text::sort_key;
use crate::ui::kit::EmptyState;

/// A line of the table of deals.
#[derive(Clone, PartialEq)]
struct Line {
    route: Route,
    title: String,
    standing: String,
    won: bool,
    open: bool,
    archived: bool,
    amount: String,
    close: String,
    role: String,
}

/// The deals of a contact with stage or outcome, amount and day.
#[component]
pub fn ContactDeals(
    /// Of whom.
    contact: Contact,
) -> impl IntoView {
    let app = App::of_page();
    let lines = Memo::new(move |_| {
        use crate::text::Words as _;
        let none = app.m().common_no_data().to_string();
        app.state.everything(|book| {
            let records = book.records();
            let lines = deals_of(records, contact).into_iter().filter_map(|id| {
                let deal = records.deals.get(&id)?;
                let close = if deal.is_open() {
                    deal.expected_close
                } else {
                    deal.closed_on()
                };
                let mut roles = deal.roles.iter();
                let role = roles.find(|role| Contact::Person(role.person) == contact);
                Some(app.format(|format| {
                    Line {
                        route: route_of_deal(records, id),
                        title: deal.title.to_string(),
                        standing: standing_words(app, deal, records),
                        won: deal.outcome.kind() == crate::domain::OutcomeKind::Won,
                        open: deal.is_open(),
                        archived: deal.archived,
                        amount: deal
                            .value()
                            .map_or_else(|| none.clone(), |money| format.money(money)),
                        close: close.map_or_else(|| none.clone(), |day| format.date(day)),
                        role: role
                            .map(|role| role.role.words(app.m()))
                            .unwrap_or_default(),
                    }
                }))
            });
            lines.collect::<Vec<_>>()
        })
    });
    let row = move |line: Line| {
        view! {
            <tr>
                <th scope="row">
                    <a class="link" href=app.href(line.route)>{line.title}</a>
                    {(!line.role.is_empty()).then(|| view! { <span class="contacts__aside">{line.role}</span> })}
                </th>
                <td>
                    <span class:chip=!line.open class:chip--success=line.won>{line.standing}</span>
                    {line
                        .archived
                        .then(|| view! { <span class="contacts__aside">{app.m().nav_archive().to_string()}</span> })}
                </td>
                <td class="cell--num">{line.amount}</td>
                <td class="cell--num">{line.close}</td>
            </tr>
        }
    };
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <EmptyState small=true title=app.m().contact_no_deals().to_string() /> }.into_any();
        }
        view! {
            <div class="table-wrap">
                <table class="table" aria-label=app.m().contact_deals().to_string()>
                    <thead>
                        <tr>
                            <th scope="col">{app.m().deal_title().to_string()}</th>
                            <th scope="col">{app.m().chart_column_stage().to_string()}</th>
                            <th scope="col" class="cell--num">{app.m().deal_amount().to_string()}</th>
                            <th scope="col" class="cell--num">{app.m().deals_close().to_string()}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

/// The people who work at a company.
#[component]
pub fn CompanyPeople(
    /// Where.
    company: CompanyId,
) -> impl IntoView {
    let app = App::of_page();
    let people = Memo::new(move |_| {
        let lang = app.session.lang.get();
        app.state.contacts(|book| {
            let people = book.records().people.values();
            let mut here: Vec<_> = people
                .filter(|person| person.company == Some(company))
                .map(|person| {
                    let position = person.position.as_ref().map(ToString::to_string);
                    (person.name.to_string(), person.id, position)
                })
                .collect();
            here.sort_by_cached_key(|(name, id, _)| (sort_key(lang, name), *id));
            here
        })
    });
    move || {
        let people = people.get();
        if people.is_empty() {
            return view! { <EmptyState small=true title=app.m().contact_no_people().to_string() /> }.into_any();
        }
        let line = move |(name, id, position): (String, _, Option<String>)| {
            view! {
                <li class="contacts__line">
                    <a class="link" href=app.href(route_of(Contact::Person(id)))>{name}</a>
                    {position.map(|position| view! { <span class="contacts__aside">{position}</span> })}
                </li>
            }
        };
        view! { <ul class="contacts__plain">{people.into_iter().map(line).collect_view()}</ul> }
            .into_any()
    }
}
