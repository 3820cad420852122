//! The screen of a browser that held a book and has lost it: what can be done, and nothing without the user's word.

use leptos::prelude::*;

use super::kit::{Icon, icons};
use super::settings::RestorePointList;
use crate::app::App;
use crate::domain::Moment;
use crate::route::Route;

/// The screen.
#[component]
pub fn Missing() -> impl IntoView {
    let app = App::of_page();
    let text = move || {
        let known = app.saving.missing.get();
        let (deals, at) = known.map_or((0, 0), |known| (known.deals, known.at));
        let m = app.m();
        let (when, deals) = (app.when(Moment(at)), m.count_deals(deals).to_string());
        if app.saving.unseen.get() {
            m.missing_unseen(when, deals).to_string()
        } else {
            m.missing_text(when, deals).to_string()
        }
    };
    let from_file = move |_| {
        app.go_on_without();
        app.go(Route::Import);
    };
    view! {
        <main id="main" class="welcome" tabindex="-1">
            <header>
                <crate::ui::shell::Mark class="welcome__mark" />
                <h1 class="welcome__title">{move || app.m().missing_title().to_string()}</h1>
                <p class="welcome__lead" role="alert">{text}</p>
            </header>
            <RestorePointList before=Callback::new(move |()| app.go_on_without()) />
            <div class="welcome__choices">
                <Show when=move || app.saving.unseen.get()>
                    <button type="button" class="choice choice--main" on:click=move |_| app.reload()>
                        <span class="choice__icon"><Icon glyph=icons::REFRESH_CW /></span>
                        <span class="choice__title">{move || app.m().missing_again().to_string()}</span>
                        <span class="choice__note">{move || app.m().missing_again_note().to_string()}</span>
                    </button>
                </Show>
                <button type="button" class="choice choice--main" on:click=from_file>
                    <span class="choice__icon"><Icon glyph=icons::UPLOAD /></span>
                    <span class="choice__title">{move || app.m().missing_file().to_string()}</span>
                    <span class="choice__note">{move || app.m().missing_file_note().to_string()}</span>
                </button>
                <button type="button" class="choice" on:click=move |_| app.go_on_without()>
                    <span class="choice__icon"><Icon glyph=icons::PLUS /></span>
                    <span class="choice__title">{move || app.m().missing_start().to_string()}</span>
                    <span class="choice__note">{move || app.m().missing_start_note().to_string()}</span>
                </button>
            </div>
        </main>
    }
}
