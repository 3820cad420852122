//! Taking a file from the user: by a button, or dropped on an area.

use leptos::html;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icons::Glyph;

/// A button that opens the file dialog of the system.
///
/// Role: native `button`; the file input behind it is out of the tab order.
#[component]
pub fn FileButton(
    /// Its text.
    #[prop(into)]
    label: Signal<String>,
    /// Called with the file chosen.
    #[prop(into)]
    on_file: Callback<web_sys::File>,
    /// What the dialog offers first, such as `.csv,.json`.
    #[prop(optional)]
    accept: &'static str,
    /// The weight of the button.
    #[prop(optional)]
    kind: ButtonKind,
    /// A glyph before the text.
    #[prop(optional, into)]
    icon: Signal<Option<Glyph>>,
    /// It cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Emptied, so that the same file, corrected meanwhile, can be chosen again.
        input.set_value("");
        if let Some(file) = file {
            on_file.run(file);
        }
    };
    let press = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <input
            node_ref=input
            type="file"
            class="visually-hidden"
            tabindex="-1"
            aria-hidden="true"
            accept=accept
            on:change=chosen
        />
        <Button label=label kind=kind icon=icon disabled=disabled on_press=press />
    }
}

/// An area on which a file can be dropped. What it holds must include a [`FileButton`], since dropping needs a pointer.
#[component]
pub fn FileDrop(
    /// Called with the first file dropped.
    #[prop(into)]
    on_file: Callback<web_sys::File>,
    /// Its classes.
    #[prop(default = "filedrop")]
    class: &'static str,
    /// The text and the button.
    children: Children,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        let file = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0));
        if let Some(file) = file {
            on_file.run(file);
        }
    };
    view! {
        <div
            class=class
            class:filedrop--over=move || over.get()
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            {children()}
        </div>
    }
}
