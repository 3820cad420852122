//! A chart on the page, at its real width, readable by keyboard and by ear.
//!
//! Role: a `group` that takes the focus, with the picture (`img`) in it, both named by the figure. Keys: arrows, Home and
//! End step through the points, which are spoken; Enter opens the deals of the point; Escape leaves. A press on a point
//! opens its deals too. The same numbers stand in the table of the figure.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::Plot;
use super::marks;
use super::width::width_of;
use crate::app::App;
use crate::chart::{Area, Hit, Scene};
use crate::ui::kit::unique_id;

/// A chart.
#[component]
pub fn SceneView(
    /// What to draw.
    #[prop(into)]
    plot: Signal<Plot>,
    /// The id of the title of the figure.
    labelled_by: String,
    /// The id of its summary.
    described_by: String,
    /// Called with the key of a point that is to be opened.
    #[prop(into)]
    on_open: Callback<usize>,
) -> impl IntoView {
    let app = App::of_page();
    let node = NodeRef::<html::Div>::new();
    let width = width_of(node);
    let scene = Memo::new(move |_| {
        let width = width.get();
        (width > 0.0).then(|| plot.with(|plot| plot.layout(width)))
    });
    // The place of the point that the keys have reached.
    let current = RwSignal::new(None::<usize>);
    let point = move || {
        let place = current.get()?;
        scene.with(|scene| scene.as_ref()?.hits.get(place).cloned())
    };
    let step = move |to: fn(Option<usize>, usize) -> usize| {
        let count = scene.with_untracked(|scene| scene.as_ref().map_or(0, |s| s.hits.len()));
        if count > 0 {
            let place = to(current.get_untracked(), count - 1).min(count - 1);
            current.set(Some(place));
            if let Some(point) = untrack(point) {
                app.notices.say(point.label);
            }
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => step(|place, _| place.map_or(0, |place| place + 1)),
            "ArrowLeft" | "ArrowUp" => {
                step(|place, last| place.map_or(last, |place| place.saturating_sub(1)));
            }
            "Home" => step(|_, _| 0),
            "End" => step(|_, last| last),
            "Enter" | " " => match untrack(point) {
                Some(point) => on_open.run(point.key),
                None => return,
            },
            "Escape" => {
                current.set(None);
                leave(node);
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let hint = unique_id("plot-hint");
    let names = StoredValue::new((unique_id("hatch"), labelled_by.clone(), described_by));
    let picture = move || {
        scene.get().map(|scene| {
            let (id, label, summary) = names.get_value();
            picture(scene, &id, format!("{label} {summary}"), on_open)
        })
    };
    let ring = move || point().map(|point| ring(point.area));
    view! {
        <div
            node_ref=node
            class="chart__plot"
            tabindex="0"
            role="group"
            aria-labelledby=labelled_by
            aria-describedby=hint.clone()
            on:keydown=on_key
            on:blur=move |_| current.set(None)
        >
            {picture}
            {ring}
            <p id=hint.clone() hidden>{move || app.m().chart_keys_hint().to_string()}</p>
        </div>
    }
}

fn leave(node: NodeRef<html::Div>) {
    if let Some(element) = node.get_untracked() {
        let element: &web_sys::HtmlElement = element.unchecked_ref();
        // Fails only for an element that is gone, and that one has no focus.
        let _ = element.blur();
    }
}

fn picture(scene: Scene, id: &str, names: String, on_open: Callback<usize>) -> AnyView {
    let tones = marks::hatched(&scene.marks);
    let size = format!("0 0 {} {}", scene.width, scene.height);
    let marks = scene
        .marks
        .into_iter()
        .map(|mark| marks::draw(mark, id, &tones))
        .collect_view();
    let hits = scene
        .hits
        .into_iter()
        .map(|hit| target(hit, on_open))
        .collect_view();
    view! {
        <svg
            class="plot"
            role="img"
            aria-labelledby=names
            width=scene.width
            height=scene.height
            viewBox=size
        >
            {marks::patterns(id, &tones)}
            {marks}
            {hits}
        </svg>
    }
    .into_any()
}

/// The room of a point, over everything that is drawn.
fn target(hit: Hit, on_open: Callback<usize>) -> impl IntoView {
    let key = hit.key;
    view! {
        <rect
            class="plot__hit"
            x=hit.area.x
            y=hit.area.y
            width=hit.area.w
            height=hit.area.h
            data-tip=hit.label
            on:click=move |_| on_open.run(key)
        ></rect>
    }
}

/// The ring around the point that the keys have reached; a picture of its own, so that a step draws nothing else.
fn ring(area: Area) -> impl IntoView {
    view! {
        <svg class="plot plot--over" aria-hidden="true">
            <rect
                class="plot__focus"
                x=area.x - 2.0
                y=area.y - 2.0
                width=area.w + 4.0
                height=area.h + 4.0
                rx="4"
            ></rect>
        </svg>
    }
}
