//! A deal is filled in beside the board and kept as it is typed.

use crate::desk;
use crate::harness::Setup;

#[test]
fn ctrl_z_in_a_field_is_the_fields_own() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let drawer = desk::open_deal(&browser, "Alpha");
    let next = drawer.find("textbox", "Next step");
    next.fill("Call");
    browser.press("Control+z");
    browser.wait_until("the field to take the letters back", || {
        next.value() != "Call"
    });
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn the_address_of_a_deal_opens_it_and_back_closes_it() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    desk::open_deal(&browser, "Alpha");
    assert!(browser.address().starts_with("#/deal/"));
    browser.script("history.back()");
    browser.wait_gone("dialog", "Alpha");
    assert!(browser.address().starts_with("#/board"));
    desk::assert_quiet(&browser);
}

#[test]
fn the_history_tells_what_was_changed() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("tab", "History").click();
    browser.find_text("Came to “Qualification”");
    desk::assert_quiet(&browser);
}
