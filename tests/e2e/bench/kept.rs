//! From a key to both copies holding the change, in an own book.

use std::time::{Duration, Instant};

use konvey::domain::Currency;
use konvey::exchange::demo::{Recipe, generate};
use konvey::text::Lang;
use konvey::wire::file;

use super::{Runs, Table, metered};
use crate::harness::{Browser, Setup};
use crate::{keeping, paper};

/// How long a large book may take to come in from a file.
const LONG: Duration = Duration::from_secs(180);

/// Measures an edit of an own book with so many deals. A book that local storage has no room for gives nothing.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    let mut times = Runs::default();
    if take_in(&browser, deals) {
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
    }
    table.put("edit to durable in both copies, ms", "≤ 20", times);
}

/// Takes a generated book in from a file; tells whether the browser keeps it.
fn take_in(browser: &Browser, deals: u32) -> bool {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let records = generate(&Recipe {
        deals,
        seed: 1,
        lang: Lang::En,
        today,
        currency: Currency::USD,
    });
    let path = browser.file("book.json", &file::write(&records).concat());
    browser.open("");
    paper::give(browser, &path);
    let is_there = |text: &str| {
        let script = "return document.body.innerText.includes(arguments[0])";
        browser.script_with(script, vec![text.into()]) == true
    };
    if !waited(|| is_there("Replace everything")) {
        return false;
    }
    browser.find("radio", "Replace everything").press("Space");
    browser.find("button", "Replace everything").click();
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
