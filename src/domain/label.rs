//! Texts that people give to records: one-line labels and longer notes.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// Why a text is not a label or a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LabelError {
    /// Nothing but blanks.
    #[error("empty")]
    Empty,
    /// More characters than the number.
    #[error("longer than {0} characters")]
    TooLong(usize),
}

/// A name or title: one line, not empty, at most [`Label::MAX`] characters, without control characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(Box<str>);

impl Label {
    /// The most characters that a label may have.
    pub const MAX: usize = 500;

    /// Cleans a text: control characters and line breaks become blanks, blanks at the ends are dropped.
    ///
    /// # Errors
    /// [`LabelError::Empty`] or [`LabelError::TooLong`].
    pub fn new(text: &str) -> Result<Self, LabelError> {
        // Nearly all texts are clean, and a start reads many of them.
        let clean = if text.contains(char::is_control) {
            Cow::Owned(text.replace(char::is_control, " "))
        } else {
            Cow::Borrowed(text)
        };
        let clean = clean.trim();
        if clean.is_empty() {
            return Err(LabelError::Empty);
        }
        if is_longer(clean, Self::MAX) {
            return Err(LabelError::TooLong(Self::MAX));
        }
        Ok(Self(clean.into()))
    }

    /// A label from any text, for names that are made and not typed: one that is too long is cut, an empty one
    /// becomes a dash.
    #[must_use]
    pub fn lossy(text: &str) -> Self {
        let short: String = text.chars().take(Self::MAX).collect();
        Self::new(&short).unwrap_or_else(|_| Self("–".into()))
    }

    /// As [`Label::new`], for fields that may be left empty.
    ///
    /// # Errors
    /// [`LabelError::TooLong`].
    pub fn optional(text: &str) -> Result<Option<Self>, LabelError> {
        match Self::new(text) {
            Ok(label) => Ok(Some(label)),
            Err(LabelError::Empty) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// A longer text of several lines, which may be empty; at most [`Note::MAX`] characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Note(Box<str>);

impl Note {
    /// The most characters that a note may have.
    pub const MAX: usize = 20_000;

    /// Cleans a text: line ends become LF, other control characters are dropped, blanks at the end too.
    ///
    /// # Errors
    /// [`LabelError::TooLong`].
    pub fn new(text: &str) -> Result<Self, LabelError> {
        let stays = |c: char| c == '\n' || !c.is_control();
        let clean = if text.chars().all(stays) {
            Cow::Borrowed(text)
        } else {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            Cow::Owned(lines.chars().filter(|c| stays(*c)).collect())
        };
        let clean = clean.trim_end();
        if is_longer(clean, Self::MAX) {
            return Err(LabelError::TooLong(Self::MAX));
        }
        Ok(Self(clean.into()))
    }
}

/// Whether a text has more characters than so many; none has more of them than bytes.
fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().count() > most
}

macro_rules! text {
    ($($name:ident),+) => {$(
        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }
    )+};
}

text!(Label, Note);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cleaned_or_refused() {
        assert_eq!(
            &*Label::new("  Впровадження\tCRM \n").unwrap(),
            "Впровадження CRM"
        );
        assert_eq!(Label::new(" \u{7} "), Err(LabelError::Empty));
        assert_eq!(Label::optional(" "), Ok(None));
        assert_eq!(Label::new(&"я".repeat(501)), Err(LabelError::TooLong(500)));
        assert!(Label::new(&"я".repeat(500)).is_ok());
        assert_eq!(&*Label::lossy(" "), "–");
        assert_eq!(Label::lossy(&"я".repeat(501)).chars().count(), 500);
    }

    #[test]
    fn notes_keep_their_lines() {
        assert_eq!(&*Note::new("a\r\nb\rc\u{0}\n ").unwrap(), "a\nb\nc");
    }
}
