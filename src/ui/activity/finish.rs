//! An activity is done: what came out of it, and what is next.

use leptos::prelude::*;

use super::form_fields::{Errors, Fields};
use super::kinds::{kind_of_value, kind_options};
use crate::app::App;
use crate::domain::{Activity, ActivityId, ActivityState, ActivityValue, Note, PersonId};
use crate::ledger::NewActivity;
use crate::query::follow_up;
use crate::text::refusal;
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Checkbox, Field, InputKind, Select, TextArea, TextInput};

/// The dialog of an activity that is done, or that was done before and has no result yet.
#[component]
pub fn FinishActivity(
    /// The activity.
    activity: ActivityId,
) -> impl IntoView {
    let app = App::of_page();
    let known = app
        .state
        .peek(|book| book.records().activities.get(&activity).cloned());
    match known {
        Some(known) => view! { <Finish known=known /> }.into_any(),
        None => {
            app.session.request.set(None);
            ().into_any()
        }
    }
}

#[component]
fn Finish(known: Activity) -> impl IntoView {
    let app = App::of_page();
    let today = app.session.today.get_untracked();
    let state = match known.state {
        ActivityState::Done(day) => ActivityState::Done(day),
        _ => ActivityState::Done(today),
    };
    let was_done = known.done_on().is_some();
    let contact: Option<PersonId> = known.attendees.first().copied().or(known.person);
    let offered = app.state.peek(|book| {
        let deal = known.deal.and_then(|id| book.records().deals.get(&id));
        follow_up(book, deal, &known.kind, today)
    });
    // What is planned already is a next step; then none is forced on the seller.
    let has_next = known.deal.is_some_and(|deal| {
        app.state
            .peek(|book| book.agenda().planned(deal).any(|id| id != known.id))
    });
    let subject = offered.subject.as_ref().map(ToString::to_string);
    let subject = subject.unwrap_or_else(|| app.usual_subject(&offered.kind, contact));
    let fields = Fields::new(&offered.kind, subject, offered.on.to_string());
    fields.attendees.set(known.attendees.to_vec());
    let owner = known.owner.map(|id| id.to_string());
    fields.owner.set(owner.unwrap_or_default());
    let result = RwSignal::new(known.result.to_string());
    let none = RwSignal::new(was_done || has_next);
    let (errors, result_error, error) =
        (Errors::default(), RwSignal::new(None), RwSignal::new(None));
    let (activity, of) = (known.id, (known.deal, known.person, known.company));
    let confirm = move || {
        let read = Note::new(&result.get_untracked());
        let read = read.map_err(|error| app.format(|format| refusal::label(format, error)));
        result_error.set(read.as_ref().err().cloned());
        let Ok(result) = read else { return };
        let next = if none.get_untracked() {
            None
        } else {
            let Some((subject, values)) = fields.read(app, errors) else {
                return;
            };
            let (deal, person, company) = of;
            let belongs = [
                ActivityValue::Deal(deal),
                ActivityValue::Person(person),
                ActivityValue::Company(company),
            ];
            let values = values.into_iter().chain(belongs).collect();
            Some(NewActivity {
                kind: fields.kind(),
                subject,
                values,
            })
        };
        match app.set_activity_state(activity, state, Some(result), next) {
            Some(words) => error.set(Some(words)),
            None => app.session.request.set(None),
        }
    };
    let choose = move |value: String| {
        let (old, new) = (fields.kind(), kind_of_value(&value));
        if fields.subject.get_untracked() == app.usual_subject(&old, contact) {
            fields.subject.set(app.usual_subject(&new, contact));
        }
        fields
            .channel
            .set(super::form_fields::channel_value(new.usual_channel()));
        fields.kind.set(value);
    };
    let about = known.subject.to_string();
    let kind = StoredValue::new(offered.kind);
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().activity_done_title().to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <p class="activity-form__of">{about.clone()}</p>
            <Field
                label=Signal::derive(move || app.m().activity_result().to_string())
                optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                error=result_error
                wide=true
            >
                <TextArea value=result on_input=move |text| result.set(text) autofocus=true />
            </Field>
            <div class="field field--wide">
                <Checkbox
                    label=Signal::derive(move || app.m().activity_no_next().to_string())
                    checked=none
                    on_change=move |on| none.set(on)
                />
            </div>
            <Show when=move || !none.get()>
                <Field label=Signal::derive(move || app.m().activity_next_kind().to_string())>
                    <Select
                        options=Signal::derive(move || kind.with_value(|kind| kind_options(app, Some(kind))))
                        value=fields.kind
                        on_change=choose
                    />
                </Field>
                <Field label=Signal::derive(move || app.m().activity_date().to_string()) error=errors.on>
                    <TextInput value=fields.on on_input=move |text| fields.on.set(text) kind=InputKind::Day />
                </Field>
                <Field
                    label=Signal::derive(move || app.m().activity_subject().to_string())
                    error=errors.subject
                    wide=true
                >
                    <TextInput value=fields.subject on_input=move |text| fields.subject.set(text) required=true />
                </Field>
            </Show>
        </FormDialog>
    }
}
