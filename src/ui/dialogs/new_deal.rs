//! Make a deal: name, amount, stage. Everything else can be filled in later in its drawer.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{Currency, Label, Stage, StageId, amount};
use crate::ledger::{Command, DealEdit, NewDeal as Draft};
use crate::query::duplicates::TypedCompany;
use crate::text::refusal;
use crate::ui::contacts::{COMPANIES, ContactPick, LikeCompany, LikeDeal, Picked};
use crate::ui::kit::{Field, InputKind, Select, SelectOption, TextInput};

/// The dialog of a new deal.
#[component]
pub fn NewDeal(
    /// The stage it starts in; else the first one.
    stage: Option<StageId>,
) -> impl IntoView {
    let app = App::of_page();
    let stages = Signal::derive(move || {
        let (pipeline, all) = (app.pipeline(), app.shows_all_pipelines());
        app.state.structure(|book| {
            let records = book.records();
            let own = stage
                .and_then(|id| records.stages.get(&id))
                .map(|stage| stage.pipeline);
            let one = own.or(pipeline).filter(|_| !all || own.is_some());
            let pipelines: Vec<_> = match one {
                Some(one) => vec![one],
                None => records
                    .pipelines_in_order()
                    .iter()
                    .map(|known| known.id)
                    .collect(),
            };
            let several = pipelines.len() > 1;
            let name = |stage: &Stage| match records.pipelines.get(&stage.pipeline) {
                Some(pipeline) if several => format!("{} · {}", pipeline.name, stage.name),
                _ => stage.name.to_string(),
            };
            let stages = pipelines.iter().flat_map(|id| records.open_stages_of(*id));
            stages
                .map(|stage| SelectOption::new(stage.id.to_string(), name(stage)))
                .collect::<Vec<_>>()
        })
    });
    let first = stages.with_untracked(|stages| stages.first().map(|option| option.value.clone()));
    let chosen = RwSignal::new(stage.map(|id| id.to_string()).or(first).unwrap_or_default());
    let (title, sum, company) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let (title_error, sum_error, error) = (
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
    );
    let currency = app.state.settings(|book| book.records().settings.currency);
    // What is looked for among the companies there are, letter by letter; the field holds the name that was chosen.
    let typed_company = RwSignal::new(String::new());
    let choose = move |picked: Picked| {
        let name = company_name(app, picked);
        typed_company.set(name.clone());
        company.set(name);
    };
    let confirm = move || {
        let read_title = Label::new(&title.get_untracked());
        let read_sum = read_amount(&sum.get_untracked(), currency);
        title_error.set(
            read_title
                .as_ref()
                .err()
                .map(|error| app.format(|format| refusal::label(format, *error))),
        );
        sum_error.set(
            read_sum
                .as_ref()
                .err()
                .map(|error| app.format(|format| refusal::amount(format, *error, currency))),
        );
        let (Ok(title), Ok(sum), Ok(stage)) =
            (read_title, read_sum, chosen.get_untracked().parse())
        else {
            return;
        };
        let mut draft = Draft::titled(title, stage).worth(sum);
        if let Ok(Some(name)) = Label::optional(&company.get_untracked()) {
            draft.edits.push(DealEdit::CompanyNamed(name));
        }
        match app.dispatch(Command::AddDeal(Box::new(draft))) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                app.notices
                    .done(app.m().toast_deal_added().to_string(), seq);
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().deal_new_title().to_string())
            confirm=Signal::derive(move || app.m().common_add().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().deal_title().to_string()) error=title_error wide=true>
                <TextInput value=title on_input=move |text| title.set(text) autofocus=true required=true />
            </Field>
            <Field label=Signal::derive(move || app.m().deal_amount().to_string()) error=sum_error>
                <TextInput
                    value=sum
                    on_input=move |text| sum.set(text)
                    kind=InputKind::Decimal
                    unit=Some(currency.code().to_owned())
                />
            </Field>
            <Field label=Signal::derive(move || app.m().deal_stage().to_string())>
                <Select options=stages value=chosen on_change=move |stage| chosen.set(stage) />
            </Field>
            <Field label=Signal::derive(move || app.m().deal_company().to_string()) wide=true>
                <ContactPick
                    from=&COMPANIES
                    value=company
                    on_typed=move |text| typed_company.set(text)
                    on_pick=move |picked| choose(picked)
                />
            </Field>
            <LikeCompany
                typed=Signal::derive(move || TypedCompany {
                    name: typed_company.get(),
                    ..TypedCompany::default()
                })
                by_name=true
                on_use=move |key: String| choose(Picked::Known(key))
            />
            <LikeDeal title=title company=typed_company />
        </FormDialog>
    }
}

/// The name of a company that was chosen.
fn company_name(app: App, picked: Picked) -> String {
    match picked {
        Picked::Known(key) => app.state.peek(|book| {
            let company = key
                .parse()
                .ok()
                .and_then(|id| book.records().companies.get(&id));
            company
                .map(|company| company.name.to_string())
                .unwrap_or_default()
        }),
        Picked::Named(name) => name.to_string(),
        Picked::Nobody => String::new(),
    }
}

/// An amount as typed; an empty field is no amount.
pub(in crate::ui) fn read_amount(
    text: &str,
    currency: Currency,
) -> Result<Option<crate::domain::Money>, amount::AmountError> {
    if text.trim().is_empty() {
        Ok(None)
    } else {
        amount::parse(text, currency).map(Some)
    }
}
