//! Writing the file: canonical order, one record a line.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::VERSION;
use crate::domain::{RecordId, ReplicaUid, order};
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
    let mut pieces = Vec::new();
    write_to(records, &mut |piece| pieces.push(piece.to_vec()));
    pieces
}

/// Hands the file out in pieces that follow each other, each as soon as it is written, so that the whole never stands in
/// memory.
pub fn write_to(records: &Records, take: &mut dyn FnMut(&[u8])) {
    let used = used(records);
    let mut sorted = records.replicas.clone();
    order::sort_by_key(&mut sorted, |uid| (!used.contains(uid), *uid));
    let canonical = if sorted == records.replicas {
        Cow::Borrowed(records)
    } else {
        // Every replica is in the sorted list, so only damaged ids could not be changed; they are then left as they are.
        remap(records.clone(), &sorted).map_or(Cow::Borrowed(records), Cow::Owned)
    };
    let mut out = Pieces {
        // A record that is longer than a piece is rare.
        piece: Vec::with_capacity(PIECE + PIECE / 8),
        take,
    };
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
    out.hand_out();
}

struct Pieces<'a> {
    piece: Vec<u8>,
    take: &'a mut dyn FnMut(&[u8]),
}

impl Pieces<'_> {
    fn hand_out(&mut self) {
        (self.take)(&self.piece);
        self.piece.clear();
    }

    fn text(&mut self, text: &str) {
        self.piece.extend_from_slice(text.as_bytes());
    }

    fn value(&mut self, value: Cell) {
        self.text(&value.json());
        if self.piece.len() >= PIECE {
            self.hand_out();
        }
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
    let mut used = vec![false; records.replicas.len()];
    let mut note = |id: RecordId| {
        let replica = id.id().map(|id| usize::from(id.replica.0));
        if let Some(used) = replica.and_then(|replica| used.get_mut(replica)) {
            *used = true;
        }
    };
    records.each(&mut |_, _, present, earlier| {
        present.ids(&mut note);
        earlier.ids(&mut note);
    });
    let all = records.replicas.iter().zip(used);
    all.filter_map(|(uid, used)| used.then_some(*uid)).collect()
}
