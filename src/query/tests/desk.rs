//! A book for tests, and short ways to work on it. Everything goes through the gate.

use chrono::NaiveDate;

use crate::domain::*;
use crate::ledger::*;

pub fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An amount of whole hryvnias.
pub fn uah(units: i64) -> Money {
    Money::major(units, Currency::UAH)
}

/// A book with one pipeline, whose clock ticks with each command.
#[derive(Clone)]
pub struct Desk {
    pub book: Book,
    pub pipeline: PipelineId,
    /// The open stages in the order in which they were made.
    pub stages: Vec<StageId>,
    pub today: NaiveDate,
    now: i64,
}

impl Desk {
    /// Open stages by name and chance in percent; today is 23 November 2026.
    pub fn new(stages: &[(&str, u16)]) -> Self {
        let mut desk = Self {
            book: Book::default(),
            pipeline: PipelineId::default(),
            stages: Vec::new(),
            today: day("2026-11-23"),
            now: 0,
        };
        desk.run(Command::AddPipeline {
            name: label("Sales"),
            stages: stages
                .iter()
                .map(|(name, percent)| new_stage(name, *percent))
                .collect(),
            lost_reasons: Vec::new(),
        });
        desk.pipeline = *desk.records().pipelines.keys().next().unwrap();
        desk.stages = desk
            .records()
            .stages_of(desk.pipeline)
            .iter()
            .map(|stage| stage.id)
            .collect();
        desk
    }

    /// The view from now.
    pub fn lens(&self) -> crate::query::Lens {
        crate::query::Lens::new(Moment(self.now), self.today)
    }

    pub fn records(&self) -> &Records {
        self.book.records()
    }

    pub fn deal(&self, id: DealId) -> &Deal {
        &self.records().deals[&id]
    }

    pub fn try_run(&mut self, command: Command) -> Result<Done, Refusal> {
        self.now += 1000;
        let ctx = Ctx {
            now: Moment(self.now),
            today: self.today,
            replica: ReplicaUid([7; 16]),
        };
        self.book.execute(command, &ctx)
    }

    pub fn run(&mut self, command: Command) {
        self.try_run(command).unwrap();
    }

    /// A deal worth so many hryvnias.
    pub fn add(&mut self, stage: usize, title: &str, amount: Option<i64>) -> DealId {
        let deal = NewDeal::titled(label(title), self.stages[stage]).worth(amount.map(uah));
        self.run(Command::AddDeal(Box::new(deal)));
        *self.records().deals.keys().next_back().unwrap()
    }

    pub fn edit(&mut self, deal: DealId, value: DealValue) {
        let edits = vec![DealEdit::Value(value)];
        self.run(Command::EditDeal { deal, edits });
    }

    /// An open deal that is expected to close on a day.
    pub fn expected(&mut self, stage: usize, amount: i64, on: &str) -> DealId {
        let deal = self.add(stage, "expected", Some(amount));
        self.edit(deal, DealValue::ExpectedClose(Some(day(on))));
        deal
    }

    pub fn move_to(&mut self, deal: DealId, stage: usize) {
        self.run(Command::MoveDeals {
            deals: vec![deal],
            stage: self.stages[stage],
            position: Position::Top,
            pass: Pass::default(),
        });
    }

    pub fn close(&mut self, deal: DealId, kind: OutcomeKind, on: &str, amount: Option<i64>) {
        let closing = Closing {
            amount: amount.map(uah),
            ..Closing::on(day(on))
        };
        self.end(deal, kind, closing);
    }

    /// Ends a deal with particulars of every kind.
    pub fn end(&mut self, deal: DealId, kind: OutcomeKind, closing: Closing) {
        self.run(Command::Close {
            deal,
            kind,
            closing: Box::new(closing),
            after_sale: None,
            pass: Pass::default(),
        });
    }

    /// A deal that ended on a day with an amount.
    pub fn closed(
        &mut self,
        stage: usize,
        kind: OutcomeKind,
        on: &str,
        amount: Option<i64>,
    ) -> DealId {
        let deal = self.add(stage, "closed", amount);
        self.close(deal, kind, on, amount);
        deal
    }

    pub fn import(&mut self, deals: Vec<ImportDeal>) {
        self.run(Command::Import(Box::new(ImportBatch {
            settings: Vec::new(),
            name: None,
            target: ImportTarget::Existing(self.pipeline),
            new_stages: Vec::new(),
            deals,
        })));
    }
}

pub fn new_stage(name: &str, percent: u16) -> NewStage {
    NewStage::named(label(name), StageKind::Open, Probability::percent(percent))
}

/// A row of a file that begins a sale on a day, if it tells one.
pub fn row(outcome: Outcome, began: Option<&str>) -> ImportDeal {
    ImportDeal {
        existing: None,
        title: label("row"),
        stage: None,
        outcome: Some(outcome),
        created_on: began.map(day).into(),
        edits: Vec::new(),
    }
}
