//! What the finished product needs in a browser, row by row: `cargo xtask bench bench_in_a_browser` prints one table, no
//! test depends on it. Each size has a browser of its own; the median of five runs counts, beside it the least and the most.

mod changes;
mod engines;
mod files;
mod frames;
mod kept;
mod start;
mod table;

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Browser, Setup};
use table::{Runs, Table};

/// How often each thing is measured.
const RUNS: usize = 5;

/// How many deals the books have, unless `KONVEY_BENCH_DEALS` names other numbers.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];

/// How much slower the processor is made for the rows that say so.
const SLOWNESS: u32 = 4;

fn sizes() -> Vec<u32> {
    let named = std::env::var("KONVEY_BENCH_DEALS").unwrap_or_default();
    let named: Vec<u32> = named
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    if named.is_empty() {
        SIZES.to_vec()
    } else {
        named
    }
}

/// A browser whose pages carry the meter.
fn metered(setup: Setup) -> Browser {
    let browser = setup.start();
    browser.set_script_time(Duration::from_secs(300));
    browser.developer(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": include_str!("meter.js") }),
    );
    browser
}

/// Opens a screen of a generated book.
fn open(browser: &Browser, deals: u32, screen: &str) {
    browser.open(&format!("#/demo/1-{deals}/{screen}"));
    browser.wait_until("the example", || {
        browser.script("return document.querySelector('[data-deal-id], [data-row]') !== null")
            == true
    });
    // What is put off until nobody waits for it is done before anything is measured.
    std::thread::sleep(Duration::from_secs(2));
}

/// Runs the body of an asynchronous function in the page and gives what it returns.
fn ask(browser: &Browser, body: &str) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         (async () => {{ {body} }})().then(done, (problem) => done('failed: ' + problem))"
    );
    let answer = browser.script_async(&script, Vec::new());
    let failed = answer.as_str().filter(|text| text.starts_with("failed: "));
    assert!(failed.is_none(), "{answer}");
    answer
}

fn number(browser: &Browser, expression: &str) -> f64 {
    let value = browser.script(&format!("return {expression}"));
    value.as_f64().unwrap_or(f64::NAN)
}

/// One field of each answer.
fn field(answers: &[Value], name: &str) -> Runs {
    let values = answers.iter();
    values
        .map(|answer| answer[name].as_f64().unwrap_or(f64::NAN))
        .collect()
}

#[test]
fn bench_in_a_browser() {
    let mut table = Table::default();
    for deals in sizes() {
        table.begin(deals);
        start::measure(deals, &mut table);
        frames::measure(deals, &mut table);
        changes::measure(deals, &mut table);
        kept::measure(deals, &mut table);
        files::measure(deals, &mut table);
        // What there is so far, should a later size fail.
        table.print();
    }
}
