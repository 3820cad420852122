//! The two live regions of the page, one polite and one assertive, there from the start.
//!
//! A text is spoken 150 ms after it was given, so of several steps in quick succession only the last is heard, and
//! taken back after five seconds, so that nobody meets it later while reading the page.

use std::time::Duration;

use leptos::prelude::*;

use super::timer::Timer;

const SETTLE: Duration = Duration::from_millis(150);
const FORGET: Duration = Duration::from_secs(5);

/// The live regions. Not seen.
#[component]
pub fn LiveRegions(
    /// What is to be said when there is time. Set it again to say the same again.
    #[prop(into)]
    polite: Signal<String>,
    /// What is to be said at once.
    #[prop(into)]
    assertive: Signal<String>,
) -> impl IntoView {
    let polite = settled(polite);
    let assertive = settled(assertive);
    view! {
        <div class="visually-hidden">
            <div aria-live="polite" aria-atomic="true">
                {move || polite.get()}
            </div>
            <div aria-live="assertive" aria-atomic="true">
                {move || assertive.get()}
            </div>
        </div>
    }
}

/// Follows a text with the delay, and forgets it.
fn settled(source: Signal<String>) -> RwSignal<String> {
    let shown = RwSignal::new(String::new());
    let timer = Timer::new();
    Effect::new(move |_| {
        let text = source.get();
        // Emptied first: the same text twice would be no change, and would not be spoken again.
        shown.set(String::new());
        if text.is_empty() {
            timer.stop();
            return;
        }
        timer.start(SETTLE, move || {
            shown.set(text);
            timer.start(FORGET, move || shown.set(String::new()));
        });
    });
    shown
}
