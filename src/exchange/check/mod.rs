//! The check of a plan: every row read, nothing written. It gives the one command of the import and all that
//! the user should know before it is carried out.

mod compare;
mod gates;
mod lookup;
mod people;
mod row;

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Label, OutcomeKind};
use crate::ledger::{ImportBatch, ImportDeal, Records};

use super::plan::Plan;
use super::problem::{Blocker, ProblemKind, RowProblem};
use super::summary::{PreviewRow, RowAction, Summary, Total};
use super::table::{Table, TableNote};
use lookup::Lookup;
use people::NewNames;
use row::Row;

/// How many rows are shown as they would be imported.
pub const PREVIEW_ROWS: usize = 100;

/// The result of a check.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Checked {
    /// What the import would do. None if something must be settled first, or if nothing would change.
    pub batch: Option<ImportBatch>,
    /// How many deals that brings or changes; they are counted also when the batch was taken out.
    pub deals: usize,
    /// What must be settled first; nothing else is filled then.
    pub blockers: Vec<Blocker>,
    /// The numbers.
    pub summary: Summary,
    /// The first rows as they would be imported.
    pub preview: Vec<PreviewRow>,
    /// What is wrong with rows and cells, in the order of the rows.
    pub problems: Vec<RowProblem>,
    /// The number of the row of each deal of the batch.
    rows: Vec<u32>,
}

/// Checks a plan at one go.
#[must_use]
pub fn check(plan: &Plan, table: &Table, records: &Records) -> Checked {
    let mut check = Check::start(plan, table, records);
    check.advance(plan, table, records, usize::MAX);
    check.finish(plan, table)
}

/// A check that goes on in slices, so that a page can draw in between. Plan, table and records must be the same
/// each time.
#[derive(Debug)]
pub struct Check {
    lookup: Lookup,
    next: usize,
    deals: Vec<ImportDeal>,
    seen: HashMap<String, u32>,
    names: NewNames,
    outcomes: BTreeMap<OutcomeKind, Total>,
    stages: Vec<(Label, Total)>,
    checked: Checked,
}

impl Check {
    /// Prepares a check.
    #[must_use]
    pub fn start(plan: &Plan, table: &Table, records: &Records) -> Self {
        let (lookup, blockers) = Lookup::new(plan, table, records);
        let summary = Summary {
            rows: table.len(),
            blank: table.blank,
            new_stages: lookup.new_stages.iter().map(|it| it.name.clone()).collect(),
            ..Summary::default()
        };
        let next = if blockers.is_empty() { 0 } else { table.len() };
        Self {
            stages: lookup
                .stages
                .iter()
                .map(|stage| (stage.name.clone(), Total::default()))
                .collect(),
            lookup,
            next,
            deals: Vec::new(),
            seen: HashMap::new(),
            names: NewNames::new(records),
            outcomes: BTreeMap::new(),
            checked: Checked {
                blockers,
                summary,
                ..Checked::default()
            },
        }
    }

    /// How many rows are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.next
    }

    /// Checks the next rows; gives false when none are left.
    pub fn advance(&mut self, plan: &Plan, table: &Table, records: &Records, rows: usize) -> bool {
        let end = self.next.saturating_add(rows).min(table.len());
        for row in self.next..end {
            self.row(plan, table, records, row);
        }
        self.next = self.next.max(end);
        self.next < table.len()
    }

    fn row(&mut self, plan: &Plan, table: &Table, records: &Records, place: usize) {
        let number = table.row_number(place);
        let from = self.checked.problems.len();
        let row = Row::read(plan, table, &self.lookup, place, &mut self.checked.problems);
        if let Some(first) = self.repeated(&row, number) {
            // What is odd in a row that joins an earlier one was told there, or does not matter.
            self.checked.problems.truncate(from);
            if self.lookup.sums.is_some() {
                self.checked.summary.joined += 1;
                return;
            }
            let kind = ProblemKind::KeyRepeated { first };
            self.drop_row(number, kind, row);
            return;
        }
        if row.ignored {
            self.checked.problems.truncate(from);
            self.drop_row(number, ProblemKind::StageIgnored, row);
            return;
        }
        let existing = row
            .key
            .as_ref()
            .and_then(|key| self.lookup.known.get(key))
            .and_then(|id| records.deals.get(id));
        if row.title.is_empty() && existing.is_none() {
            self.drop_row(number, ProblemKind::NoTitle, row);
            return;
        }
        self.count(&row);
        let (action, deal) = match existing {
            Some(deal) => compare::changes(&row, deal, records, &self.lookup),
            None => (RowAction::New, compare::new_deal(&row, &self.lookup)),
        };
        match action {
            RowAction::New => self.checked.summary.new += 1,
            RowAction::Update { .. } => self.checked.summary.updated += 1,
            _ => self.checked.summary.unchanged += 1,
        }
        if let Some(deal) = deal {
            self.names.note(&deal, existing, records);
            self.deals.push(deal);
            self.checked.rows.push(number);
        }
        self.show(number, action, row);
    }

    /// The number of an earlier row with the same key.
    fn repeated(&mut self, row: &Row, number: u32) -> Option<u32> {
        let key = row.key.as_ref()?;
        if let Some(first) = self.seen.get(key) {
            return Some(*first);
        }
        self.seen.insert(key.clone(), number);
        None
    }

    fn drop_row(&mut self, number: u32, kind: ProblemKind, row: Row) {
        self.checked.summary.skipped += 1;
        let (column, cell) = match kind {
            ProblemKind::StageIgnored => (self.lookup.stage_name.clone(), row.stage_text.clone()),
            ProblemKind::KeyRepeated { .. } => (
                self.lookup.key_name.clone(),
                row.key.clone().unwrap_or_default(),
            ),
            _ => (None, String::new()),
        };
        self.checked.problems.push(RowProblem {
            row: number,
            column,
            cell,
            kind,
        });
        self.show(number, RowAction::Skipped, row);
    }

    fn count(&mut self, row: &Row) {
        let outcome = row.outcome.unwrap_or(OutcomeKind::Open);
        let value = row.value();
        self.outcomes.entry(outcome).or_default().add(value);
        if outcome == OutcomeKind::Open
            && let Some(place) = row.stage.or(self.lookup.first)
            && let Some((_, total)) = self.stages.get_mut(place)
        {
            total.add(value);
        }
    }

    fn show(&mut self, number: u32, action: RowAction, row: Row) {
        if self.checked.preview.len() < PREVIEW_ROWS {
            let stage = row.stage.and_then(|place| self.lookup.stages.get(place));
            self.checked.preview.push(PreviewRow {
                row: number,
                action,
                amount: row.value(),
                expected_close: row.expected_close(),
                closed_on: row.closing_day(),
                title: row.title,
                stage: stage.map(|stage| stage.name.clone()),
                outcome: row.outcome,
                created_on: row.created_on,
                owner: row.owner,
                company: row.company,
                contact: row.contact,
            });
        }
    }

    /// The result, once no rows are left.
    #[must_use]
    pub fn finish(self, plan: &Plan, table: &Table) -> Checked {
        let mut checked = self.checked;
        if !checked.blockers.is_empty() {
            return checked;
        }
        checked.problems.extend(table.notes.iter().map(shape));
        checked.problems.sort_by_key(|problem| problem.row);
        self.names.write(&mut checked.summary);
        checked.summary.outcomes = self.outcomes.into_iter().collect();
        checked.summary.stages = self.stages;
        checked.summary.stages.retain(|(_, total)| total.count > 0);
        checked.deals = self.deals.len();
        checked.batch = (!self.deals.is_empty()).then(|| ImportBatch {
            name: Label::new(&plan.file).ok(),
            settings: Vec::new(),
            target: plan.target.clone(),
            new_stages: self.lookup.new_stages,
            deals: self.deals,
        });
        checked
    }
}

fn shape(note: &TableNote) -> RowProblem {
    let (TableNote::UnclosedQuote { row }
    | TableNote::ShortRow { row }
    | TableNote::LongRow { row }) = *note;
    RowProblem {
        row,
        column: None,
        cell: String::new(),
        kind: ProblemKind::Shape(*note),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
