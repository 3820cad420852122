//! A list of names that are changed in place, with a field that adds one.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::kit::{Button, IconButton, TextInput, icons};

/// The list. Each name is an input that keeps itself when it is left.
#[component]
pub fn NameList(
    /// The names with their keys.
    #[prop(into)]
    names: Signal<Vec<(String, String)>>,
    /// The label of the adding field.
    #[prop(into)]
    add_label: Signal<String>,
    /// Called with a new name; gives what is wrong with it.
    #[prop(into)]
    on_add: Callback<String, Option<String>>,
    /// Called with a key and its new name; gives what is wrong with it.
    #[prop(into)]
    on_rename: Callback<(String, String), Option<String>>,
    /// Called with the key of a name that goes.
    #[prop(into)]
    on_remove: Callback<String>,
) -> impl IntoView {
    let app = App::of_page();
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let add = move || {
        let problem = on_add.run(typed.get_untracked());
        if problem.is_none() {
            typed.set(String::new());
        }
        error.set(problem);
    };
    let row = move |key: String| {
        let (own, gone) = (key.clone(), key.clone());
        let name = Memo::new(move |_| {
            names.with(|names| {
                names
                    .iter()
                    .find(|(known, _)| *known == own)
                    .map(|(_, name)| name.clone())
                    .unwrap_or_default()
            })
        });
        let shown = RwSignal::new(name.get_untracked());
        Effect::new(move |_| shown.set(name.get()));
        let rename = move |text: String| {
            let problem = on_rename.run((key.clone(), text.clone()));
            // A name that was refused is put back, and the reason stands under the list.
            shown.set(if problem.is_some() {
                name.get_untracked()
            } else {
                text
            });
            error.set(problem);
        };
        view! {
            <li class="sortlist__item">
                <span class="sortlist__main">
                    <TextInput
                        value=shown
                        on_input=move |text| shown.set(text)
                        on_commit=rename
                        name=move || Some(name.get())
                        class="input--quiet"
                    />
                </span>
                <span class="sortlist__tools">
                    <IconButton
                        name=move || app.m().settings_remove_named(name.get()).to_string()
                        glyph=icons::X
                        on_press=move |()| on_remove.run(gone.clone())
                    />
                </span>
            </li>
        }
    };
    view! {
        <ul>
            <For each=move || names.with(|names| names.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>()) key=Clone::clone let(key)>
                {row(key)}
            </For>
        </ul>
        <div class="setting">
            <div class="setting__text">
                <TextInput
                    value=typed
                    on_input=move |text| typed.set(text)
                    name=move || Some(add_label.get())
                    placeholder=move || Some(add_label.get())
                />
                {move || error.get().map(|error| view! { <p class="field__error" role="alert">{error}</p> })}
            </div>
            <div class="setting__control">
                <Button label=move || app.m().common_add().to_string() on_press=move |()| add() />
            </div>
        </div>
    }
}
