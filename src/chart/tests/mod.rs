mod bars;
mod columns;
mod funnel;
mod numbers;

use proptest::prelude::*;

use crate::chart::{Anchor, Area, Mark, Scene, text_width};

/// The scene in words, a line for each mark.
fn draw(scene: &Scene) -> String {
    let mut out = format!("{} x {}\n", scene.width, scene.height);
    for mark in &scene.marks {
        out += &match mark {
            Mark::Rect {
                area,
                tone,
                fill,
                key,
            } => {
                let Area { x, y, w, h } = area;
                format!(
                    "rect {x},{y} {w}x{h} {} {} #{key}\n",
                    tone.name(),
                    fill.name()
                )
            }
            Mark::Line {
                x1,
                y1,
                x2,
                y2,
                style,
            } => {
                format!("line {x1},{y1} {x2},{y2} {}\n", style.name())
            }
            Mark::Text {
                x,
                y,
                text,
                anchor,
                style,
                full,
            } => {
                let full = full
                    .as_ref()
                    .map(|full| format!(" of {full:?}"))
                    .unwrap_or_default();
                format!(
                    "text {x},{y} {} {} {text:?}{full}\n",
                    anchor.name(),
                    style.name()
                )
            }
        };
    }
    for hit in &scene.hits {
        let Area { x, y, w, h } = hit.area;
        out += &format!("hit {x},{y} {w}x{h} #{} {:?}\n", hit.key, hit.label);
    }
    out
}

/// The estimated box of a text.
fn text_box(mark: &Mark) -> Option<(Area, &str)> {
    let Mark::Text {
        x, y, text, anchor, ..
    } = mark
    else {
        return None;
    };
    let w = text_width(text);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - w / 2.0,
        Anchor::End => x - w,
    };
    Some((
        Area {
            x: left,
            y: y - 9.0,
            w,
            h: 12.0,
        },
        text,
    ))
}

fn overlap(a: Area, b: Area) -> bool {
    let slack = 0.05;
    a.x + a.w > b.x + slack
        && b.x + b.w > a.x + slack
        && a.y + a.h > b.y + slack
        && b.y + b.h > a.y + slack
}

/// What holds for each chart: nothing leaves the scene, no text lies on a text, no bar on another bar.
fn check_scene(scene: &Scene) -> Result<(), TestCaseError> {
    let slack = 0.05;
    let inside = |area: Area| {
        area.x >= -slack
            && area.y >= -slack
            && area.x + area.w <= scene.width + slack
            && area.y + area.h <= scene.height + slack
    };
    let texts: Vec<_> = scene.marks.iter().filter_map(text_box).collect();
    for (place, (area, text)) in texts.iter().enumerate() {
        prop_assert!(inside(*area), "{text:?} leaves the scene\n{}", draw(scene));
        for (other, second) in texts.iter().skip(place + 1) {
            prop_assert!(
                !overlap(*area, *other),
                "{text:?} on {second:?}\n{}",
                draw(scene)
            );
        }
    }
    let rects: Vec<_> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect { area, key, .. } => Some((*area, *key)),
            _ => None,
        })
        .collect();
    for (place, (area, key)) in rects.iter().enumerate() {
        prop_assert!(inside(*area), "bar {key} leaves the scene\n{}", draw(scene));
        for (other, second) in rects.iter().skip(place + 1) {
            prop_assert!(
                key == second || !overlap(*area, *other),
                "bars {key} and {second}"
            );
        }
    }
    for mark in &scene.marks {
        if let Mark::Line { x1, y1, x2, y2, .. } = mark {
            let area = Area {
                x: *x1,
                y: *y1,
                w: x2 - x1,
                h: y2 - y1,
            };
            prop_assert!(x1 <= x2 && inside(area));
        }
    }
    for (place, hit) in scene.hits.iter().enumerate() {
        prop_assert!(inside(hit.area));
        for other in scene.hits.iter().skip(place + 1) {
            prop_assert!(!overlap(hit.area, other.area), "two places for one point");
        }
    }
    Ok(())
}

/// Texts of a chart: none, short, long, Ukrainian, wide.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z]{1,6}",
        "[a-zA-Z ]{1,40}",
        "[а-яіїєґ ]{1,30}",
        "[一-十]{1,12}",
    ]
}

/// Values of a chart: nothing, small, ordinary, huge, and what is no length at all.
fn values() -> impl Strategy<Value = f64> {
    prop_oneof![
        2 => Just(0.0),
        2 => 0.0..1.0f64,
        6 => 0.0..10_000.0f64,
        1 => 0.0..1e12f64,
        1 => Just(-5.0),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
    ]
}
