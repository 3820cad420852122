//! The currency of amounts that name none themselves.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::Blocker;
use crate::domain::Currency;
use crate::ui::kit::{Field, Select, SelectOption};

/// The currency.
#[component]
pub fn CurrencyField() -> impl IntoView {
    let app = App::of_page();
    let plan = app.import.plan;
    let chosen = Memo::new(move |_| plan.with(|plan| plan.as_ref().and_then(|plan| plan.currency)));
    let missing = Memo::new(move |_| app.import_blockers().contains(&Blocker::Currency));
    let options = move || {
        let mut codes = Currency::COMMON.to_vec();
        let own = app
            .state
            .settings(|book| book.records().settings.currency.code());
        codes.extend(chosen.get().map(Currency::code));
        codes.push(own);
        let mut seen = std::collections::HashSet::new();
        codes.retain(|code| seen.insert(*code));
        let name = |code: &str| {
            let name =
                Currency::from_code(code).map(|it| app.format(|format| format.currency_name(it)));
            format!("{code} · {}", name.unwrap_or_default())
        };
        let open = SelectOption::new("", app.m().import_currency_choose().to_string());
        std::iter::once(open)
            .chain(
                codes
                    .into_iter()
                    .map(|code| SelectOption::new(code, name(code))),
            )
            .collect::<Vec<_>>()
    };
    let set = move |code: String| {
        app.import_change(|plan, _, _| plan.currency = Currency::from_code(&code));
    };
    let error = move || {
        let shown = missing.get() && app.import.pressed.get();
        shown.then(|| app.m().import_currency_missing().to_string())
    };
    let hint = move || {
        missing
            .get()
            .then(|| app.m().import_currency_ask().to_string())
    };
    view! {
        <Field
            label=move || app.m().import_currency().to_string()
            hint=Signal::derive(hint)
            error=Signal::derive(error)
        >
            <Select
                options=Signal::derive(options)
                value=move || chosen.get().map(Currency::code).unwrap_or_default().to_owned()
                on_change=set
            />
        </Field>
    }
}
