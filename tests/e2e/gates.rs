//! One gate for every way on: drag, keys, menu, steps, winning, many at once. What is missing is asked for wherever the
//! wish came from, and nothing moves before it is answered.

use crate::desk;
use crate::harness::{Browser, Element, Setup};
use crate::{paper, table};

fn wide() -> Browser {
    Setup::new().size(2200, 1000).start()
}

/// Changes the settings of a stage.
fn set(browser: &Browser, stage: &str, change: impl Fn(&Element<'_>)) {
    let name = format!("Stage actions: {stage}");
    browser.find("button", &name).click();
    browser.find("menuitem", "Settings of the stage…").click();
    let title = format!("Settings of “{stage}”");
    let dialog = browser.find("dialog", &title);
    change(&dialog);
    dialog.find("button", "Save").click();
    browser.wait_gone("dialog", &title);
}

/// Makes the gate of the first stage hard: no deal leaves it without an amount.
fn hard_gate(browser: &Browser) {
    set(browser, "Prospecting", |dialog| {
        dialog.find("radio", "Hard").press("Space");
        dialog.find("checkbox", "Amount").press("Space");
    });
}

/// The question of the gate is there, no button passes it, and giving up leaves everything as it was.
fn refuses(browser: &Browser, before: &[desk::Column], way: &str) {
    let dialog = browser.find("dialog", "“Alpha” cannot leave “Prospecting” yet");
    dialog.find("textbox", "Amount");
    assert!(!browser.has("checkbox", "Move anyway"), "{way}");
    browser.press("Escape");
    browser.wait_gone("dialog", "“Alpha” cannot leave “Prospecting” yet");
    desk::expect_board(browser, before);
}

#[test]
fn a15_one_gate_holds_for_drag_keys_menu_steps_and_winning() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "")]);
    hard_gate(&browser);
    let before = desk::columns(&browser);

    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Qualification"),
    );
    refuses(&browser, &before, "drag");
    desk::card(&browser, "Alpha").press(".");
    refuses(&browser, &before, "key");
    desk::card(&browser, "Alpha").press("Space");
    browser.find_text("Picked up “Alpha”.");
    browser.press("ArrowRight");
    browser.find_text("Stage Qualification, position 1 of 1.");
    browser.press("Space");
    refuses(&browser, &before, "lift");
    desk::choose(&browser, "Alpha", "Move to…");
    let dialog = browser.find("dialog", "Move “Alpha”");
    dialog.find("combobox", "Stage").choose("Negotiation");
    dialog.find("button", "Move").click();
    refuses(&browser, &before, "menu");
    desk::card(&browser, "Alpha").press("w");
    let dialog = browser.find("dialog", "What was the final amount, and when?");
    dialog.find("button", "Mark as won").click();
    refuses(&browser, &before, "winning");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("radio", "Qualification").press("Space");
    refuses(&browser, &before, "steps");

    // Nothing was written down on the way.
    browser.reload();
    browser.find("dialog", "Alpha");
    browser.find("button", "Close the deal").click();
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn a15_many_at_once_meet_the_same_gate_and_those_who_may_go_on() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", ""), ("Beta", "2000")]);
    hard_gate(&browser);
    let move_both = || {
        desk::card(&browser, "Alpha").press("x");
        desk::card(&browser, "Beta").press("x");
        browser.find_text("2 deals selected");
        browser
            .find("region", "Selected deals")
            .find("button", "Move to…")
            .click();
        let dialog = browser.find("dialog", "Move to…");
        dialog.find("combobox", "Stage").choose("Qualification");
        dialog.find("button", "Move").click();
        browser.find_like("dialog", "something to go on")
    };
    let dialog = move_both();
    dialog.find("button", "Alpha");
    assert!(!browser.has("checkbox", "Move anyway"));
    dialog.find_like("button", "Move the other").click();
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a15_a_logged_conversation_offers_the_move() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    set(&browser, "Prospecting", |dialog| {
        dialog.find("radio", "Hard").press("Space");
        dialog
            .find("checkbox", "First conversation logged")
            .press("Space");
    });
    desk::card(&browser, "Alpha").press(".");
    let dialog = browser.find("dialog", "“Alpha” cannot leave “Prospecting” yet");
    dialog.find("button", "Open the deal");
    browser.press("Escape");
    browser.wait_gone("dialog", "“Alpha” cannot leave “Prospecting” yet");

    // A letter is no conversation; a call is one.
    desk::log(&browser, "Alpha", "e");
    browser.find_text("Logged: E-mail");
    assert!(!browser.has("button", "Move to “Qualification”"));
    desk::log(&browser, "Alpha", "c");
    browser.find("button", "Move to “Qualification”").click();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a11_a_full_stage_asks_before_it_takes_one_more() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    set(&browser, "Qualification", |dialog| {
        dialog.find("textbox", "Most deals at once").type_text("1");
    });
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::card(&browser, "Beta").press(".");
    let dialog = browser.find("dialog", "“Qualification” is full");
    browser.press("Escape");
    browser.wait_gone("dialog", "“Qualification” is full");
    drop(dialog);
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::card(&browser, "Beta").press(".");
    let dialog = browser.find("dialog", "“Qualification” is full");
    dialog.find("checkbox", "Move anyway").press("Space");
    dialog.find("button", "Move").click();
    browser.wait_gone("dialog", "“Qualification” is full");
    desk::expect(&browser, "Qualification", &["Beta", "Alpha"], "$3,000");
    browser.reload();
    desk::expect(&browser, "Qualification", &["Beta", "Alpha"], "$3,000");
    browser.find_text("Too many deals: there should be no more than 1");
    desk::assert_quiet(&browser);
}

#[test]
fn a19_a_stage_offers_to_plan_what_belongs_to_it() {
    let browser = wide();
    desk::start_empty(&browser);
    desk::add(&browser, "Qualification", &[("Alpha", "1000")]);
    desk::card(&browser, "Alpha").press(".");
    let subject = "Meeting or demo with the people who decide";
    browser.find("button", &format!("Plan “{subject}”")).click();
    let dialog = browser.find("dialog", "Plan an activity");
    assert_eq!(dialog.find("combobox", "Kind").value(), "demo");
    assert_eq!(dialog.find("textbox", "Subject").value(), subject);
    dialog
        .find("textbox", "Place or link optional")
        .fill("Their office");
    dialog.find("button", "Plan").click();
    browser.wait_gone("dialog", "Plan an activity");
    browser.reload();
    desk::expect(&browser, "Meeting or demo", &["Alpha"], "$1,000");
    let card = desk::card(&browser, "Alpha").name();
    assert!(card.contains(subject), "{card}");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("tab", "Activity").click();
    drawer.find("checkbox", &format!("Done: {subject}"));
    browser.find_text("Their office");
    desk::assert_quiet(&browser);
}

#[test]
fn a_cell_of_the_table_and_a_paste_meet_the_same_gate() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", ""), ("Beta", "2000")]);
    hard_gate(&browser);
    browser.open("#/table");
    browser.find("grid", "Table of “Sales pipeline”");
    let type_stage = |row: usize| {
        table::go_to(&browser, row, "Stage");
        browser.press("Enter");
        browser.focused().fill("Qualification");
        browser.press("Enter");
    };
    let title = "“Alpha” cannot leave “Prospecting” yet";
    type_stage(0);
    let dialog = browser.find("dialog", title);
    dialog.find("textbox", "Amount");
    assert!(!browser.has("checkbox", "Move anyway"));
    browser.press("Escape");
    browser.wait_gone("dialog", title);
    table::expect(&browser, "Stage", &["Prospecting", "Prospecting"]);

    // A paste is one action: what one deal lacks holds all of it back.
    table::go_to(&browser, 0, "Stage");
    table::paste(&browser, "Qualification\nQualification");
    browser.find_text("Something is missing before the deal can go on");
    table::expect(&browser, "Stage", &["Prospecting", "Prospecting"]);
    browser.reload();
    table::expect(&browser, "Stage", &["Prospecting", "Prospecting"]);

    type_stage(0);
    let dialog = browser.find("dialog", title);
    dialog.find("textbox", "Amount").type_text("1500");
    dialog.find("button", "Move").click();
    browser.wait_gone("dialog", title);
    table::expect(&browser, "Stage", &["Qualification", "Prospecting"]);
    table::expect(&browser, "Amount", &["$1,500", "$2,000"]);
    table::go_to(&browser, 1, "Stage");
    table::paste(&browser, "Qualification");
    table::expect(&browser, "Stage", &["Qualification", "Qualification"]);
    browser.reload();
    table::expect(&browser, "Stage", &["Qualification", "Qualification"]);
    table::expect(&browser, "Amount", &["$1,500", "$2,000"]);
    desk::assert_quiet(&browser);
}

/// Goes through the import of a small table up to its numbers.
fn check_import(browser: &Browser, name: &str, text: &str) {
    paper::give(browser, &browser.file(name, text.as_bytes()));
    browser.find("button", "Next").click();
    browser
        .find("combobox", "Currency of the amounts")
        .choose_like("USD");
    browser.find("button", "Next").click();
    browser.find_like("combobox", "Meaning of");
    browser.find("button", "Next").click();
    browser.find("heading", "How the first rows come in");
}

#[test]
fn a_file_carries_no_deal_past_a_gate() {
    let browser = wide();
    desk::start_empty(&browser);
    let file = |stage: &str, extra: &str| {
        format!(
            "opportunity_id,deal_name,deal_stage,close_value,source\n\
             OP-1,Alpha,{stage},,{extra}\nOP-2,Beta,{stage},2000,\n"
        )
    };
    check_import(&browser, "first.csv", &file("Prospecting", ""));
    browser.find("button", "Import 2 deals").click();
    browser.find_text("The import is finished");
    browser.find("button", "Open the board").click();
    browser.find_like("heading", "Board of");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$2,000");
    hard_gate(&browser);

    // The gate keeps Alpha where it is and says so; the rest of its row comes in, and Beta goes on.
    check_import(&browser, "later.csv", &file("Qualification", "Fair"));
    browser.find_text("The deal lacks what its stage asks for");
    browser.find("button", "Import 2 deals").click();
    browser.find_text("The import is finished");
    browser.find("button", "Open the board").click();
    browser.find_like("heading", "Board of");
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    let drawer = desk::open_deal(&browser, "Alpha");
    assert_eq!(drawer.find("textbox", "Source").value(), "Fair");
    desk::assert_quiet(&browser);
}
