//! What holds of every book: totals are those of a plain recount, an undo restores every report, a number and its
//! list are one.

use proptest::prelude::*;

use super::desk::{Desk, day, label, new_stage, uah};
use super::year;
use crate::domain::*;
use crate::ledger::Command;
use crate::query::table::{self, Shown};
use crate::query::{Filter, Matcher};
use crate::report::*;

/// Every report of a book.
fn everything(desk: &Desk) -> impl PartialEq + std::fmt::Debug + use<> {
    let book = &desk.book;
    let scope = year(desk, 2026);
    let columns: Vec<_> = desk
        .records()
        .stages
        .keys()
        .map(|stage| column(book, *stage, &Matcher::default(), desk.today))
        .collect();
    (
        columns,
        pipeline(book, desk.pipeline),
        closed(book, &scope),
        [Counting::Reached, Counting::Visited].map(|counting| funnel(book, &scope, counting)),
        forecast(book, &scope),
        attainment(book, &scope, Period::Month(2026, 11)),
        deal_size(book.records(), &closed(book, &scope).total.won),
        cycle(book.records(), &closed(book, &scope).total.won),
        left_out(book, desk.pipeline),
        periods::natural_period(book, desk.pipeline, desk.today),
    )
}

/// A wish that may be refused, as numbers that pick what it is about.
type Wish = (u8, usize, usize, i64);

fn command(desk: &Desk, (kind, deal, stage, amount): Wish) -> Option<Command> {
    let pick = |place: usize| {
        let deals = &desk.records().deals;
        deals.keys().nth(place % deals.len().max(1)).copied()
    };
    let stages: Vec<_> = desk.records().stages.keys().copied().collect();
    let stage = *stages.get(stage % stages.len())?;
    let on = day("2026-11-01") + chrono::Days::new(amount.unsigned_abs() % 60);
    let value = |value| {
        Some(Command::EditDeal {
            deal: pick(deal)?,
            edits: vec![crate::ledger::DealEdit::Value(value)],
        })
    };
    match kind % 14 {
        0 | 1 => {
            let currency = if amount % 3 == 0 {
                Currency::EUR
            } else {
                Currency::UAH
            };
            let worth = (amount % 5 != 0).then_some(Money {
                minor: amount,
                currency,
            });
            let new = crate::ledger::NewDeal::titled(label("x"), stage).worth(worth);
            Some(Command::AddDeal(Box::new(new)))
        }
        2 | 3 => Some(Command::MoveDeals {
            deals: vec![pick(deal)?],
            stage,
            position: crate::ledger::Position::Top,
            pass: crate::ledger::Pass::default(),
        }),
        4 | 5 => Some(Command::Close {
            deal: pick(deal)?,
            kind: *OutcomeKind::ALL.get(1 + deal % 4)?,
            closing: Box::new(Closing {
                amount: Some(uah(amount)),
                ..Closing::on(on)
            }),
            after_sale: None,
            pass: crate::ledger::Pass::default(),
        }),
        6 => Some(Command::Reopen {
            deal: pick(deal)?,
            stage,
        }),
        7 => Some(Command::Archive {
            deals: vec![pick(deal)?],
            archived: amount % 2 == 0,
        }),
        8 => Some(Command::Trash {
            deals: vec![pick(deal)?],
        }),
        9 => Some(Command::Restore {
            deals: vec![pick(deal)?],
        }),
        10 => value(DealValue::ExpectedClose(Some(on))),
        11 => value(DealValue::Probability(Some(Probability::percent(
            (amount % 101) as u16,
        )))),
        12 => Some(Command::DeleteStage {
            stage,
            target: stages.get(deal % stages.len()).copied(),
        }),
        _ => Some(Command::AddStage {
            pipeline: desk.pipeline,
            stage: new_stage(&format!("s{amount}"), 30),
            before: None,
        }),
    }
}

/// The open deals of a stage, counted plainly: how many, and amount and weighted amount in each of two currencies.
fn recount(desk: &Desk, stage: StageId) -> (usize, [i128; 4]) {
    let records = desk.records();
    let mut count = 0;
    let mut sums = [0; 4];
    for deal in records.deals.values() {
        if deal.stage != stage
            || deal.outcome != Outcome::Open
            || deal.archived
            || deal.trashed_at.is_some()
        {
            continue;
        }
        count += 1;
        let points = deal
            .probability
            .unwrap_or(records.stages[&stage].probability)
            .basis_points();
        if let Some(money) = deal.amount {
            let place = usize::from(money.currency == Currency::EUR) * 2;
            sums[place] += i128::from(money.minor);
            sums[place + 1] += (i128::from(money.minor) * i128::from(points) + 5_000) / 10_000;
        }
    }
    (count, sums)
}

fn sums(tally: &Tally) -> (usize, [i128; 4]) {
    let sums = [
        tally.amount.minor(Currency::UAH),
        tally.weighted.minor(Currency::UAH),
        tally.amount.minor(Currency::EUR),
        tally.weighted.minor(Currency::EUR),
    ];
    (tally.count(), sums)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn totals_stay_those_of_a_recount_and_undo_restores_every_report(
        wishes in proptest::collection::vec((0..14u8, 0..40usize, 0..8usize, 0..9_000i64), 1..40)
    ) {
        let mut desk = Desk::new(&[("A", 10), ("B", 33), ("C", 90)]);
        let mut reports = Reports::default();
        for wish in wishes {
            let Some(command) = command(&desk, wish) else { continue };
            let before = everything(&desk);
            let Ok(done) = desk.try_run(command) else {
                continue;
            };
            reports.follow(&done.changes);
            same_as_from_nothing(&desk, &mut reports)?;
            let mut undone = desk.clone();
            undone.run(Command::Undo);
            prop_assert_eq!(everything(&undone), before);
            undone.run(Command::Redo);
            prop_assert_eq!(everything(&undone), everything(&desk));

            let now = pipeline(&desk.book, desk.pipeline);
            for row in &now.rows {
                let column = column(&desk.book, row.stage, &Matcher::default(), desk.today);
                prop_assert_eq!(sums(&column.shown), recount(&desk, row.stage));
                prop_assert_eq!(sums(&row.deals), recount(&desk, row.stage));
                let (mut here, mut there) = (column.shown.ids, row.deals.ids.clone());
                here.sort();
                there.sort();
                prop_assert_eq!(here, there);
            }
            prop_assert_eq!(now.strays.count(), 0);
        }
        numbers_and_lists_agree(&desk);
    }
}

/// A kept report is the one that is made from nothing.
fn same_as_from_nothing(desk: &Desk, kept: &mut Reports) -> Result<(), TestCaseError> {
    let (book, id) = (&desk.book, desk.pipeline);
    for year_of in [2026, 2025] {
        let scope = year(desk, year_of);
        let periods = vec![Period::Year(year_of), Period::Month(2026, 11)];
        // One year is made in one go, the other report by report.
        if year_of == 2025 {
            kept.make(
                book,
                &Wanted {
                    pipeline: Some(id),
                    closed: Some(scope),
                    funnel: Some((scope, Counting::Visited)),
                    forecast: Some(scope),
                    won: Some((id, periods.clone())),
                    sales: Some(scope),
                    left_out: Some(id),
                    rivals: Some(scope),
                    channels: Some(scope),
                },
            );
        }
        prop_assert_eq!(kept.pipeline(book, id), pipeline(book, id));
        let ended = closed(book, &scope);
        prop_assert_eq!(kept.closed(book, &scope), ended.clone());
        for counting in [Counting::Reached, Counting::Visited] {
            let made = funnel(book, &scope, counting);
            prop_assert_eq!(kept.funnel(book, &scope, counting), made);
        }
        prop_assert_eq!(kept.forecast(book, &scope), forecast(book, &scope));
        let reached: Vec<_> = (periods.iter())
            .map(|period| attainment(book, &scope, *period))
            .collect();
        prop_assert_eq!(kept.attainments(book, &scope, periods), reached);
        let sales = kept.sales(book, &scope);
        prop_assert_eq!(sales.size(), deal_size(book.records(), &ended.total.won));
        prop_assert_eq!(sales.cycle(), cycle(book.records(), &ended.total.won));
        prop_assert_eq!(kept.left_out(book, id), left_out(book, id));
        prop_assert_eq!(kept.rivals(book, &scope), rivals(book, &scope));
        prop_assert_eq!(kept.channels(book, &scope), channels(book, &scope));
    }
    for shown in Shown::ALL {
        for text in ["", "x", "y"] {
            let filter = Filter {
                text: text.to_owned(),
                ..Filter::default()
            };
            let matcher = filter.matcher(book, &desk.lens());
            let made = listed(book, id, shown, &matcher);
            let (ids, all) = table::deals(book.records(), id, shown, &matcher);
            prop_assert_eq!(&made.shown, &Tally::of(book.records(), &ids));
            prop_assert_eq!(made.all, all);
            prop_assert_eq!(kept.listed(book, id, shown, &matcher), made);
        }
    }
    Ok(())
}

fn numbers_and_lists_agree(desk: &Desk) {
    let book = &desk.book;
    let scope = year(desk, 2026);
    let agree = |set: DealSet, scope: &Scope, tally: &Tally| {
        let list = members(book, set, scope);
        assert_eq!(list, tally.ids, "{set:?}");
        assert_eq!(Tally::of(book.records(), &list), *tally, "{set:?}");
    };
    let now = pipeline(book, desk.pipeline);
    agree(DealSet::Open, &scope, &now.total);
    agree(DealSet::NoStage, &scope, &now.strays);
    for row in &now.rows {
        agree(DealSet::Stage(row.stage), &scope, &row.deals);
    }
    let reached = funnel(book, &scope, Counting::Reached);
    let visited = funnel(book, &scope, Counting::Visited);
    for level in &reached.levels {
        let set = level.stage.map_or(DealSet::CohortWon, DealSet::Reached);
        agree(set, &scope, &level.deals);
    }
    for level in &visited.levels {
        let set = level.stage.map_or(DealSet::CohortWon, DealSet::Visited);
        agree(set, &scope, &level.deals);
    }
    agree(DealSet::CohortUnknown, &scope, &reached.unknown);
    agree(DealSet::BeginUnknown, &scope, &reached.begin_unknown);
    assert_eq!(members(book, DealSet::Cohort, &scope), reached.cohort);
    let ended = closed(book, &scope);
    for month in &ended.months {
        let scope = Scope {
            days: month.days,
            ..scope
        };
        agree(DealSet::Won, &scope, &month.deals.won);
        agree(DealSet::Lost, &scope, &month.deals.lost);
        agree(DealSet::Abandoned, &scope, &month.deals.abandoned);
        agree(DealSet::NotQualified, &scope, &month.deals.not_qualified);
        assert_eq!(
            members(book, DealSet::Closed, &scope),
            month.deals.decided()
        );
    }
    assert_eq!(
        members(book, DealSet::ClosedUndated, &scope),
        ended.undated.decided()
    );
    let expected = forecast(book, &scope);
    for month in &expected.months {
        let scope = Scope {
            days: month.days,
            ..scope
        };
        agree(DealSet::Expected, &scope, &month.open);
        let both = [&month.won.ids[..], &month.open.ids].concat();
        assert_eq!(members(book, DealSet::Forecast, &scope), both);
    }
    agree(DealSet::PastDate, &scope, &expected.overdue);
    agree(DealSet::Undated, &scope, &expected.undated);
}

#[test]
fn a_set_of_a_stage_that_is_not_there_is_empty() {
    let mut desk = Desk::new(&[("A", 10)]);
    desk.add(0, "x", None);
    let scope = year(&desk, 2026);
    let gone = StageId(Id {
        counter: 999,
        ..Id::default()
    });
    for id in [gone, StageId::default()] {
        for set in [
            DealSet::Stage(id),
            DealSet::Reached(id),
            DealSet::Visited(id),
        ] {
            assert_eq!(members(&desk.book, set, &scope), []);
        }
    }
    let nowhere = Scope {
        pipeline: PipelineId::default(),
        ..scope
    };
    for set in [
        DealSet::Open,
        DealSet::Cohort,
        DealSet::CohortWon,
        DealSet::Forecast,
    ] {
        assert_eq!(members(&desk.book, set, &nowhere), []);
    }
}
