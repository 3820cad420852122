//! Everything goes out as one file and comes back the same; a part of it is merged; what is damaged is refused whole.

use crate::desk;
use crate::harness::Setup;
use crate::paper;

#[test]
fn a_book_comes_back_from_its_file_with_the_same_numbers_and_bytes() {
    let browser = Setup::new().start();
    paper::take_in(&browser);
    // A move, so that there is history beside the import.
    let title = desk::columns(&browser)[0].cards[0].clone();
    desk::card(&browser, &title).press(".");
    browser.find("button", "Undo");
    let before = paper::told(&browser, 2025);
    let file = paper::export(&browser);

    paper::clear_site(&browser);
    let path = browser.file("konvey.json", &file);
    paper::replace_by(&browser, &path);
    assert_eq!(paper::told(&browser, 2025), before);
    assert!(
        paper::export(&browser) == file,
        "a second export has other bytes"
    );

    // The whole replacement is one step.
    browser.open("#/board");
    browser.find_like("heading", "Board of");
    browser.press("Control+z");
    browser.find("heading", "Your sales pipeline, in this browser");
    browser.press("Control+Shift+z");
    browser.find_like("heading", "Board of");
    desk::expect_board(&browser, &before.board);
    desk::assert_quiet(&browser);
}

#[test]
fn a_merge_lists_what_differs_and_keeps_what_is_only_here() {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::add(&browser, "Proposal", &[("Gamma", "4000")]);
    let later = paper::export(&browser);
    let path = browser.file("later.json", &later);

    // The same file against the same book.
    paper::give(&browser, &path);
    browser.find_text("The file holds nothing newer than what is here.");
    assert!(!browser.find("button", "Merge").is_enabled());

    // The two last changes are taken back and something else is added.
    browser.open("#/board");
    browser.find_like("heading", "Board of");
    browser.press("Control+z");
    desk::expect(&browser, "Proposal", &[], "$0");
    browser.press("Control+z");
    desk::expect(&browser, "Qualification", &[], "$0");
    desk::add(&browser, "Negotiation", &[("Delta", "8000")]);

    paper::give(&browser, &path);
    browser
        .find("button", "What a merge adds or changes")
        .click();
    let named = browser.script(
        "return [...document.querySelectorAll('details[open] li')].map((item) => item.textContent).sort().join()",
    );
    assert!(
        named.as_str().unwrap().contains("Gamma") && !named.as_str().unwrap().contains("Delta"),
        "{named}"
    );
    browser.find("button", "Merge").click();
    browser.find_like("heading", "Board of");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::expect(&browser, "Proposal", &["Gamma"], "$4,000");
    desk::expect(&browser, "Negotiation", &["Delta"], "$8,000");
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    browser.press("Control+z");
    desk::expect(&browser, "Proposal", &[], "$0");
    desk::expect(&browser, "Negotiation", &["Delta"], "$8,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a_damaged_file_is_refused_whole_and_says_where() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let board = desk::columns(&browser);
    let file = String::from_utf8(paper::export(&browser)).unwrap();

    for (name, text, said) in [
        (
            "value.json",
            file.replace("\"USD\"", "\"UD\""),
            "A value cannot be read:",
        ),
        (
            "cut.json",
            file[..file.len() / 2].to_owned(),
            "This is not a file of Konvey",
        ),
        (
            "other.json",
            "{\"deals\": []}".to_owned(),
            "This is not a file of Konvey",
        ),
        (
            "newer.json",
            file.replacen("\"konvey\": 2", "\"konvey\": 99", 1),
            "A newer version of Konvey wrote this file.",
        ),
    ] {
        assert_ne!(text, file, "{name}");
        paper::give(&browser, &browser.file(name, text.as_bytes()));
        browser.find_any("alert");
        browser.find_text(said);
        assert!(!browser.has("button", "Replace everything"), "{name}");
    }
    browser.find("link", "Board").click();
    desk::expect_board(&browser, &board);
    assert!(
        paper::export(&browser) == file.into_bytes(),
        "a refused file has changed the book"
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a_table_that_goes_out_runs_nothing_in_a_spreadsheet() {
    let browser = Setup::new().start();
    desk::start_with(
        &browser,
        &[
            ("=HYPERLINK(\"http://example.org\",\"a\")", "1000"),
            ("Plain, with comma", "5"),
        ],
    );
    browser.open("#/settings/data");
    browser.find("button", "CSV").click();
    let text = String::from_utf8(browser.take_download(".csv")).unwrap();
    assert!(
        text.contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"a\"\")\""),
        "{text}"
    );
    assert!(text.contains("\"Plain, with comma\""), "{text}");
    let starts = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '@']);
    assert!(
        !text.lines().any(|line| line.split(',').any(starts)),
        "{text}"
    );
    desk::assert_quiet(&browser);
}
