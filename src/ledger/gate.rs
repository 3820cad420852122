//! The gates between stages: what a deal lacks that wants to go on, and what it would skip.
//!
//! The requirements of a stage bind a deal that leaves it forward: to a later open stage of the pipeline, or by being
//! won. Going back, losing, and changing the pipeline are free. Stages that are skipped do not ask for anything;
//! the skip itself is written down, with its reason, and shows in the funnel as what it is.

use chrono::NaiveDate;

use crate::domain::{
    BusinessCase, Deal, DealId, Fit, Gate, ItemKey, Requirement, Role, Stage, StageId, StageKind,
};

use super::decide::with_edits;
use super::{Book, Ctx, DealEdit};

/// What a deal lacks to leave a stage.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Missing {
    /// Something that every book knows.
    Required(Requirement),
    /// A field of one's own.
    Custom(ItemKey),
}

/// What lies between a deal and a stage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Passage {
    /// The stage whose gate it must pass, if it goes forward out of one that has a gate.
    pub gate: Option<(StageId, Gate)>,
    /// What it lacks to pass.
    pub missing: Vec<Missing>,
    /// The stages that it would skip, in their order: between here and there, and never visited.
    pub skipped: Vec<StageId>,
}

impl Book {
    /// What lies between a deal and an open stage, or Won without one, if the deal is edited on the way. Edits that
    /// would be refused count for nothing here; the command that carries them says why.
    #[must_use]
    pub fn passage(
        &self,
        deal: DealId,
        to: Option<StageId>,
        edits: &[DealEdit],
        ctx: &Ctx,
    ) -> Passage {
        let records = self.records();
        let Some(deal) = records.deals.get(&deal) else {
            return Passage::default();
        };
        let to = match to.map(|to| records.stages.get(&to)) {
            Some(None) => return Passage::default(),
            Some(to) => to,
            None => None,
        };
        if edits.is_empty() {
            return self.passage_of(deal, to, ctx.today);
        }
        match with_edits(self, deal, edits, ctx) {
            Ok(edited) => self.passage_of(&edited, to, ctx.today),
            Err(_) => self.passage_of(deal, to, ctx.today),
        }
    }

    /// As above for a deal that need not stand in the book so, on its way to an open stage, or to Won without one.
    pub(super) fn passage_of(&self, deal: &Deal, to: Option<&Stage>, today: NaiveDate) -> Passage {
        let records = self.records();
        let stages = records.open_stages_of(deal.pipeline);
        let place = |id: StageId| stages.iter().position(|stage| stage.id == id);
        let Some(here) = place(records.stage_today(deal.stage)) else {
            return Passage::default();
        };
        if !deal.is_open() {
            return Passage::default();
        }
        let there = match to {
            None => stages.len(),
            Some(to) if to.pipeline != deal.pipeline || to.kind == StageKind::AfterSale => {
                return Passage::default();
            }
            Some(to) => place(to.id).unwrap_or(here),
        };
        let Some(stage) = stages.get(here).filter(|_| there > here) else {
            return Passage::default();
        };
        let between = stages.get(here + 1..there).unwrap_or_default();
        // A deal that is won skips nothing: the funnel knows where it was won from.
        let between = if to.is_some() { between } else { &[] };
        let visited = |id: StageId| {
            let mut visits = deal.visits.iter();
            visits.any(|visit| records.stage_today(visit.stage) == id)
        };
        let missing = match stage.gate {
            Some(_) => self.missing(deal, stage, today),
            None => Vec::new(),
        };
        Passage {
            gate: stage.gate.map(|gate| (stage.id, gate)),
            missing,
            skipped: between
                .iter()
                .map(|stage| stage.id)
                .filter(|id| !visited(*id))
                .collect(),
        }
    }

    /// What a deal lacks of what a stage requires, in the order of the stage's list.
    #[must_use]
    pub fn missing(&self, deal: &Deal, stage: &Stage, today: NaiveDate) -> Vec<Missing> {
        let required = stage.required.iter();
        let lacks = required.filter(|required| !self.meets(deal, stage, **required, today));
        let fields = &self.records().settings.custom_fields;
        let custom = stage.required_custom.iter().filter(|key| {
            // A field that was given up since cannot be asked for.
            let mut fields = fields.iter();
            fields.any(|field| field.key == **key && field.belongs_to(deal.pipeline))
                && deal.custom_value(**key).is_none()
        });
        lacks
            .map(|required| Missing::Required(*required))
            .chain(custom.map(|key| Missing::Custom(*key)))
            .collect()
    }

    fn meets(&self, deal: &Deal, stage: &Stage, required: Requirement, today: NaiveDate) -> bool {
        match required {
            Requirement::Amount => deal.amount.is_some(),
            Requirement::ExpectedClose => deal.expected_close.is_some_and(|day| day >= today),
            Requirement::Owner => deal.owner.is_some(),
            Requirement::Company => deal.company.is_some(),
            Requirement::Contact => deal.contact.is_some(),
            Requirement::Source => deal.source.is_some(),
            Requirement::NextStep => {
                deal.next_step.is_some() || self.agenda.next(deal.id).is_some()
            }
            Requirement::Conversation => self.agenda.of(deal.id).any(|id| {
                let activity = self.records.activities.get(&id);
                activity.is_some_and(|activity| {
                    activity.kind.is_conversation() && activity.done_on().is_some()
                })
            }),
            Requirement::Qualified => {
                let qualification = deal.qualification.as_ref();
                qualification.is_some_and(|known| known.result == Some(Fit::Qualified))
            }
            Requirement::BusinessCase => deal.business_case == Some(BusinessCase::Yes),
            Requirement::DecisionMaker => {
                let mut roles = deal.roles.iter();
                roles.any(|role| role.role == Role::DecisionMaker)
            }
            Requirement::Items => !deal.items.is_empty(),
            Requirement::Offer => !deal.offers.is_empty(),
            Requirement::Checklist => {
                let mut points = stage.checklist.iter();
                points.all(|point| deal.checks.contains(&point.key))
            }
            Requirement::Questions => {
                let mut questions = stage.questions.iter();
                questions.all(|question| deal.answer(question.key).is_some())
            }
        }
    }
}
