//! What a table is for: rows in the order of several columns, sums of what is selected, a selection as a file.

use crate::desk;
use crate::harness::{Browser, Setup};
use crate::table::{column, expect, go_to, table};

fn with(deals: &[(&str, &str)]) -> Browser {
    let browser = Setup::new().start();
    desk::start_with(&browser, deals);
    browser.open("#/table");
    browser.find("grid", "Table of “Sales pipeline”");
    browser
}

/// The head button of a column.
fn head<'a>(browser: &'a Browser, name: &str) -> crate::harness::Element<'a> {
    browser.find_any("grid").find_like("button", name)
}

/// How a column says that it is ordered.
fn order(browser: &Browser, name: &str) -> String {
    let cell = browser.find_any("grid").find_like("columnheader", name);
    cell.attribute("aria-sort").unwrap_or_default()
}

/// Waits until the foot of the table says these things, among others.
fn foot(browser: &Browser, texts: &[&str]) {
    let mut seen = String::new();
    let end = std::time::Instant::now() + std::time::Duration::from_secs(5);
    while std::time::Instant::now() < end {
        let said = browser.script(
            "return document.querySelector('[role=grid]').closest('.sheet').querySelector('[role=status].deals__foot').innerText",
        );
        said.as_str()
            .unwrap()
            .replace(['\u{a0}', '\n'], " ")
            .clone_into(&mut seen);
        if texts.iter().all(|text| seen.contains(text)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("the foot should say {texts:?} and says {seen:?}");
}

#[test]
fn rows_stand_in_the_order_of_several_columns() {
    let browser = with(&[
        ("Alpha", "1000"),
        ("Beta", "2000"),
        ("Gamma", "1000"),
        ("Delta", "2000"),
    ]);
    head(&browser, "Amount").click();
    head(&browser, "Name").shift_click();
    expect(&browser, "Name", &["Alpha", "Gamma", "Beta", "Delta"]);
    head(&browser, "Name").shift_click();
    let both = ["Gamma", "Alpha", "Delta", "Beta"];
    expect(&browser, "Name", &both);
    head(&browser, "Amount").shift_click();
    let down = ["Delta", "Beta", "Gamma", "Alpha"];
    expect(&browser, "Name", &down);
    browser.reload();
    expect(&browser, "Name", &down);
    assert_eq!(order(&browser, "Amount"), "descending");
    assert_eq!(order(&browser, "Name"), "descending");
    assert_eq!(browser.count(".sheet__order"), 2);

    // A third press with Shift takes a column out of the order; a plain press begins anew.
    head(&browser, "Amount").shift_click();
    expect(&browser, "Name", &["Gamma", "Delta", "Beta", "Alpha"]);
    assert_eq!(order(&browser, "Amount"), "none");
    head(&browser, "Amount").click();
    expect(
        &browser,
        "Amount",
        &["$1,000", "$1,000", "$2,000", "$2,000"],
    );
    assert_eq!(order(&browser, "Name"), "none");
    assert_eq!(browser.count(".sheet__order"), 0);
    desk::assert_quiet(&browser);
}

#[test]
fn the_foot_sums_all_deals_or_the_selected_cells() {
    let browser = table();
    let all = ["4 deals", "Total $7,500", "Weighted $750", "Average $1,875"];
    foot(&browser, &all);
    go_to(&browser, 1, "Amount");
    foot(&browser, &all);
    browser.press("Shift+ArrowDown");
    foot(
        &browser,
        &[
            "Selected: 2 cells",
            "2 deals",
            "Total $6,000",
            "Weighted $600",
            "Average $3,000",
        ],
    );
    browser.press("Shift+ArrowDown");
    foot(&browser, &["Selected: 3 cells", "3 deals", "Total $6,500"]);
    browser.press("Shift+ArrowRight");
    foot(&browser, &["Selected: 6 cells", "3 deals", "Total $6,500"]);
    browser.press("Escape");
    foot(&browser, &all);

    // A sum follows the cells that it is made of, and a missing amount is no zero.
    go_to(&browser, 0, "Amount");
    browser.press("Delete");
    foot(
        &browser,
        &[
            "4 deals",
            "Total $6,500",
            "1 without amount",
            "Average $2,166.67",
        ],
    );
    browser.reload();
    foot(
        &browser,
        &[
            "4 deals",
            "Total $6,500",
            "1 without amount",
            "Average $2,166.67",
        ],
    );
    desk::assert_quiet(&browser);
}

/// The rows of a downloaded table as the names and amounts in it.
fn rows(bytes: &[u8]) -> Vec<(String, String, String)> {
    let mut reader = csv::Reader::from_reader(bytes);
    let head = reader.headers().unwrap().clone();
    let at = |names: &[&str]| {
        let place = head
            .iter()
            .position(|cell| names.contains(&cell.trim_start_matches('\u{feff}')));
        place.unwrap_or_else(|| panic!("none of {names:?} in {head:?}"))
    };
    let (title, stage, amount) = (
        at(&["Name", "Title", "Deal"]),
        at(&["Stage"]),
        at(&["Amount"]),
    );
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let cell = |place: usize| row[place].to_owned();
        (cell(title), cell(stage), cell(amount))
    })
    .collect()
}

#[test]
fn just_the_selected_rows_go_out_as_a_file() {
    let browser = table();
    let export = || {
        browser.find("checkbox", "Select “Alpha”").click();
        go_to(&browser, 2, "Name");
        browser.press("Space");
        browser.find_text("2 deals selected");
        browser
            .find("region", "Selected deals")
            .find("button", "Export CSV")
            .click();
        browser.take_download(".csv")
    };
    let first = export();
    let told = rows(&first);
    let row = |title: &str, amount: &str| {
        (
            title.to_owned(),
            "Prospecting".to_owned(),
            amount.to_owned(),
        )
    };
    assert_eq!(told, [row("Alpha", "1000.00"), row("Gamma", "4000.00")]);
    // The same selection of the kept book gives the same bytes.
    browser.reload();
    expect(&browser, "Name", &["Alpha", "Beta", "Gamma", "Delta"]);
    assert!(export() == first);
    assert_eq!(column(&browser, "Name").len(), 4);
    desk::assert_quiet(&browser);
}
