//! The chance that a deal is won.

use std::fmt;

/// A probability from 0 to 100 %, kept in basis points (hundredths of a percent).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Probability(u16);

impl Probability {
    /// A lost deal.
    pub const ZERO: Self = Self(0);
    /// A won deal.
    pub const CERTAIN: Self = Self(10_000);

    /// Whole percents; above 100 counts as 100.
    #[must_use]
    pub fn percent(percent: u16) -> Self {
        Self(percent.min(100) * 100)
    }

    /// Basis points, refused above 10,000.
    #[must_use]
    pub fn from_basis_points(points: u16) -> Option<Self> {
        (points <= 10_000).then_some(Self(points))
    }

    /// Reads a percentage as typed: `60`, `60%`, `12,5 %`; at most two digits behind the sign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim().replace(',', ".");
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > 2 {
            return None;
        }
        let points: u32 = format!("{whole}{fraction:0<2}").parse().ok()?;
        Self::from_basis_points(u16::try_from(points).ok()?)
    }

    /// Hundredths of a percent, 0 to 10,000.
    #[must_use]
    pub fn basis_points(self) -> u16 {
        self.0
    }
}

impl fmt::Debug for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} %", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_percentages() {
        for (text, points) in [
            ("60", Some(6_000)),
            ("60%", Some(6_000)),
            ("12,5 %", Some(1_250)),
            ("0", Some(0)),
            ("100", Some(10_000)),
        ] {
            assert_eq!(
                Probability::parse(text).map(Probability::basis_points),
                points,
                "{text}"
            );
        }
        for text in ["", "%", "101", "-1", "x", "1.234", "700"] {
            assert_eq!(Probability::parse(text), None, "{text}");
        }
    }
}
