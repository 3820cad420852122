//! Deals get another day. However they are moved, they pass here.

use chrono::NaiveDate;

use super::focus::focus_deal;
use super::shared::Calendar;
use super::words::day_words;
use crate::app::App;
use crate::domain::{Deal, DealId, DealValue};
use crate::ledger::{Command, DealEdit, Refusal};

/// Whether a deal can get another day: an ended one keeps the day on which it ended.
#[must_use]
pub fn is_open(app: App, deal: DealId) -> bool {
    app.state
        .peek(|book| book.records().deals.get(&deal).is_some_and(Deal::is_open))
}

/// The deals that go along when one is moved: all open ones that are selected if it is among them, else it alone.
#[must_use]
pub fn carried(app: App, deal: DealId) -> Vec<DealId> {
    let mut deals = app.selected_with(deal);
    deals.retain(|other| *other == deal || is_open(app, *other));
    deals
}

/// Sets the day on which deals are expected to close, or takes it away, as one action. An ended deal is refused. Returns
/// whether it was done.
pub fn set_day(app: App, deals: Vec<DealId>, day: Option<NaiveDate>) -> bool {
    if !deals.iter().all(|deal| is_open(app, *deal)) {
        app.notices.failed(app.refusal_words(&Refusal::DealEnded));
        return false;
    }
    let edits = vec![DealEdit::Value(DealValue::ExpectedClose(day))];
    let count = u64::try_from(deals.len()).unwrap_or(u64::MAX);
    let command = match *deals {
        [deal] => Command::EditDeal { deal, edits },
        _ => Command::EditDeals(
            deals
                .into_iter()
                .map(|deal| (deal, edits.clone()))
                .collect(),
        ),
    };
    app.act(command, move || {
        let m = app.m();
        match day {
            Some(day) if count > 1 => m.calendar_put_many(count, day_words(app, day)),
            Some(day) => m.calendar_put(day_words(app, day)),
            None if count > 1 => m.calendar_put_nowhere_many(count),
            None => m.calendar_put_nowhere(),
        }
        .to_string()
    })
}

/// Puts a deal on a day of the calendar, or on none; the focus goes along.
pub fn put(calendar: Calendar, deal: DealId, day: Option<NaiveDate>) -> bool {
    let done = set_day(calendar.app, vec![deal], day);
    focus_deal(calendar, deal);
    done
}

/// Puts a deal on a day as above, and with it all selected ones if it is among them.
pub fn put_carried(calendar: Calendar, deal: DealId, day: Option<NaiveDate>) -> bool {
    let done = set_day(calendar.app, carried(calendar.app, deal), day);
    focus_deal(calendar, deal);
    done
}
