//! Texts with places to be filled in: `{contact}`, `{deal}`, `{amount}`.

use super::Messages;
use crate::domain::{ItemKey, Label, Note, TextTemplate, TextUse};

/// The names of the places, in the order in which they are offered. They are the same in every language, so that
/// a text goes on working when the language of the screen is changed.
pub const PLACES: [&str; 6] = ["contact", "company", "deal", "amount", "today", "owner"];

/// Puts values in the places of a text: `{contact}` becomes what `value` gives for `contact`. A place that `value`
/// does not know stays as it is, so that a slip of the pen is seen; what is put in is not looked through again.
#[must_use]
pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let inside = &from[1..];
        let place = inside.split_once('}');
        let known = place.and_then(|(name, after)| Some((value(name.trim())?, after)));
        if let Some((found, after)) = known {
            out.push_str(&found);
            rest = after;
        } else {
            out.push('{');
            rest = inside;
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
    fn places_are_filled_once() {
        let value = |name: &str| match name {
            "contact" => Some("Olena {deal}".to_owned()),
            "deal" => Some("CRM".to_owned()),
            _ => None,
        };
        assert_eq!(
            fill("{contact}: { deal }, {what}, {open", value),
            "Olena {deal}: CRM, {what}, {open"
        );
        assert_eq!(fill("{{deal}}", value), "{CRM}");
    }

    #[test]
    fn a_starter_leaves_no_place_of_another_name() {
        for lang in Lang::ALL {
            for purpose in TextUse::ALL {
                let text = starter(messages(lang), *purpose, Label::lossy("x"));
                let value = |name: &str| PLACES.contains(&name).then(|| "+".to_owned());
                let filled = fill(&text.body, value) + &fill(&text.subject, value);
                assert!(
                    filled.contains('+') && !filled.contains(['{', '}']),
                    "{filled}"
                );
            }
        }
    }
}
