//! Whether everything is kept, in a word.

use leptos::prelude::*;

use crate::app::{App, SaveState};
use crate::ui::kit::{Icon, IconSize, icons};

/// The state of saving, as a quiet text that is read out when it changes.
#[component]
pub fn SaveMark() -> impl IntoView {
    let app = App::of_page();
    let state = app.saving.state;
    let failed = move || state.with(|state| matches!(state, SaveState::Unsaved(_)));
    let words = move || {
        let m = app.m();
        state
            .with(|state| match state {
                SaveState::Saved => m.save_saved(),
                SaveState::Saving => m.save_saving(),
                SaveState::Unsaved(_) => m.save_not_saved(),
                SaveState::Blocked | SaveState::DemoInMemory => m.save_in_memory(),
                SaveState::Newer { .. } | SaveState::Damaged | SaveState::Erased => {
                    m.save_read_only()
                }
            })
            .to_string()
    };
    let glyph = move || {
        if failed() {
            icons::CIRCLE_ALERT
        } else {
            icons::CHECK
        }
    };
    view! {
        <span class="savestate" class:savestate--failed=failed role="status">
            {move || view! { <Icon glyph=glyph() size=IconSize::Small /> }}
            <span class="savestate__text">{words}</span>
        </span>
    }
}
