//! Templates of whole pipelines: the stages of a trade with what is asked, checked and planned in each of them.
//!
//! The words stand in `locales/pipelines.en.json` and `locales/pipelines.uk.json`, one shape in both. A pipeline
//! made from a template is the user's own from then on, in the language in which it was made. Outcomes are never
//! stages here either: the last open stage ends with the deal won or lost.

mod form;
#[cfg(test)]
mod tests;

use crate::domain::{
    ActivityKind, Item, Label, LabelError, List, Note, PlannedActivity, Playbook, Probability,
    StageKind,
};
use crate::ledger::NewStage;
use crate::text::Lang;

const ENGLISH: &str = include_str!("../../../locales/pipelines.en.json");
const UKRAINIAN: &str = include_str!("../../../locales/pipelines.uk.json");

/// A pipeline of a trade, ready to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PipelineTemplate {
    /// Its name for programs (`wholesale`), the same in every language.
    pub id: String,
    /// The name under which it is offered and that the new pipeline gets.
    pub name: Label,
    /// One sentence: for whom it is.
    pub about: Note,
    /// The reasons to offer when a deal of the trade is lost, in the order of the list.
    pub lost_reasons: Vec<Label>,
    /// Its stages in the order in which deals pass them: open ones, then at most one after the sale.
    pub stages: Vec<StageTemplate>,
}

/// A stage of a template with its playbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageTemplate {
    /// Its name.
    pub name: Label,
    /// What may stand in it.
    pub kind: StageKind,
    /// The chance of a deal in it.
    pub probability: Probability,
    /// After how many days without a change a deal counts as standing idle; `None` where it may stand for long.
    pub rot_days: Option<u16>,
    /// What the stage is for.
    pub purpose: Note,
    /// When a deal may come in.
    pub entry: Note,
    /// When a deal may go on.
    pub exit: Note,
    /// What to ask the customer.
    pub questions: Vec<Label>,
    /// What to do and tick off; in late stages the steps of closing.
    pub checklist: Vec<Label>,
    /// What to plan when a deal comes in.
    pub activities: Vec<ActivityTemplate>,
}

impl PipelineTemplate {
    /// Its stages, ready to be made.
    #[must_use]
    pub fn new_stages(&self) -> Vec<NewStage> {
        self.stages.iter().map(StageTemplate::new_stage).collect()
    }
}

impl StageTemplate {
    /// The stage, ready to be made. Its questions and points have no keys yet: the gate gives them.
    #[must_use]
    pub fn new_stage(&self) -> NewStage {
        let items =
            |texts: &[Label]| -> List<Item> { texts.iter().cloned().map(Item::new).collect() };
        let activities = self.activities.iter().map(|planned| PlannedActivity {
            kind: planned.kind.clone(),
            subject: planned.subject.clone(),
            after_days: planned.after_days,
        });
        NewStage {
            rot_days: self.rot_days,
            playbook: Playbook {
                purpose: self.purpose.clone(),
                entry: self.entry.clone(),
                exit: self.exit.clone(),
                questions: items(&self.questions),
                checklist: items(&self.checklist),
                activities: activities.collect(),
                ..Playbook::default()
            },
            ..NewStage::named(self.name.clone(), self.kind, self.probability)
        }
    }
}

/// Something to plan when a deal enters a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActivityTemplate {
    /// What kind of work it is.
    pub kind: ActivityKind,
    /// What it is about.
    pub subject: Label,
    /// How many days after the deal entered the stage it is due; 0 is the same day.
    pub after_days: u16,
}

/// Why a file of templates cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TemplatesError {
    /// It is not JSON of the expected shape.
    #[error("unexpected shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// A text that is empty or too long, with the text.
    #[error("{0:?}: {1}")]
    Text(String, LabelError),
    /// A probability above 100 %, in percent.
    #[error("a probability of {0} %")]
    Probability(u16),
}

/// Every template in a language, in the order in which they are offered: the general ones first, then the trades.
///
/// The files are part of the program and tests read them whole, so that none can be missing; should one not be
/// readable all the same, there are no templates rather than no program.
#[must_use]
pub fn templates(lang: Lang) -> Vec<PipelineTemplate> {
    read(file(lang)).unwrap_or_default()
}

/// The file of a language.
fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ENGLISH,
        Lang::Uk => UKRAINIAN,
    }
}

/// Reads a file of templates, whole or not at all.
fn read(json: &str) -> Result<Vec<PipelineTemplate>, TemplatesError> {
    let form: form::File = serde_json::from_str(json)?;
    form.templates
        .into_iter()
        .map(PipelineTemplate::try_from)
        .collect()
}
