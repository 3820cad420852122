//! The frames while somebody scrolls, drags and types.

use serde_json::Value;

use super::{RUNS, Runs, SLOWNESS, Table, ask, field, metered, open};
use crate::harness::{Browser, Kind, Setup};

/// Measures the frames with so many deals and puts their rows into the table.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    open(&browser, deals, "board");
    for (speed, slowness) in [("", 1), (", CPU / 4", SLOWNESS)] {
        browser.set_slowness(slowness);
        let runs = |body: &str| -> Vec<Value> { (0..RUNS).map(|_| ask(&browser, body)).collect() };
        let flick = runs("return meter.scroll(240)");
        put(
            table,
            &format!("scroll the longest column{speed}"),
            slowness,
            &flick,
        );
        let wheel = runs("return meter.scroll(180, 120)");
        put(
            table,
            &format!("scroll by 120 px a frame{speed}"),
            slowness,
            &wheel,
        );
        let drags: Vec<Value> = (0..RUNS).map(|_| drag(&browser)).collect();
        put(
            table,
            &format!("drag across the board{speed}"),
            slowness,
            &drags,
        );
        let typed = runs("return meter.filter(meter.word())");
        put(table, &format!("type a filter{speed}"), slowness, &typed);
        if slowness == 1 {
            table.put(
                "filter, last key to last change, ms",
                "≤ 50",
                field(&typed, "last"),
            );
            table.put(
                "drop to card moved: handler, styles, layout, ms",
                "≤ 8",
                field(&drags, "handled"),
            );
            table.put(
                "drop to card moved: painted, ms",
                "",
                field(&drags, "painted"),
            );
        }
    }
}

fn put(table: &mut Table, what: &str, slowness: u32, runs: &[Value]) {
    // With a slowed processor nothing is asked for but the numbers.
    let goal = |goal: &'static str| if slowness == 1 { goal } else { "" };
    for (part, at_most) in [("p50", ""), ("p95", ""), ("p99", "≤ 25")] {
        let what = format!("{what}: {part}, ms");
        table.put(&what, goal(at_most), field(runs, part));
    }
    let dropped = field(runs, "dropped");
    table.put(&format!("{what}: dropped, %"), goal("0"), dropped);
    let tasks: Runs = field(runs, "tasks");
    table.put(&format!("{what}: long tasks"), goal("0"), tasks);
    let longest = field(runs, "longest");
    if longest.median() > 0.0 {
        table.put(
            &format!("{what}: longest task, ms"),
            "",
            field(runs, "longest"),
        );
    }
}

/// Takes the first card across the board and back, drops it in the second stage, and takes that back.
fn drag(browser: &Browser) -> Value {
    std::thread::sleep(std::time::Duration::from_millis(300));
    let card = browser.script(
        "const card = document.querySelector('[data-stage-id] .column__item[aria-posinset=\"1\"]');
         const { x, y, width, height } = card.getBoundingClientRect();
         meter.awaitDrop(card.dataset.dealId);
         meter.record();
         return { id: card.dataset.dealId, x: x + width / 2, y: y + height / 2, width };",
    );
    let of = |name: &str| card[name].as_f64().unwrap();
    let (x, y, width) = (of("x"), of("y"), of("width"));
    let mut pointer = browser
        .pointer(Kind::Mouse)
        .move_to_point(x, y)
        .down()
        .glide_to_point(x + 40.0, y + 20.0);
    for turn in 0..6 {
        let there = if turn % 2 == 0 { 1100.0 } else { x };
        pointer = pointer.glide_to_point(there, y + 60.0 * f64::from(turn));
    }
    pointer
        .glide_to_point(x + width + 20.0, y + 100.0)
        .perform();
    let mut frames = browser.script("return meter.stop()");
    browser.pointer(Kind::Mouse).up().perform();
    let times = ask(browser, "return meter.dropped()");
    for name in ["handled", "painted"] {
        frames[name] = times[name].clone();
    }
    browser.press("Control+z");
    browser.wait_until("the card to be back", || {
        browser.script_with(
            "return document.querySelector('[data-stage-id]').querySelector(`[data-deal-id=\"${arguments[0]}\"]`) !== null",
            vec![card["id"].clone()],
        ) == true
    });
    frames
}
