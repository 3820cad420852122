//! Writing the file: canonical order, one record a line.

use std::collections::BTreeSet;

use super::VERSION;
use crate::domain::{RecordId, Replica, ReplicaUid};
use crate::ledger::Records;
use crate::ledger::remap::remap;
use crate::wire::cell::{AsCell, Cell};
use crate::wire::form::Form as _;
use crate::wire::rows::{
    ActivityRow, CompanyRow, DealRow, OwnerRow, PersonRow, PipelineRow, ProductRow, SettingsRow,
    StageRow, TargetRow,
};

/// How much of the file is put in one piece, in bytes.
const PIECE: usize = 1 << 20;

/// The file, in pieces that follow each other.
#[must_use]
pub fn write(records: &Records) -> Vec<Vec<u8>> {
    let used = used(records);
    let mut sorted = records.replicas.clone();
    sorted.sort_by_key(|uid| (!used.contains(uid), *uid));
    // Every replica is in the sorted list, so only damaged ids could not be changed; they are then left as they are.
    let canonical = remap(records, &sorted).unwrap_or_else(|_| records.clone());
    let mut out = Pieces::default();
    out.text(&format!("{{\n\"konvey\": {VERSION},\n\"replicas\": "));
    let shown = canonical.replicas.iter().take(used.len());
    out.value(
        shown
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .into_cell(),
    );
    out.text(",\n\"settings\": ");
    // The changes of the settings are of this copy.
    let settings = SettingsRow {
        history: Vec::new(),
        ..SettingsRow::of(&canonical.settings)
    };
    out.value(settings.into_cell());
    out.list(
        "targets",
        canonical
            .targets
            .iter()
            .map(|(period, amount)| TargetRow::of(&(*period, *amount))),
    );
    out.list(
        "pipelines",
        canonical.pipelines.values().map(PipelineRow::of),
    );
    out.list("stages", canonical.stages.values().map(StageRow::of));
    out.list("owners", canonical.owners.values().map(OwnerRow::of));
    out.list(
        "companies",
        canonical.companies.values().map(CompanyRow::of),
    );
    out.list("people", canonical.people.values().map(PersonRow::of));
    // Lists that version 2 had from its first day stand there also when they are empty, later ones do not.
    if !canonical.products.is_empty() {
        out.list("products", canonical.products.values().map(ProductRow::of));
    }
    out.list("deals", canonical.deals.values().map(DealRow::of));
    if !canonical.activities.is_empty() {
        out.list(
            "activities",
            canonical.activities.values().map(ActivityRow::of),
        );
    }
    out.text("\n}\n");
    out.pieces
}

#[derive(Default)]
struct Pieces {
    pieces: Vec<Vec<u8>>,
}

impl Pieces {
    fn text(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(last) if last.len() < PIECE => last.extend_from_slice(text.as_bytes()),
            _ => self.pieces.push(text.as_bytes().to_vec()),
        }
    }

    fn value(&mut self, value: Cell) {
        self.text(&value.json());
    }

    fn list<T: AsCell>(&mut self, name: &str, records: impl Iterator<Item = T>) {
        self.text(&format!(",\n\"{name}\": ["));
        for (place, record) in records.enumerate() {
            self.text(if place == 0 { "\n" } else { ",\n" });
            self.value(record.into_cell());
        }
        self.text("]");
    }
}

/// The replicas that an id refers to.
fn used(records: &Records) -> BTreeSet<ReplicaUid> {
    let mut used = BTreeSet::new();
    let mut note = |id: RecordId| used.extend(id.id().map(|id| id.replica));
    records.each(&mut |_, _, present, earlier| {
        present.ids(&mut note);
        earlier.ids(&mut note);
    });
    let uid = |replica: Replica| records.replicas.get(usize::from(replica.0)).copied();
    used.into_iter().filter_map(uid).collect()
}
