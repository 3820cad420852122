//! A share of a whole, kept as two whole numbers.

use crate::text::div_round;

/// A part of a whole: deals of deals, or minor units of minor units. It may exceed the whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ratio {
    /// The part.
    pub part: i128,
    /// What it is a part of; with deals, the number of cases.
    pub whole: i128,
}

impl Ratio {
    /// Below so many cases a rate says little and is shown as such.
    pub const FEW: i128 = 5;

    /// A share of deals.
    #[must_use]
    pub fn of(part: usize, whole: usize) -> Self {
        Self {
            part: i128::try_from(part).unwrap_or(i128::MAX),
            whole: i128::try_from(whole).unwrap_or(i128::MAX),
        }
    }

    /// The share in basis points, rounded half away from zero; none if there is nothing to divide by.
    #[must_use]
    pub fn basis_points(self) -> Option<i64> {
        if self.whole == 0 {
            return None;
        }
        i64::try_from(div_round(self.part.saturating_mul(10_000), self.whole)).ok()
    }

    /// Tells, of a share of deals, whether there are too few of them to speak of a rate.
    #[must_use]
    pub fn is_few(self) -> bool {
        self.whole < Self::FEW
    }
}
