//! The orders in which lists of deals can stand.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::next_step::planned_days;
use crate::domain::{Deal, DealId};
use crate::ledger::Records;
use crate::text::{Lang, sort_key};

/// What a list is ordered by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum SortKey {
    /// The day on which a deal closed, or for an open one is expected to.
    #[default]
    CloseDate,
    /// What it is worth. Currencies are not compared: each stands for itself, in the order of their codes.
    Amount,
    /// Its title, by the alphabet of the reader.
    Title,
    /// The last change or move.
    Changed,
    /// The day by which its next step is to be done.
    NextStep,
}

/// An order of a list. Deals without the value stand last in either direction.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Order {
    /// By what.
    pub by: SortKey,
    /// The largest, latest or last of the alphabet first.
    pub descending: bool,
}

/// Puts deals in order; equal ones stand in the order of their ids.
pub fn sort(records: &Records, ids: &mut [DealId], order: Order, lang: Lang) {
    let down = order.descending;
    match order.by {
        SortKey::CloseDate => by(records, ids, down, |deal| {
            if deal.is_open() {
                deal.expected_close
            } else {
                deal.closed_on()
            }
        }),
        SortKey::Amount => by(records, ids, false, |deal| {
            let money = deal.value()?;
            let minor = if down { -money.minor } else { money.minor };
            Some((money.currency.code(), minor))
        }),
        SortKey::Title => by(records, ids, down, |deal| Some(sort_key(lang, &deal.title))),
        SortKey::Changed => by(records, ids, down, |deal| Some(deal.touched_at())),
        SortKey::NextStep => {
            let planned = planned_days(records);
            by(records, ids, down, |deal| {
                // A step without a day is to be done some time, so it stands behind those with one.
                let typed = || Some(deal.next_step.as_ref()?.on.unwrap_or(NaiveDate::MAX));
                planned.get(&deal.id).copied().or_else(typed)
            });
        }
    }
}

fn by<K: Ord>(
    records: &Records,
    ids: &mut [DealId],
    descending: bool,
    key: impl Fn(&Deal) -> Option<K>,
) {
    let mut keyed: Vec<_> = ids
        .iter()
        .map(|id| (records.deals.get(id).and_then(&key), *id))
        .collect();
    keyed.sort_by(|(a, first), (b, second)| {
        let order = match (a, b) {
            (Some(a), Some(b)) if descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        order.then(first.cmp(second))
    });
    for (place, (_, id)) in ids.iter_mut().zip(keyed) {
        *place = id;
    }
}
