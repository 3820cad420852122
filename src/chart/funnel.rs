//! The conversion funnel as bars from one left edge, since slanted shapes hide how large each level is. Between two
//! levels stands the rate of the step.

use super::area::Area;
use super::label::MIDDLE;
use super::mark::{Anchor, Fill, TextStyle};
use super::rows::{RowText, Rows};
use super::scene::{Scene, drawable};
use super::tone::Tone;

/// The line between two bars, in which the rate stands.
const STEP_LINE: f64 = 24.0;

/// One level of a funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The caller's key.
    pub key: usize,
    /// The name at its left.
    pub name: String,
    /// The written count and amount at its end.
    pub value: String,
    /// How many reached the level: the length of the bar.
    pub count: f64,
    /// How many of these are still open: the hatched end of the bar.
    pub open: f64,
    /// The written rate from the level above; empty for the first.
    pub step: String,
    /// Whether that step is the biggest drop.
    pub worst: bool,
    /// What it means.
    pub tone: Tone,
    /// What is said of it.
    pub label: String,
}

/// A funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// The levels from top to bottom.
    pub levels: Vec<Level>,
    /// Whether there are too few cases to speak of rates: bars are then only outlined.
    pub few: bool,
}

impl Funnel {
    /// Lays the funnel out in that width; the height follows from the number of levels.
    #[must_use]
    pub fn layout(&self, width: f64) -> Scene {
        let rows = Rows::new(width, self.levels.iter().map(Level::text));
        let largest = self
            .levels
            .iter()
            .map(|level| drawable(level.count))
            .fold(0.0, f64::max);
        let scale = rows.scale(largest);
        let fill = if self.few { Fill::Outline } else { Fill::Solid };
        let mut scene = Scene {
            width: rows.width,
            ..Scene::default()
        };
        let mut top = 0.0;
        for (place, level) in self.levels.iter().enumerate() {
            let start = rows.bar_start();
            if place > 0 {
                let style = if level.worst {
                    TextStyle::Worst
                } else {
                    TextStyle::Step
                };
                let base = top + STEP_LINE / 2.0 + MIDDLE;
                let room = rows.width - start;
                scene.text(&level.step, (start, base), room, Anchor::Start, style);
                top += STEP_LINE;
            }
            let count = drawable(level.count);
            let closed = scale.at(count - drawable(level.open).min(count));
            let end = scale.at(count);
            scene.rect(rows.bar(top, (start, closed)), level.tone, fill, level.key);
            scene.rect(
                rows.bar(top, (closed, end)),
                level.tone,
                Fill::Hatch,
                level.key,
            );
            rows.write(&mut scene, level.text(), top, end);
            let area = Area {
                x: 0.0,
                y: top,
                w: rows.width,
                h: rows.height(),
            };
            scene.hit(level.key, area, &level.label);
            top += rows.height();
        }
        scene.height = top;
        scene
    }
}

impl Level {
    fn text(&self) -> RowText<'_> {
        RowText {
            name: &self.name,
            note: "",
            value: &self.value,
        }
    }
}
