//! A value of the outcome column and what it means.

use leptos::prelude::*;

use super::words::{OUTCOMES, outcome_name, value_name};
use crate::app::App;
use crate::app::import::{outcome_of, outcome_word};
use crate::ui::kit::{Icon, Select, SelectOption, icons};

/// A value.
#[component]
pub fn OutcomeRow(
    /// The value.
    value: String,
) -> impl IntoView {
    let app = App::of_page();
    let plan = app.import.plan;
    let value = StoredValue::new(value);
    let mapping = Memo::new(move |_| {
        plan.with(|plan| {
            let mut outcomes = plan.iter().flat_map(|plan| &plan.outcomes);
            outcomes
                .find(|it| value.with_value(|value| *value == it.value))
                .cloned()
        })
    });
    let shown = move || value.with_value(|value| value_name(app.m(), value));
    let count = move || {
        let count = mapping.with(|mapping| mapping.as_ref().map_or(0, |it| it.count));
        app.m().count_rows(count).to_string()
    };
    let options = move || {
        let m = app.m();
        let stage = SelectOption::new("", m.import_by_stage().to_string());
        let outcomes = OUTCOMES.into_iter();
        let outcomes =
            outcomes.map(|kind| SelectOption::new(outcome_word(kind), outcome_name(m, kind)));
        std::iter::once(stage).chain(outcomes).collect::<Vec<_>>()
    };
    let chosen = move || {
        let kind = mapping.with(|mapping| mapping.as_ref().and_then(|it| it.kind));
        kind.map(outcome_word).unwrap_or_default().to_owned()
    };
    let choose = move |word: String| {
        app.import_change(|plan, _, _| {
            let mut outcomes = plan.outcomes.iter_mut();
            if let Some(it) = outcomes.find(|it| value.with_value(|value| *value == it.value)) {
                it.kind = outcome_of(&word);
            }
        });
    };
    view! {
        <li class="mapping__row">
            <div class="mapping__column">
                <span class="strong">{shown}</span>
                <span class="mapping__sample">{count}</span>
            </div>
            <span class="mapping__arrow"><Icon glyph=icons::ARROW_RIGHT /></span>
            <div class="mapping__field">
                <Select
                    options=Signal::derive(options)
                    value=Signal::derive(chosen)
                    on_change=choose
                    name=move || Some(app.m().import_meaning_of(shown()).to_string())
                />
            </div>
        </li>
    }
}
