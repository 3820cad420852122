//! A person on the buyer's side.

use super::fields::fields;
use super::{CompanyId, History, Label, Moment, Note, PersonId};

/// A contact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// When the record was made.
    pub created_at: Moment,
    /// Their name.
    pub name: Label,
    /// Where they work.
    pub company: Option<CompanyId>,
    /// Their e-mail address, as typed.
    pub email: Option<Label>,
    /// Their telephone number, as typed.
    pub phone: Option<Label>,
    /// What they do there.
    pub position: Option<Label>,
    /// The address of their profile in a network.
    pub profile: Option<Label>,
    /// Remarks.
    pub note: Note,
    /// The changes.
    pub history: History<PersonValue>,
}

fields!(Person(id), PersonField, PersonValue {
    /// Their name.
    Name(Label) = name,
    /// Where they work.
    Company(Option<CompanyId>) = company,
    /// Their e-mail address.
    Email(Option<Label>) = email,
    /// Their telephone number.
    Phone(Option<Label>) = phone,
    /// Remarks.
    Note(Note) = note,
    /// What they do there.
    Position(Option<Label>) = position,
    /// Their profile.
    Profile(Option<Label>) = profile,
});

impl Person {
    /// A person with nothing but a name.
    #[must_use]
    pub fn new(id: PersonId, created_at: Moment, name: Label) -> Self {
        Self {
            id,
            created_at,
            name,
            company: None,
            email: None,
            phone: None,
            position: None,
            profile: None,
            note: Note::default(),
            history: History::default(),
        }
    }
}
