//! The page of one person or company: who they are, how they stand with the seller, and all that is known of them.

use leptos::prelude::*;

use super::activities::ContactActivities;
use super::deals::{CompanyPeople, ContactDeals};
use super::fields::{CompanyFields, PersonFields};
use super::history::ContactHistory;
use super::money::Standing;
use super::words::{contact_of_screen, name_of};
use crate::app::{App, Request};
use crate::ledger::Command;
use crate::query::{Contact, Relations};
use crate::route::{ContactView, Route};
use crate::ui::kit::{
    Button, EmptyState, Icon, MenuButton, MenuEntry, MenuItem, Side, icons, unique_id,
};

/// The page of the person that the address names.
#[component]
pub fn PersonScreen() -> impl IntoView {
    view! { <Screen /> }
}

/// The page of the company that the address names.
#[component]
pub fn CompanyScreen() -> impl IntoView {
    view! { <Screen /> }
}

#[component]
fn Screen() -> impl IntoView {
    let app = App::of_page();
    let contact = contact_of_screen(app);
    let known = Memo::new(move |_| {
        let contact = contact.get()?;
        app.state
            .contacts(|book| name_of(book.records(), contact).map(|_| contact))
    });
    move || match known.get() {
        Some(contact) => view! { <Page contact=contact /> }.into_any(),
        None => view! {
            <EmptyState
                glyph=icons::SEARCH
                title=Signal::derive(move || app.m().contact_gone().to_string())
                text=Signal::derive(move || Some(app.m().contact_gone_hint().to_string()))
            >
                <a class="btn" href=move || app.href(Route::People(ContactView::default()))>
                    {move || app.m().nav_contacts().to_string()}
                </a>
            </EmptyState>
        }
        .into_any(),
    }
}

/// The list that the contact stands in.
fn list_of(contact: Contact) -> Route {
    match contact {
        Contact::Person(_) => Route::People(ContactView::default()),
        Contact::Company(_) => Route::Companies(ContactView::default()),
    }
}

fn remove(app: App, contact: Contact) {
    let command = match contact {
        Contact::Person(person) => Command::DeletePerson { person },
        Contact::Company(company) => Command::DeleteCompany { company },
    };
    let done = move || {
        let m = app.m();
        match contact {
            Contact::Person(_) => m.toast_contact_deleted().to_string(),
            Contact::Company(_) => m.toast_company_deleted().to_string(),
        }
    };
    if app.act(command, done) {
        app.go(list_of(contact));
    }
}

#[component]
fn Page(contact: Contact) -> impl IntoView {
    let app = App::of_page();
    let relations = Memo::new(move |_| app.state.everything(|book| Relations::of(book.records())));
    let name = Memo::new(move |_| {
        app.state
            .contacts(|book| name_of(book.records(), contact).unwrap_or_default())
    });
    let standing = move || {
        let customer = relations.with(|relations| relations.get(contact).is_customer());
        let m = app.m();
        if customer {
            m.contact_customer().to_string()
        } else {
            m.contact_prospect().to_string()
        }
    };
    let customer = move || relations.with(|relations| relations.get(contact).is_customer());
    let back = move || match contact {
        Contact::Person(_) => app.m().contact_people().to_string(),
        Contact::Company(_) => app.m().contact_companies().to_string(),
    };
    let entries = move |()| -> Vec<MenuEntry> {
        vec![
            MenuItem::new(app.m().common_delete().to_string(), move || {
                remove(app, contact)
            })
            .glyph(icons::TRASH_2)
            .danger()
            .into(),
        ]
    };
    let fields = match contact {
        Contact::Person(id) => view! { <PersonFields id=id /> }.into_any(),
        Contact::Company(id) => view! { <CompanyFields id=id /> }.into_any(),
    };
    let letter = match contact {
        Contact::Person(id) => Some(view! {
            <Button
                label=move || app.m().letter_write().to_string()
                icon=Some(icons::MAIL)
                on_press=move |()| {
                    app.session.request.set(Some(Request::Letter { person: Some(id), deal: None }));
                }
            />
        }),
        Contact::Company(_) => None,
    };
    let people = match contact {
        Contact::Person(_) => None,
        Contact::Company(id) => Some(view! {
            <Part title=move || app.m().contact_people().to_string()>
                <CompanyPeople company=id />
                <Button
                    label=move || app.m().contact_add_person().to_string()
                    icon=Some(icons::PLUS)
                    on_press=move |()| app.session.request.set(Some(Request::NewPerson(Some(id))))
                />
            </Part>
        }),
    };
    view! {
        <div class="page page--wide contacts__page">
            <div class="page__head">
                <a
                    class="icon-btn"
                    href=move || app.href(list_of(contact))
                    aria-label=back
                    data-tip=back
                >
                    <Icon glyph=icons::ARROW_LEFT />
                </a>
                <h1 class="page__title">{move || name.get()}</h1>
                <span class="chip" class:chip--success=customer>{standing}</span>
                <div class="page__actions">
                    {letter}
                    <MenuButton
                        name=move || app.m().card_actions(name.get()).to_string()
                        glyph=icons::ELLIPSIS
                        entries=entries
                        side=Side::BelowEnd
                    />
                </div>
            </div>
            <Standing contact=contact relations=relations />
            <div class="contacts__columns">
                <div class="contacts__column">
                    <Part title=move || app.m().contact_data().to_string()>{fields}</Part>
                    <Part title=move || app.m().nav_history().to_string()>
                        <ContactHistory contact=contact />
                    </Part>
                </div>
                <div class="contacts__column">
                    <Part title=move || app.m().contact_deals().to_string()>
                        <ContactDeals contact=contact />
                    </Part>
                    {people}
                    <Part title=move || app.m().contact_activities().to_string()>
                        <ContactActivities contact=contact />
                    </Part>
                </div>
            </div>
        </div>
    }
}

/// A part of the page under a heading.
#[component]
fn Part(#[prop(into)] title: Signal<String>, children: Children) -> impl IntoView {
    let id = unique_id("part");
    let heading = id.clone();
    view! {
        <section class="panel" aria-labelledby=id>
            <div class="panel__head">
                <h2 class="panel__title" id=heading>{move || title.get()}</h2>
            </div>
            <div class="panel__body">{children()}</div>
        </section>
    }
}
