//! A panel at the right of the window, beside what it was opened from.
//!
//! Role: `dialog`, not modal on a desktop: the page beside it stays in use. On a phone it is the whole page, modal, and
//! Tab stays inside. Keys: Escape closes. On opening the focus goes to the element that names it, on closing back to
//! where it was.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::grip::ResizeGrip;
use super::listen::{all_matching, focus, focused};
use super::phone::on_phone;

const LIMITS: (f64, f64) = (400.0, 700.0);
const FOCUSABLE: &str = "a[href], button:not(:disabled):not([tabindex='-1']), input:not(:disabled), \
     select:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/// Keeps Tab among the controls of the panel.
fn keep_inside(panel: &web_sys::Element, event: &web_sys::KeyboardEvent) {
    let controls = all_matching(panel, FOCUSABLE);
    let now = focused();
    let (edge, other) = if event.shift_key() {
        (controls.first(), controls.last())
    } else {
        (controls.last(), controls.first())
    };
    if let (true, Some(other)) = (edge == now.as_ref(), other) {
        event.prevent_default();
        focus(other);
    }
}

/// A drawer. Render it while it is open; a screen keeps it out of the page otherwise.
#[component]
pub fn Drawer(
    /// The id of the element inside that names it and takes the focus (a heading with `tabindex="-1"`, or a field).
    #[prop(into)]
    labelled_by: String,
    /// Called on Escape, on a press on the scrim, and by whatever closes it inside.
    #[prop(into)]
    on_close: Callback<()>,
    /// Returns the focus, where the element that had it may have been rendered anew. Without it that element takes it.
    #[prop(optional, into)]
    return_focus: Option<Callback<()>>,
    /// Its width in CSS pixels, 400 to 700.
    width: RwSignal<f64>,
    /// The name of the handle that changes its width.
    #[prop(into)]
    grip_name: Signal<String>,
    /// Called when its width was changed.
    #[prop(optional, into)]
    on_resized: Option<Callback<()>>,
    /// `.drawer__head`, `.drawer__body` and what else it holds.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let modal = on_phone();
    let came_from = StoredValue::new_local(focused());
    let name_id = labelled_by.clone();
    Effect::new(move |_| {
        let name = node
            .get()
            .and_then(|panel| panel.owner_document())
            .and_then(|page| page.get_element_by_id(&name_id))
            .and_then(|name| name.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(name) = name {
            focus(&name);
        }
    });
    on_cleanup(move || {
        if let Some(return_focus) = return_focus {
            return_focus.run(());
            return;
        }
        let back = came_from.try_update_value(Option::take).flatten();
        if let Some(back) = back.filter(|back| back.is_connected()) {
            focus(&back);
        }
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.default_prevented() {
            return;
        }
        match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                on_close.run(());
            }
            "Tab" if modal => {
                if let Some(panel) = node.get_untracked() {
                    keep_inside(&panel, &event);
                }
            }
            _ => {}
        }
    };
    view! {
        <div class="drawer-scrim" aria-hidden="true" on:click=move |_| on_close.run(())></div>
        <div
            node_ref=node
            class="drawer"
            role="dialog"
            aria-modal=modal.to_string()
            aria-labelledby=labelled_by
            style=("--drawer-width", move || format!("{}px", width.get()))
            on:keydown=on_key
        >
            <ResizeGrip name=grip_name width=width limits=LIMITS on_done=move || {
                if let Some(on_resized) = on_resized {
                    on_resized.run(());
                }
            } />
            {children()}
        </div>
    }
}
