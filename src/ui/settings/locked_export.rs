//! Export as a file with a passphrase: the button and the dialog behind it.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::app::{App, CipherError, LEAST_CHARACTERS, Passphrase};
use crate::ui::kit::listen::{all_matching, focus};
use crate::ui::kit::{Button, ButtonKind, Dialog, Field, Note, SecretInput, Tone};

/// The button. Where the browser does not encrypt, it says so.
#[component]
pub fn LockedExport() -> impl IntoView {
    let app = App::of_page();
    let open = RwSignal::new(false);
    let can = app.can_lock();
    view! {
        <Button
            label=move || app.m().export_locked_button().to_string()
            disabled=!can
            reason=Signal::derive(move || app.m().export_locked_absent().to_string())
            on_press=move |()| open.set(true)
        />
        {move || (!can).then(|| view! { <p class="setting__note">{app.m().export_locked_absent().to_string()}</p> })}
        {move || open.get().then(|| view! { <LockedExportDialog open=open /> })}
    }
}

/// The dialog, made anew each time it opens, so that no passphrase stays in it.
#[component]
fn LockedExportDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = App::of_page();
    let form = NodeRef::<html::Div>::new();
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (pressed, busy) = (RwSignal::new(false), RwSignal::new(false));
    let refused = RwSignal::new(None::<CipherError>);
    let is_short = move || first.with(|first| Passphrase::new(first).is_err());
    let differs = move || first.with(|first| again.with(|again| first != again));
    let short = Signal::derive(move || {
        (pressed.get() && is_short())
            .then(|| app.m().export_locked_short(LEAST_CHARACTERS).to_string())
    });
    let different = Signal::derive(move || {
        (pressed.get() && !is_short() && differs())
            .then(|| app.m().export_locked_differs().to_string())
    });
    let trouble = move || {
        let m = app.m();
        refused.get().map(|error| match error {
            CipherError::Refused(words) => m.export_locked_refused(words).to_string(),
            CipherError::Absent | CipherError::Wrong => m.export_locked_absent().to_string(),
        })
    };
    let confirm = move || {
        if busy.get_untracked() {
            return;
        }
        pressed.set(true);
        let passphrase = first.with_untracked(|first| Passphrase::new(first));
        let same = untrack(move || !differs());
        let (Ok(passphrase), true) = (passphrase, same) else {
            let wrong = form
                .get_untracked()
                .map(|form| all_matching(&form, "[aria-invalid=true]"));
            if let Some(wrong) = wrong.as_deref().and_then(<[_]>::first) {
                focus(wrong);
            }
            return;
        };
        busy.set(true);
        refused.set(None);
        spawn_local(async move {
            // A dialog that was closed meanwhile has taken the wish back.
            let wanted = move || busy.try_get_untracked() == Some(true);
            match app.export_locked(passphrase, wanted).await {
                Ok(()) if wanted() => open.set(false),
                Ok(()) => {}
                Err(error) => {
                    refused.try_set(Some(error));
                    busy.try_set(false);
                }
            }
        });
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let in_button = event
            .target()
            .is_some_and(|target| target.has_type::<web_sys::HtmlButtonElement>());
        if event.key() == "Enter" && !in_button && !event.is_composing() {
            event.prevent_default();
            confirm();
        }
    };
    let show = Signal::derive(move || app.m().export_locked_show().to_string());
    let foot = move || {
        view! {
            <Button
                label=move || app.m().common_cancel().to_string()
                on_press=move |()| open.set(false)
            />
            <Button
                label=move || app.m().export_locked_confirm().to_string()
                kind=ButtonKind::Primary
                busy=busy
                on_press=move |()| confirm()
            />
        }
    };
    view! {
        <Dialog
            open=open
            on_close=move |()| open.set(false)
            title=move || app.m().export_locked_title().to_string()
            close_name=move || app.m().common_cancel().to_string()
            foot=foot
        >
            <div node_ref=form class="stack" on:keydown=on_key>
                <p>{move || app.m().export_locked_lead().to_string()}</p>
                <Field
                    label=move || app.m().export_locked_passphrase().to_string()
                    hint=Signal::derive(move || Some(app.m().export_locked_hint(LEAST_CHARACTERS).to_string()))
                    error=short
                >
                    <SecretInput
                        value=first
                        on_input=move |text| first.set(text)
                        show_name=show
                        new=true
                        autofocus=true
                        fixed=busy
                    />
                </Field>
                <Field label=move || app.m().export_locked_again().to_string() error=different>
                    <SecretInput
                        value=again
                        on_input=move |text| again.set(text)
                        show_name=show
                        new=true
                        fixed=busy
                    />
                </Field>
                <Note tone=Tone::Warning>{move || app.m().export_locked_forgotten().to_string()}</Note>
                <div role="alert">
                    {move || trouble().map(|text| view! { <Note tone=Tone::Danger>{text}</Note> })}
                </div>
            </div>
        </Dialog>
    }
}
