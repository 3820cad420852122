//! Texts with places to be filled in: `{contact}`, `{deal}`, `{amount}`.

use super::Messages;
use crate::domain::{ItemKey, Label, Note, TextTemplate, TextUse};

/// The names of the places, in the order in which they are offered. They are the same in every language, so that
/// a text goes on working when the language of the screen is changed.
pub const PLACES: [&str; 6] = ["contact", "company", "deal", "amount", "today", "owner"];

/// The text with its places filled in by the values. A place without a value becomes nothing; braces around anything
/// else stay as they are. What is filled in is not looked at again.
#[must_use]
pub fn fill(text: &str, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let name = from.find('}').and_then(|end| from.get(1..end));
        match name.filter(|name| PLACES.contains(name)) {
            Some(name) => {
                let value = values.iter().find(|(known, _)| *known == name);
                out.push_str(value.map(|(_, value)| value.as_str()).unwrap_or_default());
                rest = from.get(name.len() + 2..).unwrap_or_default();
            }
            None => {
                out.push('{');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// A text to begin with, in the language of the messages.
#[must_use]
pub fn starter(m: &Messages, purpose: TextUse, name: Label) -> TextTemplate {
    let place = |name: &str| format!("{{{name}}}");
    let (subject, body) = match purpose {
        TextUse::Email => (
            m.starter_email_subject(place("deal")),
            m.starter_email_body(place("contact"), place("deal"), place("owner")),
        ),
        TextUse::Proposal => (
            m.starter_proposal_title(place("company")),
            m.starter_proposal_body(place("contact"), place("deal"), place("amount")),
        ),
    };
    TextTemplate {
        key: ItemKey::default(),
        name,
        purpose,
        subject: Note::new(&subject.to_string()).unwrap_or_default(),
        body: Note::new(&body.to_string()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, messages};

    #[test]
    fn places_are_filled_in_once() {
        let values = [
            ("contact", "Олена {deal}".to_owned()),
            ("deal", "CRM".to_owned()),
        ];
        assert_eq!(
            fill("{contact}: {deal}, {amount}, {other}, {", &values),
            "Олена {deal}: CRM, , {other}, {"
        );
        assert_eq!(fill("", &values), "");
        assert_eq!(fill("{{deal}}", &values), "{CRM}");
    }

    #[test]
    fn a_starter_leaves_no_place_of_another_name() {
        for lang in Lang::ALL {
            for purpose in TextUse::ALL {
                let text = starter(messages(lang), *purpose, Label::lossy("x"));
                let values: Vec<_> = PLACES.iter().map(|name| (*name, "+".to_owned())).collect();
                let filled = fill(&text.body, &values) + &fill(&text.subject, &values);
                assert!(
                    filled.contains('+') && !filled.contains(['{', '}']),
                    "{filled}"
                );
            }
        }
    }
}
