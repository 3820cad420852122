//! Lose a deal: the reason, the day and a comment. It can also be given up, or found not to fit.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{BookSettingsValue, Closing, DealId, Label, Note, OutcomeKind};
use crate::ledger::{Command, Pass};
use crate::text::{Lang, day::parse_day, messages, refusal, search};
use crate::ui::kit::{
    Combobox, Field, InputKind, Segment, SegmentedControl, Select, SelectOption, Suggestion,
    TextArea, TextInput,
};

/// The value of the list that stands for a reason typed anew.
const ANOTHER: &str = "\u{0}";

/// How many competitors are suggested.
const RIVALS: usize = 8;

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
    let rival = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let day = RwSignal::new(app.session.today.get_untracked().to_string());
    let (reason_error, day_error, note_error, error) = (
        RwSignal::new(None),
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
        // "Other" alone says nothing to whoever reads it later.
        let unsaid = matches!(&read_reason, Ok(Some(reason)) if says_nothing(reason))
            && read_note.as_ref().is_ok_and(|note| note.is_empty());
        note_error.set(unsaid.then(|| app.m().refusal_reason_unsaid().to_string()));
        let (Ok(reason), Ok(day), Ok(note), false) = (read_reason, read_day, read_note, unsaid)
        else {
            return;
        };
        let competitor = Label::optional(&rival.get_untracked())
            .ok()
            .flatten()
            .filter(|_| outcome == OutcomeKind::Lost);
        remember(app, reason.as_ref());
        let closing = Closing {
            reason,
            note,
            competitor,
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
            <Show when=move || kind.get() == "lost">
                <RivalField rival=rival deals=deals />
            </Show>
            <Field label=Signal::derive(move || app.m().lose_date().to_string()) error=day_error wide=true>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
            </Field>
            <Field
                label=Signal::derive(move || app.m().lose_note().to_string())
                optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                error=note_error
                wide=true
            >
                <TextArea value=note on_input=move |text| note.set(text) />
            </Field>
        </FormDialog>
    }
}

/// Who got the deal instead: those who are known to offer for it first, then all others.
#[component]
fn RivalField(rival: RwSignal<String>, deals: StoredValue<Vec<DealId>>) -> impl IntoView {
    let app = App::of_page();
    let suggestions = Signal::derive(move || {
        let needles = search::readings(&rival.get());
        let names = app.state.peek(|book| {
            let records = book.records();
            let own = deals.get_value();
            let own = own.iter().filter_map(|id| records.deals.get(id));
            let all = own.chain(records.deals.values());
            let mut names: Vec<Label> = Vec::new();
            for name in all.flat_map(|deal| deal.competitors.iter()) {
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
            names
        });
        let fits = |name: &&Label| {
            let name = search::fold(name);
            needles.is_empty() || needles.iter().any(|needle| name.contains(needle.as_str()))
        };
        let shown = names.iter().filter(fits).take(RIVALS);
        shown
            .map(|name| Suggestion::new(name.to_string(), name.to_string()))
            .collect()
    });
    view! {
        <Field
            label=move || app.m().lose_rival().to_string()
            optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
            wide=true
        >
            <Combobox
                value=rival
                suggestions=suggestions
                on_input=move |text| rival.set(text)
                on_pick=move |name| rival.set(name)
            />
        </Field>
    }
}

/// Whether a reason is the one that stands for all others, in either language.
fn says_nothing(reason: &Label) -> bool {
    let mut all = Lang::ALL.iter();
    all.any(|lang| **reason == *messages(*lang).lose_reason_other().to_string())
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
