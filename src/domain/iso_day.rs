//! Days as ISO 8601 writes them.

use chrono::NaiveDate;

/// Reads a day such as `2026-11-05`. chrono's own reader knows every pattern of a date, four kilobytes on the way to the
/// page.
#[must_use]
pub fn iso_day(text: &str) -> Option<NaiveDate> {
    let (rest, day) = text.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_day_is_read_as_it_is_written(days in -4_000_000..4_000_000_i32) {
            let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) else { return Ok(()) };
            prop_assert_eq!(iso_day(&day.to_string()), Some(day));
        }

        #[test]
        fn other_text_is_no_day(text in "[0-9-]{0,7}|\\PC{0,12}") {
            prop_assert_eq!(iso_day(&text).is_some(), text.parse::<NaiveDate>().is_ok(), "{}", text);
        }
    }
}
