//! The gates of stages that a file would carry deals past. A hard one keeps the deal where it is, and the rest of its
//! row still comes in; a soft one lets it pass, since whoever goes on with the import has read the list.

use crate::domain::{Gate, Outcome, StageId};
use crate::ledger::{Book, Ctx, ImportDeal, StageRef};

use super::super::problem::{ProblemKind, RowProblem};
use super::super::summary::RowAction;
use super::Checked;

/// What the gates say to a row.
struct Held {
    gate: Gate,
    stage: StageId,
}

impl Checked {
    /// Asks the gates of the stages which deals may go on, takes back what they refuse and lists it.
    pub fn ask_gates(&mut self, book: &Book, ctx: &Ctx) {
        let Some(batch) = &mut self.batch else {
            return;
        };
        let mut kept = Vec::with_capacity(batch.deals.len());
        for (mut deal, row) in std::mem::take(&mut batch.deals)
            .into_iter()
            .zip(std::mem::take(&mut self.rows))
        {
            let Some(held) = held(&deal, book, ctx) else {
                kept.push((deal, row));
                continue;
            };
            let name = book.records().stages.get(&held.stage);
            let name = name.map(|stage| stage.name.clone());
            self.problems.push(RowProblem {
                row,
                column: name.as_ref().map(ToString::to_string),
                cell: deal.title.to_string(),
                kind: match held.gate {
                    Gate::Hard => ProblemKind::GateHolds,
                    Gate::Soft => ProblemKind::GatePassed,
                },
            });
            if held.gate == Gate::Soft {
                kept.push((deal, row));
                continue;
            }
            deal.stage = None;
            if matches!(deal.outcome, Some(Outcome::Won(_))) {
                deal.outcome = None;
            }
            let changes = changes(&deal, book);
            for shown in self.preview.iter_mut().filter(|shown| shown.row == row) {
                shown.stage.clone_from(&name);
                shown.outcome = None;
                shown.action = match &shown.action {
                    RowAction::Update { fields, .. } if changes => RowAction::Update {
                        fields: fields.clone(),
                        moves: false,
                    },
                    _ => RowAction::Unchanged,
                };
            }
            if changes {
                kept.push((deal, row));
            } else {
                self.summary.updated -= 1;
                self.summary.unchanged += 1;
            }
        }
        (batch.deals, self.rows) = kept.into_iter().unzip();
        self.deals = batch.deals.len();
        if batch.deals.is_empty() {
            self.batch = None;
        }
        self.problems.sort_by_key(|problem| problem.row);
    }
}

/// The gate that lies before a deal of the book which the row moves on or wins; none if nothing is missing there.
fn held(deal: &ImportDeal, book: &Book, ctx: &Ctx) -> Option<Held> {
    let id = deal.existing?;
    let to = match (&deal.outcome, deal.stage) {
        (Some(Outcome::Won(_)), _) => None,
        (None | Some(Outcome::Open), Some(StageRef::Existing(stage))) => Some(stage),
        // A new stage stands behind all others, and the gate is that of the stage which the deal leaves.
        (None | Some(Outcome::Open), Some(StageRef::New(_))) => None,
        _ => return None,
    };
    let passage = book.passage(id, to, &deal.edits, ctx);
    let (stage, gate) = passage.gate?;
    (!passage.missing.is_empty()).then_some(Held { gate, stage })
}

/// Whether a row still changes its deal.
fn changes(row: &ImportDeal, book: &Book) -> bool {
    let known = row.existing.and_then(|id| book.records().deals.get(&id));
    known.is_none_or(|deal| {
        !row.edits.is_empty()
            || row.title != deal.title
            || row.outcome.is_some()
            || row.created_on != crate::domain::Effective::Unknown
    })
}
