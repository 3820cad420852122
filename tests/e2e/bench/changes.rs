//! How long a change takes: from the event until what it changed is laid out, and until it is painted.

use serde_json::Value;

use super::{RUNS, Table, ask, field, metered, open};
use crate::harness::{Browser, Setup};

/// Runs each action once before it counts: what is compiled at the first call is no part of the usual one.
const WARM: usize = 2;

fn timed(browser: &Browser, steps: &str) -> Vec<Value> {
    let script = format!(
        "const {{ key, type }} = meter;
         const column = (name) => [...document.querySelectorAll('.sheet__table thead th')].findIndex(
             (head) => head.querySelector('.table__sort')?.textContent.trim().startsWith(name)) - 1;
         const cell = (row, name) => document.querySelector(`[data-row=\"${{row}}\"] [data-col=\"${{column(name)}}\"]`);
         return meter.timed({}, {{ {steps} }})",
        RUNS + WARM
    );
    let times = ask(browser, &script);
    let times = times.as_array().cloned().unwrap_or_default();
    times.into_iter().skip(WARM).collect()
}

/// Measures changes with so many deals and puts their rows into the table.
pub fn measure(deals: u32, table: &mut Table) {
    let browser = metered(Setup::new().size(1440, 900));
    let mut put = |what: &str, goal: &str, times: &[Value]| {
        table.put(
            &format!("{what}: handler, styles, layout, ms"),
            goal,
            field(times, "handled"),
        );
        table.put(&format!("{what}: painted, ms"), "", field(times, "painted"));
    };
    open(&browser, deals, "board");
    let moved = timed(
        &browser,
        "prepare: () => { const title = document.querySelector('.card__title'); title.focus(); return title; },
         act: (round, title) => key(title, '.', 'Period'),
         seen: () => document.querySelector('[data-stage-id]').dataset.count",
    );
    put("move by a key", "≤ 8", &moved);
    open(&browser, deals, "table");
    let edited = timed(
        &browser,
        "prepare: (round) => {
             cell(round, 'Amount').focus();
             key(document.activeElement, 'F2', 'F2');
             return cell(round, 'Amount');
         },
         ready: (round) => type(document.activeElement, String(7000 + round)),
         act: () => key(document.activeElement, 'Enter', 'Enter'),
         seen: (round) => cell(round, 'Amount').textContent.includes(String(7000 + round).slice(1))",
    );
    put("inline edit, key press to painted", "≤ 8", &edited);
    let pasted = timed(
        &browser,
        "prepare: () => { const first = cell(0, 'Amount'); first.focus(); return first; },
         act: (round) => {
             const data = new DataTransfer();
             data.setData('text/plain', `${8000 + round}\\t${20 + round}\\t2031-01-0${1 + round}\\n`.repeat(50));
             document.activeElement.dispatchEvent(
                 new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
         },
         seen: () => cell(0, 'Amount').textContent",
    );
    put("pasted block of 50 × 3", "", &pasted);
    let typed = ask(
        &browser,
        "const word = document.querySelector('[data-row=\"0\"]').textContent.trim().toLowerCase().split(/\\s+/)
             .sort((one, other) => other.length - one.length)[0].slice(0, 8);
         const runs = [];
         for (let run = 0; run < 5; run += 1) runs.push(await meter.filter(word));
         return runs",
    );
    let typed = typed.as_array().cloned().unwrap_or_default();
    table.put(
        "filter the table, last key to last change, ms",
        "≤ 50",
        field(&typed, "last"),
    );
    for screen in ["analytics", "funnel", "pipeline"] {
        let shown = timed(
            &browser,
            &format!(
                "prepare: () => {{ location.hash = '#/demo/1-{deals}/board'; }},
                 act: () => {{ location.hash = '#/demo/1-{deals}/{screen}'; }},
                 seen: () => document.querySelector('figure.chart') !== null"
            ),
        );
        table.put(
            &format!("{screen} opened: laid out, ms"),
            "",
            field(&shown, "handled"),
        );
    }
    table.put(
        "analytics after one edit: laid out, ms",
        "",
        field(&after_edit(&browser, deals), "handled"),
    );
}

/// The dashboard while a move of a deal is taken back and done again under it.
fn after_edit(browser: &Browser, deals: u32) -> Vec<Value> {
    open(browser, deals, "board");
    browser.select(".card__title").press(".");
    browser.script_with(
        "location.hash = arguments[0]",
        vec![format!("#/demo/1-{deals}/analytics").into()],
    );
    browser.select(".tile__line");
    timed(
        browser,
        "prepare: () => {},
         act: (round) => document.body.dispatchEvent(new KeyboardEvent('keydown', {
             key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: round % 2 === 1, bubbles: true, cancelable: true })),
         seen: () => document.querySelector('.tiles').textContent",
    )
}
