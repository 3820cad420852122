//! How a person or a company stands with the seller: their deals, the money, the first and the next contact
//! (capabilities A02 and A66). One fold gives it for all of them.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{
    Activity, CompanyId, Currency, Deal, DealId, Money, MoneyBag, OutcomeKind, PersonId, Rate,
    order, rate::in_base,
};
use crate::ledger::Records;

/// A person or a company: whoever can be on the other side of a deal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Contact {
    /// A person.
    Person(PersonId),
    /// A company.
    Company(CompanyId),
}

/// What stands between the seller and a contact. Deals in the trash count nowhere; archived ones do, since what was
/// sold stays sold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Relation {
    /// How many deals are open.
    pub open: usize,
    /// What the open ones are worth.
    pub open_amount: MoneyBag,
    /// How many were won.
    pub won: usize,
    /// What the won ones brought.
    pub won_amount: MoneyBag,
    /// How many ended otherwise.
    pub ended: usize,
    /// The first day that is known: a deal began or something was done.
    pub first: Option<NaiveDate>,
    /// The last day on which something was done.
    pub last: Option<NaiveDate>,
    /// The nearest day on which something is to be done: a planned activity or the next step of an open deal.
    pub next: Option<NaiveDate>,
    /// How many people work there; of a person always 0.
    pub people: usize,
}

impl Relation {
    /// A customer has won deals behind them.
    #[must_use]
    pub fn is_customer(&self) -> bool {
        self.won > 0
    }
}

/// The ready lists of contacts (capability A02). A contact moves between them by its deals alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ContactList {
    /// Everybody.
    #[default]
    All,
    /// Those who have not bought yet.
    Prospects,
    /// Those with an open deal.
    Open,
    /// Those who have bought.
    Customers,
}

impl ContactList {
    /// All lists, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Prospects, Self::Open, Self::Customers];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Prospects => "prospects",
            Self::Open => "open",
            Self::Customers => "customers",
        }
    }

    /// The list of a name; everybody for any other text.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|list| list.name() == name).unwrap_or_default()
    }

    /// Whether a contact who stands so is in it.
    #[must_use]
    pub fn holds(self, relation: &Relation) -> bool {
        match self {
            Self::All => true,
            Self::Prospects => !relation.is_customer(),
            Self::Open => relation.open > 0,
            Self::Customers => relation.is_customer(),
        }
    }
}

/// The relations of all contacts that have any.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Relations(HashMap<Contact, Relation>);

impl Relations {
    /// Of everybody in the book.
    #[must_use]
    pub fn of(records: &Records) -> Self {
        let mut relations = Self::default();
        for person in records.people.values() {
            if let Some(company) = person.company {
                relations.at(Contact::Company(company)).people += 1;
            }
        }
        for deal in records.deals.values().filter(|deal| counts(deal)) {
            for contact in contacts_of_deal(records, deal) {
                relations.at(contact).add_deal(deal);
            }
        }
        for activity in records.activities.values() {
            for contact in contacts_of_activity(records, activity) {
                relations.at(contact).add_activity(activity);
            }
        }
        relations
    }

    /// Of one contact; nothing at all for one without deals and activities.
    #[must_use]
    pub fn get(&self, contact: Contact) -> Relation {
        self.0.get(&contact).cloned().unwrap_or_default()
    }

    fn at(&mut self, contact: Contact) -> &mut Relation {
        self.0.entry(contact).or_default()
    }
}

impl Relation {
    fn add_deal(&mut self, deal: &Deal) {
        let sum = match deal.outcome.kind() {
            OutcomeKind::Open => {
                self.open += 1;
                self.next = earlier(self.next, deal.next_step.as_ref().and_then(|step| step.on));
                Some(&mut self.open_amount)
            }
            OutcomeKind::Won => {
                self.won += 1;
                Some(&mut self.won_amount)
            }
            _ => {
                self.ended += 1;
                None
            }
        };
        if let (Some(sum), Some(money)) = (sum, deal.value()) {
            sum.add(money);
        }
        self.first = earlier(self.first, deal.created_on.day());
    }

    fn add_activity(&mut self, activity: &Activity) {
        if activity.is_planned() {
            self.next = earlier(self.next, activity.on);
        }
        let done = activity.done_on();
        self.first = earlier(self.first, done);
        self.last = self.last.max(done);
    }
}

/// The earlier of two days of which either may be unknown.
fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    one.into_iter().chain(other).min()
}

fn counts(deal: &Deal) -> bool {
    deal.trashed_at.is_none()
}

/// Who stands on the other side of a deal, each once: its contact, those with a role, its company, or else the one
/// where its contact works.
fn contacts_of_deal(records: &Records, deal: &Deal) -> Vec<Contact> {
    let people = deal
        .contact
        .into_iter()
        .chain(deal.roles.iter().map(|role| role.person));
    let works_at = |id: PersonId| records.people.get(&id)?.company;
    let company = deal.company.or_else(|| deal.contact.and_then(works_at));
    once(
        people
            .map(Contact::Person)
            .chain(company.map(Contact::Company)),
    )
}

/// With whom something is done, each once. What is done for a deal is done with its contact and its company.
fn contacts_of_activity(records: &Records, activity: &Activity) -> Vec<Contact> {
    let deal = activity.deal.and_then(|id| records.deals.get(&id));
    let contact = deal.and_then(|deal| deal.contact);
    let people: Vec<PersonId> = activity
        .person
        .into_iter()
        .chain(activity.attendees.iter().copied())
        .chain(contact)
        .collect();
    let works_at = |id: &PersonId| records.people.get(id)?.company;
    let company = activity
        .company
        .or_else(|| deal.and_then(|deal| deal.company))
        .or_else(|| people.iter().find_map(works_at));
    once(
        people
            .into_iter()
            .map(Contact::Person)
            .chain(company.map(Contact::Company)),
    )
}

fn once(contacts: impl Iterator<Item = Contact>) -> Vec<Contact> {
    let mut seen = Vec::with_capacity(2);
    for contact in contacts {
        if !seen.contains(&contact) {
            seen.push(contact);
        }
    }
    seen
}

/// The deals of a contact: open ones first, then the ended ones from the latest back.
#[must_use]
pub fn deals_of(records: &Records, contact: Contact) -> Vec<DealId> {
    let mut deals: Vec<&Deal> = records
        .deals
        .values()
        .filter(|deal| counts(deal) && contacts_of_deal(records, deal).contains(&contact))
        .collect();
    order::sort_by_key(&mut deals, |deal| {
        let ended = (!deal.is_open()).then(|| deal.closed_on());
        (ended.map(std::cmp::Reverse), deal.expected_close, deal.id)
    });
    deals.into_iter().map(|deal| deal.id).collect()
}

/// The activities of a contact: those to be done from the soonest on, then the others from the latest back.
#[must_use]
pub fn activities_of(records: &Records, contact: Contact) -> Vec<crate::domain::ActivityId> {
    let mut found: Vec<&Activity> = records
        .activities
        .values()
        .filter(|activity| contacts_of_activity(records, activity).contains(&contact))
        .collect();
    order::sort_by_key(&mut found, |activity| {
        let due = activity.on.unwrap_or(NaiveDate::MAX);
        let over = (!activity.is_planned()).then(|| activity.done_on().or(activity.on));
        (over.map(std::cmp::Reverse), due, activity.time, activity.id)
    });
    found.into_iter().map(|activity| activity.id).collect()
}

/// A sum in one currency, and whether every part of it had a rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InBase {
    /// What could be converted.
    pub money: Money,
    /// Every part is in it.
    pub whole: bool,
    /// At least one part was in another currency.
    pub converted: bool,
}

/// What a contact has brought in all its won deals, each by the rate of the day on which it was won, or of today where
/// that is unknown.
#[must_use]
pub fn lifetime_value(records: &Records, contact: Contact, today: NaiveDate) -> InBase {
    let base = records.settings.currency;
    let mut sum = InBase {
        money: Money {
            minor: 0,
            currency: base,
        },
        whole: true,
        converted: false,
    };
    for deal in records.deals.values().filter(|deal| counts(deal)) {
        let won = deal.outcome.kind() == OutcomeKind::Won;
        if !won || !contacts_of_deal(records, deal).contains(&contact) {
            continue;
        }
        let Some(money) = deal.value() else { continue };
        let day = deal.closed_on().unwrap_or(today);
        sum.converted |= money.currency != base;
        match in_base(money, base, &records.settings.rates, day) {
            Some(money) => sum.money.minor = sum.money.minor.saturating_add(money.minor),
            None => sum.whole = false,
        }
    }
    sum
}

/// A bag in one currency by today's rates, to compare it with others: what has no rate counts nothing.
pub(super) fn weight(bag: &MoneyBag, base: Currency, rates: &[Rate], today: NaiveDate) -> i128 {
    bag.amounts()
        .filter_map(|money| in_base(money, base, rates, today))
        .map(|money| i128::from(money.minor))
        .sum()
}
