//! Reminders over the screen: to take a copy out of the browser, and of the room that is left.

use leptos::prelude::*;

use crate::app::{App, SaveError, SaveState, Tightness};
use crate::route::{Route, SettingsSection};
use crate::ui::kit::{Banner, Button, ButtonSize, Tone};

/// The reminder to take a copy out.
#[component]
pub fn TakeOutBar() -> impl IntoView {
    let app = App::of_page();
    let changes = Memo::new(move |_| app.changes_to_take_out());
    let due = Memo::new(move |_| changes.with(Option::is_some));
    let text = move || {
        let count = i64::try_from(changes.get().unwrap_or_default()).unwrap_or(i64::MAX);
        app.m().backup_due(count).to_string()
    };
    view! {
        <Show when=move || due.get()>
            <Banner text=text>
                <Button
                    label=move || app.m().storage_download_copy().to_string()
                    size=ButtonSize::Small
                    on_press=move |()| app.export_json()
                />
                <Button
                    label=move || app.m().backup_later().to_string()
                    size=ButtonSize::Small
                    on_press=move |()| app.quiet_today()
                />
            </Banner>
        </Show>
    }
}

/// The warning that room runs out.
#[component]
pub fn RoomBar() -> impl IntoView {
    let app = App::of_page();
    // Once there is none, the banner of the state says so.
    let full = Memo::new(move |_| {
        app.saving.state.with(|state| {
            matches!(state, SaveState::CopyOnly(why) | SaveState::Unsaved(why) if *why == SaveError::Full)
        })
    });
    let tight = Memo::new(move |_| {
        if full.get() {
            return None;
        }
        let room = app.room.get()?;
        let tightness = room.tightness();
        (tightness >= Tightness::Tight).then_some((tightness, room.more_deals()))
    });
    move || {
        let (tightness, more) = tight.get()?;
        let tone = if tightness == Tightness::Last {
            Tone::Danger
        } else {
            Tone::Warning
        };
        let href = app.href(Route::Settings(SettingsSection::Data));
        Some(view! {
            <Banner text=move || room_words(app, more) tone=tone>
                <a class="btn btn--sm" href=href>{move || app.m().settings_data().to_string()}</a>
            </Banner>
        })
    }
}

/// For how many deals more there is room.
pub fn room_words(app: App, more: usize) -> String {
    let m = app.m();
    if more == 0 {
        return m.storage_no_room().to_string();
    }
    let count = i64::try_from(more).unwrap_or(i64::MAX);
    let number = app.format(|format| format.number(count));
    m.storage_room(number).to_string()
}
