//! Files that go out and come in: JSON and CSV.

use konvey::domain::DealId;
use konvey::exchange::csv_out::{self, CsvStyle};
use konvey::text::Lang;

use super::kept::{choose, heap, records, span};
use super::{RUNS, Runs, Table, ask, metered, open};
use crate::harness::Setup;

/// Measures files of so many deals and puts their rows into the table.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    open(&browser, deals, "board");
    browser.open(&format!("#/demo/1-{deals}/settings/data"));
    browser.find("button", "Download JSON");
    let exported = |_| {
        let script = "const before = meter.made();
             const start = performance.now();
             meter.button('Download JSON').click();
             while (meter.made() === before) await meter.rest(10);
             return meter.made() - start";
        ask(&browser, script).as_f64().unwrap_or(f64::NAN)
    };
    let exported: Runs = (0..RUNS).map(exported).collect();
    table.put(
        "JSON export, from the press to the file, ms",
        "≤ 1,000",
        exported,
    );
    table.put("wasm heap after a JSON export, MB", "≤ 400", heap(&browser));
    drop(browser);

    let browser = metered(Setup::new().size(1440, 900));
    let records = records(deals);
    let ids: Vec<DealId> = records.deals.keys().copied().collect();
    let text = csv_out::write(&records, &ids, CsvStyle::plain(Lang::En));
    let path = browser.file("book.csv", text.as_bytes());
    choose(&browser, &path, "meter.button('Next')");
    let mut steps = vec![span(&browser).median()];
    // Columns, currency and stages are as the file of ours names them; the last press imports.
    for press in ["Next", "Next", "Next", "Import"] {
        let script = "const text = () => document.querySelector('.wizard__body')?.textContent;
             const before = text();
             const working = () => document.querySelector('[role=progressbar]');
             meter.time('click', () => text() !== before && !working())";
        browser.script(script);
        browser.find_like("button", press).click();
        steps.push(span(&browser).median());
    }
    assert!(
        browser.script("return meter.button('Open the board') !== undefined") == true,
        "the table did not come in"
    );
    table.put(
        "CSV file chosen to all deals taken in, all steps together, ms",
        "≤ 3,000",
        [steps.iter().sum()].into_iter().collect(),
    );
    table.put("wasm heap after a CSV import, MB", "≤ 400", heap(&browser));
}
