//! An own book: taken in from a file, worked on until both copies hold a change, and opened again.

use std::path::Path;
use std::time::{Duration, Instant};

use konvey::domain::Currency;
use konvey::exchange::demo::{Recipe, generate};
use konvey::ledger::Records;
use konvey::text::Lang;
use konvey::wire::file;
use serde_json::Value;

use super::start::starts;
use super::{Runs, Table, field, metered, number};
use crate::harness::{Browser, Setup};
use crate::keeping;

/// How often the journal is folded.
const FOLDS: usize = 3;

/// How long a large book may take to come in from a file.
const LONG: Duration = Duration::from_secs(180);

/// Measures an edit of an own book with so many deals. A book that local storage has no room for gives nothing.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    let (mut times, mut starts_of_kept) = (Runs::default(), Runs::default());
    let mut folds = Vec::new();
    if take_in(&browser, deals, table) {
        let script = "
            const sign = document.querySelector('.savestate');
            const wait = (value) => new Promise((seen) => {
                if (sign.dataset.kept === value) return seen();
                const watch = new MutationObserver(() => {
                    if (sign.dataset.kept === value) { watch.disconnect(); seen(); }
                });
                watch.observe(sign, { attributes: true });
            });
            const times = [];
            for (let round = 0; round < 24; round += 1) {
                await meter.rest(80);
                const card = document.querySelector('.card__title');
                card.focus();
                const start = performance.now();
                meter.key(card, '.', 'Period');
                await wait('false');
                await wait('true');
                times.push(performance.now() - start);
            }
            return times.slice(4)";
        let answer = super::ask(&browser, script);
        let answer = answer.as_array().cloned().unwrap_or_default();
        times = answer.iter().filter_map(|time| time.as_f64()).collect();
        starts_of_kept = starts(&browser);
        folds = (0..FOLDS).map(|_| fold(&browser)).collect();
    }
    table.put("edit to durable in both copies, ms", "≤ 20", times);
    table.put("start of a kept book to first card, ms", "", starts_of_kept);
    table.put(
        "journal folded into segments: longest frame, ms",
        "",
        field(&folds, "most"),
    );
    table.put(
        "journal folded into segments: dropped, %",
        "0",
        field(&folds, "dropped"),
    );
    table.put(
        "wasm heap of a kept book at rest, MB",
        "≤ 150",
        heap(&browser),
    );
}

/// So many moves that the journal is folded, and the frames of the page until it is.
fn fold(browser: &Browser) -> Value {
    super::ask(
        browser,
        "const journal = () => Object.keys(localStorage).filter((key) => key.includes(':w:')).length;
         const from = journal();
         for (let move = 0; move < 205; move += 1) {
             const cards = document.querySelectorAll('.card__title');
             const card = cards[move % Math.min(8, cards.length)];
             card.focus();
             meter.key(card, '.', 'Period');
             await meter.rest(30);
         }
         const full = journal();
         if (full < from + 200) throw new Error(`a journal of ${full}`);
         meter.record();
         for (let round = 0; journal() > 20; round += 1) {
             if (round > 300) throw new Error('it is not folded');
             await meter.rest(200);
         }
         await meter.rest(500);
         return meter.stop()",
    )
}

/// Chooses a file for the import, timed until something holds.
pub fn choose(browser: &Browser, file: &Path, holds: &str) {
    browser.open("#/import");
    let input = browser.select("input[type=file]");
    browser.script(&format!("meter.time('change', () => {holds})"));
    input.choose_file(file);
}

/// The time that `meter.time` was asked for.
pub fn span(browser: &Browser) -> Runs {
    let time = super::ask(browser, "return meter.span()");
    time.as_f64().into_iter().collect()
}

/// The memory of the program, which never shrinks.
pub fn heap(browser: &Browser) -> Runs {
    [number(browser, "meter.heap()")].into_iter().collect()
}

/// A generated book.
pub fn records(deals: u32) -> Records {
    generate(&recipe(deals))
}

/// What the books are made from.
pub fn recipe(deals: u32) -> Recipe {
    Recipe {
        deals,
        seed: 1,
        lang: Lang::En,
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        currency: Currency::USD,
    }
}

/// Takes a generated book in from a file; tells whether the browser keeps it.
fn take_in(browser: &Browser, deals: u32, table: &mut Table) -> bool {
    let path = browser.file("book.json", &file::write(&records(deals)).concat());
    choose(
        browser,
        &path,
        "document.querySelector('input[type=radio]')",
    );
    table.put(
        "JSON file chosen to its preview, ms",
        "≤ 3,000 in all",
        span(browser),
    );
    browser.find("radio", "Replace everything").press("Space");
    browser.script("meter.time('click', () => document.querySelector('[data-deal-id]'))");
    browser.find("button", "Replace everything").click();
    table.put("JSON file taken in, to the board, ms", "", span(browser));
    table.put("wasm heap after a JSON import, MB", "≤ 400", heap(browser));
    let kept = waited(|| {
        browser.script(
            "return document.querySelector('[data-deal-id]') !== null
                 && document.querySelector('.savestate')?.dataset.kept === 'true'",
        ) == true
    });
    if kept {
        keeping::wait_kept(browser);
    }
    kept
}

fn waited(mut holds: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + LONG;
    while !holds() {
        if Instant::now() > end {
            return false;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    true
}
