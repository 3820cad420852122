use proptest::prelude::*;

use super::{check_scene, draw, values, words};
use crate::chart::{Bar, BarChart, Fill, Mark, Scene, SumRow, Tone};

fn bar(key: usize, name: &str, note: &str, value: &str, total: f64, part: f64) -> Bar {
    Bar {
        key,
        name: name.into(),
        note: note.into(),
        value: value.into(),
        total,
        part,
        tone: Tone::Stage { index: key, of: 2 },
        label: format!("{name}: {value}"),
    }
}

fn pipeline() -> BarChart {
    BarChart {
        bars: vec![
            bar(
                0,
                "Кваліфікація",
                "12",
                "800 тис. ₴ · 160 тис. ₴",
                800.0,
                160.0,
            ),
            bar(
                1,
                "Переговори",
                "3",
                "200 тис. ₴ · 160 тис. ₴",
                200.0,
                160.0,
            ),
        ],
        sum: Some(SumRow {
            name: "Разом".into(),
            note: "15".into(),
            value: "1 млн ₴ · 320 тис. ₴".into(),
        }),
    }
}

#[test]
fn names_stand_beside_the_bars_where_there_is_room() {
    insta::assert_snapshot!(draw(&pipeline().layout(720.0)), @r##"
    720 x 96
    rect 114,0 87.4x24 stage solid #0
    rect 114,0 437x24 stage outline #0
    text 0,16 start name "Кваліфікація"
    text 106,16 end note "12"
    text 559,16 start value "800 тис. ₴ · 160 тис. ₴"
    rect 114,36 87.4x24 stage solid #1
    rect 114,36 109.25x24 stage outline #1
    text 0,52 start name "Переговори"
    text 106,52 end note "3"
    text 231.25,52 start value "200 тис. ₴ · 160 тис. ₴"
    line 0,66 720,66 sum
    text 0,88 start name "Разом"
    text 106,88 end note "15"
    text 122,88 start value "1 млн ₴ · 320 тис. ₴"
    hit 0,0 720x24 #0 "Кваліфікація: 800 тис. ₴ · 160 тис. ₴"
    hit 0,36 720x24 #1 "Переговори: 200 тис. ₴ · 160 тис. ₴"
    "##);
}

#[test]
fn names_stand_above_the_bars_on_a_phone() {
    insta::assert_snapshot!(draw(&pipeline().layout(320.0)), @r##"
    320 x 110
    rect 0,18 64x16 stage solid #0
    rect 0,18 320x16 stage outline #0
    text 0,13 start name "Кваліфікація"
    text 92,13 start note "12"
    text 320,13 end value "800 тис. ₴ · 160 тис. ₴"
    rect 0,64 64x16 stage solid #1
    rect 0,64 80x16 stage outline #1
    text 0,59 start name "Переговори"
    text 78,59 start note "3"
    text 320,59 end value "200 тис. ₴ · 160 тис. ₴"
    line 0,86 320,86 sum
    text 0,105 start name "Разом"
    text 43,105 start note "15"
    text 320,105 end value "1 млн ₴ · 320 тис. ₴"
    hit 0,0 320x34 #0 "Кваліфікація: 800 тис. ₴ · 160 тис. ₴"
    hit 0,46 320x34 #1 "Переговори: 200 тис. ₴ · 160 тис. ₴"
    "##);
}

#[test]
fn an_empty_chart_is_an_empty_scene() {
    let scene = BarChart {
        bars: vec![],
        sum: None,
    }
    .layout(320.0);
    assert_eq!(
        (scene.height, scene.marks.len(), scene.hits.len()),
        (0.0, 0, 0)
    );
}

/// The widths of outline and filled part of a bar.
fn widths(scene: &Scene, wanted: usize) -> (f64, f64) {
    let width = |wanted_fill| {
        scene
            .marks
            .iter()
            .find_map(|mark| match mark {
                Mark::Rect {
                    area, key, fill, ..
                } if *key == wanted && *fill == wanted_fill => Some(area.w),
                _ => None,
            })
            .unwrap_or(0.0)
    };
    (width(Fill::Outline), width(Fill::Solid))
}

fn chart() -> impl Strategy<Value = BarChart> {
    let parts = (words(), words(), words(), values(), values());
    let sum = proptest::option::of((words(), words(), words()));
    (proptest::collection::vec(parts, 0..12), sum).prop_map(|(bars, sum)| BarChart {
        bars: bars
            .into_iter()
            .enumerate()
            .map(|(key, (name, note, value, total, part))| {
                bar(key, &name, &note, &value, total, part)
            })
            .collect(),
        sum: sum.map(|(name, note, value)| SumRow { name, note, value }),
    })
}

proptest! {
    #[test]
    fn any_bars_are_laid_out_readably(chart in chart(), width in 300.0..1_400.0f64) {
        let scene = chart.layout(width);
        check_scene(&scene)?;
        prop_assert_eq!(scene.hits.len(), chart.bars.len());
        prop_assert!(scene.hits.iter().all(|hit| hit.area.h >= 24.0), "each bar can be met");
    }

    #[test]
    fn bars_are_proportional(
        totals in proptest::collection::vec((1.0..10_000.0f64, 0.0..1.0f64), 1..12),
        width in 320.0..1_280.0f64,
    ) {
        let bars = totals
            .iter()
            .enumerate()
            .map(|(key, (total, share))| bar(key, "name", "", "value", *total, total * share))
            .collect();
        let scene = BarChart { bars, sum: None }.layout(width);
        let longest = totals.iter().map(|(total, _)| *total).fold(0.0, f64::max);
        let room = (0..totals.len()).map(|key| widths(&scene, key).0).fold(0.0, f64::max);
        prop_assert!(room >= width / 3.0);
        for (key, (total, share)) in totals.iter().enumerate() {
            let (outline, part) = widths(&scene, key);
            prop_assert!((outline - room * total / longest).abs() < 0.02);
            prop_assert!((part - outline * share).abs() < 0.02);
        }
    }
}
