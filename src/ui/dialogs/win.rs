//! Win a deal: the final amount, the day of the contract and its term, and where it is looked after from then on.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::FormDialog;
use super::new_deal::read_amount;
use crate::app::{App, Crossed, Crossing, Goal};
use crate::domain::{Closing, DealId, DealValue, StageId, StageKind};
use crate::ledger::DealEdit;
use crate::text::{day::parse_day, refusal};
use crate::ui::kit::{Field, InputKind, Select, SelectOption, TextInput};

/// The dialog of a win. Closing it leaves the deal where it was.
#[component]
pub fn Win(
    /// The deal.
    deal: DealId,
    /// The after-sale stage that it was dropped on.
    after_sale: Option<StageId>,
    /// What else is changed with it.
    edits: Vec<DealEdit>,
) -> impl IntoView {
    let app = App::of_page();
    let (amount, pipeline, currency) = app.state.peek(|book| {
        let records = book.records();
        let deal = records.deals.get(&deal);
        let amount = deal.and_then(|deal| deal.amount);
        let currency = amount.map_or(records.settings.currency, |money| money.currency);
        (amount, deal.map(|deal| deal.pipeline), currency)
    });
    let sum = RwSignal::new(
        amount
            .map(|money| app.amount_text(money))
            .unwrap_or_default(),
    );
    let day = RwSignal::new(app.session.today.get_untracked().to_string());
    let (start, end) = app.state.peek(|book| {
        let deal = book.records().deals.get(&deal);
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        (
            text(deal.and_then(|deal| deal.contract_start)),
            text(deal.and_then(|deal| deal.contract_end)),
        )
    });
    let (start, end) = (RwSignal::new(start), RwSignal::new(end));
    let stage = RwSignal::new(
        after_sale
            .map(|stage| stage.to_string())
            .unwrap_or_default(),
    );
    let (sum_error, day_error) = (RwSignal::new(None), RwSignal::new(None));
    let (start_error, end_error) = (RwSignal::new(None), RwSignal::new(None));
    let stages = Signal::derive(move || {
        let mut options = vec![SelectOption::new("", app.m().win_no_stage().to_string())];
        app.state.structure(|book| {
            let stages = pipeline
                .map(|id| book.records().stages_of(id))
                .unwrap_or_default();
            let after = stages
                .iter()
                .filter(|stage| stage.kind == StageKind::AfterSale);
            options.extend(
                after.map(|stage| SelectOption::new(stage.id.to_string(), stage.name.to_string())),
            );
        });
        options
    });
    let confirm = move || {
        let read_sum = read_amount(&sum.get_untracked(), currency);
        let read_day = parse_day(&day.get_untracked(), app.session.today.get_untracked());
        sum_error.set(
            read_sum
                .as_ref()
                .err()
                .map(|error| app.format(|format| refusal::amount(format, *error, currency))),
        );
        day_error.set(read_day.as_ref().err().map(|error| {
            app.format(|format| refusal::day(format, *error, app.session.today.get_untracked()))
        }));
        let begins = read_optional_day(app, start, start_error);
        let ends = read_optional_day(app, end, end_error);
        let (Ok(amount), Ok(day), Some(begins), Some(ends)) = (read_sum, read_day, begins, ends)
        else {
            return;
        };
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            end_error.set(Some(app.m().refusal_contract_order().to_string()));
            return;
        }
        let closing = Box::new(Closing {
            amount,
            ..Closing::on(day)
        });
        let after_sale = stage.get_untracked().parse().ok();
        let crossing = Crossing {
            deals: vec![deal],
            goal: Goal::Won(closing, after_sale),
            edits: [edits.clone(), term(begins, ends)].concat(),
        };
        // The question of a gate takes the place of this dialog.
        if app.cross(crossing) == Crossed::Done {
            app.session.request.set(None);
        }
    };
    let optional = Signal::derive(move || Some(app.m().common_optional().to_string()));
    let has_stages = Signal::derive(move || stages.with(|stages| stages.len() > 1));
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().win_question().to_string())
            confirm=Signal::derive(move || app.m().win_confirm().to_string())
            on_confirm=move |()| confirm()
        >
            <Field label=Signal::derive(move || app.m().win_amount().to_string()) error=sum_error>
                <TextInput
                    value=sum
                    on_input=move |text| sum.set(text)
                    kind=InputKind::Decimal
                    unit=Some(currency.code().to_owned())
                    autofocus=true
                />
            </Field>
            <Field label=Signal::derive(move || app.m().win_date().to_string()) error=day_error>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
            </Field>
            <Field
                label=Signal::derive(move || app.m().deal_field_contract_start().to_string())
                optional=optional
                error=start_error
            >
                <TextInput value=start on_input=move |text| start.set(text) kind=InputKind::Day />
            </Field>
            <Field
                label=Signal::derive(move || app.m().deal_field_contract_end().to_string())
                optional=optional
                error=end_error
            >
                <TextInput value=end on_input=move |text| end.set(text) kind=InputKind::Day />
            </Field>
            <Show when=move || has_stages.get()>
                <Field label=Signal::derive(move || app.m().win_next_stage().to_string()) wide=true>
                    <Select options=stages value=stage on_change=move |value| stage.set(value) />
                </Field>
            </Show>
        </FormDialog>
    }
}

/// A day that need not be there; none if what is typed is no day, which is then said.
fn read_optional_day(
    app: App,
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
) -> Option<Option<NaiveDate>> {
    let text = text.get_untracked();
    let today = app.session.today.get_untracked();
    let read = match text.trim() {
        "" => Ok(None),
        text => parse_day(text, today).map(Some),
    };
    let problem = read.as_ref().err();
    error.set(problem.map(|problem| app.format(|format| refusal::day(format, *problem, today))));
    read.ok()
}

/// The term of the contract, as far as it is known. What was known before and is left empty goes.
fn term(begins: Option<NaiveDate>, ends: Option<NaiveDate>) -> Vec<DealEdit> {
    vec![
        DealEdit::Value(DealValue::ContractStart(begins)),
        DealEdit::Value(DealValue::ContractEnd(ends)),
    ]
}
