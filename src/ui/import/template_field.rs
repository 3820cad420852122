//! The name of a deal, made of columns, with the names that it gives to the first rows.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::TemplateError;
use crate::ui::kit::{Field, TextInput};

/// How many names are shown.
const TITLES: usize = 3;

/// The template.
#[component]
pub fn TemplateField() -> impl IntoView {
    let app = App::of_page();
    let text = Memo::new(move |_| {
        let plan = app.import.plan;
        plan.with(|plan| {
            plan.as_ref()
                .map(|plan| plan.template.clone())
                .unwrap_or_default()
        })
    });
    let titles = Memo::new(move |_| {
        let text = text.get();
        (!text.trim().is_empty()).then(|| app.import_titles(&text, TITLES))
    });
    let example = move || {
        let first = app.import_first_rows(0).names;
        let names: Vec<_> = first
            .iter()
            .take(2)
            .map(|name| format!("{{{name}}}"))
            .collect();
        names.join(" · ")
    };
    let hint = move || {
        let m = app.m();
        Some(match titles.get() {
            Some(Ok(titles)) => {
                let format = |title: String| m.common_quoted(title).to_string();
                let titles: Vec<_> = titles
                    .into_iter()
                    .filter(|it| !it.is_empty())
                    .map(format)
                    .collect();
                m.import_template_preview(titles.join(", ")).to_string()
            }
            _ => [
                m.import_template_hint(example()).to_string(),
                m.import_template_none().to_string(),
            ]
            .join(". "),
        })
    };
    let error = move || {
        let m = app.m();
        match titles.get() {
            Some(Err(TemplateError::UnknownColumn(name))) => {
                Some(m.import_template_unknown(name).to_string())
            }
            Some(Err(TemplateError::OpenBracket)) => Some(m.import_template_open().to_string()),
            Some(Err(TemplateError::NoColumn)) => Some(m.import_template_no_column().to_string()),
            Some(Ok(_)) | None => None,
        }
    };
    view! {
        <Field
            label=move || app.m().import_title_template().to_string()
            hint=Signal::derive(hint)
            error=Signal::derive(error)
        >
            <TextInput
                value=text
                on_input=move |text: String| app.import_change(|plan, _, _| plan.template = text)
            />
        </Field>
    }
}
