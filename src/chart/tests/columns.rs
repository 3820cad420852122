use proptest::prelude::*;

use super::{check_scene, draw, values, words};
use crate::chart::{
    Column, ColumnChart, ColumnGroup, Fill, LineStyle, Mark, Scene, Segment, TargetLine, TextStyle,
    Tick, Tone, nice_ticks,
};

const STACK: [(Tone, Fill); 3] = [
    (Tone::Success, Fill::Solid),
    (Tone::Accent, Fill::Solid),
    (Tone::Accent, Fill::Hatch),
];

fn column(key: usize, value: &str, heights: &[f64]) -> Column {
    let segments = heights.iter().zip(STACK.into_iter().cycle());
    Column {
        key,
        segments: segments
            .map(|(value, (tone, fill))| Segment {
                value: *value,
                tone,
                fill,
            })
            .collect(),
        value: value.into(),
        label: format!("column {key}"),
    }
}

fn group(name: &str, columns: Vec<Column>) -> ColumnGroup {
    ColumnGroup {
        name: name.into(),
        short: String::new(),
        columns,
    }
}

fn ticks(high: f64) -> Vec<Tick> {
    nice_ticks(0.0, high, 4)
        .into_iter()
        .map(|value| Tick {
            value,
            label: format!("{value}"),
        })
        .collect()
}

/// Won and lost in two months.
fn won_and_lost() -> ColumnChart {
    let lost = |key, value: &str, height| Column {
        segments: vec![Segment {
            value: height,
            tone: Tone::Muted,
            fill: Fill::Hatch,
        }],
        ..column(key, value, &[])
    };
    ColumnChart {
        apart: None,
        groups: vec![
            group("Feb", vec![column(0, "80", &[80.0]), lost(1, "20", 20.0)]),
            group("Mar", vec![column(2, "100", &[100.0]), lost(3, "50", 50.0)]),
        ],
        ticks: ticks(100.0),
        targets: vec![],
        unit: String::new(),
    }
}

/// What has passed its date, then that many months with the same target.
fn forecast(months: usize) -> ColumnChart {
    let month = |key: usize| {
        group(
            &format!("m{key:02}"),
            vec![column(key, "", &[10.0, 20.0, 20.0])],
        )
    };
    ColumnChart {
        apart: Some(group("Past date", vec![column(0, "", &[0.0, 5.0, 15.0])])),
        groups: (1..=months).map(month).collect(),
        ticks: ticks(60.0),
        targets: vec![TargetLine {
            first: 0,
            last: months - 1,
            value: 60.0,
            label: "Target 60".into(),
        }],
        unit: "₴, K".into(),
    }
}

#[test]
fn won_and_lost_stand_side_by_side() {
    insta::assert_snapshot!(draw(&won_and_lost().layout(320.0, 200.0)), @r##"
    320 x 200
    text 21,180 end axis "0"
    line 29,100 320,100 grid
    text 21,104 end axis "50"
    line 29,24 320,24 grid
    text 21,28 end axis "100"
    rect 54.75,54.4 46x121.6 success solid #0
    text 77.75,50.4 middle value "80"
    rect 102.75,145.6 46x30.4 muted hatch #1
    text 125.75,141.6 middle value "20"
    rect 200.25,24 46x152 success solid #2
    text 223.25,20 middle value "100"
    rect 248.25,100 46x76 muted hatch #3
    text 271.25,96 middle value "50"
    line 29,176 320,176 baseline
    text 101.75,194 middle name "Feb"
    text 247.25,194 middle name "Mar"
    hit 29,24 72.75x152 #0 "column 0"
    hit 101.75,24 72.75x152 #1 "column 1"
    hit 174.5,24 72.75x152 #2 "column 2"
    hit 247.25,24 72.75x152 #3 "column 3"
    "##);
}

#[test]
fn the_forecast_is_stacked_with_its_target_beside() {
    insta::assert_snapshot!(draw(&forecast(2).layout(640.0, 240.0)), @r##"
    640 x 240
    text 14,220 end axis "0"
    line 22,152 569,152 grid
    text 14,156 end axis "20"
    line 22,88 569,88 grid
    text 14,92 end axis "40"
    line 22,24 569,24 grid
    text 14,28 end axis "60"
    rect 82.17,200 46x16 accent solid #0
    rect 82.17,152 46x48 accent hatch #0
    rect 272.5,184 46x32 success solid #1
    rect 272.5,120 46x64 accent solid #1
    rect 272.5,56 46x64 accent hatch #1
    rect 454.83,184 46x32 success solid #2
    rect 454.83,120 46x64 accent solid #2
    rect 454.83,56 46x64 accent hatch #2
    line 22,216 569,216 baseline
    text 105.17,234 middle name "Past date"
    text 295.5,234 middle name "m01"
    text 477.83,234 middle name "m02"
    line 204.33,24 569,24 target
    text 577,28 start target "Target 60"
    text 0,12 start unit "₴, K"
    hit 22,24 166.33x192 #0 "column 0"
    hit 204.33,24 182.33x192 #1 "column 1"
    hit 386.67,24 182.33x192 #2 "column 2"
    "##);
}

#[test]
fn on_a_phone_the_targets_label_stands_above() {
    insta::assert_snapshot!(draw(&forecast(6).layout(320.0, 200.0)), @r##"
    320 x 200
    text 14,180 end axis "0"
    line 22,125.33 320,125.33 grid
    text 14,129.33 end axis "20"
    line 22,74.67 320,74.67 grid
    text 14,78.67 end axis "40"
    line 22,24 320,24 grid
    text 14,28 end axis "60"
    rect 34.5,163.33 46x12.67 accent solid #0
    rect 34.5,125.33 46x38 accent hatch #0
    rect 114.92,150.67 23.32x25.33 success solid #1
    rect 114.92,100 23.32x50.67 accent solid #1
    rect 114.92,49.33 23.32x50.67 accent hatch #1
    rect 150.09,150.67 23.32x25.33 success solid #2
    rect 150.09,100 23.32x50.67 accent solid #2
    rect 150.09,49.33 23.32x50.67 accent hatch #2
    rect 185.26,150.67 23.32x25.33 success solid #3
    rect 185.26,100 23.32x50.67 accent solid #3
    rect 185.26,49.33 23.32x50.67 accent hatch #3
    rect 220.42,150.67 23.32x25.33 success solid #4
    rect 220.42,100 23.32x50.67 accent solid #4
    rect 220.42,49.33 23.32x50.67 accent hatch #4
    rect 255.59,150.67 23.32x25.33 success solid #5
    rect 255.59,100 23.32x50.67 accent solid #5
    rect 255.59,49.33 23.32x50.67 accent hatch #5
    rect 290.76,150.67 23.32x25.33 success solid #6
    rect 290.76,100 23.32x50.67 accent solid #6
    rect 290.76,49.33 23.32x50.67 accent hatch #6
    line 22,176 320,176 baseline
    text 57.5,194 middle name "Past date"
    text 126.58,194 middle name "m01"
    text 161.75,194 middle name "m02"
    text 196.92,194 middle name "m03"
    text 232.08,194 middle name "m04"
    text 267.25,194 middle name "m05"
    text 302.42,194 middle name "m06"
    line 109,24 320,24 target
    line 233,8 249,8 target
    text 320,12 end target "Target 60"
    text 0,12 start unit "₴, K"
    hit 22,24 71x152 #0 "column 0"
    hit 109,24 35.17x152 #1 "column 1"
    hit 144.17,24 35.17x152 #2 "column 2"
    hit 179.33,24 35.17x152 #3 "column 3"
    hit 214.5,24 35.17x152 #4 "column 4"
    hit 249.67,24 35.17x152 #5 "column 5"
    hit 284.83,24 35.17x152 #6 "column 6"
    "##);
}

fn names(scene: &Scene) -> Vec<&str> {
    let names = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text {
            text,
            style: TextStyle::Name,
            ..
        } => Some(text.as_str()),
        _ => None,
    });
    names.collect()
}

#[test]
fn month_names_thin_out() {
    let chart = ColumnChart {
        apart: None,
        ..forecast(12)
    };
    assert_eq!(names(&chart.layout(1_280.0, 240.0)).len(), 12);
    assert_eq!(
        names(&chart.layout(420.0, 240.0)),
        [
            "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"
        ]
    );
    assert_eq!(
        names(&chart.layout(320.0, 240.0)),
        ["m01", "m03", "m05", "m07", "m09", "m11"]
    );
    let long = ColumnChart {
        apart: None,
        ..forecast(36)
    };
    assert_eq!(
        names(&long.layout(320.0, 240.0)),
        [
            "m01", "m05", "m09", "m13", "m17", "m21", "m25", "m29", "m33"
        ]
    );
}

#[test]
fn months_are_named_shortly_where_their_years_do_not_fit() {
    let mut chart = forecast(6);
    for (group, short) in chart
        .groups
        .iter_mut()
        .zip(["січ", "лют", "бер", "кві", "тра", "чер"])
    {
        group.name = format!("{short}. 2027");
        group.short = short.into();
    }
    let wide = chart.layout(1_280.0, 240.0);
    assert_eq!(names(&wide)[1..3], ["січ. 2027", "лют. 2027"]);
    let phone = chart.layout(320.0, 240.0);
    assert_eq!(
        names(&phone),
        ["Past date", "січ", "лют", "бер", "кві", "тра", "чер"]
    );
}

#[test]
fn values_above_columns_are_shown_together_or_not_at_all() {
    let shown = |scene: Scene| {
        scene
            .marks
            .iter()
            .filter(|mark| {
                matches!(
                    mark,
                    Mark::Text {
                        style: TextStyle::Value,
                        ..
                    }
                )
            })
            .count()
    };
    assert_eq!(shown(won_and_lost().layout(320.0, 200.0)), 4);
    let mut chart = won_and_lost();
    chart.groups[0].columns[0].value = "1,234,567.89 ₴".into();
    assert_eq!(shown(chart.layout(320.0, 200.0)), 0);
}

#[test]
fn each_month_may_have_a_target_of_its_own() {
    let mut chart = forecast(3);
    chart.targets = (0..3)
        .map(|month| TargetLine {
            first: month,
            last: month,
            value: 20.0 * (month + 1) as f64,
            label: String::new(),
        })
        .collect();
    let scene = chart.layout(640.0, 240.0);
    let lines: Vec<f64> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Line {
                y1,
                style: LineStyle::Target,
                ..
            } => Some(*y1),
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 3);
    assert!(lines.windows(2).all(|pair| pair[1] < pair[0]));
    chart.targets.push(TargetLine {
        first: 9,
        last: 12,
        value: 1.0,
        label: String::new(),
    });
    assert_eq!(
        chart.layout(640.0, 240.0),
        scene,
        "a target of no month is not drawn"
    );
}

fn columns() -> impl Strategy<Value = Vec<(String, Vec<f64>)>> {
    proptest::collection::vec((words(), proptest::collection::vec(values(), 0..4)), 0..4)
}

fn charts() -> impl Strategy<Value = ColumnChart> {
    let apart = proptest::option::of((words(), columns()));
    let groups = proptest::collection::vec((words(), columns()), 0..30);
    let targets = proptest::collection::vec((0usize..40, 0usize..10, values(), words()), 0..4);
    (apart, groups, targets, words(), 0.0..20_000.0f64).prop_map(
        |(apart, groups, targets, unit, high)| {
            let mut key = 0;
            let mut make = |(name, columns): (String, Vec<(String, Vec<f64>)>)| {
                let columns = columns.into_iter().map(|(value, heights)| {
                    key += 1;
                    column(key, &value, &heights)
                });
                let short = name.chars().take(3).collect();
                ColumnGroup {
                    short,
                    ..group(&name, columns.collect())
                }
            };
            let target = |(first, more, value, label)| TargetLine {
                first,
                last: first + more,
                value,
                label,
            };
            ColumnChart {
                apart: apart.map(&mut make),
                groups: groups.into_iter().map(&mut make).collect(),
                ticks: ticks(high),
                targets: targets.into_iter().map(target).collect(),
                unit,
            }
        },
    )
}

proptest! {
    #[test]
    fn any_columns_are_laid_out_readably(
        chart in charts(),
        width in 300.0..1_400.0f64,
        height in 120.0..480.0f64,
    ) {
        let scene = chart.layout(width, height);
        check_scene(&scene)?;
        let columns: usize = chart.apart.iter().chain(&chart.groups).map(|group| group.columns.len()).sum();
        prop_assert_eq!(scene.hits.len(), columns);
        let bottom = height - 24.0;
        for mark in &scene.marks {
            if let Mark::Rect { area, .. } = mark {
                prop_assert!(area.y + area.h <= bottom + 0.05, "a column below zero");
            }
        }
    }

    #[test]
    fn columns_are_proportional(
        heights in proptest::collection::vec(1.0..10_000.0f64, 1..12),
        width in 320.0..1_280.0f64,
    ) {
        let groups = heights.iter().enumerate().map(|(key, height)| group("m", vec![column(key, "", &[*height])]));
        let highest = heights.iter().copied().fold(0.0, f64::max);
        let chart = ColumnChart {
            apart: None,
            groups: groups.collect(),
            ticks: vec![],
            targets: vec![],
            unit: String::new(),
        };
        let scene = chart.layout(width, 240.0);
        let drawn = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { area, .. } => Some(area.h),
            _ => None,
        });
        for (drawn, height) in drawn.zip(&heights) {
            prop_assert!((drawn - 208.0 * height / highest).abs() < 0.02);
        }
    }
}
