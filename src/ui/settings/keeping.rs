//! How the data is kept: what is so now, and what is promised for the day on which something fails.
//!
//! The promises stand in the README too, each with the tests that show it; `tests/suite/promises.rs` holds both together.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data::protected_words;
use super::setting::{Section, Setting};
use crate::app::{App, SaveState};
use crate::route::{Route, SettingsSection};

/// The section "How your data is kept".
#[component]
pub fn Keeping() -> impl IntoView {
    let app = App::of_page();
    view! {
        <Section
            title=move || app.m().keeping_title().to_string()
            lead=move || Some(app.m().keeping_lead().to_string())
        >
            <Now />
        </Section>
        <Section title=move || app.m().keeping_promises().to_string()>
            <dl class="promises">
                {move || {
                    promises(app)
                        .into_iter()
                        .map(|(event, promise)| view! {
                            <div class="setting promise">
                                <dt class="setting__name">{event}</dt>
                                <dd class="promise__text">{promise}</dd>
                            </div>
                        })
                        .collect_view()
                }}
            </dl>
        </Section>
    }
}

/// How things stand at this moment.
#[component]
fn Now() -> impl IntoView {
    let app = App::of_page();
    let protected = RwSignal::new(None::<bool>);
    spawn_local(async move {
        protected.try_set(app.is_protected().await);
    });
    let copies = move || {
        let m = app.m();
        Some(app.saving.state.with(|state| match state {
            SaveState::Saved if app.is_own() => m.keeping_both().to_string(),
            SaveState::Saved => m.keeping_demo().to_string(),
            SaveState::Copying | SaveState::Saving => m.save_saving().to_string(),
            SaveState::SavedOnce(trouble) => {
                let reason = app.copy_trouble_words(trouble);
                m.storage_saved_once(reason).to_string()
            }
            SaveState::CopyOnly(error) => {
                let reason = app.save_error_words(error);
                m.storage_copy_only(reason).to_string()
            }
            SaveState::Unsaved(error) => {
                let reason = app.save_error_words(error);
                m.storage_not_saved(reason).to_string()
            }
            SaveState::Blocked | SaveState::DemoInMemory => m.save_in_memory().to_string(),
            SaveState::Newer { .. }
            | SaveState::Damaged
            | SaveState::Missing
            | SaveState::Erased => m.save_read_only().to_string(),
        }))
    };
    let file = move || {
        let taken_out = app.session.preferences.with(|chosen| chosen.taken_out);
        let m = app.m();
        Some(match taken_out {
            Some(last) => {
                let day = app.format(|format| format.date_text(last.on));
                m.keeping_file_on(day).to_string()
            }
            None => m.keeping_file_never().to_string(),
        })
    };
    view! {
        <Setting name=move || app.m().keeping_copies().to_string() note=Signal::derive(copies) />
        <Setting name=move || protected_words(app, protected.get()) />
        <Setting name=move || app.m().keeping_file().to_string() note=Signal::derive(file)>
            <a class="btn" href=move || app.href(Route::Settings(SettingsSection::Data))>
                {move || app.m().settings_data().to_string()}
            </a>
        </Setting>
    }
}

/// Each event with what is promised for it.
fn promises(app: App) -> Vec<(String, String)> {
    let m = app.m();
    [
        (m.kept_crash(), m.kept_crash_text()),
        (m.kept_kill(), m.kept_kill_text()),
        (m.kept_power(), m.kept_power_text()),
        (m.kept_tabs(), m.kept_tabs_text()),
        (m.kept_one(), m.kept_one_text()),
        (m.kept_both(), m.kept_both_text()),
        (m.kept_damage(), m.kept_damage_text()),
        (m.kept_full(), m.kept_full_text()),
        (m.kept_version(), m.kept_version_text()),
        (m.kept_import(), m.kept_import_text()),
        (m.kept_delete(), m.kept_delete_text()),
        (m.kept_blocked(), m.kept_blocked_text()),
        (m.kept_cleared(), m.kept_cleared_text()),
        (m.kept_offline(), m.kept_offline_text()),
    ]
    .into_iter()
    .map(|(event, promise)| (event.to_string(), promise.to_string()))
    .collect()
}
