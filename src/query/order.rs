//! The orders in which lists of deals can stand.

use std::cmp::Ordering;

use chrono::{Datelike as _, NaiveDate};

use super::attention::idle_days;
use super::next_step::{next_step, planned_days};
use crate::domain::rate::in_base;
use crate::domain::{Deal, DealId, Moment};
use crate::ledger::{Book, Records};
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

/// How the cards of a place of the board stand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum CardOrder {
    /// As they were put.
    #[default]
    Hand,
    /// Those that are expected to close first.
    Close,
    /// The largest amounts first: those that the rates turn into the currency of the book, then the others, each
    /// currency for itself.
    Amount,
    /// Those that nobody has touched for the longest time.
    Idle,
    /// The best qualified first.
    Score,
    /// Those whose next step is due first.
    NextStep,
}

impl CardOrder {
    /// All orders, as they are offered.
    pub const ALL: [Self; 6] = [
        Self::Hand,
        Self::Close,
        Self::Amount,
        Self::Idle,
        Self::Score,
        Self::NextStep,
    ];

    /// The name under which a choice is kept; never shown to anybody.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Close => "close",
            Self::Amount => "amount",
            Self::Idle => "idle",
            Self::Score => "score",
            Self::NextStep => "next-step",
        }
    }

    /// The order of a kept name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// Puts the cards of a place in order; those without the value stand last, and equal ones as they were put.
pub fn sort_cards(
    book: &Book,
    ids: &mut [DealId],
    order: CardOrder,
    (now, today): (Moment, NaiveDate),
) {
    let records = book.records();
    match order {
        CardOrder::Hand => {}
        CardOrder::Close => by_key(records, ids, &|deal| Some(day(deal.expected_close?))),
        CardOrder::Amount => by_key(records, ids, &|deal| {
            let (money, settings) = (deal.value()?, &records.settings);
            let base = in_base(money, settings.currency, &settings.rates, today);
            Some(match base {
                Some(base) => [0, 0, reverse(base.minor)],
                None => [1, letters(money.currency.code()), reverse(money.minor)],
            })
        }),
        CardOrder::Idle => by_key(records, ids, &|deal| {
            let days = idle_days(book, deal, now, today);
            Some([reverse(days), deal.touched_at().0, 0])
        }),
        CardOrder::Score => by_key(records, ids, &|deal| {
            let known = deal.qualification.as_ref()?;
            let score = known.score(&records.settings.criteria);
            Some([reverse(score.percent?.into()), 0, 0])
        }),
        CardOrder::NextStep => by_key(records, ids, &|deal| {
            // A step without a day is to be done some time, so it stands behind those with one.
            Some(day(next_step(book, deal)?.on.unwrap_or(NaiveDate::MAX)))
        }),
    }
}

/// What an order of cards compares. Numbers whatever it is, so that one sort serves all: each is 4 kB of the first wasm.
type Key = [i64; 3];

fn day(day: NaiveDate) -> Key {
    [day.num_days_from_ce().into(), 0, 0]
}

/// A number that stands where the larger ones come first. Unlike the negative one it is there for each.
fn reverse(number: i64) -> i64 {
    !number
}

/// A code of a few letters as a number that is ordered as it is.
fn letters(code: &str) -> i64 {
    let bytes = code.bytes().take(7);
    bytes.fold(0, |number, byte| number << 8 | i64::from(byte))
}

fn by_key(records: &Records, ids: &mut [DealId], key: &dyn Fn(&Deal) -> Option<Key>) {
    ids.sort_by_cached_key(|id| {
        let key = records.deals.get(id).and_then(key);
        (key.is_none(), key)
    });
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
