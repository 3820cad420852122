//! Two tabs with one book: both may edit, neither writes over the other.

use crate::desk;
use crate::harness::Setup;

#[test]
fn two_tabs_edit_one_book_and_nobody_overwrites() {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser.open_tab("#/board");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");

    // The second tab takes over on its first edit.
    desk::add(&browser, "Proposal", &[("Gamma", "4000")]);
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");

    // The first one has followed without being loaded again, and takes over in its turn.
    browser.switch_to_tab(0);
    desk::expect(&browser, "Proposal", &["Gamma"], "$4,000");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::add(&browser, "Negotiation", &[("Delta", "8000")]);
    let board = desk::columns(&browser);

    browser.switch_to_tab(1);
    desk::expect_board(&browser, &board);
    // One history for all tabs: the second one takes back what the first one did.
    browser.press("Control+z");
    desk::expect(&browser, "Negotiation", &[], "$0");
    browser.press("Control+Shift+z");
    desk::expect_board(&browser, &board);

    browser.switch_to_tab(0);
    desk::expect_board(&browser, &board);
    browser.reload();
    desk::expect_board(&browser, &board);
    assert!(!browser.has(
        "alert",
        "1 change was not kept: another tab was editing at the same time"
    ));
    desk::assert_quiet(&browser);
}

#[test]
fn two_additions_that_wait_for_their_turn_both_stay() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    browser.open("#/settings/pipeline");
    browser.find("textbox", "Reason");
    browser.open_tab("#/settings/pipeline");
    // Both presses come before the first tab can answer, so that both commands wait.
    let script = "
        const [input] = arguments, add = input.closest('.setting').querySelector('button');
        for (const name of ['Too early', 'Too far']) {
            input.value = name;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            add.click();
        }";
    browser.script_with(script, vec![browser.find("textbox", "Reason").json()]);
    let expect = || {
        for name in ["Too early", "Too far"] {
            browser.find("textbox", name);
        }
    };
    expect();
    browser.switch_to_tab(0);
    expect();
    browser.reload();
    expect();
    // Each is an action of its own.
    browser.press("Control+z");
    browser.wait_gone("textbox", "Too far");
    browser.find("textbox", "Too early");
    desk::assert_quiet(&browser);
}
