//! Living examples: a book of any size made from a seed, with a year of history, for the demo, for tests and for
//! benchmarks. It reads no clock and draws no chance: the same recipe gives the same records on every machine.

mod author;
mod calendar;
mod cast;
mod past;
mod plan;
mod price;
mod random;
mod seasoned;
mod target;
pub mod template;
mod words;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use chrono::NaiveDate;

use crate::domain::{Currency, Deal};
use crate::ledger::Records;
use crate::text::Lang;

pub use seasoned::seasoned;

use author::Author;
use calendar::Calendar;
use random::Random;

/// What an example is made from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recipe {
    /// How many deals.
    pub deals: u32,
    /// Which of the many examples of that size.
    pub seed: u64,
    /// The language of names and titles; everything else is the same in both.
    pub lang: Lang,
    /// The day on which it is opened: history ends the day before, plans begin on it.
    pub today: NaiveDate,
    /// The currency of the book.
    pub currency: Currency,
}

/// Makes an example. [`Book::restore`](crate::ledger::Book::restore) with an empty log opens it.
#[must_use]
pub fn generate(recipe: &Recipe) -> Records {
    let mut random = Random::new(recipe.seed);
    let calendar = Calendar {
        today: recipe.today,
    };
    let mut records = Records::default();
    let cast = cast::cast(&mut random, recipe, calendar, &mut records);
    let plans = plan::plans(&mut random, recipe.deals, calendar);
    let mut author = Author {
        recipe,
        calendar,
        ranks: vec![0; cast.stages.len()],
        cast,
        reasons: records.settings.lost_reasons.clone(),
        offer: random.below(words::OFFERS.len()),
        random,
    };
    for plan in plans {
        let deal = author.deal(plan);
        meet(&mut records, &deal);
        records.deals.insert(deal.id, deal);
    }
    target::set_targets(recipe, &mut records);
    records
}

/// A company and a person are known from their first deal on.
fn meet(records: &mut Records, deal: &Deal) {
    if let Some(company) = deal.company.and_then(|id| records.companies.get_mut(&id)) {
        company.created_at = company.created_at.min(deal.created_at);
    }
    if let Some(person) = deal.contact.and_then(|id| records.people.get_mut(&id)) {
        person.created_at = person.created_at.min(deal.created_at);
    }
}
