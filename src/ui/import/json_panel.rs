//! A file of Konvey: what it holds, what differs, and how it is taken in.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::{JsonCount, JsonWay, OpenFile};
use crate::text::Messages;
use crate::ui::kit::{Button, ButtonKind, Note, Segment, SegmentedControl, Tone};

fn rows(m: &Messages, file: &OpenFile) -> Vec<(String, JsonCount)> {
    let plan = &file.plan;
    vec![
        (m.import_json_deals().to_string(), plan.deals),
        (m.import_json_companies().to_string(), plan.companies),
        (m.import_json_people().to_string(), plan.people),
        (m.import_json_owners().to_string(), plan.owners),
        (m.import_json_pipelines().to_string(), plan.pipelines),
        (m.import_json_stages().to_string(), plan.stages),
        (m.import_json_products().to_string(), plan.products),
        (m.import_json_activities().to_string(), plan.activities),
    ]
}

/// The panel. Replacing is preselected for an empty book, merging otherwise, since it loses nothing.
#[component]
pub fn JsonPanel(
    /// The file.
    file: Arc<OpenFile>,
) -> impl IntoView {
    let app = App::of_page();
    let empty = app.state.peek(|book| book.records().is_empty());
    let way = RwSignal::new(if empty {
        JsonWay::Replace
    } else {
        JsonWay::Merge
    });
    let nothing = file.plan.merges_nothing();
    let unread = file.unread;
    let idle = move || way.get() == JsonWay::Merge && nothing;
    let ways = vec![
        Segment::new(
            "merge",
            Signal::derive(move || app.m().import_json_merge().to_string()),
        ),
        Segment::new(
            "replace",
            Signal::derive(move || app.m().import_json_replace().to_string()),
        ),
    ];
    let (table, named, name) = (file.clone(), file.clone(), file.name.clone());
    let cells = move || {
        rows(app.m(), &table)
            .into_iter()
            .map(|(kind, count)| {
                let number = |value: usize| app.format(|format| format.number(value as i64));
                view! {
                    <tr>
                        <th scope="row">{kind}</th>
                        <td class="cell--num">{number(count.in_file)}</td>
                        <td class="cell--num">{number(count.in_book)}</td>
                        <td class="cell--num">{number(count.added)}</td>
                        <td class="cell--num">{number(count.changed)}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    let differing = move || {
        let names = named.plan.named.iter().cloned();
        names.map(|name| view! { <li>{name}</li> }).collect_view()
    };
    let hint = move || match way.get() {
        JsonWay::Merge if nothing => app.m().import_json_same().to_string(),
        JsonWay::Merge => app.m().import_json_merge_hint().to_string(),
        JsonWay::Replace => app.m().confirm_replace_all().to_string(),
    };
    let confirm = move || match way.get() {
        JsonWay::Merge => app.m().import_json_merge().to_string(),
        JsonWay::Replace => app.m().import_json_replace().to_string(),
    };
    view! {
        <div class="stack">
            <h2 class="section__title">{name}</h2>
            <Show when=move || unread != 0>
                <Note tone=Tone::Warning>{move || app.m().import_json_unread(unread).to_string()}</Note>
            </Show>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{move || app.m().import_json_what().to_string()}</th>
                        <th scope="col" class="cell--num">{move || app.m().import_json_in_file().to_string()}</th>
                        <th scope="col" class="cell--num">{move || app.m().import_json_in_book().to_string()}</th>
                        <th scope="col" class="cell--num">{move || app.m().import_json_added().to_string()}</th>
                        <th scope="col" class="cell--num">{move || app.m().import_json_changed().to_string()}</th>
                    </tr>
                </thead>
                <tbody>{cells}</tbody>
            </table>
            <details>
                <summary>{move || app.m().import_json_differences().to_string()}</summary>
                <ul>{differing}</ul>
            </details>
            <SegmentedControl
                name=move || app.m().import_json_way().to_string()
                segments=ways
                value=move || if way.get() == JsonWay::Merge { "merge".to_owned() } else { "replace".to_owned() }
                on_change=move |chosen: String| {
                    way.set(if chosen == "merge" { JsonWay::Merge } else { JsonWay::Replace });
                }
            />
            <Note tone=Tone::Info>{hint}</Note>
            <div class="row">
                <Button
                    label=Signal::derive(confirm)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(idle)
                    on_press=move |()| app.import_json_run(way.get_untracked())
                />
                <Button
                    label=move || app.m().common_cancel().to_string()
                    on_press=move |()| app.import_again()
                />
            </div>
        </div>
    }
}
