//! The menu of saved views and ready lists, and the hint that a view was changed.

use leptos::prelude::*;

use super::copy::copy_link;
use super::words::ready_words;
use crate::app::App;
use crate::domain::{ItemKey, Label, SavedView};
use crate::query::Ready;
use crate::text::refusal;
use crate::ui::kit::{
    Button, ButtonKind, ButtonSize, Dialog, Field, MenuButton, MenuEntry, MenuItem, TextInput,
    icons,
};
use crate::ui::later::wanted;
use crate::ui::parts;

/// What the dialog asks a name for.
#[derive(Clone, PartialEq, Eq)]
pub enum Naming {
    /// A new view.
    New,
    /// A view that has this name.
    Rename(ItemKey, String),
}

/// The views of the list on the screen.
#[component]
pub fn Views() -> impl IntoView {
    let app = App::of_page();
    let shown = Memo::new(move |_| app.shown_view());
    let naming = RwSignal::new(None::<Naming>);
    let text = Signal::derive(move || {
        let m = app.m();
        let saved = shown.with(|shown| shown.as_ref().map(|shown| shown.view.name.to_string()));
        let ready = app.shown_ready().map(|ready| ready_words(m, ready));
        saved.or(ready).unwrap_or_else(|| m.views_all().to_string())
    });
    let changed = Memo::new(move |_| {
        shown.with(|shown| {
            shown
                .as_ref()
                .filter(|shown| shown.changed)
                .map(|shown| shown.view.clone())
        })
    });
    view! {
        <MenuButton
            name=move || app.m().filter_says(app.m().views_title().to_string(), text.get()).to_string()
            text=text
            entries=move |()| entries(app, naming)
            class="btn btn--sm filter-views"
        />
        {move || changed.get().map(|view| view! { <Changed view=view /> })}
        {wanted(move || naming.with(Option::is_some), move || parts::view_name(naming))}
    }
}

/// A view that shows something else than what was kept.
#[component]
fn Changed(view: SavedView) -> impl IntoView {
    let app = App::of_page();
    let key = view.key;
    let name = view.name.to_string();
    let back = StoredValue::new(view);
    view! {
        <span class="filter-changed" role="status">
            {move || app.m().views_changed(name.clone()).to_string()}
        </span>
        <Button
            label=move || app.m().views_save().to_string()
            size=ButtonSize::Small
            on_press=move |()| {
                app.update_view(key);
            }
        />
        <Button
            label=move || app.m().views_reset().to_string()
            kind=ButtonKind::Ghost
            size=ButtonSize::Small
            on_press=move |()| back.with_value(|view| app.open_view(view))
        />
    }
}

fn entries(app: App, naming: RwSignal<Option<Naming>>) -> Vec<MenuEntry> {
    let m = app.m();
    let (shown, ready, views) = untrack(|| (app.shown_view(), app.shown_ready(), app.views()));
    let here = shown.as_ref().map(|shown| shown.view.key);
    let all = MenuItem::new(m.views_all().to_string(), move || app.open_all());
    let mut entries = vec![all.chosen(here.is_none() && ready.is_none()).into()];
    if !views.is_empty() {
        entries.push(MenuEntry::Heading(m.views_saved().to_string()));
    }
    for view in views {
        let (key, name, pinned) = (view.key, view.name.to_string(), view.pinned);
        let item = MenuItem::new(name, move || app.open_view(&view)).chosen(here == Some(key));
        entries.push(
            if pinned {
                item.note(m.views_pinned().to_string())
            } else {
                item
            }
            .into(),
        );
    }
    entries.push(MenuEntry::Heading(m.views_ready().to_string()));
    for list in Ready::ALL {
        let item = MenuItem::new(ready_words(m, *list), move || app.open_ready(*list));
        entries.push(item.chosen(here.is_none() && ready == Some(*list)).into());
    }
    entries.push(MenuEntry::Separator);
    let save = MenuItem::new(m.views_save_as().to_string(), move || {
        naming.set(Some(Naming::New))
    });
    entries.push(save.glyph(icons::PLUS).into());
    if let Some(shown) = shown {
        let view = shown.view;
        let (key, name) = (view.key, view.name.to_string());
        if shown.changed {
            let update = move || {
                app.update_view(key);
            };
            entries.push(
                MenuItem::new(m.views_update(name.clone()).to_string(), update)
                    .glyph(icons::CHECK)
                    .into(),
            );
        }
        let renamed = name.clone();
        let rename = move || naming.set(Some(Naming::Rename(key, renamed.clone())));
        entries.push(
            MenuItem::new(m.views_rename(name.clone()).to_string(), rename)
                .glyph(icons::PENCIL)
                .into(),
        );
        let pinned = view.pinned;
        let words = if pinned {
            m.views_unpin(name.clone())
        } else {
            m.views_pin(name.clone())
        };
        let pin = move || {
            app.pin_view(key, !pinned);
        };
        entries.push(
            MenuItem::new(words.to_string(), pin)
                .glyph(icons::PIN)
                .into(),
        );
        let delete = move || {
            app.delete_view(key);
        };
        entries.push(
            MenuItem::new(m.views_delete(name).to_string(), delete)
                .glyph(icons::TRASH_2)
                .danger()
                .into(),
        );
    }
    let link = MenuItem::new(m.views_copy_link().to_string(), move || copy_link(app));
    entries.push(link.glyph(icons::LINK).into());
    entries
}

/// Asks for the name of a view.
#[component]
pub fn NameDialog(
    /// For which view; none while it is closed.
    naming: RwSignal<Option<Naming>>,
) -> impl IntoView {
    let app = App::of_page();
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        error.set(None);
        name.set(match naming.get() {
            Some(Naming::Rename(_, name)) => name,
            _ => String::new(),
        });
    });
    let close = move || naming.set(None);
    let confirm = move || {
        let asked = naming.get_untracked();
        match (Label::new(&name.get_untracked()), asked) {
            (Err(wrong), _) => error.set(Some(app.format(|format| refusal::label(format, wrong)))),
            (Ok(name), Some(Naming::New)) if app.keep_view(name.clone()) => close(),
            (Ok(name), Some(Naming::Rename(key, _))) if app.rename_view(key, name.clone()) => {
                close()
            }
            _ => {}
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            confirm();
        }
    };
    let cancel = Signal::derive(move || app.m().common_cancel().to_string());
    let foot = move || {
        view! {
            <Button label=cancel on_press=move |()| close() />
            <Button
                label=move || app.m().common_save().to_string()
                kind=ButtonKind::Primary
                on_press=move |()| confirm()
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || naming.with(Option::is_some))
            on_close=move |()| close()
            title=Signal::derive(move || app.m().views_name().to_string())
            close_name=cancel
            foot=foot
        >
            <div class="form" on:keydown=on_key>
                <Field label=move || app.m().views_name().to_string() error=error wide=true>
                    <TextInput value=name on_input=move |text: String| name.set(text) autofocus=true />
                </Field>
            </div>
        </Dialog>
    }
}
