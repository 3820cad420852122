//! The living example stands apart from the user's book.

use serde_json::Value;

use crate::desk;
use crate::harness::{Browser, Setup};

/// Everything that is kept of the user's own book.
fn own(browser: &Browser) -> Value {
    browser.script(
        "return Object.keys(localStorage).filter((key) => key.startsWith('konvey1:')).sort()
            .map((key) => [key, localStorage.getItem(key)])",
    )
}

fn kept_of_demos(browser: &Browser) -> Value {
    browser.script(
        "return Object.keys(localStorage).filter((key) => key.startsWith('konvey1d:')).length",
    )
}

#[test]
fn a_demo_is_reset_and_left_and_never_touches_the_own_book() {
    let browser = Setup::new().size(2200, 900).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let board = desk::columns(&browser);
    browser.reload();
    let book = own(&browser);

    browser.open("#/demo?deals=300&seed=7");
    browser.find_text("This is demo data.");
    let seed = desk::columns(&browser);
    assert!(
        seed.iter().map(|column| column.count).sum::<usize>() > 20,
        "{seed:?}"
    );
    assert_ne!(kept_of_demos(&browser), 0);

    let title = seed[0].cards[0].clone();
    desk::card(&browser, &title).press("Delete");
    browser.wait_until("the deal to go", || {
        desk::columns(&browser)[0].count + 1 == seed[0].count
    });
    browser.reload();
    assert_eq!(
        desk::columns(&browser)[0].count + 1,
        seed[0].count,
        "a demo is kept"
    );
    browser.find("button", "Reset demo").click();
    browser.find_text("The demo is as it was at the start");
    desk::expect_board(&browser, &seed);
    assert_eq!(own(&browser), book);

    browser.find("button", "Leave demo").click();
    desk::expect_board(&browser, &board);
    assert_eq!(kept_of_demos(&browser), 0);
    assert_eq!(own(&browser), book);

    // The same numbers give the same board, others give another.
    browser.open("#/demo?deals=300&seed=7");
    desk::expect_board(&browser, &seed);
    browser.open("#/demo?deals=300&seed=8");
    browser.find_text("This is demo data.");
    assert_ne!(desk::columns(&browser), seed);
    desk::assert_quiet(&browser);
}

#[test]
fn a_demo_without_room_says_that_it_is_not_kept() {
    let browser = Setup::new().start();
    // The book of another time fills most of what the browser gives.
    browser.open("rescue.html");
    browser.script("localStorage.setItem('other', 'x'.repeat(4_500_000))");
    browser.open("#/demo?deals=4000&seed=1");
    browser.find_text(
        "There is no room beside your own data, so the demo is kept only until this window closes.",
    );
    assert_eq!(kept_of_demos(&browser), 0);
    assert!(
        desk::columns(&browser)
            .iter()
            .map(|column| column.count)
            .sum::<usize>()
            > 100
    );
    desk::assert_quiet(&browser);
}
