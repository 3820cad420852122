//! A text field with suggestions, after the editable combobox of the ARIA Authoring Practices.
//!
//! Roles: `combobox`, `listbox`, `option`. Keys: Down and Up open the list and move in it, Enter takes the active
//! suggestion (without one it keeps the text), Escape closes the list, a second Escape goes on to what is around. The
//! focus stays in the field; the active suggestion is told by `aria-activedescendant`.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::field::field_links;
use super::icon::Icon;
use super::icons;
use super::ids::unique_id;
use super::popup::Popup;

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is handed to `on_pick`.
    pub key: String,
    /// What is shown.
    pub label: String,
    /// A remark at the end of the line.
    pub note: Option<String>,
    /// It makes a new thing of the typed text; shown apart.
    pub creates: bool,
    /// It is what the field holds now.
    pub current: bool,
}

impl Suggestion {
    /// A suggestion with a text.
    #[must_use]
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
            note: None,
            creates: false,
            current: false,
        }
    }

    /// A remark at the end of the line.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Marks it as the one that makes a new thing.
    #[must_use]
    pub fn creates(mut self) -> Self {
        self.creates = true;
        self
    }

    /// Marks it as what the field holds now.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// A text field with suggestions. The screen filters them by the text it hears.
#[component]
pub fn Combobox(
    /// The text shown; what is typed stays until this changes.
    #[prop(into)]
    value: Signal<String>,
    /// The suggestions for the text typed so far.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion>>,
    /// Called with the text after every letter.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called with the key of the suggestion taken.
    #[prop(into)]
    on_pick: Callback<String>,
    /// Called with the text when Enter is pressed without a suggestion, or the field is left after a change.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// Said in the list when there is no suggestion; without it an empty list is not shown.
    #[prop(optional, into)]
    empty: Signal<Option<String>>,
    /// Its name where no field labels it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// An example of a value. Never the only label.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The field.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let links = field_links();
    let list_id = StoredValue::new(unique_id("list"));
    let wanted = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    // Typed since the last choice. After a choice the browser still reports a change when the field is left.
    let typed_since = StoredValue::new(false);
    let count = Memo::new(move |_| suggestions.with(Vec::len));
    let open = Memo::new(move |_| wanted.get() && (count.get() > 0 || empty.with(Option::is_some)));
    let option_id = move |index: usize| list_id.with_value(|id| format!("{id}-{index}"));
    let close = move || {
        wanted.set(false);
        active.set(None);
    };
    let pick = move |index: usize| {
        let key = suggestions.with_untracked(|all| all.get(index).map(|one| one.key.clone()));
        close();
        typed_since.set_value(false);
        if let Some(key) = key {
            on_pick.run(key);
        }
    };
    let go = move |index: usize| {
        wanted.set(true);
        active.set((count.get_untracked() > 0).then_some(index));
        if let Some(option) = document().get_element_by_id(&option_id(index)) {
            option.scroll_into_view_with_bool(false);
        }
    };
    let commit = move |text: String| {
        if let (true, Some(on_commit)) = (typed_since.get_value(), on_commit) {
            typed_since.set_value(false);
            on_commit.run(text);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let last = count.get_untracked().saturating_sub(1);
        let shown = open.get_untracked();
        match (event.key().as_str(), active.get_untracked()) {
            ("ArrowDown", Some(at)) if shown => go(if at >= last { 0 } else { at + 1 }),
            ("ArrowDown", _) => go(0),
            ("ArrowUp", Some(at)) if shown && at > 0 => go(at - 1),
            ("ArrowUp", _) => go(last),
            ("Enter", Some(at)) if shown => pick(at),
            ("Enter", _) if typed_since.get_value() && on_commit.is_some() => {
                close();
                commit(event_target_value(&event));
            }
            ("Escape", _) if shown => {
                close();
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let typed = move |event: web_sys::Event| {
        wanted.set(true);
        active.set(None);
        typed_since.set_value(true);
        on_input.run(event_target_value(&event));
    };
    let options = move || {
        suggestions
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, one)| {
                let chosen = move || active.get() == Some(index);
                view! {
                    <li
                        id=option_id(index)
                        role="option"
                        class="option"
                        class:option--active=chosen
                        class:option--create=one.creates
                        aria-selected=move || chosen().to_string()
                        on:click=move |_| pick(index)
                    >
                        {one.creates.then(|| view! { <Icon glyph=icons::PLUS /> })}
                        <span class="option__label">{one.label}</span>
                        {one.note.map(|note| view! { <span class="option__note">{note}</span> })}
                        {one
                            .current
                            .then(|| {
                                view! {
                                    <span class="option__check">
                                        <Icon glyph=icons::CHECK />
                                    </span>
                                }
                            })}
                    </li>
                }
            })
            .collect_view()
    };
    let nothing = move || {
        (count.get() == 0).then(|| view! { <p class="listbox__empty">{move || empty.get()}</p> })
    };
    let list_name = move || {
        links
            .is_none()
            .then(|| name.get())
            .flatten()
            .or_else(|| placeholder.get())
    };
    view! {
        <div class="combo">
            <input
                node_ref=node_ref
                id=links.map(|links| links.control())
                type="text"
                class="input"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-expanded=move || open.get().to_string()
                aria-controls=list_id.get_value()
                aria-activedescendant=move || active.get().filter(|_| open.get()).map(option_id)
                aria-label=move || name.get()
                aria-describedby=move || links.and_then(|links| links.described_by())
                aria-invalid=move || links.and_then(|links| links.invalid())
                prop:value=move || value.get()
                placeholder=move || placeholder.get()
                disabled=move || disabled.get()
                on:input=typed
                on:change=move |event| commit(event_target_value(&event))
                on:keydown=on_key
                on:click=move |_| wanted.set(true)
                on:blur=move |_| close()
            />
            <Popup
                open=open
                on_close=close
                anchor=move || node_ref.get_untracked().map(|input| input.unchecked_into())
                class="listbox"
                match_width=true
            >
                // The press must not take the focus from the field, or the list would close before the choice.
                <div on:pointerdown=|event| event.prevent_default() on:mousedown=|event| event.prevent_default()>
                    <ul id=list_id.get_value() role="listbox" aria-label=list_name>
                        {options}
                    </ul>
                    {nothing}
                </div>
            </Popup>
        </div>
    }
}
