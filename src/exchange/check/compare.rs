//! From a row to the deal of the import: all of it for a new one, only real differences for one that is there.

use crate::domain::{
    Closing, Deal, DealField, DealValue, Effective, Foreign, Label, NextStep, OutcomeKind,
};
use crate::ledger::{DealEdit, ImportDeal, Records, StageRef, name_key};

use super::super::summary::RowAction;
use super::lookup::Lookup;
use super::row::Row;

/// The deal that a row makes; none if it has no title.
pub(super) fn new_deal(row: &Row, lookup: &Lookup) -> Option<ImportDeal> {
    let mut edits = edits(row, lookup);
    if let (Some(source), Some(Ok(key))) = (&lookup.source, row.key.as_deref().map(Label::new)) {
        let foreign = Foreign {
            source: source.clone(),
            key,
        };
        edits.push(DealEdit::Value(DealValue::Foreign(Some(foreign))));
    }
    Some(ImportDeal {
        existing: None,
        title: Label::new(&row.title).ok()?,
        stage: stage_ref(row, lookup),
        outcome: row.outcome.map(|kind| kind.with(closing(row, None))),
        created_on: row.created_on.into(),
        edits,
    })
}

/// What a row changes in its deal.
pub(super) fn changes(
    row: &Row,
    deal: &Deal,
    records: &Records,
    lookup: &Lookup,
) -> (RowAction, Option<ImportDeal>) {
    let mut edits = edits(row, lookup);
    edits.retain(|edit| differs(edit, deal, records));
    let mut fields: Vec<DealField> = edits.iter().map(DealEdit::field).collect();
    let title = Label::new(&row.title)
        .ok()
        .filter(|_| !row.title_is_key)
        .unwrap_or_else(|| deal.title.clone());
    if title != deal.title {
        fields.push(DealField::Title);
    }
    let outcome = row
        .outcome
        .map(|kind| kind.with(closing(row, Some(deal))))
        .filter(|outcome| *outcome != deal.outcome);
    if outcome.is_some() {
        fields.push(DealField::Outcome);
    }
    let created_on = Effective::from(row.created_on);
    let created_differs = created_on != Effective::Unknown && created_on != deal.created_on;
    if created_differs {
        fields.push(DealField::CreatedOn);
    }
    let stage = stage_ref(row, lookup).filter(|at| *at != StageRef::Existing(deal.stage));
    fields.sort();
    fields.dedup();
    if fields.is_empty() && stage.is_none() {
        return (RowAction::Unchanged, None);
    }
    let action = RowAction::Update {
        fields,
        moves: stage.is_some(),
    };
    let deal = ImportDeal {
        existing: Some(deal.id),
        title,
        stage,
        outcome,
        created_on: if created_differs {
            created_on
        } else {
            Effective::Unknown
        },
        edits,
    };
    (action, Some(deal))
}

fn stage_ref(row: &Row, lookup: &Lookup) -> Option<StageRef> {
    lookup.stages.get(row.stage?).map(|stage| stage.at)
}

/// The particulars of an end. What the row does not tell stays as it is in the deal, if that ended the same way.
fn closing(row: &Row, deal: Option<&Deal>) -> Closing {
    let before = deal
        .filter(|deal| Some(deal.outcome.kind()) == row.outcome)
        .and_then(|deal| deal.outcome.closing());
    let mut closing = before.cloned().unwrap_or_else(|| Closing {
        amount: deal.and_then(|deal| deal.amount),
        ..Closing::default()
    });
    if let Some(day) = row.closing_day() {
        closing.on = Effective::Known(day);
    }
    if row.value().is_some() {
        closing.amount = row.value();
    }
    if row.lost_reason.is_some() {
        closing.reason.clone_from(&row.lost_reason);
    }
    closing
}

/// The filled cells of a row as edits. A chance that is the stage's own is not one typed by hand.
fn edits(row: &Row, lookup: &Lookup) -> Vec<DealEdit> {
    let open = row.outcome.unwrap_or(OutcomeKind::Open) == OutcomeKind::Open;
    let usual = row
        .stage
        .or(lookup.first)
        .and_then(|place| lookup.stages.get(place))
        .map(|stage| stage.probability);
    let probability = row
        .probability
        .filter(|chance| open && Some(*chance) != usual);
    let mut edits = Vec::new();
    let mut value = |value: Option<DealValue>| edits.extend(value.map(DealEdit::Value));
    value(row.amount.map(|it| DealValue::Amount(Some(it))));
    value(probability.map(|it| DealValue::Probability(Some(it))));
    value(
        row.expected_close()
            .map(|it| DealValue::ExpectedClose(Some(it))),
    );
    value(row.source.clone().map(|it| DealValue::Source(Some(it))));
    value((!row.tags.is_empty()).then(|| DealValue::Tags(row.tags.clone())));
    value(row.description.clone().map(DealValue::Description));
    value(row.next_step.clone().map(|text| {
        DealValue::NextStep(Some(NextStep {
            text,
            on: row.next_step_on,
        }))
    }));
    edits.extend(row.owner.clone().map(DealEdit::OwnerNamed));
    edits.extend(row.company.clone().map(DealEdit::CompanyNamed));
    edits.extend(row.contact.clone().map(DealEdit::ContactNamed));
    let own = row.own.iter().cloned();
    edits.extend(own.map(|(field, value)| DealEdit::Custom(field, Some(value))));
    edits
}

/// Tells whether an edit would change a deal.
fn differs(edit: &DealEdit, deal: &Deal, records: &Records) -> bool {
    let (wanted, known) = match edit {
        DealEdit::Value(value) => return deal.value_of(value.field()) != *value,
        DealEdit::OwnerNamed(name) => (
            name,
            deal.owner
                .and_then(|id| records.owners.get(&id))
                .map(|owner| &owner.name),
        ),
        DealEdit::CompanyNamed(name) => (
            name,
            deal.company
                .and_then(|id| records.companies.get(&id))
                .map(|company| &company.name),
        ),
        DealEdit::ContactNamed(name) => (
            name,
            deal.contact
                .and_then(|id| records.people.get(&id))
                .map(|person| &person.name),
        ),
        DealEdit::RoleNamed(role, name) => {
            let has = deal.roles.iter().any(|known| {
                let person = records.people.get(&known.person);
                known.role == *role
                    && person.is_some_and(|person| name_key(&person.name) == name_key(name))
            });
            return !has;
        }
        DealEdit::Custom(field, value) => return deal.custom_value(*field) != value.as_ref(),
        DealEdit::Answer(question, text) => {
            return deal.answer(*question).map_or("", |known| known) != &**text;
        }
        DealEdit::Check(point, done) => return deal.checks.contains(point) != *done,
        DealEdit::AddTag(tag) => return !deal.tags.iter().any(|known| known == tag),
        DealEdit::RemoveTag(tag) => return deal.tags.iter().any(|known| known == tag),
    };
    known.is_none_or(|known| name_key(known) != name_key(wanted))
}
