//! A field with a few choices, kept at once.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealField, DealType, DealValue, ForecastCategory, FoundBy, Priority};
use crate::text::{Messages, Words as _};
use crate::ui::kit::{Field, Select, SelectOption};

/// Which field, and how its choices are named.
#[derive(Clone, Copy)]
pub struct Choice {
    field: DealField,
    /// The names of the choices with their words.
    all: fn(&Messages) -> Vec<(&'static str, String)>,
    /// The name of the choice that a value is; empty for none.
    name: fn(&DealValue) -> &'static str,
    /// The value of a name; none for an empty one.
    value: fn(&str) -> DealValue,
}

macro_rules! choice {
    ($(#[$doc:meta])* $constant:ident, $variant:ident($type:ident)) => {
        $(#[$doc])*
        pub const $constant: Choice = Choice {
            field: DealField::$variant,
            all: |m| {
                let all = $type::ALL.iter();
                all.map(|choice| (choice.name(), choice.words(m))).collect()
            },
            name: |value| match value {
                DealValue::$variant(Some(choice)) => choice.name(),
                _ => "",
            },
            value: |name| DealValue::$variant($type::from_name(name)),
        };
    };
}

choice!(
    /// What kind of sale it is.
    DEAL_TYPE,
    DealType(DealType)
);
choice!(
    /// How important it is.
    PRIORITY,
    Priority(Priority)
);
choice!(
    /// Who found the buyer.
    FOUND_BY,
    FoundBy(FoundBy)
);
choice!(
    /// Its line in the forecast.
    FORECAST,
    Forecast(ForecastCategory)
);

/// The field. Its first entry stands for nothing chosen.
#[component]
pub fn ChoiceField(
    /// Which field.
    choice: Choice,
    /// The words of the first entry; a dash if there are none.
    #[prop(optional, into)]
    none: Signal<Option<String>>,
    /// Help under it.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let chosen = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.map(|deal| (choice.name)(&deal.value_of(choice.field)))
                .unwrap_or_default()
        })
    });
    let error = RwSignal::new(None);
    let options = move || {
        let m = app.m();
        let none = none.get().unwrap_or_else(|| m.common_no_data().to_string());
        let mut options = vec![SelectOption::new("", none)];
        let all = (choice.all)(m).into_iter();
        options.extend(all.map(|(name, words)| SelectOption::new(name, words)));
        options
    };
    view! {
        <Field label=move || choice.field.words(app.m()) hint=hint error=error>
            <Select
                options=Signal::derive(options)
                value=move || chosen.get().to_owned()
                on_change=move |name: String| error.set(drafts.keep_value(app, (choice.value)(&name)))
            />
        </Field>
    }
}

/// The forecast category: left alone it follows the probability, and the field says to what.
#[component]
pub fn ForecastField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let by_chance = move || {
        let chance = app.state.deal(drafts.deal, |deal, book| {
            let deal = deal?;
            let stage = book.records().stages.get(&deal.stage)?;
            Some(deal.probability_in(stage))
        })?;
        let m = app.m();
        let category = ForecastCategory::by_chance(chance).words(m);
        Some(m.deal_forecast_automatic(category).to_string())
    };
    view! { <ChoiceField choice=FORECAST none=Signal::derive(by_chance) /> }
}
