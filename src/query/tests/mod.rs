//! What the filter finds, and the orders of lists.

mod attention;
mod closing;
mod contacts;
pub(crate) mod desk;
mod follow_up;
mod index;
mod rules;

use crate::domain::*;
use crate::ledger::{Command, DealEdit};
use crate::text::Lang;

use super::*;
use desk::{Desk, day, label};

/// The cards of a stage that pass, in the order of the board.
fn column(desk: &Desk, stage: StageId, matcher: &Matcher) -> Vec<DealId> {
    let showing = Showing {
        matcher,
        order: CardOrder::Hand,
        now: Moment::default(),
        today: desk.today,
    };
    cards(&desk.book, stage, &showing).ids
}

fn found(desk: &Desk, text: &str) -> Vec<String> {
    let filter = Filter {
        text: text.into(),
        ..Filter::default()
    };
    let matcher = filter.matcher(&desk.book, &desk.lens());
    let ids = column(desk, desk.stages[0], &matcher);
    ids.iter()
        .map(|id| desk.deal(*id).title.to_string())
        .collect()
}

/// Three deals whose words stand in different fields.
fn desk() -> Desk {
    let mut desk = Desk::new(&[("A", 10), ("B", 50)]);
    let first = desk.add(0, "Впровадження обліку", Some(100));
    desk.run(Command::EditDeal {
        deal: first,
        edits: vec![
            DealEdit::CompanyNamed(label("ТОВ «Ґанок»")),
            DealEdit::ContactNamed(label("Олена Шевченко")),
            DealEdit::Value(DealValue::Source(Some(label("Виставка")))),
        ],
    });
    let second = desk.add(0, "New deal", Some(200));
    desk.edit(
        second,
        DealValue::Tags([label("hot"), label("café")].into_iter().collect()),
    );
    desk.edit(
        second,
        DealValue::NextStep(Some(NextStep {
            text: label("Call Mary"),
            on: None,
        })),
    );
    desk.add(0, "Third", None);
    desk
}

#[test]
fn words_are_found_in_every_field_and_in_the_wrong_layout() {
    let desk = desk();
    let first = "Впровадження обліку";
    for (text, titles) in [
        ("", vec![first, "New deal", "Third"]),
        ("  ", vec![first, "New deal", "Third"]),
        ("ОБЛІК", vec![first]),
        ("ганок", vec![first]),
        ("олена виставка", vec![first]),
        ("шевченко mary", vec![]),
        ("cafe", vec!["New deal"]),
        ("mary call", vec!["New deal"]),
        ("туц вуфд", vec!["New deal"]),
        ("dghjdfl;tyyz", vec![first]),
        ("nothing of this", vec![]),
    ] {
        assert_eq!(found(&desk, text), titles, "{text:?}");
    }
}

#[test]
fn owners_are_chosen_one_by_one_or_none() {
    let mut desk = desk();
    let ids: Vec<_> = desk.records().deals.keys().copied().collect();
    desk.run(Command::EditDeal {
        deal: ids[0],
        edits: vec![DealEdit::OwnerNamed(label("Ira"))],
    });
    let ira = *desk.records().owners.keys().next().unwrap();
    let shown = |owner, text: &str| {
        let filter = Filter {
            text: text.into(),
            owner,
            ..Filter::default()
        };
        column(
            &desk,
            desk.stages[0],
            &filter.matcher(&desk.book, &desk.lens()),
        )
    };
    assert_eq!(shown(Some(OwnerChoice::One(ira)), ""), ids[..1]);
    assert_eq!(shown(Some(OwnerChoice::Nobody), ""), ids[1..]);
    assert_eq!(shown(Some(OwnerChoice::Nobody), "third"), ids[2..]);
    assert_eq!(shown(Some(OwnerChoice::One(OwnerId::default())), ""), []);
}

#[test]
fn a_column_stands_in_the_order_of_the_board() {
    let mut desk = desk();
    let ids: Vec<_> = desk.records().deals.keys().copied().collect();
    desk.run(Command::MoveDeals {
        deals: vec![ids[2]],
        stage: desk.stages[0],
        position: crate::ledger::Position::Top,
        pass: crate::ledger::Pass::default(),
    });
    let all = Matcher::default();
    let here = column(&desk, desk.stages[0], &all);
    assert_eq!(here, [ids[2], ids[0], ids[1]]);
    assert_eq!(column(&desk, StageId::default(), &all), []);
}

#[test]
fn lists_are_ordered_with_the_unknown_last() {
    let mut desk = Desk::new(&[("A", 10)]);
    let a = desk.add(0, "яблуко 10", Some(300));
    let b = desk.add(0, "Їжак", None);
    let c = desk.add(0, "яблуко 9", Some(200));
    desk.edit(a, DealValue::ExpectedClose(Some(day("2026-12-01"))));
    desk.close(c, OutcomeKind::Won, "2026-11-01", Some(250));
    let sorted = |by, descending| {
        let mut ids = vec![a, b, c];
        sort(desk.records(), &mut ids, Order { by, descending }, Lang::Uk);
        ids
    };
    assert_eq!(sorted(SortKey::CloseDate, false), [c, a, b]);
    assert_eq!(sorted(SortKey::CloseDate, true), [a, c, b]);
    assert_eq!(sorted(SortKey::Amount, false), [c, a, b]);
    assert_eq!(sorted(SortKey::Amount, true), [a, c, b]);
    assert_eq!(sorted(SortKey::Title, false), [b, c, a]);
    assert_eq!(sorted(SortKey::Title, true), [a, c, b]);
    assert_eq!(sorted(SortKey::Changed, true), [c, a, b]);
}

#[test]
fn the_chance_follows_the_stage_unless_typed_and_the_outcome_always() {
    let mut desk = Desk::new(&[("A", 10), ("B", 50)]);
    let deal = desk.add(0, "x", Some(100));
    let now = |desk: &Desk| chance(desk.records(), desk.deal(deal));
    assert_eq!(now(&desk), Probability::percent(10));
    desk.move_to(deal, 1);
    assert_eq!(now(&desk), Probability::percent(50));
    desk.edit(deal, DealValue::Probability(Some(Probability::percent(70))));
    desk.move_to(deal, 0);
    assert_eq!(now(&desk), Probability::percent(70));
    desk.close(deal, OutcomeKind::Won, "2026-11-01", None);
    assert_eq!(now(&desk), Probability::CERTAIN);
    desk.run(Command::Undo);
    desk.close(deal, OutcomeKind::Abandoned, "2026-11-01", None);
    assert_eq!(now(&desk), Probability::ZERO);
}

#[test]
fn lists_stand_in_the_order_of_the_next_step() {
    let mut desk = Desk::new(&[("A", 10)]);
    let none = desk.add(0, "none", None);
    let typed = desk.add(0, "typed", None);
    let undated = desk.add(0, "undated", None);
    let planned = desk.add(0, "planned", None);
    for (deal, on) in [
        (typed, Some("2026-11-25")),
        (undated, None),
        (planned, Some("2026-11-20")),
    ] {
        let step = NextStep {
            text: label("Call"),
            on: on.map(day),
        };
        desk.edit(deal, DealValue::NextStep(Some(step)));
    }
    desk.run(Command::AddActivity(Box::new(crate::ledger::NewActivity {
        kind: ActivityKind::Call,
        subject: label("Call"),
        values: vec![
            ActivityValue::Deal(Some(planned)),
            ActivityValue::On(Some(day("2026-11-26"))),
        ],
    })));
    let mut ids = [none, typed, undated, planned];
    let order = Order {
        by: SortKey::NextStep,
        descending: false,
    };
    sort(desk.records(), &mut ids, order, Lang::En);
    assert_eq!(ids, [typed, planned, undated, none]);
}
