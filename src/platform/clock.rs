//! The time, the calendar and the languages of the browser.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use js_sys::{Array, Date, Intl, Object, Reflect};

use crate::domain::Moment;
use crate::ports::Clock;
use crate::text::Lang;

/// The browser's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Moment {
        // Milliseconds since 1970 fit an `f64` without loss for 285,000 years.
        #[allow(
            clippy::cast_possible_truncation,
            reason = "the clock of a browser ends long before"
        )]
        Moment(Date::now() as i64)
    }

    fn today(&self) -> NaiveDate {
        day_of(&Date::new_0())
    }

    fn local(&self, moment: Moment) -> NaiveDateTime {
        #[allow(
            clippy::cast_precision_loss,
            reason = "the instants of a date fit 53 bits"
        )]
        let date = Date::new(&(moment.0 as f64).into());
        let time = |part: u32| i64::from(part);
        day_of(&date).and_time(chrono::NaiveTime::MIN)
            + TimeDelta::hours(time(date.get_hours()))
            + TimeDelta::minutes(time(date.get_minutes()))
            + TimeDelta::seconds(time(date.get_seconds()))
            + TimeDelta::milliseconds(time(date.get_milliseconds()))
    }

    fn first_language(&self) -> Lang {
        let languages: Vec<String> = web_sys::window()
            .map(|window| window.navigator().languages())
            .unwrap_or_default()
            .iter()
            .filter_map(|tag| tag.as_string())
            .collect();
        Lang::from_preferences(None, &languages, time_zone().as_deref())
    }
}

/// The calendar day of a date where the user is.
fn day_of(date: &Date) -> NaiveDate {
    i32::try_from(date.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()))
        .unwrap_or_default()
}

/// The IANA name of the user's time zone, if the browser tells it.
fn time_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()
}
