//! A table of another program: from its bytes to the command of the import.

use konvey::domain::{Currency, Label};
use konvey::exchange::csv_out::{self, CsvStyle};
use konvey::exchange::limits::{MAX_CELL, MAX_COLUMNS, MAX_ROWS};
use konvey::exchange::{
    Check, Checked, Encoding, Opened, Plan, Table, check, open, own_key, write_problems,
};
use konvey::ledger::{Book, Command, ImportTarget, Log, Records};
use konvey::text::Lang;

use crate::laws::{self, Depth};
use crate::sample;

/// Reads the table as it seems to be, and plans and checks its import. With every law also in each encoding, for a
/// pipeline that is there, and into the book.
pub fn run(bytes: &[u8]) {
    let depth = laws::depth(bytes);
    let deep = depth == Depth::All;
    if deep {
        for encoding in Encoding::ALL {
            if let Ok(opened) = open(bytes, Some(encoding), None) {
                limits(&opened.table);
            }
        }
    }
    let Ok(opened) = open(bytes, None, None) else {
        return;
    };
    limits(&opened.table);
    let records = sample::records();
    if deep {
        let target = ImportTarget::New(Label::lossy("Fuzz"));
        import(&opened, records, target, deep);
    }
    if depth >= Depth::Use
        && let Some(pipeline) = records.pipelines.keys().next()
    {
        import(&opened, records, ImportTarget::Existing(*pipeline), deep);
    }
}

fn limits(table: &Table) {
    assert!(!table.is_empty() && table.len() <= MAX_ROWS);
    assert!(table.names().len() <= MAX_COLUMNS);
    // Behind the mark of a table of our own, blanks in front belong to the text.
    let ours = (table.names().iter()).any(|name| own_key::is_source(name));
    for (place, name) in table.names().iter().enumerate() {
        assert!(!table.names()[..place].contains(name), "names are unique");
        for cell in table.column(place) {
            assert!(cell.chars().count() <= MAX_CELL);
            let bare = if ours { cell.trim_end() } else { cell.trim() };
            assert_eq!(bare, cell, "cells stand without blanks around");
        }
    }
    let numbers = (0..table.len()).map(|row| table.row_number(row));
    assert!(numbers.is_sorted_by(|a, b| a < b), "rows keep their order");
}

fn import(opened: &Opened, records: &Records, target: ImportTarget, deep: bool) {
    let table = &opened.table;
    let mut plan = Plan::guess("fuzz.csv", table, records, target);
    plan.currency = plan.currency.or(Some(Currency::UAH));
    let checked = check(&plan, table, records);
    if deep {
        sliced(&checked, &plan, table, records);
    }
    let summary = &checked.summary;
    if checked.blockers.is_empty() {
        let told = summary.new + summary.updated + summary.unchanged;
        assert_eq!(
            told + summary.skipped + summary.joined,
            table.len(),
            "every row is told"
        );
    }
    if !deep {
        return;
    }
    let style = CsvStyle::plain(Lang::En);
    let names = ["row", "column", "cell", "problem"].map(str::to_owned);
    let _ = write_problems(
        &checked.problems,
        names,
        |problem| format!("{problem:?}"),
        style,
    );
    let Some(batch) = checked.batch else {
        return;
    };
    let mut book = Book::restore(records.clone(), Log::default(), &[]);
    let wanted = batch.deals.len();
    if book
        .execute(Command::Import(Box::new(batch)), &sample::ctx())
        .is_ok()
    {
        assert!(wanted > 0);
        laws::book(&book);
        exported(&book, style);
    }
}

/// A check in slices gives what a check at one go gives.
fn sliced(checked: &Checked, plan: &Plan, table: &Table, records: &Records) {
    let mut slices = Check::start(plan, table, records);
    while slices.advance(plan, table, records, 3) {}
    assert_eq!(*checked, slices.finish(plan, table));
}

/// The table of the book finds every deal of it again and changes nothing.
fn exported(book: &Book, style: CsvStyle) {
    let records = book.records();
    let ids: Vec<_> = records.deals.keys().copied().collect();
    let text = csv_out::write(records, &ids, style);
    let opened = open(text.as_bytes(), None, None);
    let opened = opened.unwrap_or_else(|error| panic!("our own table is read: {error}\n{text}"));
    assert_eq!(opened.table.len(), ids.len(), "each deal is a row\n{text}");
    assert!(opened.unreadable == text.matches('\u{fffd}').count());
}
