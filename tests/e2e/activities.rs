//! Activities are planned, logged and finished, from the board and from the drawer.

use crate::desk;
use crate::harness::{Browser, Element, Setup};

fn started() -> Browser {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

/// Opens the drawer of a deal at its tab "Activity".
fn activities<'a>(browser: &'a Browser, title: &str) -> Element<'a> {
    let drawer = desk::open_deal(browser, title);
    drawer.find("tab", "Activity").click();
    drawer.find("button", "Plan an activity");
    drawer
}

#[test]
fn a14_an_outreach_is_logged_in_two_keys() {
    let browser = started();
    desk::log(&browser, "Alpha", "e");
    browser.find_text("Logged: E-mail");
    browser.wait_gone("menu", "Log for “Alpha”");
    // The focus is back on the card, so that the next two keys log the next thing.
    browser.wait_until("the card to have the focus", || {
        browser.focused().name().starts_with("Alpha,")
    });
    desk::log(&browser, "Alpha", "l");
    browser.find_text("Logged: LinkedIn message");
    browser.find("button", "Add result").click();
    let dialog = browser.find("dialog", "Done. What is next?");
    dialog
        .find("textbox", "Result optional")
        .fill("They wrote back");
    dialog.find("button", "Save").click();
    browser.wait_gone("dialog", "Done. What is next?");

    browser.reload();
    let drawer = activities(&browser, "Alpha");
    drawer.find("checkbox", "Done: E-mail");
    drawer.find("checkbox", "Done: LinkedIn message");
    browser.find_text("They wrote back");
    desk::assert_quiet(&browser);
}

#[test]
fn a14_a_logged_activity_is_taken_back_by_its_message() {
    let browser = started();
    desk::log(&browser, "Beta", "c");
    browser.find_text("Logged: Call");
    browser.find("button", "Undo").click();
    browser.find_text("Undone");
    let drawer = activities(&browser, "Beta");
    assert!(drawer.find_all("checkbox").is_empty());
    desk::assert_quiet(&browser);
}

#[test]
fn a19_a35_a_demo_is_planned_with_its_particulars() {
    let browser = started();
    let drawer = activities(&browser, "Alpha");
    drawer.find("button", "Plan an activity").click();
    let dialog = browser.find("dialog", "Plan an activity");
    dialog.find("combobox", "Kind").choose("Demo");
    let subject = dialog.find("textbox", "Subject");
    assert_eq!(subject.value(), "Demo");
    subject.fill("Show the product");
    let channel = dialog.find("combobox", "Channel");
    assert_eq!(channel.value(), "video");
    channel.choose("In person");
    dialog.find("textbox", "Duration optional").fill("45");
    dialog
        .find("textbox", "Place or link optional")
        .fill("https://meet.example.org/alpha");
    dialog.find("link", "Open the link");
    dialog.find("button", "Plan").click();
    browser.wait_gone("dialog", "Plan an activity");
    browser.find_text("Activity planned");

    browser.reload();
    let drawer = activities(&browser, "Alpha");
    drawer.find("checkbox", "Done: Show the product");
    browser.find_text("45 minutes · In person");
    let link = drawer.find("link", "https://meet.example.org/alpha");
    assert_eq!(
        link.attribute("rel").as_deref(),
        Some("noopener noreferrer")
    );
    browser.find("button", "Close the deal").click();
    let card = desk::card(&browser, "Alpha").name();
    assert!(
        card.contains("Show the product, tomorrow") || card.contains("Show the product, in"),
        "{card}"
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a51_finishing_asks_for_the_next_and_the_card_follows() {
    let browser = started();
    let drawer = activities(&browser, "Alpha");
    drawer.find("button", "Plan an activity").click();
    let dialog = browser.find("dialog", "Plan an activity");
    dialog.find("textbox", "Subject").fill("First call");
    dialog.find("button", "Plan").click();
    browser.wait_gone("dialog", "Plan an activity");
    drawer.find("checkbox", "Done: First call").click();
    let dialog = browser.find("dialog", "Done. What is next?");
    dialog.find("textbox", "Result optional").fill("Call again");
    // The stage has a first activity of its own, which is offered.
    assert_eq!(dialog.find("combobox", "Next").value(), "linkedin");
    dialog.find("textbox", "Subject").fill("Second call");
    dialog.find("button", "Save").click();
    browser.wait_gone("dialog", "Done. What is next?");

    browser.reload();
    let drawer = activities(&browser, "Alpha");
    let first = drawer.find("checkbox", "Done: First call");
    assert_eq!(first.property("checked"), true);
    let second = drawer.find("checkbox", "Done: Second call");
    assert_eq!(second.property("checked"), false);
    let card = desk::card(&browser, "Alpha").name();
    assert!(card.contains("Second call"), "{card}");

    drawer.find("button", "Actions: Second call").click();
    browser.find("menuitem", "Cancel the activity").click();
    browser.find_text("Activity cancelled");
    browser.wait_until("the card to have no next step", || {
        desk::card(&browser, "Alpha")
            .name()
            .contains("No next step")
    });
    browser.find("button", "Undo").click();
    browser.wait_until("the next step to come back", || {
        desk::card(&browser, "Alpha").name().contains("Second call")
    });
    desk::assert_quiet(&browser);
}

#[test]
fn a_note_keeps_its_links_and_nothing_else_becomes_one() {
    let browser = started();
    let drawer = activities(&browser, "Alpha");
    let text = "See https://example.org/offer and javascript:alert(1)";
    drawer.find("textbox", "New note").fill(text);
    drawer.find("button", "Add note").click();
    browser.find_text("Note added");
    browser.reload();
    let drawer = activities(&browser, "Alpha");
    drawer.find("link", "https://example.org/offer");
    browser.find_text(text);
    assert_eq!(drawer.find_all("link").len(), 1);
    desk::assert_quiet(&browser);
}

#[test]
fn own_kinds_are_added_renamed_and_logged() {
    let browser = started();
    browser.open("#/settings/activities");
    browser.find("textbox", "New kind").fill("Site visit");
    browser.find("button", "Add").click();
    // Its row moves the button down.
    browser.find("textbox", "Site visit");
    browser.find("textbox", "New kind").fill("call");
    browser.find("button", "Add").click();
    browser.find_text("This name is already in use");
    let own = browser.find("textbox", "Site visit");
    own.fill("Visit");
    browser.press("Tab");
    browser.find("textbox", "Visit");
    browser.open("#/board");
    desk::log(&browser, "Alpha", "1");
    browser.find_text("Logged: Visit");
    browser.reload();
    activities(&browser, "Alpha").find("checkbox", "Done: Visit");
    desk::assert_quiet(&browser);
}
