//! The ways out of a storage that is full.

use leptos::prelude::*;

use super::move_out::MoveOut;
use super::setting::{Section, Setting};
use crate::app::{App, Room};
use crate::ui::kit::{Button, Confirm};

/// The section "Make room".
#[component]
pub fn MakeRoom(
    /// The room as it is now.
    room: Memo<Option<Room>>,
) -> impl IntoView {
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
            <Past room=room />
        </Section>
        <Show when=move || choosing.get()>
            <MoveOut open=choosing />
        </Show>
    }
}

/// What undo needs, and a way to let go of it.
#[component]
fn Past(room: Memo<Option<Room>>) -> impl IntoView {
    let app = App::of_page();
    let asking = RwSignal::new(false);
    let actions = Memo::new(move |_| app.state.everything(|book| book.log().done().len() as u64));
    let note = move || {
        let (actions, room) = (actions.get(), room.get()?);
        #[allow(clippy::cast_possible_truncation, reason = "a share in basis points")]
        let share = app.format(|format| format.rate((room.past_share() * 10_000.0) as i64));
        (actions > 0).then(|| app.m().room_forget_note(actions, share).to_string())
    };
    let none = move || actions.get() == 0;
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
