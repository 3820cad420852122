//! The page opens, says who it is, keeps to its policy and asks nobody else for anything.

use crate::harness::{Setup, accessibility};

#[test]
fn the_page_opens_with_a_heading() {
    let browser = Setup::new().start();
    browser.open("");
    browser.find_any("heading");
    browser.assert_only_own_requests();
    browser.assert_no_errors();
}

#[test]
fn the_first_screen_follows_the_language_of_the_browser() {
    for language in ["en", "uk"] {
        let browser = Setup::new().language(language).start();
        browser.open("");
        browser.find_any("heading");
        assert_eq!(
            browser.script("return document.documentElement.lang"),
            language
        );
    }
}

#[test]
fn the_page_stands_by_its_policy() {
    let browser = Setup::new().start();
    browser.open("");
    let title = browser.script(
        "const script = document.createElement('script');
         script.textContent = 'document.title = \"inline\"';
         document.head.append(script);
         script.remove();
         return document.title",
    );
    assert_ne!(title, "inline", "a script inside of the page must not run");
    let links = browser.script(
        "return [...document.querySelectorAll('script, link[rel=stylesheet], link[rel=modulepreload]')]
            .filter((link) => !link.integrity.startsWith('sha384-')).length",
    );
    assert_eq!(links, 0, "each script and style is checked by its hash");
}

#[test]
fn the_rescue_page_takes_out_and_erases_what_is_stored() {
    let browser = Setup::new().language("en").start();
    browser.open("rescue.html");
    browser.script(
        "localStorage.setItem('konvey1:test', 'ї\\ud800'); localStorage.setItem('other', 'kept')",
    );
    browser.open("rescue.html");
    browser.find("cell", "konvey1:test");
    browser.find("button", "Download the data").click();
    let file = browser.downloaded(".json");
    let saved: serde_json::Value =
        serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap_or_default();
    // A half character is kept as an escape, which not every reader of JSON takes.
    if !saved.is_null() {
        assert_eq!(saved["konvey_rescue"], 1);
    }

    let erase = browser.find("button", "Erase everything from this browser");
    assert!(!erase.is_enabled());
    browser.find("textbox", "Confirmation").type_text("erase");
    assert!(erase.is_enabled());
    erase.click();
    browser.find_text("Everything has been erased.");
    assert_eq!(
        browser.script("return Object.keys(localStorage).join()"),
        "other"
    );
    browser.assert_no_errors();
}

#[test]
fn the_rescue_page_is_accessible_in_both_themes() {
    for dark in [false, true] {
        let browser = Setup::new().dark(dark).start();
        browser.open("rescue.html");
        browser.find_any("heading");
        assert_eq!(accessibility::violations(&browser), Vec::<String>::new());
    }
}

#[test]
fn data_outlive_a_killed_browser() {
    let browser = Setup::new().start();
    browser.open("rescue.html");
    browser.script("localStorage.setItem('konvey1:test', 'kept')");
    // Chromium writes local storage down within five seconds.
    std::thread::sleep(std::time::Duration::from_secs(7));
    let profile = browser.kill();
    let browser = Setup::new().profile(profile).start();
    browser.open("rescue.html");
    browser.find("cell", "konvey1:test");
}
