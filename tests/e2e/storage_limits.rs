//! Storage that is full, blocked or gone with the window, and addresses that the browser does not trust: what cannot be
//! kept is shown, work and export go on, and everything is kept once it can be.

use serde_json::Value;

use crate::harness::{Browser, Host, Setup};
use crate::{desk, keeping};

/// Fills what is left of local storage by keys of another program, to the last unit.
fn fill(browser: &Browser) {
    let left = browser.script(
        "let [size, number] = [1 << 20, 0];
         while (size >= 1) {
             try {
                 localStorage.setItem(`other:${number}`, 'x'.repeat(size));
                 number += 1;
             } catch {
                 size >>= 1;
             }
         }
         for (;;) {
             try {
                 localStorage.setItem('other:0', localStorage.getItem('other:0') + 'x');
             } catch {
                 break;
             }
         }
         try { localStorage.setItem('y', ''); return 'room'; } catch { return 'full'; }",
    );
    assert_eq!(left, "full");
}

/// The keys of the other program with the lengths of their texts.
fn others(browser: &Browser) -> Value {
    browser.script(
        "return Object.entries(localStorage).filter(([key]) => key.startsWith('other:'))
             .map(([key, text]) => [key, text.length]).sort()",
    )
}

/// The other program gives its largest key up.
fn make_room(browser: &Browser) {
    browser.script("localStorage.removeItem('other:0')");
}

/// The titles in the file of the button that a banner offers.
fn offered_titles(browser: &Browser) -> Vec<String> {
    browser.find("button", "Download a copy").click();
    let file: Value = serde_json::from_slice(&browser.take_download(".json")).unwrap();
    let deals = file["deals"].as_array().unwrap().iter();
    deals
        .map(|deal| deal["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_storage_that_others_have_filled_is_told_and_nothing_is_lost() {
    let browser = Setup::new().start();
    browser.open_page("rescue.html");
    fill(&browser);
    let before = others(&browser);
    desk::start_with(&browser, &[("Alpha", "1000")]);
    browser.find_text("Saved in the second copy only, not in local storage: the storage is full.");
    browser.find_text("Saved, one copy");
    assert_eq!(offered_titles(&browser), ["Alpha"]);
    assert_eq!(others(&browser), before, "the keys of others were touched");

    // The next start finds it in the second copy.
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.find_text("Saved, one copy");
    browser.picture("storage-full");

    // With room again the next start puts it into local storage too.
    make_room(&browser);
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    keeping::wait_even(&browser);
    assert_eq!(browser.count(".banner--danger"), 0);
    desk::assert_quiet(&browser);
}

#[test]
fn a_change_that_nothing_keeps_is_shown_as_unsaved_until_there_is_room() {
    let browser = Setup::new().start();
    keeping::before_load(
        &browser,
        "Object.defineProperty(window, 'indexedDB', { get: () => undefined })",
    );
    desk::start_with(&browser, &[("Alpha", "1000")]);
    fill(&browser);
    let mut all = vec!["Alpha".to_owned()];
    // A change may still fit where a record of the journal was: several do not.
    for number in 0..4 {
        let title = format!("Deal {number}");
        desk::add(&browser, "Prospecting", &[(&title, "1")]);
        all.push(title);
    }
    browser.find_text("Changes are not saved: the storage is full. Download a copy now.");
    browser.find_text("Not saved");
    browser.picture("storage-unsaved");
    assert_eq!(offered_titles(&browser), all);

    make_room(&browser);
    browser.find_text("Saved, one copy");
    browser.reload();
    assert_eq!(keeping::first_stage(&browser), 5);
}

#[test]
fn a_browser_that_lets_no_page_keep_anything_is_told_at_once() {
    let browser = Setup::new().without_storage().start();
    browser.open("");
    browser.find_text("Nothing will be kept after this window closes.");
    desk::start_with(&browser, &[("Alpha", "1000")]);
    browser.find_text("Nothing will be kept after this window closes.");
    browser.find_text("Kept until this window closes");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.press("Control+z");
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    browser.picture("storage-blocked");
    assert_eq!(offered_titles(&browser), ["Alpha"]);
    let is_blocked = "try { localStorage; return false; } catch { return true; }";
    assert_eq!(browser.script(is_blocked), true);
}

#[test]
fn a_private_window_works_and_the_settings_say_that_it_ends() {
    let browser = Setup::new().private().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    keeping::wait_even(&browser);
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    browser.open("#/settings/data");
    browser.find_text("What you enter in a private window ends with that window.");
    let profile = browser.quit();
    let browser = Setup::new().profile(profile).private().start();
    browser.open("");
    browser.find("heading", "Your sales pipeline, in this browser");
}

#[test]
fn an_address_without_https_is_told_and_two_tabs_take_turns_there() {
    let host = Host::start("plain");
    let site = host.url().replace("127.0.0.1", "konvey.test");
    let browser = Setup::new().named("konvey.test").site(&site).start();
    let notice = "This address is not secure. Without https the app cannot start offline";
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let bare = browser
        .script("return [isSecureContext, typeof navigator.locks, typeof navigator.serviceWorker]");
    assert_eq!(bare, serde_json::json!([false, "undefined", "undefined"]));
    browser.find_text(notice);
    browser.picture("storage-plain-http");
    keeping::wait_even(&browser);

    browser.open_tab("#/board");
    browser.find_text(notice);
    browser.find("button", "Close").click();
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::add(&browser, "Proposal", &[("Beta", "2000")]);
    keeping::wait_kept(&browser);
    browser.switch_to_tab(0);
    desk::expect(&browser, "Proposal", &["Beta"], "$2,000");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    keeping::wait_kept(&browser);
    let board = desk::columns(&browser);
    browser.switch_to_tab(1);
    desk::expect_board(&browser, &board);
    browser.reload();
    desk::expect_board(&browser, &board);
    assert_eq!(browser.count(".banner--danger, .banner--warning"), 0);
    keeping::wait_even(&browser);
    assert_eq!(keeping::titles(&browser).len(), 2);
}

#[test]
fn a_page_opened_as_a_file_says_what_to_do_in_both_languages() {
    let folder = crate::harness::site_folder();
    let browser = Setup::new().site(&format!("file://{folder}/")).start();
    browser.open_page("index.html");
    browser.find_text("Was this page opened as a file from a folder?");
    browser.find_text("Сторінку відкрито як файл із теки?");
    browser.picture("opened-as-file");
}
