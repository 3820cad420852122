//! A company that buys, or may buy.

use super::fields::fields;
use super::{CompanyId, History, Label, Moment, Note};

/// A company.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Company {
    /// Its identity.
    pub id: CompanyId,
    /// When the record was made.
    pub created_at: Moment,
    /// Its name.
    pub name: Label,
    /// The address of its site.
    pub website: Option<Label>,
    /// Its trade.
    pub industry: Option<Label>,
    /// Its telephone number, as typed.
    pub phone: Option<Label>,
    /// Where it is.
    pub address: Option<Label>,
    /// Remarks.
    pub note: Note,
    /// Its changes.
    pub history: History<CompanyValue>,
}

fields!(Company(id), CompanyField, CompanyValue {
    /// Its name.
    Name(Label) = name,
    /// Remarks.
    Note(Note) = note,
    /// Its site.
    Website(Option<Label>) = website,
    /// Its trade.
    Industry(Option<Label>) = industry,
    /// Its telephone number.
    Phone(Option<Label>) = phone,
    /// Where it is.
    Address(Option<Label>) = address,
});

impl Company {
    /// A company with nothing but a name.
    #[must_use]
    pub fn new(id: CompanyId, created_at: Moment, name: Label) -> Self {
        Self {
            id,
            created_at,
            name,
            website: None,
            industry: None,
            phone: None,
            address: None,
            note: Note::default(),
            history: History::default(),
        }
    }
}
