//! How people and companies stand with the seller, and the lists of them.

use crate::domain::*;
use crate::ledger::{Command, DealEdit, NewActivity};
use crate::query::*;
use crate::text::Lang;

use super::desk::{Desk, day, label, uah};

fn person(desk: &Desk, name: &str) -> PersonId {
    let people = desk.records().people.values();
    let mut people = people.filter(|person| &*person.name == name);
    people.next().unwrap().id
}

fn company(desk: &Desk, name: &str) -> CompanyId {
    let companies = desk.records().companies.values();
    let mut companies = companies.filter(|company| &*company.name == name);
    companies.next().unwrap().id
}

fn everybody(desk: &Desk) -> Vec<Contact> {
    let people = desk.records().people.keys();
    people.copied().map(Contact::Person).collect()
}

/// Olena of Agrosvit bought once and has an open deal; Ivan of Agrotech has lost one. Taras is alone.
fn desk() -> (Desk, DealId, DealId) {
    let mut desk = Desk::new(&[("A", 10), ("B", 50)]);
    let with = |desk: &mut Desk, deal, company: &str, contact: &str| {
        desk.run(Command::EditDeal {
            deal,
            edits: vec![
                DealEdit::CompanyNamed(label(company)),
                DealEdit::ContactNamed(label(contact)),
            ],
        });
    };
    let won = desk.add(0, "Won", Some(500));
    with(&mut desk, won, "Agrosvit", "Olena");
    desk.close(won, OutcomeKind::Won, "2026-11-01", Some(450));
    let open = desk.add(0, "Open", Some(200));
    with(&mut desk, open, "Agrosvit", "Olena");
    let lost = desk.add(0, "Lost", Some(100));
    with(&mut desk, lost, "Agrotech", "Ivan");
    desk.close(lost, OutcomeKind::Lost, "2026-11-02", None);
    desk.run(Command::AddPerson {
        name: label("Taras"),
        values: vec![PersonValue::Phone(Some(label("+380 67 123-45-67")))],
    });
    (desk, won, open)
}

fn activity(desk: &mut Desk, values: Vec<ActivityValue>) {
    desk.run(Command::AddActivity(Box::new(NewActivity {
        kind: ActivityKind::Call,
        subject: label("Call"),
        values,
    })));
}

#[test]
fn a02_prospects_become_customers_by_a_won_deal_alone() {
    let (mut desk, _, open) = desk();
    let list = |desk: &Desk, list| {
        let relations = Relations::of(desk.records());
        let mut found =
            ContactNames::of(desk.records(), &everybody(desk)).found("", list, &relations);
        found.sort();
        found
    };
    let id = |desk: &Desk, name: &str| Contact::Person(person(desk, name));
    let (olena, ivan, taras) = (id(&desk, "Olena"), id(&desk, "Ivan"), id(&desk, "Taras"));
    assert_eq!(list(&desk, ContactList::All), [olena, ivan, taras]);
    assert_eq!(list(&desk, ContactList::Customers), [olena]);
    assert_eq!(list(&desk, ContactList::Prospects), [ivan, taras]);
    assert_eq!(list(&desk, ContactList::Open), [olena]);
    let taras_id = person(&desk, "Taras");
    let roles = vec![DealRole {
        person: taras_id,
        role: Role::Champion,
    }];
    desk.edit(open, DealValue::Roles(roles.into()));
    desk.close(open, OutcomeKind::Won, "2026-11-20", Some(200));
    assert_eq!(list(&desk, ContactList::Customers), [olena, taras]);
    desk.run(Command::Undo);
    assert_eq!(list(&desk, ContactList::Customers), [olena]);
}

#[test]
fn a66_money_first_contact_and_next_touch_come_from_deals_and_activities() {
    let (mut desk, won, open) = desk();
    let olena = person(&desk, "Olena");
    activity(
        &mut desk,
        vec![
            ActivityValue::Person(Some(olena)),
            ActivityValue::State(ActivityState::Done(day("2026-10-05"))),
        ],
    );
    activity(
        &mut desk,
        vec![
            ActivityValue::Deal(Some(open)),
            ActivityValue::On(Some(day("2026-12-03"))),
        ],
    );
    desk.edit(
        open,
        DealValue::NextStep(Some(NextStep {
            text: label("Write"),
            on: Some(day("2026-12-01")),
        })),
    );
    let relations = Relations::of(desk.records());
    let agrosvit = Contact::Company(company(&desk, "Agrosvit"));
    for contact in [Contact::Person(olena), agrosvit] {
        let relation = relations.get(contact);
        assert_eq!((relation.open, relation.won, relation.ended), (1, 1, 0));
        assert_eq!(relation.open_amount.minor(Currency::UAH), 20_000);
        assert_eq!(relation.won_amount.minor(Currency::UAH), 45_000);
        assert_eq!(relation.first, Some(day("2026-10-05")));
        assert_eq!(relation.last, Some(day("2026-10-05")));
        assert_eq!(relation.next, Some(day("2026-12-01")));
        assert_eq!(deals_of(desk.records(), contact), [open, won]);
        assert_eq!(activities_of(desk.records(), contact).len(), 2);
        let value = lifetime_value(desk.records(), contact, desk.today);
        assert_eq!(
            (value.money, value.whole, value.converted),
            (uah(450), true, false)
        );
    }
    assert_eq!(relations.get(agrosvit).people, 1);
    desk.run(Command::Trash { deals: vec![won] });
    assert!(!Relations::of(desk.records()).get(agrosvit).is_customer());
}

#[test]
fn a_value_without_a_rate_is_said_to_be_a_part() {
    let (mut desk, won, _) = desk();
    let olena = Contact::Person(person(&desk, "Olena"));
    desk.run(Command::Reopen {
        deal: won,
        stage: desk.stages[0],
    });
    let closing = Closing {
        amount: Some(Money::major(10, Currency::USD)),
        ..Closing::on(day("2026-11-05"))
    };
    desk.end(won, OutcomeKind::Won, closing);
    let value = lifetime_value(desk.records(), olena, desk.today);
    assert_eq!((value.money, value.whole), (uah(0), false));
    let rate = Rate {
        currency: Currency::USD,
        on: day("2026-11-01"),
        rate: Decimal::parse("42").unwrap(),
    };
    desk.run(Command::SetSettings {
        value: BookSettingsValue::Rates(vec![rate].into()),
    });
    let value = lifetime_value(desk.records(), olena, desk.today);
    assert_eq!(
        (value.money, value.whole, value.converted),
        (uah(420), true, true)
    );
}

#[test]
fn contacts_are_found_by_words_wrong_layout_and_digits() {
    let (desk, _, _) = desk();
    let relations = Relations::of(desk.records());
    let names = ContactNames::of(desk.records(), &everybody(&desk));
    let found = |typed: &str| -> Vec<String> {
        let found = names.found(typed, ContactList::All, &relations);
        let name = |contact: &Contact| match contact {
            Contact::Person(id) => desk.records().people[id].name.to_string(),
            Contact::Company(id) => desk.records().companies[id].name.to_string(),
        };
        found.iter().map(name).collect()
    };
    assert_eq!(found("olena agro"), ["Olena"]);
    assert_eq!(found("щдутф"), ["Olena"]);
    assert_eq!(found("67 1234"), ["Taras"]);
    assert_eq!(found("nobody"), [""; 0]);
}

#[test]
fn lists_of_contacts_have_the_unknown_last() {
    let (desk, _, _) = desk();
    let relations = Relations::of(desk.records());
    let sorted = |by, descending| {
        let mut ids = everybody(&desk);
        let order = ContactOrder { by, descending };
        contacts_in_order(
            desk.records(),
            &relations,
            &mut ids,
            order,
            Lang::En,
            desk.today,
        );
        ids
    };
    let id = |name: &str| Contact::Person(person(&desk, name));
    let (olena, ivan, taras) = (id("Olena"), id("Ivan"), id("Taras"));
    assert_eq!(sorted(ContactSort::Name, false), [ivan, olena, taras]);
    assert_eq!(sorted(ContactSort::Name, true), [taras, olena, ivan]);
    assert_eq!(sorted(ContactSort::Company, true), [ivan, olena, taras]);
    assert_eq!(sorted(ContactSort::OpenAmount, true), [olena, ivan, taras]);
}
