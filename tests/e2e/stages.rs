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

#[test]
fn a_stage_is_put_away_from_its_column_and_brought_back_in_the_settings() {
    let browser = board();
    menu(&browser, "Prospecting", "Put away");
    browser.find_text("Move the deals out of the stage first");
    expect_stages(&browser, &DEFAULT);

    menu(&browser, "Meeting or demo", "Put away");
    browser.find_text("Stage put away");
    let without: Vec<&str> = DEFAULT
        .into_iter()
        .filter(|name| *name != "Meeting or demo")
        .collect();
    expect_stages(&browser, &without);
    browser.reload();
    expect_stages(&browser, &without);

    browser.open("#/settings/pipeline");
    browser.find_text("Stages put away");
    browser.find("button", "Bring back").click();
    browser.wait_gone("button", "Bring back");
    browser.open("#/board");
    expect_stages(&browser, &DEFAULT);
    browser.reload();
    expect_stages(&browser, &DEFAULT);
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn stages_are_put_away_and_moved_in_the_settings() {
    let browser = board();
    browser.open("#/settings/pipeline");
    let actions = |stage: &str, entry: &str| {
        browser
            .find("button", &format!("Stage actions: {stage}"))
            .click();
        browser.find("menuitem", entry).click();
    };
    actions("Prospecting", "Put away");
    browser.find_text("Move the deals out of the stage first");
    actions("Proposal", "Put away");
    browser.find_text("Stages put away");
    browser.wait_gone("button", "Stage actions: Proposal");
    browser.find("button", "Move “Negotiation” up").click();
    browser.wait_until("the stage to move up", || {
        let names = browser.script(
            "return [...document.querySelectorAll('.sortlist__item .stage-row__name')].map((name) => name.textContent)",
        );
        names[2] == "Negotiation" && names[3] == "Meeting or demo"
    });
    assert!(!browser.find("button", "Move “Prospecting” up").is_enabled());
    browser.reload();
    browser.find("button", "Bring back");
    browser.open("#/board");
    expect_stages(
        &browser,
        &[
            "Prospecting",
            "Qualification",
            "Negotiation",
            "Meeting or demo",
            "After-sale",
        ],
    );
    browser.press("Control+z");
    browser.press("Control+z");
    expect_stages(&browser, &DEFAULT);
    desk::assert_quiet(&browser);
}

/// The count and the rate from the start of each level of the funnel.
fn funnel(browser: &Browser) -> Vec<(String, String, String)> {
    browser.open("#/funnel");
    browser
        .find_any("figure")
        .find("radio", "Show as table")
        .press("Space");
    browser.select("figure table tbody tr");
    let script = "return [...document.querySelectorAll('figure table')][0].tBodies[0].rows.length
        && [...[...document.querySelectorAll('figure table')][0].tBodies[0].rows].map((row) =>
            [0, 1, row.cells.length - 1].map((at) => row.cells[at].textContent.trim()))";
    serde_json::from_value(browser.script(script)).unwrap()
}

#[test]
fn a_skipped_stage_counts_as_passed_in_the_funnel() {
    let browser = board();
    // Beta stands in each stage up to the meeting; Alpha passes over one of them.
    desk::card(&browser, "Beta").press(".");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    desk::card(&browser, "Beta").press(".");
    desk::expect(&browser, "Meeting or demo", &["Beta"], "$2,000");
    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Meeting or demo"),
    );
    desk::pass_skip(&browser);
    desk::add(
        &browser,
        "Prospecting",
        &[("Gamma", "4000"), ("Delta", "8000")],
    );
    let level =
        |name: &str, count: &str, rate: &str| (name.to_owned(), count.to_owned(), rate.to_owned());
    let told = funnel(&browser);
    assert_eq!(
        told[..3],
        [
            level("Prospecting", "4", "100.0%"),
            level("Qualification", "2", "50.0%"),
            level("Meeting or demo", "2", "50.0%"),
        ],
        "{told:?}"
    );
    // Who asks where deals really stood sees the one that was passed over missing there.
    browser.find("radio", "Visited").press("Space");
    browser.wait_until("the count of what was visited", || {
        browser.script("return document.querySelector('figure table').tBodies[0].rows[1].cells[1].textContent.trim()")
            == "1"
    });
    browser.reload();
    browser.find_any("figure");
    assert_eq!(funnel(&browser), told);
    desk::assert_quiet(&browser);
}
