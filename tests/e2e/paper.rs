//! Files that go in and out, and everything that the screens tell of a book, for comparison.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::desk::{self, Column};
use crate::harness::Browser;

/// A table of sixty deals of another system: 8 in prospecting, 12 engaging, 26 won, 14 lost.
pub fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/csv/opportunities.csv")
}

/// Hands a file to the import.
pub fn give(browser: &Browser, file: &Path) {
    browser.open("#/import");
    browser.select("input[type=file]").choose_file(file);
}

/// Goes through the steps of the import in English up to the numbers of the last one, with won and lost as outcomes.
pub fn check(browser: &Browser, file: &Path) {
    give(browser, file);
    browser.find("button", "Next").click();
    browser
        .find("combobox", "Currency of the amounts")
        .choose_like("USD");
    browser.find("button", "Next").click();
    browser
        .find("combobox", "Meaning of “Won”")
        .choose("Outcome: Won");
    browser
        .find("combobox", "Meaning of “Lost”")
        .choose("Outcome: Lost");
    browser.find("button", "Next").click();
    browser.find("heading", "How the first rows come in");
}

/// Takes the table of sixty deals in and shows the board.
pub fn take_in(browser: &Browser) {
    check(browser, &table());
    browser.find("button", "Import 60 deals").click();
    browser.find_text("The import is finished");
    browser.find("button", "Open the board").click();
    browser.find_like("heading", "Board of");
}

/// Exports everything and gives the bytes of the file.
pub fn export(browser: &Browser) -> Vec<u8> {
    browser.open("#/settings/data");
    browser.find("button", "Download JSON").click();
    browser.take_download(".json")
}

/// Hands a file of Konvey to the import and takes it in.
pub fn replace_by(browser: &Browser, file: &Path) {
    give(browser, file);
    browser.find("radio", "Replace everything").press("Space");
    browser.find("button", "Replace everything").click();
    browser.find_like("heading", "Board of");
}

/// Clears what the browser keeps of the site, as its own settings do, and loads it anew.
pub fn clear_site(browser: &Browser) {
    browser.open("#/");
    let origin = browser.script("return location.origin");
    // The program would notice that its data are gone and hold on to the page.
    browser.open("rescue.html");
    browser.find_any("heading");
    browser.developer(
        "Storage.clearDataForOrigin",
        serde_json::json!({ "origin": origin, "storageTypes": "all" }),
    );
    browser.open("");
    browser.find("heading", "Your sales pipeline, in this browser");
}

/// Everything that the board, the funnel and the analytics of a year say.
#[derive(PartialEq, Eq, Debug)]
pub struct Told {
    /// The board.
    pub board: Vec<Column>,
    /// The texts of the other screens.
    pub screens: Vec<String>,
}

/// Reads the screens of a book.
pub fn told(browser: &Browser, year: i32) -> Told {
    browser.open("#/board");
    browser.find_like("heading", "Board of");
    let board = desk::columns(browser);
    let screens = ["funnel", "analytics", "pipeline"].map(|screen| {
        browser.open(&format!("#/{screen}?from={year}-01-01&to={year}-12-31"));
        browser.find_any("figure");
        // A chart is laid out once its frame has a width.
        let mut before = Value::Null;
        browser.wait_until("the screen to stand still", || {
            let now = browser.script("return document.querySelector('main').innerText");
            let still = now == before;
            before = now;
            still
        });
        before
            .as_str()
            .unwrap_or_default()
            .replace(['\u{a0}', '\u{202f}'], " ")
    });
    Told {
        board,
        screens: screens.into(),
    }
}
