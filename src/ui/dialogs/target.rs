//! Set the amount to be won in a period.

use leptos::prelude::*;

use super::FormDialog;
use super::new_deal::read_amount;
use crate::app::{Answer, App};
use crate::domain::Period;
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Field, InputKind, Segment, SegmentedControl, TextInput};

/// The dialog of a target: this month, quarter or year, or one before or after it.
#[component]
pub fn Target() -> impl IntoView {
    let app = App::of_page();
    let today = app.session.today.get_untracked();
    let period = RwSignal::new(Period::month_of(today));
    let sum = RwSignal::new(String::new());
    let (sum_error, error) = (RwSignal::new(None), RwSignal::new(None));
    let currency = app.state.peek(|book| book.records().settings.currency);
    Effect::new(move |_| {
        let target = app
            .state
            .targets(|book| book.records().targets.get(&period.get()).copied());
        sum.set(
            target
                .map(|money| app.amount_text(money))
                .unwrap_or_default(),
        );
    });
    let kind = move || match period.get() {
        Period::Month(..) => "month",
        Period::Quarter(..) => "quarter",
        Period::Year(_) => "year",
    };
    let kinds = move || {
        let m = app.m();
        vec![
            Segment::new("month", m.period_month().to_string()),
            Segment::new("quarter", m.period_quarter_kind().to_string()),
            Segment::new("year", m.period_year_kind().to_string()),
        ]
    };
    let choose = move |kind: String| {
        let start = period
            .get_untracked()
            .days()
            .map_or(today, |days| days.start);
        period.set(match kind.as_str() {
            "quarter" => Period::quarter_of(start),
            "year" => Period::year_of(start),
            _ => Period::month_of(start),
        });
    };
    let step = move |next: bool| {
        let now = period.get_untracked();
        if let Some(other) = if next { now.next() } else { now.previous() } {
            period.set(other);
        }
    };
    let confirm = move || {
        let amount = match read_amount(&sum.get_untracked(), currency) {
            Ok(amount) => amount,
            Err(error) => {
                sum_error.set(Some(
                    app.format(|format| refusal::amount(format, error, currency)),
                ));
                return;
            }
        };
        match app.dispatch(Command::SetTarget {
            period: period.get_untracked(),
            amount,
        }) {
            Answer::Refused(Refusal::NothingToDo) => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            _ => app.session.request.set(None),
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().settings_target().to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <div class="field field--wide">
                <SegmentedControl
                    name=Signal::derive(move || app.m().period_label().to_string())
                    segments=kinds()
                    value=Signal::derive(move || kind().to_owned())
                    on_change=choose
                />
            </div>
            <super::stepper::PeriodStepper
                text=Signal::derive(move || app.format(|format| format.period(period.get())))
                on_step=step
            />
            <Field label=Signal::derive(move || app.m().report_target().to_string()) error=sum_error wide=true>
                <TextInput
                    value=sum
                    on_input=move |text| sum.set(text)
                    kind=InputKind::Decimal
                    unit=Some(currency.code().to_owned())
                    autofocus=true
                />
            </Field>
        </FormDialog>
    }
}
