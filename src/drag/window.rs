//! The window of a long list: which of many equal items are to be rendered, and where each stands.

use std::ops::Range;

/// Equal items in one line with equal gaps. Lengths in CSS pixels, along the line.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Strip {
    /// The length of one item.
    pub item: f64,
    /// The gap between two items.
    pub gap: f64,
    /// How many items there are.
    pub count: usize,
}

impl Strip {
    /// From the start of one item to the start of the next.
    #[must_use]
    pub fn pitch(self) -> f64 {
        self.item + self.gap
    }

    /// The length of the whole strip, without a gap after the last item.
    #[must_use]
    pub fn extent(self) -> f64 {
        if self.count == 0 {
            0.0
        } else {
            self.offset(self.count) - self.gap
        }
    }

    /// Where the item of that index starts.
    #[must_use]
    pub fn offset(self, index: usize) -> f64 {
        index as f64 * self.pitch()
    }

    /// The items to render: those that the view of length `viewport`, scrolled to `scroll`, shows at least in part,
    /// and those within `overscan` beyond both ends. Empty when the items have no length, since then all would show.
    #[must_use]
    pub fn visible(self, scroll: f64, viewport: f64, overscan: f64) -> Range<usize> {
        let pitch = self.pitch();
        if !(pitch > 0.0 && scroll.is_finite() && viewport.is_finite() && overscan.is_finite()) {
            return 0..0;
        }
        // A list that became shorter may still be scrolled past its end for a moment: its last screen is shown.
        let scroll = scroll.min(self.extent() - viewport).max(0.0);
        let first = ((scroll - overscan + self.gap) / pitch).floor().max(0.0) as usize;
        let last = ((scroll + viewport + overscan) / pitch).ceil().max(0.0) as usize;
        let last = last.min(self.count);
        first.min(last)..last
    }

    /// The slot nearest to a distance from the strip's start: 0 is before the first item, `count` after the last.
    #[must_use]
    pub fn slot_at(self, offset: f64) -> usize {
        let pitch = self.pitch();
        if pitch > 0.0 {
            // The middle of an item parts the slots, so half a gap is no part of the way.
            (((offset + self.gap / 2.0) / pitch).round().max(0.0) as usize).min(self.count)
        } else {
            0
        }
    }

    /// Where the line that marks a slot is drawn: in the middle of the gap, at the ends half a gap outside.
    #[must_use]
    pub fn slot_offset(self, slot: usize) -> f64 {
        self.offset(slot) - self.gap / 2.0
    }

    /// The nearest scroll position at which the item of that index is wholly in the view.
    #[must_use]
    pub fn reveal(self, index: usize, scroll: f64, viewport: f64) -> f64 {
        let start = self.offset(index);
        scroll.max(start + self.item - viewport).min(start)
    }
}
