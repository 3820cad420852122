//! Choose the day on which a deal is expected to close.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::App;
use crate::domain::DealId;
use crate::text::day::parse_day;
use crate::text::refusal;
use crate::ui::calendar::set_day;
use crate::ui::kit::{Field, InputKind, TextInput};

/// The dialog. An empty field takes the day away.
#[component]
pub fn CloseDate(
    /// The deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let (title, known) = app.state.peek(|book| {
        let deal = book.records().deals.get(&deal);
        (
            deal.map(|deal| deal.title.to_string()).unwrap_or_default(),
            deal.and_then(|deal| deal.expected_close),
        )
    });
    let typed = RwSignal::new(known.map(|day| day.to_string()).unwrap_or_default());
    let error = RwSignal::new(None);
    let confirm = move || {
        let (text, today) = (typed.get_untracked(), app.session.today.get_untracked());
        let day = match parse_day(&text, today) {
            _ if text.trim().is_empty() => None,
            Ok(day) => Some(day),
            Err(problem) => {
                error.set(Some(
                    app.format(|format| refusal::day(format, problem, today)),
                ));
                return;
            }
        };
        // The dialog closes first, so that the focus is back on the deal before it moves.
        app.session.request.set(None);
        set_day(app, vec![deal], day);
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().calendar_day_of(title.clone()).to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
        >
            <Field
                label=Signal::derive(move || app.m().deal_expected_close().to_string())
                error=error
                wide=true
            >
                <TextInput
                    value=typed
                    on_input=move |text| typed.set(text)
                    kind=InputKind::Day
                    autofocus=true
                />
            </Field>
        </FormDialog>
    }
}
