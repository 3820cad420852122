//! Names and addresses of people and companies, and the words for what is told of them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Deal, DealId, OutcomeKind};
use crate::ledger::Records;
use crate::query::duplicates::Likeness;
use crate::query::{Contact, ContactList};
use crate::route::{BoardView, Route};
use crate::text::Messages;

/// The name of a contact that is in the book.
#[must_use]
pub fn name_of(records: &Records, contact: Contact) -> Option<String> {
    match contact {
        Contact::Person(id) => records
            .people
            .get(&id)
            .map(|person| person.name.to_string()),
        Contact::Company(id) => records
            .companies
            .get(&id)
            .map(|company| company.name.to_string()),
    }
}

/// The page of a contact.
#[must_use]
pub fn route_of(contact: Contact) -> Route {
    match contact {
        Contact::Person(id) => Route::Person(id.to_string()),
        Contact::Company(id) => Route::Company(id.to_string()),
    }
}

/// The drawer of a deal over the board of its pipeline.
#[must_use]
pub fn route_of_deal(records: &Records, id: DealId) -> Route {
    let pipeline = records.deals.get(&id).map(|deal| deal.pipeline.to_string());
    Route::Deal {
        id: id.to_string(),
        board: BoardView {
            pipeline,
            ..BoardView::default()
        },
    }
}

/// The name of a ready list.
#[must_use]
pub fn list_words(m: &Messages, list: ContactList) -> String {
    match list {
        ContactList::All => m.contact_list_all(),
        ContactList::Prospects => m.contact_list_prospects(),
        ContactList::Open => m.contact_list_open(),
        ContactList::Customers => m.contact_list_customers(),
    }
    .to_string()
}

/// By what records are alike, as a list.
#[must_use]
pub fn likeness_words(app: App, by: &BTreeSet<Likeness>) -> String {
    let m = app.m();
    let words = |by: &Likeness| {
        match by {
            Likeness::Email => m.contact_alike_email(),
            Likeness::Phone => m.contact_alike_phone(),
            Likeness::Profile => m.contact_alike_profile(),
            Likeness::Name => m.contact_alike_name(),
            Likeness::Deal => m.contact_alike_deal(),
            Likeness::Domain => m.contact_alike_domain(),
        }
        .to_string()
    };
    let words: Vec<_> = by.iter().map(words).collect();
    app.format(|format| format.list(&words))
}

/// The stage of an open deal, else how it ended.
#[must_use]
pub fn standing_words(app: App, deal: &Deal, records: &Records) -> String {
    let m = app.m();
    match deal.outcome.kind() {
        OutcomeKind::Open => {
            let stage = records.stages.get(&records.stage_today(deal.stage));
            return stage
                .map(|stage| stage.name.to_string())
                .unwrap_or_default();
        }
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string()
}

/// The contact of the screen, named by the address; none where the address speaks of something else.
#[must_use]
pub fn contact_of_screen(app: App) -> Memo<Option<Contact>> {
    Memo::new(move |_| {
        app.session.address.with(|address| match &address.route {
            Route::Person(id) => id.parse().ok().map(Contact::Person),
            Route::Company(id) => id.parse().ok().map(Contact::Company),
            _ => None,
        })
    })
}
