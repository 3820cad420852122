//! A seller at work: the edits of a day in the shares in which they come, on deals all over the book, drawn from a seed.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use konvey::domain::{
    ActivityId, ActivityKind, ActivityState, ActivityValue, Closing, Currency, Deal, DealId,
    DealValue, Label, Moment, Money, NextStep, Note, OutcomeKind, ReplicaUid, StageId,
};
use konvey::exchange::demo::{Recipe, generate};
use konvey::ledger::{Book, Command, Ctx, DealEdit, NewActivity, NewDeal, Pass, Position, Records};
use konvey::text::Lang;

const WORDS: [&str; 16] = [
    "клієнт",
    "просить",
    "знижку",
    "на",
    "підтримку",
    "договір",
    "у",
    "четвер",
    "director",
    "agreed",
    "чекає",
    "кошторис",
    "до",
    "кінця",
    "тижня",
    "передзвонити",
];

/// The seller: how far the day has come, and what was done.
pub struct Seller {
    state: u64,
    recipe: Recipe,
    now: i64,
    deals: Vec<DealId>,
    planned: Vec<ActivityId>,
    done: BTreeMap<&'static str, u32>,
}

impl Seller {
    /// A seller with a book of so many deals.
    pub fn new(deals: u32) -> Self {
        Self {
            state: 0x5e11_e250,
            recipe: Recipe {
                deals,
                seed: 1,
                lang: Lang::Uk,
                today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
                currency: Currency::UAH,
            },
            now: 1_795_478_400_000,
            deals: Vec::new(),
            planned: Vec::new(),
            done: BTreeMap::new(),
        }
    }

    /// The book as the seller finds it.
    pub fn records(&self) -> Records {
        generate(&self.recipe)
    }

    /// What was done, in words.
    pub fn told(&self) -> String {
        let done: Vec<String> = self
            .done
            .iter()
            .map(|(what, count)| format!("{count} × {what}"))
            .collect();
        done.join(", ")
    }

    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % bound.max(1)
    }

    /// Makes one edit that the book takes.
    pub fn edit(&mut self, book: &mut Book) {
        loop {
            self.now += 7_000;
            let (what, command) = self.command(book);
            let ctx = Ctx {
                now: Moment(self.now),
                today: self.recipe.today,
                replica: ReplicaUid([7; 16]),
            };
            let activities = book.records().activities.len();
            if book.execute(command, &ctx).is_ok() {
                *self.done.entry(what).or_default() += 1;
                if what == "plan" && book.records().activities.len() > activities {
                    self.planned
                        .extend(book.records().activities.keys().next_back());
                }
                return;
            }
        }
    }

    fn command(&mut self, book: &Book) -> (&'static str, Command) {
        let deal = self.open_deal(book);
        match self.below(100) {
            0..30 => ("move", self.step(book, deal)),
            30..55 => ("edit", self.change(deal)),
            55..67 => ("note", self.note(deal)),
            67..75 => ("plan", self.plan(deal)),
            75..82 => ("finish", self.finish()),
            82..87 => ("win", self.close(deal, OutcomeKind::Won)),
            87..90 => ("lose", self.close(deal, OutcomeKind::Lost)),
            90..94 => ("add", self.add(book, deal)),
            94..99 => ("undo", Command::Undo),
            _ => ("redo", Command::Redo),
        }
    }

    /// Any open deal, wherever it stands in the book.
    fn open_deal(&mut self, book: &Book) -> DealId {
        let deals = &book.records().deals;
        if self.deals.len() != deals.len() {
            self.deals = deals.keys().copied().collect();
        }
        loop {
            let place = self.below(self.deals.len());
            let id = self.deals[place];
            if deals.get(&id).is_some_and(Deal::is_open) {
                return id;
            }
        }
    }

    fn stage(&mut self, book: &Book, deal: DealId) -> StageId {
        let deal = book.records().deals.get(&deal).unwrap();
        let stages = book.records().open_stages_of(deal.pipeline);
        let others: Vec<StageId> = stages
            .iter()
            .map(|stage| stage.id)
            .filter(|stage| *stage != deal.stage)
            .collect();
        others[self.below(others.len())]
    }

    fn step(&mut self, book: &Book, deal: DealId) -> Command {
        Command::MoveDeals {
            deals: vec![deal],
            stage: self.stage(book, deal),
            position: Position::Top,
            pass: anyway(),
        }
    }

    fn change(&mut self, deal: DealId) -> Command {
        let on = self.recipe.today + Days::new(self.below(90) as u64);
        let value = match self.below(4) {
            0 => DealValue::Amount(Some(self.amount())),
            1 => DealValue::ExpectedClose(Some(on)),
            2 => DealValue::NextStep(Some(NextStep {
                text: Label::lossy(&self.words(4)),
                on: Some(on),
            })),
            _ => DealValue::Title(Label::lossy(&self.words(3))),
        };
        Command::EditDeal {
            deal,
            edits: vec![DealEdit::Value(value)],
        }
    }

    fn amount(&mut self) -> Money {
        Money::major(self.below(90_000) as i64 + 500, Currency::UAH)
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }

    fn note(&mut self, deal: DealId) -> Command {
        let length = 8 + self.below(16);
        let values = vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::State(ActivityState::Done(self.recipe.today)),
            ActivityValue::Result(Note::new(&self.words(length)).unwrap()),
        ];
        Command::AddActivity(Box::new(NewActivity {
            kind: ActivityKind::Note,
            subject: Label::lossy(&self.words(3)),
            values,
        }))
    }

    fn plan(&mut self, deal: DealId) -> Command {
        let place = self.below(ActivityKind::PLANNABLE.len());
        let on = self.recipe.today + Days::new(self.below(14) as u64);
        Command::AddActivity(Box::new(NewActivity {
            kind: ActivityKind::PLANNABLE[place].clone(),
            subject: Label::lossy(&self.words(3)),
            values: vec![ActivityValue::Deal(Some(deal)), ActivityValue::On(Some(on))],
        }))
    }

    fn finish(&mut self) -> Command {
        let place = self.below(self.planned.len());
        let result = Note::new(&self.words(6)).unwrap();
        match self.planned.get(place).copied() {
            Some(activity) => {
                self.planned.swap_remove(place);
                Command::SetActivityState {
                    activity,
                    state: ActivityState::Done(self.recipe.today),
                    result: Some(result),
                    next: None,
                }
            }
            None => Command::Redo,
        }
    }

    fn close(&mut self, deal: DealId, kind: OutcomeKind) -> Command {
        let closing = Closing {
            amount: (kind == OutcomeKind::Won).then(|| self.amount()),
            reason: (kind == OutcomeKind::Lost).then(|| Label::lossy(&self.words(2))),
            ..Closing::on(self.recipe.today)
        };
        Command::Close {
            deal,
            kind,
            closing: Box::new(closing),
            after_sale: None,
            pass: anyway(),
        }
    }

    fn add(&mut self, book: &Book, like: DealId) -> Command {
        let stage = self.stage(book, like);
        let title = Label::lossy(&self.words(3));
        let mut deal = NewDeal::titled(title, stage).worth(Some(self.amount()));
        let company = book.records().deals.get(&like).unwrap().company;
        deal.edits
            .push(DealEdit::Value(DealValue::Company(company)));
        Command::AddDeal(Box::new(deal))
    }
}

/// Past a gate that asks for something.
fn anyway() -> Pass {
    Pass {
        anyway: true,
        reason: Some(Label::lossy("далі")),
        ..Pass::default()
    }
}
