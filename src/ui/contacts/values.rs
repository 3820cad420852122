//! Fields of people and companies and their values, in words: for the history and for the choice of a merge.

use crate::app::App;
use crate::domain::{CompanyField, CompanyValue, PersonField, PersonValue};
use crate::text::Messages;

/// The name of a field of a person.
#[must_use]
pub fn person_field(m: &Messages, field: PersonField) -> String {
    match field {
        PersonField::Name => m.contact_name(),
        PersonField::Company => m.deal_company(),
        PersonField::Email => m.contact_email(),
        PersonField::Phone => m.contact_phone(),
        PersonField::Note => m.deal_notes(),
        PersonField::Position => m.contact_position(),
        PersonField::Profile => m.contact_profile(),
    }
    .to_string()
}

/// The name of a field of a company.
#[must_use]
pub fn company_field(m: &Messages, field: CompanyField) -> String {
    match field {
        CompanyField::Name => m.contact_company_name(),
        CompanyField::Note => m.deal_notes(),
        CompanyField::Website => m.contact_website(),
        CompanyField::Industry => m.contact_industry(),
        CompanyField::Phone => m.contact_phone(),
        CompanyField::Address => m.contact_address(),
    }
    .to_string()
}

/// A value of a person; nothing for an empty one.
#[must_use]
pub fn person_value(app: App, value: &PersonValue) -> Option<String> {
    match value {
        PersonValue::Name(name) => Some(name.to_string()),
        PersonValue::Company(id) => app
            .state
            .peek(|book| Some(book.records().companies.get(&(*id)?)?.name.to_string())),
        PersonValue::Email(text)
        | PersonValue::Phone(text)
        | PersonValue::Position(text)
        | PersonValue::Profile(text) => text.as_ref().map(|text| text.to_string()),
        PersonValue::Note(note) => (!note.is_empty()).then(|| note.to_string()),
    }
}

/// A value of a company; nothing for an empty one.
#[must_use]
pub fn company_value(value: &CompanyValue) -> Option<String> {
    match value {
        CompanyValue::Name(name) => Some(name.to_string()),
        CompanyValue::Website(text)
        | CompanyValue::Industry(text)
        | CompanyValue::Phone(text)
        | CompanyValue::Address(text) => text.as_ref().map(|text| text.to_string()),
        CompanyValue::Note(note) => (!note.is_empty()).then(|| note.to_string()),
    }
}
