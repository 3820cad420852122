//! What the user decided about a file, kept for the next file of the same columns.
//!
//! Records are kept by their names, since the next file may go to another pipeline. What is not understood any more
//! is as good as never decided.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Currency, CustomKind, ItemKey, Label, OutcomeKind, StageKind};
use crate::ledger::{ImportTarget, Records};

use super::field::Field;
use super::plan::Plan;
use super::stage_choice::{StageChoice, stage_named};
use super::table::Table;

/// The decisions. Values of the file are the keys of the last two.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Remembered {
    /// A word for each column, in their order.
    fields: Vec<String>,
    template: String,
    currency: Option<String>,
    /// The name of a stage behind `=`, or a word for an outcome or for leaving the rows out.
    stages: BTreeMap<String, String>,
    outcomes: BTreeMap<String, String>,
}

/// The word for rows that are left out, or for an outcome that the stage decides.
const NOTHING: &str = "-";

const FIELDS: [(Field, &str); 22] = [
    (Field::Key, "key"),
    (Field::Title, "title"),
    (Field::Amount, "amount"),
    (Field::FinalAmount, "final-amount"),
    (Field::Currency, "currency"),
    (Field::Stage, "stage"),
    (Field::Outcome, "outcome"),
    (Field::Probability, "probability"),
    (Field::ExpectedClose, "expected-close"),
    (Field::ClosedOn, "closed-on"),
    (Field::CloseDate, "close-date"),
    (Field::CreatedOn, "created-on"),
    (Field::Owner, "owner"),
    (Field::Company, "company"),
    (Field::Contact, "contact"),
    (Field::Source, "source"),
    (Field::Tags, "tags"),
    (Field::Description, "description"),
    (Field::LostReason, "lost-reason"),
    (Field::NextStep, "next-step"),
    (Field::NextStepOn, "next-step-on"),
    (Field::Ignore, NOTHING),
];

const OUTCOMES: [(OutcomeKind, &str); 5] = [
    (OutcomeKind::Open, "open"),
    (OutcomeKind::Won, "won"),
    (OutcomeKind::Lost, "lost"),
    (OutcomeKind::Abandoned, "abandoned"),
    (OutcomeKind::NotQualified, "not-qualified"),
];

/// What stands in front of the key and the kind of a field of one's own.
const OWN: &str = "own:";

/// The word for a meaning.
#[must_use]
pub fn field_word(field: Field) -> String {
    match field {
        Field::Own(key, kind) => format!("{OWN}{}:{}", key.0, kind.name()),
        _ => word_of(&FIELDS, field).to_owned(),
    }
}

/// The meaning of a word.
#[must_use]
pub fn field_of(word: &str) -> Option<Field> {
    if let Some(own) = word.strip_prefix(OWN) {
        let (key, kind) = own.split_once(':')?;
        return Some(Field::Own(
            ItemKey(key.parse().ok()?),
            CustomKind::from_name(kind)?,
        ));
    }
    value_of(&FIELDS, word)
}

/// The word for an outcome.
#[must_use]
pub fn outcome_word(kind: OutcomeKind) -> &'static str {
    word_of(&OUTCOMES, kind)
}

/// The outcome of a word.
#[must_use]
pub fn outcome_of(word: &str) -> Option<OutcomeKind> {
    value_of(&OUTCOMES, word)
}

fn word_of<T: PartialEq>(words: &[(T, &'static str)], value: T) -> &'static str {
    let found = words.iter().find(|(known, _)| *known == value);
    found.map_or(NOTHING, |(_, word)| word)
}

fn value_of<T: Copy>(words: &[(T, &'static str)], word: &str) -> Option<T> {
    let found = words.iter().find(|(_, known)| *known == word);
    found.map(|(value, _)| *value)
}

/// What files of the same columns have in common.
#[must_use]
pub fn header_key(table: &Table) -> String {
    table.names().join("\t")
}

/// The decisions of a plan, as text.
#[must_use]
pub fn remember(plan: &Plan, records: &Records) -> String {
    let stage = |choice: &StageChoice| match choice {
        StageChoice::Existing(id) => records
            .stages
            .get(id)
            .map_or_else(|| NOTHING.to_owned(), |stage| format!("={}", stage.name)),
        StageChoice::Create { name, .. } => format!("={name}"),
        StageChoice::Outcome(kind) => outcome_word(*kind).to_owned(),
        StageChoice::Ignore => NOTHING.to_owned(),
    };
    let outcome = |kind: Option<OutcomeKind>| kind.map_or(NOTHING, outcome_word).to_owned();
    let kept = Remembered {
        fields: plan
            .columns
            .iter()
            .map(|column| field_word(column.field))
            .collect(),
        template: plan.template.clone(),
        currency: plan.currency.map(|currency| currency.code().to_owned()),
        stages: plan
            .stages
            .iter()
            .map(|it| (it.value.clone(), stage(&it.choice)))
            .collect(),
        outcomes: plan
            .outcomes
            .iter()
            .map(|it| (it.value.clone(), outcome(it.kind)))
            .collect(),
    };
    serde_json::to_string(&kept).unwrap_or_default()
}

/// Puts what was decided the last time in the place of what a plan guessed. What a file says itself, such as its
/// currency, is not overruled.
pub fn recall(kept: &str, plan: &mut Plan, table: &Table, records: &Records) {
    let Ok(kept) = serde_json::from_str::<Remembered>(kept) else {
        return;
    };
    if kept.fields.len() != plan.columns.len() {
        return;
    }
    // First what loses its meaning, so that no meaning is given to two columns on the way.
    let fields = || {
        let words = kept.fields.iter().enumerate();
        let known = words.filter_map(|(place, word)| Some((place, field_of(word)?)));
        // A field of one's own that is gone since is as good as never chosen.
        known.filter(|(_, field)| is_there(*field, records))
    };
    let (gone, given): (Vec<_>, Vec<_>) = fields()
        .filter(|(place, field)| plan.columns.get(*place).map(|it| it.field) != Some(*field))
        .partition(|(_, field)| *field == Field::Ignore);
    for (place, field) in gone.into_iter().chain(given) {
        plan.set_field(table, records, place, field);
    }
    plan.template.clone_from(&kept.template);
    let currency = kept.currency.as_deref().and_then(Currency::from_code);
    plan.currency = plan.currency.or(currency);
    for stage in &mut plan.stages {
        if let Some(word) = kept.stages.get(&stage.value)
            && let Some(choice) = choice_of(word, &stage.choice, &plan.target, records)
        {
            stage.choice = choice;
        }
    }
    for outcome in &mut plan.outcomes {
        if let Some(word) = kept.outcomes.get(&outcome.value) {
            outcome.kind = outcome_of(word);
        }
    }
}

fn is_there(field: Field, records: &Records) -> bool {
    let Field::Own(key, kind) = field else {
        return true;
    };
    let mut fields = records.settings.custom_fields.iter();
    fields.any(|field| field.key == key && field.kind == kind)
}

fn choice_of(
    word: &str,
    guess: &StageChoice,
    target: &ImportTarget,
    records: &Records,
) -> Option<StageChoice> {
    if word == NOTHING {
        return Some(StageChoice::Ignore);
    }
    let Some(name) = word.strip_prefix('=') else {
        return outcome_of(word).map(StageChoice::Outcome);
    };
    let known = match target {
        ImportTarget::Existing(pipeline) => stage_named(name, records, *pipeline),
        ImportTarget::New(_) => None,
    };
    if let Some(stage) = known {
        return Some(StageChoice::Existing(stage));
    }
    let (kind, probability) = match guess {
        StageChoice::Create {
            kind, probability, ..
        } => (*kind, *probability),
        _ => (StageKind::Open, crate::domain::Probability::percent(50)),
    };
    Some(StageChoice::Create {
        name: Label::new(name).ok()?,
        kind,
        probability,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::exchange::open;

    const FILE: &[u8] = b"code,deal,stage,worth\n7,Roof,Early,10\n8,Wall,Gone,20\n";

    fn plan() -> (Plan, Table, Records) {
        let table = open(FILE, None, None).unwrap().table;
        let records = Records::default();
        let target = ImportTarget::New(Label::lossy("Sales"));
        (
            Plan::guess("a.csv", &table, &records, target),
            table,
            records,
        )
    }

    #[test]
    fn every_meaning_has_a_word_of_its_own() {
        for field in Field::ALL {
            assert_eq!(field_of(&field_word(field)), Some(field));
        }
        for kind in CustomKind::ALL {
            let own = Field::Own(ItemKey(7), *kind);
            assert_eq!(field_of(&field_word(own)), Some(own));
        }
        for (kind, word) in OUTCOMES {
            assert_eq!(outcome_of(word), Some(kind));
        }
    }

    #[test]
    fn decisions_come_back_for_a_file_of_the_same_columns() {
        let (mut plan, table, records) = plan();
        plan.set_field(&table, &records, 0, Field::Tags);
        plan.set_field(&table, &records, 3, Field::FinalAmount);
        plan.template = "{deal}".to_owned();
        plan.currency = Some(Currency::EUR);
        plan.stages[0].choice = StageChoice::Ignore;
        plan.stages[1].choice = StageChoice::Outcome(OutcomeKind::Lost);
        let kept = remember(&plan, &records);
        let (mut again, ..) = self::plan();
        assert_ne!(again.stages, plan.stages);
        recall(&kept, &mut again, &table, &records);
        let fields = |plan: &Plan| plan.columns.iter().map(|it| it.field).collect::<Vec<_>>();
        assert_eq!(fields(&again), fields(&plan));
        assert_eq!(again.stages, plan.stages);
        assert_eq!(again.template, plan.template);
        assert_eq!(again.currency, plan.currency);
    }

    #[test]
    fn what_is_not_understood_changes_nothing() {
        for kept in [
            "",
            "{",
            "[]",
            r#"{"fields":["key"]}"#,
            r#"{"fields":["?","?","?","?"]}"#,
        ] {
            let (mut plan, table, records) = plan();
            let before = Plan {
                template: if kept.contains('?') {
                    String::new()
                } else {
                    plan.template.clone()
                },
                ..plan.clone()
            };
            recall(kept, &mut plan, &table, &records);
            assert_eq!(plan, before, "{kept}");
        }
    }
}
