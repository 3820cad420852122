//! The catalogue of messages, compiled from the two Fluent files at build time. Never parses anything at
//! run time and never falls back to the other language: a missing text does not compile.

use std::fmt::{self, Write};
use std::sync::LazyLock;

use fluent_static::MessageBundle;
use fluent_static::value::{Number, Value};

use super::{Lang, group};

// The macro writes one public method per message, from files that carry their own comments.
#[allow(missing_docs)]
mod bundle {
    use fluent_static::message_bundle;

    #[message_bundle(
        resources = [("locales/en.ftl", "en"), ("locales/uk.ftl", "uk")],
        default_language = "en",
        formatter = "super::write_value"
    )]
    pub struct Messages;
}

pub use bundle::Messages;

/// The messages of a language.
pub fn messages(lang: Lang) -> &'static Messages {
    static ENGLISH: LazyLock<Messages> = LazyLock::new(|| bundle(Lang::En));
    static UKRAINIAN: LazyLock<Messages> = LazyLock::new(|| bundle(Lang::Uk));
    match lang {
        Lang::En => &ENGLISH,
        Lang::Uk => &UKRAINIAN,
    }
}

/// Both languages are written from left to right and texts also go to files and to the clipboard, where the
/// invisible isolation marks that Fluent puts around arguments would only be found by those who search.
fn bundle(lang: Lang) -> Messages {
    let mut messages = Messages::get(lang.tag()).unwrap_or_default();
    messages.set_use_isolating(false);
    messages
}

/// Writes an argument of a message: numbers with the separators of the language, text as it is.
fn write_value(tag: &str, value: &Value<'_>, out: &mut impl Write) -> fmt::Result {
    match value {
        Value::String(text) => out.write_str(text),
        Value::Number { value, .. } => out.write_str(&group::group_digits(
            Lang::parse(tag).unwrap_or_default(),
            &Number::as_string(value),
        )),
        Value::Empty | Value::Error => Ok(()),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod catalogue_tests;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod plural_tests;
