//! What is typed in the form of an activity, and how it becomes values of the book.

use leptos::prelude::*;

use super::kinds::{kind_of_value, kind_value};
use crate::app::App;
use crate::domain::{
    Activity, ActivityKind, ActivityValue, Channel, CompanyId, DayTime, DealId, Label, List, Note,
    PersonId,
};
use crate::text::{day::parse_day, refusal};

/// To what an activity belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Of {
    /// The deal.
    pub deal: Option<DealId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The company.
    pub company: Option<CompanyId>,
}

/// The texts of the form.
#[derive(Clone, Copy)]
pub struct Fields {
    /// The kind, as a value of the list.
    pub kind: RwSignal<String>,
    /// What it is about.
    pub subject: RwSignal<String>,
    /// The channel by its stored name; empty for none.
    pub channel: RwSignal<String>,
    /// The day.
    pub on: RwSignal<String>,
    /// It takes the whole day.
    pub all_day: RwSignal<bool>,
    /// The time of day.
    pub time: RwSignal<String>,
    /// How long, in minutes.
    pub minutes: RwSignal<String>,
    /// Where.
    pub place: RwSignal<String>,
    /// Who takes part.
    pub attendees: RwSignal<Vec<PersonId>>,
    /// Remarks.
    pub note: RwSignal<String>,
    /// The owner's id; empty for nobody.
    pub owner: RwSignal<String>,
}

/// What is wrong with them.
#[derive(Clone, Copy, Default)]
pub struct Errors {
    /// With the subject.
    pub subject: RwSignal<Option<String>>,
    /// With the day.
    pub on: RwSignal<Option<String>>,
    /// With the time.
    pub time: RwSignal<Option<String>>,
    /// With the duration.
    pub minutes: RwSignal<Option<String>>,
    /// With the place.
    pub place: RwSignal<Option<String>>,
    /// With the remark.
    pub note: RwSignal<Option<String>>,
}

impl Fields {
    /// The fields of a new activity.
    #[must_use]
    pub fn new(kind: &ActivityKind, subject: String, on: String) -> Self {
        Self {
            kind: RwSignal::new(kind_value(kind)),
            subject: RwSignal::new(subject),
            channel: RwSignal::new(channel_value(kind.usual_channel())),
            on: RwSignal::new(on),
            all_day: RwSignal::new(true),
            time: RwSignal::new(String::new()),
            minutes: RwSignal::new(String::new()),
            place: RwSignal::new(String::new()),
            attendees: RwSignal::new(Vec::new()),
            note: RwSignal::new(String::new()),
            owner: RwSignal::new(String::new()),
        }
    }

    /// The fields of an activity that is there.
    #[must_use]
    pub fn of(activity: &Activity) -> Self {
        let text =
            |label: &Option<Label>| label.as_ref().map(ToString::to_string).unwrap_or_default();
        let on = activity.on.map(|day| day.to_string()).unwrap_or_default();
        let fields = Self::new(&activity.kind, activity.subject.to_string(), on);
        fields.channel.set(channel_value(activity.channel));
        fields.all_day.set(activity.time.is_none());
        let time = activity
            .time
            .map(|time| time.of_day().format("%H:%M").to_string());
        fields.time.set(time.unwrap_or_default());
        let minutes = activity.minutes.map(|minutes| minutes.to_string());
        fields.minutes.set(minutes.unwrap_or_default());
        fields.place.set(text(&activity.place));
        fields.attendees.set(activity.attendees.to_vec());
        fields.note.set(activity.note.to_string());
        let owner = activity.owner.map(|id| id.to_string());
        fields.owner.set(owner.unwrap_or_default());
        fields
    }

    /// The kind that is chosen.
    #[must_use]
    pub fn kind(self) -> ActivityKind {
        kind_of_value(&self.kind.get_untracked())
    }

    /// Reads everything; none if something is wrong, which then stands in the errors.
    #[must_use]
    pub fn read(self, app: App, errors: Errors) -> Option<(Label, Vec<ActivityValue>)> {
        let label_error = |error| app.format(|format| refusal::label(format, error));
        let subject = Label::new(&self.subject.get_untracked()).map_err(label_error);
        let place = Label::optional(&self.place.get_untracked()).map_err(label_error);
        let note = Note::new(&self.note.get_untracked()).map_err(label_error);
        let today = app.session.today.get_untracked();
        let day = self.on.get_untracked();
        let on = if day.trim().is_empty() {
            Ok(None)
        } else {
            let read = parse_day(&day, today).map(Some);
            read.map_err(|error| app.format(|format| refusal::day(format, error, today)))
        };
        let time = self.time.get_untracked();
        let time = if self.all_day.get_untracked() || time.trim().is_empty() {
            Ok(None)
        } else {
            let read = time.parse::<DayTime>().map(Some);
            read.map_err(|_| app.m().activity_time_unreadable().to_string())
        };
        let minutes = self.minutes.get_untracked();
        let minutes = match minutes.trim() {
            "" => Ok(None),
            text => match text.parse::<u16>() {
                Ok(minutes) if (1..=24 * 60).contains(&minutes) => Ok(Some(minutes)),
                _ => Err(app.m().activity_minutes_unreadable().to_string()),
            },
        };
        errors.subject.set(subject.as_ref().err().cloned());
        errors.place.set(place.as_ref().err().cloned());
        errors.note.set(note.as_ref().err().cloned());
        errors.on.set(on.as_ref().err().cloned());
        errors.time.set(time.as_ref().err().cloned());
        errors.minutes.set(minutes.as_ref().err().cloned());
        let subject = subject.ok()?;
        let values = vec![
            ActivityValue::Channel(Channel::from_name(&self.channel.get_untracked())),
            ActivityValue::On(on.ok()?),
            ActivityValue::Time(time.ok()?),
            ActivityValue::Minutes(minutes.ok()?),
            ActivityValue::Place(place.ok()?),
            ActivityValue::Attendees(List::from(self.attendees.get_untracked())),
            ActivityValue::Note(note.ok()?),
            ActivityValue::Owner(self.owner.get_untracked().parse().ok()),
        ];
        Some((subject, values))
    }
}

/// The value of a channel in a list of choices.
#[must_use]
pub fn channel_value(channel: Option<Channel>) -> String {
    channel
        .map(|channel| channel.name().to_owned())
        .unwrap_or_default()
}

/// The people who may take part: those of the deal, then those of the company, each once.
#[must_use]
pub fn people_around(app: App, of: Of, chosen: &[PersonId]) -> Vec<(PersonId, String)> {
    app.state.contacts(|book| {
        let records = book.records();
        let deal = of.deal.and_then(|id| records.deals.get(&id));
        let person = of.person.and_then(|id| records.people.get(&id));
        let company = of
            .company
            .or_else(|| deal.and_then(|deal| deal.company))
            .or_else(|| person.and_then(|person| person.company));
        let mut ids: Vec<PersonId> = chosen.to_vec();
        ids.extend(of.person);
        ids.extend(deal.and_then(|deal| deal.contact));
        ids.extend(
            deal.into_iter()
                .flat_map(|deal| deal.roles.iter().map(|role| role.person)),
        );
        let colleagues = records.people.values();
        ids.extend(
            colleagues
                .filter(|person| company.is_some() && person.company == company)
                .map(|person| person.id),
        );
        let mut seen = std::collections::BTreeSet::new();
        ids.into_iter()
            .filter(|id| seen.insert(*id))
            .filter_map(|id| Some((id, records.people.get(&id)?.name.to_string())))
            .collect()
    })
}
