//! From the address to the first card, and what a page at rest holds.

use super::{RUNS, Runs, SLOWNESS, Table, metered, number, open};
use crate::harness::{Browser, Setup};
use crate::many_deals;

/// Measures the start with so many deals and puts its rows into the table.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    open(&browser, deals, "board");
    table.put("cold start to first card, ms", "", starts(&browser));
    table.put(
        "wasm heap at rest, MB",
        "≤ 150",
        [number(&browser, "meter.heap()")].into_iter().collect(),
    );
    table.put(
        "DOM nodes, 1440×900",
        "",
        [number(&browser, "meter.nodes()")].into_iter().collect(),
    );
    browser.set_slowness(SLOWNESS);
    table.put(
        "cold start to first card, CPU / 4, ms",
        "",
        starts(&browser),
    );
    drop(browser);

    let browser = metered(Setup::new().size(2560, 1440));
    open(&browser, deals, "board");
    many_deals::add_stages(&browser, many_deals::STAGES);
    table.put(
        "DOM nodes, 2560×1440, 15 stages",
        "≤ 3,000",
        [number(&browser, "meter.nodes()")].into_iter().collect(),
    );
}

/// The times from the address to the first painted card.
pub fn starts(browser: &Browser) -> Runs {
    let start = |_| {
        browser.reload();
        browser.wait_until("the first card", || {
            browser.script("return meter.firstCard() !== undefined") == true
        });
        number(browser, "meter.firstCard()")
    };
    (0..RUNS).map(start).collect()
}
