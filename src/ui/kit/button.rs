//! A button with a text.
//!
//! Role: native `button`. Keys: Enter, Space. A button that cannot be pressed and says why keeps its place in the tab
//! order (`aria-disabled`) with the reason as its description; one without a reason is natively disabled.

use leptos::html;
use leptos::prelude::*;

use super::icon::Icon;
use super::icons::Glyph;

/// How much weight a button has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// Hairline on the surface: most buttons.
    #[default]
    Secondary,
    /// The one main action of a place.
    Primary,
    /// No line until hovered.
    Ghost,
    /// Destroys; stands only beside a safe choice.
    Danger,
}

/// The height of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 28 px.
    Small,
    /// 32 px, 40 px under a finger.
    #[default]
    Normal,
    /// 40 px.
    Large,
}

fn class_of(kind: ButtonKind, size: ButtonSize, extra: &str) -> String {
    let kind = match kind {
        ButtonKind::Secondary => "",
        ButtonKind::Primary => " btn--primary",
        ButtonKind::Ghost => " btn--ghost",
        ButtonKind::Danger => " btn--danger",
    };
    let size = match size {
        ButtonSize::Small => " btn--sm",
        ButtonSize::Normal => "",
        ButtonSize::Large => " btn--lg",
    };
    format!("btn{kind}{size} {extra}")
}

/// A button with a text, and a glyph before it if wanted.
#[component]
pub fn Button(
    /// Its text and name.
    #[prop(into)]
    label: Signal<String>,
    /// Called on a press (not while disabled or busy). Without it the button does what its `submit` says.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// Its height.
    #[prop(optional)]
    size: ButtonSize,
    /// A glyph before the text.
    #[prop(optional, into)]
    icon: Signal<Option<Glyph>>,
    /// A short value after the text, such as a count.
    #[prop(optional, into)]
    count: Signal<Option<String>>,
    /// Work is going on: a ring turns in place of the glyph, presses are ignored.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// It cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Why it cannot be pressed; shown and read only while disabled.
    #[prop(optional, into)]
    reason: Option<Signal<String>>,
    /// A toggle: whether it is down (`aria-pressed`).
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Holds a value (such as a filter in force), without being a toggle.
    #[prop(optional, into)]
    active: Signal<bool>,
    /// Submits the form around it.
    #[prop(optional)]
    submit: bool,
    /// Takes the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    let explained = reason.is_some();
    let down = move || active.get() || pressed.is_some_and(|pressed| pressed.get());
    let press = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() || disabled.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            node_ref=node_ref
            type=if submit { "submit" } else { "button" }
            class=class_of(kind, size, class)
            class:btn--busy=move || busy.get()
            class:btn--active=down
            autofocus=autofocus
            disabled=move || disabled.get() && !explained
            aria-disabled=move || (busy.get() || (disabled.get() && explained)).then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            title=move || reason.filter(|_| disabled.get()).map(|reason| reason.get())
            on:click=press
        >
            {move || {
                if busy.get() {
                    Some(view! { <span class="spinner"></span> }.into_any())
                } else {
                    icon.get().map(|glyph| view! { <Icon glyph=glyph /> }.into_any())
                }
            }}
            <span class="btn__label">{move || label.get()}</span>
            {move || count.get().map(|count| view! { <span class="btn__count">{count}</span> })}
        </button>
    }
}
