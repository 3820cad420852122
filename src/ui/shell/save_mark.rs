//! Whether everything is kept, in a word.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::app::{App, SaveState};
use crate::ui::kit::{Icon, IconSize, icons};

/// After how long a second copy that is being written is told.
const PATIENCE: Duration = Duration::from_millis(300);

/// The state of saving, as a quiet text that is read out when it changes.
#[component]
pub fn SaveMark() -> impl IntoView {
    let app = App::of_page();
    let state = app.saving.state;
    let failed =
        move || state.with(|state| matches!(state, SaveState::Unsaved(_) | SaveState::CopyOnly(_)));
    // The second copy is there within a few milliseconds. Only one that takes longer is worth a word.
    let slow = RwSignal::new(false);
    let wait = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let copying = state.with(|state| *state == SaveState::Copying);
        if let Some(handle) = wait.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        if copying {
            let ring = move || {
                slow.try_set(true);
            };
            let handle = set_timeout_with_handle(ring, PATIENCE).ok();
            wait.set_value(handle);
        } else {
            slow.set(false);
        }
    });
    let words = move || {
        let m = app.m();
        state
            .with(|state| match state {
                SaveState::Copying if slow.get() => m.save_saving(),
                SaveState::Saved | SaveState::Copying => m.save_saved(),
                SaveState::Saving => m.save_saving(),
                SaveState::SavedOnce(_) | SaveState::CopyOnly(_) => m.save_one_copy(),
                SaveState::Unsaved(_) => m.save_not_saved(),
                SaveState::Blocked | SaveState::DemoInMemory => m.save_in_memory(),
                SaveState::Newer { .. }
                | SaveState::Damaged
                | SaveState::Missing
                | SaveState::Erased => m.save_read_only(),
            })
            .to_string()
    };
    // Whether both copies hold everything at this moment.
    let kept = move || state.with(|state| (*state == SaveState::Saved).to_string());
    let glyph = move || {
        if failed() {
            icons::CIRCLE_ALERT
        } else {
            icons::CHECK
        }
    };
    view! {
        <span class="savestate" class:savestate--failed=failed role="status" data-kept=kept>
            {move || view! { <Icon glyph=glyph() size=IconSize::Small /> }}
            <span class="savestate__text">{words}</span>
        </span>
    }
}
