//! What is kept and where, and the ways in and out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::erase::EraseDialog;
use super::locked_export::LockedExport;
use super::make_room::MakeRoom;
use super::restore_points::RestorePointList;
use super::setting::{Section, Setting};
use crate::app::{App, Room, Tightness};
use crate::route::Route;
use crate::ui::kit::{Button, ButtonKind, Meter, Tone};
use crate::ui::linked_file::LinkRow;
use crate::ui::shell::room_words;

/// The section "Data and backup".
#[component]
pub fn Data() -> impl IntoView {
    let app = App::of_page();
    let erasing = RwSignal::new(false);
    // Measured when the section is opened and after each entry; the storage is read for it.
    let room = Memo::new(move |_| {
        app.saving.state.track();
        app.state.everything(|_| ());
        app.measure_room()
    });
    let protected = RwSignal::new(None::<bool>);
    spawn_local(async move { protected.set(app.is_protected().await) });
    let ask = move || spawn_local(async move { protected.set(app.ask_for_protection().await) });
    let answer = move || Some(protected_words(app, protected.get()));
    view! {
        <Section
            title=move || app.m().settings_data().to_string()
            lead=move || Some(app.m().settings_data_note().to_string())
        >
            <Used room=room />
            <Setting name=move || app.m().settings_ask_protection().to_string() note=Signal::derive(answer)>
                <Button
                    label=move || app.m().settings_ask().to_string()
                    disabled=move || protected.get() == Some(true)
                    on_press=move |()| ask()
                />
            </Setting>
        </Section>
        <Section title=move || app.m().export_title().to_string()>
            <Setting
                name=move || app.m().export_json().to_string()
                note=move || Some(app.m().export_json_hint().to_string())
            >
                <Button
                    label=move || app.m().export_json_button().to_string()
                    kind=ButtonKind::Primary
                    on_press=move |()| app.export_json()
                />
                <LockedExport />
            </Setting>
            <LinkRow />
            <Setting
                name=move || app.m().export_csv().to_string()
                note=move || Some(app.m().export_csv_hint().to_string())
            >
                <Button label=move || app.m().export_csv_comma().to_string() on_press=move |()| app.export_csv(false) />
                <Button label=move || app.m().export_csv_excel().to_string() on_press=move |()| app.export_csv(true) />
            </Setting>
            <Setting
                name=move || app.m().nav_import().to_string()
                note=move || Some(app.m().welcome_import_note().to_string())
            >
                <a class="btn" href=move || app.href(Route::Import)>
                    {move || app.m().welcome_import().to_string()}
                </a>
            </Setting>
        </Section>
        <RestorePointList />
        <MakeRoom room=room />
        <Section title=move || app.m().settings_last_resort().to_string()>
            <Setting
                name=move || app.m().start_rescue().to_string()
                note=move || Some(app.m().settings_rescue_note().to_string())
            >
                <a class="btn" href="rescue.html">
                    {move || app.m().start_rescue().to_string()}
                </a>
            </Setting>
            <Setting
                name=move || app.m().settings_erase().to_string()
                note=move || Some(app.m().settings_erase_offer().to_string())
            >
                <Button
                    label=move || app.m().settings_erase_confirm().to_string()
                    kind=ButtonKind::Danger
                    on_press=move |()| erasing.set(true)
                />
            </Setting>
        </Section>
        <EraseDialog open=erasing />
    }
}

/// How much of the storage is used.
#[component]
fn Used(room: Memo<Option<Room>>) -> impl IntoView {
    let app = App::of_page();
    move || {
        let room = room.get()?;
        #[allow(clippy::cast_possible_truncation, reason = "a share in basis points")]
        let text = app.format(|format| format.rate((room.share() * 10_000.0) as i64));
        let tone = match room.tightness() {
            Tightness::Plenty => Tone::Info,
            Tightness::Watch | Tightness::Tight => Tone::Warning,
            Tightness::Last => Tone::Danger,
        };
        Some(view! {
            <Setting
                name=move || app.m().settings_storage().to_string()
                note=move || Some(app.m().welcome_keep().to_string())
            >
                <Meter
                    label=move || app.m().settings_storage().to_string()
                    part=room.share()
                    text=text
                    remark=Signal::derive(move || Some(room_words(app, room.more_deals())))
                    tone=tone
                />
            </Setting>
        })
    }
}

/// Whether the browser keeps the data when it needs room, as far as it tells.
pub fn protected_words(app: App, protected: Option<bool>) -> String {
    let m = app.m();
    let answer = match protected {
        Some(true) => m.common_yes(),
        Some(false) => m.common_no(),
        None => m.common_unknown(),
    };
    m.settings_protected(answer.to_string()).to_string()
}
