//! The language of the filter: what its conditions find, its laws, and its form in the address.

use proptest::prelude::*;

use super::desk::{Desk, day, label, uah};
use crate::domain::rate::in_base;
use crate::domain::*;
use crate::ledger::Command;
use crate::query::rule::*;
use crate::query::{Filter, Ready};

fn titles(desk: &Desk, rules: Group) -> Vec<String> {
    let filter = Filter {
        rules,
        ..Filter::default()
    };
    let matcher = filter.matcher(&desk.book, &desk.lens());
    let deals = desk.records().deals.values();
    let found = deals.filter(|deal| matcher.matches(deal));
    found.map(|deal| deal.title.to_string()).collect()
}

fn one(subject: Subject, test: Test) -> Group {
    Group::all(vec![Condition::new(subject, test)])
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Three stages; today is 23 November 2026, a Monday.
fn desk() -> Desk {
    let mut desk = Desk::new(&[("A", 10), ("B", 50), ("C", 90)]);
    let a = desk.add(0, "a", Some(100));
    desk.edit(a, DealValue::ExpectedClose(Some(day("2026-11-30"))));
    desk.edit(
        a,
        DealValue::Tags([label("Hot"), label("vip")].into_iter().collect()),
    );
    desk.edit(a, DealValue::Source(Some(label("Виставка"))));
    desk.edit(a, DealValue::Priority(Some(Priority::High)));
    let b = desk.add(1, "b", None);
    desk.edit(b, DealValue::ExpectedClose(Some(day("2026-11-20"))));
    let usd = Money::major(10, Currency::USD);
    let c = desk.add(2, "c", None);
    desk.edit(c, DealValue::Amount(Some(usd)));
    desk.closed(0, OutcomeKind::Won, "2026-11-01", Some(500));
    desk
}

#[test]
fn conditions_of_every_kind_find_their_deals() {
    let desk = desk();
    let stage = desk.stages[1].to_string();
    let date = |subject, test| one(subject, Test::Date(test));
    let number = |subject, size: Size<i64>| {
        one(
            subject,
            Test::Number(size.map(|n| Some(Decimal::whole(n))).unwrap()),
        )
    };
    let money = |size: Size<i64>| {
        one(
            Subject::Amount,
            Test::Money(size.map(|n| Some(uah(n))).unwrap()),
        )
    };
    let expected = Subject::ExpectedClose;
    for (rules, found) in [
        (Group::default(), vec!["a", "b", "c", "closed"]),
        (
            one(Subject::Title, Test::Contains("LOS".into())),
            vec!["closed"],
        ),
        (one(Subject::Source, Test::Is("ВИСТАВКА".into())), vec!["a"]),
        (
            one(Subject::Source, Test::Lacks("став".into())),
            vec!["b", "c", "closed"],
        ),
        (one(Subject::Source, Test::Empty), vec!["b", "c", "closed"]),
        (
            one(Subject::Tags, Test::AnyOf(names(&["hot", "none"]))),
            vec!["a"],
        ),
        (
            one(Subject::Tags, Test::NoneOf(names(&["VIP"]))),
            vec!["b", "c", "closed"],
        ),
        (one(Subject::Stage, Test::AnyOf(vec![stage])), vec!["b"]),
        (
            one(Subject::Priority, Test::AnyOf(names(&["high"]))),
            vec!["a"],
        ),
        (
            one(Subject::Outcome, Test::NoneOf(names(&["open"]))),
            vec!["closed"],
        ),
        (one(Subject::Part, Test::AnyOf(names(&["late"]))), vec!["c"]),
        (one(Subject::Overdue, Test::Yes), vec!["b"]),
        (one(Subject::Overdue, Test::No), vec!["a", "c", "closed"]),
        (date(expected, DateTest::Next(7)), vec!["a"]),
        (date(expected, DateTest::Next(6)), vec![]),
        (date(expected, DateTest::Last(3)), vec!["b"]),
        (date(expected, DateTest::Past), vec!["b"]),
        (date(expected, DateTest::ThisWeek), vec![]),
        (date(expected, DateTest::ThisMonth), vec!["a", "b"]),
        (
            date(Subject::ClosedOn, DateTest::Before(day("2026-11-02"))),
            vec!["closed"],
        ),
        (
            number(Subject::Probability, Size::Above(49)),
            vec!["b", "c", "closed"],
        ),
        (
            number(Subject::Probability, Size::Between(90, 50)),
            vec!["b", "c"],
        ),
        (money(Size::Above(100)), vec!["closed"]),
        (money(Size::Between(500, 100)), vec!["a", "closed"]),
        (one(Subject::Amount, Test::Empty), vec!["b"]),
    ] {
        assert_eq!(titles(&desk, rules.clone()), found, "{rules}");
    }
}

#[test]
fn money_compares_in_the_base_once_there_is_a_rate() {
    let mut desk = desk();
    let above = one(Subject::Amount, Test::Money(Size::Above(uah(400))));
    assert_eq!(
        titles(&desk, above.clone()),
        ["closed"],
        "dollars are not guessed"
    );
    let rate = Rate {
        currency: Currency::USD,
        on: day("2026-11-01"),
        rate: Decimal::whole(41),
    };
    desk.run(Command::SetSettings {
        value: BookSettingsValue::Rates(vec![rate].into()),
    });
    let ten = in_base(
        Money::major(10, Currency::USD),
        Currency::UAH,
        &[rate],
        desk.today,
    );
    assert_eq!(ten, Some(uah(410)));
    assert_eq!(titles(&desk, above), ["c", "closed"]);
}

#[test]
fn fields_of_ones_own_are_compared_by_their_kind() {
    let mut desk = desk();
    let field = CustomField {
        key: ItemKey(0),
        name: label("Seats"),
        kind: CustomKind::Number,
        pipeline: None,
        choices: List::default(),
        archived: false,
    };
    desk.run(Command::SetSettings {
        value: BookSettingsValue::CustomFields(vec![field].into()),
    });
    let key = desk.records().settings.custom_fields[0].key;
    let deal = *desk.records().deals.keys().next().unwrap();
    desk.run(Command::EditDeal {
        deal,
        edits: vec![crate::ledger::DealEdit::Custom(
            key,
            Some(CustomValue::Number(Decimal::whole(12))),
        )],
    });
    let subject = Subject::Own(key);
    assert_eq!(subject.kind(&desk.records().settings), Kind::Number);
    let above = Test::Number(Size::Above(Decimal::whole(11)));
    assert_eq!(titles(&desk, one(subject, above)), ["a"]);
    assert_eq!(titles(&desk, one(subject, Test::Empty)).len(), 3);
}

#[test]
fn a02_a_deal_goes_from_list_to_list_by_its_state() {
    let mut desk = Desk::new(&[("A", 10), ("B", 50), ("C", 90)]);
    let deal = desk.add(0, "x", None);
    let lists = |desk: &Desk| {
        let three = [Ready::Prospects, Ready::Opportunities, Ready::Customers];
        three.map(|ready| titles(desk, ready.rules()).len())
    };
    assert_eq!(lists(&desk), [1, 0, 0]);
    desk.move_to(deal, 1);
    assert_eq!(lists(&desk), [0, 1, 0]);
    desk.close(deal, OutcomeKind::Won, "2026-11-23", None);
    assert_eq!(lists(&desk), [0, 0, 1]);
    desk.run(Command::Undo);
    assert_eq!(lists(&desk), [0, 1, 0]);
}

#[test]
fn a_buyer_who_has_bought_is_no_prospect() {
    let mut desk = Desk::new(&[("A", 10), ("B", 50), ("C", 90)]);
    let company = crate::ledger::DealEdit::CompanyNamed(label("Agro"));
    let deals = [desk.add(0, "first", None), desk.add(0, "second", None)];
    for deal in deals {
        desk.run(Command::EditDeal {
            deal,
            edits: vec![company.clone()],
        });
    }
    assert_eq!(titles(&desk, Ready::Prospects.rules()), ["first", "second"]);
    desk.close(deals[0], OutcomeKind::Won, "2026-11-23", None);
    assert_eq!(
        titles(&desk, Ready::Prospects.rules()),
        Vec::<String>::new()
    );
    assert_eq!(titles(&desk, Ready::Opportunities.rules()), ["second"]);
}

#[test]
fn a47_a54_ready_lists_find_what_needs_a_look() {
    let desk = desk();
    for (ready, found) in [
        (Ready::Overdue, vec!["b"]),
        (Ready::ClosingSoon, vec!["a"]),
        (Ready::NoAmount, vec!["b"]),
        (Ready::NoNextStep, vec!["a", "b", "c"]),
        (Ready::Idle, vec![]),
        (Ready::Doubtful, vec![]),
    ] {
        assert_eq!(titles(&desk, ready.rules()), found, "{ready:?}");
    }
}

#[test]
fn a20_what_is_put_aside_is_in_nurture_until_its_day() {
    let mut desk = desk();
    let deal = *desk.records().deals.keys().next().unwrap();
    let nurtured = |desk: &Desk| titles(desk, Ready::Nurtured.rules());
    assert_eq!(nurtured(&desk), Vec::<String>::new());
    let today = desk.today;
    desk.edit(deal, DealValue::ParkedUntil(today.succ_opt()));
    assert_eq!(nurtured(&desk).len(), 1);
    desk.edit(deal, DealValue::ParkedUntil(Some(today)));
    assert_eq!(nurtured(&desk), Vec::<String>::new());
}

#[test]
fn the_form_is_readable() {
    let rules = Group {
        any: false,
        nodes: vec![
            Node::One(Condition::new(
                Subject::Outcome,
                Test::AnyOf(names(&["open"])),
            )),
            Node::One(Condition::new(
                Subject::Amount,
                Test::Money(Size::Above(uah(1000))),
            )),
            Node::Group(Group {
                any: true,
                nodes: vec![
                    Node::One(Condition::new(
                        Subject::ExpectedClose,
                        Test::Date(DateTest::Next(14)),
                    )),
                    Node::One(Condition::new(
                        Subject::Title,
                        Test::Contains("a~b_c:d".into()),
                    )),
                ],
            }),
        ],
    };
    let text =
        "1:all~outcome:in:open~amount:gt:1000:UAH~any~expected:next:14~title:has:a_tb__c_cd~end";
    assert_eq!(rules.to_string(), text);
    assert_eq!(text.parse(), Ok(rules));
    for bad in [
        "",
        "1",
        "2:all",
        "1:all~end",
        "1:all~any",
        "1:none",
        "1:all~title",
        "1:all~title:has",
        "1:all~nothing:yes",
        "1:all~amount:gt:x:UAH",
        "1:all~amount:gt:1:XXX9",
        "1:all~title:has:_x",
        "1:all~expected:on:2026-13-01",
        "1:all~expected:next:-1",
        "1:all~",
    ] {
        assert_eq!(bad.parse::<Group>(), Err(FormError), "{bad}");
    }
}

fn subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        proptest::sample::select(Subject::FIXED.to_vec()),
        any::<u64>().prop_map(|key| Subject::Own(ItemKey(key))),
    ]
}

fn size<T: Copy + std::fmt::Debug + 'static>(
    of: impl Strategy<Value = T> + Clone + 'static,
) -> impl Strategy<Value = Size<T>> {
    prop_oneof![
        of.clone().prop_map(Size::Equal),
        of.clone().prop_map(Size::Below),
        of.clone().prop_map(Size::Above),
        (of.clone(), of).prop_map(|(a, b)| Size::Between(a, b)),
    ]
}

fn date() -> impl Strategy<Value = DateTest> {
    let day = (700_000..760_000i32)
        .prop_filter_map("a day", chrono::NaiveDate::from_num_days_from_ce_opt);
    prop_oneof![
        day.clone().prop_map(DateTest::On),
        day.clone().prop_map(DateTest::Before),
        day.clone().prop_map(DateTest::After),
        (day.clone(), day).prop_map(|(a, b)| DateTest::Between(a, b)),
        proptest::sample::select(vec![
            DateTest::Today,
            DateTest::Past,
            DateTest::ThisWeek,
            DateTest::ThisMonth,
            DateTest::ThisQuarter,
            DateTest::ThisYear,
        ]),
        any::<u16>().prop_map(DateTest::Next),
        any::<u16>().prop_map(DateTest::Last),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    let word = prop_oneof!["[a-c~:_ ]{0,4}", any::<String>()];
    let list = proptest::collection::vec(word.clone(), 0..3);
    let yen = Currency::from_code("JPY").unwrap();
    let amount = |currency| {
        (-1_000_000_000..1_000_000_000i64).prop_map(move |minor| Money { minor, currency })
    };
    let number = (-1_000_000_000_000..1_000_000_000_000i64).prop_map(Decimal::from_millionths);
    prop_oneof![
        proptest::sample::select(vec![Test::Empty, Test::Filled, Test::Yes, Test::No]),
        word.clone().prop_map(Test::Contains),
        word.clone().prop_map(Test::Lacks),
        word.clone().prop_map(Test::Is),
        word.prop_map(Test::IsNot),
        list.clone().prop_map(Test::AnyOf),
        list.prop_map(Test::NoneOf),
        size(number).prop_map(Test::Number),
        size(amount(Currency::UAH)).prop_map(Test::Money),
        size(amount(yen)).prop_map(Test::Money),
        date().prop_map(Test::Date),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    (subject(), test()).prop_map(|(subject, test)| Condition { subject, test })
}

fn group() -> impl Strategy<Value = Group> {
    let leaf = condition().prop_map(Node::One);
    let nested = leaf.prop_recursive(3, 16, 4, |inner| {
        (any::<bool>(), proptest::collection::vec(inner, 0..4))
            .prop_map(|(any, nodes)| Node::Group(Group { any, nodes }))
    });
    (any::<bool>(), proptest::collection::vec(nested, 0..4))
        .prop_map(|(any, nodes)| Group { any, nodes })
}

/// Conditions that do find some of the deals of the desk, more often than random ones.
fn likely() -> impl Strategy<Value = Condition> {
    proptest::sample::select(vec![
        Condition::new(Subject::Tags, Test::AnyOf(names(&["hot"]))),
        Condition::new(Subject::Title, Test::Contains("c".into())),
        Condition::new(Subject::Overdue, Test::Yes),
        Condition::new(Subject::Amount, Test::Empty),
        Condition::new(Subject::Amount, Test::Money(Size::Above(uah(99)))),
        Condition::new(Subject::Outcome, Test::AnyOf(names(&["won"]))),
        Condition::new(Subject::ExpectedClose, Test::Date(DateTest::Next(30))),
    ])
}

proptest! {
    #[test]
    fn a_written_filter_is_read_back(rules in group()) {
        prop_assert_eq!(rules.to_string().parse(), Ok(rules));
    }

    #[test]
    fn no_text_makes_the_reader_panic(
        text in prop_oneof![any::<String>(), "1:(all|any)[~:a-z_0-9.-]{0,40}"],
    ) {
        if let Ok(rules) = text.parse::<Group>() {
            prop_assert_eq!(rules.to_string().parse(), Ok(rules));
        }
    }

    #[test]
    fn all_is_and_and_any_is_or(a in prop_oneof![likely(), condition()], b in prop_oneof![likely(), condition()]) {
        let desk = desk();
        let both = |any| Group { any, nodes: vec![Node::One(a.clone()), Node::One(b.clone())] };
        let (first, second) = (titles(&desk, Group::all(vec![a.clone()])), titles(&desk, Group::all(vec![b.clone()])));
        let everything = titles(&desk, Group::default());
        let pick = |fits: &dyn Fn(&String) -> bool| everything.iter().filter(|title| fits(title)).cloned().collect::<Vec<_>>();
        prop_assert_eq!(titles(&desk, both(false)), pick(&|title| first.contains(title) && second.contains(title)));
        prop_assert_eq!(titles(&desk, both(true)), pick(&|title| first.contains(title) || second.contains(title)));
    }

    #[test]
    fn opposite_tests_part_the_deals(subject in subject(), word in "[a-z]{0,2}") {
        let desk = desk();
        let list = vec![word.clone()];
        for (test, other) in [
            (Test::Empty, Test::Filled),
            (Test::Yes, Test::No),
            (Test::Contains(word.clone()), Test::Lacks(word.clone())),
            (Test::Is(word.clone()), Test::IsNot(word)),
            (Test::AnyOf(list.clone()), Test::NoneOf(list)),
        ] {
            let (some, rest) = (titles(&desk, one(subject, test)), titles(&desk, one(subject, other)));
            prop_assert_eq!(some.len() + rest.len(), 4);
            prop_assert!(some.iter().all(|title| !rest.contains(title)));
        }
    }
}
