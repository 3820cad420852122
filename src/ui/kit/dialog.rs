//! A modal dialog on the native `<dialog>`: the browser keeps the focus inside, makes the rest inert and returns the
//! focus to where it was.
//!
//! Role: `dialog`, labelled by its title. Keys: Escape closes. On opening the focus goes to the element with
//! `autofocus` (put it on the safe button), else to the first control.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::icon_button::IconButton;
use super::icons;
use super::ids::unique_id;

/// A modal dialog, built when it opens.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the user closes it; the screen then lets `open` become false.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its title and name.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the closing button.
    #[prop(into)]
    close_name: Signal<String>,
    /// 720 px wide instead of 480.
    #[prop(optional)]
    wide: bool,
    /// A press beside it closes it too: only where nothing can be lost.
    #[prop(optional)]
    light: bool,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// Its buttons, the safe one first.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = StoredValue::new(unique_id("dialog"));
    let children = StoredValue::new(children);
    let foot = StoredValue::new(foot);
    let class = format!("dialog {}{class}", if wide { "dialog--wide " } else { "" });
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Refused only when it is shown already.
            let _ = dialog.show_modal();
        }
    });
    let pressed_beside = move |event: web_sys::PointerEvent| {
        let beside = event
            .target()
            .is_some_and(|target| target.dyn_into::<web_sys::HtmlDialogElement>().is_ok());
        if light && beside {
            on_close.run(());
        }
    };
    let closed = move |_| {
        // Also heard after a dialog that was closed by the screen has left the page.
        if open.try_get_untracked() == Some(true) {
            on_close.run(());
        }
    };
    view! {
        <Show when=move || open.get()>
            {
                // Closing before the element goes is what returns the focus.
                on_cleanup(move || {
                    if let Some(dialog) = node.try_get_untracked().flatten() {
                        dialog.close();
                    }
                });
            }
            <dialog
                node_ref=node
                class=class.clone()
                aria-labelledby=title_id.get_value()
                on:cancel=move |event: web_sys::Event| {
                    event.prevent_default();
                    on_close.run(());
                }
                on:close=closed
                on:pointerdown=pressed_beside
            >
                <div class="dialog__head">
                    <h2 class="dialog__title" id=title_id.get_value()>
                        {move || title.get()}
                    </h2>
                    <IconButton name=close_name glyph=icons::X on_press=move || on_close.run(()) />
                </div>
                <div class="dialog__body">{children.with_value(|children| children())}</div>
                {foot
                    .get_value()
                    .map(|foot| view! { <div class="dialog__foot">{foot.run()}</div> })}
            </dialog>
        </Show>
    }
}
