//! The second step: what the columns mean.

use leptos::prelude::*;

use super::column_row::ColumnRow;
use super::currency_field::CurrencyField;
use super::panel::Panel;
use super::template_field::TemplateField;
use crate::app::App;
use crate::app::import::{Field as Meaning, RepeatedKeys};
use crate::ui::kit::{Note, Segment, SegmentedControl, Tone};

/// The step.
#[component]
pub fn ColumnsStep() -> impl IntoView {
    let app = App::of_page();
    let plan = app.import.plan;
    let count =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.columns.len())));
    let has = move |meaning: Meaning| {
        Memo::new(move |_| {
            plan.with(|plan| {
                plan.as_ref()
                    .is_some_and(|plan| plan.place_of(meaning).is_some())
            })
        })
    };
    let (has_title, has_amount, has_key) =
        (has(Meaning::Title), has(Meaning::Amount), has(Meaning::Key));
    let has_final = has(Meaning::FinalAmount);
    let repeated = Memo::new(move |_| app.import_repeated_keys());
    view! {
        <p class="page__lead">{move || app.m().import_columns_lead().to_string()}</p>
        <Show when=move || !has_title.get() || has_amount.get() || has_final.get()>
            <div class="sniff">
                <Show when=move || !has_title.get()>
                    <TemplateField />
                </Show>
                <Show when=move || has_amount.get() || has_final.get()>
                    <CurrencyField />
                </Show>
            </div>
        </Show>
        <Show when=move || repeated.get() != 0>
            <Repeated count=repeated />
        </Show>
        <Show when=move || !has_key.get()>
            <Note tone=Tone::Warning>{move || app.m().import_no_key().to_string()}</Note>
        </Show>
        <Panel title=move || app.m().import_step_columns().to_string() flush=true>
            <ul class="mapping">
                {move || (0..count.get()).map(|place| view! { <ColumnRow place=place /> }).collect_view()}
            </ul>
        </Panel>
    }
}

#[component]
fn Repeated(count: Memo<usize>) -> impl IntoView {
    let app = App::of_page();
    let value = move || {
        let plan = app.import.plan;
        let sum = plan.with(|plan| {
            plan.as_ref()
                .is_some_and(|plan| plan.repeated == RepeatedKeys::Sum)
        });
        if sum { "sum" } else { "first" }.to_owned()
    };
    let segments = vec![
        Segment::new(
            "first",
            Signal::derive(move || app.m().import_repeated_first().to_string()),
        ),
        Segment::new(
            "sum",
            Signal::derive(move || app.m().import_repeated_sum().to_string()),
        ),
    ];
    let words = move || app.m().import_repeated(count.get()).to_string();
    let set = move |value: String| {
        app.import_change(|plan, _, _| {
            plan.repeated = if value == "sum" {
                RepeatedKeys::Sum
            } else {
                RepeatedKeys::First
            };
        });
    };
    view! {
        <Note tone=Tone::Warning>
            <p>{words}</p>
            <SegmentedControl
                name=Signal::derive(words)
                segments=segments
                value=Signal::derive(value)
                on_change=set
            />
        </Note>
    }
}
