//! The first minutes: language, an empty pipeline, the first deals.

use serde_json::json;

use crate::desk;
use crate::harness::{Browser, Setup};

#[test]
fn ukrainian_is_chosen_on_the_first_screen_and_holds_at_once() {
    let browser = Setup::new().start();
    browser.open("");
    let language = |browser: &Browser| browser.script("return document.documentElement.lang");
    browser.find("heading", "Your sales pipeline, in this browser");
    assert_eq!(language(&browser), "en");

    browser.find("radio", "Українська").press("Space");
    browser.find("heading", "Ваша воронка продажів у цьому браузері");
    assert_eq!(language(&browser), "uk");

    browser
        .find_like("button", "Почати з порожньої воронки")
        .click();
    browser.find("heading", "Кваліфікація");
    assert_eq!(
        desk::stages(&browser),
        [
            "Пошук клієнтів",
            "Кваліфікація",
            "Зустріч або демо",
            "Комерційна пропозиція",
            "Переговори",
            "Післяпродажний супровід"
        ]
    );

    // The keys of a deal lie where they lie on a Latin layout.
    key(&browser, "т", "KeyN");
    let dialog = browser.find("dialog", "Нова угода");
    dialog
        .find("textbox", "Назва")
        .type_text("Впровадження CRM");
    dialog.find("textbox", "Сума").type_text("125 000,50");
    browser.press("Enter");
    browser.wait_gone("dialog", "Нова угода");
    desk::expect(
        &browser,
        "Пошук клієнтів",
        &["Впровадження CRM"],
        "125 000,50 ₴",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a_deal_is_added_by_name_and_amount_in_its_column() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    browser.find_text("Add your first deal");
    desk::add(&browser, "Prospecting", &[("Alpha", "1500"), ("Beta", "")]);
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$1,500");
    browser.find_text("1 without amount");
    desk::add(&browser, "Proposal", &[("Gamma", "2 000,5")]);
    desk::expect(&browser, "Proposal", &["Gamma"], "$2,000.50");
    desk::assert_quiet(&browser);
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_is_added() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    browser
        .find("button", "Add a deal in “Prospecting”")
        .click();
    browser.find("textbox", "Name of the deal").press("Enter");
    browser.find_text("Give the deal a name");
    browser
        .find("textbox", "Name of the deal")
        .type_text("Alpha");
    browser.find("textbox", "Amount").type_text("a lot");
    browser.press("Enter");
    browser.find_text("This is not an amount.");
    desk::expect(&browser, "Prospecting", &[], "$0");
    desk::assert_quiet(&browser);
}

#[test]
fn n_asks_for_a_new_deal() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    browser.press("n");
    let dialog = browser.find("dialog", "New deal");
    assert!(dialog.find("textbox", "Name").is_focused());
    dialog.find("textbox", "Name").type_text("Delta");
    dialog.find("textbox", "Amount").type_text("99.90");
    dialog.find("combobox", "Stage").choose("Qualification");
    dialog.find("combobox", "Company").type_text("Acme");
    dialog.find("button", "Add").click();
    browser.wait_gone("dialog", "New deal");
    desk::expect(&browser, "Qualification", &["Delta"], "$99.90");
    browser.find_like("button", "Delta, Acme, $99.90, Qualification");
    desk::assert_quiet(&browser);
}

/// Presses a key of another layout, which the driver knows no name for.
fn key(browser: &Browser, key: &str, code: &str) {
    for kind in ["keyDown", "keyUp"] {
        browser.developer(
            "Input.dispatchKeyEvent",
            json!({ "type": kind, "key": key, "code": code }),
        );
    }
}
