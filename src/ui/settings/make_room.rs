//! The ways out of a storage that is full.

use leptos::prelude::*;

use super::move_out::MoveOut;
use super::setting::{Section, Setting};
use crate::app::App;
use crate::ui::kit::{Button, Confirm};

/// The section "Make room".
#[component]
pub fn MakeRoom() -> impl IntoView {
    let app = App::of_page();
    let choosing = RwSignal::new(false);
    view! {
        <Section
            title=move || app.m().room_title().to_string()
            lead=move || Some(app.m().room_note().to_string())
        >
            <Setting
                name=move || app.m().room_move_out().to_string()
                note=move || Some(app.m().room_move_out_note().to_string())
            >
                <Button
                    label=move || app.m().room_choose().to_string()
                    on_press=move |()| choosing.set(true)
                />
            </Setting>
            <Past />
        </Section>
        <Show when=move || choosing.get()>
            <MoveOut open=choosing />
        </Show>
    }
}

/// What undo needs, and a way to let go of it.
#[component]
fn Past() -> impl IntoView {
    let app = App::of_page();
    let asking = RwSignal::new(false);
    // Measured like the room: when the section is opened and after each entry.
    let past = Memo::new(move |_| {
        app.saving.state.track();
        app.past()
    });
    let note = move || {
        let (actions, share) = past.get().filter(|(actions, _)| *actions > 0)?;
        #[allow(clippy::cast_possible_truncation, reason = "a share in basis points")]
        let share = app.format(|format| format.rate((share * 10_000.0) as i64));
        Some(app.m().room_forget_note(actions as u64, share).to_string())
    };
    let none = move || past.get().is_none_or(|(actions, _)| actions == 0);
    view! {
        <Setting name=move || app.m().room_forget().to_string() note=Signal::derive(note)>
            <Button
                label=move || app.m().room_forget_button().to_string()
                disabled=none
                on_press=move |()| asking.set(true)
            />
        </Setting>
        <Confirm
            open=asking
            on_cancel=move |()| asking.set(false)
            on_confirm=move |()| {
                asking.set(false);
                app.forget_past();
            }
            title=Signal::derive(move || app.m().room_forget_question().to_string())
            text=Signal::derive(move || app.m().room_forget_text().to_string())
            cancel=Signal::derive(move || app.m().common_cancel().to_string())
            confirm=Signal::derive(move || app.m().room_forget_confirm().to_string())
            danger=true
        />
    }
}
