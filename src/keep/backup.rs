//! When the user is reminded to take a copy out of the browser: what lies beside the data can be lost with them.

use chrono::NaiveDate;

use crate::ports::TakenOut;

/// After so many changes.
const CHANGES: u64 = 50;
/// Or so many days after the last copy, if anything has changed since.
const DAYS: i64 = 7;

/// How many changes no copy outside of the browser has, once it is time to say so. `next` is the number that the next entry
/// of the log gets.
#[must_use]
pub fn changes_to_take_out(last: Option<TakenOut>, next: u64, today: NaiveDate) -> Option<u64> {
    let changes = next.saturating_sub(last.map_or(1, |last| last.next));
    let long_ago = last.is_some_and(|last| (today - last.on).num_days() >= DAYS);
    (changes >= CHANGES || (changes > 0 && long_ago)).then_some(changes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    #[test]
    fn is_due_after_fifty_changes_or_a_week_with_any() {
        let never = |next| changes_to_take_out(None, next, day(1));
        assert_eq!(never(1), None);
        assert_eq!(never(50), None);
        assert_eq!(never(51), Some(50));
        let last = Some(TakenOut {
            next: 51,
            on: day(1),
        });
        assert_eq!(changes_to_take_out(last, 60, day(7)), None);
        assert_eq!(changes_to_take_out(last, 60, day(8)), Some(9));
        assert_eq!(changes_to_take_out(last, 51, day(30)), None);
        assert_eq!(changes_to_take_out(last, 101, day(1)), Some(50));
        // A book that was put back is shorter than the one that was taken out.
        assert_eq!(changes_to_take_out(last, 9, day(30)), None);
    }
}
