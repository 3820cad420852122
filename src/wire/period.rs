//! Periods as text: `2026`, `2026-Q3` or `2026-09`.

use crate::domain::Period;

/// Writes a period.
pub(super) fn write(period: Period) -> String {
    match period {
        Period::Month(year, month) => format!("{year:04}-{month:02}"),
        Period::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
        Period::Year(year) => format!("{year:04}"),
    }
}

/// Reads a period; none for a text that is none, or a month or quarter that no year has.
pub(super) fn read(text: &str) -> Option<Period> {
    let number = |text: &str| text.parse::<u32>().ok();
    // The year may carry a sign, so the sign of division is looked for behind it.
    let split = text.get(1..)?.find('-').map(|place| place + 1);
    let period = match split {
        None => Period::Year(text.parse().ok()?),
        Some(place) => {
            let (year, part) = (text.get(..place)?.parse().ok()?, text.get(place + 1..)?);
            match part.strip_prefix('Q') {
                Some(quarter) => Period::Quarter(year, number(quarter)?),
                None => Period::Month(year, number(part)?),
            }
        }
    };
    period.days().map(|_| period)
}
