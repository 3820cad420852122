//! A deal gets another day. However it is moved, it passes here.

use chrono::NaiveDate;

use super::focus::focus_deal;
use super::shared::Calendar;
use super::words::day_words;
use crate::app::App;
use crate::domain::{Deal, DealId, DealValue};
use crate::ledger::{Command, DealEdit, Refusal};

/// Sets the day on which a deal is expected to close, or takes it away, as one action. An ended deal keeps the day on which
/// it ended. Returns whether it was done.
pub fn set_day(app: App, deal: DealId, day: Option<NaiveDate>) -> bool {
    let open = app
        .state
        .peek(|book| book.records().deals.get(&deal).is_some_and(Deal::is_open));
    if !open {
        app.notices.failed(app.refusal_words(&Refusal::DealEnded));
        return false;
    }
    let edit = DealEdit::Value(DealValue::ExpectedClose(day));
    let command = Command::EditDeal {
        deal,
        edits: vec![edit],
    };
    app.act(command, move || {
        let m = app.m();
        match day {
            Some(day) => m.calendar_put(day_words(app, day)),
            None => m.calendar_put_nowhere(),
        }
        .to_string()
    })
}

/// Puts a deal on a day of the calendar, or on none; the focus goes along.
pub fn put(calendar: Calendar, deal: DealId, day: Option<NaiveDate>) -> bool {
    let done = set_day(calendar.app, deal, day);
    focus_deal(calendar, deal);
    done
}
