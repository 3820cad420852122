//! The log as it is written: entries, actions and events, in the journal and in the segments of the log.

use crate::domain::{DealField, Moment};
use crate::ledger::{self, ActionKind, Entry, Place as Spot, Record, RecordId, Step};

use super::batch::{Batch, batches};
use super::cell::{AsCell, Cell, Fields, choice};
use super::form::Form;
use super::leaf::{At, Day, Key, Place};
use super::record_key::RecordKey;
use super::rows::MoneyRow;
use super::values::{
    ActivityValue, CompanyValue, DealValue, OwnerValue, PersonValue, PipelineValue, ProductValue,
    SettingsValue, StageValue,
};
use super::{Flaw, Reading};

/// An entry: its number, its moment, and one of: done, undone, done again.
#[derive(Clone, PartialEq, Debug)]
pub struct EntryRow {
    s: u64,
    t: At,
    done: Option<ActionRow>,
    undo: Option<u64>,
    redo: Option<u64>,
}

impl AsCell for EntryRow {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("s", self.s.into_cell());
        fields.put("t", self.t.into_cell());
        fields.put_told("do", self.done);
        fields.put_told("undo", self.undo);
        fields.put_told("redo", self.redo);
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            s: fields.need("s")?,
            t: fields.need("t")?,
            done: fields.get("do")?,
            undo: fields.get("undo")?,
            redo: fields.get("redo")?,
        })
    }
}

/// An action: kind, subject, number of records, day, events.
#[derive(Clone, PartialEq, Debug)]
struct ActionRow {
    k: ActionKind,
    n: Option<String>,
    c: u32,
    d: Day,
    e: Vec<EventRow>,
}

impl AsCell for ActionRow {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("k", self.k.into_cell());
        fields.put_told("n", self.n);
        // One record is what most actions are about.
        if self.c != 1 {
            fields.put("c", self.c.into_cell());
        }
        fields.put("d", self.d.into_cell());
        fields.put("e", self.e.into_cell());
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            k: fields.need("k")?,
            n: fields.get("n")?,
            c: fields.take("c")?.map_or(Some(1), u32::from_cell)?,
            d: fields.need("d")?,
            e: fields.need("e")?,
        })
    }
}

/// Pipeline, stage and rank.
type SpotRow = (Key, Key, Place);

#[derive(Clone, PartialEq, Debug)]
enum EventRow {
    Replica(String),
    Added(Batch),
    Removed(Batch),
    /// Records added that stand in the book as they were added: the first, and how many follow it by number.
    Kept((RecordKey, u32)),
    Moved((Key, SpotRow, SpotRow, bool, Option<Day>)),
    Deal((Key, DealValue, DealValue, Option<Day>)),
    Stage((Key, StageValue, StageValue)),
    Pipeline((Key, PipelineValue, PipelineValue)),
    Person((Key, PersonValue, PersonValue)),
    Company((Key, CompanyValue, CompanyValue)),
    Owner((Key, OwnerValue, OwnerValue)),
    Activity((Key, ActivityValue, ActivityValue)),
    Product((Key, ProductValue, ProductValue)),
    Settings((SettingsValue, SettingsValue)),
    Target((String, Option<MoneyRow>, Option<MoneyRow>)),
}

choice! {
    EventRow {
        "replica" => Replica,
        "added" => Added,
        "removed" => Removed,
        "kept" => Kept,
        "moved" => Moved,
        "deal" => Deal,
        "stage" => Stage,
        "pipeline" => Pipeline,
        "person" => Person,
        "company" => Company,
        "owner" => Owner,
        "activity" => Activity,
        "product" => Product,
        "settings" => Settings,
        "target" => Target,
    }
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
                k: action.kind,
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
                    Some(EventRow::Kept((first, count))) if first.plus(*count) == Some(key) => {
                        *count += 1;
                    }
                    _ => rows.push(EventRow::Kept((key, 1))),
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
        } => EventRow::Moved((Form::of(id), spot(from), spot(to), *visit, Form::of(on))),
        Event::Deal { id, old, new, on } => {
            EventRow::Deal((Form::of(id), Form::of(old), Form::of(new), Form::of(on)))
        }
        Event::Stage { id, old, new } => {
            EventRow::Stage((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Pipeline { id, old, new } => {
            EventRow::Pipeline((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Person { id, old, new } => {
            EventRow::Person((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Company { id, old, new } => {
            EventRow::Company((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Owner { id, old, new } => {
            EventRow::Owner((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Activity { id, old, new } => {
            EventRow::Activity((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Product { id, old, new } => {
            EventRow::Product((Form::of(id), Form::of(old), Form::of(new)))
        }
        Event::Settings { old, new } => EventRow::Settings((Form::of(old), Form::of(new))),
        Event::Target { period, old, new } => {
            EventRow::Target((Form::of(period), Form::of(old), Form::of(new)))
        }
    })
}

impl EntryRow {
    /// Its number.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.s
    }

    /// The runs of added records that it leaves to the book: the first of each, how many, and the place of the first among
    /// the events of the entry.
    pub fn kept(&self) -> impl Iterator<Item = (RecordKey, u32, usize)> + '_ {
        let mut next: usize = 0;
        let events = self.done.iter().flat_map(|action| &action.e);
        events.filter_map(move |event| {
            let place = next;
            next = next.saturating_add(match event {
                EventRow::Added(batch) | EventRow::Removed(batch) => batch.count(),
                EventRow::Kept((_, count)) => usize::try_from(*count).unwrap_or(usize::MAX),
                _ => 1,
            });
            match event {
                EventRow::Kept((first, count)) => Some((*first, *count, place)),
                _ => None,
            }
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
                    kind: action.k,
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
            Self::Kept((first, count)) => {
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
            Self::Moved((id, from, to, visit, on)) => Event::Moved {
                id: id.read(reading)?,
                from: read_spot(from, reading)?,
                to: read_spot(to, reading)?,
                visit,
                on: on.read(reading)?,
            },
            Self::Deal((id, old, new, on)) => Event::Deal {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
                on: on.read(reading)?,
            },
            Self::Stage((id, old, new)) => Event::Stage {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Pipeline((id, old, new)) => Event::Pipeline {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Person((id, old, new)) => Event::Person {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Company((id, old, new)) => Event::Company {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Owner((id, old, new)) => Event::Owner {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Activity((id, old, new)) => Event::Activity {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Product((id, old, new)) => Event::Product {
                id: id.read(reading)?,
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Settings((old, new)) => Event::Settings {
                old: old.read(reading)?,
                new: new.read(reading)?,
            },
            Self::Target((period, old, new)) => Event::Target {
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

/// What stands in front of the field of a deal, where that is all that an action changed.
const EDIT_DEAL: &str = "edit_deal";

/// Writes the kinds of actions as their names.
macro_rules! kinds {
    ($($name:literal => $kind:ident),+ $(,)?) => {
        impl AsCell for ActionKind {
            fn into_cell(self) -> Cell {
                let name = match self {
                    Self::EditDeal(field) => {
                        return Cell::one(EDIT_DEAL, Cell::Text(field.to_string()));
                    }
                    $(Self::$kind => $name,)+
                };
                Cell::Text(name.to_owned())
            }

            fn from_cell(cell: Cell) -> Option<Self> {
                let name = match cell {
                    Cell::Text(name) => name,
                    edit => return edited(edit).map(Self::EditDeal),
                };
                Some(match name.as_str() {
                    $($name => Self::$kind,)+
                    _ => return None,
                })
            }
        }
    };
}

fn edited(cell: Cell) -> Option<DealField> {
    let (name, field) = cell.into_one()?;
    (name == EDIT_DEAL)
        .then(|| field.into_text()?.parse().ok())
        .flatten()
}

kinds! {
    "add_deal" => AddDeal, "edit_deals" => EditDeals, "negotiate" => Negotiate, "keep_offer" => KeepOffer,
    "move_deals" => MoveDeals, "win" => Win, "lose" => Lose, "abandon" => Abandon, "disqualify" => Disqualify,
    "reopen" => Reopen, "duplicate" => Duplicate, "archive" => Archive, "unarchive" => Unarchive, "trash" => Trash,
    "restore" => Restore, "erase" => Erase, "add_stage" => AddStage, "edit_stage" => EditStage,
    "move_stage" => MoveStage, "delete_stage" => DeleteStage, "split_stage" => SplitStage,
    "add_pipeline" => AddPipeline, "move_pipeline" => MovePipeline, "edit_pipeline" => EditPipeline,
    "add_owner" => AddOwner, "edit_owner" => EditOwner, "delete_owner" => DeleteOwner, "add_company" => AddCompany,
    "edit_company" => EditCompany, "delete_company" => DeleteCompany, "add_person" => AddPerson,
    "edit_person" => EditPerson, "delete_person" => DeletePerson, "merge_people" => MergePeople,
    "merge_companies" => MergeCompanies, "add_activity" => AddActivity, "log_activity" => LogActivity,
    "edit_activity" => EditActivity, "finish_activity" => FinishActivity, "cancel_activity" => CancelActivity,
    "reopen_activity" => ReopenActivity, "delete_activity" => DeleteActivity, "add_product" => AddProduct,
    "edit_product" => EditProduct, "delete_product" => DeleteProduct, "set_target" => SetTarget,
    "edit_settings" => EditSettings, "import" => Import, "replace" => Replace, "merge" => Merge,
}
