//! The head of a column of the board (metrics 3.1).

use chrono::NaiveDate;

use crate::domain::{Deal, Moment, MoneyBag, StageId, rate::in_base};
use crate::ledger::Book;
use crate::query::{self, CardOrder, Cards, Matcher, Showing, chance};

use super::Tally;

/// Sums of several currencies as one, in the currency of the book.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct InBase {
    /// What the deals are worth by the rates of the day.
    pub amount: MoneyBag,
    /// The same times their chance, each deal rounded before it is added.
    pub weighted: MoneyBag,
    /// How many have an amount whose currency has no rate; they are in neither sum.
    pub without_rate: usize,
}

/// What stands in a column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// The cards that pass the filter, in the order of the column, with their sums.
    pub shown: Tally,
    /// How many cards there are without the filter.
    pub all: usize,
    /// The sums in the currency of the book; none where nothing has to be turned into it, or no rate is known at all.
    pub in_base: Option<InBase>,
}

impl Column {
    /// The head over some cards.
    #[must_use]
    pub fn of(book: &Book, cards: &Cards, today: NaiveDate) -> Self {
        let shown = Tally::of(book.records(), &cards.ids);
        Self::with(book, cards.all, shown, today)
    }

    fn with(book: &Book, all: usize, shown: Tally, today: NaiveDate) -> Self {
        Self {
            all,
            in_base: in_one_currency(book, &shown, today),
            shown,
        }
    }
}

fn in_one_currency(book: &Book, shown: &Tally, today: NaiveDate) -> Option<InBase> {
    let records = book.records();
    let settings = &records.settings;
    let foreign = shown
        .amount
        .iter()
        .any(|(currency, _)| currency != settings.currency);
    if !foreign || settings.rates.is_empty() {
        return None;
    }
    let mut sums = InBase::default();
    let deals = shown.ids.iter().filter_map(|id| records.deals.get(id));
    for (deal, money) in deals.filter_map(|deal: &Deal| Some((deal, deal.value()?))) {
        match in_base(money, settings.currency, &settings.rates, today) {
            Some(base) => {
                sums.amount.add(base);
                sums.weighted.add(base.weighted(chance(records, deal)));
            }
            None => sums.without_rate += 1,
        }
    }
    Some(sums)
}

/// The column of a stage: its open deals, or in an after-sale stage its won ones, those put aside among them.
#[must_use]
pub fn column(book: &Book, stage: StageId, matcher: &Matcher, today: NaiveDate) -> Column {
    let showing = Showing {
        matcher,
        order: CardOrder::Hand,
        now: Moment::default(),
        today,
    };
    let cards = query::cards(book, stage, &showing);
    // Without a filter the book knows the sums already.
    let Some(sums) = book.board().sums(stage).filter(|_| matcher.passes_all()) else {
        return Column::of(book, &cards, today);
    };
    Column::with(book, cards.all, Tally::known(cards.ids, sums), today)
}
