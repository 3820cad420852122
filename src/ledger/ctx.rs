//! What a decision needs to know of the world.

use chrono::NaiveDate;

use crate::domain::{Effective, Moment, ReplicaUid};

/// The surroundings of a command: the time and who writes. Pure code never asks for them itself.
#[derive(Clone, Copy, Debug)]
pub struct Ctx {
    /// The present instant.
    pub now: Moment,
    /// The present calendar day where the user is.
    pub today: NaiveDate,
    /// The browser profile that writes.
    pub replica: ReplicaUid,
}

impl Ctx {
    /// The day of a change that takes effect at once.
    #[must_use]
    pub fn effective(&self) -> Effective {
        Effective::Known(self.today)
    }
}
