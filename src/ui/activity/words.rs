//! An activity in words: when it is, how long, by which way, where, with whom.

use chrono::NaiveDate;

use crate::app::App;
use crate::domain::{Activity, ActivityState};
use crate::text::Words as _;

/// The day of an activity as seen from today, with its time.
#[must_use]
pub fn when(app: App, activity: &Activity, today: NaiveDate) -> String {
    let day = match (activity.state, activity.on) {
        (ActivityState::Done(day), _) => Some(day),
        (_, on) => on,
    };
    let Some(day) = day else {
        return app.m().activity_some_time().to_string();
    };
    app.format(|format| {
        let near = (day - today).num_days().abs() <= 1;
        let day = if near {
            format.relative_day(day, today)
        } else {
            format.date(day)
        };
        match activity.time {
            Some(time) => format!("{day}, {}", format.time(time.of_day())),
            None => day,
        }
    })
}

/// Everything about an activity that fits in a line behind its day; the place is not among it, since it may be a link.
#[must_use]
pub fn particulars(app: App, activity: &Activity) -> Vec<String> {
    let m = app.m();
    let mut parts = Vec::new();
    if let Some(minutes) = activity.minutes {
        parts.push(m.activity_minutes(minutes).to_string());
    }
    if let Some(channel) = activity.channel {
        parts.push(channel.words(m));
    }
    let (people, owner) = app.state.peek(|book| {
        let records = book.records();
        let people: Vec<_> = activity
            .attendees
            .iter()
            .filter_map(|id| Some(records.people.get(id)?.name.to_string()))
            .collect();
        let owner = activity.owner.and_then(|id| records.owners.get(&id));
        (people, owner.map(|owner| owner.name.to_string()))
    });
    if !people.is_empty() {
        parts.push(app.format(|format| format.list(&people)));
    }
    parts.extend(owner);
    parts
}
