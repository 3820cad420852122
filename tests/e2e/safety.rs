//! What keeps data safe beside saving them: reminders, room, the browser's promise, a copy a day.

use serde_json::json;

use crate::desk;
use crate::harness::{Browser, Setup};

/// Changes what the page keeps of the user's choices.
fn choose(browser: &Browser, change: &str) {
    browser.script(&format!(
        "const chosen = JSON.parse(localStorage['konvey1:p'] ?? '{{}}');
         {change};
         localStorage['konvey1:p'] = JSON.stringify(chosen);"
    ));
    browser.reload();
}

fn changes_alone(browser: &Browser) -> bool {
    let texts = browser.names("region");
    texts
        .iter()
        .any(|name| name.ends_with("in this browser only. Keep a copy elsewhere too."))
}

#[test]
fn after_a_week_with_changes_a_copy_is_asked_for() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1"), ("Beta", "2"), ("Gamma", "3")]);
    assert!(!changes_alone(&browser));
    choose(&browser, "chosen.taken_out = [2, '2026-01-01']");
    browser.wait_until("the reminder", || changes_alone(&browser));
    browser.find("button", "Not today").click();
    browser.wait_gone("button", "Not today");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta", "Gamma"], "$6");
    assert!(!changes_alone(&browser));

    choose(&browser, "delete chosen.no_reminder_on");
    browser.find("button", "Download a copy").click();
    assert!(browser.take_download(".json").starts_with(b"{"));
    browser.wait_gone("button", "Not today");
    browser.reload();
    desk::card(&browser, "Alpha");
    assert!(!changes_alone(&browser));
    desk::assert_quiet(&browser);
}

#[test]
fn the_room_that_is_left_is_told_in_deals() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1"), ("Beta", "2")]);
    browser.open("#/settings/data");
    browser.find_text("Room for about 52,");

    // Another page of the origin takes most of it.
    browser.script("localStorage.foreign = 'x'.repeat(4_700_000)");
    browser.open("#/board");
    browser.find_text("Room for about 5,");
    browser.find("link", "Data and backup").click();
    browser.find_text("Storage of this browser");
    browser.script("localStorage.foreign = 'x'.repeat(5_200_000)");
    browser.open("#/board");
    browser.find_text("more deals like yours");
    browser.find_any("alert");
    browser.script("delete localStorage.foreign");
    browser.open("#/board");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3");
}

#[test]
fn the_browser_is_asked_once_to_keep_the_data() {
    let browser = Setup::new().start();
    let count = "const asked = Number(sessionStorage.asked ?? 0);
                 StorageManager.prototype.persist = () => {
                     sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1;
                     return Promise.resolve(true);
                 };";
    browser.developer(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": count }),
    );
    let asked = || browser.script("return sessionStorage.asked ?? '0'");
    desk::start_with(&browser, &[("Alpha", "1"), ("Beta", "2")]);
    assert_eq!(asked(), "0");
    desk::add(&browser, "Prospecting", &[("Gamma", "3")]);
    browser.wait_until("the question", || asked() == "1");
    browser.reload();
    desk::add(&browser, "Prospecting", &[("Delta", "4")]);
    assert_eq!(asked(), "1");
}

#[test]
fn a_copy_is_kept_each_day() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1")]);
    browser.open("#/settings/data");
    browser.wait_until("the daily copy", || {
        browser.reload();
        std::thread::sleep(std::time::Duration::from_secs(9));
        browser.reload();
        browser.script("return document.body.innerText.includes('Daily copy')") == true
    });
    browser.reload();
    std::thread::sleep(std::time::Duration::from_secs(9));
    browser.reload();
    browser.find_text("Daily copy");
    let points = browser.script("return document.body.innerText.split('Daily copy').length - 1");
    assert_eq!(points, 1, "one a day");
}
