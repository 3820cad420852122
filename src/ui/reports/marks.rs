//! From the marks of a chart to elements of a picture. The colours come from the style sheet by class.
//!
//! Every element has an attribute that is an expression: this version of Leptos wraps elements of literals alone in a
//! group of their own, which hides patterns from those who refer to them.

use leptos::prelude::*;

use crate::chart::{Anchor, Fill, LineStyle, Mark, TextStyle, Tone};

/// The class that sets the colour of a tone. A stage between two steps of the ramp has [`tone_mix`] besides.
#[must_use]
pub fn tone_class(tone: Tone) -> String {
    match tone.ramp() {
        Some(place) => format!("tone--ord-{}", place.step + 1),
        None => format!("tone--{}", tone.name()),
    }
}

/// The colour of a stage that stands between two steps of the ramp.
#[must_use]
pub fn tone_mix(tone: Tone) -> Option<String> {
    let place = tone.ramp().filter(|place| place.toward_next > 0.0)?;
    let (lower, upper) = (place.step + 1, place.step + 2);
    let share = (place.toward_next * 100.0).round();
    Some(format!(
        "color-mix(in oklab, var(--ord-{lower}), var(--ord-{upper}) {share}%)"
    ))
}

/// The tones that are hatched in a chart, each once: its pattern is found by its place here.
#[must_use]
pub fn hatched(marks: &[Mark]) -> Vec<Tone> {
    let mut tones = Vec::new();
    for mark in marks {
        if let Mark::Rect {
            tone,
            fill: Fill::Hatch,
            ..
        } = mark
            && !tones.contains(tone)
        {
            tones.push(*tone);
        }
    }
    tones
}

/// The patterns of the hatched tones.
pub fn patterns(id: &str, tones: &[Tone]) -> AnyView {
    let patterns = tones
        .iter()
        .enumerate()
        .map(|(place, tone)| {
            view! {
                <pattern
                    id=format!("{id}-{place}")
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <line
                        class=format!("hatch__line {}", tone_class(*tone))
                        style=("--tone", tone_mix(*tone))
                        x1="0"
                        y1="0"
                        x2="0"
                        y2="5"
                    ></line>
                </pattern>
            }
        })
        .collect_view();
    view! { <defs>{patterns}</defs> }.into_any()
}

/// One mark. `id` and `tones` are those of its picture's [`patterns`].
pub fn draw(mark: Mark, id: &str, tones: &[Tone]) -> AnyView {
    match mark {
        Mark::Rect {
            area, tone, fill, ..
        } => {
            let pattern = tones.iter().position(|known| *known == tone);
            let paint = pattern
                .filter(|_| fill == Fill::Hatch)
                .map(|place| format!("url(#{id}-{place})"));
            let look = match fill {
                Fill::Solid => "mark",
                Fill::Outline => "mark mark--outline",
                Fill::Hatch => "mark mark--hatch",
            };
            view! {
                <rect
                    class=format!("{look} {}", tone_class(tone))
                    style=("--tone", tone_mix(tone))
                    fill=paint
                    x=area.x
                    y=area.y
                    width=area.w
                    height=area.h
                ></rect>
            }
            .into_any()
        }
        Mark::Line {
            x1,
            y1,
            x2,
            y2,
            style,
        } => {
            let class = match style {
                LineStyle::Grid => "plot__grid",
                LineStyle::Baseline => "plot__axis--base",
                LineStyle::Target => "mark--target",
                LineStyle::Sum => "plot__sum",
            };
            view! { <line class=class x1=x1 y1=y1 x2=x2 y2=y2></line> }.into_any()
        }
        Mark::Text {
            x,
            y,
            text,
            anchor,
            style,
            ..
        } => {
            let class = match style {
                TextStyle::Name | TextStyle::Target => "",
                TextStyle::Value => "plot__value",
                TextStyle::Worst => "plot__worst",
                TextStyle::Note | TextStyle::Axis | TextStyle::Unit | TextStyle::Step => {
                    "plot__muted"
                }
            };
            let anchor: Anchor = anchor;
            view! { <text class=class x=x y=y text-anchor=anchor.name()>{text}</text> }.into_any()
        }
    }
}
