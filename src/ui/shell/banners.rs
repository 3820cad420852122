//! What the user must know before working on: a demo, a book that is not kept, cannot be read whole, or is newer.

use leptos::prelude::*;

use super::insecure_bar::InsecureBar;
use super::safety_bars::{RoomBar, TakeOutBar};
use crate::app::{App, SaveError, SaveState, Told};
use crate::route::{Address, Route, SettingsSection, Space};
use crate::text::Messages;
use crate::ui::kit::{Banner, Button, ButtonSize, Tone};
use crate::ui::linked_file::LinkBar;

/// The banners over the screen.
#[component]
pub fn Banners() -> impl IntoView {
    let app = App::of_page();
    let demo = Memo::new(move |_| {
        app.session
            .address
            .with(|address| matches!(address.space, Space::Demo(_)))
    });
    view! {
        <Show when=move || demo.get()>
            <DemoBar />
        </Show>
        {move || app.saving.state.with(|state| saving_banner(app, state))}
        {move || app.told().map(|told| view! { <ToldBar told=told /> })}
        <LinkBar />
        <InsecureBar />
        <RoomBar />
        <TakeOutBar />
    }
}

#[component]
fn DemoBar() -> impl IntoView {
    let app = App::of_page();
    let own = Address::own(Route::Home).to_string();
    view! {
        <Banner text=move || app.m().demo_bar().to_string()>
            <a class="btn btn--sm" href=own>{move || app.m().demo_start_own().to_string()}</a>
            <Button
                label=move || app.m().demo_reset().to_string()
                size=ButtonSize::Small
                on_press=move |()| app.reset_demo()
            />
            <Button
                label=move || app.m().demo_leave().to_string()
                size=ButtonSize::Small
                on_press=move |()| app.leave_demo()
            />
        </Banner>
    }
}

/// The banner of a state of saving; a book that is kept needs none.
fn saving_banner(app: App, state: &SaveState) -> Option<AnyView> {
    let danger = Tone::Danger;
    match state {
        SaveState::Saved
        | SaveState::Copying
        | SaveState::Saving
        | SaveState::Missing
        | SaveState::Erased => None,
        SaveState::SavedOnce(trouble) => {
            let trouble = trouble.clone();
            let text = move || {
                let reason = app.copy_trouble_words(&trouble);
                app.m().storage_saved_once(reason).to_string()
            };
            Some(view! { <Banner text=text tone=Tone::Warning><CopyButton /></Banner> }.into_any())
        }
        SaveState::CopyOnly(error) => {
            let room = room_link(app, error);
            let error = error.clone();
            let text = move || {
                app.m()
                    .storage_copy_only(app.save_error_words(&error))
                    .to_string()
            };
            Some(view! { <Banner text=text tone=danger><CopyButton />{room}</Banner> }.into_any())
        }
        SaveState::Unsaved(error) => {
            let room = room_link(app, error);
            let error = error.clone();
            let text = move || {
                app.m()
                    .storage_not_saved(app.save_error_words(&error))
                    .to_string()
            };
            Some(view! { <Banner text=text tone=danger><CopyButton />{room}</Banner> }.into_any())
        }
        SaveState::Blocked => {
            let text = move || app.m().storage_blocked().to_string();
            Some(view! { <Banner text=text tone=Tone::Warning><CopyButton /></Banner> }.into_any())
        }
        SaveState::DemoInMemory => Some(
            view! { <Banner text=move || app.m().demo_in_memory().to_string() tone=Tone::Info /> }
                .into_any(),
        ),
        SaveState::Newer { .. } => {
            let text = move || app.m().storage_newer().to_string();
            Some(view! { <Banner text=text tone=danger><RawButton /></Banner> }.into_any())
        }
        SaveState::Damaged => Some(view! { <DamageBar /> }.into_any()),
    }
}

/// The way to make room where there is none.
fn room_link(app: App, error: &SaveError) -> Option<impl IntoView + use<>> {
    (*error == SaveError::Full).then(|| {
        let href = app.href(Route::Settings(SettingsSection::Data));
        view! {
            <a class="btn btn--sm" href=href>{move || app.m().room_title().to_string()}</a>
        }
    })
}

/// How the start brought both copies of the book together.
#[component]
fn ToldBar(told: Told) -> impl IntoView {
    let app = App::of_page();
    let text = move || {
        let m = app.m();
        match told {
            Told::WasEmpty => m.told_was_empty().to_string(),
            Told::Diverged => m.told_diverged().to_string(),
            Told::Healed(parts) => m.told_healed(parts as u64).to_string(),
        }
    };
    view! {
        <Banner
            text=text
            tone=Tone::Warning
            on_close=move |()| app.heard_told()
            close_name=Signal::derive(move || app.m().common_close().to_string())
        >
            {matches!(told, Told::Healed(_)).then(|| view! { <RawButton /> })}
        </Banner>
    }
}

#[component]
fn CopyButton() -> impl IntoView {
    let app = App::of_page();
    view! {
        <Button
            label=move || app.m().storage_download_copy().to_string()
            size=ButtonSize::Small
            on_press=move |()| app.export_json()
        />
    }
}

#[component]
fn RawButton() -> impl IntoView {
    let app = App::of_page();
    view! {
        <Button
            label=move || app.m().storage_download_raw().to_string()
            size=ButtonSize::Small
            on_press=move |()| app.download_raw()
        />
    }
}

/// What could not be read, its raw text as a file, and the way on without it.
#[component]
fn DamageBar() -> impl IntoView {
    let app = App::of_page();
    let what = move |m: &'static Messages| {
        m.count_records(app.damaged_parts().len() as u64)
            .to_string()
    };
    let go_on = move || {
        if app.accept_damage().is_err() {
            app.notices
                .failed(app.m().storage_reason_failed().to_string());
        }
    };
    view! {
        <Banner text=move || app.m().storage_damaged(what(app.m())).to_string() tone=Tone::Danger>
            <RawButton />
            <Button
                label=move || app.m().storage_go_on().to_string()
                size=ButtonSize::Small
                on_press=move |()| go_on()
            />
        </Banner>
    }
}
