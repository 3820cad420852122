//! Words and owner narrow the board, and its totals say of how many.

use crate::desk;
use crate::harness::{Browser, Setup};

fn board() -> Browser {
    let browser = Setup::new().start();
    desk::start_with(
        &browser,
        &[
            ("Alpha bridge", "1000"),
            ("Beta", "2000"),
            ("Gamma bridge", "4000"),
        ],
    );
    browser
}

#[test]
fn words_narrow_the_board_and_its_totals() {
    let browser = board();
    browser.press("/");
    let search = browser.find("searchbox", "Search deals");
    assert!(search.is_focused());
    search.type_text("BRID");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha bridge", "Gamma bridge"],
        "$5,000",
    );
    assert_eq!(desk::columns(&browser)[0].head, "2 / 3");
    browser.find_text("2 deals found");

    search.fill("nothing like it");
    browser.find_text("No deals match the filters");
    desk::expect(&browser, "Prospecting", &[], "$0");
    browser.find("button", "Clear filters").click();
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha bridge", "Beta", "Gamma bridge"],
        "$7,000",
    );
    assert_eq!(desk::columns(&browser)[0].head, "3");
    desk::assert_quiet(&browser);
}

#[test]
fn the_wrong_layout_finds_too() {
    let browser = board();
    // "beta" typed on a Ukrainian keyboard.
    browser.find("searchbox", "Search deals").type_text("иуеф");
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::assert_quiet(&browser);
}
