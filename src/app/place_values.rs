//! What the places of a text are filled with: `{contact}`, `{deal}`, `{amount}` and the others.

use super::App;
use crate::domain::{Deal, DealId, Label, PersonId};
use crate::ledger::Records;

/// The values of the places, for a person, a deal, or both. What is not known is empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlaceValues {
    /// The address of the person.
    pub to: String,
    /// The name of the person.
    pub contact: String,
    /// The name of the company: that of the deal, else that of the person.
    pub company: String,
    /// The title of the deal.
    pub deal: String,
    /// What the deal is worth.
    pub amount: String,
    /// Who runs the deal.
    pub owner: String,
    /// The present day.
    pub today: String,
}

impl PlaceValues {
    /// The values as they are now, in the language on the screen.
    #[must_use]
    pub fn of(app: App, records: &Records, person: Option<PersonId>, deal: Option<DealId>) -> Self {
        use leptos::prelude::Get as _;

        let deal = deal.and_then(|id| records.deals.get(&id));
        let person = person.and_then(|id| records.people.get(&id));
        let company = deal
            .and_then(|deal| deal.company)
            .or_else(|| person.and_then(|person| person.company))
            .and_then(|id| records.companies.get(&id));
        let owner = deal.and_then(|deal| records.owners.get(&deal.owner?));
        let amount = deal.and_then(Deal::value);
        let text = |text: Option<&Label>| text.map(ToString::to_string).unwrap_or_default();
        let today = app.session.today.get();
        Self {
            to: text(person.and_then(|person| person.email.as_ref())),
            contact: text(person.map(|person| &person.name)),
            company: text(company.map(|company| &company.name)),
            deal: text(deal.map(|deal| &deal.title)),
            amount: amount
                .map(|money| app.format(|format| format.money(money)))
                .unwrap_or_default(),
            owner: text(owner.map(|owner| &owner.name)),
            today: app.format(|format| format.date_text(today)),
        }
    }

    /// The value of a place; none if there is no such place.
    #[must_use]
    pub fn value(&self, place: &str) -> Option<String> {
        let value = match place {
            "contact" => &self.contact,
            "company" => &self.company,
            "deal" => &self.deal,
            "amount" => &self.amount,
            "owner" => &self.owner,
            "today" => &self.today,
            _ => return None,
        };
        Some(value.clone())
    }
}
