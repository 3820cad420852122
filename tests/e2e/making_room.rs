//! Ways out of a storage that is full, and what the product says of how data is kept.

use serde_json::json;

use crate::desk;
use crate::harness::{Browser, Setup};
use crate::{keeping, paper};

/// Keys of the log in local storage.
fn past(browser: &Browser) -> u64 {
    let keys =
        "return Object.keys(localStorage).filter((key) => key.startsWith('konvey1:l:')).length";
    browser.script(keys).as_u64().unwrap()
}

#[test]
fn ended_deals_go_into_a_file_and_come_back_from_it() {
    let browser = Setup::new().size(1_440, 900).start();
    desk::start_empty(&browser);
    paper::take_in(&browser);
    let open = desk::columns(&browser);
    keeping::wait_even(&browser);

    browser.open("#/settings/data");
    browser.find("button", "Choose deals…").click();
    let dialog = browser.find("dialog", "Move ended deals into a file");
    dialog
        .find("combobox", "Deals that ended")
        .choose("at any time");
    browser.find_text("40 deals, with everything that belongs to them");
    let remove = dialog.find("button", "Remove them here");
    assert!(!remove.is_enabled());
    dialog.find("button", "Download the file").click();
    let file = browser.take_download(".json");
    assert!(!remove.is_enabled());
    browser.picture("moving-out");
    dialog.find("checkbox", "I have the file").click();
    remove.click();
    browser.find_text("40 deals now stand in the file alone");

    browser.open("#/board");
    desk::expect_board(&browser, &open);
    assert_eq!(past(&browser), 0);
    keeping::wait_even(&browser);
    browser.reload();
    desk::expect_board(&browser, &open);
    browser.press("Control+z");
    browser.find_text("Nothing to undo");
    let deals = |browser: &Browser| {
        let file: serde_json::Value = serde_json::from_slice(&paper::export(browser)).unwrap();
        file["deals"].as_array().unwrap().len()
    };
    assert_eq!(deals(&browser), 20);

    let file = browser.file("ended.json", &file);
    paper::give(&browser, &file);
    browser.find("button", "Merge").click();
    browser.find_like("heading", "Board of");
    desk::expect_board(&browser, &open);
    assert_eq!(deals(&browser), 60);
    keeping::wait_even(&browser);
    desk::assert_quiet(&browser);
}

#[test]
fn a_full_storage_is_freed_by_forgetting_the_undo_history() {
    let browser = Setup::new().size(1_440, 900).start();
    desk::start_empty(&browser);
    keeping::add_many(&browser, "Deal", 205);
    browser.script("window.dispatchEvent(new Event('pagehide'))");
    keeping::wait_even(&browser);
    assert!(past(&browser) > 0);
    // Some room is held back soon after the start.
    browser.wait_until("the room that is held back", || {
        browser.script("return 'konvey1:ballast' in localStorage") == true
    });

    // Another page of the origin takes all the rest, to the last unit.
    browser.script(
        "let text = 'x'.repeat(6_000_000), step = 3_000_000;
         let kept = '';
         while (step >= 1) {
           try { localStorage.foreign = kept + text.slice(0, step); kept = localStorage.foreign; } catch { step = Math.floor(step / 2); }
         }",
    );
    browser.open("#/board");
    desk::add(&browser, "Proposal", &[("Beta", "2000")]);
    browser.find_text("the storage is full");
    browser.find("link", "Make room").click();
    browser.find_text("actions can be undone.");
    browser.find("button", "Forget…").click();
    let dialog = browser.find("dialog", "Forget the undo history?");
    dialog.find("button", "Forget").click();
    browser.find_text("The undo history begins anew");
    browser.open("#/board");
    desk::expect(&browser, "Proposal", &["Beta"], "$2,000");
    assert_eq!(past(&browser), 0);
    keeping::wait_even(&browser);
    assert_eq!(browser.count(".banner--danger"), 0);
    desk::add(&browser, "Proposal", &[("Gamma", "3000")]);
    keeping::wait_even(&browser);
    browser.reload();
    assert_eq!(keeping::titles(&browser).len(), 207);
}

#[test]
fn undo_reaches_behind_a_reload_and_the_trash_gives_back() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    desk::card(&browser, "Alpha").press("Delete");
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    desk::card(&browser, "Beta").press("Delete");
    desk::expect(&browser, "Prospecting", &[], "$0");
    keeping::wait_even(&browser);
    browser.reload();
    desk::expect(&browser, "Prospecting", &[], "$0");
    browser.press("Control+z");
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    browser.open("#/trash");
    browser.find("button", "Restore").click();
    browser.open("#/board");
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn what_is_promised_is_said_beside_how_things_stand() {
    let browser = Setup::new().size(1_440, 1_700).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    keeping::wait_even(&browser);
    browser.open("#/settings/keeping");
    browser.find("heading", "How your data is kept");
    browser.find_text("Both hold everything.");
    browser.find_text("None from this browser yet");
    browser.find_text("…the browser is killed");
    paper::export(&browser);
    browser.open("#/settings/keeping");
    browser.find_text("Downloaded on");
    keeping::before_load(
        &browser,
        "IDBFactory.prototype.open = function () { throw new Error('no database') }",
    );
    browser.reload();
    browser.find_text("Saved in this browser’s local storage only");
    // The screen may come after the banner, as its part is loaded.
    browser.wait_until("every promise to be there", || {
        let said = browser.script("return document.querySelectorAll('.promise').length");
        said == json!(14)
    });
}

#[test]
#[ignore = "draws pictures for a person to look at"]
fn pictures_of_keeping() {
    for (language, name) in [("en", "en"), ("uk", "uk")] {
        for dark in [false, true] {
            for width in [1_440, 360] {
                let browser = Setup::new()
                    .language(language)
                    .dark(dark)
                    .size(width, 1_900)
                    .start();
                for section in ["keeping", "data"] {
                    browser.open(&format!("#/demo/7-300/settings/{section}"));
                    browser.find_any("heading");
                    std::thread::sleep(std::time::Duration::from_millis(500));
                    browser.picture(&format!("{section}-{name}-{dark}-{width}"));
                }
            }
        }
    }
}
