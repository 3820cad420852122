//! Follows whether an element is in the view of the scrolling element around it, or nearly so.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How far beyond the view still counts, as a share of the view's size. What a flick of the finger brings is there.
const BEYOND: &str = "25%";

/// Keeps `near` true while the element behind `node` is in the view of its parent or nearly so, until the current owner
/// is cleaned up. The first answer comes with the next frame.
pub fn follow_near<E>(node: NodeRef<E>, near: RwSignal<bool>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move |_| {
        if let Some(element) = node.get() {
            watch(&element.unchecked_into(), near);
        }
    });
}

fn watch(element: &web_sys::Element, near: RwSignal<bool>) {
    let callback: Closure<dyn FnMut(js_sys::Array)> =
        Closure::new(move |entries: js_sys::Array| {
            let last = entries
                .pop()
                .dyn_into::<web_sys::IntersectionObserverEntry>();
            if let Ok(last) = last
                && near.try_get_untracked() == Some(!last.is_intersecting())
            {
                near.set(last.is_intersecting());
            }
        });
    let options = web_sys::IntersectionObserverInit::new();
    let parent = element.parent_element();
    options.set_root(parent.as_ref());
    options.set_root_margin(BEYOND);
    let observer = web_sys::IntersectionObserver::new_with_options(
        callback.as_ref().unchecked_ref(),
        &options,
    );
    let Ok(observer) = observer else {
        // A browser without it draws everything.
        near.set(true);
        return;
    };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, callback));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}
