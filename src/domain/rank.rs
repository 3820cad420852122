//! Fractional rank: the place of a card among its neighbours, so that a move changes one deal only.

use std::fmt;
use std::str::FromStr;

/// A place in an order in which there is always room between two places.
///
/// The whole part keeps ranks short when cards are added at an end; the fraction is a number in base 256
/// behind it, without trailing zeros, so that equal places have one form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rank {
    whole: i64,
    fraction: Box<[u8]>,
}

impl Rank {
    /// The rank of the first card in an empty column.
    #[must_use]
    pub fn first() -> Self {
        Self::default()
    }

    /// A whole place, for spreading many cards at once.
    #[must_use]
    pub fn whole(whole: i64) -> Self {
        Self {
            whole,
            fraction: Box::default(),
        }
    }

    /// A place between two neighbours, either of which may be missing at an end of the list.
    /// Neighbours in the wrong order, or equal ones, give a place just behind the lower.
    #[must_use]
    pub fn between(above: Option<&Self>, below: Option<&Self>) -> Self {
        match (above, below) {
            (None, None) => Self::first(),
            (Some(above), None) => above.after(),
            (None, Some(below)) => below.before(),
            (Some(above), Some(below)) if above < below => above.middle(below),
            (Some(above), Some(_)) => above.middle(&above.after()),
        }
    }

    fn after(&self) -> Self {
        self.whole.checked_add(1).map_or_else(
            || Self {
                whole: self.whole,
                fraction: middle_digits(&self.fraction, None),
            },
            Self::whole,
        )
    }

    fn before(&self) -> Self {
        // The lowest whole number only carries fractions, so that there is room below everything.
        match self.whole.checked_sub(1) {
            Some(i64::MIN) => Self {
                whole: i64::MIN,
                fraction: middle_digits(&[], None),
            },
            Some(whole) => Self::whole(whole),
            None => Self {
                whole: i64::MIN,
                fraction: middle_digits(&[], Some(&self.fraction)),
            },
        }
    }

    fn middle(&self, below: &Self) -> Self {
        if self.whole == below.whole {
            let fraction = middle_digits(&self.fraction, Some(&below.fraction));
            return Self {
                whole: self.whole,
                fraction,
            };
        }
        let next = Self::whole(self.whole + 1);
        if next < *below {
            next
        } else {
            Self {
                whole: self.whole,
                fraction: middle_digits(&self.fraction, None),
            }
        }
    }
}

/// The digits of a fraction strictly between two others; no upper one means the next whole number.
/// The lower must be less than the upper.
fn middle_digits(lower: &[u8], upper: Option<&[u8]>) -> Box<[u8]> {
    let mut digits = Vec::new();
    let mut bound = upper;
    // Equal bounds leave no room; the digits then end one place behind them.
    let longest = lower.len().max(upper.map_or(0, <[u8]>::len)) + 1;
    for place in 0..=longest {
        let low = u16::from(lower.get(place).copied().unwrap_or(0));
        let high = match bound {
            Some(upper) => u16::from(upper.get(place).copied().unwrap_or(0)),
            None => 256,
        };
        let middle = u8::try_from(low.midpoint(high)).unwrap_or(u8::MAX);
        if u16::from(middle) > low {
            digits.push(middle);
            break;
        }
        digits.push(u8::try_from(low).unwrap_or(u8::MAX));
        // Once the digits stand below the upper bound, it binds no more.
        if low < high {
            bound = None;
        }
    }
    digits.into_boxed_slice()
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.whole)?;
        if !self.fraction.is_empty() {
            f.write_str(".")?;
        }
        self.fraction
            .iter()
            .try_for_each(|digit| write!(f, "{digit:02x}"))
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is not a rank.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a rank")]
pub struct RankError;

impl FromStr for Rank {
    type Err = RankError;

    fn from_str(text: &str) -> Result<Self, RankError> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if fraction.len() % 2 != 0 || !fraction.is_ascii() || fraction.ends_with("00") {
            return Err(RankError);
        }
        let fraction = (0..fraction.len())
            .step_by(2)
            .map(|place| {
                let pair = fraction.get(place..place + 2).ok_or(RankError)?;
                u8::from_str_radix(pair, 16).map_err(|_| RankError)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            whole: whole.parse().map_err(|_| RankError)?,
            fraction,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ends_grow_by_whole_numbers() {
        let mut rank = Rank::first();
        for _ in 0..100_000 {
            rank = Rank::between(Some(&rank), None);
        }
        assert_eq!(rank.to_string(), "100000");
    }

    #[test]
    fn a_place_exists_below_the_lowest_and_above_the_highest() {
        let (mut low, mut high) = (Rank::whole(i64::MIN + 2), Rank::whole(i64::MAX - 1));
        for _ in 0..50 {
            let (lower, higher) = (
                Rank::between(None, Some(&low)),
                Rank::between(Some(&high), None),
            );
            assert!(lower < low && higher > high, "{lower} {higher}");
            (low, high) = (lower, higher);
        }
    }

    proptest! {
        #[test]
        fn a_place_between_neighbours_always_exists(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut ranks = vec![Rank::first()];
            for place in places {
                let place = place.index(ranks.len() + 1);
                let above = place.checked_sub(1).map(|place| &ranks[place]);
                let rank = Rank::between(above, ranks.get(place));
                prop_assert!(above.is_none_or(|above| *above < rank));
                prop_assert!(ranks.get(place).is_none_or(|below| rank < *below));
                prop_assert_eq!(rank.to_string().parse::<Rank>(), Ok(rank.clone()));
                ranks.insert(place, rank);
            }
        }
    }
}
