//! Documents of the deal: addresses of the web open, anything else is a text that can be copied.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::custom::is_web_address;
use crate::domain::{DealValue, Label, Link};
use crate::ledger::{Command, DealEdit};
use crate::text::refusal;
use crate::ui::activity::web_link;
use crate::ui::kit::{Button, Field, IconButton, TextInput, icons};

/// The section "Links".
#[component]
pub fn Links() -> impl IntoView {
    let app = App::of_page();
    let deal = Drafts::here().deal;
    let links = Memo::new(move |_| {
        app.state.deal(deal, |deal, _| {
            deal.map(|deal| deal.links.to_vec()).unwrap_or_default()
        })
    });
    let keep = move |links: Vec<Link>, done: String| {
        let edits = vec![DealEdit::Value(DealValue::Links(links.into()))];
        app.act(Command::EditDeal { deal, edits }, move || done)
    };
    let (title, target) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let add = move || {
        let read = Label::new(&target.get_untracked());
        let read = read.map_err(|problem| app.format(|format| refusal::label(format, problem)));
        error.set(read.as_ref().err().cloned());
        let Ok(to) = read else { return };
        // A link without a title is called by its target.
        let title_read = Label::new(&title.get_untracked()).unwrap_or_else(|_| to.clone());
        let mut all = links.get_untracked();
        all.push(Link {
            title: title_read,
            target: to,
        });
        if keep(all, app.m().links_added().to_string()) {
            title.set(String::new());
            target.set(String::new());
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    let row = move |(place, link): (usize, Link)| {
        let (name, target) = (link.title.to_string(), link.target.to_string());
        let shown = if is_web_address(&target) {
            web_link(&target, &name)
        } else {
            let (text, copied) = (target.clone(), name.clone());
            let same = name == target;
            view! {
                <span class="links__text">{name.clone()} {(!same).then(|| view! { " " <span class="muted">{target.clone()}</span> })}</span>
                <IconButton
                    name=app.m().links_copy(copied).to_string()
                    glyph=icons::COPY
                    small=true
                    on_press=move |()| app.copy(text.clone())
                />
            }
            .into_any()
        };
        let remove = move |()| {
            let mut all = links.get_untracked();
            if place < all.len() {
                all.remove(place);
                keep(all, app.m().links_removed().to_string());
            }
        };
        view! {
            <li class="links__item">
                <span class="links__main">{shown}</span>
                <IconButton
                    name=app.m().settings_remove_named(link.title.to_string()).to_string()
                    glyph=icons::X
                    small=true
                    on_press=remove
                />
            </li>
        }
    };
    view! {
        <section class="deal__section">
            <h3 class="deal__heading">{move || app.m().deal_field_links().to_string()}</h3>
            <ul class="links">{move || links.get().into_iter().enumerate().map(row).collect_view()}</ul>
            <div class="fields" on:keydown=on_key>
                <Field label=move || app.m().links_title().to_string()>
                    <TextInput value=title on_input=move |text| title.set(text) />
                </Field>
                <Field label=move || app.m().links_target().to_string() error=error>
                    <TextInput value=target on_input=move |text| target.set(text) />
                </Field>
            </div>
            <Button
                label=move || app.m().links_add().to_string()
                icon=Some(icons::PLUS)
                on_press=move |()| add()
                disabled=Signal::derive(move || target.with(|text| text.trim().is_empty()))
            />
        </section>
    }
}
