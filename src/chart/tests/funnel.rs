use proptest::prelude::*;

use super::{check_scene, draw, values, words};
use crate::chart::{Fill, Funnel, Level, Mark, TextStyle, Tone};

fn level(key: usize, name: &str, value: &str, count: f64, open: f64, step: &str) -> Level {
    Level {
        key,
        name: name.into(),
        value: value.into(),
        count,
        open,
        step: step.into(),
        worst: false,
        tone: Tone::Stage { index: key, of: 3 },
        label: format!("{name}: {value}"),
    }
}

fn funnel() -> Funnel {
    let mut levels = vec![
        level(0, "Prospecting", "50 · ₴1M", 50.0, 10.0, ""),
        level(1, "Proposal", "20 · ₴600K", 20.0, 5.0, "→ 40%"),
        level(2, "Won", "15 · ₴450K", 15.0, 0.0, "→ 75%"),
    ];
    levels[1].worst = true;
    Funnel { levels, few: false }
}

#[test]
fn steps_stand_between_the_bars() {
    insta::assert_snapshot!(draw(&funnel().layout(640.0)), @r##"
    640 x 120
    rect 85,0 381.6x24 stage solid #0
    rect 466.6,0 95.4x24 stage hatch #0
    text 0,16 start name "Prospecting"
    text 570,16 start value "50 · ₴1M"
    text 85,40 start worst "→ 40%"
    rect 85,48 143.1x24 stage solid #1
    rect 228.1,48 47.7x24 stage hatch #1
    text 0,64 start name "Proposal"
    text 283.8,64 start value "20 · ₴600K"
    text 85,88 start step "→ 75%"
    rect 85,96 143.1x24 stage solid #2
    text 0,112 start name "Won"
    text 236.1,112 start value "15 · ₴450K"
    hit 0,0 640x24 #0 "Prospecting: 50 · ₴1M"
    hit 0,48 640x24 #1 "Proposal: 20 · ₴600K"
    hit 0,96 640x24 #2 "Won: 15 · ₴450K"
    "##);
}

#[test]
fn on_a_phone_the_bars_take_the_whole_width() {
    insta::assert_snapshot!(draw(&funnel().layout(320.0)), @r##"
    320 x 150
    rect 0,18 256x16 stage solid #0
    rect 256,18 64x16 stage hatch #0
    text 0,13 start name "Prospecting"
    text 320,13 end value "50 · ₴1M"
    text 0,50 start worst "→ 40%"
    rect 0,76 96x16 stage solid #1
    rect 96,76 32x16 stage hatch #1
    text 0,71 start name "Proposal"
    text 320,71 end value "20 · ₴600K"
    text 0,108 start step "→ 75%"
    rect 0,134 96x16 stage solid #2
    text 0,129 start name "Won"
    text 320,129 end value "15 · ₴450K"
    hit 0,0 320x34 #0 "Prospecting: 50 · ₴1M"
    hit 0,58 320x34 #1 "Proposal: 20 · ₴600K"
    hit 0,116 320x34 #2 "Won: 15 · ₴450K"
    "##);
}

#[test]
fn few_data_are_only_outlined() {
    let scene = Funnel {
        few: true,
        ..funnel()
    }
    .layout(640.0);
    let solid = |mark: &Mark| {
        matches!(
            mark,
            Mark::Rect {
                fill: Fill::Solid,
                ..
            }
        )
    };
    assert!(!scene.marks.iter().any(solid));
}

#[test]
fn the_biggest_drop_has_a_style_of_its_own() {
    let scene = funnel().layout(640.0);
    let worst = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text {
            text,
            style: TextStyle::Worst,
            ..
        } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(worst.collect::<Vec<_>>(), ["→ 40%"]);
}

#[test]
fn a_level_may_be_larger_than_the_one_above() {
    let funnel = Funnel {
        levels: vec![
            level(0, "A", "3", 3.0, 0.0, ""),
            level(1, "B", "4", 4.0, 0.0, "→ 133%"),
        ],
        few: false,
    };
    let scene = funnel.layout(320.0);
    let widths: Vec<f64> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect { area, .. } => Some(area.w),
            _ => None,
        })
        .collect();
    assert_eq!(widths, [240.0, 320.0]);
}

proptest! {
    #[test]
    fn any_funnel_is_laid_out_readably(
        levels in proptest::collection::vec((words(), words(), values(), values(), words()), 0..12),
        few in any::<bool>(),
        width in 300.0..1_400.0f64,
    ) {
        let levels: Vec<Level> = levels
            .into_iter()
            .enumerate()
            .map(|(key, (name, value, count, open, step))| level(key, &name, &value, count, open, &step))
            .collect();
        let scene = Funnel { levels, few }.layout(width);
        check_scene(&scene)?;
        prop_assert!(scene.hits.iter().all(|hit| hit.area.h >= 24.0), "each level can be met");
    }
}
