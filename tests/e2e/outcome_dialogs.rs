//! What winning, losing and resting ask for, and what it means: a lead becomes a customer, a parked deal comes back.

use serde_json::json;

use crate::desk;
use crate::harness::{Browser, Setup};

const WON: &str = "What was the final amount, and when?";
const LOST: &str = "Why was the deal lost?";

fn board() -> Browser {
    let browser = Setup::new().size(2200, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

/// Lets the page believe from its next load on that so many days have passed.
fn days_pass(browser: &Browser, days: u32) {
    let source = format!(
        "{{ const Real = Date, shift = {days} * 864e5;
            globalThis.Date = class extends Real {{
                constructor(...parts) {{ parts.length ? super(...parts) : super(Real.now() + shift); }}
                static now() {{ return Real.now() + shift; }}
            }}; }}"
    );
    browser.developer(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
    browser.reload();
}

#[test]
fn a09_a_lead_becomes_a_customer_by_being_won() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    let company = drawer.find("combobox", "Company");
    company.fill("Agrosvit");
    company.press("Enter");
    drawer.find_like("link", "Agrosvit");
    drawer.find("button", "Close the deal").click();
    browser.open("#/companies");
    browser.find("link", "Agrosvit").click();
    browser.find_text("Prospect");

    browser.open("#/board");
    desk::card(&browser, "Alpha").press("w");
    browser.find("dialog", WON);
    browser.press("Enter");
    browser.wait_gone("dialog", WON);
    browser.open("#/companies");
    browser.find("radio", "Customers").click();
    browser.find("link", "Agrosvit").click();
    browser.reload();
    browser.find("heading", "Agrosvit");
    browser.find_text("Customer");
    desk::assert_quiet(&browser);
}

#[test]
fn a09_a_parked_deal_is_no_loss_and_comes_back_on_its_day() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find_like("button", "Sale").click();
    drawer.find("combobox", "Business case").choose("Later");
    // Thirty days are offered.
    drawer.find("button", "Put aside").click();
    browser.find_text("Parked until");
    drawer.find("button", "Close the deal").click();
    desk::expect_outcome(&browser, "Lost", "0 deals, –");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    let card = desk::card(&browser, "Alpha").name();
    assert!(card.contains("Parked until"), "{card}");
    assert!(!card.contains("No next step"), "{card}");

    days_pass(&browser, 30);
    desk::expect_outcome(&browser, "Lost", "0 deals, –");
    let card = desk::card(&browser, "Alpha").name();
    assert!(card.contains("come back to it"), "{card}");
    desk::open_deal(&browser, "Alpha")
        .find("button", "Take it up again now")
        .click();
    browser.find("button", "Close the deal").click();
    browser.wait_until("the card to be as any other", || {
        desk::card(&browser, "Alpha")
            .name()
            .contains("No next step")
    });
    desk::assert_quiet(&browser);
}

#[test]
fn a27_winning_asks_for_the_contract_its_amount_and_its_term() {
    let browser = board();
    desk::card(&browser, "Alpha").press("w");
    let dialog = browser.find("dialog", WON);
    dialog.find("textbox", "Final amount").fill("1250");
    desk::pick_day(
        &browser,
        &dialog.find("date", "Contract starts optional"),
        "2027-02-01",
    );
    desk::pick_day(
        &browser,
        &dialog.find("date", "Contract ends optional"),
        "2026-02-01",
    );
    dialog.find("button", "Mark as won").click();
    browser.find_text("The contract cannot end before it starts");
    desk::pick_day(
        &browser,
        &dialog.find("date", "Contract ends optional"),
        "2028-01-31",
    );
    dialog.find("button", "Mark as won").click();
    browser.wait_gone("dialog", WON);
    desk::expect_outcome(&browser, "Won", "1 deal, $1,250");
    browser.reload();
    desk::expect_outcome(&browser, "Won", "1 deal, $1,250");
    browser
        .find_like("button", "Won: Closed this month")
        .click();
    browser.find_like("link", "Alpha").click();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("date", "Contract starts").value(), "2027-02-01");
    assert_eq!(drawer.find("date", "Contract ends").value(), "2028-01-31");
    // All of it is one step.
    drawer.find("button", "Close the deal").click();
    browser.press("Control+z");
    browser.open("#/board");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a23_other_as_the_reason_of_a_loss_needs_words() {
    let browser = board();
    desk::card(&browser, "Alpha").press("l");
    let dialog = browser.find("dialog", LOST);
    dialog.find("combobox", "Reason").choose("Other");
    dialog.find("button", "Mark as lost").click();
    browser.find_text("Say in a few words what it was");
    dialog
        .find("textbox", "Comment optional")
        .type_text("The shop was closed");
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", LOST);
    desk::expect_outcome(&browser, "Lost", "1 deal, $1,000");

    // The list of reasons is the seller's.
    browser.open("#/settings/pipeline");
    browser
        .find("textbox", "Reason")
        .fill("Bought from a friend");
    browser.press("Tab");
    browser.press("Enter");
    browser.find("textbox", "Bought from a friend");
    browser.open("#/board");
    desk::card(&browser, "Beta").press("l");
    let dialog = browser.find("dialog", LOST);
    dialog
        .find("combobox", "Reason")
        .choose("Bought from a friend");
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", LOST);
    browser.reload();
    desk::expect_outcome(&browser, "Lost", "2 deals, $3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a17_giving_a_deal_up_is_no_loss() {
    let browser = board();
    desk::card(&browser, "Alpha").press("l");
    let dialog = browser.find("dialog", LOST);
    dialog.find("radio", "Abandoned").press("Space");
    // Only a loss must have a reason.
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", LOST);
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::expect_outcome(&browser, "Lost", "0 deals, –");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::expect_outcome(&browser, "Lost", "0 deals, –");
    browser.press("Control+z");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a35_what_was_done_is_told_by_channel() {
    let browser = board();
    for (deal, key) in [("Alpha", "c"), ("Alpha", "e"), ("Beta", "c")] {
        desk::log(&browser, deal, key);
        browser.find_text("Logged: ");
        browser.wait_gone("menu", &format!("Log for “{deal}”"));
    }
    desk::card(&browser, "Alpha").press("w");
    browser.find("dialog", WON);
    browser.press("Enter");
    browser.wait_gone("dialog", WON);
    browser.open("#/analytics");
    let rows = || {
        let table = browser.find("table", "What was done, by channel");
        let rows = browser.script_with(
            "return [...arguments[0].querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText.trim()).slice(0, 5).join(' '))",
            vec![table.json()],
        );
        serde_json::from_value::<Vec<String>>(rows).unwrap()
    };
    assert_eq!(rows(), ["E-mail 1 1 1 0", "Phone 2 2 1 0"]);
    browser.reload();
    assert_eq!(rows(), ["E-mail 1 1 1 0", "Phone 2 2 1 0"]);
    browser
        .find("table", "What was done, by channel")
        .find("link", "2")
        .click();
    browser.find_like("heading", "Deals with something done by Phone");
    browser.find_like("link", "Alpha");
    browser.find_like("link", "Beta");
    desk::assert_quiet(&browser);
}
