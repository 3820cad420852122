//! The columns of the lists of people and of companies.

use crate::app::App;
use crate::domain::MoneyBag;
use crate::ledger::Records;
use crate::query::{Contact, ContactSort, Relation};
use crate::route::Route;
use crate::text::Messages;

use super::links::{mail_href, phone_href};

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text or a figure.
    Text(String),
    /// A link inside of the app.
    Page(Route, String),
    /// A link to the program of mail or to the telephone.
    Out(String, String),
    /// A day that is over.
    Late(String),
}

/// A column: its name, what it sorts by, whether it is of numbers, what stands in it.
pub struct Column {
    /// Its name.
    pub name: fn(&Messages) -> String,
    /// What a press on its head sorts by.
    pub sort: Option<ContactSort>,
    /// Right-aligned figures.
    pub number: bool,
    /// The cell of a contact.
    pub cell: fn(App, &Records, Contact, &Relation) -> Cell,
}

fn text(text: Option<&crate::domain::Label>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_string()))
}

fn count(number: usize) -> Cell {
    if number == 0 {
        Cell::Empty
    } else {
        Cell::Text(number.to_string())
    }
}

fn sum(app: App, count: usize, bag: &MoneyBag) -> Cell {
    if count == 0 {
        Cell::Empty
    } else {
        Cell::Text(app.format(|format| format.money_bag(bag)))
    }
}

fn day(app: App, day: Option<chrono::NaiveDate>) -> Cell {
    day.map_or(Cell::Empty, |day| {
        Cell::Text(app.format(|format| format.date(day)))
    })
}

fn next(app: App, _: &Records, _: Contact, relation: &Relation) -> Cell {
    use leptos::prelude::Get as _;
    let today = app.session.today.get();
    match (day(app, relation.next), relation.next) {
        (Cell::Text(text), Some(next)) if next < today => Cell::Late(text),
        (cell, _) => cell,
    }
}

fn mail(address: Option<&crate::domain::Label>) -> Cell {
    match address {
        Some(address) => mail_href(address).map_or(Cell::Text(address.to_string()), |href| {
            Cell::Out(href, address.to_string())
        }),
        None => Cell::Empty,
    }
}

fn phone(number: Option<&crate::domain::Label>) -> Cell {
    match number {
        Some(number) => phone_href(number).map_or(Cell::Text(number.to_string()), |href| {
            Cell::Out(href, number.to_string())
        }),
        None => Cell::Empty,
    }
}

const NAME: Column = Column {
    name: |m| m.contact_name().to_string(),
    sort: Some(ContactSort::Name),
    number: false,
    cell: |_, records, contact, _| {
        let name = super::words::name_of(records, contact).unwrap_or_default();
        Cell::Page(super::words::route_of(contact), name)
    },
};

const OPEN: Column = Column {
    name: |m| m.contact_open_deals().to_string(),
    sort: Some(ContactSort::Open),
    number: true,
    cell: |_, _, _, relation| count(relation.open),
};

const WON_AMOUNT: Column = Column {
    name: |m| m.contact_won_amount().to_string(),
    sort: Some(ContactSort::WonAmount),
    number: true,
    cell: |app, _, _, relation| sum(app, relation.won, &relation.won_amount),
};

const LAST: Column = Column {
    name: |m| m.contact_last().to_string(),
    sort: Some(ContactSort::Last),
    number: true,
    cell: |app, _, _, relation| day(app, relation.last),
};

const NEXT: Column = Column {
    name: |m| m.contact_next().to_string(),
    sort: Some(ContactSort::Next),
    number: true,
    cell: next,
};

/// Of people.
pub static PEOPLE_COLUMNS: [Column; 9] = [
    NAME,
    Column {
        name: |m| m.deal_company().to_string(),
        sort: Some(ContactSort::Company),
        number: false,
        cell: |_, records, contact, _| match contact {
            Contact::Person(id) => {
                let company = records
                    .people
                    .get(&id)
                    .and_then(|person| records.companies.get(&person.company?));
                company.map_or(Cell::Empty, |company| {
                    Cell::Page(
                        Route::Company(company.id.to_string()),
                        company.name.to_string(),
                    )
                })
            }
            Contact::Company(_) => Cell::Empty,
        },
    },
    Column {
        name: |m| m.contact_position().to_string(),
        sort: Some(ContactSort::Position),
        number: false,
        cell: |_, records, contact, _| match contact {
            Contact::Person(id) => {
                text(records.people.get(&id).and_then(|it| it.position.as_ref()))
            }
            Contact::Company(_) => Cell::Empty,
        },
    },
    Column {
        name: |m| m.contact_email().to_string(),
        sort: Some(ContactSort::Email),
        number: false,
        cell: |_, records, contact, _| match contact {
            Contact::Person(id) => mail(records.people.get(&id).and_then(|it| it.email.as_ref())),
            Contact::Company(_) => Cell::Empty,
        },
    },
    Column {
        name: |m| m.contact_phone().to_string(),
        sort: None,
        number: false,
        cell: |_, records, contact, _| match contact {
            Contact::Person(id) => phone(records.people.get(&id).and_then(|it| it.phone.as_ref())),
            Contact::Company(_) => Cell::Empty,
        },
    },
    OPEN,
    Column {
        name: |m| m.contact_open_amount().to_string(),
        sort: Some(ContactSort::OpenAmount),
        number: true,
        cell: |app, _, _, relation| sum(app, relation.open, &relation.open_amount),
    },
    LAST,
    NEXT,
];

/// Of companies.
pub static COMPANY_COLUMNS: [Column; 7] = [
    NAME,
    Column {
        name: |m| m.contact_industry().to_string(),
        sort: Some(ContactSort::Industry),
        number: false,
        cell: |_, records, contact, _| match contact {
            Contact::Company(id) => text(
                records
                    .companies
                    .get(&id)
                    .and_then(|it| it.industry.as_ref()),
            ),
            Contact::Person(_) => Cell::Empty,
        },
    },
    Column {
        name: |m| m.contact_people().to_string(),
        sort: Some(ContactSort::People),
        number: true,
        cell: |_, _, _, relation| count(relation.people),
    },
    OPEN,
    WON_AMOUNT,
    LAST,
    NEXT,
];
