//! The log as it is written: entries, actions and events, in the journal and in the segments of the log.

use serde::{Deserialize, Serialize};

use crate::domain::Moment;
use crate::ledger::{self, ActionKind, Entry, Place as Spot, Record, RecordId, Step};

use super::batch::{Batch, batches};
use super::form::Form;
use super::leaf::{At, Day, Field, Key, Place};
use super::record_key::RecordKey;
use super::rows::MoneyRow;
use super::values::{
    ActivityValue, CompanyValue, DealValue, OwnerValue, PersonValue, PipelineValue, ProductValue,
    SettingsValue, StageValue,
};
use super::{Flaw, Reading};

/// An entry: its number, its moment, and one of: done, undone, done again.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct EntryRow {
    s: u64,
    t: At,
    #[serde(default, rename = "do", skip_serializing_if = "Option::is_none")]
    done: Option<ActionRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undo: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    redo: Option<u64>,
}

/// An action: kind, subject, number of records, day, events.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct ActionRow {
    k: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<String>,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    c: u32,
    d: Day,
    e: Vec<EventRow>,
}

fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_one(count: &u32) -> bool {
    *count == 1
}

/// Pipeline, stage and rank.
type SpotRow = (Key, Key, Place);

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EventRow {
    Replica(String),
    Added(Batch),
    Removed(Batch),
    /// Records added that stand in the book as they were added: the first, and how many follow it by number.
    Kept(RecordKey, u32),
    Moved(Key, SpotRow, SpotRow, bool, Option<Day>),
    Deal(Key, DealValue, DealValue, Option<Day>),
    Stage(Key, StageValue, StageValue),
    Pipeline(Key, PipelineValue, PipelineValue),
    Person(Key, PersonValue, PersonValue),
    Company(Key, CompanyValue, CompanyValue),
    Owner(Key, OwnerValue, OwnerValue),
    Activity(Key, ActivityValue, ActivityValue),
    Product(Key, ProductValue, ProductValue),
    Settings(SettingsValue, SettingsValue),
    Target(String, Option<MoneyRow>, Option<MoneyRow>),
}

/// Writes an entry. `kept` tells of an added record that it need not be written, since it stands in the book.
#[must_use]
pub fn write(entry: &Entry, kept: &mut dyn FnMut(&Record) -> bool) -> EntryRow {
    let mut row = EntryRow {
        s: entry.seq,
        t: At(entry.at.0),
        done: None,
        undo: None,
        redo: None,
    };
    match &entry.step {
        Step::Do(action) => {
            row.done = Some(ActionRow {
                k: Kind::of(action.kind),
                n: Form::of(&action.subject),
                c: action.count,
                d: Day(action.day),
                e: write_events(&action.events, kept),
            });
        }
        Step::Undo(seq) => row.undo = Some(*seq),
        Step::Redo(seq) => row.redo = Some(*seq),
    }
    row
}

/// Neighbouring events that add, or remove, records of one kind share their columns.
fn write_events(events: &[ledger::Event], kept: &mut dyn FnMut(&Record) -> bool) -> Vec<EventRow> {
    use ledger::Event;
    let mut rows = Vec::new();
    let mut run: Vec<&Record> = Vec::new();
    let mut run_is_added = true;
    for event in events {
        match event {
            Event::Added(record) if kept(record) => {
                flush(&mut run, run_is_added, &mut rows);
                let key = RecordKey::of(record.id());
                match rows.last_mut() {
                    Some(EventRow::Kept(first, count)) if first.plus(*count) == Some(key) => {
                        *count += 1;
                    }
                    _ => rows.push(EventRow::Kept(key, 1)),
                }
            }
            Event::Added(record) | Event::Removed(record) => {
                let is_added = matches!(event, Event::Added(_));
                if is_added != run_is_added {
                    flush(&mut run, run_is_added, &mut rows);
                }
                run_is_added = is_added;
                run.push(record);
            }
            _ => {
                flush(&mut run, run_is_added, &mut rows);
                rows.extend(write_event(event));
            }
        }
    }
    flush(&mut run, run_is_added, &mut rows);
    rows
}

fn flush(run: &mut Vec<&Record>, is_added: bool, rows: &mut Vec<EventRow>) {
    let wrap = if is_added {
        EventRow::Added
    } else {
        EventRow::Removed
    };
    rows.extend(batches(run).into_iter().map(wrap));
    run.clear();
}

/// An event that is no record; those stand in batches.
fn write_event(event: &ledger::Event) -> Option<EventRow> {
    use ledger::Event;
    fn spot(place: &Spot) -> SpotRow {
        (
            Form::of(&place.pipeline),
            Form::of(&place.stage),
            Form::of(&place.rank),
        )
    }
    Some(match event {
        Event::Added(_) | Event::Removed(_) => return None,
        Event::Replica(uid) => EventRow::Replica(Form::of(uid)),
        Event::Moved {
            id,
            from,
            to,
            visit,
            on,
        } => EventRow::Moved(Form::of(id), spot(from), spot(to), *visit, Form::of(on)),
        Event::Deal { id, old, new, on } => {
            EventRow::Deal(Form::of(id), Form::of(old), Form::of(new), Form::of(on))
        }
        Event::Stage { id, old, new } => {
            EventRow::Stage(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Pipeline { id, old, new } => {
            EventRow::Pipeline(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Person { id, old, new } => {
            EventRow::Person(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Company { id, old, new } => {
            EventRow::Company(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Owner { id, old, new } => {
            EventRow::Owner(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Activity { id, old, new } => {
            EventRow::Activity(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Product { id, old, new } => {
            EventRow::Product(Form::of(id), Form::of(old), Form::of(new))
        }
        Event::Settings { old, new } => EventRow::Settings(Form::of(old), Form::of(new)),
        Event::Target { period, old, new } => {
            EventRow::Target(Form::of(period), Form::of(old), Form::of(new))
        }
    })
}

impl EntryRow {
    /// Its number.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.s
    }

    /// The runs of added records that it leaves to the book: the first of each, and how many.
    pub fn kept(&self) -> impl Iterator<Item = (RecordKey, u32)> + '_ {
        let events = self.done.iter().flat_map(|action| &action.e);
        events.filter_map(|event| match event {
            EventRow::Kept(first, count) => Some((*first, *count)),
            _ => None,
        })
    }

    /// Reads the entry, whole or not at all. `book` gives the added records that it leaves to the book.
    pub fn read(
        self,
        reading: &mut Reading,
        book: &dyn Fn(u64, RecordId) -> Option<Record>,
    ) -> Option<Entry> {
        let step = match (self.done, self.undo, self.redo) {
            (Some(action), None, None) => {
                let mut events = Vec::new();
                for (place, event) in action.e.into_iter().enumerate() {
                    reading.under("e", |reading| {
                        reading.at(place, |reading| {
                            event.read(reading, &|id| book(self.s, id), &mut events)
                        })
                    })?;
                }
                Step::Do(ledger::Action {
                    kind: action.k.kind(),
                    subject: reading.under("n", |reading| action.n.read(reading))?,
                    count: action.c,
                    day: action.d.0,
                    events,
                })
            }
            (None, Some(seq), None) => Step::Undo(seq),
            (None, None, Some(seq)) => Step::Redo(seq),
            _ => {
                reading.flaw(Flaw::Missing);
                return None;
            }
        };
        Some(Entry {
            seq: self.s,
            at: Moment(self.t.0),
            step,
        })
    }
}

impl EventRow {
    fn read(
        self,
        reading: &mut Reading,
        book: &dyn Fn(RecordId) -> Option<Record>,
        events: &mut Vec<ledger::Event>,
    ) -> Option<()> {
        use ledger::Event;
        // An event with one flaw is not the event that was written, so any flaw stops the entry.
        let flaws = reading.flaws();
        let event = match self {
            Self::Added(batch) => {
                events.extend(batch.read(reading).into_iter().map(Event::Added));
                return (reading.flaws() == flaws).then_some(());
            }
            Self::Removed(batch) => {
                events.extend(batch.read(reading).into_iter().map(Event::Removed));
                return (reading.flaws() == flaws).then_some(());
            }
            Self::Kept(first, count) => {
                for place in 0..count {
                    let record = first.plus(place).and_then(|key| book(key.id()));
                    if record.is_none() {
                        reading.flaw(Flaw::Reference(first.to_string()));
                    }
                    events.push(Event::Added(record?));
                }
                return Some(());
            }
            Self::Replica(uid) => Event::Replica(uid.read(reading)?),
            Self::Moved(id, from, to, visit, on) => Event::Moved {
                id: id.read(reading)?,
                from: read_spot(from, reading)?,
                to: read_spot(to, reading)?,
                visit,
                on: on.read(reading)?,
            },
            Self::Deal(id, old, new, on) => Event::Deal {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
                on: on.read(reading)?,
            },
            Self::Stage(id, old, new) => Event::Stage {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Pipeline(id, old, new) => Event::Pipeline {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Person(id, old, new) => Event::Person {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Company(id, old, new) => Event::Company {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Owner(id, old, new) => Event::Owner {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Activity(id, old, new) => Event::Activity {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Product(id, old, new) => Event::Product {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Settings(old, new) => Event::Settings {
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Target(period, old, new) => Event::Target {
                period: period.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
        };
        events.push(event);
        (reading.flaws() == flaws).then_some(())
    }
}

fn read_spot((pipeline, stage, rank): SpotRow, reading: &mut Reading) -> Option<Spot> {
    Some(Spot {
        pipeline: pipeline.read(reading)?,
        stage: stage.read(reading)?,
        rank: rank.read(reading)?,
    })
}

/// Writes the kinds of actions as their names.
macro_rules! kinds {
    ($($kind:ident),+ $(,)?) => {
        #[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Kind {
            EditDeal(Field),
            $($kind,)+
        }

        impl Kind {
            fn of(kind: ActionKind) -> Self {
                match kind {
                    ActionKind::EditDeal(field) => Self::EditDeal(Field(field)),
                    $(ActionKind::$kind => Self::$kind,)+
                }
            }

            fn kind(self) -> ActionKind {
                match self {
                    Self::EditDeal(field) => ActionKind::EditDeal(field.0),
                    $(Self::$kind => ActionKind::$kind,)+
                }
            }
        }
    };
}

kinds! {
    AddDeal, EditDeals, Negotiate, KeepOffer, MoveDeals, Win, Lose, Abandon, Disqualify, Reopen, Duplicate, Archive,
    Unarchive, Trash, Restore, Erase, AddStage, EditStage, MoveStage, DeleteStage, SplitStage, AddPipeline,
    MovePipeline, EditPipeline, AddOwner, EditOwner, DeleteOwner, AddCompany, EditCompany, DeleteCompany, AddPerson,
    EditPerson, DeletePerson, MergePeople, MergeCompanies, AddActivity, LogActivity, EditActivity, FinishActivity,
    CancelActivity, ReopenActivity, DeleteActivity, AddProduct, EditProduct, DeleteProduct, SetTarget, EditSettings,
    Import, Replace, Merge,
}
