//! Two tabs with one book: both may edit, neither writes over the other.

use std::collections::BTreeSet;

use crate::harness::{Browser, Setup};
use crate::{desk, keeping};

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

/// How many changes two tabs make in turn, and how many of them one makes before it is the other's turn.
const CHANGES: usize = 1_000;
const TURN: usize = 20;

/// Adds deals by the form that is open, as fast as the page takes them, and waits until they are kept.
fn add_in_turn(browser: &Browser, from: usize) {
    let script = "
        const [from, count, done] = arguments;
        const kept = () => document.querySelector('.savestate').dataset.kept === 'true';
        let number = from;
        const beat = () => {
            if (number === from + count) return kept() ? done('kept') : void setTimeout(beat, 5);
            const form = document.querySelector('form.quickadd');
            const field = form.querySelector('input');
            field.value = `Deal ${number}`;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            form.requestSubmit();
            number += 1;
            setTimeout(beat, 1);
        };
        beat();";
    let done = browser.script_async(script, vec![from.into(), TURN.into()]);
    assert_eq!(done, "kept");
}

#[test]
fn two_tabs_that_edit_in_turn_keep_a_thousand_changes() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    let open_form = || {
        browser
            .find("button", "Add a deal in “Prospecting”")
            .click();
        browser.find("textbox", "Name of the deal");
    };
    open_form();
    browser.open_tab("#/board");
    browser.find_like("heading", "Board of");
    open_form();
    for turn in 0..CHANGES / TURN {
        browser.switch_to_tab(turn % 2);
        add_in_turn(&browser, turn * TURN);
    }
    for tab in [0, 1] {
        browser.switch_to_tab(tab);
        browser.wait_until("the tab to have followed", || {
            keeping::first_stage(&browser) == CHANGES
        });
        assert_eq!(browser.count(".banner--danger, .banner--warning"), 0);
    }
    browser.open("#/board");
    assert_eq!(keeping::first_stage(&browser), CHANGES);
    keeping::wait_even(&browser);
    let expected: BTreeSet<String> = (0..CHANGES)
        .map(|number| format!("Deal {number}"))
        .collect();
    let there: Vec<String> = keeping::titles(&browser);
    assert_eq!(there.len(), CHANGES, "something is there twice");
    assert_eq!(BTreeSet::from_iter(there), expected);
    desk::assert_quiet(&browser);
}
