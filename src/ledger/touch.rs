//! What an action touches, to tell whether a later action builds on it.

use std::collections::BTreeSet;

use crate::domain::{DealField, Ids, StageField};

use super::{Event, RecordId};

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

    /// What is named needs to be there.
    fn uses(&mut self, named: &dyn Ids) {
        named.ids(&mut |id| self.put(id, Part::Use));
    }

    fn change(&mut self, record: RecordId, part: Part, old: &dyn Ids, new: &dyn Ids) {
        self.put(record, part);
        self.uses(old);
        self.uses(new);
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
                self.uses(&from.stage);
                self.uses(&to.stage);
            }
            Event::Deal { id, old, new, .. } => {
                let part = match old.field() {
                    DealField::Outcome => Part::Standing,
                    field => Part::Field(field as u8),
                };
                self.change(RecordId::Deal(*id), part, old, new);
            }
            Event::Stage { id, old, new } => {
                // A deal cannot be put back into a stage that was deleted since.
                let part = match old.field() {
                    StageField::MergedInto => Part::Whole,
                    field => Part::Field(field as u8),
                };
                self.change(RecordId::Stage(*id), part, old, new);
            }
            Event::Pipeline { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Pipeline(*id), part, old, new);
            }
            Event::Person { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Person(*id), part, old, new);
            }
            Event::Company { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Company(*id), part, old, new);
            }
            Event::Owner { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Owner(*id), part, old, new);
            }
            Event::Product { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Product(*id), part, old, new);
            }
            Event::Activity { id, old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Activity(*id), part, old, new);
            }
            Event::Settings { old, new } => {
                let part = Part::Field(old.field() as u8);
                self.change(RecordId::Settings, part, old, new);
            }
            Event::Target { period, .. } => self.put(RecordId::Target(*period), Part::Whole),
        }
    }
}
