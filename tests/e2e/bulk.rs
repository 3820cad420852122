//! Many deals at once: selected by keys and pointer, changed in one action, taken back by one undo.

use crate::desk;
use crate::harness::{Browser, Setup};

const DEALS: &[(&str, &str)] = &[
    ("Alpha", "1000"),
    ("Beta", "2000"),
    ("Gamma", "4000"),
    ("Delta", "8000"),
];

fn start() -> Browser {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, DEALS);
    browser
}

/// Selects the first two cards by the keyboard.
fn select_two(browser: &Browser) {
    desk::card(browser, "Alpha").press("x");
    browser.find_text("1 deal selected");
    browser.press("Shift+ArrowDown");
    browser.find_text("2 deals selected");
}

#[test]
fn keys_select_a_range_and_escape_lets_it_go() {
    let browser = start();
    select_two(&browser);
    browser.press("Shift+ArrowDown");
    browser.find_text("3 deals selected");
    browser.press("Shift+ArrowUp");
    browser.find_text("2 deals selected");
    let boxes = browser.find("checkbox", "Select “Beta”");
    assert_eq!(boxes.property("checked"), true);
    browser.press("Escape");
    browser.wait_gone("region", "Selected deals");
    browser.find("checkbox", "Select “Delta”").click();
    browser.find("region", "Selected deals");
    browser.press("Escape");
    desk::assert_quiet(&browser);
}

#[test]
fn many_deals_move_in_one_step_that_undo_takes_back() {
    let browser = start();
    let before = desk::columns(&browser);
    select_two(&browser);
    let bar = browser.find("region", "Selected deals");
    bar.find("button", "Move to…").click();
    let dialog = browser.find_any("dialog");
    dialog.find("combobox", "Stage").choose("Proposal");
    dialog.find("button", "Move").click();
    // Both pass over two stages; that is asked once for all.
    desk::pass_skip(&browser);
    desk::expect(&browser, "Proposal", &["Alpha", "Beta"], "$3,000");
    browser.open("");
    desk::expect(&browser, "Proposal", &["Alpha", "Beta"], "$3,000");
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn one_field_of_many_deals_is_edited_and_kept() {
    let browser = start();
    select_two(&browser);
    let edit = |field: &str, role: &str, value: &str| {
        browser
            .find("region", "Selected deals")
            .find("button", "Edit…")
            .click();
        let dialog = browser.find("dialog", "Edit 2 deals");
        dialog.find("combobox", "Field").choose(field);
        let field = dialog.find_like(role, "New value");
        if role == "date" {
            field.pick_day(value);
        } else {
            field.fill(value);
        }
        dialog.find("button", "Apply").click();
        browser.wait_gone("dialog", "Edit 2 deals");
    };
    edit("Amount", "textbox", "12000");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma", "Delta"],
        "$36,000",
    );
    edit("Expected close date", "date", "2030-12-31");
    browser.open("");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma", "Delta"],
        "$36,000",
    );
    browser.press("Control+z");
    browser.press("Control+z");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma", "Delta"],
        "$15,000",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a_tag_is_given_to_many_and_taken_away() {
    let browser = start();
    select_two(&browser);
    browser
        .find("region", "Selected deals")
        .find("button", "Edit…")
        .click();
    let dialog = browser.find("dialog", "Edit 2 deals");
    dialog.find("combobox", "Field").choose("Add a tag");
    dialog.find_like("combobox", "New value").type_text("hot");
    dialog.find("button", "Apply").click();
    browser.wait_until("two tags", || browser.count(".card .tag") == 2);
    browser.open("");
    browser.wait_until("two tags after the reload", || {
        browser.count(".card .tag") == 2
    });
    browser.press("Control+z");
    browser.wait_until("no tags", || browser.count(".card .tag") == 0);
    desk::assert_quiet(&browser);
}

#[test]
fn many_deals_are_lost_with_one_reason_and_come_back_together() {
    let browser = start();
    let before = desk::columns(&browser);
    select_two(&browser);
    browser
        .find("region", "Selected deals")
        .find("button", "Mark lost…")
        .click();
    let dialog = browser.find("dialog", "Why were 2 deals lost?");
    dialog.find("combobox", "Reason").choose("Price");
    dialog.find("button", "Mark as lost").click();
    desk::expect(&browser, "Prospecting", &["Gamma", "Delta"], "$12,000");
    desk::expect_outcome(&browser, "Lost", "2 deals, $3,000");
    browser.open("");
    desk::expect_outcome(&browser, "Lost", "2 deals, $3,000");
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn many_deals_are_deleted_and_archived_in_one_step_each() {
    let browser = start();
    let before = desk::columns(&browser);
    select_two(&browser);
    browser
        .find("region", "Selected deals")
        .find("button", "Delete")
        .click();
    desk::expect(&browser, "Prospecting", &["Gamma", "Delta"], "$12,000");
    browser.wait_gone("region", "Selected deals");
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    browser
        .find("region", "Selected deals")
        .find("button", "Archive")
        .click();
    desk::expect(&browser, "Prospecting", &["Gamma", "Delta"], "$12,000");
    browser.open("");
    desk::expect(&browser, "Prospecting", &["Gamma", "Delta"], "$12,000");
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}
