//! What an action touches, to tell whether a later action builds on it.

use std::collections::BTreeSet;

use crate::domain::{DealField, DealValue, PersonValue, StageField, StageValue};

use super::{Event, Record, RecordId};

/// The part of a record that an event touches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Part {
    /// It only needs the record to be there.
    Use,
    /// One field, by its number.
    Field(u8),
    /// Its place and outcome, which depend on each other.
    Standing,
    /// All of it.
    Whole,
}

/// The parts of records that an action touches.
#[derive(Debug, Default)]
pub(super) struct Touches(BTreeSet<(RecordId, Part)>);

/// Collects what events touch.
pub(super) fn touches(events: &[Event]) -> Touches {
    let mut touches = Touches::default();
    for event in events {
        touches.add(event);
    }
    touches
}

/// Tells whether two actions touch the same part of a record, or one needs what the other brought or took.
pub(super) fn clash(a: &Touches, b: &Touches) -> bool {
    let (small, large) = if a.0.len() <= b.0.len() {
        (a, b)
    } else {
        (b, a)
    };
    small.0.iter().any(|(record, part)| match part {
        Part::Whole => large
            .0
            .range((*record, Part::Use)..=(*record, Part::Whole))
            .next()
            .is_some(),
        Part::Use => large.0.contains(&(*record, Part::Whole)),
        _ => large.0.contains(&(*record, *part)) || large.0.contains(&(*record, Part::Whole)),
    })
}

impl Touches {
    fn put(&mut self, record: RecordId, part: Part) {
        self.0.insert((record, part));
    }

    fn add(&mut self, event: &Event) {
        match event {
            Event::Replica(_) => {}
            Event::Added(record) | Event::Removed(record) => {
                self.put(record.id(), Part::Whole);
                self.uses(record);
            }
            Event::Moved { id, from, to, .. } => {
                self.put(RecordId::Deal(*id), Part::Standing);
                self.put(RecordId::Stage(from.stage), Part::Use);
                self.put(RecordId::Stage(to.stage), Part::Use);
            }
            Event::Deal { id, old, new, .. } => {
                let part = match old.field() {
                    DealField::Outcome => Part::Standing,
                    field => Part::Field(field as u8),
                };
                self.put(RecordId::Deal(*id), part);
                self.deal_value(old);
                self.deal_value(new);
            }
            Event::Stage { id, old, new } => {
                // A deal cannot be put back into a stage that was deleted since.
                let part = match old.field() {
                    StageField::MergedInto => Part::Whole,
                    field => Part::Field(field as u8),
                };
                self.put(RecordId::Stage(*id), part);
                for value in [old, new] {
                    if let StageValue::MergedInto(Some(stage)) = value {
                        self.put(RecordId::Stage(*stage), Part::Use);
                    }
                }
            }
            Event::Pipeline { id, old, .. } => {
                self.put(RecordId::Pipeline(*id), Part::Field(old.field() as u8))
            }
            Event::Person { id, old, new } => {
                self.put(RecordId::Person(*id), Part::Field(old.field() as u8));
                for value in [old, new] {
                    if let PersonValue::Company(Some(company)) = value {
                        self.put(RecordId::Company(*company), Part::Use);
                    }
                }
            }
            Event::Company { id, old, .. } => {
                self.put(RecordId::Company(*id), Part::Field(old.field() as u8));
            }
            Event::Owner { id, old, .. } => {
                self.put(RecordId::Owner(*id), Part::Field(old.field() as u8))
            }
            Event::Settings { old, .. } => {
                self.put(RecordId::Settings, Part::Field(old.field() as u8))
            }
            Event::Target { period, .. } => self.put(RecordId::Target(*period), Part::Whole),
        }
    }

    /// The records that a whole record refers to.
    fn uses(&mut self, record: &Record) {
        match record {
            Record::Deal(deal) => {
                self.put(RecordId::Stage(deal.stage), Part::Use);
                self.put(RecordId::Pipeline(deal.pipeline), Part::Use);
                for visit in &deal.visits {
                    self.put(RecordId::Stage(visit.stage), Part::Use);
                }
                self.deal_value(&DealValue::Owner(deal.owner));
                self.deal_value(&DealValue::Company(deal.company));
                self.deal_value(&DealValue::Contact(deal.contact));
            }
            Record::Stage(stage) => {
                self.put(RecordId::Pipeline(stage.pipeline), Part::Use);
                if let Some(target) = stage.merged_into {
                    self.put(RecordId::Stage(target), Part::Use);
                }
            }
            Record::Person(person) => {
                if let Some(company) = person.company {
                    self.put(RecordId::Company(company), Part::Use);
                }
            }
            Record::Pipeline(_) | Record::Company(_) | Record::Owner(_) => {}
        }
    }

    fn deal_value(&mut self, value: &DealValue) {
        match value {
            DealValue::Owner(Some(id)) => self.put(RecordId::Owner(*id), Part::Use),
            DealValue::Company(Some(id)) => self.put(RecordId::Company(*id), Part::Use),
            DealValue::Contact(Some(id)) => self.put(RecordId::Person(*id), Part::Use),
            _ => {}
        }
    }
}
