//! Two copies of the book: whatever happens to one, nothing that was shown as saved is lost.

use crate::desk;
use crate::harness::Setup;
use crate::keeping;

#[test]
fn local_storage_that_was_emptied_comes_back_and_it_is_said() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    let before = keeping::wait_even(&browser);
    let board = desk::columns(&browser);

    keeping::drop_local(&browser);
    browser.reload();
    browser.find_text("Local storage was empty. Your data came back from the second copy.");
    desk::expect_board(&browser, &board);
    assert_eq!(keeping::wait_even(&browser), before);
    browser.find("button", "Close").click();

    // It is said once, and work goes on.
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    keeping::wait_even(&browser);
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    assert_eq!(browser.count(".banner"), 0);
    desk::assert_quiet(&browser);
}

#[test]
fn a_damaged_segment_comes_back_and_its_text_is_offered_as_a_file() {
    let browser = Setup::new().start();
    desk::start_empty(&browser);
    keeping::add_many(&browser, "Deal", 205);
    // Going out of sight folds the long journal into segments.
    browser.script("window.dispatchEvent(new Event('pagehide'))");
    let before = keeping::wait_even(&browser);
    let key = "return Object.keys(localStorage).find((key) => key.startsWith('konvey1:s:'))";
    let key = browser.script(key);
    assert!(key.is_string(), "no segment in {before}");
    browser.script_with(
        "const text = localStorage[arguments[0]]; localStorage[arguments[0]] = text.slice(0, 40) + 'x' + text.slice(41)",
        vec![key.clone()],
    );

    browser.reload();
    browser.find_text("1 damaged part of local storage came back from the second copy.");
    assert_eq!(keeping::first_stage(&browser), 205);
    assert_eq!(keeping::wait_even(&browser), before);
    browser.find("button", "Download the raw data").click();
    let file: serde_json::Value = serde_json::from_slice(&browser.take_download(".json")).unwrap();
    let aside = format!("konvey1:q:{}", &key.as_str().unwrap()["konvey1:".len()..]);
    let text = file["keys"][&aside].as_str().unwrap();
    assert_eq!(text.chars().nth(40), Some('x'));
    assert_eq!(file["databases"]["konvey1"]["book"][0][0], "konvey1:head");
    assert_eq!(keeping::titles(&browser).len(), 205);
    desk::assert_quiet(&browser);
}

#[test]
fn without_the_database_work_goes_on_and_the_second_copy_is_made_anew() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    keeping::wait_even(&browser);

    // Under the open page, whose next change finds the copy empty.
    keeping::drop_database(&browser);
    desk::add(&browser, "Proposal", &[("Beta", "2000")]);
    keeping::wait_even(&browser);

    keeping::drop_database(&browser);
    browser.reload();
    desk::expect(&browser, "Proposal", &["Beta"], "$2,000");
    let held = keeping::wait_even(&browser);
    assert!(held.as_object().unwrap().len() > 1);
    assert_eq!(browser.count(".banner"), 0);
    desk::assert_quiet(&browser);
}

#[test]
fn when_both_copies_are_gone_it_is_said_and_nothing_begins_unasked() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    keeping::wait_even(&browser);
    let export = browser.file("backup.json", &crate::paper::export(&browser));
    let is_witnessed = "const done = arguments[arguments.length - 1];
        indexedDB.databases().then((all) => done(all.some(({ name }) => name === 'konvey1-witness')))";
    browser.wait_until("a witness", || {
        browser.script_async(is_witnessed, Vec::new()) == true
    });

    let lose = || {
        browser.open("rescue.html");
        keeping::drop_local(&browser);
        keeping::drop_database(&browser);
        browser.open("");
        browser.find("heading", "Your data is missing");
        // It remembers once a day, here when the first deal was saved.
        browser.find_text("this browser held 1 deal.");
    };
    lose();
    assert_eq!(
        browser.script(
            "return Object.keys(localStorage).filter((key) => /head|:w:/.test(key)).length"
        ),
        0
    );
    browser.picture("missing");
    // Loaded again, it is still missing.
    browser.reload();
    browser.find("heading", "Your data is missing");
    browser
        .find_like("button", "Bring it back from a file")
        .click();
    browser.select("input[type=file]").choose_file(&export);
    browser.find("radio", "Replace everything").press("Space");
    browser.find("button", "Replace everything").click();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    keeping::wait_even(&browser);

    lose();
    browser.find_like("button", "Start anew").click();
    browser.find("heading", "Your sales pipeline, in this browser");
    desk::assert_quiet(&browser);
}

#[test]
fn without_a_place_for_the_second_copy_it_is_said_and_editing_goes_on() {
    let browser = Setup::new().start();
    keeping::before_load(
        &browser,
        "Object.defineProperty(window, 'indexedDB', { get: () => undefined })",
    );
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let text = "Saved in this browser’s local storage only: the browser has no database for the second copy.";
    browser.find_text(text);
    browser.find_text("Saved, one copy");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.picture("one-copy");
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.find_text(text);
    desk::assert_quiet(&browser);
}

#[test]
fn a_database_that_never_answers_holds_nobody_up() {
    let browser = Setup::new().start();
    keeping::before_load(
        &browser,
        "IDBFactory.prototype.open = () => new EventTarget()",
    );
    desk::start_with(&browser, &[("Alpha", "1000")]);
    browser.find_text("the browser’s database does not answer");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
}

#[test]
fn a_second_copy_that_cannot_be_looked_at_is_not_taken_for_a_loss() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    keeping::wait_even(&browser);
    browser.open("rescue.html");
    keeping::drop_local(&browser);
    // The database of the book answers nobody until the tab is told otherwise; the witness is another one.
    keeping::before_load(
        &browser,
        "const open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (name, ...rest) {
             const silent = name === 'konvey1' && !sessionStorage.answers;
             return silent ? new EventTarget() : open.call(this, name, ...rest);
         };",
    );
    browser.open("");
    browser.find("heading", "Your data is missing");
    browser.find_text("the second copy does not answer");
    browser.script("sessionStorage.answers = 'yes'");
    browser.find_like("button", "Look again").click();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
}
