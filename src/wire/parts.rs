//! The parts of records as they are written: line items, answers, fields of one's own, what stages ask.

use crate::domain::{self, ActivityKind, ActivityState, Discount, Label};

use super::Reading;
use super::column::as_they_are;
use super::form::Form;
use super::leaf::{At, Day, Key};
use super::rows::MoneyRow;
use super::table::table;
use super::values::values;

table! {
    /// A question, or a point of a checklist.
    ItemRow => domain::Item { key: u64, text: String }
}

table! {
    /// An activity that a stage offers.
    PlannedRow => domain::PlannedActivity { kind: String, subject: String, after_days: u16 }
}

table! {
    /// What is taken off a line: a share in basis points, or an amount in minor units.
    DiscountRow { share: Option<u16>, minor: Option<i64> }
}

table! {
    /// A line of an offer; the quantity is in millionths.
    LineItemRow => domain::LineItem {
        product: Option<Key>,
        name: String,
        quantity: i64,
        price: MoneyRow,
        discount: Option<DiscountRow>,
        tax: Option<u16>,
    }
}

table! {
    /// A version of the offer.
    OfferRow => domain::OfferVersion {
        at: At,
        name: String,
        items: Vec<LineItemRow>,
        amount: Option<MoneyRow>,
        note: String,
    }
}

table! {
    /// What the buyer gains.
    ValueCaseRow => domain::ValueCase { benefit: MoneyRow, price: Option<MoneyRow> }
}

table! {
    /// What the buyer pays again and again.
    RecurringRow => domain::Recurring { amount: MoneyRow, every: String }
}

table! {
    /// A step of the negotiation.
    ConcessionRow => domain::Concession {
        on: Day,
        by: String,
        what: String,
        text: String,
        effect: Option<MoneyRow>,
    }
}

table! {
    /// The verdict on a criterion.
    ScoredRow => domain::Scored { criterion: u64, verdict: String }
}

table! {
    /// A qualification.
    QualificationRow => domain::Qualification {
        scores: Vec<ScoredRow>,
        result: Option<String>,
        on: Option<Day>,
        by: Option<Key>,
    }
}

table! {
    /// The answer to a question.
    AnswerRow => domain::Answer { question: u64, text: String }
}

table! {
    /// A person in a deal.
    RoleRow => domain::DealRole { person: Key, role: String }
}

table! {
    /// A link to a document.
    LinkRow => domain::Link { title: String, target: String }
}

table! {
    /// A stage that a deal went past.
    SkipRow => domain::Skip { stage: Key, at: At, reason: Option<String> }
}

table! {
    /// A field of one's own with its value.
    CustomEntryRow => domain::CustomEntry { field: u64, value: CustomRow }
}

table! {
    /// A field of one's own.
    CustomFieldRow => domain::CustomField {
        key: u64,
        name: String,
        kind: String,
        pipeline: Option<Key>,
        choices: Vec<String>,
        archived: bool,
    }
}

table! {
    /// A criterion of the qualification.
    CriterionRow => domain::Criterion { key: u64, name: String, weight: u16 }
}

table! {
    /// A rate of exchange, in millionths.
    RateRow => domain::Rate { currency: String, on: Day, rate: i64 }
}

table! {
    /// A saved view.
    ViewRow => domain::SavedView { key: u64, name: String, pinned: bool, address: String }
}

table! {
    /// A text with places to be filled in.
    TextRow => domain::TextTemplate {
        key: u64,
        name: String,
        purpose: String,
        subject: String,
        body: String,
    }
}

table! {
    /// What became of an activity; without a kind it is still to be done.
    StateRow { kind: String, on: Option<Day> }
}

values! {
    CustomRow => domain::CustomValue {
        "text" => Text(String),
        "number" => Number(i64),
        "money" => Money(MoneyRow),
        "date" => Date(Day),
        "choice" => Choice(String),
        "choices" => Choices(Vec<String>),
        "yes_no" => YesNo(bool),
        "link" => Link(String),
        "email" => Email(String),
        "phone" => Phone(String),
        "rating" => Rating(u16),
    }
}

as_they_are!(CustomRow);

/// An empty text, which is no value: reading it tells that something is missing.
impl Default for CustomRow {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// Parts that stand behind a pointer in the domain.
macro_rules! boxed {
    ($($row:ident => $domain:ty),+ $(,)?) => {$(
        impl Form<Box<$domain>> for $row {
            fn of(value: &Box<$domain>) -> Self {
                <Self as Form<$domain>>::of(value)
            }

            fn read(self, reading: &mut Reading) -> Option<Box<$domain>> {
                <Self as Form<$domain>>::read(self, reading).map(Box::new)
            }
        }
    )+};
}

boxed!(ValueCaseRow => domain::ValueCase, QualificationRow => domain::Qualification);

impl Form<Discount> for DiscountRow {
    fn of(discount: &Discount) -> Self {
        match discount {
            Discount::Share(share) => Self {
                share: Some(share.basis_points()),
                minor: None,
            },
            Discount::Minor(minor) => Self {
                share: None,
                minor: Some(*minor),
            },
        }
    }

    fn read(self, reading: &mut Reading) -> Option<Discount> {
        match (self.share, self.minor) {
            (Some(share), None) => Form::read(share, reading).map(Discount::Share),
            (None, Some(minor)) => Some(Discount::Minor(minor)),
            _ => reading.known(None, "discount"),
        }
    }
}

/// What stands in front of the name of a kind of one's own.
const OWN: &str = "own:";

impl Form<ActivityKind> for String {
    fn of(kind: &ActivityKind) -> Self {
        match kind {
            ActivityKind::Call => "call",
            ActivityKind::Meeting => "meeting",
            ActivityKind::Demo => "demo",
            ActivityKind::Email => "email",
            ActivityKind::LinkedIn => "linkedin",
            ActivityKind::Task => "task",
            ActivityKind::Note => "note",
            ActivityKind::Own(name) => return format!("{OWN}{name}"),
        }
        .to_owned()
    }

    fn read(self, reading: &mut Reading) -> Option<ActivityKind> {
        let kind = match self.as_str() {
            "call" => Some(ActivityKind::Call),
            "meeting" => Some(ActivityKind::Meeting),
            "demo" => Some(ActivityKind::Demo),
            "email" => Some(ActivityKind::Email),
            "linkedin" => Some(ActivityKind::LinkedIn),
            "task" => Some(ActivityKind::Task),
            "note" => Some(ActivityKind::Note),
            other => {
                let name = other.strip_prefix(OWN);
                let label = name.and_then(|name| Label::new(name).ok());
                label.map(ActivityKind::Own)
            }
        };
        reading.known(kind, &self)
    }
}

impl Form<ActivityState> for StateRow {
    fn of(state: &ActivityState) -> Self {
        match state {
            ActivityState::Planned => Self::default(),
            ActivityState::Done(day) => Self {
                kind: "done".to_owned(),
                on: Some(Day(*day)),
            },
            ActivityState::Cancelled => Self {
                kind: "cancelled".to_owned(),
                on: None,
            },
        }
    }

    fn read(self, reading: &mut Reading) -> Option<ActivityState> {
        let state = match (self.kind.as_str(), self.on) {
            ("", None) => Some(ActivityState::Planned),
            ("done", Some(day)) => Some(ActivityState::Done(day.0)),
            ("cancelled", None) => Some(ActivityState::Cancelled),
            _ => None,
        };
        reading.known(state, &self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CustomValue;

    #[test]
    fn kinds_of_ones_own_keep_their_name() {
        let own = ActivityKind::Own(Label::lossy("Візит"));
        for kind in ActivityKind::PLANNABLE
            .into_iter()
            .chain([own, ActivityKind::Note])
        {
            let mut reading = Reading::default();
            let written: String = Form::of(&kind);
            assert_eq!(Form::read(written, &mut reading), Some(kind));
        }
        let mut reading = Reading::default();
        let read: Option<ActivityKind> = Form::read("own:".to_owned(), &mut reading);
        assert_eq!((read, reading.flaws()), (None, 1));
    }

    #[test]
    fn an_empty_value_is_told() {
        let mut reading = Reading::default();
        let read: Option<CustomValue> = CustomRow::default().read(&mut reading);
        assert_eq!((read, reading.flaws()), (None, 1));
    }
}
