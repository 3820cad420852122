//! Everything that can be done to a store, each as a case: what is kept before, what is to be done, and the book that
//! is there when it is done.

use std::collections::BTreeMap;

use super::*;
use crate::domain::{DealId, DealValue, Effective, Label, Note, Outcome as Ending};
use crate::ledger::{
    Command, Ctx, DealEdit, ImportBatch, ImportDeal, ImportTarget, NewDeal, Pass, Position,
    StageRef,
};
use crate::wire::namespace::Name;
use crate::wire::store::head::{FORMAT, Found, Head};

/// Keys of others on the origin and of other parts of the product, with their texts. Nothing here may touch them.
pub const FOREIGN: [(&str, &str); 4] = [
    ("other:app", "theirs"),
    ("konvey", "not ours"),
    ("konvey1:p", "{\"lang\":\"uk\"}"),
    ("konvey1:s:07", "not a name of ours"),
];

/// The keys and texts of a storage.
pub type Texts = BTreeMap<String, String>;

/// What is done to the store.
#[derive(Clone, PartialEq, Debug)]
pub enum Step {
    Save,
    Compact,
    TakeOver,
    Accept,
    /// With these texts of a second copy.
    Heal(Texts),
    Erase,
}

/// One operation.
#[derive(Clone)]
pub struct Case {
    pub name: &'static str,
    /// What is kept before it.
    pub texts: Texts,
    /// The book as it is kept before, and as it is to be kept afterwards.
    pub before: Book,
    pub after: Book,
    pub step: Step,
}

impl Case {
    /// Whether it writes much, so that a try takes long.
    pub fn is_large(&self) -> bool {
        ["import", "restore"].contains(&self.name)
    }

    /// Does it, or does it again: what is done already is not done twice.
    pub fn run(&self, kv: &MemoryKv, store: &mut Store, found: &Outcome) -> Result<(), SaveError> {
        match &self.step {
            Step::Save => store.save(kv, &self.after),
            Step::Compact if !store.needs_compaction() && store.journal.is_empty() => Ok(()),
            Step::Compact => store.compact(kv, &self.after),
            Step::TakeOver => store.take_over(kv, 77),
            Step::Erase => store.erase(kv),
            Step::Accept => match found {
                Outcome::Damaged(damage) => store.accept(kv, damage),
                _ => Ok(()),
            },
            Step::Heal(copy) => match found {
                Outcome::Damaged(damage) => {
                    let parts = store.healing(kv, damage, copy);
                    let opened = store.heal(kv, damage, &parts.ok_or(SaveError::Blocked)?)?;
                    match opened.outcome {
                        Outcome::Loaded(_) => Ok(()),
                        other => Err(SaveError::Other(format!("{other:?}"))),
                    }
                }
                _ => Ok(()),
            },
        }
    }

    fn of(name: &'static str, kv: &MemoryKv, before: &Book, after: &Book, step: Step) -> Self {
        for (key, text) in FOREIGN {
            kv.meddle(key, Some(text.to_owned()));
        }
        Self {
            name,
            texts: kv.entries(),
            before: before.clone(),
            after: after.clone(),
            step,
        }
    }
}

/// A book with a past: in segments that were written one after another, some of them poor, and in a journal.
fn past() -> (MemoryKv, Run) {
    let kv = MemoryKv::default();
    let mut run = Run::started();
    let (mut store, _) = whole(&kv);
    for number in 0..24 {
        execute(&mut run, |run| add(run, &format!("Угода {number}")));
        store.save(&kv, &run.book).unwrap();
        if number % 7 == 6 {
            store.fold(&kv, &run.book).unwrap();
        }
    }
    (kv, run)
}

fn execute(run: &mut Run, command: impl FnOnce(&Run) -> Command) {
    let command = command(run);
    let ctx = ctx(run);
    run.book.execute(command, &ctx).unwrap();
}

fn ctx(run: &Run) -> Ctx {
    run.clone().command(&[0; 16]).1
}

fn add(run: &Run, title: &str) -> Command {
    let stage = *run.book.records().stages.keys().next().unwrap();
    Command::AddDeal(Box::new(NewDeal::titled(Label::lossy(title), stage)))
}

fn deal(run: &Run) -> DealId {
    *run.book.records().deals.keys().nth(5).unwrap()
}

/// A file of so many deals with long notes, which no packing makes small.
fn import(run: &Run, rows: u32) -> Command {
    let records = run.book.records();
    let stage = *records.stages.keys().next().unwrap();
    let row = |number: u32| {
        let noise = |turn: u32| crc32fast::hash(&(number * 5_000 + turn).to_be_bytes());
        let note: String = (0..500)
            .map(|turn| format!("{:08x}", noise(turn)))
            .collect();
        ImportDeal {
            existing: None,
            title: Label::lossy(&format!("Рядок {number}")),
            stage: Some(StageRef::Existing(stage)),
            outcome: Some(Ending::Open),
            created_on: Effective::default(),
            edits: vec![DealEdit::Value(DealValue::Description(
                Note::new(&note).unwrap(),
            ))],
        }
    };
    Command::Import(Box::new(ImportBatch {
        name: None,
        settings: Vec::new(),
        target: ImportTarget::Existing(*records.pipelines.keys().next().unwrap()),
        new_stages: Vec::new(),
        deals: (0..rows).map(row).collect(),
    }))
}

/// A change of the book that is then saved.
fn change(name: &'static str, command: impl FnOnce(&Run) -> Command) -> Case {
    let (kv, mut run) = past();
    let before = run.book.clone();
    execute(&mut run, command);
    Case::of(name, &kv, &before, &run.book, Step::Save)
}

/// The same book before and after.
fn upkeep(name: &'static str, kv: &MemoryKv, book: &Book, step: Step) -> Case {
    Case::of(name, kv, book, book, step)
}

fn changes() -> Vec<Case> {
    let stage = |run: &Run| *run.book.records().stages.keys().nth(1).unwrap();
    let renamed = || DealEdit::Value(DealValue::Title(Label::lossy("Інша")));
    vec![
        change("add", |run| add(run, "one more")),
        change("edit", |run| Command::EditDeal {
            deal: deal(run),
            edits: vec![renamed()],
        }),
        change("move", |run| Command::MoveDeals {
            deals: vec![deal(run)],
            stage: stage(run),
            position: Position::Top,
            pass: Pass::default(),
        }),
        change("delete", |run| Command::Trash {
            deals: vec![deal(run)],
        }),
        change("undo", |_| Command::Undo),
        change("import", |run| import(run, 12)),
        change("restore", |run| {
            let mut other = run.clone();
            execute(&mut other, |run| import(run, 12));
            Command::Replace(Box::new(other.book.records().clone()))
        }),
    ]
}

/// A store that an older program has written, whose next change raises the format.
fn migrate() -> Case {
    let (kv, mut run) = past();
    let key = "konvey1:head";
    let Found::Sound(head) = Head::read(&kv.entries()[key]) else {
        panic!("no manifest");
    };
    let older = Head {
        format: FORMAT - 1,
        ..*head
    };
    kv.meddle(key, Some(older.write()));
    let before = run.book.clone();
    execute(&mut run, |run| add(run, "raised"));
    Case::of("migrate", &kv, &before, &run.book, Step::Save)
}

/// Segments most of whose records stand elsewhere by now, which are written together.
fn clean() -> Case {
    let (kv, mut run) = past();
    let (mut store, _) = whole(&kv);
    while !(store.journal.is_empty() && store.needs_compaction()) {
        for place in 0..20 {
            execute(&mut run, |run| Command::EditDeal {
                deal: *run.book.records().deals.keys().nth(place).unwrap(),
                edits: vec![DealEdit::Value(DealValue::Title(Label::lossy(&format!(
                    "{}",
                    run.book.log().next_seq()
                ))))],
            });
        }
        store.save(&kv, &run.book).unwrap();
        store.fold(&kv, &run.book).unwrap();
    }
    upkeep("compact", &kv, &run.book, Step::Compact)
}

/// A storage of which a segment and a record of the journal are damaged.
fn damaged() -> (MemoryKv, Texts, Run) {
    let (kv, run) = past();
    let copy = kv.entries();
    let of = |kind: &str| copy.keys().rfind(|key| key.contains(kind)).unwrap().clone();
    for key in [of(":s:"), of(":w:")] {
        kv.meddle(
            &key,
            Some(copy[&key].replace(|sign: char| sign > '~', "?") + "?"),
        );
    }
    (kv, copy, run)
}

fn accept() -> Case {
    let (kv, _, run) = damaged();
    let rest = match open(&kv).1 {
        Outcome::Damaged(damage) => damage.book,
        other => panic!("{other:?}"),
    };
    Case::of("accept damage", &kv, &run.book, &rest, Step::Accept)
}

fn heal() -> Case {
    let (kv, copy, run) = damaged();
    upkeep("heal", &kv, &run.book, Step::Heal(copy))
}

/// Everything that can be done.
pub fn cases() -> Vec<Case> {
    let (kv, run) = past();
    let mut cases = changes();
    cases.extend([
        migrate(),
        upkeep("compact", &kv, &run.book, Step::Compact),
        clean(),
        upkeep("take over", &kv, &run.book, Step::TakeOver),
        accept(),
        heal(),
        Case::of("erase", &kv, &run.book, &Book::default(), Step::Erase),
    ]);
    cases
}

/// Fails if anything of others was touched.
pub fn assert_foreign_untouched(kv: &MemoryKv, case: &Case) {
    for (key, text) in FOREIGN {
        // Erasing takes everything that begins with the prefix of the product.
        if case.step == Step::Erase && key.starts_with("konvey1:") {
            continue;
        }
        assert_eq!(
            kv.entries().get(key).map(String::as_str),
            Some(text),
            "{key}"
        );
    }
}

/// The name of a key of the book.
pub fn name_of(key: &str) -> Option<Name> {
    super::super::second::name("konvey1:", key)
}
