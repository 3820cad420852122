//! A deal goes from stage to stage: by pointer, menu and keys, and back.

use crate::desk;
use crate::harness::{Browser, Kind, Setup};

const DEALS: &[(&str, &str)] = &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")];

/// A window in which all stages have room.
fn wide() -> Browser {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, DEALS);
    browser
}

#[test]
fn a_card_is_dragged_to_another_stage_and_back_by_undo() {
    let browser = wide();
    let before = desk::columns(&browser);
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", "Proposal"),
    );
    desk::pass_skip(&browser);
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    desk::expect(&browser, "Proposal", &["Beta"], "$2,000");
    browser.find_text("Moved to “Proposal”");
    let after = desk::columns(&browser);

    browser.find("button", "Undo").click();
    desk::expect_board(&browser, &before);
    browser.press("Control+Shift+z");
    desk::expect_board(&browser, &after);
    browser.press("Control+z");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn a_card_is_dragged_to_another_place_in_its_stage() {
    let browser = wide();
    let below = desk::card(&browser, "Gamma").rectangle();
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Alpha"))
        .down()
        .glide_to_point(below[0] + 60.0, below[1] + 110.0)
        .up()
        .perform();
    desk::expect(
        &browser,
        "Prospecting",
        &["Beta", "Gamma", "Alpha"],
        "$7,000",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn escape_ends_a_drag_and_the_card_stays() {
    let browser = wide();
    let before = desk::columns(&browser);
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Beta"))
        .down()
        .glide_to(&browser.find("region", "Proposal"))
        .perform();
    browser.press("Escape");
    browser.pointer(Kind::Mouse).up().perform();
    desk::expect_board(&browser, &before);
    assert!(browser.address().starts_with("#/board"), "no drawer opens");
    desk::assert_quiet(&browser);
}

#[test]
fn a_card_that_is_dropped_outside_stays() {
    let browser = wide();
    let before = desk::columns(&browser);
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Beta"))
        .down()
        .glide_to_point(10.0, 450.0)
        .up()
        .perform();
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn the_menu_moves_without_dragging() {
    let browser = wide();
    desk::add(&browser, "Negotiation", &[("Delta", "8000")]);
    desk::choose(&browser, "Alpha", "Move to…");
    let dialog = browser.find("dialog", "Move “Alpha”");
    dialog.find("combobox", "Stage").choose("Negotiation");
    dialog.find("combobox", "Position").choose("Bottom");
    dialog.find("button", "Move").click();
    desk::pass_skip(&browser);
    desk::expect(&browser, "Negotiation", &["Delta", "Alpha"], "$9,000");

    desk::choose(&browser, "Alpha", "Move up");
    desk::expect(&browser, "Negotiation", &["Alpha", "Delta"], "$9,000");
    desk::choose(&browser, "Alpha", "Move down");
    desk::expect(&browser, "Negotiation", &["Delta", "Alpha"], "$9,000");

    let before = desk::columns(&browser);
    desk::choose(&browser, "Beta", "Move to…");
    browser.find("dialog", "Move “Beta”");
    browser.press("Escape");
    browser.wait_gone("dialog", "Move “Beta”");
    desk::expect_board(&browser, &before);
    desk::assert_quiet(&browser);
}

#[test]
fn keys_lift_carry_and_drop_a_card() {
    let browser = wide();
    desk::card(&browser, "Beta").press("Space");
    browser.find_text("Picked up “Beta”. Stage Prospecting, position 2 of 3.");
    browser.press("ArrowRight");
    browser.find_text("Stage Qualification, position 1 of 1.");
    browser.press("Space");
    browser.find_text("“Beta” moved from Prospecting to Qualification, position 1 of 1.");
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    browser.wait_until("the focus to stay with the card", || {
        browser.focused().name().starts_with("Beta,")
    });

    desk::card(&browser, "Gamma").press("Space");
    browser.find_text("Picked up “Gamma”. Stage Prospecting, position 2 of 2.");
    browser.press("ArrowUp");
    browser.find_text("Stage Prospecting, position 1 of 2.");
    browser.press("Enter");
    desk::expect(&browser, "Prospecting", &["Gamma", "Alpha"], "$5,000");

    desk::card(&browser, "Gamma").press("Space");
    browser.find_text("Picked up “Gamma”. Stage Prospecting, position 1 of 2.");
    browser.press("ArrowRight");
    browser.find_text("Stage Qualification,");
    browser.press("Escape");
    browser.find_text("Move cancelled. “Gamma” is back in Prospecting.");
    desk::expect(&browser, "Prospecting", &["Gamma", "Alpha"], "$5,000");
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    desk::assert_quiet(&browser);
}

#[test]
fn one_key_moves_to_the_stage_beside_and_one_reorders() {
    let browser = wide();
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.wait_until("the focus to stay with the card", || {
        browser.focused().name().starts_with("Alpha,")
    });
    browser.press(".");
    desk::expect(&browser, "Meeting or demo", &["Alpha"], "$1,000");
    desk::expect(&browser, "Qualification", &[], "$0");
    desk::card(&browser, "Alpha").press(",");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::card(&browser, "Gamma").press("Alt+ArrowUp");
    desk::expect(&browser, "Prospecting", &["Gamma", "Beta"], "$6,000");
    desk::assert_quiet(&browser);
}

#[test]
fn the_steps_of_the_drawer_move_the_deal() {
    let browser = wide();
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("radio", "Proposal").press("Space");
    desk::pass_skip(&browser);
    desk::expect(&browser, "Proposal", &["Alpha"], "$1,000");
    browser.press("Escape");
    browser.wait_gone("dialog", "Alpha");
    desk::assert_quiet(&browser);
}

#[test]
fn rows_are_moved_as_columns_are() {
    let browser = wide();
    browser.find("radio", "Rows").press("Space");
    browser.wait_until("the rows", || browser.count(".board--rows") == 1);
    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Qualification"),
    );
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::card(&browser, "Beta").press("Space");
    browser.find_text("Picked up “Beta”.");
    browser.press("ArrowDown");
    browser.find_text("Stage Qualification, position 1 of 2.");
    browser.press("Space");
    desk::expect(&browser, "Qualification", &["Beta", "Alpha"], "$3,000");
    desk::assert_quiet(&browser);
}
