//! Stages are added, changed, moved and deleted where they stand, and all of it is taken back.

use crate::desk;
use crate::harness::{Browser, Setup};

fn board() -> Browser {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

fn menu(browser: &Browser, stage: &str, entry: &str) {
    browser
        .find("button", &format!("Stage actions: {stage}"))
        .click();
    browser.find("menuitem", entry).click();
}

fn expect_stages(browser: &Browser, names: &[&str]) {
    browser.wait_until(&format!("the stages {names:?}"), || {
        desk::stages(browser) == names
    });
}

const DEFAULT: [&str; 6] = [
    "Prospecting",
    "Qualification",
    "Meeting or demo",
    "Proposal",
    "Negotiation",
    "After-sale",
];

#[test]
fn a_stage_is_added_renamed_and_moved() {
    let browser = board();
    expect_stages(&browser, &DEFAULT);

    menu(
        &browser,
        "Qualification",
        "Add a stage after “Qualification”",
    );
    let dialog = browser.find("dialog", "Add a stage");
    dialog
        .find("textbox", "Name of the stage")
        .type_text("Trial");
    dialog.find("textbox", "Probability of winning").fill("30");
    dialog.find("button", "Save").click();
    let added = [
        "Prospecting",
        "Qualification",
        "Trial",
        "Meeting or demo",
        "Proposal",
        "Negotiation",
        "After-sale",
    ];
    expect_stages(&browser, &added);

    menu(&browser, "Trial", "Edit the stage");
    let dialog = browser.find("dialog", "Edit the stage");
    dialog.find("textbox", "Name of the stage").fill("Pilot");
    dialog.find("button", "Save").click();
    menu(&browser, "Pilot", "Move right");
    let moved = [
        "Prospecting",
        "Qualification",
        "Meeting or demo",
        "Pilot",
        "Proposal",
        "Negotiation",
        "After-sale",
    ];
    expect_stages(&browser, &moved);

    for _ in 0..3 {
        browser.press("Control+z");
    }
    expect_stages(&browser, &DEFAULT);
    desk::assert_quiet(&browser);
}

#[test]
fn a_name_that_is_taken_is_refused() {
    let browser = board();
    menu(&browser, "Qualification", "Edit the stage");
    let dialog = browser.find("dialog", "Edit the stage");
    dialog.find("textbox", "Name of the stage").fill("Proposal");
    dialog.find("button", "Save").click();
    browser.find_text("This name is already in use");
    browser.press("Escape");
    expect_stages(&browser, &DEFAULT);
    desk::assert_quiet(&browser);
}

#[test]
fn a_stage_with_deals_is_deleted_when_they_have_a_place() {
    let browser = board();
    let before = desk::columns(&browser);
    menu(&browser, "Prospecting", "Delete the stage");
    let dialog = browser.find("dialog", "Delete the stage “Prospecting”?");
    dialog
        .find("combobox", "Where do its 2 deals go?")
        .choose("Proposal");
    dialog.find("button", "Delete the stage").click();
    expect_stages(&browser, &DEFAULT[1..]);
    desk::expect(&browser, "Proposal", &["Alpha", "Beta"], "$3,000");
    browser.find("button", "Undo").click();
    desk::expect_board(&browser, &before);

    menu(&browser, "Meeting or demo", "Delete the stage");
    browser.wait_until("the stage to go", || desk::stages(&browser).len() == 5);
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn a_stage_is_folded_and_still_counts() {
    let browser = board();
    menu(&browser, "Prospecting", "Collapse the column");
    browser.find("button", "Expand the column");
    let folded = desk::columns(&browser);
    assert_eq!(
        (folded[0].name.as_str(), folded[0].count),
        ("Prospecting", 2)
    );
    browser.find("button", "Expand the column").click();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}
