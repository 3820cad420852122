//! Tags: chips with a button each, and a field that adds one.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealValue, Label, Tags};
use crate::ui::kit::{Field, IconButton, TextInput, icons};

/// The tags of the deal. A comma separates several.
#[component]
pub fn TagsField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let tags = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.map(|deal| deal.tags.clone()).unwrap_or_default()
        })
    });
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let keep = move |tags: Tags| error.set(drafts.keep_value(app, DealValue::Tags(tags)));
    let add = move |text: String| {
        let new = text.split(',').filter_map(|tag| Label::new(tag).ok());
        let all: Tags = tags.with_untracked(|tags| tags.iter().cloned().chain(new).collect());
        typed.set(String::new());
        keep(all);
    };
    let chip = move |tag: Label| {
        let name = tag.to_string();
        let gone = tag.clone();
        let remove =
            move |()| {
                keep(tags.with_untracked(|tags| {
                    tags.iter().filter(|tag| **tag != gone).cloned().collect()
                }))
            };
        view! {
            <li class="chip">
                <span>{tag.to_string()}</span>
                <IconButton
                    name=move || app.m().deal_remove_tag(name.clone()).to_string()
                    glyph=icons::X
                    small=true
                    on_press=remove
                />
            </li>
        }
    };
    view! {
        <Field label=move || app.m().deal_tags().to_string() error=error wide=true>
            <ul class="combo__tags">
                <For each=move || tags.with(|tags| tags.iter().cloned().collect::<Vec<_>>()) key=|tag| tag.to_string() let(tag)>
                    {chip(tag)}
                </For>
            </ul>
            <TextInput value=typed on_input=move |text| typed.set(text) on_commit=add />
        </Field>
    }
}
