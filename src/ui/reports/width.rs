//! The width of an element, followed as it changes: charts are laid out at their real size.

use leptos::html::ElementType;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The inner width of the element behind a node, in CSS pixels; 0 until it is on the page.
#[must_use]
pub fn width_of<E>(node: NodeRef<E>) -> Signal<f64>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(element) = node.get() {
            watch(element.unchecked_into(), width);
        }
    });
    width.into()
}

fn watch(element: web_sys::Element, width: RwSignal<f64>) {
    let measured = element.clone();
    let measure = move || {
        let now = f64::from(measured.client_width());
        // The observer may speak once more after the chart is gone.
        if width.try_get_untracked().is_some_and(|known| known != now) {
            width.set(now);
        }
    };
    measure();
    let callback: Closure<dyn FnMut()> = Closure::new(move || {
        // In the next frame: a chart that changes its height while sizes are handed out would make the observer loop.
        request_animation_frame(measure.clone());
    });
    let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(&element);
    let kept = StoredValue::new_local((observer, callback));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}
