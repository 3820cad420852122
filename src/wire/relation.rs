//! The fields of a deal told by each other. A stay in a stage begins some days after the one before, nearly always took
//! effect on the day on which it was recorded, a deal stands where it came last and ends with its last change: told so, most of these columns say
//! next to nothing. What is told stands in the same row, an id, a day and a moment being the distance to another one.

use super::leaf::{At, Day, Key};
use super::rows::DealRow;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// Deals told by their own fields; none if some value is too far from another.
pub fn related(deals: Vec<DealRow>) -> Option<Vec<DealRow>> {
    deals.into_iter().map(relate).collect()
}

/// Deals that were told by their own fields.
pub fn unrelated(deals: Vec<DealRow>) -> Option<Vec<DealRow>> {
    deals.into_iter().map(unrelate).collect()
}

fn relate(mut deal: DealRow) -> Option<DealRow> {
    let made = deal.created_at;
    let mut before = made;
    for (place, visit) in deal.visits.iter_mut().enumerate() {
        visit.on = visit
            .on
            .map_or(Some(None), |on| since(on, visit.at).map(Some))?;
        let at = visit.at;
        visit.at = At(at.0.checked_sub(if place == 0 {
            made.0
        } else {
            midnight(before)?
        })?);
        before = at;
    }
    before = made;
    for change in &mut deal.history {
        change.on = change
            .on
            .map_or(Some(None), |on| since(on, change.at).map(Some))?;
        let at = change.at;
        change.at = At(at.0.checked_sub(midnight(before)?)?);
        before = at;
    }
    for (day, moment) in days(&mut deal, made, before) {
        *day = day.map_or(Some(None), |on| since(on, moment).map(Some))?;
    }
    if let Some(last) = deal.visits.last() {
        deal.stage.0.counter = deal.stage.0.counter.wrapping_sub(last.stage.0.counter);
    }
    if let (Some(company), Some(contact)) = (deal.company, &mut deal.contact) {
        contact.0.counter = contact.0.counter.wrapping_sub(company.0.counter);
    }
    if let (Some(amount), Some(closing)) = (&deal.amount, &mut deal.outcome.amount) {
        closing.minor = closing.minor.checked_sub(amount.minor)?;
    }
    Some(deal)
}

fn unrelate(mut deal: DealRow) -> Option<DealRow> {
    let made = deal.created_at;
    let mut before = made;
    for (place, visit) in deal.visits.iter_mut().enumerate() {
        let base = if place == 0 {
            made.0
        } else {
            midnight(before)?
        };
        visit.at = At(visit.at.0.checked_add(base)?);
        before = visit.at;
        visit.on = visit
            .on
            .map_or(Some(None), |on| after(on, visit.at).map(Some))?;
    }
    before = made;
    for change in &mut deal.history {
        change.at = At(change.at.0.checked_add(midnight(before)?)?);
        before = change.at;
        change.on = change
            .on
            .map_or(Some(None), |on| after(on, change.at).map(Some))?;
    }
    for (day, moment) in days(&mut deal, made, before) {
        *day = day.map_or(Some(None), |on| after(on, moment).map(Some))?;
    }
    if let Some(last) = deal.visits.last() {
        deal.stage.0.counter = deal.stage.0.counter.wrapping_add(last.stage.0.counter);
    }
    if let (Some(company), Some(Key(contact))) = (deal.company, &mut deal.contact) {
        contact.counter = contact.counter.wrapping_add(company.0.counter);
    }
    if let (Some(amount), Some(closing)) = (&deal.amount, &mut deal.outcome.amount) {
        closing.minor = closing.minor.checked_add(amount.minor)?;
    }
    Some(deal)
}

/// The days of a deal that are told by a moment, with it: some by when the deal was made, its end by its last change.
fn days(deal: &mut DealRow, made: At, last: At) -> [(&mut Option<Day>, At); 3] {
    [
        (&mut deal.created_on, made),
        (&mut deal.expected_close, made),
        (&mut deal.outcome.on, last),
    ]
}

/// The moment at which the day of a moment begins, in UTC.
fn midnight(at: At) -> Option<i64> {
    at.0.div_euclid(DAY).checked_mul(DAY)
}

/// A day as so many days since that of a moment.
fn since(day: Day, at: At) -> Option<Day> {
    Day::from_number(day.number() - at.0.div_euclid(DAY))
}

/// The day so many days since that of a moment.
fn after(days: Day, at: At) -> Option<Day> {
    Day::from_number(days.number() + at.0.div_euclid(DAY))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Id, Replica};
    use crate::wire::cell::{AsCell as _, Cell};
    use crate::wire::column::{Block, Column as _};
    use crate::wire::rows::{ChangeRow, MoneyRow, OutcomeRow, VisitRow};

    fn numbers(far: bool) -> BoxedStrategy<i64> {
        if far {
            any::<i64>().boxed()
        } else {
            (1_700_000_000_000_i64..1_900_000_000_000).boxed()
        }
    }

    fn day(far: bool) -> BoxedStrategy<Option<Day>> {
        let days = if far {
            -100_000_000_i64..100_000_000
        } else {
            19_000..22_000
        };
        prop::option::of(days.prop_map(|day| Day::from_number(day).unwrap_or_default())).boxed()
    }

    fn key() -> impl Strategy<Value = Key> {
        (any::<u16>(), any::<u32>()).prop_map(|(replica, counter)| {
            Key(Id {
                replica: Replica(replica),
                counter,
            })
        })
    }

    fn deal(far: bool) -> impl Strategy<Value = DealRow> {
        let moments = (numbers(far), day(far));
        let visit = (key(), moments).prop_map(|(stage, (at, on))| VisitRow {
            stage,
            at: At(at),
            on,
        });
        let change = (numbers(far), day(far)).prop_map(|(at, on)| ChangeRow {
            at: At(at),
            on,
            was: Some(crate::wire::values::DealValue::Archived(true)),
        });
        let money = || prop::option::of(numbers(far)).prop_map(|minor| minor.map(amount));
        let lists = (
            prop::collection::vec(visit, 0..4),
            prop::collection::vec(change, 0..4),
        );
        let keys = (key(), prop::option::of(key()), prop::option::of(key()));
        let days = (day(far), day(far), day(far));
        (numbers(far), lists, keys, days, money(), money()).prop_map(
            |(made, (visits, history), (stage, company, contact), days, amount, closing)| DealRow {
                created_at: At(made),
                visits,
                history,
                stage,
                company,
                contact,
                created_on: days.0,
                expected_close: days.1,
                amount,
                outcome: OutcomeRow {
                    on: days.2,
                    amount: closing,
                    ..OutcomeRow::default()
                },
                ..DealRow::default()
            },
        )
    }

    fn amount(minor: i64) -> MoneyRow {
        MoneyRow {
            minor,
            currency: "UAH".to_owned(),
        }
    }

    proptest! {
        #[test]
        fn deals_told_by_each_other_are_told_the_same(deals in prop::collection::vec(deal(false), 0..20)) {
            let told = related(deals.clone());
            prop_assert!(told.is_some(), "these are near enough");
            prop_assert_eq!(told.and_then(unrelated), Some(deals));
        }

        #[test]
        fn what_is_too_far_is_told_as_it_is(deals in prop::collection::vec(deal(true), 0..20)) {
            if let Some(told) = related(deals.clone()) {
                prop_assert_eq!(unrelated(told), Some(deals.clone()));
            }
            let block = Block::of(|| deals.clone()).into_cell().json();
            let read = Cell::parse(&block).and_then(Block::from_cell).unwrap();
            prop_assert_eq!(read.into_rows(), Some(deals));
        }

        #[test]
        fn rows_of_earlier_formats_are_columns_too(deals in prop::collection::vec(deal(false), 0..20)) {
            let packed = DealRow::pack(deals.clone());
            let read = Cell::parse(&packed.json()).unwrap();
            prop_assert_eq!(DealRow::unpack(read, deals.len()), Some(deals));
        }
    }
}
