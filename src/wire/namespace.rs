//! The names of the keys: every book has a namespace of its own, so that a demo and the user's book never mix.
//!
//! Behind the prefix stand `head`, `s:<n>` (segments of the state), `l:<n>` (segments of the log),
//! `w:<generation>:<seq>` (the journal) and `q:<name>` (what could not be read, kept as it was). Other names
//! behind the prefix belong to other parts of the product and are left alone here.

/// Which book.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Namespace {
    /// The user's own.
    Book,
    /// A generated example.
    Demo {
        /// How many deals it began with.
        deals: u32,
        /// What it was generated from.
        seed: u64,
    },
}

impl Namespace {
    /// What all keys of the book begin with.
    #[must_use]
    pub fn prefix(self) -> String {
        match self {
            Self::Book => "konvey1:".to_owned(),
            Self::Demo { deals, seed } => format!("konvey1d:{deals}-{seed}:"),
        }
    }
}

/// The highest number that is read in a name or a manifest. It is never reached by counting; what is above it would
/// leave no room to count on.
pub(super) const MOST: u64 = 1 << 53;

/// What a key holds, by its name behind the prefix.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Name {
    /// The manifest.
    Head,
    /// A segment of the state.
    State(u64),
    /// A segment of the log.
    Log(u64),
    /// A record of the journal: generation and number.
    Journal(u64, u64),
}

impl Name {
    /// The name as text.
    pub fn text(self) -> String {
        match self {
            Self::Head => "head".to_owned(),
            Self::State(n) => format!("s:{n}"),
            Self::Log(n) => format!("l:{n}"),
            Self::Journal(generation, seq) => format!("w:{generation}:{seq}"),
        }
    }

    /// Whether its numbers are ones that can be counted to.
    pub fn is_in_range(self) -> bool {
        match self {
            Self::Head => true,
            Self::State(n) | Self::Log(n) => n <= MOST,
            Self::Journal(generation, seq) => generation <= MOST && seq <= MOST,
        }
    }

    /// Reads a name; none for those of other parts.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "head" {
            return Some(Self::Head);
        }
        let (kind, rest) = text.split_once(':')?;
        let name = match kind {
            "s" => Self::State(rest.parse().ok()?),
            "l" => Self::Log(rest.parse().ok()?),
            "w" => {
                let (generation, seq) = rest.split_once(':')?;
                Self::Journal(generation.parse().ok()?, seq.parse().ok()?)
            }
            _ => return None,
        };
        // `s:07` and `s:+7` are not names that were ever written.
        (name.text() == text && name.is_in_range()).then_some(name)
    }
}
