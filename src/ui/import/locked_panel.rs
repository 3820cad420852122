//! A file that is locked: asks for its passphrase.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::import::LockedFile;
use crate::app::{App, CipherError, Passphrase};
use crate::ui::kit::listen::{all_matching, focus};
use crate::ui::kit::{Button, ButtonKind, Field, Icon, SecretInput, icons};

/// The panel. It stays while the passphrase is tried, so that a wrong one can be mended.
#[component]
pub fn LockedPanel(
    /// The file.
    file: Arc<LockedFile>,
) -> impl IntoView {
    let app = App::of_page();
    let typed = RwSignal::new(String::new());
    let busy = Memo::new(move |_| app.import.work.with(Option::is_some));
    let trouble = move || {
        let m = app.m();
        app.import.unlocking.get().map(|error| {
            match error {
                CipherError::Wrong => m.import_locked_wrong(),
                CipherError::Absent => m.export_locked_absent(),
                CipherError::Refused(words) => m.import_locked_refused(words),
            }
            .to_string()
        })
    };
    let open = move || {
        if !busy.get_untracked() && !typed.with_untracked(String::is_empty) {
            let passphrase = typed.with_untracked(|typed| Passphrase::tried(typed));
            app.import_unlock(passphrase);
        }
    };
    let form = NodeRef::<html::Form>::new();
    // To begin with, and again when the passphrase was not the right one.
    Effect::new(move |_| {
        app.import.unlocking.track();
        let fields = form.get().map(|form| all_matching(&form, "input"));
        if let Some(field) = fields.as_deref().and_then(<[_]>::first) {
            focus(field);
        }
    });
    view! {
        <form
            node_ref=form
            class="locked stack"
            on:submit=move |event| {
                event.prevent_default();
                open();
            }
        >
            <h2 class="section__title">{file.name.clone()}</h2>
            <p class="locked__what">
                <Icon glyph=icons::LOCK />
                {move || app.m().import_locked().to_string()}
            </p>
            <Field
                label=move || app.m().export_locked_passphrase().to_string()
                hint=Signal::derive(move || Some(app.m().import_locked_hint().to_string()))
                error=Signal::derive(trouble)
            >
                <SecretInput
                    value=typed
                    on_input=move |text| {
                        typed.set(text);
                        app.import.unlocking.set(None);
                    }
                    show_name=move || app.m().export_locked_show().to_string()
                    fixed=busy
                />
            </Field>
            <div class="row">
                <Button
                    label=move || app.m().import_unlock().to_string()
                    kind=ButtonKind::Primary
                    submit=true
                    disabled=Signal::derive(move || busy.get() || typed.with(String::is_empty))
                />
                <Button
                    label=move || app.m().import_another_file().to_string()
                    disabled=busy
                    on_press=move |()| app.import_again()
                />
            </div>
        </form>
    }
}
