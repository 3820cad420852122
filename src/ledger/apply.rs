//! Taking events into the book, forward and back. An action is taken in whole or not at all.

use std::collections::BTreeMap;

use crate::domain::{Change, Deal, DealId, Effective, Moment, Visit};

use super::fielded::Fielded;
use super::{Book, Changes, Event, Fault, Place, Record};

/// The way in which an event is taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    Forward,
    Back,
}

impl Book {
    /// Takes the events of an action in, or back from the last to the first. If one does not fit, the book is left
    /// as it was.
    pub(super) fn take_in(
        &mut self,
        events: &[Event],
        at: Moment,
        way: Way,
    ) -> Result<Changes, Fault> {
        let mut changes = Changes::default();
        let counters = self.counters.clone();
        let replicas = self.records.replicas.len();
        let in_turn: &mut dyn Iterator<Item = &Event> = match way {
            Way::Forward => &mut events.iter(),
            Way::Back => &mut events.iter().rev(),
        };
        for (taken, event) in in_turn.enumerate() {
            if let Err(fault) = self.take(event, at, way, &mut changes) {
                self.give_up(events, taken, at, way)?;
                self.counters = counters;
                self.records.replicas.truncate(replicas);
                return Err(fault);
            }
        }
        Ok(changes)
    }

    /// Takes the events that were taken in before one that did not fit the other way again.
    fn give_up(
        &mut self,
        events: &[Event],
        taken: usize,
        at: Moment,
        way: Way,
    ) -> Result<(), Fault> {
        let mut unseen = Changes::default();
        match way {
            Way::Forward => {
                let taken = events.get(..taken).unwrap_or_default();
                (taken.iter().rev())
                    .try_for_each(|event| self.take(event, at, Way::Back, &mut unseen))
            }
            Way::Back => {
                let taken = events.get(events.len() - taken..).unwrap_or_default();
                (taken.iter()).try_for_each(|event| self.take(event, at, Way::Forward, &mut unseen))
            }
        }
    }

    fn take(
        &mut self,
        event: &Event,
        at: Moment,
        way: Way,
        changes: &mut Changes,
    ) -> Result<(), Fault> {
        let records = &mut self.records;
        match event {
            Event::Replica(uid) => {
                if way == Way::Forward && !records.replicas.contains(uid) {
                    records.replicas.push(*uid);
                    self.counters
                        .resize(self.counters.len().max(records.replicas.len()), 0);
                }
                Ok(())
            }
            Event::Added(record) if way == Way::Forward => self.add(record, changes),
            Event::Removed(record) if way == Way::Back => self.add(record, changes),
            Event::Added(record) | Event::Removed(record) => self.remove(record, changes),
            Event::Moved {
                id,
                from,
                to,
                visit,
                on,
            } => {
                let visit = visit.then_some(Visit {
                    stage: to.stage,
                    at,
                    on: *on,
                });
                let (from, to) = if way == Way::Forward {
                    (from, to)
                } else {
                    (to, from)
                };
                self.put_deal(*id, changes, |deal| {
                    let here = Place {
                        pipeline: deal.pipeline,
                        stage: deal.stage,
                        rank: deal.rank.clone(),
                    };
                    if here != *from {
                        return Err(Fault::DoesNotFit);
                    }
                    match visit {
                        Some(visit) if way == Way::Forward => deal.visits.push(visit),
                        Some(visit) => {
                            let place = deal.visits.iter().rposition(|known| *known == visit);
                            deal.visits.remove(place.ok_or(Fault::DoesNotFit)?);
                        }
                        None => {}
                    }
                    (deal.pipeline, deal.stage, deal.rank) =
                        (to.pipeline, to.stage, to.rank.clone());
                    Ok(())
                })
            }
            Event::Deal { id, old, new, on } => {
                self.put_deal(*id, changes, |deal| swap(deal, old, new, (at, *on), way))
            }
            Event::Stage { id, old, new } => {
                changes.structure = true;
                changes.columns.insert(*id);
                edit(&mut records.stages, *id, old, new, at, way)
            }
            Event::Pipeline { id, old, new } => {
                changes.structure = true;
                edit(&mut records.pipelines, *id, old, new, at, way)
            }
            Event::Person { id, old, new } => {
                changes.contacts = true;
                edit(&mut records.people, *id, old, new, at, way)
            }
            Event::Company { id, old, new } => {
                changes.contacts = true;
                edit(&mut records.companies, *id, old, new, at, way)
            }
            Event::Owner { id, old, new } => {
                changes.owners = true;
                edit(&mut records.owners, *id, old, new, at, way)
            }
            Event::Settings { old, new } => {
                changes.settings = true;
                swap(
                    &mut records.settings,
                    old,
                    new,
                    (at, Effective::Unknown),
                    way,
                )
            }
            Event::Target { period, old, new } => {
                changes.targets = true;
                let (old, new) = if way == Way::Forward {
                    (old, new)
                } else {
                    (new, old)
                };
                if records.targets.get(period) != old.as_ref() {
                    return Err(Fault::DoesNotFit);
                }
                match new {
                    Some(money) => records.targets.insert(*period, *money),
                    None => records.targets.remove(period),
                };
                Ok(())
            }
        }
    }

    /// Changes a deal and keeps the board's index in step, also when the change does not fit.
    fn put_deal(
        &mut self,
        id: DealId,
        changes: &mut Changes,
        change: impl FnOnce(&mut Deal) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let deal = self.records.deals.get_mut(&id).ok_or(Fault::DoesNotFit)?;
        changes.deals.insert(id);
        changes.columns.insert(deal.stage);
        self.board.remove(deal);
        let result = change(deal);
        changes.columns.insert(deal.stage);
        if let Some(stage) = self.records.stages.get(&deal.stage) {
            self.board.insert(deal, stage.kind);
        }
        result
    }

    fn add(&mut self, record: &Record, changes: &mut Changes) -> Result<(), Fault> {
        let records = &mut self.records;
        match record {
            Record::Deal(deal) => {
                insert(&mut records.deals, deal.id, deal)?;
                changes.deals.insert(deal.id);
                changes.columns.insert(deal.stage);
                if let Some(stage) = records.stages.get(&deal.stage) {
                    self.board.insert(deal, stage.kind);
                }
            }
            Record::Stage(stage) => {
                changes.structure = true;
                insert(&mut records.stages, stage.id, stage)?;
                // Deals that were there before their stage, as when a book is replaced around them.
                for deal in records.deals.values().filter(|deal| deal.stage == stage.id) {
                    self.board.insert(deal, stage.kind);
                }
            }
            Record::Pipeline(pipeline) => {
                changes.structure = true;
                insert(&mut records.pipelines, pipeline.id, pipeline)?;
            }
            Record::Person(person) => {
                changes.contacts = true;
                insert(&mut records.people, person.id, person)?;
            }
            Record::Company(company) => {
                changes.contacts = true;
                insert(&mut records.companies, company.id, company)?;
            }
            Record::Owner(owner) => {
                changes.owners = true;
                insert(&mut records.owners, owner.id, owner)?;
            }
        }
        self.count(record);
        Ok(())
    }

    /// Raises the counter of the replica that made a record.
    fn count(&mut self, record: &Record) {
        let id = match record {
            Record::Pipeline(record) => record.id.0,
            Record::Stage(record) => record.id.0,
            Record::Deal(record) => record.id.0,
            Record::Person(record) => record.id.0,
            Record::Company(record) => record.id.0,
            Record::Owner(record) => record.id.0,
        };
        if let Some(last) = self.counters.get_mut(usize::from(id.replica.0)) {
            *last = id.counter.max(*last);
        }
    }

    fn remove(&mut self, record: &Record, changes: &mut Changes) -> Result<(), Fault> {
        let records = &mut self.records;
        match record {
            Record::Deal(deal) => {
                remove(&mut records.deals, deal.id, deal)?;
                self.board.remove(deal);
                changes.deals.insert(deal.id);
                changes.columns.insert(deal.stage);
            }
            Record::Stage(stage) => {
                changes.structure = true;
                remove(&mut records.stages, stage.id, stage)?;
                self.board.clear(stage.id);
            }
            Record::Pipeline(pipeline) => {
                changes.structure = true;
                remove(&mut records.pipelines, pipeline.id, pipeline)?;
            }
            Record::Person(person) => {
                changes.contacts = true;
                remove(&mut records.people, person.id, person)?;
            }
            Record::Company(company) => {
                changes.contacts = true;
                remove(&mut records.companies, company.id, company)?;
            }
            Record::Owner(owner) => {
                changes.owners = true;
                remove(&mut records.owners, owner.id, owner)?;
            }
        }
        Ok(())
    }
}

fn insert<I: Ord, R: Clone>(table: &mut BTreeMap<I, R>, id: I, record: &R) -> Result<(), Fault> {
    if table.contains_key(&id) {
        return Err(Fault::DoesNotFit);
    }
    table.insert(id, record.clone());
    Ok(())
}

/// Only the very record goes: another one could not be brought back by the event.
fn remove<I: Ord, R: PartialEq>(
    table: &mut BTreeMap<I, R>,
    id: I,
    record: &R,
) -> Result<(), Fault> {
    if table.get(&id) != Some(record) {
        return Err(Fault::DoesNotFit);
    }
    table.remove(&id);
    Ok(())
}

fn edit<I: Ord, R: Fielded>(
    table: &mut BTreeMap<I, R>,
    id: I,
    old: &R::Value,
    new: &R::Value,
    at: Moment,
    way: Way,
) -> Result<(), Fault> {
    let record = table.get_mut(&id).ok_or(Fault::DoesNotFit)?;
    swap(record, old, new, (at, Effective::Unknown), way)
}

/// Changes a field and its history together. A record that does not hold the expected value stays as it is.
fn swap<R: Fielded>(
    record: &mut R,
    old: &R::Value,
    new: &R::Value,
    (at, on): (Moment, Effective),
    way: Way,
) -> Result<(), Fault> {
    let (expected, wanted) = if way == Way::Forward {
        (old, new)
    } else {
        (new, old)
    };
    if R::field(old) != R::field(new) || record.value(R::field(expected)) != *expected {
        return Err(Fault::DoesNotFit);
    }
    match way {
        Way::Forward => record.history_mut().record(Change {
            at,
            on,
            old: old.clone(),
        }),
        Way::Back => {
            let change = record.history_mut().take_back(at, |value| value == old);
            change.ok_or(Fault::DoesNotFit)?;
        }
    }
    record.put(wanted.clone());
    Ok(())
}
