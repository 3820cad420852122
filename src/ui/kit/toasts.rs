//! Short messages at the bottom left, at most two at a time.
//!
//! Roles: the text of each is a `status` (an error an `alert`), its buttons stand beside it, not inside. A toast goes
//! after ten seconds in sight; the time stands still while the pointer or the focus is in the host and while the tab
//! is hidden. Errors and those marked to stay wait until they are dismissed. A toast is never the only way to its
//! action.

use std::time::Duration;

use leptos::html;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::button::{Button, ButtonSize};
use super::icon::Icon;
use super::icon_button::IconButton;
use super::icons;
use super::timer::Timer;
use super::tone::Tone;

/// How many are shown at once; the others wait.
const SHOWN: usize = 2;
/// How long a toast stays in sight, in ticks of a quarter of a second.
const LIFE: u32 = 40;
const TICK: Duration = Duration::from_millis(250);
/// A live region must be there before its text, or it is not read.
const SPEAK_AFTER: Duration = Duration::from_millis(60);

/// A short message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the others; never used twice.
    pub id: u64,
    /// The text.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
    /// The text of its button.
    pub action: Option<String>,
    /// The texts of further buttons.
    pub more: Vec<String>,
    /// It stays until it is dismissed.
    pub stays: bool,
}

/// The host of the messages; stands once, at the end of the page.
#[component]
pub fn Toasts(
    /// The messages, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// Called with the id of a message whose time is over or that was dismissed.
    #[prop(into)]
    on_dismiss: Callback<u64>,
    /// Called with the id of a message whose button was pressed. The message should then go.
    #[prop(into)]
    on_action: Callback<u64>,
    /// Called with the id of a message and the number of its further button that was pressed. The message should go.
    #[prop(into)]
    on_more: Callback<(u64, usize)>,
    /// The name of the dismissing button.
    #[prop(into)]
    dismiss_name: Signal<String>,
    /// The name of the host.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let host = NodeRef::<html::Div>::new();
    let shown =
        move || toasts.with(|toasts| toasts.iter().take(SHOWN).cloned().collect::<Vec<_>>());
    view! {
        <div node_ref=host class="toasts" role="region" aria-label=move || name.get()>
            <For each=shown key=|toast| toast.id let(toast)>
                <ToastView
                    toast=toast
                    host=host
                    on_dismiss=on_dismiss
                    on_action=on_action
                    on_more=on_more
                    dismiss_name=dismiss_name
                />
            </For>
        </div>
    }
}

/// Whether the time of the messages stands still.
fn held(host: NodeRef<html::Div>) -> bool {
    document().hidden()
        || host
            .try_get_untracked()
            .flatten()
            .is_some_and(|host| host.matches(":is(:hover, :focus-within)").unwrap_or(false))
}

#[component]
fn ToastView(
    toast: Toast,
    host: NodeRef<html::Div>,
    on_dismiss: Callback<u64>,
    on_action: Callback<u64>,
    on_more: Callback<(u64, usize)>,
    dismiss_name: Signal<String>,
) -> impl IntoView {
    let id = toast.id;
    if !toast.stays && toast.tone != Tone::Danger {
        let left = StoredValue::new(LIFE);
        let tick = move || {
            if held(host) {
                return;
            }
            left.update_value(|left| *left = left.saturating_sub(1));
            if left.get_value() == 0 {
                on_dismiss.run(id);
            }
        };
        if let Ok(ticking) = set_interval_with_handle(tick, TICK) {
            on_cleanup(move || ticking.clear());
        }
    }
    let spoken = RwSignal::new(String::new());
    let text = toast.text;
    Timer::new().start(SPEAK_AFTER, move || spoken.set(text));
    let toned = matches!(toast.tone, Tone::Warning | Tone::Danger);
    view! {
        <div class=format!("toast toast--{}", toast.tone.suffix())>
            <div class="toast__text">
                {toned.then(|| view! { <Icon glyph=toast.tone.glyph() /> })}
                <span role=toast.tone.live_role()>{move || spoken.get()}</span>
            </div>
            <div class="toast__actions">
                {toast
                    .more
                    .into_iter()
                    .enumerate()
                    .map(|(number, label)| {
                        view! {
                            <Button
                                label=label
                                size=ButtonSize::Small
                                on_press=move || on_more.run((id, number))
                            />
                        }
                    })
                    .collect_view()}
                {toast
                    .action
                    .map(|action| {
                        view! {
                            <Button
                                label=action
                                size=ButtonSize::Small
                                on_press=move || on_action.run(id)
                            />
                        }
                    })}
                <IconButton
                    name=dismiss_name
                    glyph=icons::X
                    small=true
                    on_press=move || on_dismiss.run(id)
                />
            </div>
        </div>
    }
}
