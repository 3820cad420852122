//! A question before something that cannot be undone, or that is wider than it looks.
//!
//! Role: `dialog`. The safe button has the focus; the other says what it does, never "OK".

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::dialog::Dialog;

/// A dialog with a question and two answers.
#[component]
pub fn Confirm(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the user keeps things as they are.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Called when the user agrees.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// The question, naming the object and the number.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen and what will not.
    #[prop(into)]
    text: Signal<String>,
    /// The safe answer, also the name of the closing button.
    #[prop(into)]
    cancel: Signal<String>,
    /// The verb of the action.
    #[prop(into)]
    confirm: Signal<String>,
    /// The action destroys something.
    #[prop(optional)]
    danger: bool,
) -> impl IntoView {
    let kind = if danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Primary
    };
    let foot = move || {
        view! {
            <Button label=cancel autofocus=true on_press=move || on_cancel.run(()) />
            <Button label=confirm kind=kind on_press=move || on_confirm.run(()) />
        }
    };
    view! {
        <Dialog open=open on_close=on_cancel title=title close_name=cancel foot=foot>
            <p>{move || text.get()}</p>
        </Dialog>
    }
}
