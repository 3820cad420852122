//! The tone of a message: its colour, its glyph and how urgently it is read aloud.

use super::icons::{self, Glyph};

/// What kind of thing a message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// A plain statement.
    #[default]
    Info,
    /// Something succeeded.
    Success,
    /// Something needs attention.
    Warning,
    /// Something failed or may be lost.
    Danger,
}

impl Tone {
    /// The last part of a class name.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The glyph that repeats the tone for those who do not see its colour.
    #[must_use]
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Info => icons::INFO,
            Self::Success => icons::CIRCLE_CHECK,
            Self::Warning => icons::TRIANGLE_ALERT,
            Self::Danger => icons::CIRCLE_ALERT,
        }
    }

    /// The role of a message of this tone when it appears: errors interrupt, the rest waits its turn.
    #[must_use]
    pub const fn live_role(self) -> &'static str {
        match self {
            Self::Danger => "alert",
            Self::Info | Self::Success | Self::Warning => "status",
        }
    }
}
