//! A menu of actions, after the menu button pattern of the ARIA Authoring Practices.
//!
//! Roles: `menu` with `menuitem`, `menuitemcheckbox`, `menuitemradio`. Keys: Up and Down move and wrap, Home and End,
//! letters choose the entry that they belong to, else find the next one that begins with them, Enter and Space choose, Escape and Tab close. Focus enters at the
//! entry that is on, else at the first, and returns to the anchor when the menu closes by key or choice.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::icon::Icon;
use super::icons;
use super::listen::{all_matching, focus, focused};
use super::menu_item::{MenuEntry, MenuItem};
use super::place::Side;
use super::popup::{Anchor, Popup};
use super::timer::Timer;
use crate::drag::letter;

const ITEMS: &str = "[role^='menuitem']";
/// Letters typed within this time make one search.
const SEARCH_PAUSE: Duration = Duration::from_millis(600);

/// A menu beside an anchor.
#[component]
pub fn Menu(
    /// Whether it is shown; the menu closes itself.
    open: RwSignal<bool>,
    /// The element beside which it stands and to which the focus returns.
    #[prop(into)]
    anchor: Anchor,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// Its entries, asked for when it opens.
    #[prop(into)]
    entries: Callback<(), Vec<MenuEntry>>,
    /// Where it stands.
    #[prop(optional)]
    side: Side,
) -> impl IntoView {
    let typed = StoredValue::new(String::new());
    let pause = Timer::new();
    let leave = move || {
        open.set(false);
        if let Some(anchor) = anchor.run(()) {
            focus(anchor.unchecked_ref());
        }
    };
    let enter = move |panel: web_sys::HtmlElement| {
        typed.set_value(String::new());
        let items = all_matching(&panel, ITEMS);
        let start = items
            .iter()
            .find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"))
            .or_else(|| items.first());
        if let Some(item) = start {
            focus(item);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let Some(items) = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .map(|menu| all_matching(&menu, ITEMS))
        else {
            return;
        };
        let at = focused().and_then(|now| items.iter().position(|item| *item == now));
        let key = event.key();
        match key.as_str() {
            "ArrowDown" => step(&items, at.map_or(0, |at| at + 1)),
            "ArrowUp" => step(&items, at.unwrap_or(0) + items.len().saturating_sub(1)),
            "Home" => step(&items, 0),
            "End" => step(&items, items.len().saturating_sub(1)),
            "Escape" => leave(),
            "Tab" => {
                // The focus goes on from the anchor, as if the menu had not been there.
                leave();
                return;
            }
            _ if is_letter(&key, &event) && chosen_by(&items, &key, &event.code()) => {}
            _ if is_letter(&key, &event) => {
                typed.update_value(|typed| typed.push_str(&key.to_lowercase()));
                pause.start(SEARCH_PAUSE, move || typed.set_value(String::new()));
                typed.with_value(|typed| find(&items, at, typed));
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <Popup
            open=open
            on_close=move || open.set(false)
            anchor=anchor
            class="menu"
            side=side
            on_shown=enter
        >
            <div role="menu" aria-label=move || name.get() on:keydown=on_key>
                // They stay as they were when it opened, whatever changes meanwhile.
                {untrack(|| entries.run(()))
                    .into_iter()
                    .map(|entry| line(entry, Callback::from(leave)))
                    .collect_view()}
            </div>
        </Popup>
    }
}

/// Moves the focus to the entry of that number, counted past the end from the start again.
fn step(items: &[web_sys::HtmlElement], number: usize) {
    if let Some(item) = items.get(number % items.len().max(1)) {
        focus(item);
    }
}

/// Chooses the entry whose letter was pressed, in whatever layout; returns whether there is one.
fn chosen_by(items: &[web_sys::HtmlElement], key: &str, code: &str) -> bool {
    let pressed = letter(key, code).map_or_else(|| key.to_owned(), String::from);
    let of_key =
        |item: &&web_sys::HtmlElement| item.get_attribute("data-key").as_ref() == Some(&pressed);
    let found = items.iter().find(of_key);
    if let Some(item) = found {
        item.click();
    }
    found.is_some()
}

/// Whether the key writes one character and no command key is held with it.
fn is_letter(key: &str, event: &web_sys::KeyboardEvent) -> bool {
    let mut letters = key.chars();
    let one = letters.next().is_some_and(|letter| letter != ' ') && letters.next().is_none();
    one && !event.ctrl_key() && !event.meta_key() && !event.alt_key()
}

/// Moves the focus to the next entry that begins with `typed`. One letter, also pressed again and again, always moves
/// on; several letters stay while they fit.
fn find(items: &[web_sys::HtmlElement], at: Option<usize>, typed: &str) {
    let Some(first) = typed.chars().next() else {
        return;
    };
    let one = first.to_string();
    let repeated = typed.chars().all(|letter| letter == first);
    let typed = if repeated { one.as_str() } else { typed };
    let start = at.map_or(0, |at| at + usize::from(repeated));
    let found = (0..items.len()).find_map(|offset| {
        let item = items.get((start + offset) % items.len())?;
        let text = item.text_content()?.trim().to_lowercase();
        text.starts_with(typed).then_some(item)
    });
    if let Some(item) = found {
        focus(item);
    }
}

fn line(entry: MenuEntry, leave: Callback<()>) -> AnyView {
    match entry {
        MenuEntry::Separator => view! { <div class="menu__sep" role="separator"></div> }.into_any(),
        MenuEntry::Heading(text) => {
            view! { <div class="menu__head" role="presentation">{text}</div> }.into_any()
        }
        MenuEntry::Item(item) => choice(item, leave),
    }
}

fn choice(item: MenuItem, leave: Callback<()>) -> AnyView {
    let MenuItem {
        ref act,
        disabled,
        danger,
        ..
    } = item;
    let act = act.clone();
    let on = item.on();
    let choose = move |_| {
        if !disabled {
            // First the focus goes home, so that a dialog opened by the action knows where to return it.
            leave.run(());
            act();
        }
    };
    view! {
        <button
            type="button"
            role=item.role()
            class="menu__item"
            class:menu__item--danger=danger
            tabindex="-1"
            data-key=item.key.map(String::from)
            aria-checked=on.map(|on| on.to_string())
            aria-disabled=disabled.then_some("true")
            on:click=choose
        >
            {item.glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span class="menu__label">{item.label.clone()}</span>
            {item.note.clone().map(|note| view! { <span class="menu__note">{note}</span> })}
            {on.map(|on| {
                view! {
                    <span class="menu__check">
                        {on.then(|| view! { <Icon glyph=icons::CHECK /> })}
                    </span>
                }
            })}
        </button>
    }
    .into_any()
}
