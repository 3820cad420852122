//! Horizontal bars of a whole and a part of it: the pipeline by stage, the outline being the total and the filled part
//! the weighted amount.

use super::area::Area;
use super::mark::{Fill, LineStyle};
use super::rows::{RowText, Rows};
use super::scene::{Scene, drawable};
use super::tone::Tone;

/// Between two bars.
const GAP: f64 = 12.0;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The caller's key.
    pub key: usize,
    /// The name at its left.
    pub name: String,
    /// A remark beside the name, such as the count.
    pub note: String,
    /// The written value at its end.
    pub value: String,
    /// The length of the outline.
    pub total: f64,
    /// The length of the filled part, at most the total.
    pub part: f64,
    /// What it means.
    pub tone: Tone,
    /// What is said of it.
    pub label: String,
}

/// The last row: a sum, without a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct SumRow {
    /// The name at the left.
    pub name: String,
    /// A remark beside the name.
    pub note: String,
    /// The written sum.
    pub value: String,
}

/// A chart of such bars.
#[derive(Debug, Clone, PartialEq)]
pub struct BarChart {
    /// The bars from top to bottom.
    pub bars: Vec<Bar>,
    /// The sum below them.
    pub sum: Option<SumRow>,
}

impl BarChart {
    /// Lays the chart out in that width; the height follows from the number of bars.
    #[must_use]
    pub fn layout(&self, width: f64) -> Scene {
        let rows = Rows::new(width, self.texts());
        let longest = self
            .bars
            .iter()
            .map(|bar| drawable(bar.total))
            .fold(0.0, f64::max);
        let scale = rows.scale(longest);
        let mut scene = Scene {
            width: rows.width,
            ..Scene::default()
        };
        let mut top = 0.0;
        for bar in &self.bars {
            let total = drawable(bar.total);
            let end = scale.at(total);
            let part = scale.at(drawable(bar.part).min(total));
            let start = rows.bar_start();
            scene.rect(rows.bar(top, (start, part)), bar.tone, Fill::Solid, bar.key);
            scene.rect(
                rows.bar(top, (start, end)),
                bar.tone,
                Fill::Outline,
                bar.key,
            );
            rows.write(&mut scene, bar.text(), top, end);
            let area = Area {
                x: 0.0,
                y: top,
                w: rows.width,
                h: rows.height(),
            };
            scene.hit(bar.key, area, &bar.label);
            top += rows.height() + GAP;
        }
        if let Some(sum) = &self.sum {
            if top > 0.0 {
                scene.rule((0.0, rows.width), top - GAP / 2.0, LineStyle::Sum);
            }
            rows.write(&mut scene, sum.text(), top, rows.bar_start());
            top += rows.text_height() + GAP;
        }
        scene.height = (top - GAP).max(0.0);
        scene
    }

    fn texts(&self) -> impl Iterator<Item = RowText<'_>> {
        self.bars
            .iter()
            .map(Bar::text)
            .chain(self.sum.iter().map(SumRow::text))
    }
}

impl Bar {
    fn text(&self) -> RowText<'_> {
        RowText {
            name: &self.name,
            note: &self.note,
            value: &self.value,
        }
    }
}

impl SumRow {
    fn text(&self) -> RowText<'_> {
        RowText {
            name: &self.name,
            note: &self.note,
            value: &self.value,
        }
    }
}
