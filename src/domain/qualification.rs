//! Whether a buyer fits: scored criteria and a result (capabilities A16, A17, A33).

use chrono::NaiveDate;

use super::named::named;
use super::{ItemKey, Label, List, OwnerId};

/// A criterion of the book, such as timing, budget, authority or fit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Criterion {
    /// Its key.
    pub key: ItemKey,
    /// Its name.
    pub name: Label,
    /// How much it counts; 25 each for the usual four.
    pub weight: u16,
}

impl Criterion {
    /// The weight of a criterion that is new.
    pub const USUAL_WEIGHT: u16 = 25;
}

named! {
    /// How far a criterion is met. One that nobody has looked at has no verdict.
    Verdict {
        /// Met.
        Yes = "yes",
        /// Met in part.
        Partly = "partly",
        /// Not met.
        No = "no",
    }
}

named! {
    /// What the qualification came to.
    Fit {
        /// It fits.
        Qualified = "qualified",
        /// It does not.
        NotQualified = "not_qualified",
    }
}

/// The verdict on one criterion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scored {
    /// Which criterion.
    pub criterion: ItemKey,
    /// The verdict.
    pub verdict: Verdict,
}

/// The qualification of a deal.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Qualification {
    /// The verdicts.
    pub scores: List<Scored>,
    /// What it came to, if it is decided.
    pub result: Option<Fit>,
    /// On which day it was decided.
    pub on: Option<NaiveDate>,
    /// Who qualifies.
    pub by: Option<OwnerId>,
}

/// A score and how much it rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Score {
    /// 0 to 100, of the answered criteria only: Σ weight × value / Σ weight (metrics 3.13; yes 1, partly ½, no 0).
    /// None while nothing is answered: unknown is not "no".
    pub percent: Option<u16>,
    /// How many criteria have a verdict.
    pub answered: usize,
    /// How many there are.
    pub of: usize,
}

impl Qualification {
    /// The score by the criteria of the book. Verdicts on criteria that are gone do not count.
    #[must_use]
    pub fn score(&self, criteria: &[Criterion]) -> Score {
        let (mut sum, mut weight, mut answered) = (0_u32, 0_u32, 0);
        for criterion in criteria {
            let mut scores = self.scores.iter();
            let Some(scored) = scores.find(|scored| scored.criterion == criterion.key) else {
                continue;
            };
            let halves = match scored.verdict {
                Verdict::Yes => 2,
                Verdict::Partly => 1,
                Verdict::No => 0,
            };
            answered += 1;
            weight += u32::from(criterion.weight);
            sum += u32::from(criterion.weight) * halves;
        }
        let percent = (weight > 0).then(|| {
            // Halves of a percent, rounded half up.
            let percent = (sum * 50 + weight / 2) / weight;
            u16::try_from(percent).unwrap_or(100)
        });
        Score {
            percent,
            answered,
            of: criteria.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criteria(weights: &[u16]) -> Vec<Criterion> {
        let criterion = |(place, weight): (usize, &u16)| Criterion {
            key: ItemKey(place as u64 + 1),
            name: Label::lossy("Budget"),
            weight: *weight,
        };
        weights.iter().enumerate().map(criterion).collect()
    }

    fn verdicts(verdicts: &[(u64, Verdict)]) -> Qualification {
        let scored = |(key, verdict): &(u64, Verdict)| Scored {
            criterion: ItemKey(*key),
            verdict: *verdict,
        };
        Qualification {
            scores: verdicts.iter().map(scored).collect(),
            ..Qualification::default()
        }
    }

    #[test]
    fn only_answered_criteria_count() {
        let criteria = criteria(&[25, 25, 25, 25]);
        let score = |given: &[(u64, Verdict)]| verdicts(given).score(&criteria);
        assert_eq!(score(&[]).percent, None);
        assert_eq!(score(&[(1, Verdict::Yes)]).percent, Some(100));
        assert_eq!(
            score(&[(1, Verdict::Yes), (2, Verdict::Partly), (3, Verdict::No)]),
            Score {
                percent: Some(50),
                answered: 3,
                of: 4
            }
        );
        assert_eq!(score(&[(9, Verdict::No)]).answered, 0);
    }

    #[test]
    fn weights_count() {
        let criteria = criteria(&[60, 40]);
        let given = verdicts(&[(1, Verdict::Partly), (2, Verdict::Yes)]);
        assert_eq!(given.score(&criteria).percent, Some(70));
        assert_eq!(
            verdicts(&[(1, Verdict::Yes)]).score(&[]).percent,
            None,
            "no criteria, no score"
        );
    }
}
