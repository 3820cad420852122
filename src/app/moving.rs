//! The one way in which deals go on: to a stage, or to being won. Drag, keys, menus, steps and the bar of a selection
//! pass here, so that all of them meet the same gates and the same questions.

use leptos::prelude::*;

use super::{Answer, App, Offer, Request};
use crate::domain::{Closing, DealId, Gate, OutcomeKind, StageId, StageKind};
use crate::ledger::{Command, DealEdit, Missing, Pass, Position, Refusal};
use crate::query::next_of_stage;
use crate::text::Words as _;

/// Where deals want to go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Goal {
    /// To a place of a stage.
    Stage(StageId, Position),
    /// To the outcome Won, and to an after-sale stage from there.
    Won(Box<Closing>, Option<StageId>),
}

/// Deals that want to go somewhere and may be held back on the way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Crossing {
    /// The deals, in the order in which they then stand. Only one at a time is won.
    pub deals: Vec<DealId>,
    /// Where to.
    pub goal: Goal,
    /// What is filled in with it, in the same action.
    pub edits: Vec<DealEdit>,
}

/// What became of a wish to go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Crossed {
    /// The deals are there.
    Done,
    /// A dialog asks for something first; until it is answered they stay where they were.
    Asked,
    /// It was refused and said why.
    Refused,
}

/// A deal that a gate holds back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Which one.
    pub deal: DealId,
    /// The stage whose gate it is.
    pub stage: StageId,
    /// How it holds back.
    pub gate: Gate,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// What lies in the way of a crossing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Way {
    /// The deals that gates hold back.
    pub held: Vec<Held>,
    /// The stages that are skipped, each once.
    pub skipped: Vec<StageId>,
    /// The most deals that the stage should have, if more would stand there.
    pub full: Option<u16>,
}

impl Way {
    /// Whether something is held that no wish of the seller lets pass.
    #[must_use]
    pub fn is_hard(&self) -> bool {
        self.held.iter().any(|held| held.gate == Gate::Hard)
    }
}

impl App {
    /// Moves deals to a place of a stage. An ended deal is asked where it comes back to; an open one that is put on an
    /// after-sale stage is asked for what was won.
    pub fn move_deals(self, deals: Vec<DealId>, stage: StageId, position: Position) -> Crossed {
        self.move_with(deals, stage, position, Vec::new())
    }

    /// Moves deals as above and changes them in the same action.
    pub fn move_with(
        self,
        deals: Vec<DealId>,
        stage: StageId,
        position: Position,
        edits: Vec<DealEdit>,
    ) -> Crossed {
        let ask = |request: Request| {
            self.session.request.set(Some(request));
            Crossed::Asked
        };
        if let [deal] = deals.as_slice() {
            let deal = *deal;
            let (open, kind, same) = self.state.peek(|book| {
                let records = book.records();
                let (deal, stage) = (records.deals.get(&deal), records.stages.get(&stage));
                (
                    deal.map(crate::domain::Deal::is_open),
                    stage.map(|stage| stage.kind),
                    deal.map(|deal| deal.pipeline) == stage.map(|stage| stage.pipeline),
                )
            });
            match (open, kind) {
                (Some(true), Some(StageKind::AfterSale)) => {
                    return ask(Request::Win(deal, same.then_some(stage), edits));
                }
                (Some(false), Some(StageKind::Open)) => return ask(Request::Reopen(deal)),
                _ => {}
            }
        }
        self.cross(Crossing {
            deals,
            goal: Goal::Stage(stage, position),
            edits,
        })
    }

    /// Carries a crossing out, or asks for what stands in its way.
    pub fn cross(self, crossing: Crossing) -> Crossed {
        let way = self.way(&crossing);
        let ask = |request: fn(Crossing) -> Request, crossing| {
            self.session.request.set(Some(request(crossing)));
            Crossed::Asked
        };
        if !way.held.is_empty() || way.full.is_some() {
            return ask(Request::Gate, crossing);
        }
        let quiet = self
            .session
            .preferences
            .with_untracked(|chosen| chosen.skip_quietly);
        if !way.skipped.is_empty() && !quiet {
            return ask(Request::Skip, crossing);
        }
        match self.cross_with(&crossing, Pass::default()) {
            Ok(()) => Crossed::Done,
            Err(Refusal::GateShut { .. } | Refusal::StageFull(_)) => ask(Request::Gate, crossing),
            Err(refusal) => {
                self.notices.failed(self.refusal_words(&refusal));
                Crossed::Refused
            }
        }
    }

    /// Carries a crossing out with what is brought along, and says so.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    pub fn cross_with(self, crossing: &Crossing, pass: Pass) -> Result<(), Refusal> {
        let before = self.stage_of(crossing);
        let crossed = crossing.clone();
        let say = move |app: Self, seq| app.say_crossed(&crossed, before, seq);
        match self.dispatch_and_say(crossing.command(pass), say) {
            Answer::Done(_) | Answer::Later | Answer::Refused(Refusal::NothingToDo) => Ok(()),
            Answer::Refused(refusal) => Err(refusal),
        }
    }

    /// Says where deals are now, and offers what the stage plans first.
    fn say_crossed(self, crossing: &Crossing, before: Option<(DealId, StageId)>, seq: u64) {
        let text = match &crossing.goal {
            Goal::Won(..) => self.m().toast_deal_won().to_string(),
            Goal::Stage(stage, _) => {
                let name = self.state.peek(|book| {
                    let stage = book.records().stages.get(stage);
                    stage.map(|stage| stage.name.to_string())
                });
                self.m()
                    .toast_deal_moved(name.unwrap_or_default())
                    .to_string()
            }
        };
        let here = self.stage_of(crossing);
        let offer = here.filter(|here| before != Some(*here));
        let offer = offer.and_then(|(deal, _)| self.offer_of_stage(deal));
        self.notices
            .offering(text, Some(seq), offer.into_iter().collect());
    }

    /// The deal that crosses alone, and where it stands.
    fn stage_of(self, crossing: &Crossing) -> Option<(DealId, StageId)> {
        let [deal] = *crossing.deals.as_slice() else {
            return None;
        };
        let stage = self
            .state
            .peek(|book| book.records().deals.get(&deal).map(|deal| deal.stage));
        Some((deal, stage?))
    }

    /// The offer to plan what the stage of a deal that came in plans first (capability A19).
    fn offer_of_stage(self, deal: DealId) -> Option<(String, Offer)> {
        let today = self.session.today.get_untracked();
        let next = self.state.peek(|book| {
            let deal = book.records().deals.get(&deal)?;
            next_of_stage(book, deal, today)
        })?;
        let subject = next.subject.map(|subject| subject.to_string());
        let subject = subject.unwrap_or_else(|| next.kind.words(self.m()));
        let request = Request::NewActivity {
            deal: Some(deal),
            person: None,
            company: None,
            kind: Some(next.kind),
        };
        let words = self.m().process_plan(subject).to_string();
        Some((words, Offer::Ask(request)))
    }

    /// What lies in the way of a crossing as the book is now.
    #[must_use]
    pub fn way(self, crossing: &Crossing) -> Way {
        let ctx = self.ctx();
        self.state.peek(|book| {
            let records = book.records();
            let mut way = Way::default();
            let mut coming = 0;
            for id in &crossing.deals {
                let to = match crossing.goal {
                    Goal::Stage(stage, _) => Some(stage),
                    Goal::Won(..) => None,
                };
                let passage = book.passage(*id, to, &crossing.edits, &ctx);
                if let Some((stage, gate)) = passage.gate
                    && !passage.missing.is_empty()
                {
                    way.held.push(Held {
                        deal: *id,
                        stage,
                        gate,
                        missing: passage.missing,
                    });
                }
                for stage in passage.skipped {
                    if !way.skipped.contains(&stage) {
                        way.skipped.push(stage);
                    }
                }
                if let Goal::Stage(stage, _) = crossing.goal {
                    let here = records.deals.get(id).map(|deal| deal.stage);
                    coming += usize::from(here != Some(stage));
                }
            }
            if let Goal::Stage(stage, _) = crossing.goal
                && coming > 0
            {
                let limit = records.stages.get(&stage).and_then(|stage| stage.wip_limit);
                let then = book.board().count(stage) + coming;
                way.full = limit.filter(|limit| then > usize::from(*limit));
            }
            way
        })
    }
}

impl Crossing {
    fn command(&self, mut pass: Pass) -> Command {
        pass.edits.splice(0..0, self.edits.iter().cloned());
        match &self.goal {
            Goal::Stage(stage, position) => Command::MoveDeals {
                deals: self.deals.clone(),
                stage: *stage,
                position: *position,
                pass,
            },
            Goal::Won(closing, after_sale) => Command::Close {
                deal: self.deals.first().copied().unwrap_or_default(),
                kind: OutcomeKind::Won,
                closing: closing.clone(),
                after_sale: *after_sale,
                pass,
            },
        }
    }
}
