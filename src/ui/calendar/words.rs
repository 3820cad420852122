//! What days and deals are called.

use chrono::NaiveDate;

use crate::app::App;
use crate::domain::DealId;

/// A day with its day of the week: "Wednesday, 25 Nov 2026".
#[must_use]
pub fn day_words(app: App, day: NaiveDate) -> String {
    app.format(|format| {
        let (weekday, date) = (format.weekday(day), format.date_text(day));
        app.m().calendar_day(weekday, date).to_string()
    })
}

/// A day, or that there is none.
#[must_use]
pub fn close_words(app: App, day: Option<NaiveDate>) -> String {
    day.map_or_else(
        || app.m().calendar_undated().to_string(),
        |day| day_words(app, day),
    )
}

/// The title of a deal.
#[must_use]
pub fn title(app: App, deal: DealId) -> String {
    app.state.peek(|book| {
        let deal = book.records().deals.get(&deal);
        deal.map(|deal| deal.title.to_string()).unwrap_or_default()
    })
}
