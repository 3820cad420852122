//! Writing the file: canonical order, one record a line.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Bound;

use super::VERSION;
use crate::domain::{
    ActivityId, CompanyId, DealId, Id, OwnerId, PersonId, PipelineId, ProductId, RecordId,
    ReplicaUid, StageId, order,
};
use crate::ledger::remap::remap;
use crate::ledger::{RecordTable, Records};
use crate::wire::cell::{AsCell, Cell};
use crate::wire::form::Form as _;
use crate::wire::rows::{
    ActivityRow, CompanyRow, DealRow, OwnerRow, PersonRow, PipelineRow, ProductRow, SettingsRow,
    StageRow, TargetRow,
};

/// How much of the file is put in one piece, in bytes: what is written in a few milliseconds.
const PIECE: usize = 1 << 18;

/// The file, in pieces that follow each other.
#[must_use]
pub fn write(records: &Records) -> Vec<Vec<u8>> {
    let mut writing = Writing::of(Cow::Borrowed(records));
    std::iter::from_fn(|| writing.next_piece()).collect()
}

/// Hands the file out in pieces that follow each other, each as soon as it is written, so that the whole never stands in
/// memory.
pub fn write_to(records: &Records, take: &mut dyn FnMut(&[u8])) {
    let mut writing = Writing::of(Cow::Borrowed(records));
    while let Some(piece) = writing.next_piece() {
        take(&piece);
    }
}

/// A file that is being written, piece by piece. Records of its own do not change under it, so that something else may happen
/// between two pieces.
pub struct Writing<'a> {
    records: Cow<'a, Records>,
    /// How many lists are written.
    lists: usize,
    out: Out,
}

/// What is written and not handed out yet.
#[derive(Default)]
struct Out {
    piece: Vec<u8>,
    /// The last record that was written of a list which has more.
    last: Option<Id>,
}

impl<'a> Writing<'a> {
    /// Begins with what stands above the records.
    #[must_use]
    pub fn of(records: Cow<'a, Records>) -> Self {
        let used = used(&records);
        let mut sorted = records.replicas.clone();
        order::sort_by_key(&mut sorted, |uid| (!used.contains(uid), *uid));
        let records = if sorted == records.replicas {
            records
        } else {
            // Every replica is in the sorted list, so only damaged ids could not be changed; they are then left as they are.
            remap(records.clone().into_owned(), &sorted).map_or(records, Cow::Owned)
        };
        let mut out = Out::default();
        out.text(&format!("{{\n\"konvey\": {VERSION},\n\"replicas\": "));
        let shown = records.replicas.iter().take(used.len());
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
            ..SettingsRow::of(&records.settings)
        };
        out.value(settings.into_cell());
        out.text(",\n\"targets\": [");
        for (place, (period, amount)) in records.targets.iter().enumerate() {
            out.text(if place == 0 { "\n" } else { ",\n" });
            out.value(TargetRow::of(&(*period, *amount)).into_cell());
        }
        out.text("]");
        Self {
            records,
            lists: 0,
            out,
        }
    }

    /// The next piece; none behind the end.
    pub fn next_piece(&mut self) -> Option<Vec<u8>> {
        let (all, out) = (&*self.records, &mut self.out);
        while out.piece.len() < PIECE {
            // Lists that version 2 had from its first day stand there also when they are empty, later ones do not.
            let whole = match self.lists {
                0 => out.list(
                    "pipelines",
                    &all.pipelines,
                    |id| id.0,
                    PipelineId,
                    PipelineRow::of,
                ),
                1 => out.list("stages", &all.stages, |id| id.0, StageId, StageRow::of),
                2 => out.list("owners", &all.owners, |id| id.0, OwnerId, OwnerRow::of),
                3 => out.list(
                    "companies",
                    &all.companies,
                    |id| id.0,
                    CompanyId,
                    CompanyRow::of,
                ),
                4 => out.list("people", &all.people, |id| id.0, PersonId, PersonRow::of),
                5 if all.products.is_empty() => true,
                5 => out.list(
                    "products",
                    &all.products,
                    |id| id.0,
                    ProductId,
                    ProductRow::of,
                ),
                6 => out.list("deals", &all.deals, |id| id.0, DealId, DealRow::of),
                7 if all.activities.is_empty() => true,
                7 => out.list(
                    "activities",
                    &all.activities,
                    |id| id.0,
                    ActivityId,
                    ActivityRow::of,
                ),
                8 => {
                    out.text("\n}\n");
                    true
                }
                _ => break,
            };
            self.lists += usize::from(whole);
        }
        (!out.piece.is_empty()).then(|| std::mem::take(&mut out.piece))
    }
}

impl Out {
    fn text(&mut self, text: &str) {
        self.piece.extend_from_slice(text.as_bytes());
    }

    fn value(&mut self, value: Cell) {
        self.text(&value.json());
    }

    /// Writes of a list what the piece has room for; tells whether that was the rest of it.
    fn list<I: Ord + Copy, R: Clone, T: AsCell>(
        &mut self,
        name: &str,
        records: &RecordTable<I, R>,
        number: fn(I) -> Id,
        named: fn(Id) -> I,
        row: fn(&R) -> T,
    ) -> bool {
        let from = match self.last {
            Some(last) => Bound::Excluded(named(last)),
            None => {
                self.text(&format!(",\n\"{name}\": ["));
                Bound::Unbounded
            }
        };
        for (id, record) in records.range((from, Bound::Unbounded)) {
            self.text(if self.last.is_none() { "\n" } else { ",\n" });
            self.value(row(record).into_cell());
            self.last = Some(number(*id));
            if self.piece.len() >= PIECE {
                return false;
            }
        }
        self.text("]");
        self.last = None;
        true
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
