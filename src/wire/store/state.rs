//! A segment of the state: records in columns, and the keys of those that are gone.

use serde::{Deserialize, Serialize};

use crate::ledger::{Record, RecordId, Records};
use crate::wire::Reading;
use crate::wire::batch::{Batch, batches};
use crate::wire::form::Form as _;
use crate::wire::record_key::RecordKey;
use crate::wire::rows::{SettingsRow, TargetRow};

/// The records of a segment. It also names the replicas, so that it can be read without a manifest.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StateSegment {
    /// The number of the last entry that it knows of.
    pub seq: u64,
    pub replicas: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<RecordKey>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<SettingsRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetRow>,
    pub records: Vec<Batch>,
}

impl StateSegment {
    /// The segment of these records as they stand in the book; those that do not are gone.
    pub fn of(keys: &[RecordKey], records: &Records, seq: u64) -> Self {
        let mut segment = Self {
            seq,
            replicas: records.replicas.iter().map(ToString::to_string).collect(),
            ..Self::default()
        };
        let mut found = Vec::new();
        for key in keys {
            match key.id() {
                RecordId::Settings => segment.settings = Some(SettingsRow::of(&records.settings)),
                RecordId::Target(period) => match records.targets.get(&period) {
                    Some(money) => segment.targets.push(TargetRow::of(&(period, *money))),
                    None => segment.gone.push(*key),
                },
                id => match get(records, id) {
                    Some(record) => found.push(record),
                    None => segment.gone.push(*key),
                },
            }
        }
        segment.records = batches(&found.iter().collect::<Vec<_>>());
        segment
    }

    /// Takes the segment in over what older ones brought. Gives the keys of its records and of those gone.
    pub fn apply(
        self,
        records: &mut Records,
        reading: &mut Reading,
    ) -> (Vec<RecordKey>, Vec<RecordKey>) {
        let mut keys = Vec::new();
        if let Some(settings) = self.settings {
            let settings = reading.under("settings", |reading| settings.read(reading));
            records.settings = settings.unwrap_or_default();
            keys.push(RecordKey::of(RecordId::Settings));
        }
        reading.under("targets", |reading| {
            for (place, row) in self.targets.into_iter().enumerate() {
                if let Some((period, money)) = reading.at(place, |reading| row.read(reading)) {
                    keys.push(RecordKey::of(RecordId::Target(period)));
                    records.targets.insert(period, money);
                }
            }
        });
        for batch in self.records {
            for record in batch.read(reading) {
                keys.push(RecordKey::of(record.id()));
                put(records, record);
            }
        }
        for key in &self.gone {
            remove(records, key.id());
        }
        (keys, self.gone)
    }
}

/// A copy of a record of the book.
pub fn get(records: &Records, id: RecordId) -> Option<Record> {
    macro_rules! copy {
        ($table:ident, $id:expr, $kind:ident) => {
            records
                .$table
                .get(&$id)
                .map(|record| Record::$kind(Box::new(record.clone())))
        };
    }
    match id {
        RecordId::Pipeline(id) => copy!(pipelines, id, Pipeline),
        RecordId::Stage(id) => copy!(stages, id, Stage),
        RecordId::Deal(id) => copy!(deals, id, Deal),
        RecordId::Person(id) => copy!(people, id, Person),
        RecordId::Company(id) => copy!(companies, id, Company),
        RecordId::Owner(id) => copy!(owners, id, Owner),
        RecordId::Settings | RecordId::Target(_) => None,
    }
}

/// Puts a record in its table, over the one that stood there.
pub fn put(records: &mut Records, record: Record) {
    match record {
        Record::Pipeline(record) => {
            records.pipelines.insert(record.id, *record);
        }
        Record::Stage(record) => {
            records.stages.insert(record.id, *record);
        }
        Record::Deal(record) => {
            records.deals.insert(record.id, *record);
        }
        Record::Person(record) => {
            records.people.insert(record.id, *record);
        }
        Record::Company(record) => {
            records.companies.insert(record.id, *record);
        }
        Record::Owner(record) => {
            records.owners.insert(record.id, *record);
        }
    }
}

fn remove(records: &mut Records, id: RecordId) {
    match id {
        RecordId::Pipeline(id) => drop(records.pipelines.remove(&id)),
        RecordId::Stage(id) => drop(records.stages.remove(&id)),
        RecordId::Deal(id) => drop(records.deals.remove(&id)),
        RecordId::Person(id) => drop(records.people.remove(&id)),
        RecordId::Company(id) => drop(records.companies.remove(&id)),
        RecordId::Owner(id) => drop(records.owners.remove(&id)),
        RecordId::Target(period) => drop(records.targets.remove(&period)),
        RecordId::Settings => {}
    }
}

/// Tells whether a record stands in the book just as given.
pub fn stands(records: &Records, record: &Record) -> bool {
    match record {
        Record::Pipeline(record) => records.pipelines.get(&record.id) == Some(&**record),
        Record::Stage(record) => records.stages.get(&record.id) == Some(&**record),
        Record::Deal(record) => records.deals.get(&record.id) == Some(&**record),
        Record::Person(record) => records.people.get(&record.id) == Some(&**record),
        Record::Company(record) => records.companies.get(&record.id) == Some(&**record),
        Record::Owner(record) => records.owners.get(&record.id) == Some(&**record),
    }
}
