//! Plan an activity, or change one: what, when, how long, where, by which way and with whom.

use leptos::prelude::*;

use super::form_fields::{Errors, Fields, Of, channel_value, people_around};
use super::kinds::{kind_of_value, kind_options};
use super::linked_text::web_link;
use super::note_form::NoteEdit;
use crate::app::{Answer, App};
use crate::domain::custom::is_web_address;
use crate::domain::{Activity, ActivityId, ActivityKind, ActivityValue, Channel, PersonId};
use crate::ledger::{Command, NewActivity, Refusal};
use crate::query::{next_of_stage, working_days_after};
use crate::text::Words as _;
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Checkbox, Field, InputKind, Select, SelectOption, TextArea, TextInput};

/// The dialog of an activity.
#[component]
pub fn ActivityForm(
    /// The activity to change; none plans a new one.
    #[prop(optional_no_strip)]
    activity: Option<ActivityId>,
    /// To what a new one belongs.
    #[prop(optional)]
    of: Of,
    /// The kind of a new one, if that was chosen.
    #[prop(optional_no_strip)]
    kind: Option<ActivityKind>,
) -> impl IntoView {
    let app = App::of_page();
    let known = activity.and_then(|id| {
        app.state
            .peek(|book| book.records().activities.get(&id).cloned())
    });
    match known {
        Some(known) if known.kind == ActivityKind::Note => {
            view! { <NoteEdit known=known /> }.into_any()
        }
        known => view! { <Form known=known of=of kind=kind /> }.into_any(),
    }
}

#[component]
fn Form(known: Option<Activity>, of: Of, kind: Option<ActivityKind>) -> impl IntoView {
    let app = App::of_page();
    let activity = known.as_ref().map(|known| known.id);
    let of = known.as_ref().map_or(of, |known| Of {
        deal: known.deal,
        person: known.person,
        company: known.company,
    });
    let contact = contact_of(app, of);
    let fields = known
        .as_ref()
        .map_or_else(|| fresh(app, of, kind, contact), Fields::of);
    let (errors, error) = (Errors::default(), RwSignal::new(None));
    let before = StoredValue::new(known.as_ref().map(|known| known.kind.clone()));
    let choose = move |value: String| {
        // A subject and a channel that nobody typed follow the kind.
        let (old, new) = (fields.kind(), kind_of_value(&value));
        if fields.subject.get_untracked() == app.usual_subject(&old, contact) {
            fields.subject.set(app.usual_subject(&new, contact));
        }
        if fields.channel.get_untracked() == channel_value(old.usual_channel()) {
            fields.channel.set(channel_value(new.usual_channel()));
        }
        fields.kind.set(value);
    };
    let confirm = move || {
        let Some((subject, values)) = fields.read(app, errors) else {
            return;
        };
        let (command, done) = match activity {
            None => {
                let values = values.into_iter().chain(belongs(of)).collect();
                let new = NewActivity {
                    kind: fields.kind(),
                    subject,
                    values,
                };
                (
                    Command::AddActivity(Box::new(new)),
                    app.m().toast_activity_planned(),
                )
            }
            Some(activity) => {
                let own = [
                    ActivityValue::Kind(fields.kind()),
                    ActivityValue::Subject(subject),
                ];
                let values = own.into_iter().chain(values).collect();
                (
                    Command::EditActivity { activity, values },
                    app.m().toast_activity_changed(),
                )
            }
        };
        let done = done.to_string();
        match app.dispatch(command) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Later => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Done(seq) => {
                app.session.request.set(None);
                app.notices.done(done, Some(seq));
            }
        }
    };
    let channels = Signal::derive(move || {
        let m = app.m();
        let none = SelectOption::new("", m.activity_channel_none().to_string());
        let all = Channel::ALL.iter();
        let named = all.map(|channel| SelectOption::new(channel.name(), channel.words(m)));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let owners = Signal::derive(move || {
        let none = SelectOption::new("", app.m().activity_owner_none().to_string());
        app.state.owners(|book| {
            let owners = book.records().owners.values();
            let named =
                owners.map(|owner| SelectOption::new(owner.id.to_string(), owner.name.to_string()));
            std::iter::once(none).chain(named).collect::<Vec<_>>()
        })
    });
    let place_link = move || {
        let place = fields.place.get();
        let address = place.trim();
        is_web_address(address).then(|| web_link(address, &app.m().activity_open_link()))
    };
    let optional = Signal::derive(move || Some(app.m().common_optional().to_string()));
    view! {
        <FormDialog
            title=Signal::derive(move || {
                let m = app.m();
                if activity.is_some() { m.activity_edit_title() } else { m.activity_new_title() }.to_string()
            })
            confirm=Signal::derive(move || {
                let m = app.m();
                if activity.is_some() { m.common_save() } else { m.activity_plan_confirm() }.to_string()
            })
            on_confirm=move |()| confirm()
            error=error
        >
            <p class="activity-form__of">{move || of_words(app, of)}</p>
            <Field label=Signal::derive(move || app.m().activity_kind().to_string())>
                <Select
                    options=Signal::derive(move || before.with_value(|kind| kind_options(app, kind.as_ref())))
                    value=fields.kind
                    on_change=choose
                />
            </Field>
            <Field label=Signal::derive(move || app.m().activity_channel().to_string())>
                <Select options=channels value=fields.channel on_change=move |value| fields.channel.set(value) />
            </Field>
            <Field label=Signal::derive(move || app.m().activity_subject().to_string()) error=errors.subject wide=true>
                <TextInput value=fields.subject on_input=move |text| fields.subject.set(text) autofocus=true required=true />
            </Field>
            <Field label=Signal::derive(move || app.m().activity_date().to_string()) error=errors.on>
                <TextInput value=fields.on on_input=move |text| fields.on.set(text) kind=InputKind::Day />
            </Field>
            <Field label=Signal::derive(move || app.m().activity_duration().to_string()) optional=optional error=errors.minutes>
                <TextInput
                    value=fields.minutes
                    on_input=move |text| fields.minutes.set(text)
                    kind=InputKind::Whole
                    unit=Signal::derive(move || Some(app.m().activity_minutes_unit().to_string()))
                />
            </Field>
            <div class="field">
                <Checkbox
                    label=Signal::derive(move || app.m().activity_all_day().to_string())
                    checked=fields.all_day
                    on_change=move |on| fields.all_day.set(on)
                />
            </div>
            <Show when=move || !fields.all_day.get()>
                <Field label=Signal::derive(move || app.m().activity_time().to_string()) error=errors.time>
                    <TextInput value=fields.time on_input=move |text| fields.time.set(text) kind=InputKind::Time />
                </Field>
            </Show>
            <Field label=Signal::derive(move || app.m().activity_place().to_string()) optional=optional error=errors.place wide=true>
                <TextInput value=fields.place on_input=move |text| fields.place.set(text) />
                {place_link}
            </Field>
            <Attendees of=of chosen=fields.attendees />
            <Field label=Signal::derive(move || app.m().activity_remark().to_string()) optional=optional error=errors.note wide=true>
                <TextArea value=fields.note on_input=move |text| fields.note.set(text) />
            </Field>
            <Field label=Signal::derive(move || app.m().deal_owner().to_string())>
                <Select options=owners value=fields.owner on_change=move |value| fields.owner.set(value) />
            </Field>
        </FormDialog>
    }
}

/// The people around it, each with a box.
#[component]
fn Attendees(of: Of, chosen: RwSignal<Vec<PersonId>>) -> impl IntoView {
    let app = App::of_page();
    let first = StoredValue::new(chosen.get_untracked());
    let people = Memo::new(move |_| first.with_value(|first| people_around(app, of, first)));
    let name = move || app.m().activity_attendees().to_string();
    let row = move |(id, name): (PersonId, String)| {
        let toggle = move |on: bool| {
            chosen.update(|chosen| {
                chosen.retain(|known| *known != id);
                if on {
                    chosen.push(id);
                }
            });
        };
        view! {
            <Checkbox
                label=name
                checked=Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)))
                on_change=toggle
            />
        }
    };
    view! {
        <Show when=move || people.with(|people| !people.is_empty())>
            <fieldset class="field field--wide activity-form__people">
                <legend class="field__label">{name}</legend>
                <For each=move || people.get() key=|(id, _)| *id children=row />
            </fieldset>
        </Show>
    }
}

fn fresh(app: App, of: Of, kind: Option<ActivityKind>, contact: Option<PersonId>) -> Fields {
    let chosen = kind.is_some();
    let kind = kind.unwrap_or(ActivityKind::Call);
    let today = app.session.today.get_untracked();
    // What the stage plans next has its own subject and day, if it is of the kind that was asked for.
    let planned = app.state.peek(|book| {
        let deal = book.records().deals.get(&of.deal?)?;
        next_of_stage(book, deal, today)
    });
    let planned = planned.filter(|planned| chosen && planned.kind == kind);
    let subject = planned
        .as_ref()
        .and_then(|planned| planned.subject.as_ref())
        .map(ToString::to_string);
    let on = planned.map_or_else(|| working_days_after(today, 1), |planned| planned.on);
    let subject = subject.unwrap_or_else(|| app.usual_subject(&kind, contact));
    let fields = Fields::new(&kind, subject, on.to_string());
    fields.attendees.set(contact.into_iter().collect());
    let owner = of.deal.and_then(|id| {
        app.state
            .peek(|book| book.records().deals.get(&id).and_then(|deal| deal.owner))
    });
    fields
        .owner
        .set(owner.map(|id| id.to_string()).unwrap_or_default());
    fields
}

/// With whom one talks: the person that it belongs to, else the contact of the deal.
fn contact_of(app: App, of: Of) -> Option<PersonId> {
    of.person.or_else(|| {
        let deal = of.deal?;
        app.state.peek(|book| {
            book.records()
                .deals
                .get(&deal)
                .and_then(|deal| deal.contact)
        })
    })
}

fn belongs(of: Of) -> [ActivityValue; 3] {
    [
        ActivityValue::Deal(of.deal),
        ActivityValue::Person(of.person),
        ActivityValue::Company(of.company),
    ]
}

/// To what it belongs, by name.
fn of_words(app: App, of: Of) -> String {
    let names = app.state.peek(|book| {
        let records = book.records();
        [
            of.deal
                .and_then(|id| records.deals.get(&id))
                .map(|deal| deal.title.to_string()),
            of.person
                .and_then(|id| records.people.get(&id))
                .map(|person| person.name.to_string()),
            of.company
                .and_then(|id| records.companies.get(&id))
                .map(|company| company.name.to_string()),
        ]
    });
    names.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
