//! How much room is left for the book, told in deals.

/// What a deal with its history takes, in UTF-16 units, before a book has enough deals of its own to tell.
const USUAL: usize = 100;
/// From so many deals on, a book tells by itself.
const ENOUGH: usize = 100;

/// The room in local storage, in UTF-16 units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Room {
    /// What the book takes.
    pub ours: usize,
    /// What of that the log takes, which only undo needs.
    pub past: usize,
    /// What everything else on the origin takes.
    pub others: usize,
    /// What the browser gives the origin.
    pub quota: usize,
    /// How many deals the book has.
    pub deals: usize,
}

/// How soon the room will be a matter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tightness {
    /// Not soon.
    Plenty,
    /// Fewer than 20,000 deals more, or 70 % used mostly by others.
    Watch,
    /// Fewer than 5,000 deals more, or 85 %.
    Tight,
    /// Fewer than 1,000 deals more, or 95 %.
    Last,
}

impl Room {
    /// The used part, 1 being all of it.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "units are far below 2^52, and a share needs no more precision"
    )]
    pub fn share(self) -> f64 {
        if self.quota == 0 {
            return 1.0;
        }
        (self.ours + self.others) as f64 / self.quota as f64
    }

    /// The part of the book that its log takes, 1 being all of it.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "units are far below 2^52, and a share needs no more precision"
    )]
    pub fn past_share(self) -> f64 {
        self.past as f64 / self.ours.max(1) as f64
    }

    /// How many deals more there is room for, if they are like those that are there. Rounded down to tens, from a
    /// thousand on to hundreds: more would promise what nobody knows.
    #[must_use]
    pub fn more_deals(self) -> usize {
        let one = match self.deals {
            deals if deals >= ENOUGH => (self.ours / deals).max(1),
            _ => USUAL,
        };
        let free = self.quota.saturating_sub(self.ours + self.others);
        let more = free / one;
        let step = if more >= 1_000 { 100 } else { 10 };
        more / step * step
    }

    /// How soon it will be a matter.
    #[must_use]
    pub fn tightness(self) -> Tightness {
        let by_deals = match self.more_deals() {
            0..1_000 => Tightness::Last,
            1_000..5_000 => Tightness::Tight,
            5_000..20_000 => Tightness::Watch,
            _ => Tightness::Plenty,
        };
        let by_share = match self.share() {
            _ if self.others <= self.ours => Tightness::Plenty,
            share if share >= 0.95 => Tightness::Last,
            share if share >= 0.85 => Tightness::Tight,
            share if share >= 0.7 => Tightness::Watch,
            _ => Tightness::Plenty,
        };
        by_deals.max(by_share)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const QUOTA: usize = 5_242_880;

    fn room(ours: usize, others: usize, deals: usize) -> Room {
        Room {
            ours,
            past: 0,
            others,
            quota: QUOTA,
            deals,
        }
    }

    #[test]
    fn counts_in_deals_of_the_books_own_size() {
        assert_eq!(room(0, 0, 0).more_deals(), 52_400);
        assert_eq!(room(500_000, 0, 10_000).more_deals(), 94_800);
        assert_eq!(room(QUOTA - 3_000, 0, 50_000).more_deals(), 20);
        assert_eq!(room(QUOTA, 0, 50_000).more_deals(), 0);
        assert_eq!(room(QUOTA, 9, 50_000).more_deals(), 0);
    }

    #[test]
    fn warns_by_deals_and_by_what_others_take() {
        let by_deals = |more: usize| {
            let ours = QUOTA - more * 50;
            room(ours, 0, ours / 50).tightness()
        };
        assert_eq!(by_deals(26_000), Tightness::Plenty);
        assert_eq!(by_deals(19_000), Tightness::Watch);
        assert_eq!(by_deals(4_500), Tightness::Tight);
        assert_eq!(by_deals(900), Tightness::Last);
        let by_others = |percent: usize| room(10_000, QUOTA / 100 * percent, 200).tightness();
        assert_eq!(by_others(60), Tightness::Plenty);
        assert_eq!(by_others(72), Tightness::Watch);
        assert_eq!(by_others(86), Tightness::Tight);
        assert_eq!(by_others(96), Tightness::Last);
        // A book that fills its room by itself is told of in deals alone.
        assert_eq!(
            room(QUOTA / 100 * 75, 0, 75_000).tightness(),
            Tightness::Plenty
        );
    }
}
