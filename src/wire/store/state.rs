//! A segment of the state: records in columns, and the keys of those that are gone.

use crate::ledger::{RecordId, Records};
use crate::wire::Reading;
use crate::wire::batch::{Batch, batches};
use crate::wire::cell::{AsCell, Cell, Fields};
use crate::wire::form::Form as _;
use crate::wire::record_key::RecordKey;
use crate::wire::rows::{SettingsRow, TargetRow};

/// The records of a segment. It also names the replicas, so that it can be read without a manifest.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StateSegment {
    /// The number of the last entry that it knows of.
    pub seq: u64,
    pub replicas: Vec<String>,
    pub gone: Vec<RecordKey>,
    pub settings: Option<SettingsRow>,
    pub targets: Vec<TargetRow>,
    pub records: Vec<Batch>,
}

impl AsCell for StateSegment {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("seq", self.seq.into_cell());
        fields.put("replicas", self.replicas.into_cell());
        fields.put_told("gone", self.gone);
        fields.put_told("settings", self.settings);
        fields.put_told("targets", self.targets);
        fields.put("records", self.records.into_cell());
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            seq: fields.get("seq")?,
            replicas: fields.get("replicas")?,
            gone: fields.get("gone")?,
            settings: fields.get("settings")?,
            targets: fields.get("targets")?,
            records: fields.get("records")?,
        })
    }
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
                id => match records.get(id) {
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
                records.put(record);
            }
        }
        for key in &self.gone {
            records.remove(key.id());
        }
        (keys, self.gone)
    }
}
