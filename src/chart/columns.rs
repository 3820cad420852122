//! Columns in groups, one group a month: side by side (won and lost) or stacked (the forecast), with target lines.

use super::area::Area;
use super::column_parts::{ColumnGroup, TargetLine, Tick};
use super::column_slots::{Slot, column_width, slots, values_fit};
use super::label::{ASCENT, MIDDLE, text_width};
use super::mark::{Anchor, LineStyle, TextStyle};
use super::scale::{Band, Linear};
use super::scene::{Scene, drawable};

/// From this width on, the label of a target stands at the right of its line.
const WIDE: f64 = 560.0;
/// Between a text and what is beside it.
const GAP: f64 = 8.0;
/// The least distance of two lines of text.
const TEXT_LINE: f64 = 16.0;
/// The line below the columns, with the names of the groups.
const NAMES: f64 = 24.0;
/// From the plot down to the base line of these names.
const NAMES_BASE: f64 = 18.0;
/// A piece of line before a target's label that stands away from its line.
const SAMPLE: f64 = 16.0;
/// No chart is laid out smaller than this.
const LEAST: (f64, f64) = (160.0, 96.0);

/// A chart of such columns.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnChart {
    /// A group before the others that is none of their order, such as "past date".
    pub apart: Option<ColumnGroup>,
    /// The groups from left to right.
    pub groups: Vec<ColumnGroup>,
    /// The ticks from zero up.
    pub ticks: Vec<Tick>,
    /// The targets.
    pub targets: Vec<TargetLine>,
    /// The unit of the ticks, written above them; empty for none.
    pub unit: String,
}

impl ColumnChart {
    /// Lays the chart out in that size.
    #[must_use]
    pub fn layout(&self, width: f64, height: f64) -> Scene {
        let width = drawable(width).max(LEAST.0);
        let height = drawable(height).max(LEAST.1);
        let mut scene = Scene {
            width,
            height,
            ..Scene::default()
        };

        let target = self
            .targets
            .iter()
            .rev()
            .find(|target| !target.label.is_empty());
        let target_room = target.map_or(0.0, |target| text_width(&target.label).min(width / 3.0));
        let beside = width >= WIDE;
        let left = self.widest_tick().min(width / 4.0) + GAP;
        let right = if beside && target.is_some() {
            target_room + GAP
        } else {
            0.0
        };
        let slots = slots(self.apart.as_ref(), &self.groups, (left, width - right));
        let values = values_fit(&slots);

        let strip = !self.unit.is_empty() || (target.is_some() && !beside);
        let top = GAP + if strip { TEXT_LINE } else { 0.0 } + if values { TEXT_LINE } else { 0.0 };
        let bottom = height - NAMES;
        let scale = Linear::from_zero(self.highest(), (bottom, top));

        self.draw_ticks(&mut scene, scale, (left, width - right), bottom);
        for slot in &slots {
            draw_group(&mut scene, slot, scale, (top, bottom), values);
        }
        scene.rule((left, width - right), bottom, LineStyle::Baseline);
        self.draw_names(&mut scene, &slots, bottom + NAMES_BASE);
        self.draw_targets(&mut scene, &slots, scale);

        let base = ASCENT + 2.0;
        if let Some(target) = target {
            if beside {
                let y = (scale.at(drawable(target.value)) + MIDDLE).max(base);
                let at = (width - right + GAP, y);
                scene.text(
                    &target.label,
                    at,
                    target_room,
                    Anchor::Start,
                    TextStyle::Target,
                );
            } else {
                let start = width - target_room - GAP;
                scene.rule((start - SAMPLE, start), base - MIDDLE, LineStyle::Target);
                scene.text(
                    &target.label,
                    (width, base),
                    target_room,
                    Anchor::End,
                    TextStyle::Target,
                );
            }
        }
        let taken = if target.is_some() && !beside {
            target_room + SAMPLE + 2.0 * GAP
        } else {
            0.0
        };
        scene.text(
            &self.unit,
            (0.0, base),
            width - taken,
            Anchor::Start,
            TextStyle::Unit,
        );
        scene
    }

    fn widest_tick(&self) -> f64 {
        self.ticks
            .iter()
            .map(|tick| text_width(&tick.label))
            .fold(0.0, f64::max)
    }

    fn highest(&self) -> f64 {
        let columns = self
            .apart
            .iter()
            .chain(&self.groups)
            .flat_map(|group| &group.columns);
        let sums = columns.map(|column| {
            column
                .segments
                .iter()
                .map(|part| drawable(part.value))
                .sum()
        });
        let ticks = self.ticks.iter().map(|tick| drawable(tick.value));
        let targets = self.targets.iter().map(|target| drawable(target.value));
        sums.chain(ticks).chain(targets).fold(0.0, f64::max)
    }

    /// Draws the ticks, as many of them as there is height for.
    fn draw_ticks(&self, scene: &mut Scene, scale: Linear, plot: (f64, f64), bottom: f64) {
        let mut above = f64::INFINITY;
        for tick in &self.ticks {
            let y = scale.at(drawable(tick.value));
            if above - y < TEXT_LINE {
                continue;
            }
            above = y;
            if y < bottom {
                scene.rule(plot, y, LineStyle::Grid);
            }
            let at = (plot.0 - GAP, y + MIDDLE);
            scene.text(&tick.label, at, plot.0 - GAP, Anchor::End, TextStyle::Axis);
        }
    }

    /// Writes the names below the groups; their short forms if not all whole ones fit, and of these only every second,
    /// third and so on if they are still too long.
    fn draw_names(&self, scene: &mut Scene, slots: &[Slot<'_>], base: f64) {
        let apart = usize::from(self.apart.is_some());
        let (single, rest) = slots.split_at(apart.min(slots.len()));
        let mut free_from = 0.0;
        for slot in single {
            let room = slot.w;
            let at = (slot.x + slot.w / 2.0, base);
            scene.text(&slot.group.name, at, room, Anchor::Middle, TextStyle::Name);
            free_from = slot.x + slot.w;
        }
        let Some(first) = rest.first() else { return };
        let widest = |name: fn(&ColumnGroup) -> &str| {
            rest.iter()
                .map(|slot| text_width(name(slot.group)))
                .fold(0.0, f64::max)
        };
        let name: fn(&ColumnGroup) -> &str = if widest(ColumnGroup::name) + GAP <= first.w {
            ColumnGroup::name
        } else {
            ColumnGroup::short
        };
        let room = scene.width - free_from;
        let every = ((widest(name).min(room) + GAP) / first.w).ceil().max(1.0) as usize;
        let mut next = 0;
        for (index, slot) in rest.iter().enumerate() {
            let text = name(slot.group);
            let length = text_width(text).min(room);
            let middle = (slot.x + slot.w / 2.0).min(scene.width - length / 2.0);
            if index >= next && middle - length / 2.0 >= free_from {
                scene.text(text, (middle, base), room, Anchor::Middle, TextStyle::Name);
                free_from = middle + length / 2.0 + GAP;
                next = index + every;
            }
        }
    }

    fn draw_targets(&self, scene: &mut Scene, slots: &[Slot<'_>], scale: Linear) {
        let rest = slots
            .get(usize::from(self.apart.is_some())..)
            .unwrap_or_default();
        for target in &self.targets {
            let last = target.last.min(rest.len().saturating_sub(1));
            if let (Some(first), Some(last)) = (rest.get(target.first), rest.get(last)) {
                let y = scale.at(drawable(target.value));
                scene.rule((first.x, last.x + last.w), y, LineStyle::Target);
            }
        }
    }
}

fn draw_group(
    scene: &mut Scene,
    slot: &Slot<'_>,
    scale: Linear,
    (top, bottom): (f64, f64),
    values: bool,
) {
    let columns = &slot.group.columns;
    let w = column_width(slot);
    let gap = if w > 8.0 { 2.0 } else { 0.0 };
    let start = slot.x + (slot.w - w * columns.len() as f64) / 2.0;
    let hits = Band::new(columns.len(), (slot.x, slot.x + slot.w));
    for (index, column) in columns.iter().enumerate() {
        let x = start + index as f64 * w;
        let (mut sum, mut y) = (0.0, bottom);
        for segment in &column.segments {
            sum += drawable(segment.value);
            let upper = scale.at(sum);
            let area = Area {
                x: x + gap / 2.0,
                y: upper,
                w: w - gap,
                h: y - upper,
            };
            scene.rect(area, segment.tone, segment.fill, column.key);
            y = upper;
        }
        if values {
            let at = (x + w / 2.0, y - MIDDLE);
            let room = text_width(&column.value);
            scene.text(&column.value, at, room, Anchor::Middle, TextStyle::Value);
        }
        let area = Area {
            x: hits.at(index),
            y: top,
            w: hits.width(),
            h: bottom - top,
        };
        scene.hit(column.key, area, &column.label);
    }
}
