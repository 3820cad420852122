//! Which records are taken for one, and which are not.

use crate::domain::*;
use crate::ledger::{Command, DealEdit};
use crate::query::tests::desk::{Desk, label};

use super::*;

fn person(name: &str, email: &str, phone: &str) -> TypedPerson {
    TypedPerson {
        name: name.to_owned(),
        email: email.to_owned(),
        phone: phone.to_owned(),
        profile: String::new(),
    }
}

fn company(name: &str, website: &str) -> TypedCompany {
    TypedCompany {
        name: name.to_owned(),
        website: website.to_owned(),
        phone: String::new(),
    }
}

/// By what two people are alike.
fn people(one: &TypedPerson, two: &TypedPerson) -> Vec<Likeness> {
    shared(&keys::person(one), &keys::person(two))
}

fn companies(one: &TypedCompany, two: &TypedCompany) -> Vec<Likeness> {
    shared(&keys::company(one), &keys::company(two))
}

fn shared(one: &Keys, two: &Keys) -> Vec<Likeness> {
    let both = one.iter().filter(|key| two.contains(key));
    both.map(|key| key.0)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

#[test]
fn mail_counts_whole_where_everybody_can_have_one() {
    let at = |email: &str| person("", email, "");
    assert_eq!(
        people(&at("Olena@Gmail.com "), &at("olena@gmail.com")),
        [Likeness::Email]
    );
    assert_eq!(people(&at("olena@gmail.com"), &at("ira@gmail.com")), []);
    assert_eq!(
        people(&at("olena@agrosvit.ua"), &at("ira@agrosvit.ua")),
        [Likeness::Domain]
    );
    // Six characters with the sign are too few.
    assert_eq!(people(&at("a@b.com"), &at("c@b.com")), []);
    assert_eq!(people(&at("a@b.ua"), &at("a@b.ua")), []);
}

#[test]
fn telephone_numbers_are_compared_by_their_end() {
    let at = |phone: &str| person("", "", phone);
    assert_eq!(
        people(&at("+380 67 123-45-67"), &at("(067) 123 45 67")),
        [Likeness::Phone]
    );
    assert_eq!(people(&at("067 123 45 67"), &at("050 123 45 67")), []);
    assert_eq!(people(&at("112"), &at("112")), []);
}

#[test]
fn names_are_compared_by_their_sound_in_any_order() {
    let named = |name: &str| person(name, "", "");
    for other in [
        "Шевченко Олена",
        "ОЛЕНА  ШЕВЧЕНКО",
        "Olena Shevchenko",
        "Shevchenko, Olena",
    ] {
        assert_eq!(
            people(&named("Олена Шевченко"), &named(other)),
            [Likeness::Name],
            "{other}"
        );
    }
    assert_eq!(
        people(&named("Мар’яна Дем'яненко"), &named("Мар`яна Демʼяненко")),
        [Likeness::Name]
    );
    assert_eq!(people(&named("Олена Шевченко"), &named("Олена Шевчук")), []);
    assert_eq!(people(&named("Ira"), &named("Ira")), []);
}

#[test]
fn companies_are_one_whatever_the_legal_form_and_the_quotes() {
    let named = |name: &str| company(name, "");
    for other in [
        "Агросвіт",
        "«Агросвіт», ТОВ",
        "ПП \"Агросвіт\"",
        "Товариство з обмеженою відповідальністю «Агросвіт»",
        "Agrosvit LLC",
        "Agrosvit Ltd.",
        "AGROSVIT GmbH",
        "Agrosvit s.r.o.",
        "Agrosvit Sp. z o.o.",
    ] {
        assert_eq!(
            companies(&named("ТОВ «Агросвіт»"), &named(other)),
            [Likeness::Name],
            "{other}"
        );
    }
    assert_eq!(
        companies(&named("ТОВ «Агросвіт»"), &named("ТОВ «Агротех»")),
        []
    );
    // A name of nothing but a legal form is a name.
    assert_eq!(companies(&named("Company"), &named("Limited")), []);
}

#[test]
fn sites_are_compared_by_host_and_shared_ones_whole() {
    let at = |site: &str| company("", site);
    assert_eq!(
        companies(&at("https://www.agrosvit.ua/about?x=1"), &at("agrosvit.ua")),
        [Likeness::Domain]
    );
    assert_eq!(
        companies(
            &at("https://facebook.com/agrosvit"),
            &at("https://facebook.com/agrotech")
        ),
        []
    );
    assert_eq!(
        companies(
            &at("https://facebook.com/agrosvit/"),
            &at("http://www.facebook.com/Agrosvit")
        ),
        [Likeness::Profile]
    );
}

fn add_person(desk: &mut Desk, name: &str, email: &str) -> PersonId {
    desk.run(Command::AddPerson {
        name: label(name),
        values: vec![PersonValue::Email(Label::optional(email).unwrap())],
    });
    *desk.records().people.keys().next_back().unwrap()
}

#[test]
fn what_fits_more_than_twenty_is_ignored() {
    let mut desk = Desk::new(&[("A", 10)]);
    for number in 0..20 {
        add_person(
            &mut desk,
            &format!("Person {number:03}"),
            &format!("p{number}@agrosvit.ua"),
        );
    }
    let typed = person("New Person", "new@agrosvit.ua", "");
    let like = |desk: &Desk| {
        Duplicates::of_people(desk.records())
            .like_person(&typed)
            .len()
    };
    assert_eq!(like(&desk), 20);
    add_person(&mut desk, "Person 020", "p20@agrosvit.ua");
    assert_eq!(like(&desk), 0);
}

#[test]
fn a_group_holds_all_that_hang_together_and_colleagues_are_none() {
    let mut desk = Desk::new(&[("A", 10)]);
    let a = add_person(&mut desk, "Олена Шевченко", "olena@agrosvit.ua");
    add_person(&mut desk, "Іван Петренко", "ivan@agrosvit.ua");
    let b = add_person(&mut desk, "Olena Shevchenko", "olena@gmail.com");
    let c = add_person(&mut desk, "О. Ш.", "OLENA@gmail.com");
    let groups = Duplicates::of_people(desk.records()).groups_of_people();
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].ids, [a, b, c]);
    assert_eq!(
        groups[0].by.iter().copied().collect::<Vec<_>>(),
        [Likeness::Email, Likeness::Name]
    );
}

#[test]
fn companies_are_also_one_by_the_mail_of_their_people() {
    let mut desk = Desk::new(&[("A", 10)]);
    for name in ["Агросвіт Захід", "Agro World"] {
        desk.run(Command::AddCompany {
            name: label(name),
            values: Vec::new(),
        });
        let company = *desk.records().companies.keys().next_back().unwrap();
        desk.run(Command::AddPerson {
            name: label("Somebody"),
            values: vec![
                PersonValue::Email(Some(label("info@agrosvit.ua"))),
                PersonValue::Company(Some(company)),
            ],
        });
    }
    let groups = Duplicates::of_companies(desk.records()).groups_of_companies();
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].by.first(), Some(&Likeness::Domain));
    let typed = company("Новий", "https://agrosvit.ua");
    let like = Duplicates::of_companies(desk.records()).like_company(&typed);
    assert_eq!(like.len(), 2);
}

#[test]
fn a_deal_is_there_already_for_the_same_company_only() {
    let mut desk = Desk::new(&[("A", 10)]);
    let deal = desk.add(0, "Впровадження CRM", None);
    desk.run(Command::EditDeal {
        deal,
        edits: vec![DealEdit::CompanyNamed(label("ТОВ «Агросвіт»"))],
    });
    let deals = Duplicates::of_deals(desk.records());
    assert_eq!(deals.like_deal("впровадження crm", "Агросвіт").len(), 1);
    assert_eq!(deals.like_deal("Впровадження CRM", "Агротех"), []);
    assert_eq!(deals.like_deal("CRM", "Агросвіт"), []);
}
