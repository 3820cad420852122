//! A dialog that asks for values: Enter in a field confirms, Escape gives up, nothing is lost by a refusal.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::App;
use crate::ui::kit::{Button, ButtonKind, Dialog, Note, Tone};

/// A form in a dialog. It stays open while the request stands; `on_confirm` ends it once the command was taken.
#[component]
pub fn FormDialog(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// The verb of the confirming button.
    #[prop(into)]
    confirm: Signal<String>,
    /// Called to confirm.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// What was wrong with the whole of it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The action destroys something.
    #[prop(optional)]
    danger: bool,
    /// 720 px wide instead of 480.
    #[prop(optional)]
    wide: bool,
    /// The fields.
    children: ChildrenFn,
) -> impl IntoView {
    let app = App::of_page();
    let close = move || app.session.request.set(None);
    let open = Signal::derive(move || app.session.request.with(Option::is_some));
    let cancel = Signal::derive(move || app.m().common_cancel().to_string());
    let children = StoredValue::new(children);
    let on_key = move |event: web_sys::KeyboardEvent| {
        let in_input = event
            .target()
            .is_some_and(|target| target.dyn_into::<web_sys::HtmlInputElement>().is_ok());
        let sent = event.ctrl_key() || event.meta_key() || in_input;
        if event.key() == "Enter" && sent && !event.is_composing() && !event.default_prevented() {
            event.prevent_default();
            on_confirm.run(());
        }
    };
    let foot = move || {
        let kind = if danger {
            ButtonKind::Danger
        } else {
            ButtonKind::Primary
        };
        view! {
            <Button label=cancel on_press=move |()| close() />
            <Button label=confirm kind=kind on_press=on_confirm />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| close() title=title close_name=cancel foot=foot wide=wide>
            <div class="form" on:keydown=on_key>
                {children.with_value(|children| children())}
            </div>
            {move || error.get().map(|text| view! { <div role="alert"><Note tone=Tone::Danger>{text}</Note></div> })}
        </Dialog>
    }
}
