//! The list of people or of companies: which of them fit the words typed, and in which order they stand.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::relation::{Contact, ContactList, Relations, weight};
use crate::domain::{Label, MoneyBag};
use crate::ledger::Records;
use crate::text::{Lang, search, sort_key};

/// What a list of contacts is ordered by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum ContactSort {
    /// The name, by the alphabet of the reader.
    #[default]
    Name,
    /// The company of a person.
    Company,
    /// What a person does there.
    Position,
    /// The address of mail of a person.
    Email,
    /// The trade of a company.
    Industry,
    /// How many people work there.
    People,
    /// How many deals are open.
    Open,
    /// What they are worth, by today's rates.
    OpenAmount,
    /// What was won, by today's rates.
    WonAmount,
    /// The last activity that was done.
    Last,
    /// What is to be done next.
    Next,
}

impl ContactSort {
    /// Whether one looks at it from the largest or latest down.
    #[must_use]
    pub fn starts_descending(self) -> bool {
        matches!(
            self,
            Self::People | Self::Open | Self::OpenAmount | Self::WonAmount | Self::Last
        )
    }
}

/// An order of a list of contacts. Those without the value stand last in either direction.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct ContactOrder {
    /// By what.
    pub by: ContactSort,
    /// The largest or last first.
    pub descending: bool,
}

/// Everybody's words, folded once for many searches.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ContactNames(Vec<(Contact, String, String)>);

impl ContactNames {
    /// Of contacts, in the order given: of a person the name, company, position, address and telephone number, of a
    /// company the name, trade, site, address and telephone number.
    #[must_use]
    pub fn of(records: &Records, contacts: &[Contact]) -> Self {
        let entries = contacts.iter().filter_map(|contact| match contact {
            Contact::Person(id) => {
                let person = records.people.get(id)?;
                let company = person.company.and_then(|id| records.companies.get(&id));
                let company = company.map(|company| &company.name);
                let parts = [company, person.position.as_ref(), person.email.as_ref()];
                Some(entry(*contact, &person.name, &parts, person.phone.as_ref()))
            }
            Contact::Company(id) => {
                let company = records.companies.get(id)?;
                let parts = [
                    company.industry.as_ref(),
                    company.website.as_ref(),
                    company.address.as_ref(),
                ];
                Some(entry(
                    *contact,
                    &company.name,
                    &parts,
                    company.phone.as_ref(),
                ))
            }
        });
        Self(entries.collect())
    }

    /// Those of a list in the same order, in whose words each word typed stands, also in the other keyboard layout. Three digits and more
    /// are looked for in telephone numbers, however these are written.
    #[must_use]
    pub fn found(&self, typed: &str, list: ContactList, relations: &Relations) -> Vec<Contact> {
        let readings = search::readings(typed);
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let number = typed
            .chars()
            .all(|c| c.is_ascii_digit() || "+-() .".contains(c));
        let fits = |text: &str, phone: &str| {
            readings.is_empty()
                || (number && digits.len() >= 3 && phone.contains(&digits))
                || readings
                    .iter()
                    .any(|reading| reading.split(' ').all(|word| text.contains(word)))
        };
        self.0
            .iter()
            .filter(|(contact, text, phone)| {
                fits(text, phone)
                    && (list == ContactList::All || list.holds(&relations.get(*contact)))
            })
            .map(|(contact, _, _)| *contact)
            .collect()
    }
}

fn entry(
    contact: Contact,
    name: &Label,
    parts: &[Option<&Label>],
    phone: Option<&Label>,
) -> (Contact, String, String) {
    let mut text = name.to_string();
    for part in parts.iter().flatten().copied().chain(phone) {
        text.push(' ');
        text.push_str(part);
    }
    let digits = phone.map(|phone| phone.chars().filter(char::is_ascii_digit).collect());
    (contact, search::fold(&text), digits.unwrap_or_default())
}

/// What one contact is compared by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(Vec<u8>),
    Number(i128),
    Day(NaiveDate),
}

/// Puts contacts in order; equal ones stand in the order of their names and ids.
pub fn contacts_in_order(
    records: &Records,
    relations: &Relations,
    contacts: &mut [Contact],
    order: ContactOrder,
    lang: Lang,
    today: NaiveDate,
) {
    let settings = &records.settings;
    let amount =
        |bag: &MoneyBag| Key::Number(weight(bag, settings.currency, &settings.rates, today));
    let count = |number: usize| (number > 0).then_some(Key::Number(number as i128));
    let key = |contact: Contact| -> Option<Key> {
        let relation = || relations.get(contact);
        match order.by {
            ContactSort::Open => count(relation().open),
            ContactSort::People => count(relation().people),
            ContactSort::OpenAmount => {
                let relation = relation();
                (relation.open > 0).then(|| amount(&relation.open_amount))
            }
            ContactSort::WonAmount => {
                let relation = relation();
                (relation.won > 0).then(|| amount(&relation.won_amount))
            }
            ContactSort::Last => relation().last.map(Key::Day),
            ContactSort::Next => relation().next.map(Key::Day),
            by => text_of(records, contact, by).map(|text| Key::Text(sort_key(lang, text))),
        }
    };
    let name = |contact: Contact| {
        let name = text_of(records, contact, ContactSort::Name);
        sort_key(lang, name.unwrap_or_default())
    };
    let mut keyed: Vec<_> = contacts
        .iter()
        .map(|contact| (key(*contact), name(*contact), *contact))
        .collect();
    keyed.sort_by(|(a, name, id), (b, other, other_id)| {
        let by = match (a, b) {
            (Some(a), Some(b)) if order.descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        by.then_with(|| name.cmp(other))
            .then_with(|| id.cmp(other_id))
    });
    for (place, (_, _, contact)) in contacts.iter_mut().zip(keyed) {
        *place = contact;
    }
}

fn text_of(records: &Records, contact: Contact, by: ContactSort) -> Option<&str> {
    let text: Option<&Label> = match contact {
        Contact::Person(id) => {
            let person = records.people.get(&id)?;
            match by {
                ContactSort::Company => person
                    .company
                    .and_then(|id| records.companies.get(&id))
                    .map(|company| &company.name),
                ContactSort::Position => person.position.as_ref(),
                ContactSort::Email => person.email.as_ref(),
                _ => Some(&person.name),
            }
        }
        Contact::Company(id) => {
            let company = records.companies.get(&id)?;
            match by {
                ContactSort::Industry => company.industry.as_ref(),
                _ => Some(&company.name),
            }
        }
    };
    text.map(|label| &**label)
}
