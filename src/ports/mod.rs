//! What the product needs from its surroundings, as traits with in-memory fakes.

mod clock;
mod location;
mod prefs;
mod replicas;

pub use clock::{Clock, FixedClock};
pub use location::Location;
pub use prefs::{MemoryPrefs, Preferences, Prefs, Theme};
pub use replicas::Replicas;
