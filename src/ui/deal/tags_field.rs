//! Names as chips with a button each, and a field that adds one: tags and competitors.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{Deal, DealField, DealValue, Label, Tags};
use crate::text::{Messages, Words as _};
use crate::ui::kit::{Field, IconButton, TextInput, icons};

/// Which names.
pub struct Names {
    field: DealField,
    of: fn(&Deal) -> &Tags,
    value: fn(Tags) -> DealValue,
    remove: fn(&Messages, &str) -> String,
}

/// The tags of the deal.
pub static TAGS: Names = Names {
    field: DealField::Tags,
    of: |deal| &deal.tags,
    value: DealValue::Tags,
    remove: |m, name| m.deal_remove_tag(name).to_string(),
};

/// Who else offers.
pub static COMPETITORS: Names = Names {
    field: DealField::Competitors,
    of: |deal| &deal.competitors,
    value: DealValue::Competitors,
    remove: |m, name| m.settings_remove_named(name).to_string(),
};

/// The names. A comma separates several.
#[component]
pub fn NamesField(
    /// Which names.
    names: &'static Names,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let known = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.map(|deal| (names.of)(deal).clone())
                .unwrap_or_default()
        })
    });
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let keep = move |tags: Tags| error.set(drafts.keep_value(app, (names.value)(tags)));
    let add = move |text: String| {
        let new = text.split(',').filter_map(|tag| Label::new(tag).ok());
        let all: Tags = known.with_untracked(|tags| tags.iter().cloned().chain(new).collect());
        typed.set(String::new());
        keep(all);
    };
    let chip = move |tag: Label| {
        let name = tag.to_string();
        let gone = tag.clone();
        let remove =
            move |()| {
                keep(known.with_untracked(|tags| {
                    tags.iter().filter(|tag| **tag != gone).cloned().collect()
                }))
            };
        view! {
            <li class="chip">
                <span>{tag.to_string()}</span>
                <IconButton
                    name=move || (names.remove)(app.m(), &name)
                    glyph=icons::X
                    small=true
                    on_press=remove
                />
            </li>
        }
    };
    view! {
        <Field label=move || names.field.words(app.m()) error=error wide=true>
            <ul class="combo__tags">
                <For each=move || known.with(|tags| tags.iter().cloned().collect::<Vec<_>>()) key=|tag| tag.to_string() let(tag)>
                    {chip(tag)}
                </For>
            </ul>
            <TextInput value=typed on_input=move |text| typed.set(text) on_commit=add />
        </Field>
    }
}
