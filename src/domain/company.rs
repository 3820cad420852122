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
});
