//! The program in parts: what is behind the board comes in files of its own, and may fail to come.

use crate::desk;
use crate::harness::{Host, Setup};

/// The site that is built for working on the product is in one part, where nothing can be missing.
#[test]
fn a_part_that_does_not_come_is_asked_for_again() {
    let host = Host::start("parts");
    let Some(part) = host.find_asset("konvey-split_office-", ".wasm") else {
        return;
    };
    let away = format!("{part}.away");
    host.rename(&part, &away);
    let browser = Setup::new().site(&host.url()).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    browser.open("#/settings");
    let again = "Try again";
    browser.find("button", again).click();
    browser.find("button", again);
    // The rest goes on as if nothing had happened.
    browser.open("#/board");
    browser.wait_gone("button", again);
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");

    browser.open("#/settings");
    browser.find("button", again);
    host.rename(&away, &part);
    browser.find("button", again).click();
    browser.wait_gone("button", again);
    browser.select(".settings");
}

/// What makes a demo comes with the first screen.
#[test]
fn a_demo_whose_code_does_not_come_is_asked_for_again() {
    let host = Host::start("parts-demo");
    let Some(part) = host.find_asset("konvey-split_welcome-", ".wasm") else {
        return;
    };
    let away = format!("{part}.away");
    host.rename(&part, &away);
    let browser = Setup::new().site(&host.url()).start();
    browser.open("#/demo?deals=300&seed=7");
    let again = "Try again";
    browser.find("button", again).click();
    browser.find("button", again);
    host.rename(&away, &part);
    browser.find("button", again).click();
    browser.find_text("This is demo data.");
    browser.wait_gone("button", again);
    let columns = desk::columns(&browser);
    assert!(columns.iter().map(|column| column.count).sum::<usize>() > 20);
}
