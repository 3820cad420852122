//! What the values of a stage column become.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Label, OutcomeKind, PipelineId, Probability, StageId, StageKind};
use crate::ledger::{ImportTarget, Records};

use super::stage_words::{common_stage, means_open, outcome, outcome_or_open, same_stage};
use super::table::Table;
use super::values::probabilities::{Scale, probability};

/// What becomes of the rows with a value in the stage column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StageChoice {
    /// They go to a stage of the pipeline.
    Existing(StageId),
    /// They go to a stage that the import makes. Values with the same name share it.
    Create {
        /// Its name.
        name: Label,
        /// What may stand in it.
        kind: StageKind,
        /// The chance of a deal in it.
        probability: Probability,
    },
    /// They are open in the first stage, or ended in a way; the file does not tell in which stage.
    Outcome(OutcomeKind),
    /// They are not imported.
    Ignore,
}

/// A value of the stage column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageMapping {
    /// The value; rows without one have an entry of their own.
    pub value: String,
    /// How many rows have it.
    pub count: usize,
    /// What becomes of them.
    pub choice: StageChoice,
}

/// A value of the outcome column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutcomeMapping {
    /// The value.
    pub value: String,
    /// How many rows have it.
    pub count: usize,
    /// What it means; none leaves the outcome to the stage.
    pub kind: Option<OutcomeKind>,
}

/// The values of a column with the number of their rows, in the order in which they first come.
fn values(table: &Table, column: usize) -> Vec<(String, usize)> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut values: Vec<(String, usize)> = Vec::new();
    for cell in table.column(column) {
        let place = *places.entry(cell).or_insert_with(|| {
            values.push((cell.to_owned(), 0));
            values.len() - 1
        });
        if let Some((_, count)) = values.get_mut(place) {
            *count += 1;
        }
    }
    values
}

/// What the values of an outcome column mean.
pub(super) fn guess_outcomes(table: &Table, column: usize) -> Vec<OutcomeMapping> {
    values(table, column)
        .into_iter()
        .map(|(value, count)| OutcomeMapping {
            kind: outcome_or_open(&value),
            value,
            count,
        })
        .collect()
}

/// What the values of a stage column become; stages that are to be made stand in the order of their chances.
pub(super) fn guess_stages(
    table: &Table,
    column: usize,
    chances: Option<(usize, Scale)>,
    records: &Records,
    target: &ImportTarget,
) -> Vec<StageMapping> {
    let usual = chances.map_or_else(HashMap::new, |(place, scale)| {
        usual_chances(table, column, place, scale)
    });
    let mut found: Vec<StageMapping> = values(table, column)
        .into_iter()
        .map(|(value, count)| StageMapping {
            choice: guess_stage(&value, usual.get(value.as_str()).copied(), records, target),
            value,
            count,
        })
        .collect();
    found.sort_by_key(|mapping| match &mapping.choice {
        StageChoice::Existing(_) => (0, Probability::ZERO),
        StageChoice::Create { probability, .. } => (1, *probability),
        StageChoice::Outcome(_) => (2, Probability::ZERO),
        StageChoice::Ignore => (3, Probability::ZERO),
    });
    found
}

fn guess_stage(
    value: &str,
    usual: Option<Probability>,
    records: &Records,
    target: &ImportTarget,
) -> StageChoice {
    let known = match target {
        ImportTarget::Existing(pipeline) => stage_named(value, records, *pipeline),
        ImportTarget::New(_) => None,
    };
    if let Some(stage) = known {
        return StageChoice::Existing(stage);
    }
    if let Some(kind) = outcome(value) {
        return StageChoice::Outcome(kind);
    }
    // In a pipeline that is there a word for open is no stage; a new one needs at least one.
    if matches!(target, ImportTarget::Existing(_)) && means_open(value) {
        return StageChoice::Outcome(OutcomeKind::Open);
    }
    let common = common_stage(value).map(|(stage, _)| Probability::percent(stage.percent));
    match Label::new(value) {
        Ok(name) => StageChoice::Create {
            name,
            kind: StageKind::Open,
            probability: usual.or(common).unwrap_or(Probability::percent(50)),
        },
        Err(_) => StageChoice::Outcome(OutcomeKind::Open),
    }
}

/// The stage of a pipeline with the name, or with the same name in another language.
pub(super) fn stage_named(value: &str, records: &Records, pipeline: PipelineId) -> Option<StageId> {
    if value.is_empty() {
        return None;
    }
    let stages = records.stages_of(pipeline);
    let named = |same: fn(&str, &str) -> bool| {
        stages
            .iter()
            .find(|stage| same(value, &stage.name))
            .map(|stage| stage.id)
    };
    named(|one, other| one.to_lowercase() == other.to_lowercase()).or_else(|| named(same_stage))
}

/// The chance that most rows of each stage have in the file.
fn usual_chances(
    table: &Table,
    stages: usize,
    chances: usize,
    scale: Scale,
) -> HashMap<String, Probability> {
    let mut counts: HashMap<&str, BTreeMap<Probability, usize>> = HashMap::new();
    for row in 0..table.len() {
        // Deals that ended carry 0 or 100, whatever the stage that they stood in.
        let chance = probability(table.cell(row, chances), scale)
            .filter(|chance| !matches!(chance.basis_points(), 0 | 10_000));
        if let Some(chance) = chance {
            let stage = counts.entry(table.cell(row, stages)).or_default();
            *stage.entry(chance).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter_map(|(stage, chances)| {
            let (chance, _) = chances.into_iter().max_by_key(|(_, count)| *count)?;
            Some((stage.to_owned(), chance))
        })
        .collect()
}
