//! What a check looks up for every row, prepared once.

use std::collections::HashMap;

use crate::domain::{
    CustomField, CustomKind, DealId, Label, Money, OutcomeKind, Probability, StageKind,
};
use crate::ledger::{ImportTarget, NewStage, Records, StageRef, name_key};

use super::super::field::Field;
use super::super::own_key;
use super::super::plan::{Plan, RepeatedKeys};
use super::super::problem::Blocker;
use super::super::stage_choice::StageChoice;
use super::super::table::Table;
use super::super::template::Template;
use super::super::values::numbers;
use super::row::amount_at;

/// A stage that rows can go to.
#[derive(Debug)]
pub(super) struct Place {
    pub at: StageRef,
    pub name: Label,
    pub kind: StageKind,
    pub probability: Probability,
}

/// What becomes of the rows with a value in the stage column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goes {
    /// To a place in [`Lookup::stages`].
    To(usize),
    /// Where the book puts them.
    Ended(OutcomeKind),
    /// Nowhere.
    Ignored,
}

#[derive(Debug)]
pub(super) struct Lookup {
    /// The columns of each field, in the order of [`Field::ALL`].
    pub places: [Vec<usize>; Field::ALL.len()],
    /// The columns of fields of one's own that are still there.
    pub own: Vec<(usize, CustomField)>,
    pub stages: Vec<Place>,
    pub new_stages: Vec<NewStage>,
    /// The first open stage.
    pub first: Option<usize>,
    pub goes: HashMap<String, Goes>,
    pub outcomes: HashMap<String, Option<OutcomeKind>>,
    pub template: Option<Template>,
    pub source: Option<Label>,
    pub key_name: Option<String>,
    pub stage_name: Option<String>,
    /// The deals of the book by the key that they have in the file.
    pub known: HashMap<String, DealId>,
    /// The sums of rows with one key, where these are added up.
    pub sums: Option<HashMap<String, Option<Money>>>,
}

impl Lookup {
    pub fn new(plan: &Plan, table: &Table, records: &Records) -> (Self, Vec<Blocker>) {
        let mut blockers = Vec::new();
        let mut places: [Vec<usize>; Field::ALL.len()] = Default::default();
        for (place, column) in plan.columns.iter().enumerate() {
            let known = column.field.place().and_then(|at| places.get_mut(at));
            if let Some(known) = known {
                known.push(place);
            }
            if column.is_unsettled() && column.field != Field::Ignore {
                blockers.push(Blocker::Unsettled { column: place });
            }
        }
        let name_of = |field| {
            let place = plan.place_of(field)?;
            plan.columns.get(place).map(|column| column.name.clone())
        };
        let own = plan.columns.iter().enumerate();
        let own = own.filter_map(|(place, column)| {
            let Field::Own(key, kind) = column.field else {
                return None;
            };
            let mut fields = records.settings.custom_fields.iter();
            let field = fields.find(|field| field.key == key && field.kind == kind)?;
            Some((place, field.clone()))
        });
        let mut lookup = Self {
            own: own.collect(),
            places,
            stages: existing_stages(plan, records),
            new_stages: Vec::new(),
            first: None,
            goes: HashMap::new(),
            outcomes: plan
                .outcomes
                .iter()
                .map(|it| (it.value.clone(), it.kind))
                .collect(),
            template: None,
            source: Label::new(&plan.source).ok(),
            key_name: name_of(Field::Key),
            stage_name: name_of(Field::Stage),
            known: known_deals(plan, records),
            sums: None,
        };
        lookup.take_stages(plan);
        lookup.find_first();
        if lookup.first.is_none() && matches!(plan.target, ImportTarget::New(_)) {
            for stage in &plan.spare_stages {
                lookup.make(stage.clone());
            }
            lookup.find_first();
        }
        lookup.check_target(plan, records, &mut blockers);
        if plan.place_of(Field::Title).is_none() && !plan.template.trim().is_empty() {
            match Template::parse(&plan.template, table.names()) {
                Ok(template) => lookup.template = Some(template),
                Err(error) => blockers.push(Blocker::Template(error)),
            }
        }
        if needs_currency(plan, table) {
            blockers.push(Blocker::Currency);
        }
        if plan.repeated == RepeatedKeys::Sum && blockers.is_empty() {
            lookup.sums = Some(sums(plan, table));
        }
        (lookup, blockers)
    }

    fn check_target(&self, plan: &Plan, records: &Records, blockers: &mut Vec<Blocker>) {
        match &plan.target {
            ImportTarget::Existing(id) if !records.pipelines.contains_key(id) => {
                blockers.push(Blocker::PipelineGone);
            }
            ImportTarget::New(name)
                if records
                    .pipelines_in_order()
                    .iter()
                    .any(|known| name_key(&known.name) == name_key(name)) =>
            {
                blockers.push(Blocker::PipelineNameTaken);
            }
            _ if self.first.is_none() => blockers.push(Blocker::NoOpenStage),
            _ => {}
        }
    }

    /// Gives every value of the stage column its place; equal names share one.
    fn take_stages(&mut self, plan: &Plan) {
        for mapping in &plan.stages {
            let goes = match &mapping.choice {
                StageChoice::Ignore => Goes::Ignored,
                StageChoice::Outcome(kind) => Goes::Ended(*kind),
                StageChoice::Existing(id) => self.place_of(StageRef::Existing(*id)),
                StageChoice::Create {
                    name,
                    kind,
                    probability,
                } => {
                    let known = self
                        .stages
                        .iter()
                        .position(|stage| name_key(&stage.name) == name_key(name));
                    known.map_or_else(
                        || self.make(NewStage::named(name.clone(), *kind, *probability)),
                        Goes::To,
                    )
                }
            };
            self.goes.insert(mapping.value.clone(), goes);
        }
    }

    fn make(&mut self, stage: NewStage) -> Goes {
        self.stages.push(Place {
            at: StageRef::New(self.new_stages.len()),
            name: stage.name.clone(),
            kind: stage.kind,
            probability: stage.probability,
        });
        self.new_stages.push(stage);
        Goes::To(self.stages.len() - 1)
    }

    fn find_first(&mut self) {
        let mut kinds = self.stages.iter().map(|stage| stage.kind);
        self.first = kinds.position(|kind| kind == StageKind::Open);
    }

    /// A stage that is not in the pipeline any more leaves its rows to the first one.
    fn place_of(&self, at: StageRef) -> Goes {
        self.stages
            .iter()
            .position(|stage| stage.at == at)
            .map_or(Goes::Ended(OutcomeKind::Open), Goes::To)
    }
}

fn existing_stages(plan: &Plan, records: &Records) -> Vec<Place> {
    let ImportTarget::Existing(pipeline) = plan.target else {
        return Vec::new();
    };
    let stages = records.stages_of(pipeline).into_iter();
    stages
        .map(|stage| Place {
            at: StageRef::Existing(stage.id),
            name: stage.name.clone(),
            kind: stage.kind,
            probability: stage.probability,
        })
        .collect()
}

fn known_deals(plan: &Plan, records: &Records) -> HashMap<String, DealId> {
    let mut known = HashMap::new();
    if own_key::is_source(&plan.source) {
        known.extend(
            records
                .deals
                .keys()
                .filter_map(|id| Some((own_key::of(records, *id)?, *id))),
        );
    }
    for deal in records.deals.values() {
        if let Some(foreign) = &deal.foreign
            && *foreign.source == *plan.source
        {
            known.entry(foreign.key.to_string()).or_insert(deal.id);
        }
    }
    known
}

/// Tells whether an amount has no currency: neither a cell nor a sign nor the plan gives one.
fn needs_currency(plan: &Plan, table: &Table) -> bool {
    let column = plan.place_of(Field::Currency);
    let has_own = |row| column.is_some_and(|place| !table.cell(row, place).is_empty());
    let own = plan
        .columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| {
            matches!(column.field, Field::Own(_, CustomKind::Money)).then_some(place)
        });
    plan.currency.is_none()
        && [Field::Amount, Field::FinalAmount]
            .into_iter()
            .filter_map(|field| plan.place_of(field))
            .chain(own)
            .any(|place| {
                (0..table.len()).any(|row| {
                    let cell = table.cell(row, place);
                    // What is soonest told comes first; a table may have very many rows.
                    !has_own(row)
                        && numbers::is_number(cell)
                        && numbers::currency_in(cell).is_none()
                })
            })
}

/// The sums of the amounts of rows with one key. Amounts that cannot be read are told at their row.
fn sums(plan: &Plan, table: &Table) -> HashMap<String, Option<Money>> {
    let mut sums: HashMap<String, Option<Money>> = HashMap::new();
    let (Some(key), Some(amount)) = (plan.place_of(Field::Key), plan.place_of(Field::Amount))
    else {
        return sums;
    };
    for row in 0..table.len() {
        let sum = sums.entry(table.cell(row, key).to_owned()).or_default();
        if let Some(Ok(read)) = amount_at(plan, table, row, amount) {
            *sum = match *sum {
                None => Some(read.money),
                Some(known) if known.currency == read.money.currency => Some(Money {
                    minor: known
                        .minor
                        .saturating_add(read.money.minor)
                        .min(Money::MAX_MINOR),
                    ..known
                }),
                Some(known) => Some(known),
            };
        }
    }
    sums
}
