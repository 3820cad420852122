//! The plan of an import: its first form, its changes, what must be settled in it, and what is remembered of it.

use leptos::prelude::*;

use super::{Blocker, Plan, TemplateError};
use crate::app::App;
use crate::domain::PipelineId;
use crate::exchange::demo::template;
use crate::exchange::remembered::{header_key, recall, remember};
use crate::exchange::{Check, Table, Template};
use crate::ledger::{ImportTarget, Records};

/// How many files of different headers are remembered.
const REMEMBERED: usize = 20;

impl App {
    /// The plan that a file suggests, with what was decided the last time for a file of the same columns.
    pub(super) fn import_first_plan(self, name: &str, table: &Table) -> Plan {
        let lang = self.session.lang.get_untracked();
        let pipeline = untrack(|| self.pipeline());
        let target = pipeline.map_or_else(
            || ImportTarget::New(template::pipeline_name(lang)),
            ImportTarget::Existing,
        );
        let kept = self
            .session
            .preferences
            .with_untracked(|known| known.mappings.get(&header_key(table)).cloned());
        self.state.peek(|book| {
            let mut plan = Plan::guess(name, table, book.records(), target);
            plan.spare_stages = template::stages(lang);
            if let Some(kept) = kept {
                recall(&kept, &mut plan, table, book.records());
            }
            plan
        })
    }

    /// Keeps what was decided, for the next file of the same columns.
    pub(super) fn import_remember(self, plan: &Plan, table: &Table) {
        let kept = self.state.peek(|book| remember(plan, book.records()));
        let key = header_key(table);
        self.change_preferences(|preferences| {
            let mappings = &mut preferences.mappings;
            if mappings.len() >= REMEMBERED && !mappings.contains_key(&key) {
                mappings.pop_first();
            }
            mappings.insert(key, kept);
        });
    }

    /// Changes the plan; what was checked before holds no more.
    pub fn import_change(self, change: impl FnOnce(&mut Plan, &Table, &Records)) {
        let import = self.import;
        let Some(table) = import.table.get_untracked() else {
            return;
        };
        import.forget_check();
        import.plan.update(|plan| {
            if let Some(plan) = plan {
                self.state
                    .peek(|book| change(plan, &table.opened.table, book.records()));
            }
        });
    }

    /// Sends the deals to a pipeline of the book, or to a new one.
    pub fn import_to(self, pipeline: Option<PipelineId>) {
        let lang = self.session.lang.get_untracked();
        let target = pipeline.map_or_else(
            || ImportTarget::New(template::pipeline_name(lang)),
            ImportTarget::Existing,
        );
        self.import_change(|plan, table, records| plan.set_target(table, records, target));
    }

    /// What must be settled before the plan can be carried out. Tracks the plan.
    #[must_use]
    pub fn import_blockers(self) -> Vec<Blocker> {
        let import = self.import;
        let Some(table) = import.table.get() else {
            return Vec::new();
        };
        let table = &table.opened.table;
        import.plan.with(|plan| {
            plan.as_ref().map_or_else(Vec::new, |plan| {
                self.state.peek(|book| {
                    let check = Check::start(plan, table, book.records());
                    check.finish(plan, table).blockers
                })
            })
        })
    }

    /// The titles that a template gives to the first rows.
    ///
    /// # Errors
    /// [`TemplateError`] says what is wrong with it.
    pub fn import_titles(self, text: &str, rows: usize) -> Result<Vec<String>, TemplateError> {
        let Some(table) = self.import.table.get() else {
            return Ok(Vec::new());
        };
        let table = &table.opened.table;
        let template = Template::parse(text, table.names())?;
        let rows = 0..rows.min(table.len());
        Ok(rows
            .map(|row| template.fill(|column| table.cell(row, column)))
            .collect())
    }
}
