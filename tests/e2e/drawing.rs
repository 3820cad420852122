//! An edit of one deal draws its card anew, and nothing else but what counts it.

use crate::desk;
use crate::harness::{Browser, Setup};

/// Notes from now on which parts of the board change.
const WATCH: &str = "
    const part = (node) => {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        const card = element.closest('.card');
        if (card) return 'card ' + card.querySelector('button').textContent.trim();
        const head = element.closest('.column__head');
        if (head) return 'head ' + head.querySelector('h2').textContent.trim();
        return element.localName + '.' + element.className;
    };
    window.changed = new Set();
    window.watcher = new MutationObserver((records) => {
        for (const record of records) window.changed.add(part(record.target));
    });
    window.watcher.observe(document.querySelector('.board'), {
        subtree: true, childList: true, characterData: true, attributes: true,
    });";

fn changed(browser: &Browser) -> Vec<String> {
    // The figures of the outcomes follow a little later than the cards.
    std::thread::sleep(std::time::Duration::from_millis(300));
    serde_json::from_value(browser.script("return [...window.changed].sort()")).unwrap()
}

#[test]
fn an_amount_draws_one_card_and_one_head() {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(
        &browser,
        &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")],
    );
    desk::add(&browser, "Proposal", &[("Delta", "8000")]);
    let drawer = desk::open_deal(&browser, "Beta");
    let amount = drawer.find("textbox", "Amount");
    browser.script(WATCH);
    amount.fill("2500");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,500",
    );
    assert_eq!(changed(&browser), ["card Beta", "head Prospecting"]);
    desk::assert_quiet(&browser);
}
