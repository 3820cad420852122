//! Erase everything from this browser: a file is offered first, and the word is asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::App;
use crate::ui::kit::{Button, ButtonKind, Checkbox, Dialog};

/// The dialog. The last button works once the user has said that a file is not wanted, or has taken it.
#[component]
pub fn EraseDialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::of_page();
    let sure = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let erase = move || {
        busy.set(true);
        spawn_local(async move {
            if let Err(error) = app.erase_everything().await {
                app.notices.failed(error.to_string());
            }
            busy.try_set(false);
        });
    };
    let foot = move || {
        view! {
            <Button
                label=move || app.m().common_cancel().to_string()
                autofocus=true
                on_press=move |()| open.set(false)
            />
            <Button
                label=move || app.m().settings_erase_confirm().to_string()
                kind=ButtonKind::Danger
                busy=busy
                disabled=move || !sure.get()
                on_press=move |()| erase()
            />
        }
    };
    view! {
        <Dialog
            open=open
            on_close=move |()| open.set(false)
            title=move || app.m().settings_erase_question().to_string()
            close_name=move || app.m().common_cancel().to_string()
            foot=foot
        >
            <div class="stack">
                <p>{move || app.m().settings_erase_offer().to_string()}</p>
                <Button
                    label=move || app.m().storage_download_copy().to_string()
                    on_press=move |()| {
                        app.export_json();
                        sure.set(true);
                    }
                />
                <Checkbox
                    label=move || app.m().settings_erase_sure().to_string()
                    checked=sure
                    on_change=move |on| sure.set(on)
                />
            </div>
        </Dialog>
    }
}
