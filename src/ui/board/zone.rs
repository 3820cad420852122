//! The places that take a card: stages or groups, and the two outcomes.

use std::fmt;

use crate::domain::StageId;

/// A place that takes a card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Zone {
    /// A stage.
    Stage(StageId),
    /// A place of a board in groups, by its number on the screen.
    Group(usize),
    /// The outcome Won.
    Won,
    /// The outcome Lost.
    Lost,
}

impl Zone {
    /// Reads what [`Display`](fmt::Display) wrote into the page.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "won" => Some(Self::Won),
            "lost" => Some(Self::Lost),
            other => match other.strip_prefix("group-") {
                Some(number) => number.parse().ok().map(Self::Group),
                None => other.parse().ok().map(Self::Stage),
            },
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(id) => id.fmt(f),
            Self::Group(number) => write!(f, "group-{number}"),
            Self::Won => f.write_str("won"),
            Self::Lost => f.write_str("lost"),
        }
    }
}
