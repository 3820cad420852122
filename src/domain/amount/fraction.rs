//! Exact arithmetic on amounts: fractions of whole numbers, so that nothing is lost on the way to the result.

/// A fraction in its lowest terms; the denominator is above zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Fraction {
    over: i128,
    under: i128,
}

/// No arithmetic on amounts needs more; what does is too large to be one.
type Known = Option<Fraction>;

impl Fraction {
    /// A whole number.
    pub(super) fn whole(number: i128) -> Self {
        Self {
            over: number,
            under: 1,
        }
    }

    /// A number with this many digits behind the decimal sign.
    pub(super) fn decimal(digits: i128, behind: u32) -> Known {
        Self::of(digits, 10_i128.checked_pow(behind)?)
    }

    fn of(over: i128, under: i128) -> Known {
        if under == 0 {
            return None;
        }
        let common = common_divisor(over.unsigned_abs(), under.unsigned_abs());
        let common = i128::try_from(common).ok()?.max(1);
        let (over, under) = (over / common, under / common);
        if under < 0 {
            return Some(Self {
                over: over.checked_neg()?,
                under: under.checked_neg()?,
            });
        }
        Some(Self { over, under })
    }

    pub(super) fn is_negative(self) -> bool {
        self.over < 0
    }

    pub(super) fn is_zero(self) -> bool {
        self.over == 0
    }

    pub(super) fn plus(self, other: Self) -> Known {
        let left = self.over.checked_mul(other.under)?;
        let right = other.over.checked_mul(self.under)?;
        Self::of(
            left.checked_add(right)?,
            self.under.checked_mul(other.under)?,
        )
    }

    pub(super) fn minus(self, other: Self) -> Known {
        self.plus(other.times(Self::whole(-1))?)
    }

    pub(super) fn times(self, other: Self) -> Known {
        Self::of(
            self.over.checked_mul(other.over)?,
            self.under.checked_mul(other.under)?,
        )
    }

    /// None for a division by zero too.
    pub(super) fn divided_by(self, other: Self) -> Known {
        Self::of(
            self.over.checked_mul(other.under)?,
            self.under.checked_mul(other.over)?,
        )
    }

    /// The whole number that it is, or the nearest one, half away from zero, and whether it was rounded.
    pub(super) fn rounded(self) -> Option<(i128, bool)> {
        let twice = self.over.checked_mul(2)?;
        let half = if self.over < 0 {
            -self.under
        } else {
            self.under
        };
        let nearest = twice.checked_add(half)? / self.under.checked_mul(2)?;
        Some((nearest, self.under != 1))
    }
}

fn common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
