//! What a seller does with people: calls, meetings, tasks, notes.

use chrono::{NaiveDate, NaiveTime};

use super::fields::fields;
use super::named::named;
use super::{ActivityId, CompanyId, DealId, History, Label, List, Moment, Note, OwnerId, PersonId};

/// What is done.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ActivityKind {
    /// A call.
    Call,
    /// A meeting.
    Meeting,
    /// A demonstration.
    Demo,
    /// An e-mail.
    Email,
    /// A message on `LinkedIn`.
    LinkedIn,
    /// Work without the buyer.
    Task,
    /// A remark that is kept with its time.
    Note,
    /// A kind of the seller's own.
    Own(Label),
}

impl ActivityKind {
    /// The kinds that are always there, in their order. A note is written and never planned.
    pub const PLANNABLE: [Self; 6] = [
        Self::Call,
        Self::Meeting,
        Self::Demo,
        Self::Email,
        Self::LinkedIn,
        Self::Task,
    ];

    /// Whether seller and buyer talk with each other in it.
    #[must_use]
    pub fn is_conversation(&self) -> bool {
        matches!(self, Self::Call | Self::Meeting | Self::Demo)
    }

    /// The channel that it has unless another is chosen.
    #[must_use]
    pub fn usual_channel(&self) -> Option<Channel> {
        match self {
            Self::Call => Some(Channel::Phone),
            Self::Meeting => Some(Channel::InPerson),
            Self::Demo => Some(Channel::Video),
            Self::Email => Some(Channel::Email),
            Self::LinkedIn => Some(Channel::Online),
            Self::Task | Self::Note | Self::Own(_) => None,
        }
    }
}

named! {
    /// By which way seller and buyer meet (capability A35).
    Channel {
        /// Chat or a network.
        Online = "online",
        /// E-mail.
        Email = "email",
        /// Telephone.
        Phone = "phone",
        /// Video.
        Video = "video",
        /// In one room.
        InPerson = "in_person",
    }
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum ActivityState {
    /// Still to be done.
    #[default]
    Planned,
    /// Done on a day.
    Done(NaiveDate),
    /// It will not be done.
    Cancelled,
}

/// A time of day, in minutes after midnight where the user is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DayTime(u16);

impl DayTime {
    /// A time by its minutes; refused from 24:00 on.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }

    /// Minutes after midnight, 0 to 1,439.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// The same as a time of the calendar.
    #[must_use]
    pub fn of_day(self) -> NaiveTime {
        let seconds = u32::from(self.0) * 60;
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
    }
}

/// Reads a time as it is typed or as the browser's field gives it: `9:05`, `09:05`, `0905`, `9`.
impl std::str::FromStr for DayTime {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let text = text.trim();
        let (hours, minutes) = match text.split_once([':', '.']) {
            Some((hours, minutes)) => (hours, minutes.split(':').next().unwrap_or_default()),
            None if text.len() == 4 && text.is_ascii() => text.split_at(2),
            None => (text, "0"),
        };
        let number = |text: &str| text.parse::<u16>().map_err(|_| NotATime);
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        if hours > 23 || minutes > 59 {
            return Err(NotATime);
        }
        Self::from_minutes(hours * 60 + minutes).ok_or(NotATime)
    }
}

/// A text is no time of day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a time of day")]
pub struct NotATime;

/// An activity. It belongs to a deal, a person or a company, or to several of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Activity {
    /// Its identity.
    pub id: ActivityId,
    /// When the record was made.
    pub created_at: Moment,
    /// What is done.
    pub kind: ActivityKind,
    /// What it is about.
    pub subject: Label,
    /// By which way.
    pub channel: Option<Channel>,
    /// On which day; one without is to be done some time.
    pub on: Option<NaiveDate>,
    /// At which time; without one it takes the whole day.
    pub time: Option<DayTime>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// Where, or the link of the call.
    pub place: Option<Label>,
    /// Who takes part on the buyer's side.
    pub attendees: List<PersonId>,
    /// Remarks before it.
    pub note: Note,
    /// What came out of it.
    pub result: Note,
    /// What became of it.
    pub state: ActivityState,
    /// Who does it.
    pub owner: Option<OwnerId>,
    /// The deal that it belongs to.
    pub deal: Option<DealId>,
    /// The person that it belongs to.
    pub person: Option<PersonId>,
    /// The company that it belongs to.
    pub company: Option<CompanyId>,
    /// Its changes.
    pub history: History<ActivityValue>,
}

fields!(Activity(id), ActivityField, ActivityValue {
    /// What is done.
    Kind(ActivityKind) = kind,
    /// What it is about.
    Subject(Label) = subject,
    /// By which way.
    Channel(Option<Channel>) = channel,
    /// On which day.
    On(Option<NaiveDate>) = on,
    /// At which time.
    Time(Option<DayTime>) = time,
    /// How long.
    Minutes(Option<u16>) = minutes,
    /// Where.
    Place(Option<Label>) = place,
    /// Who takes part.
    Attendees(List<PersonId>) = attendees,
    /// Remarks before it.
    Note(Note) = note,
    /// What came out of it.
    Result(Note) = result,
    /// What became of it.
    State(ActivityState) = state,
    /// Who does it.
    Owner(Option<OwnerId>) = owner,
    /// Its deal.
    Deal(Option<DealId>) = deal,
    /// Its person.
    Person(Option<PersonId>) = person,
    /// Its company.
    Company(Option<CompanyId>) = company,
});

impl Activity {
    /// A planned activity that belongs to nothing yet.
    #[must_use]
    pub fn new(id: ActivityId, created_at: Moment, kind: ActivityKind, subject: Label) -> Self {
        Self {
            id,
            created_at,
            channel: kind.usual_channel(),
            kind,
            subject,
            on: None,
            time: None,
            minutes: None,
            place: None,
            attendees: List::default(),
            note: Note::default(),
            result: Note::default(),
            state: ActivityState::Planned,
            owner: None,
            deal: None,
            person: None,
            company: None,
            history: History::default(),
        }
    }

    /// Tells whether it is still to be done.
    #[must_use]
    pub fn is_planned(&self) -> bool {
        self.state == ActivityState::Planned
    }

    /// The day on which it was done.
    #[must_use]
    pub fn done_on(&self) -> Option<NaiveDate> {
        match self.state {
            ActivityState::Done(day) => Some(day),
            ActivityState::Planned | ActivityState::Cancelled => None,
        }
    }

    /// Tells whether it should have been done before a day and was not.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_planned() && self.on.is_some_and(|on| on < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, minutes) in [
            ("9", 540),
            ("09:05", 545),
            ("9.30", 570),
            ("1745", 1065),
            ("23:59:00", 1439),
        ] {
            let read = text.parse::<DayTime>().unwrap();
            assert_eq!(read.minutes(), minutes, "{text}");
        }
        for bad in ["", "24:00", "9:60", "noon", "-1", "12:3x", "я123"] {
            assert_eq!(bad.parse::<DayTime>(), Err(NotATime), "{bad}");
        }
        assert_eq!(DayTime(545).of_day().to_string(), "09:05:00");
    }
}
