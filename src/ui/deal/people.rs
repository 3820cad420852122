//! The people of the deal on the buyer's side: its contact, and others with a role.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::{App, Request};
use crate::domain::{DealRole, DealValue, PersonId, Role};
use crate::ledger::DealEdit;
use crate::route::Route;
use crate::text::Words as _;
use crate::ui::contacts::{ContactPick, PEOPLE, Picked, mail_href, phone_href};
use crate::ui::kit::{Button, ButtonSize, Icon, IconButton, Select, SelectOption, icons};

/// A person of the deal.
#[derive(Clone, PartialEq)]
struct Line {
    id: PersonId,
    name: String,
    about: String,
    mail: Option<String>,
    phone: Option<String>,
    /// None for the contact.
    role: Option<Role>,
}

/// The name of a role in the list of choices.
fn key(role: Role) -> String {
    role.name().to_owned()
}

fn options(app: App) -> Vec<SelectOption> {
    let m = app.m();
    Role::ALL
        .iter()
        .map(|role| SelectOption::new(key(*role), role.words(m)))
        .collect()
}

fn role_of(key: &str) -> Option<Role> {
    Role::from_name(key)
}

/// The section "People".
#[component]
pub fn People() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let lines = Memo::new(move |_| {
        app.state.contacts(|_| ());
        app.state.deal(drafts.deal, |deal, book| {
            let Some(deal) = deal else { return Vec::new() };
            let records = book.records();
            let contact = deal.contact.map(|id| (id, None));
            let roles = deal.roles.iter().map(|role| (role.person, Some(role.role)));
            let lines = contact.into_iter().chain(roles).filter_map(|(id, role)| {
                let person = records.people.get(&id)?;
                let company = person.company.and_then(|id| records.companies.get(&id));
                let about = [
                    person.position.as_ref(),
                    company.map(|company| &company.name),
                ];
                let about: Vec<_> = about.iter().flatten().map(ToString::to_string).collect();
                Some(Line {
                    id,
                    name: person.name.to_string(),
                    about: about.join(" · "),
                    mail: person.email.as_deref().and_then(mail_href),
                    phone: person.phone.as_deref().and_then(phone_href),
                    role,
                })
            });
            lines.collect()
        })
    });
    let company = Memo::new(move |_| {
        app.state.contacts(|_| ());
        app.state.deal(drafts.deal, |deal, book| {
            let company = book.records().companies.get(&deal?.company?)?;
            Some((company.id, company.name.to_string()))
        })
    });
    let error = RwSignal::new(None::<String>);
    let new_role = RwSignal::new(Role::DecisionMaker);
    let add = move |picked: Picked| {
        let role = new_role.get_untracked();
        let edit = match picked {
            Picked::Nobody => return,
            Picked::Named(name) => DealEdit::RoleNamed(role, name),
            Picked::Known(id) => {
                let Ok(person) = id.parse() else { return };
                set_role(app, drafts, person, Some(role))
            }
        };
        error.set(drafts.keep(app, edit));
    };
    let has_contact =
        Memo::new(move |_| lines.with(|lines| lines.iter().any(|line| line.role.is_none())));
    view! {
        <section class="deal__section people" aria-label=move || app.m().deal_people().to_string()>
            <div class="people__head">
                <h3 class="deal__heading">{move || app.m().deal_people().to_string()}</h3>
                <Show when=move || has_contact.get()>
                    <Button
                        label=move || app.m().letter_write().to_string()
                        icon=Some(icons::MAIL)
                        size=ButtonSize::Small
                        on_press=move |()| {
                            let request = Request::Letter { person: None, deal: Some(drafts.deal) };
                            app.session.request.set(Some(request));
                        }
                    />
                </Show>
            </div>
            {move || {
                company
                    .get()
                    .map(|(id, name)| {
                        view! {
                            <p class="people__company">
                                <Icon glyph=icons::BUILDING_2 />
                                <a class="link" href=move || app.href(Route::Company(id.to_string()))>
                                    {name}
                                </a>
                            </p>
                        }
                    })
            }}
            <ul class="people__list">
                <For
                    each=move || lines.get()
                    key=|line| (line.id, line.role, line.name.clone(), line.about.clone(), line.mail.clone(), line.phone.clone())
                    children=move |line| person(app, drafts, line, error)
                />
            </ul>
            <div class="people__add">
                <ContactPick
                    from=&PEOPLE
                    value=String::new()
                    on_pick=add
                    error=error
                    name=Signal::derive(move || Some(app.m().deal_people_add().to_string()))
                    placeholder=Signal::derive(move || Some(app.m().deal_people_add().to_string()))
                />
                <Select
                    options=Signal::derive(move || options(app))
                    value=Signal::derive(move || key(new_role.get()))
                    on_change=move |key: String| {
                        if let Some(role) = role_of(&key) {
                            new_role.set(role);
                        }
                    }
                    name=Signal::derive(move || Some(app.m().deal_people_new_role().to_string()))
                />
            </div>
            {move || error.get().map(|text| view! { <p class="field__error" role="alert">{text}</p> })}
        </section>
    }
}

/// The edit that gives a person a role, or takes it away.
fn set_role(app: App, drafts: Drafts, person: PersonId, role: Option<Role>) -> DealEdit {
    let now = app.state.peek(|book| {
        let deal = book.records().deals.get(&drafts.deal);
        deal.map(|deal| deal.roles.to_vec()).unwrap_or_default()
    });
    let mut roles: Vec<DealRole> = Vec::with_capacity(now.len() + 1);
    let known = now.iter().any(|known| known.person == person);
    for each in now {
        if each.person != person {
            roles.push(each);
        } else if let Some(role) = role {
            roles.push(DealRole { person, role });
        }
    }
    if let (false, Some(role)) = (known, role) {
        roles.push(DealRole { person, role });
    }
    DealEdit::Value(DealValue::Roles(roles.into()))
}

/// One person of the deal.
fn person(app: App, drafts: Drafts, line: Line, error: RwSignal<Option<String>>) -> impl IntoView {
    let id = line.id;
    let name = line.name.clone();
    let named = StoredValue::new(line.name.clone());
    let way = move |href: String, name: String, glyph| {
        view! {
            <a class="icon-btn icon-btn--sm" href=href aria-label=name.clone() data-tip=name>
                <Icon glyph=glyph />
            </a>
        }
    };
    let place = match line.role {
        None => view! { <span class="chip">{move || app.m().deal_contact().to_string()}</span> }.into_any(),
        Some(role) => view! {
            <Select
                options=Signal::derive(move || options(app))
                value=key(role)
                on_change=move |key: String| {
                    if let Some(role) = role_of(&key) {
                        error.set(drafts.keep(app, set_role(app, drafts, id, Some(role))));
                    }
                }
                name=Signal::derive(move || Some(app.m().deal_people_role(named.get_value()).to_string()))
            />
            <IconButton
                name=Signal::derive(move || app.m().deal_people_remove(named.get_value()).to_string())
                glyph=icons::X
                small=true
                on_press=move |()| error.set(drafts.keep(app, set_role(app, drafts, id, None)))
            />
        }
        .into_any(),
    };
    view! {
        <li class="people__line">
            <span class="people__who">
                <a class="link" href=move || app.href(Route::Person(id.to_string()))>{name}</a>
                <span class="contacts__aside">{line.about}</span>
            </span>
            {line.mail.map(|href| way(href, app.m().contact_mail_whom(named.get_value()).to_string(), icons::MAIL))}
            {line.phone.map(|href| way(href, app.m().contact_call_whom(named.get_value()).to_string(), icons::PHONE))}
            {place}
        </li>
    }
}
