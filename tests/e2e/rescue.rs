//! What the rescue page takes out comes back by the import.

use crate::desk;
use crate::harness::Setup;
use crate::paper;

#[test]
fn the_file_of_the_rescue_page_gives_the_book_back() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    let board = desk::columns(&browser);
    let export = paper::export(&browser);

    browser.open("rescue.html");
    browser.find("button", "Download the data").click();
    let file = browser.take_download(".json");
    assert!(file.starts_with(b"{\"konvey_rescue\":1"));
    browser.find("textbox", "Confirmation").type_text("erase");
    browser
        .find("button", "Erase everything from this browser")
        .click();
    browser.find_text("Everything has been erased.");

    browser.open("");
    browser.find("heading", "Your sales pipeline, in this browser");
    paper::replace_by(&browser, &browser.file("rescue.json", &file));
    desk::expect_board(&browser, &board);
    assert!(
        paper::export(&browser) == export,
        "the export differs from the one before"
    );

    // A browser without a book gives a file without one.
    let empty = b"{\"konvey_rescue\":1,\"keys\":{\"konvey1:r\":\"\\ud800\"},\"databases\":{}}";
    paper::give(&browser, &browser.file("empty.json", empty));
    browser.find_text("The file was saved by a browser that held no pipeline.");
    desk::assert_quiet(&browser);
}
