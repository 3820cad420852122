//! The fourth step: what would happen. Nothing has been written yet.

use leptos::prelude::*;

use super::panel::Panel;
use super::preview::Preview;
use super::problems::Problems;
use super::totals::{Numbers, Totals};
use super::work_bar::WorkBar;
use crate::app::App;
use crate::app::import::{Summary, Work};
use crate::domain::Label;
use crate::text::Messages;
use crate::ui::kit::{Note, Tone};

/// The step.
#[component]
pub fn CheckStep() -> impl IntoView {
    let app = App::of_page();
    let import = app.import;
    view! {
        <Show when=move || matches!(import.work.get(), Some(Work::Checking(_)))>
            <WorkBar />
        </Show>
        <Show when=move || import.moved_on.get()>
            <div role="alert">
                <Note tone=Tone::Warning>{move || app.m().import_moved_on().to_string()}</Note>
            </div>
        </Show>
        {move || {
            import.checked.get().map(|checked| {
                let summary = checked.summary.clone();
                let (new_names, summary) = (names(app, &summary), StoredValue::new(summary));
                let nothing = checked.deals == 0;
                let (blank, joined) = summary.with_value(|summary| (summary.blank, summary.joined));
                view! {
                    <Show when=move || nothing>
                        <Note>{move || app.m().import_nothing_new().to_string()}</Note>
                    </Show>
                    <Numbers summary=summary />
                    <Show when=move || blank != 0>
                        <p class="muted">{move || app.m().import_blank_rows(blank).to_string()}</p>
                    </Show>
                    <Show when=move || joined != 0>
                        <p class="muted">{move || app.m().import_joined_rows(joined).to_string()}</p>
                    </Show>
                    <Totals summary=summary />
                    {new_names}
                    <Problems checked=checked.clone() />
                    <Preview rows=checked.preview.clone() />
                }
            })
        }}
    }
}

/// A title in the language on the screen.
type Title = fn(&'static Messages) -> String;

/// What is made beside the deals, with the names in a list that opens.
fn names(app: App, summary: &Summary) -> Option<impl IntoView + use<>> {
    let groups: [(Title, &Vec<Label>); 4] = [
        (|m| m.settings_stages().to_string(), &summary.new_stages),
        (|m| m.settings_owners().to_string(), &summary.new_owners),
        (
            |m| m.contact_companies().to_string(),
            &summary.new_companies,
        ),
        (|m| m.contact_people().to_string(), &summary.new_people),
    ];
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(title, names)| {
            let count = names.len();
            let names: Vec<_> = names.iter().map(|name| name.to_string()).collect();
            (title, count, names.join(", "))
        })
        .collect();
    (!groups.is_empty()).then(|| {
        let group = move |(title, count, names): (Title, usize, String)| {
            let number = move || {
                app.format(|format| format.number(i64::try_from(count).unwrap_or_default()))
            };
            view! {
                <details class="wizard__names">
                    <summary>
                        {move || title(app.m())} " " <span class="muted num">{number}</span>
                    </summary>
                    <p>{names}</p>
                </details>
            }
        };
        view! {
            <Panel title=move || app.m().import_also_created().to_string()>
                {groups.into_iter().map(group).collect_view()}
            </Panel>
        }
    })
}
