//! What about a deal wants to be seen at a glance: something is overdue, nobody touched it, nothing is planned.

use chrono::NaiveDate;

use crate::domain::{Deal, Moment, Stage};

/// The one thing about a deal that matters most now, with the days since.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attention {
    /// The next step should have been done.
    StepOverdue(u32),
    /// It was expected to close.
    CloseOverdue(u32),
    /// Nobody touched it, and its stage allows fewer days (metrics 3.6: the limit itself counts as reached).
    Idle(u32),
    /// It is open and nothing is planned.
    NoNextStep,
}

impl Attention {
    /// Tells whether a day that was set has passed.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        matches!(self, Self::StepOverdue(_) | Self::CloseOverdue(_))
    }
}

/// What about a deal in a stage wants to be seen; none if all is well. Only a planned step can be overdue once a deal
/// has ended, and a parked deal may rest.
#[must_use]
pub fn attention(deal: &Deal, stage: &Stage, now: Moment, today: NaiveDate) -> Option<Attention> {
    let planned = deal.next_step.as_ref();
    if let Some(days) = planned
        .and_then(|step| step.on)
        .and_then(|on| days_past(on, today))
    {
        return Some(Attention::StepOverdue(days));
    }
    let parked = deal.parked_until.is_some_and(|until| until > today);
    if !deal.is_open() || parked {
        return None;
    }
    if let Some(days) = deal.expected_close.and_then(|on| days_past(on, today)) {
        return Some(Attention::CloseOverdue(days));
    }
    let idle = deal.touched_at().days_until(now);
    match stage.rot_days {
        Some(limit) if limit > 0 && idle >= i64::from(limit) => {
            Some(Attention::Idle(u32::try_from(idle).unwrap_or(u32::MAX)))
        }
        _ => planned.is_none().then_some(Attention::NoNextStep),
    }
}

/// The days since a day; none if it is today or to come.
fn days_past(day: NaiveDate, today: NaiveDate) -> Option<u32> {
    let days = u32::try_from((today - day).num_days()).ok()?;
    (days > 0).then_some(days)
}
