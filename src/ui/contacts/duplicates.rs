//! The screen "Duplicates": people and companies that may be one, in groups, with the reason. Nothing is merged by
//! itself.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::words::{likeness_words, name_of, route_of};
use crate::app::{App, Request};
use crate::ledger::Records;
use crate::query::duplicates::{Duplicates, Likeness};
use crate::query::{Contact, Relations};
use crate::route::{ContactView, Route};
use crate::ui::kit::{Button, EmptyState, Icon, icons};

/// How many groups are shown at first, and how many more each time.
const STEP: usize = 30;

/// A group with what tells its records apart.
#[derive(Clone, PartialEq)]
struct Shown {
    contacts: Vec<(Contact, String, String)>,
    by: BTreeSet<Likeness>,
}

/// All groups: people first.
fn groups(app: App, records: &Records) -> Vec<Shown> {
    let relations = Relations::of(records);
    let line = |contact: Contact| {
        let name = name_of(records, contact).unwrap_or_default();
        let mut note: Vec<String> = match contact {
            Contact::Person(id) => {
                let person = records.people.get(&id);
                let company = person
                    .and_then(|person| records.companies.get(&person.company?))
                    .map(|company| &company.name);
                let parts =
                    person.map(|person| [company, person.email.as_ref(), person.phone.as_ref()]);
                parts
                    .iter()
                    .flatten()
                    .flatten()
                    .map(ToString::to_string)
                    .collect()
            }
            Contact::Company(id) => {
                let company = records.companies.get(&id);
                let parts =
                    company.map(|company| [company.website.as_ref(), company.phone.as_ref()]);
                parts
                    .iter()
                    .flatten()
                    .flatten()
                    .map(ToString::to_string)
                    .collect()
            }
        };
        let relation = relations.get(contact);
        let deals = relation.open + relation.won + relation.ended;
        note.push(app.m().count_deals(deals).to_string());
        (contact, name, note.join(" · "))
    };
    let people = Duplicates::of_people(records).groups_of_people();
    let companies = Duplicates::of_companies(records).groups_of_companies();
    let people = people.into_iter().map(|group| Shown {
        contacts: group
            .ids
            .into_iter()
            .map(|id| line(Contact::Person(id)))
            .collect(),
        by: group.by,
    });
    let companies = companies.into_iter().map(|group| Shown {
        contacts: group
            .ids
            .into_iter()
            .map(|id| line(Contact::Company(id)))
            .collect(),
        by: group.by,
    });
    people.chain(companies).collect()
}

fn merge(app: App, contacts: &[(Contact, String, String)]) {
    let people: Vec<_> = contacts
        .iter()
        .filter_map(|(contact, ..)| match contact {
            Contact::Person(id) => Some(*id),
            Contact::Company(_) => None,
        })
        .collect();
    let companies: Vec<_> = contacts
        .iter()
        .filter_map(|(contact, ..)| match contact {
            Contact::Company(id) => Some(*id),
            Contact::Person(_) => None,
        })
        .collect();
    app.session.request.set(Some(if people.is_empty() {
        Request::MergeCompanies(companies)
    } else {
        Request::MergePeople(people)
    }));
}

/// The screen.
#[component]
pub fn DuplicatesScreen() -> impl IntoView {
    let app = App::of_page();
    let found = Memo::new(move |_| {
        app.session.lang.track();
        app.state.everything(|book| groups(app, book.records()))
    });
    let most = RwSignal::new(STEP);
    let group = move |shown: Shown| {
        let first = shown
            .contacts
            .first()
            .map(|(_, name, _)| name.clone())
            .unwrap_or_default();
        let kind = match shown.contacts.first() {
            Some((Contact::Company(_), ..)) => app.m().contact_companies().to_string(),
            _ => app.m().contact_people().to_string(),
        };
        let contacts = shown.contacts.clone();
        let line = move |(contact, name, note): (Contact, String, String)| {
            view! {
                <li class="contacts__line">
                    <a class="link" href=app.href(route_of(contact))>{name}</a>
                    <span class="contacts__aside">{note}</span>
                </li>
            }
        };
        view! {
            <li class="panel contacts__group">
                <div class="panel__head">
                    <span class="panel__title">{kind}": "{likeness_words(app, &shown.by)}</span>
                    <Button
                        label=Signal::derive(move || app.m().merge_open(first.clone()).to_string())
                        icon=Some(icons::MERGE)
                        on_press=move |()| merge(app, &contacts)
                    />
                </div>
                <div class="panel__body">
                    <ul class="contacts__plain">{shown.contacts.into_iter().map(line).collect_view()}</ul>
                </div>
            </li>
        }
    };
    let count = Memo::new(move |_| found.with(Vec::len));
    view! {
        <div class="page page--narrow">
            <div class="page__head">
                <a
                    class="icon-btn"
                    href=move || app.href(Route::People(ContactView::default()))
                    aria-label=move || app.m().nav_contacts().to_string()
                    data-tip=move || app.m().nav_contacts().to_string()
                >
                    <Icon glyph=icons::ARROW_LEFT />
                </a>
                <h1 class="page__title">{move || app.m().duplicates_title().to_string()}</h1>
            </div>
            <p class="page__lead">{move || app.m().duplicates_about().to_string()}</p>
            <p class="page__lead" role="status">
                {move || app.m().duplicates_count(count.get()).to_string()}
            </p>
            {move || {
                let found = found.get();
                if found.is_empty() {
                    return view! {
                        <EmptyState glyph=icons::CHECK_CHECK title=app.m().duplicates_none().to_string() />
                    }
                        .into_any();
                }
                view! {
                    <ul class="contacts__groups" aria-label=app.m().duplicates_title().to_string()>
                        {found.into_iter().take(most.get()).map(group).collect_view()}
                    </ul>
                }
                    .into_any()
            }}
            <Show when=move || { count.get() > most.get() }>
                <Button
                    label=move || app.m().common_show_more().to_string()
                    on_press=move |()| most.update(|most| *most += STEP)
                />
            </Show>
        </div>
    }
}
