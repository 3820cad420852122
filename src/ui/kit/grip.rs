//! The edge of a panel by which its width is changed.
//!
//! Role: `separator` with a value. Keys: Left and Right move it by 16 px, Home and End to its limits.

use leptos::html;
use leptos::prelude::*;

const STEP: f64 = 16.0;

/// The handle at the left edge of a panel that stands at the right of the window.
#[component]
pub fn ResizeGrip(
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// The width of the panel, in CSS pixels.
    width: RwSignal<f64>,
    /// The least and the greatest width.
    limits: (f64, f64),
    /// Called when a change is finished, to remember it.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let (least, most) = limits;
    let set = move |value: f64| width.set(value.clamp(least, most));
    let done = move || {
        if let Some(on_done) = on_done {
            on_done.run(());
        }
    };
    // Where the press was and how wide the panel was then.
    let start = StoredValue::new(None::<(f64, f64)>);
    let press = move |event: web_sys::PointerEvent| {
        if let Some(grip) = node.get_untracked() {
            // A pointer that is gone already cannot be captured, and then there is no drag.
            let _ = grip.set_pointer_capture(event.pointer_id());
            start.set_value(Some((f64::from(event.client_x()), width.get_untracked())));
        }
    };
    let pull = move |event: web_sys::PointerEvent| {
        if let Some((pressed_at, was)) = start.get_value() {
            set(was + pressed_at - f64::from(event.client_x()));
        }
    };
    let release = move |_| {
        if start.get_value().is_some() {
            start.set_value(None);
            done();
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let now = width.get_untracked();
        match event.key().as_str() {
            "ArrowLeft" => set(now + STEP),
            "ArrowRight" => set(now - STEP),
            "Home" => set(most),
            "End" => set(least),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
        done();
    };
    view! {
        <div
            node_ref=node
            class="drawer__grip"
            role="separator"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=move || name.get()
            aria-valuenow=move || width.get().round().to_string()
            aria-valuemin=least.to_string()
            aria-valuemax=most.to_string()
            on:pointerdown=press
            on:pointermove=pull
            on:pointerup=release
            on:pointercancel=release
            on:keydown=on_key
        ></div>
    }
}
