//! A list of short texts inside a form: each is edited in place, moved up and down, removed; a field adds one.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Item, ItemKey, Label, List};
use crate::ui::kit::{Button, IconButton, TextInput, icons};

/// An item while it is edited.
#[derive(Clone, Copy, PartialEq)]
pub struct Row {
    id: u64,
    key: ItemKey,
    text: RwSignal<String>,
}

/// The items while they are edited; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Rows {
    list: RwSignal<Vec<Row>>,
    next: StoredValue<u64>,
    /// What is typed to be added.
    pub typed: RwSignal<String>,
}

impl Rows {
    /// The items as they are kept.
    #[must_use]
    pub fn new(items: &List<Item>) -> Self {
        let rows = (0..).zip(items.iter()).map(|(id, item)| Row {
            id,
            key: item.key,
            text: RwSignal::new(item.text.to_string()),
        });
        let rows: Vec<Row> = rows.collect();
        Self {
            next: StoredValue::new(rows.len() as u64),
            list: RwSignal::new(rows),
            typed: RwSignal::new(String::new()),
        }
    }

    /// Adds what is typed.
    pub fn add(self) {
        let text = self.typed.get_untracked();
        if text.trim().is_empty() {
            return;
        }
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.list.update(|rows| {
            rows.push(Row {
                id,
                key: ItemKey::default(),
                text: RwSignal::new(text),
            });
        });
        self.typed.set(String::new());
    }

    /// The items as they are now, with one that was typed and not added yet. Emptied ones are left out.
    #[must_use]
    pub fn items(self) -> List<Item> {
        self.add();
        self.list.with_untracked(|rows| {
            let items = rows.iter().filter_map(|row| {
                let text = Label::new(&row.text.get_untracked()).ok()?;
                Some(Item { key: row.key, text })
            });
            items.collect()
        })
    }

    fn shift(self, id: u64, down: bool) {
        self.list.update(|rows| {
            if let Some(at) = rows.iter().position(|row| row.id == id) {
                let to = if down { at + 1 } else { at.wrapping_sub(1) };
                if to < rows.len() {
                    rows.swap(at, to);
                }
            }
        });
    }
}

/// The list.
#[component]
pub fn ListEditor(
    /// What it is a list of; the name of the group.
    #[prop(into)]
    title: Signal<String>,
    /// What the adding field asks for.
    #[prop(into)]
    add_label: Signal<String>,
    /// The items.
    rows: Rows,
) -> impl IntoView {
    let app = App::of_page();
    let row = move |row: Row| {
        let place = Signal::derive(move || {
            rows.list.with(|rows| {
                let at = rows.iter().position(|known| known.id == row.id);
                (at.unwrap_or_default(), rows.len())
            })
        });
        let text = row.text;
        view! {
            <li class="editor__row">
                <TextInput
                    value=text
                    on_input=move |typed| text.set(typed)
                    name=Signal::derive(move || {
                        let number = place.get().0 + 1;
                        Some(format!("{} {number}", title.get()))
                    })
                />
                <IconButton
                    name=move || app.m().stage_up(text.get()).to_string()
                    glyph=icons::ARROW_UP
                    small=true
                    disabled=Signal::derive(move || place.get().0 == 0)
                    on_press=move |()| rows.shift(row.id, false)
                />
                <IconButton
                    name=move || app.m().stage_down(text.get()).to_string()
                    glyph=icons::ARROW_DOWN
                    small=true
                    disabled=Signal::derive(move || { let (at, of) = place.get(); at + 1 >= of })
                    on_press=move |()| rows.shift(row.id, true)
                />
                <IconButton
                    name=move || app.m().settings_remove_named(text.get()).to_string()
                    glyph=icons::X
                    small=true
                    on_press=move |()| rows.list.update(|rows| rows.retain(|known| known.id != row.id))
                />
            </li>
        }
    };
    let typed = rows.typed;
    // Enter adds; the form around would take it for its own.
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && !event.ctrl_key() && !event.meta_key()
        {
            event.prevent_default();
            rows.add();
        }
    };
    view! {
        <fieldset class="field--wide editor__list">
            <legend class="field__label">{title}</legend>
            <ol>
                <For each=move || rows.list.get() key=|row| row.id children=row />
            </ol>
            <div class="editor__row" on:keydown=on_key>
                <TextInput
                    value=typed
                    on_input=move |text| typed.set(text)
                    name=Signal::derive(move || Some(add_label.get()))
                    placeholder=Signal::derive(move || Some(add_label.get()))
                />
                <Button
                    label=Signal::derive(move || app.m().common_add().to_string())
                    on_press=move |()| rows.add()
                />
            </div>
        </fieldset>
    }
}
