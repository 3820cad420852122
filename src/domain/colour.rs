//! The colours that a stage may carry as a line on its head.

/// One of eight presets; the look decides their shades in light and dark. A colour never carries meaning alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the names of colours say all there is to say")]
pub enum Colour {
    Grey,
    Blue,
    Indigo,
    Violet,
    Pink,
    Red,
    Amber,
    Green,
}

impl Colour {
    /// All presets in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Grey,
        Self::Blue,
        Self::Indigo,
        Self::Violet,
        Self::Pink,
        Self::Red,
        Self::Amber,
        Self::Green,
    ];

    /// The name in files and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Grey => "grey",
            Self::Blue => "blue",
            Self::Indigo => "indigo",
            Self::Violet => "violet",
            Self::Pink => "pink",
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
        }
    }

    /// Finds a preset by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.name() == name)
    }
}
