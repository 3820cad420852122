//! A small book that is there before foreign bytes come: one of each kind of record.

use std::sync::LazyLock;

use chrono::NaiveDate;
use konvey::domain::{
    ActivityKind, ActivityValue, BookSettingsValue, Closing, Currency, CustomField, CustomKind,
    DealId, DealValue, ItemKey, Label, List, Moment, Money, OutcomeKind, Period, Probability,
    ReplicaUid, StageKind,
};
use konvey::ledger::{
    Book, Command, Ctx, DealEdit, NewActivity, NewDeal, NewStage, Pass, Position, Records,
};

/// The day on which everything happens.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// The surroundings of a command at that day.
pub fn ctx() -> Ctx {
    Ctx {
        now: Moment(1_795_000_000_000),
        today: today(),
        replica: ReplicaUid([0xee; 16]),
    }
}

/// The records of the book.
pub fn records() -> &'static Records {
    static RECORDS: LazyLock<Records> = LazyLock::new(make);
    &RECORDS
}

fn make() -> Records {
    let mut book = Book::default();
    let stage = |name, percent, kind| {
        NewStage::named(Label::lossy(name), kind, Probability::percent(percent))
    };
    let field = CustomField {
        key: ItemKey(1),
        name: Label::lossy("Region"),
        kind: CustomKind::Text,
        pipeline: None,
        choices: List::default(),
        archived: false,
    };
    let settings = [
        Command::StartBook {
            settings: vec![BookSettingsValue::Currency(Currency::UAH)],
            name: Label::lossy("Sales"),
            stages: vec![
                stage("New", 10, StageKind::Open),
                stage("Offer", 50, StageKind::Open),
                stage("After", 100, StageKind::AfterSale),
            ],
        },
        Command::SetSettings {
            value: BookSettingsValue::CustomFields(vec![field].into()),
        },
        Command::AddProduct {
            name: Label::lossy("Licence"),
            values: Vec::new(),
        },
        Command::SetTarget {
            period: Period::Month(2026, 11),
            amount: Some(Money::major(9, Currency::UAH)),
        },
    ];
    for command in settings {
        ask(&mut book, command);
    }
    deals(&mut book);
    book.records().clone()
}

fn ask(book: &mut Book, command: Command) {
    let done = book.execute(command, &ctx());
    assert!(done.is_ok(), "the sample is made: {done:?}");
}

/// One deal with everything, and a lost one.
fn deals(book: &mut Book) {
    let stages: Vec<_> = book.records().stages.keys().copied().collect();
    let first = NewDeal {
        edits: vec![
            DealEdit::CompanyNamed(Label::lossy("Дім")),
            DealEdit::ContactNamed(Label::lossy("Ann")),
            DealEdit::OwnerNamed(Label::lossy("Bob")),
            DealEdit::AddTag(Label::lossy("hot")),
        ],
        ..NewDeal::titled(Label::lossy("First"), stages[0])
    };
    ask(book, Command::AddDeal(Box::new(first)));
    let second = NewDeal::titled(Label::lossy("Second"), stages[0]);
    ask(book, Command::AddDeal(Box::new(second)));
    let deals: Vec<DealId> = book.records().deals.keys().copied().collect();
    let amount = Some(Money::major(5, Currency::UAH));
    let edit = Command::EditDeal {
        deal: deals[0],
        edits: vec![
            DealEdit::Value(DealValue::Amount(amount)),
            DealEdit::Value(DealValue::ExpectedClose(Some(today()))),
        ],
    };
    ask(book, edit);
    let step = Command::MoveDeals {
        deals: vec![deals[0]],
        stage: stages[1],
        position: Position::Top,
        pass: Pass::default(),
    };
    ask(book, step);
    let call = NewActivity {
        kind: ActivityKind::Call,
        subject: Label::lossy("Call"),
        values: vec![ActivityValue::Deal(Some(deals[0]))],
    };
    ask(book, Command::AddActivity(Box::new(call)));
    let lost = Closing {
        reason: Some(Label::lossy("Price")),
        ..Closing::on(today())
    };
    let close = Command::Close {
        deal: deals[1],
        kind: OutcomeKind::Lost,
        closing: Box::new(lost),
        after_sale: None,
        pass: Pass::default(),
    };
    ask(book, close);
}
