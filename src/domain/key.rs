//! The key of an item inside of a record: a question of a stage, a field of one's own, a saved view.

use super::Moment;

/// The key of an item that other records refer to: the moment of the action that made it, in milliseconds,
/// times 1,024, plus a running number. Zero stands for an item that the gate still has to give a key.
///
/// Moments of actions never repeat in one book, and two copies that were edited apart would have to make one in
/// the same millisecond to clash. Below 2^53 until the year 2248, so that every reader of JSON takes it whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ItemKey(pub u64);

impl ItemKey {
    /// How many items one action may make.
    pub const MANY: u64 = 1 << 10;

    /// The key of the item with this running number among those made at a moment.
    #[must_use]
    pub fn made(at: Moment, number: u64) -> Self {
        let at = u64::try_from(at.0).unwrap_or_default();
        Self(
            at.saturating_mul(Self::MANY)
                .saturating_add(number % Self::MANY),
        )
    }

    /// Tells whether the gate still has to give a key.
    #[must_use]
    pub fn is_new(self) -> bool {
        self.0 == 0
    }
}

/// A named item with a key: a question, a point of a checklist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its key.
    pub key: ItemKey,
    /// Its words.
    pub text: super::Label,
}

impl Item {
    /// An item that the gate gives a key.
    #[must_use]
    pub fn new(text: super::Label) -> Self {
        Self {
            key: ItemKey::default(),
            text,
        }
    }
}
