//! What lies under the pointer: lanes of cards and single drop spots, measured once when a card is lifted. Cards need
//! no rectangles: they are equal, so the index follows from the position and the scroll, rendered or not.

use super::shapes::{Point, Rect};
use super::window::Strip;

/// How far beside a lane the pointer may be and still mean it: the gap between two lanes belongs to the nearer one.
const NEAR: f64 = 12.0;

/// How the lanes lie.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Columns side by side, cards from top to bottom.
    #[default]
    Columns,
    /// Rows below each other, cards from left to right.
    Rows,
}

impl Axis {
    /// The coordinate along the cards of one lane.
    pub(super) fn along(self, at: Point) -> f64 {
        match self {
            Axis::Columns => at.y,
            Axis::Rows => at.x,
        }
    }

    /// The coordinate from lane to lane.
    pub(super) fn across(self, at: Point) -> f64 {
        match self {
            Axis::Columns => at.x,
            Axis::Rows => at.y,
        }
    }

    /// Start and length of a rectangle along the cards.
    pub(super) fn span_along(self, rect: Rect) -> (f64, f64) {
        match self {
            Axis::Columns => (rect.y, rect.h),
            Axis::Rows => (rect.x, rect.w),
        }
    }

    /// Start and length of a rectangle from lane to lane.
    pub(super) fn span_across(self, rect: Rect) -> (f64, f64) {
        match self {
            Axis::Columns => (rect.x, rect.w),
            Axis::Rows => (rect.y, rect.h),
        }
    }

    /// A distance from lane to lane.
    fn distance_across(self, by: f64) -> Point {
        match self {
            Axis::Columns => Point { x: by, y: 0.0 },
            Axis::Rows => Point { x: 0.0, y: by },
        }
    }
}

/// A stage with its cards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lane<Z> {
    /// Which zone it is.
    pub zone: Z,
    /// The whole lane in the window when it was measured.
    pub rect: Rect,
    /// From the lane's start to its first card when unscrolled: the head and the padding.
    pub lead: f64,
    /// How far its cards are scrolled now.
    pub scroll: f64,
    /// Its cards, the moved one among them.
    pub strip: Strip,
}

/// A place that takes a card without an order: Won, Lost, a stage in the phone's drop bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot<Z> {
    /// Which zone it is.
    pub zone: Z,
    /// Its rectangle in the window when it was measured.
    pub rect: Rect,
    /// Whether it moves with the board's scroll. A spot that does not lies over the board.
    pub scrolls: bool,
}

/// Where a card would land.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<Z> {
    /// Among the cards of a lane.
    Lane {
        /// The zone.
        zone: Z,
        /// The gap to mark: before the card that stands at this index now; the card count is the end.
        slot: usize,
        /// The index after the drop, counted without the moved card.
        index: usize,
    },
    /// On a spot.
    Spot {
        /// The zone.
        zone: Z,
    },
}

/// The board as it was measured at the lift, with the scroll positions of now.
#[derive(Debug, Clone, PartialEq)]
pub struct Geometry<Z> {
    /// How the lanes lie.
    pub axis: Axis,
    /// The visible part of the board in the window. A drop outside of it, and of every spot, is a cancel.
    pub board: Rect,
    /// The board's scroll, from lane to lane, when the rectangles were measured.
    pub measured_at: f64,
    /// The board's scroll now.
    pub board_scroll: f64,
    /// The lanes.
    pub lanes: Vec<Lane<Z>>,
    /// The spots.
    pub spots: Vec<Spot<Z>>,
}

impl<Z> Default for Geometry<Z> {
    /// Nothing measured: every point is outside.
    fn default() -> Self {
        Geometry {
            axis: Axis::default(),
            board: Rect::default(),
            measured_at: 0.0,
            board_scroll: 0.0,
            lanes: Vec::new(),
            spots: Vec::new(),
        }
    }
}

impl<Z: Copy + Eq> Geometry<Z> {
    /// Notes how far the cards of a lane are scrolled now.
    pub fn scroll_lane(&mut self, zone: Z, scroll: f64) {
        for lane in self.lanes.iter_mut().filter(|lane| lane.zone == zone) {
            lane.scroll = scroll;
        }
    }

    /// What a card from `source` (zone and index) would land on if it were dropped at that point.
    #[must_use]
    pub fn hit(&self, at: Point, source: (Z, usize)) -> Option<Target<Z>> {
        if let Some(spot) = self.fixed_spot(at) {
            return Some(Target::Spot { zone: spot.zone });
        }
        if !self.board.holds(at) {
            return None;
        }
        let moved = self.moved();
        let spot = self
            .spots
            .iter()
            .find(|spot| spot.scrolls && spot.rect.moved(moved).holds(at));
        if let Some(spot) = spot {
            return Some(Target::Spot { zone: spot.zone });
        }
        let lane = self.lane_at(at)?;
        let (start, _) = self.axis.span_along(lane.rect);
        let slot = lane
            .strip
            .slot_at(self.axis.along(at) - start - lane.lead + lane.scroll);
        let (from, index) = source;
        let behind = lane.zone == from && slot > index;
        Some(Target::Lane {
            zone: lane.zone,
            slot,
            index: slot - usize::from(behind),
        })
    }

    /// The spot over the board that holds the point.
    pub(super) fn fixed_spot(&self, at: Point) -> Option<&Spot<Z>> {
        self.spots
            .iter()
            .find(|spot| !spot.scrolls && spot.rect.holds(at))
    }

    /// The lane nearest to the point, if it is near enough. Only the way from lane to lane counts, so that the room
    /// below a short column still means its end.
    pub(super) fn lane_at(&self, at: Point) -> Option<&Lane<Z>> {
        let across = self.axis.across(at) - self.axis.across(self.moved());
        let distance = |lane: &Lane<Z>| {
            let (start, length) = self.axis.span_across(lane.rect);
            (start - across).max(across - start - length).max(0.0)
        };
        self.lanes
            .iter()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))
            .filter(|lane| distance(lane) <= NEAR)
    }

    /// How far the lanes stand from where they were measured.
    fn moved(&self) -> Point {
        self.axis
            .distance_across(self.measured_at - self.board_scroll)
    }
}
