//! The line of the linked file in the settings.

use leptos::prelude::*;

use super::actions::{LinkActions, Unlink};
use super::words::{trouble_words, written_words};
use crate::app::App;
use crate::ui::kit::{Button, Icon, IconSize, icons};

/// The line; nothing in a browser that cannot keep hold of a file.
#[component]
pub fn LinkRow() -> impl IntoView {
    let app = App::of_page();
    let is_linked = Memo::new(move |_| app.linked.link.with(Option::is_some));
    let note = move || written_words(app).unwrap_or_else(|| app.m().link_offer().to_string());
    let trouble = move || {
        trouble_words(app).map(|words| {
            view! {
                <p class="field__error">
                    <Icon glyph=icons::CIRCLE_ALERT size=IconSize::Small />
                    {words}
                </p>
            }
        })
    };
    app.can_link().then(|| {
        view! {
            <div class="setting">
                <div class="setting__text">
                    <p class="setting__name">{move || app.m().link_title().to_string()}</p>
                    <p class="setting__note">{note}</p>
                    <div role="status">{trouble}</div>
                </div>
                <div class="setting__control">
                    <LinkActions />
                    <Show
                        when=move || is_linked.get()
                        fallback=move || {
                            view! {
                                <Button
                                    label=move || app.m().link_button().to_string()
                                    on_press=move |()| app.link_file()
                                />
                            }
                        }
                    >
                        <Unlink />
                    </Show>
                </div>
            </div>
        }
    })
}
