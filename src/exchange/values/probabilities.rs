//! Chances as files write them: percent, or a fraction of one.

use crate::domain::Probability;

/// What 1 means in a column of chances.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scale {
    /// One percent.
    Percent,
    /// Certainty.
    Fraction,
}

/// Finds the scale of a column: fractions are never above one, and one of them lies between.
pub fn study<'a>(cells: impl Iterator<Item = &'a str>) -> Scale {
    let mut between = false;
    for cell in cells.filter(|cell| !cell.is_empty()) {
        match points(cell, Scale::Percent) {
            Some(0 | 100) => {}
            Some(points) if points < 100 && !cell.contains('%') => between = true,
            _ => return Scale::Percent,
        }
    }
    if between {
        Scale::Fraction
    } else {
        Scale::Percent
    }
}

/// Reads a chance; more digits than hundredths of a percent are cut.
#[must_use]
pub fn probability(cell: &str, scale: Scale) -> Option<Probability> {
    let scale = if cell.contains('%') {
        Scale::Percent
    } else {
        scale
    };
    Probability::from_basis_points(u16::try_from(points(cell, scale)?).ok()?)
}

/// Hundredths of a percent.
fn points(cell: &str, scale: Scale) -> Option<u32> {
    let text = cell.trim().trim_end_matches('%').trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let places = match scale {
        Scale::Percent => 2,
        Scale::Fraction => 4,
    };
    let kept: String = fraction
        .chars()
        .chain(std::iter::repeat('0'))
        .take(places)
        .collect();
    format!("{whole}{kept}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_and_fractions_are_told_apart() {
        assert_eq!(study(["10", "60", ""].into_iter()), Scale::Percent);
        assert_eq!(study(["0.1", "1", "0.65"].into_iter()), Scale::Fraction);
        assert_eq!(study(["0", "1"].into_iter()), Scale::Percent);
        assert_eq!(study(["0.5%", "0.1%"].into_iter()), Scale::Percent);
        for (cell, scale, expected) in [
            ("60", Scale::Percent, Some(6_000)),
            ("12,5 %", Scale::Percent, Some(1_250)),
            ("0.65", Scale::Fraction, Some(6_500)),
            ("50%", Scale::Fraction, Some(5_000)),
            ("0.123456", Scale::Fraction, Some(1_234)),
            ("101", Scale::Percent, None),
            ("high", Scale::Percent, None),
        ] {
            let points = probability(cell, scale).map(Probability::basis_points);
            assert_eq!(points, expected, "{cell}");
        }
    }
}
