//! One tooltip for the whole page, for every element that carries `data-tip`.
//!
//! Shown 400 ms after the pointer rests on the element, at once on keyboard focus. Stays while the pointer is on the
//! element or on the tooltip itself; Escape, a press and leaving hide it (WCAG 1.4.13). A tip that says more than the
//! name of its element is tied to it by `aria-describedby` while shown. Never the only place of anything.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::listen::{listen_captured, targets};
use super::place::Side;
use super::popup::put_beside;
use super::timer::Timer;

const REST: Duration = Duration::from_millis(400);
const LINGER: Duration = Duration::from_millis(120);
const ID: &str = "tooltip";

/// The element with a tip at or above the target of an event.
fn tipped(event: &web_sys::Event) -> Option<web_sys::Element> {
    event
        .target()?
        .dyn_into::<web_sys::Element>()
        .ok()?
        .closest("[data-tip]")
        .ok()
        .flatten()
}

/// The host of the tooltip; stands once, at the end of the page.
#[component]
pub fn TooltipHost() -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let owner = StoredValue::new_local(None::<web_sys::Element>);
    let timer = Timer::new();

    let hide = move || {
        timer.stop();
        if let Some(element) = owner.try_update_value(Option::take).flatten() {
            if element.get_attribute("aria-describedby").as_deref() == Some(ID) {
                // Fails only for a name that is no name.
                let _ = element.remove_attribute("aria-describedby");
            }
            if let Some(tip) = node.get_untracked() {
                // Refused only when it is hidden already.
                let _ = tip.hide_popover();
            }
        }
    };
    let show = move |element: web_sys::Element| {
        hide();
        let words = element.get_attribute("data-tip").unwrap_or_default();
        let Some(tip) = node.get_untracked().filter(|_| !words.is_empty()) else {
            return;
        };
        let name = element.get_attribute("aria-label").unwrap_or_default();
        if words != name && !element.has_attribute("aria-describedby") {
            let _ = element.set_attribute("aria-describedby", ID);
        }
        // What repeats the name of its element says nothing new to who hears the page.
        let _ = if words == name {
            tip.set_attribute("aria-hidden", "true")
        } else {
            tip.remove_attribute("aria-hidden")
        };
        // The text goes in by hand, since it must be there before the size is measured.
        tip.set_text_content(Some(&words));
        let _ = tip.show_popover();
        put_beside(&tip, &element, Side::AboveCentre);
        owner.set_value(Some(element));
    };
    let is_owner =
        move |element: &web_sys::Element| owner.with_value(|owner| owner.as_ref() == Some(element));

    listen_captured("pointerover", move |event| {
        let by_finger = event
            .dyn_ref::<web_sys::PointerEvent>()
            .is_some_and(|pointer| pointer.pointer_type() == "touch");
        if by_finger {
            return;
        }
        let on_tip = node
            .get_untracked()
            .is_some_and(|tip| targets(&event, &tip));
        match tipped(&event) {
            _ if on_tip => timer.stop(),
            Some(element) if is_owner(&element) => timer.stop(),
            Some(element) => timer.start(REST, move || show(element)),
            None => timer.start(LINGER, hide),
        }
    });
    listen_captured("focusin", move |event| match tipped(&event) {
        Some(element) if element.matches(":focus-visible").unwrap_or(false) => show(element),
        _ => hide(),
    });
    listen_captured("focusout", move |_| hide());
    listen_captured("pointerdown", move |_| hide());
    listen_captured("scroll", move |_| hide());
    listen_captured("keydown", move |event| {
        let escape = event
            .dyn_ref::<web_sys::KeyboardEvent>()
            .is_some_and(|key| key.key() == "Escape");
        if escape {
            hide();
        }
    });

    view! { <div node_ref=node id=ID class="tooltip" role="tooltip" popover="manual"></div> }
}
