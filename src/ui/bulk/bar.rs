//! The bar at the foot of the screen while deals are selected.

use leptos::prelude::*;

use super::actions::{archive, trash};
use crate::app::{App, Request};
use crate::domain::DealId;
use crate::text::Messages;
use crate::ui::kit::{Button, ButtonKind, Glyph, IconButton, icons};
use crate::ui::parts;

/// Something that the bar does with the selected deals.
struct Verb {
    label: fn(&Messages) -> String,
    glyph: Glyph,
    perform: fn(App, Vec<DealId>),
}

/// What the bar does, in its order.
static VERBS: &[Verb] = &[
    Verb {
        label: |m| m.move_to().to_string(),
        glyph: icons::ARROW_RIGHT,
        perform: |app, deals| app.session.request.set(Some(Request::Move(deals))),
    },
    Verb {
        label: |m| m.bulk_edit().to_string(),
        glyph: icons::PENCIL,
        perform: |app, deals| app.session.request.set(Some(Request::EditMany(deals))),
    },
    Verb {
        label: |m| m.bulk_lose().to_string(),
        glyph: icons::CIRCLE_X,
        perform: App::ask_lose,
    },
    Verb {
        label: |m| m.bulk_export().to_string(),
        glyph: icons::DOWNLOAD,
        perform: |app, deals| app.export_deals(&deals),
    },
    Verb {
        label: |m| m.common_archive().to_string(),
        glyph: icons::ARCHIVE,
        perform: archive,
    },
    Verb {
        label: |m| m.common_delete().to_string(),
        glyph: icons::TRASH_2,
        perform: trash,
    },
];

/// The bar; nothing while no deal is selected.
#[component]
pub fn BulkBar() -> impl IntoView {
    let app = App::of_page();
    let selected = Memo::new(move |_| app.selected());
    let any = Memo::new(move |_| selected.with(|deals| !deals.is_empty()));
    move || any.get().then(|| parts::bulk(selected))
}

/// What the bar holds.
#[component]
pub fn BulkVerbs(
    /// The selected deals.
    selected: Memo<Vec<DealId>>,
) -> impl IntoView {
    let app = App::of_page();
    let count = move || {
        let count = selected.with(Vec::len);
        app.m().bulk_selected(count).to_string()
    };
    let verbs = move || {
        VERBS
            .iter()
            .map(|verb| {
                view! {
                    <Button
                        label=move || (verb.label)(app.m())
                        kind=ButtonKind::Ghost
                        icon=Some(verb.glyph)
                        on_press=move |()| (verb.perform)(app, selected.get_untracked())
                    />
                }
            })
            .collect_view()
    };
    view! {
        <section class="bulkbar" aria-label=move || app.m().bulk_title().to_string()>
            <span class="bulkbar__count">{count}</span>
            <div class="bulkbar__verbs">{verbs}</div>
            <IconButton
                name=move || app.m().bulk_clear().to_string()
                glyph=icons::X
                on_press=move |()| {
                    app.clear_selection();
                }
            />
        </section>
    }
}
