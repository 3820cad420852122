//! The fields of the deal.

use leptos::prelude::*;

use super::amount_field::AmountField;
use super::auto_field::AutoField;
use super::facts::Facts;
use super::people::People;
use super::pick_field::{COMPANY, CONTACT, OWNER, PickField};
use super::probability_field::ProbabilityField;
use super::tags_field::{NamesField, TAGS};
use crate::app::App;
use crate::domain::{DealField, DealId, DealValue, Label, NextStep, Note};
use crate::text::{day::parse_day, refusal};
use crate::ui::kit::InputKind;

/// The words for a text that is no name or note.
pub(super) fn label_error(app: App, error: crate::domain::LabelError) -> String {
    app.format(|format| refusal::label(format, error))
}

/// Reads a day that may be left out.
pub(super) fn read_day(app: App, text: &str) -> Result<Option<chrono::NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let today = app.session.today.get_untracked();
    parse_day(text, today)
        .map(Some)
        .map_err(|error| app.format(|format| refusal::day(format, error, today)))
}

/// A day as the field of the browser holds it.
pub(super) fn day_text(day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The next step of the drawer's deal as it is now.
fn next_step(app: App, deal: DealId) -> Option<NextStep> {
    app.state.peek(|book| {
        book.records()
            .deals
            .get(&deal)
            .and_then(|deal| deal.next_step.clone())
    })
}

/// The tab "Details".
#[component]
pub fn Details() -> impl IntoView {
    let app = App::of_page();
    view! {
        <div class="fields">
            <AmountField />
            <ProbabilityField />
            <AutoField
                label=move || app.m().deal_expected_close().to_string()
                field=DealField::ExpectedClose
                kind=InputKind::Day
                read=|app, _, text| read_day(app, text).map(DealValue::ExpectedClose)
                write=|_, value| match value {
                    DealValue::ExpectedClose(day) => day_text(*day),
                    _ => String::new(),
                }
            />
            <PickField pick=&OWNER />
            <PickField pick=&COMPANY />
            <PickField pick=&CONTACT />
            <AutoField
                label=move || app.m().deal_next_step().to_string()
                field=DealField::NextStep
                read=|app, deal, text| {
                    let on = next_step(app, deal).and_then(|step| step.on);
                    let text = Label::optional(text).map_err(|error| label_error(app, error))?;
                    Ok(DealValue::NextStep(text.map(|text| NextStep { text, on })))
                }
                write=|_, value| match value {
                    DealValue::NextStep(Some(step)) => step.text.to_string(),
                    _ => String::new(),
                }
            />
            <AutoField
                label=move || app.m().deal_next_step_date().to_string()
                field=DealField::NextStep
                kind=InputKind::Day
                read=|app, deal, text| {
                    let on = read_day(app, text)?;
                    match (next_step(app, deal), on) {
                        (Some(step), on) => Ok(DealValue::NextStep(Some(NextStep { on, ..step }))),
                        (None, None) => Ok(DealValue::NextStep(None)),
                        (None, Some(_)) => Err(app.m().deal_next_step_first().to_string()),
                    }
                }
                write=|_, value| match value {
                    DealValue::NextStep(Some(step)) => day_text(step.on),
                    _ => String::new(),
                }
            />
            <AutoField
                label=move || app.m().deal_source().to_string()
                field=DealField::Source
                read=|app, _, text| Label::optional(text).map(DealValue::Source).map_err(|error| label_error(app, error))
                write=|_, value| match value {
                    DealValue::Source(Some(source)) => source.to_string(),
                    _ => String::new(),
                }
            />
            <NamesField names=&TAGS />
            <AutoField
                label=move || app.m().deal_notes().to_string()
                field=DealField::Description
                wide=true
                lines=true
                read=|app, _, text| Note::new(text).map(DealValue::Description).map_err(|error| label_error(app, error))
                write=|_, value| match value {
                    DealValue::Description(note) => note.to_string(),
                    _ => String::new(),
                }
            />
        </div>
        <People />
        <Facts />
    }
}
