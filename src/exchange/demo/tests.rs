//! The example is the same for the same recipe, is sound, and shows everything.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::*;
use crate::ledger::{Book, Log};

fn recipe(deals: u32) -> Recipe {
    Recipe {
        deals,
        seed: 1,
        lang: Lang::Uk,
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        currency: Currency::UAH,
    }
}

fn fingerprint(recipe: &Recipe) -> String {
    format!(
        "{:08x}",
        crc32fast::hash(format!("{:?}", generate(recipe)).as_bytes())
    )
}

#[test]
fn a_recipe_gives_the_same_records_everywhere() {
    insta::assert_snapshot!(fingerprint(&recipe(24)), @"326da6e1");
    insta::assert_snapshot!(fingerprint(&Recipe { lang: Lang::En, currency: Currency::USD, ..recipe(1_200) }), @"35865472");
    let other = Recipe {
        seed: 2,
        ..recipe(24)
    };
    assert_ne!(fingerprint(&other), fingerprint(&recipe(24)));
}

#[test]
fn languages_differ_in_names_only() {
    let uk = generate(&recipe(200));
    let en = generate(&Recipe {
        lang: Lang::En,
        ..recipe(200)
    });
    assert_eq!(uk.targets, en.targets);
    assert!(uk.deals.values().zip(en.deals.values()).all(|(a, b)| {
        (a.id, a.amount, &a.visits, a.company, a.expected_close)
            == (b.id, b.amount, &b.visits, b.company, b.expected_close)
    }));
}

#[test]
fn every_size_is_sound() {
    for deals in [1, 2, 5, 24, 25, 999, 1_000, 5_000] {
        for seed in 0..4 {
            let recipe = Recipe {
                seed,
                ..recipe(deals)
            };
            check_sound(&recipe, &generate(&recipe));
        }
    }
}

#[test]
fn every_day_of_the_year_opens() {
    let mut today = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    while today < NaiveDate::from_ymd_opt(2025, 3, 2).unwrap() {
        let recipe = Recipe {
            today,
            ..recipe(24)
        };
        check_sound(&recipe, &generate(&recipe));
        today = today.succ_opt().unwrap();
    }
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        let records = generate(&Recipe {
            today,
            ..recipe(24)
        });
        assert_eq!(records.deals.len(), 24);
    }
}

fn check_sound(recipe: &Recipe, records: &Records) {
    let now = Calendar {
        today: recipe.today,
    }
    .moment(0, 0);
    assert_eq!(records.deals.len(), recipe.deals as usize);
    let ids: BTreeSet<_> = records.ids().collect();
    assert_eq!(ids.len(), records.ids().count(), "ids are unique");
    assert_eq!(ids.last().map(|id| id.counter as usize), Some(ids.len()));
    let mut ranks = BTreeSet::new();
    for deal in records.deals.values() {
        let stage = &records.stages[&deal.stage];
        assert_eq!(stage.pipeline, deal.pipeline);
        assert!(ranks.insert((deal.stage, deal.rank.clone())), "{deal:#?}");
        assert!(records.owners.contains_key(&deal.owner.unwrap()));
        let company = &records.companies[&deal.company.unwrap()];
        let person = &records.people[&deal.contact.unwrap()];
        assert_eq!(person.company, deal.company);
        assert!(company.created_at <= deal.created_at);
        assert!(person.created_at <= deal.created_at);
        check_past(deal, now);
        let after_sale = stage.kind == StageKind::AfterSale;
        assert!(!after_sale || deal.outcome.kind() == OutcomeKind::Won);
        assert!(deal.value().is_none_or(|money| money.minor > 0));
    }
    let book = Book::restore(records.clone(), Log::default(), &[]);
    assert_eq!(book.records(), records);
    assert_eq!(book.counters(), [u32::try_from(ids.len()).unwrap()]);
    let on_board: usize = records
        .stages
        .keys()
        .map(|id| book.board().count(*id))
        .sum();
    let cards = records
        .deals
        .values()
        .filter(|deal| deal.stands_on_board(records.stages[&deal.stage].kind));
    assert_eq!(on_board, cards.count());
}

/// Visits and changes are in order, nothing is before the beginning, behind the end or behind yesterday.
fn check_past(deal: &Deal, now: Moment) {
    let visits = &deal.visits;
    assert_eq!(visits.first().map(|visit| visit.at), Some(deal.created_at));
    assert_eq!(visits.first().map(|visit| visit.on), Some(deal.created_on));
    assert_eq!(visits.last().map(|visit| visit.stage), Some(deal.stage));
    assert!(
        visits.is_sorted_by(
            |a, b| a.at < b.at && a.on.day() < b.on.day() || b.on.day() == deal.closed_on()
        ),
        "{deal:#?}"
    );
    assert!(visits.is_sorted_by(|a, b| a.stage != b.stage), "{deal:#?}");
    assert!(deal.touched_at() < now);
    let mut history = deal.history.iter().peekable();
    while let Some(change) = history.next() {
        assert!(change.at > deal.created_at, "{deal:#?}");
        let is_end = matches!(change.old, DealValue::Outcome(_));
        assert_eq!(is_end, !deal.is_open() && history.peek().is_none());
        assert!(!is_end || visits.iter().all(|visit| visit.at <= change.at));
    }
    if let Some(closing) = deal.outcome.closing() {
        assert!(closing.on.day().unwrap() > deal.created_on.day().unwrap());
        assert_eq!(
            closing.reason.is_some(),
            deal.outcome.kind() != OutcomeKind::Won
        );
    }
}

#[test]
fn a_seasoned_book_is_the_same_everywhere_and_sound() {
    let book = seasoned(&recipe(2_000));
    let print = format!("{:08x}", crc32fast::hash(format!("{book:?}").as_bytes()));
    insta::assert_snapshot!(print, @"3905a932");
    let other = Recipe {
        seed: 2,
        ..recipe(50)
    };
    assert_ne!(seasoned(&other), seasoned(&recipe(50)));
    let now = Calendar {
        today: recipe(1).today,
    }
    .moment(0, 0);
    for deal in book.deals.values() {
        let visits = &deal.visits;
        assert!(visits.len() >= 6, "{deal:#?}");
        assert!(
            visits.is_sorted_by(|a, b| a.at < b.at && a.stage != b.stage),
            "{deal:#?}"
        );
        assert_eq!(visits.first().map(|visit| visit.at), Some(deal.created_at));
        assert_eq!(visits.last().map(|visit| visit.stage), Some(deal.stage));
        assert!(deal.touched_at() < now);
        for visit in visits {
            let day =
                NaiveDate::default() + chrono::TimeDelta::days(visit.at.0.div_euclid(Moment::DAY));
            assert_eq!(visit.on.day(), Some(day), "{deal:#?}");
        }
    }
    assert_eq!(book.activities.len(), 200);
    for activity in book.activities.values() {
        assert!(book.deals.contains_key(&activity.deal.unwrap()));
        assert!(activity.done_on().is_none_or(|day| day < recipe(1).today));
    }
    let latin = |deal: &&Deal| deal.title.chars().all(|c| !('а'..='я').contains(&c));
    let share = book.deals.values().filter(latin).count();
    assert!((600..900).contains(&share), "{share}");
    let currencies: BTreeSet<_> = book
        .deals
        .values()
        .filter_map(|deal| deal.amount)
        .map(|money| money.currency)
        .collect();
    assert_eq!(currencies.len(), 3);
    let kept = Book::restore(book.clone(), Log::default(), &[]);
    assert_eq!(*kept.records(), book);
}

#[test]
fn the_small_example_shows_everything() {
    for seed in 0..20 {
        let recipe = Recipe { seed, ..recipe(24) };
        let records = generate(&recipe);
        let today = recipe.today;
        let now = Calendar { today }.moment(0, 720);
        let mut by_kind: BTreeMap<OutcomeKind, usize> = BTreeMap::new();
        let mut states = BTreeSet::new();
        let mut stages = BTreeSet::new();
        for deal in records.deals.values() {
            *by_kind.entry(deal.outcome.kind()).or_default() += 1;
            let stage = &records.stages[&deal.stage];
            stages.insert((stage.kind, deal.stage));
            if !deal.is_open() {
                continue;
            }
            let step = deal.next_step.as_ref().map(|step| step.on.unwrap());
            let idle = deal.touched_at().days_until(now) >= i64::from(stage.rot_days.unwrap());
            let overdue = step.is_some_and(|day| day < today);
            let late = deal.expected_close.is_some_and(|day| day < today);
            states.insert(match (overdue, late, step, idle) {
                (true, false, ..) => "overdue step",
                (false, true, ..) => "overdue close",
                (false, false, None, _) => "no step",
                (false, false, _, true) => "idle",
                (false, false, Some(day), false) if day == today => "today",
                (false, false, Some(day), false) if today.succ_opt() == Some(day) => "tomorrow",
                (false, false, Some(_), false) => "fine",
                _ => "two at once",
            });
            if deal.expected_close.is_none() {
                states.insert("undated");
            }
        }
        assert_eq!(
            states.into_iter().collect::<Vec<_>>(),
            [
                "fine",
                "idle",
                "no step",
                "overdue close",
                "overdue step",
                "today",
                "tomorrow",
                "undated"
            ]
        );
        assert_eq!(stages.len(), 6, "a deal in every stage");
        assert_eq!(
            by_kind.into_iter().collect::<Vec<_>>(),
            [
                (OutcomeKind::Open, 10),
                (OutcomeKind::Won, 6),
                (OutcomeKind::Lost, 8)
            ]
        );
        assert_eq!(records.owners.len(), 4);
        let month = Period::month_of(today);
        let won: i64 = records
            .deals
            .values()
            .filter(|deal| {
                deal.outcome.kind() == OutcomeKind::Won
                    && month.days().unwrap().contains(deal.closed_on().unwrap())
            })
            .map(|deal| deal.value().unwrap().minor)
            .sum();
        let attained = won * 100 / records.targets[&month].minor;
        assert!((5..600).contains(&attained), "{attained} %");
    }
}

#[test]
fn only_large_examples_have_foreign_currencies() {
    let currencies = |deals, currency| {
        let recipe = Recipe {
            currency,
            ..recipe(deals)
        };
        let records = generate(&recipe);
        let amounts = records.deals.values().filter_map(|deal| deal.amount);
        amounts
            .map(|money| money.currency.code())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(currencies(999, Currency::UAH).len(), 1);
    let zloty = Currency::from_code("PLN").unwrap();
    for home in [Currency::UAH, Currency::USD, Currency::EUR, zloty] {
        assert_eq!(currencies(3_000, home).len(), 3, "{home:?}");
    }
}

#[test]
fn names_do_not_repeat() {
    let records = generate(&recipe(10_000));
    let names: BTreeSet<_> = records
        .companies
        .values()
        .map(|record| &record.name)
        .collect();
    assert_eq!(names.len(), records.companies.len());
    let names: BTreeSet<_> = records.people.values().map(|record| &record.name).collect();
    assert_eq!(names.len(), records.people.len());
}
