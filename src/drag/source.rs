//! Where a moved item comes from, and how an index becomes a neighbour.

/// The item that is moved and its place before the move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source<I, Z> {
    /// The item.
    pub item: I,
    /// The zone it stands in.
    pub zone: Z,
    /// Its index among all items of that zone, rendered or not.
    pub index: usize,
}

/// The item before which the moved one will stand; none at the end of the zone.
///
/// `order` is the zone's whole order, with or without the moved item; `index` counts without it, as every index does
/// that this room gives out.
pub fn before<I: Copy + Eq>(
    order: impl IntoIterator<Item = I>,
    moved: I,
    index: usize,
) -> Option<I> {
    order.into_iter().filter(|item| *item != moved).nth(index)
}
