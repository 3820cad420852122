//! Lose a deal: the reason, the day and a comment. It can also be given up, or found not to fit.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{BookSettingsValue, Closing, DealId, Label, Note, OutcomeKind};
use crate::ledger::{Command, Pass};
use crate::text::{day::parse_day, refusal};
use crate::ui::kit::{
    Field, InputKind, Segment, SegmentedControl, Select, SelectOption, TextArea, TextInput,
};

/// The value of the list that stands for a reason typed anew.
const ANOTHER: &str = "\u{0}";

/// The dialog of a loss. Closing it leaves the deal where it was.
#[component]
pub fn Lose(
    /// The deals; several are lost with one reason, each at its own amount.
    deals: Vec<DealId>,
    /// They are about to be found not to fit, which is not a loss.
    #[prop(optional)]
    unfit: bool,
) -> impl IntoView {
    let app = App::of_page();
    let count = deals.len();
    let deals = StoredValue::new(deals);
    let kind = RwSignal::new(if unfit { "not-qualified" } else { "lost" }.to_owned());
    let reason = RwSignal::new(String::new());
    let another = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let day = RwSignal::new(app.session.today.get_untracked().to_string());
    let (reason_error, day_error, error) = (
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
    );
    let reasons = Signal::derive(move || {
        let m = app.m();
        let mut options = vec![SelectOption::new("", m.lose_choose().to_string())];
        app.state.settings(|book| {
            let known = book.records().settings.lost_reasons.iter();
            options.extend(
                known.map(|reason| SelectOption::new(reason.to_string(), reason.to_string())),
            );
        });
        options.push(SelectOption::new(ANOTHER, m.lose_another().to_string()));
        options
    });
    let kinds = move || {
        let m = app.m();
        vec![
            Segment::new("lost", m.deal_outcome_lost().to_string()),
            Segment::new("abandoned", m.deal_outcome_abandoned().to_string()),
            Segment::new("not-qualified", m.deal_outcome_not_qualified().to_string()),
        ]
    };
    let confirm = move || {
        let typed = if reason.get_untracked() == ANOTHER {
            another.get_untracked()
        } else {
            reason.get_untracked()
        };
        let read_day = parse_day(&day.get_untracked(), app.session.today.get_untracked());
        let read_note = Note::new(&note.get_untracked());
        let outcome = match kind.get_untracked().as_str() {
            "abandoned" => OutcomeKind::Abandoned,
            "not-qualified" => OutcomeKind::NotQualified,
            _ => OutcomeKind::Lost,
        };
        // Only a loss must have a reason: it is what the reports on lost deals are made of.
        let read_reason = match Label::optional(&typed) {
            Ok(None) if outcome == OutcomeKind::Lost => {
                Err(app.m().refusal_reason_missing().to_string())
            }
            Ok(reason) => Ok(reason),
            Err(error) => Err(app.format(|format| refusal::label(format, error))),
        };
        reason_error.set(read_reason.as_ref().err().cloned());
        day_error.set(read_day.as_ref().err().map(|error| {
            app.format(|format| refusal::day(format, *error, app.session.today.get_untracked()))
        }));
        let (Ok(reason), Ok(day), Ok(note)) = (read_reason, read_day, read_note) else {
            return;
        };
        remember(app, reason.as_ref());
        let closing = Closing {
            reason,
            note,
            ..Closing::on(day)
        };
        match app.dispatch(command(app, deals.get_value(), outcome, closing)) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                let text = match count {
                    1 => app.m().toast_deal_lost().to_string(),
                    count => app.m().bulk_lost(count).to_string(),
                };
                app.notices.done(text, seq);
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || {
                match count {
                    1 => app.m().lose_question().to_string(),
                    count => app.m().bulk_lose_question(count).to_string(),
                }
            })
            confirm=Signal::derive(move || app.m().lose_confirm().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <div class="field field--wide">
                <SegmentedControl
                    name=Signal::derive(move || app.m().deal_outcome().to_string())
                    segments=kinds()
                    value=kind
                    on_change=move |value| kind.set(value)
                />
            </div>
            <Field label=Signal::derive(move || app.m().lose_reason().to_string()) error=reason_error wide=true>
                <Select options=reasons value=reason on_change=move |value| reason.set(value) />
            </Field>
            <Show when=move || reason.get() == ANOTHER>
                <Field label=Signal::derive(move || app.m().lose_other().to_string()) wide=true>
                    <TextInput value=another on_input=move |text| another.set(text) autofocus=true />
                </Field>
            </Show>
            <Field label=Signal::derive(move || app.m().lose_date().to_string()) error=day_error wide=true>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
            </Field>
            <Field
                label=Signal::derive(move || app.m().lose_note().to_string())
                optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                wide=true
            >
                <TextArea value=note on_input=move |text| note.set(text) />
            </Field>
        </FormDialog>
    }
}

/// One deal ends as it does from its card; many end in one action.
fn command(app: App, deals: Vec<DealId>, kind: OutcomeKind, closing: Closing) -> Command {
    let pass = Pass::default();
    let [deal] = *deals else {
        return Command::CloseDeals {
            deals,
            kind,
            closing: Box::new(closing),
            pass,
        };
    };
    let amount = app
        .state
        .peek(|book| book.records().deals.get(&deal).and_then(|deal| deal.amount));
    Command::Close {
        deal,
        kind,
        closing: Box::new(Closing { amount, ..closing }),
        after_sale: None,
        pass,
    }
}

/// Offers a reason that was typed anew the next time too.
fn remember(app: App, reason: Option<&Label>) {
    let known = app
        .state
        .peek(|book| book.records().settings.lost_reasons.clone());
    if let Some(reason) = reason.filter(|reason| !known.contains(reason)) {
        let reasons = known.into_iter().chain([reason.clone()]).collect();
        app.dispatch(Command::SetSettings {
            value: BookSettingsValue::LostReasons(reasons),
        });
    }
}
