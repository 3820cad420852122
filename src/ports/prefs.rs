//! What the user chose for this browser: the look, not the data. Losing it does no harm.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{PipelineId, StageId};
use crate::text::Lang;

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name in storage and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Finds a choice by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// How the board of a pipeline looks. The names are those of the board itself; one that it does not know counts as none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BoardLook {
    /// What its columns are; none for the stages.
    pub columns: Option<String>,
    /// What its swimlanes are, if it has any.
    pub bands: Option<String>,
    /// How its cards stand; none for the order made by hand.
    pub order: Option<String>,
    /// What its cards show beside title, amount and chance; none for what they show at first.
    pub fields: Option<BTreeSet<String>>,
    /// The groups and swimlanes that are folded, under the names that the board gives them.
    pub folded: BTreeSet<String>,
}

/// The choices of the user. Fields that were never chosen hold the default and are not kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Preferences {
    /// The language; none means that of the first visit.
    pub lang: Option<Lang>,
    /// Light or dark.
    pub theme: Theme,
    /// One-line cards.
    pub compact: bool,
    /// The rail of screens shows its names.
    pub rail_open: bool,
    /// Pipelines whose stages are drawn as rows, not as columns.
    pub rows: BTreeSet<PipelineId>,
    /// Stages that are folded.
    pub folded: BTreeSet<StageId>,
    /// How the boards of the pipelines look.
    pub boards: BTreeMap<PipelineId, BoardLook>,
    /// The mapping of the last import of a file with these headers, as the import wrote it.
    pub mappings: BTreeMap<String, String>,
    /// How the table of each pipeline lies, as the table wrote it.
    pub tables: BTreeMap<PipelineId, String>,
    /// The kinds of entries that the timeline of a deal leaves out, by name.
    pub timeline_off: BTreeSet<String>,
    /// Single-key shortcuts are off.
    pub keys_off: bool,
    /// No question is asked when stages are skipped.
    pub skip_quietly: bool,
    /// When the own book was last handed over as a file.
    pub taken_out: Option<TakenOut>,
    /// On this day no reminder to do so is shown any more.
    pub no_reminder_on: Option<NaiveDate>,
    /// The browser was asked not to remove the data.
    pub protection_asked: bool,
}

/// A copy of the own book outside of the browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TakenOut {
    /// The number of the first entry of the log that it lacks.
    pub next: u64,
    /// The day on which it was made.
    pub on: NaiveDate,
}

/// Keeps the choices of the user.
pub trait Prefs {
    /// What was kept; the defaults if nothing was, or if it cannot be read.
    fn load(&self) -> Preferences;

    /// Keeps the choices. A failure is of no consequence and is not reported.
    fn save(&self, preferences: &Preferences);
}

/// Choices that are forgotten with the page.
#[derive(Default, Debug)]
pub struct MemoryPrefs(RefCell<Preferences>);

impl Prefs for MemoryPrefs {
    fn load(&self) -> Preferences {
        self.0.borrow().clone()
    }

    fn save(&self, preferences: &Preferences) {
        self.0.replace(preferences.clone());
    }
}
