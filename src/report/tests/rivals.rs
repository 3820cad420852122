//! Win rates by competitor.

use super::desk::{Desk, day, label};
use super::year;
use crate::domain::*;
use crate::report::*;

fn against(desk: &mut Desk, rivals: &[&str]) -> DealId {
    let deal = desk.add(0, "deal", Some(10));
    if !rivals.is_empty() {
        let names = rivals.iter().map(|name| label(name)).collect();
        desk.edit(deal, DealValue::Competitors(names));
    }
    deal
}

fn lose_to(desk: &mut Desk, deal: DealId, rival: Option<&str>) {
    let closing = Closing {
        competitor: rival.map(label),
        ..Closing::on(day("2026-05-06"))
    };
    desk.end(deal, OutcomeKind::Lost, closing);
}

#[test]
fn each_competitor_has_the_deals_that_it_offered_for() {
    let mut desk = Desk::new(&[("A", 50)]);
    let won = against(&mut desk, &["Acme", "Bolt"]);
    desk.close(won, OutcomeKind::Won, "2026-03-05", Some(10));
    let lost = against(&mut desk, &["acme"]);
    lose_to(&mut desk, lost, Some("ACME"));
    let other = against(&mut desk, &["Acme"]);
    lose_to(&mut desk, other, Some("Carat"));
    // Neither ended in the year, nor decided, nor with a competitor.
    let earlier = against(&mut desk, &["Acme"]);
    desk.close(earlier, OutcomeKind::Won, "2025-03-05", None);
    let unfit = against(&mut desk, &["Acme"]);
    desk.close(unfit, OutcomeKind::NotQualified, "2026-03-05", None);
    against(&mut desk, &["Acme"]);
    let alone = against(&mut desk, &[]);
    lose_to(&mut desk, alone, None);

    let found = rivals(&desk.book, &year(&desk, 2026));
    let told: Vec<_> = found
        .iter()
        .map(|rival| {
            let counts = [&rival.won, &rival.lost, &rival.lost_to].map(Tally::count);
            (&*rival.name, counts, rival.win_rate().basis_points())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Acme", [1, 2, 1], Some(3_333)),
            ("Bolt", [1, 0, 0], Some(10_000)),
            ("Carat", [0, 1, 1], Some(0)),
        ]
    );
}

#[test]
fn who_got_the_deal_becomes_one_of_its_competitors_and_goes_with_an_undo() {
    let mut desk = Desk::new(&[("A", 50)]);
    let deal = against(&mut desk, &["Acme"]);
    lose_to(&mut desk, deal, Some("Bolt"));
    let names = |desk: &Desk| {
        let names = desk.deal(deal).competitors.iter();
        names.map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(names(&desk), ["Acme", "Bolt"]);
    desk.run(crate::ledger::Command::Undo);
    assert_eq!(names(&desk), ["Acme"]);
    assert!(desk.deal(deal).is_open());
}
