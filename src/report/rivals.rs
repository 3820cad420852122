//! Won and lost by competitor: against whom one wins, and to whom one loses (capability A23).

use std::collections::BTreeMap;

use crate::domain::{Deal, Label, OutcomeKind};
use crate::ledger::Book;
use crate::text::search::fold as fold_text;

use super::fold::{Fold, fold};
use super::scope::counts;
use super::{Ratio, Scope, Tally};

/// A competitor, and what became of the deals that it offered for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rival {
    /// Its name, as it was written first.
    pub name: Label,
    /// Won against it.
    pub won: Tally,
    /// Lost while it offered, to whomever.
    pub lost: Tally,
    /// Lost to itself.
    pub lost_to: Tally,
}

impl Rival {
    /// The win rate against it by count: won of won and lost, as in the rate of all deals.
    #[must_use]
    pub fn win_rate(&self) -> Ratio {
        Ratio::of(self.won.count(), self.won.count() + self.lost.count())
    }
}

/// The competitors of the deals that were won or lost in the period, by the day of closing; those with the most deals
/// first. Names that differ in case or accents only are one. A deal with two competitors counts for both.
#[must_use]
pub fn rivals(book: &Book, scope: &Scope) -> Vec<Rival> {
    fold::<RivalFold>(book, scope)
}

/// Competitors by their folded names.
#[derive(Clone, Default)]
pub struct RivalFold(BTreeMap<String, Rival>);

impl RivalFold {
    fn rival(&mut self, key: &str, name: &Label) -> &mut Rival {
        self.0.entry(key.to_owned()).or_insert_with(|| Rival {
            name: name.clone(),
            won: Tally::default(),
            lost: Tally::default(),
            lost_to: Tally::default(),
        })
    }
}

impl Fold for RivalFold {
    type Ask = Scope;
    type Frame = ();
    type Report = Vec<Rival>;

    fn frame(_: &Book, _: &Scope) {}

    fn nothing(_: &Scope, (): &()) -> Self {
        Self::default()
    }

    fn add(&mut self, book: &Book, scope: &Scope, (): &(), deal: &Deal) {
        let kind = deal.outcome.kind();
        if deal.competitors.is_empty()
            || !counts(deal, scope.pipeline)
            || !matches!(kind, OutcomeKind::Won | OutcomeKind::Lost)
            || !(deal.closed_on()).is_some_and(|on| scope.days.contains(on))
        {
            return;
        }
        let records = book.records();
        let closing = deal.outcome.closing();
        let taken_by = closing.and_then(|closing| closing.competitor.as_ref());
        let taken_by = taken_by.map(|name| fold_text(name));
        let mut seen = Vec::new();
        for name in deal.competitors.iter() {
            let key = fold_text(name);
            if seen.contains(&key) {
                continue;
            }
            let rival = self.rival(&key, name);
            if kind == OutcomeKind::Won {
                rival.won.add(records, deal);
            } else {
                rival.lost.add(records, deal);
                if taken_by.as_ref() == Some(&key) {
                    rival.lost_to.add(records, deal);
                }
            }
            seen.push(key);
        }
    }

    fn join(&mut self, behind: &Self) {
        for (key, more) in &behind.0 {
            let rival = self.rival(key, &more.name);
            rival.won.add_all(&more.won);
            rival.lost.add_all(&more.lost);
            rival.lost_to.add_all(&more.lost_to);
        }
    }

    fn finish(self, _: &Book, _: &Scope, (): &()) -> Vec<Rival> {
        let mut all: Vec<Rival> = self.0.into_values().collect();
        all.sort_by_key(|rival| std::cmp::Reverse(rival.won.count() + rival.lost.count()));
        all
    }
}
