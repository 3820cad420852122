//! What the finished product needs in a browser: `cargo xtask bench` prints it, no test depends on it.

use serde_json::json;

use crate::harness::{Browser, Setup};

/// How often each start is timed; the median counts.
const RUNS: usize = 5;

/// Notes when the first card is painted, from before the page's own scripts run.
const WATCH: &str = "new MutationObserver((_, watcher) => {
    if (!document.querySelector('[data-deal-id]')) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.firstCard = performance.now(); }));
}).observe(document, { childList: true, subtree: true });";

fn number(browser: &Browser, script: &str) -> f64 {
    browser.script(script).as_f64().unwrap_or(f64::NAN)
}

/// The time from the address to the first painted card, in milliseconds, sorted.
fn starts(browser: &Browser) -> Vec<f64> {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            browser.reload();
            browser.wait_until("the first card", || {
                browser.script("return window.firstCard !== undefined") == true
            });
            number(browser, "return window.firstCard")
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

#[test]
fn bench_start_to_first_card() {
    println!(
        "\n{:>8} {:>12} {:>8} {:>8} {:>10} {:>12} {:>10} {:>12}",
        "deals", "first card", "fastest", "slowest", "CPU / 4", "DOM nodes", "heap, MB", "units"
    );
    for deals in [50, 1_000, 10_000, 100_000] {
        let browser = Setup::new().size(1440, 900).start();
        browser.developer(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": WATCH }),
        );
        browser.open(&format!("#/demo/1-{deals}/board"));
        browser.wait_until("the example", || browser.count("[data-deal-id]") > 0);
        let times = starts(&browser);
        let nodes = number(&browser, "return document.getElementsByTagName('*').length");
        let heap = number(&browser, "return performance.memory.usedJSHeapSize / 1e6");
        let units = number(
            &browser,
            "return Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0)",
        );
        browser.set_slowness(4);
        let slow = starts(&browser);
        println!(
            "{deals:>8} {:>9.0} ms {:>8.0} {:>8.0} {:>7.0} ms {nodes:>12.0} {heap:>10.1} {units:>12.0}",
            times[RUNS / 2],
            times[0],
            times[RUNS - 1],
            slow[RUNS / 2],
        );
    }
}
