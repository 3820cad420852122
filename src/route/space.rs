//! Whose deals an address speaks of: the own book, or a demo made from a number of deals and a seed.

use super::query::Query;

/// The most deals a demo may have.
pub const MAX_DEMO_DEALS: u32 = 100_000;
/// The deals of a demo whose address names no number.
pub const DEFAULT_DEMO_DEALS: u32 = 24;
/// The seed of a demo whose address names none.
pub const DEFAULT_DEMO_SEED: u64 = 1;

/// The own book or a demo; the two never share anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// The user's own book.
    Own,
    /// A generated example.
    Demo(Demo),
}

/// What a demo is generated from: the same two numbers always give the same demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    deals: u32,
    seed: u64,
}

impl Space {
    /// What stands in the hash before the route: nothing, or `demo/<seed>-<deals>/`.
    pub(super) fn prefix(self) -> String {
        match self {
            Space::Own => String::new(),
            Space::Demo(demo) => format!("demo/{}-{}/", demo.seed, demo.deals),
        }
    }
}

impl Default for Demo {
    fn default() -> Demo {
        Demo {
            deals: DEFAULT_DEMO_DEALS,
            seed: DEFAULT_DEMO_SEED,
        }
    }
}

impl Demo {
    /// A demo of that many deals, at least one and at most [`MAX_DEMO_DEALS`].
    #[must_use]
    pub fn new(deals: u32, seed: u64) -> Demo {
        Demo {
            deals: deals.clamp(1, MAX_DEMO_DEALS),
            seed,
        }
    }

    /// How many deals are generated.
    #[must_use]
    pub fn deals(self) -> u32 {
        self.deals
    }

    /// What the generator starts from.
    #[must_use]
    pub fn seed(self) -> u64 {
        self.seed
    }

    /// Reads `deals` and `seed`; what is no number becomes the default.
    pub(super) fn from_query(query: &Query) -> Demo {
        let deals = query
            .get("deals")
            .and_then(deals_of)
            .unwrap_or(DEFAULT_DEMO_DEALS);
        let seed = query
            .get("seed")
            .and_then(|text| text.parse().ok())
            .unwrap_or(DEFAULT_DEMO_SEED);
        Demo::new(deals, seed)
    }

    /// Reads `<seed>-<deals>`; none if it has another form.
    pub(super) fn from_segment(segment: &str) -> Option<Demo> {
        let (seed, deals) = segment.split_once('-')?;
        Some(Demo::new(deals_of(deals)?, seed.parse().ok()?))
    }
}

/// A number of deals from digits; one that is too large for the type is as good as the largest.
fn deals_of(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.parse().unwrap_or(MAX_DEMO_DEALS))
}
