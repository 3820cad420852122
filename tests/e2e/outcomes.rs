//! Deals are won and lost, put away, and all of it is taken back.

use crate::desk;
use crate::harness::{Browser, Setup};

const QUESTION: &str = "What was the final amount, and when?";

fn wide() -> Browser {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(
        &browser,
        &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")],
    );
    browser
}

#[test]
fn a_drop_on_won_asks_and_a_cancel_leaves_the_card() {
    let browser = wide();
    let before = desk::columns(&browser);
    let drop = || {
        let won = browser.find_like("button", "Won: Closed this month");
        browser.drag(&desk::card(&browser, "Beta"), &won);
        browser.find("dialog", QUESTION)
    };
    drop().find("button", "Cancel").click();
    browser.wait_gone("dialog", QUESTION);
    desk::expect_board(&browser, &before);

    let dialog = drop();
    let amount = dialog.find("textbox", "Final amount");
    assert_eq!(amount.value(), "2000");
    amount.fill("1 750,25");
    dialog.find("date", "Date of closing");
    dialog.find("button", "Mark as won").click();
    browser.wait_gone("dialog", QUESTION);
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    desk::expect_outcome(&browser, "Won", "1 deal, $1,750.25");

    browser.find_text("Deal won");
    browser.find("button", "Undo").click();
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn w_wins_and_l_loses_for_a_reason() {
    let browser = wide();
    desk::card(&browser, "Alpha").press("w");
    let dialog = browser.find("dialog", QUESTION);
    assert!(dialog.find("textbox", "Final amount").is_focused());
    browser.press("Enter");
    browser.wait_gone("dialog", QUESTION);
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    desk::expect_outcome(&browser, "Won", "1 deal, $1,000");

    desk::card(&browser, "Gamma").press("l");
    let dialog = browser.find("dialog", "Why was the deal lost?");
    dialog.find("button", "Mark as lost").click();
    browser.find_text("Give a reason");
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    dialog.find("combobox", "Reason").choose("Price");
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", "Why was the deal lost?");
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::expect_outcome(&browser, "Lost", "1 deal, $4,000");
    desk::assert_quiet(&browser);
}

#[test]
fn everything_is_undone_step_by_step_and_redone() {
    let browser = wide();
    let mut boards = vec![desk::columns(&browser)];
    let mut done = |browser: &Browser| boards.push(desk::columns(browser));

    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Qualification"),
    );
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    done(&browser);
    desk::card(&browser, "Beta").press(".");
    desk::expect(&browser, "Qualification", &["Beta", "Alpha"], "$3,000");
    done(&browser);
    desk::card(&browser, "Beta").press("w");
    browser
        .find("dialog", QUESTION)
        .find("button", "Mark as won")
        .click();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    done(&browser);
    desk::card(&browser, "Alpha").press("l");
    let dialog = browser.find("dialog", "Why was the deal lost?");
    dialog.find("combobox", "Reason").choose("No budget");
    dialog.find("button", "Mark as lost").click();
    desk::expect(&browser, "Qualification", &[], "$0");
    done(&browser);
    desk::choose(&browser, "Gamma", "Duplicate");
    desk::expect(
        &browser,
        "Prospecting",
        &["Gamma", "Gamma (copy)"],
        "$8,000",
    );
    done(&browser);
    desk::choose(&browser, "Gamma", "Archive");
    desk::expect(&browser, "Prospecting", &["Gamma (copy)"], "$4,000");
    done(&browser);
    desk::card(&browser, "Gamma (copy)").press("Delete");
    desk::expect(&browser, "Prospecting", &[], "$0");
    done(&browser);

    for board in boards.iter().rev().skip(1) {
        browser.press("Control+z");
        desk::expect_board(&browser, board);
    }
    desk::expect_outcome(&browser, "Won", "0 deals, –");
    for board in boards.iter().skip(1) {
        browser.press("Control+Shift+z");
        desk::expect_board(&browser, board);
    }
    desk::expect_outcome(&browser, "Won", "1 deal, $2,000");
    desk::expect_outcome(&browser, "Lost", "1 deal, $1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a_won_deal_is_reopened_where_it_is_wanted() {
    let browser = wide();
    desk::card(&browser, "Alpha").press("w");
    browser
        .find("dialog", QUESTION)
        .find("button", "Mark as won")
        .click();
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    browser
        .find_like("button", "Won: Closed this month, 1 deal")
        .click();
    browser.find_like("link", "Alpha").click();
    let drawer = browser.find("dialog", "Alpha");
    drawer.find("button", "Reopen").click();
    let dialog = browser.find("dialog", "To which stage does the deal return?");
    dialog.find("combobox", "Stage").choose("Negotiation");
    dialog.find("button", "Reopen").click();
    desk::expect(&browser, "Negotiation", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn what_was_put_away_is_found_and_comes_back() {
    let browser = wide();
    desk::choose(&browser, "Alpha", "Archive");
    desk::choose(&browser, "Beta", "Delete");
    desk::expect(&browser, "Prospecting", &["Gamma"], "$4,000");
    browser.find("link", "Archive").click();
    browser.find_text("Alpha");
    browser
        .find_like("button", "Take out of the archive")
        .click();
    browser.find_text("The archive is empty");
    browser.find("link", "Trash").click();
    browser.find_text("Beta");
    browser.find_like("button", "Restore").click();
    browser.find_text("The trash is empty");
    browser.find("link", "Board").click();
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    desk::assert_quiet(&browser);
}
