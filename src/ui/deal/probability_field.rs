//! The chance of winning: the stage's, until one is typed.

use leptos::prelude::*;

use super::auto_field::{AutoInput, AutoText};
use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealField, DealId, DealValue, Probability};
use crate::ui::kit::{Button, ButtonKind, ButtonSize, Field, InputKind};

fn read(app: App, _: DealId, text: &str) -> Result<DealValue, String> {
    if text.trim().is_empty() {
        return Ok(DealValue::Probability(None));
    }
    let read = Probability::parse(text);
    read.map(|own| DealValue::Probability(Some(own)))
        .ok_or_else(|| app.m().refusal_probability().to_string())
}

fn write(app: App, value: &DealValue) -> String {
    match value {
        DealValue::Probability(Some(own)) => {
            app.format(|format| format.decimal(f64::from(own.basis_points()) / 100.0, 2))
        }
        _ => String::new(),
    }
}

/// The field; empty means automatic, and the hint says what the stage gives.
#[component]
pub fn ProbabilityField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let auto = AutoText::new(app, DealField::Probability, read, write);
    let own = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_some_and(|deal| deal.probability.is_some())
        })
    });
    let hint = move || {
        let by_stage = app.state.deal(drafts.deal, |deal, book| {
            let stage = book.records().stages.get(&deal?.stage)?;
            Some(stage.probability)
        })?;
        let percent = app.format(|format| format.percent(i64::from(by_stage.basis_points())));
        Some(app.m().deal_probability_of_stage(percent).to_string())
    };
    view! {
        <Field label=move || app.m().deal_probability().to_string() hint=Signal::derive(hint) error=auto.error>
            <AutoInput auto=auto kind=InputKind::Decimal unit=Some("%".to_owned()) />
        </Field>
        <Show when=move || own.get()>
            <div class="field">
                <Button
                    label=move || app.m().deal_probability_automatic().to_string()
                    kind=ButtonKind::Ghost
                    size=ButtonSize::Small
                    on_press=move |()| { drafts.keep_value(app, DealValue::Probability(None)); }
                />
            </div>
        </Show>
    }
}
