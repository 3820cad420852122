//! Taking events into the book, forward and back. An action is taken in whole or not at all, and what is taken back
//! leaves the book exactly as it was before, so that it can always be done again.

use crate::domain::{Change, Deal, DealId, Effective, Moment, Visit};

use super::fielded::Fielded;
use super::records::chance_by;
use super::{Book, Changes, Event, Fault, Place, Record, RecordTable};

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
        // The chance of a deal may come from any stage; what the cards are worth is then added up once, at the end.
        let stages = events.iter().any(Event::is_of_stage);
        if stages {
            self.board.leave_sums();
        }
        let taken = self.take_in_turn(events, at, way);
        if stages {
            self.board.sum_up(&self.records);
        }
        taken
    }

    fn take_in_turn(&mut self, events: &[Event], at: Moment, way: Way) -> Result<Changes, Fault> {
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
                        Some(visit) if deal.visits.last() != Some(&visit) => {
                            return Err(Fault::DoesNotFit);
                        }
                        Some(_) => drop(deal.visits.pop()),
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
            Event::Activity { id, old, new } => {
                let activity = records.activities.get_mut(id).ok_or(Fault::DoesNotFit)?;
                self.agenda.remove(activity);
                let before = activity.deal;
                let result = swap(activity, old, new, (at, Effective::Unknown), way);
                self.agenda.insert(activity);
                let touched = before.into_iter().chain(activity.deal);
                let touched: Vec<DealId> = touched.collect();
                self.touch_activity(&touched, changes);
                result
            }
            Event::Product { id, old, new } => {
                changes.products = true;
                edit(&mut records.products, *id, old, new, at, way)
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
        let stages = &self.records.stages;
        self.board.remove(deal, chance_by(stages, deal));
        changes.endings |= self.endings.remove(deal);
        let result = change(deal);
        changes.columns.insert(deal.stage);
        if let Some(stage) = stages.get(&deal.stage) {
            (self.board).insert(deal, stage.kind, chance_by(stages, deal));
        }
        changes.endings |= self.endings.insert(deal);
        result
    }

    /// Names what an activity of these deals has moved: their cards, and the columns that may be sorted by it.
    fn touch_activity(&self, deals: &[DealId], changes: &mut Changes) {
        changes.activities = true;
        for id in deals {
            changes.deals.insert(*id);
            let deal = self.records.deals.get(id);
            changes.columns.extend(deal.map(|deal| deal.stage));
        }
    }

    fn add(&mut self, record: &Record, changes: &mut Changes) -> Result<(), Fault> {
        if self.records.contains(record.id()) {
            return Err(Fault::DoesNotFit);
        }
        self.records.put(record.clone());
        match record {
            Record::Deal(deal) => {
                let stages = &self.records.stages;
                if let Some(stage) = stages.get(&deal.stage) {
                    (self.board).insert(deal, stage.kind, chance_by(stages, deal));
                }
                changes.endings |= self.endings.insert(deal);
            }
            Record::Stage(stage) => {
                // Deals that were there before their stage, as when a book is replaced around them.
                let deals = self.records.deals.values();
                for deal in deals.filter(|deal| deal.stage == stage.id) {
                    let chance = chance_by(&self.records.stages, deal);
                    self.board.insert(deal, stage.kind, chance);
                }
            }
            Record::Activity(activity) => self.agenda.insert(activity),
            _ => {}
        }
        self.tell(record, changes);
        // The counter of the replica that made the record follows.
        if let Some(id) = record.id().id()
            && let Some(last) = self.counters.get_mut(usize::from(id.replica.0))
        {
            *last = id.counter.max(*last);
        }
        Ok(())
    }

    /// Only the very record goes: another one could not be brought back by the event.
    fn remove(&mut self, record: &Record, changes: &mut Changes) -> Result<(), Fault> {
        if !self.records.holds(record) {
            return Err(Fault::DoesNotFit);
        }
        self.records.remove(record.id());
        match record {
            Record::Deal(deal) => {
                let chance = chance_by(&self.records.stages, deal);
                self.board.remove(deal, chance);
                changes.endings |= self.endings.remove(deal);
            }
            Record::Stage(stage) => self.board.clear(stage.id),
            Record::Activity(activity) => self.agenda.remove(activity),
            _ => {}
        }
        self.tell(record, changes);
        Ok(())
    }

    /// Names what a record that came or went has moved.
    fn tell(&self, record: &Record, changes: &mut Changes) {
        match record {
            Record::Deal(deal) => {
                changes.deals.insert(deal.id);
                changes.columns.insert(deal.stage);
            }
            Record::Stage(_) | Record::Pipeline(_) => changes.structure = true,
            Record::Person(_) | Record::Company(_) => changes.contacts = true,
            Record::Owner(_) => changes.owners = true,
            Record::Product(_) => changes.products = true,
            Record::Activity(activity) => {
                let deal: Vec<DealId> = activity.deal.into_iter().collect();
                self.touch_activity(&deal, changes);
            }
        }
    }
}

fn edit<I: Ord + Copy, R: Fielded + Clone>(
    table: &mut RecordTable<I, R>,
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
    let change = Change {
        at,
        on,
        old: old.clone(),
    };
    match way {
        Way::Forward => record.history_mut().record(change),
        Way::Back if record.history_mut().take_back(&change) => {}
        Way::Back => return Err(Fault::DoesNotFit),
    }
    record.put(wanted.clone());
    Ok(())
}
