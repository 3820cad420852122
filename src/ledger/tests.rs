//! The laws of the gate: what is done can be undone, the board follows, damaged entries change nothing.

#[cfg(not(target_arch = "wasm32"))]
mod commands;
#[cfg(not(target_arch = "wasm32"))]
mod damage;
mod gates;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
#[cfg(not(target_arch = "wasm32"))]
mod merging;
#[cfg(not(target_arch = "wasm32"))]
mod process;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod random;
mod rebase;
#[cfg(not(target_arch = "wasm32"))]
mod sound;

use chrono::NaiveDate;

use super::*;
use crate::domain::*;

fn ctx(now: i64) -> Ctx {
    Ctx {
        now: Moment(now),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        replica: ReplicaUid([7; 16]),
    }
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn stage(name: &str, percent: u16, kind: StageKind) -> NewStage {
    NewStage {
        name: label(name),
        kind,
        probability: Probability::percent(percent),
        colour: None,
        rot_days: None,
        playbook: Playbook::default(),
    }
}

/// A book with the stages A 10 %, B 50 %, C 90 % and an after-sale stage.
fn book() -> (Book, Vec<StageId>) {
    let mut book = Book::default();
    let stages = vec![
        stage("A", 10, StageKind::Open),
        stage("B", 50, StageKind::Open),
        stage("C", 90, StageKind::Open),
        stage("After", 100, StageKind::AfterSale),
    ];
    book.execute(
        Command::AddPipeline {
            name: label("Sales"),
            stages,
            lost_reasons: Vec::new(),
        },
        &ctx(1),
    )
    .unwrap();
    let pipeline = *book.records().pipelines.keys().next().unwrap();
    let stages = book
        .records()
        .stages_of(pipeline)
        .iter()
        .map(|stage| stage.id)
        .collect();
    (book, stages)
}

fn add(book: &mut Book, stage: StageId, title: &str) -> DealId {
    let deal = NewDeal::titled(label(title), stage).worth(Some(Money::major(100, Currency::UAH)));
    book.execute(Command::AddDeal(Box::new(deal)), &ctx(2))
        .unwrap();
    *book.records().deals.keys().last().unwrap()
}

fn titles(book: &Book, stage: StageId) -> Vec<String> {
    book.board()
        .cards(stage)
        .map(|id| book.records().deals[&id].title.to_string())
        .collect()
}

#[test]
fn a_move_changes_one_deal_and_is_undone() {
    let (mut book, stages) = book();
    let deals: Vec<_> = ["x", "y", "z"]
        .iter()
        .map(|title| add(&mut book, stages[0], title))
        .collect();
    let before = book.records().clone();
    let command = Command::MoveDeals {
        deals: vec![deals[2]],
        stage: stages[0],
        position: Position::Before(deals[1]),
        pass: Pass::default(),
    };
    let done = book.execute(command, &ctx(3)).unwrap();
    assert_eq!(done.changes.deals.len(), 1);
    assert_eq!(titles(&book, stages[0]), ["x", "z", "y"]);
    book.execute(Command::Undo, &ctx(4)).unwrap();
    assert_eq!(book.records(), &before);
    assert_eq!(titles(&book, stages[0]), ["x", "y", "z"]);
    book.execute(Command::Redo, &ctx(5)).unwrap();
    assert_eq!(titles(&book, stages[0]), ["x", "z", "y"]);
    assert_eq!(
        book.execute(Command::Redo, &ctx(6)),
        Err(Refusal::NothingInLog)
    );
}

#[test]
fn an_older_action_is_undone_only_if_nothing_builds_on_it() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let other = add(&mut book, stages[0], "y");
    let to = |deal, stage| Command::MoveDeals {
        deals: vec![deal],
        stage,
        position: Position::Bottom,
        pass: Pass::default(),
    };
    let first = book.execute(to(deal, stages[1]), &ctx(3)).unwrap().seq;
    book.execute(to(other, stages[1]), &ctx(4)).unwrap();
    assert_eq!(book.can_undo(first), Ok(()));
    book.execute(to(deal, stages[2]), &ctx(5)).unwrap();
    let blocked = Refusal::UndoBlocked {
        kind: ActionKind::MoveDeals,
        subject: Some(label("x")),
    };
    assert_eq!(
        book.execute(Command::UndoAction { seq: first }, &ctx(6)),
        Err(blocked)
    );
    book.execute(Command::Undo, &ctx(7)).unwrap();
    book.execute(Command::UndoAction { seq: first }, &ctx(8))
        .unwrap();
    assert_eq!(titles(&book, stages[0]), ["x"]);
    assert_eq!(book.records().deals[&deal].visits.len(), 1);
}

#[test]
fn winning_and_reopening_keep_the_history() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[1], "x");
    let closing = Closing {
        amount: Some(Money::major(90, Currency::UAH)),
        ..Closing::on(ctx(0).today)
    };
    let win = Command::Close {
        deal,
        kind: OutcomeKind::Won,
        closing: Box::new(closing),
        after_sale: Some(stages[3]),
        pass: Pass::default(),
    };
    book.execute(win.clone(), &ctx(3)).unwrap();
    assert_eq!(titles(&book, stages[1]).len(), 0);
    assert_eq!(titles(&book, stages[3]), ["x"]);
    assert_eq!(
        book.records().deals[&deal].value(),
        Some(Money::major(90, Currency::UAH))
    );
    assert_eq!(book.execute(win, &ctx(4)), Err(Refusal::DealEnded));
    book.execute(
        Command::Reopen {
            deal,
            stage: stages[1],
        },
        &ctx(5),
    )
    .unwrap();
    let reopened = &book.records().deals[&deal];
    assert!(reopened.is_open());
    assert_eq!(reopened.visits.len(), 3);
    assert_eq!(titles(&book, stages[1]), ["x"]);
}

#[test]
fn deleting_a_stage_asks_for_a_target_and_keeps_the_past() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[1], "x");
    let delete = |target| Command::DeleteStage {
        stage: stages[1],
        target,
    };
    assert_eq!(
        book.execute(delete(None), &ctx(3)),
        Err(Refusal::StageNeedsTarget(1))
    );
    assert_eq!(
        book.execute(delete(Some(stages[3])), &ctx(3)),
        Err(Refusal::StageNotInPipeline)
    );
    book.execute(delete(Some(stages[0])), &ctx(3)).unwrap();
    assert_eq!(titles(&book, stages[0]), ["x"]);
    assert_eq!(book.records().deals[&deal].visits[0].stage, stages[1]);
    assert_eq!(book.records().stage_today(stages[1]), stages[0]);
    book.execute(Command::Undo, &ctx(4)).unwrap();
    assert_eq!(titles(&book, stages[1]), ["x"]);
}

#[test]
fn a_stage_remembers_its_names() {
    let (mut book, stages) = book();
    book.execute(
        Command::SetStage {
            stage: stages[0],
            values: vec![StageValue::Name(label("A2"))],
        },
        &ctx(100),
    )
    .unwrap();
    let stage = &book.records().stages[&stages[0]];
    assert_eq!(&**stage.name_at(Moment(50)), "A");
    assert_eq!(&**stage.name_at(Moment(100)), "A2");
    let taken = Command::SetStage {
        stage: stages[1],
        values: vec![StageValue::Name(label("a2"))],
    };
    assert_eq!(
        book.execute(taken, &ctx(101)),
        Err(Refusal::NameTaken(label("a2")))
    );
}

#[test]
fn an_entry_that_does_not_fit_changes_nothing() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let before = book.records().clone();
    let here = Place {
        pipeline: before.deals[&deal].pipeline,
        stage: stages[0],
        rank: Rank::first(),
    };
    let there = Place {
        stage: stages[1],
        ..here.clone()
    };
    let fine = Event::Moved {
        id: deal,
        from: here.clone(),
        to: there,
        visit: true,
        on: Effective::Unknown,
    };
    let broken = Event::Moved {
        id: deal,
        from: here.clone(),
        to: here,
        visit: false,
        on: Effective::Unknown,
    };
    let action = Action {
        kind: ActionKind::MoveDeals,
        subject: None,
        count: 1,
        day: ctx(0).today,
        events: vec![fine, broken],
    };
    let seq = book.log().next_seq();
    let entry = Entry {
        seq,
        at: Moment(9),
        step: Step::Do(action),
    };
    assert_eq!(book.commit(entry.clone()), Err(Fault::DoesNotFit));
    assert_eq!(book.records(), &before);
    assert_eq!(titles(&book, stages[0]), ["x"]);
    assert_eq!(
        book.commit(Entry {
            seq: seq + 1,
            ..entry
        }),
        Err(Fault::OutOfTurn {
            expected: seq,
            found: seq + 1
        })
    );
}

#[test]
fn names_are_found_or_made_once() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let edits = vec![
        DealEdit::ContactNamed(label("Олена")),
        DealEdit::CompanyNamed(label("Агросвіт")),
    ];
    book.execute(
        Command::EditDeal {
            deal,
            edits: edits.clone(),
        },
        &ctx(3),
    )
    .unwrap();
    let other = add(&mut book, stages[0], "y");
    book.execute(Command::EditDeal { deal: other, edits }, &ctx(4))
        .unwrap();
    let records = book.records();
    assert_eq!((records.companies.len(), records.people.len()), (1, 1));
    let person = records.people.values().next().unwrap();
    assert_eq!(person.company, records.deals[&deal].company);
    assert_eq!(records.deals[&other].contact, Some(person.id));
}

#[test]
fn a_replaced_book_equals_the_other_and_comes_back() {
    let (mut ours, stages) = book();
    add(&mut ours, stages[0], "mine");
    let (mut theirs, their_stages) = book();
    add(&mut theirs, their_stages[1], "theirs");
    let before = ours.records().clone();
    ours.execute(
        Command::Replace(Box::new(theirs.records().clone())),
        &ctx(9),
    )
    .unwrap();
    assert_eq!(ours.records().deals, theirs.records().deals);
    assert_eq!(titles(&ours, their_stages[1]), ["theirs"]);
    ours.execute(Command::Undo, &ctx(10)).unwrap();
    assert_eq!(ours.records(), &before);
    assert_eq!(titles(&ours, stages[0]), ["mine"]);
}

#[test]
fn a_merge_takes_the_later_change_of_each_field() {
    let (mut ours, stages) = book();
    let deal = add(&mut ours, stages[0], "x");
    let mut theirs = ours.clone();
    let set = |value| Command::EditDeal {
        deal,
        edits: vec![DealEdit::Value(value)],
    };
    ours.execute(set(DealValue::Title(label("ours, earlier"))), &ctx(100))
        .unwrap();
    ours.execute(
        set(DealValue::Source(Some(label("ours, later")))),
        &ctx(400),
    )
    .unwrap();
    theirs
        .execute(set(DealValue::Title(label("theirs, later"))), &ctx(200))
        .unwrap();
    theirs
        .execute(
            set(DealValue::Source(Some(label("theirs, earlier")))),
            &ctx(300),
        )
        .unwrap();
    ours.execute(
        Command::Merge(Box::new(theirs.records().clone())),
        &ctx(500),
    )
    .unwrap();
    let merged = &ours.records().deals[&deal];
    assert_eq!(&*merged.title, "theirs, later");
    assert_eq!(merged.source, Some(label("ours, later")));
    assert_eq!(merged.history.len(), 4);
    assert_eq!(
        ours.execute(
            Command::Merge(Box::new(theirs.records().clone())),
            &ctx(600)
        ),
        Err(Refusal::NothingToDo)
    );
}

fn row(title: &str, stage: Option<StageRef>, outcome: Outcome) -> ImportDeal {
    ImportDeal {
        existing: None,
        title: label(title),
        stage,
        outcome: Some(outcome),
        created_on: Effective::Unknown,
        edits: Vec::new(),
    }
}

fn import(target: ImportTarget, new_stages: Vec<NewStage>, deals: Vec<ImportDeal>) -> Command {
    Command::Import(Box::new(ImportBatch {
        settings: Vec::new(),
        name: None,
        target,
        new_stages,
        deals,
    }))
}

#[test]
fn an_import_can_bring_its_pipeline_along() {
    let (mut book, _) = book();
    let before = book.records().clone();
    let target = ImportTarget::New(label("From a file"));
    let stages = vec![
        stage("After", 100, StageKind::AfterSale),
        stage("First", 10, StageKind::Open),
    ];
    let rows = vec![
        row("x", Some(StageRef::New(1)), Outcome::Open),
        row("y", None, OutcomeKind::Lost.with(Closing::default())),
    ];
    book.execute(import(target.clone(), stages, rows.clone()), &ctx(9))
        .unwrap();
    let records = book.records();
    let made = *records.pipelines.keys().next_back().unwrap();
    let first = records.open_stages_of(made)[0].id;
    assert_eq!(&*records.pipelines[&made].name, "From a file");
    assert!(records.deals.values().all(|deal| deal.stage == first));
    assert_eq!(titles(&book, first), ["x"]);
    book.execute(Command::Undo, &ctx(10)).unwrap();
    assert_eq!(book.records(), &before);
    for (target, refusal) in [
        (target, Refusal::LastStage),
        (
            ImportTarget::New(label("sales")),
            Refusal::NameTaken(label("sales")),
        ),
    ] {
        assert_eq!(
            book.execute(import(target, Vec::new(), rows.clone()), &ctx(11)),
            Err(refusal)
        );
    }
}

#[test]
fn an_import_takes_a_deal_that_is_won_no_more_out_of_after_sale() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let won = Command::Close {
        deal,
        kind: OutcomeKind::Won,
        closing: Box::default(),
        after_sale: Some(stages[3]),
        pass: Pass::default(),
    };
    book.execute(won, &ctx(9)).unwrap();
    let pipeline = *book.records().pipelines.keys().next().unwrap();
    let reopened = ImportDeal {
        existing: Some(deal),
        ..row("x", None, Outcome::Open)
    };
    book.execute(
        import(ImportTarget::Existing(pipeline), Vec::new(), vec![reopened]),
        &ctx(10),
    )
    .unwrap();
    assert_eq!(book.records().deals[&deal].stage, stages[0]);
    assert_eq!(titles(&book, stages[0]), ["x"]);
}
