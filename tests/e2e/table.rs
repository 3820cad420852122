//! The table: order, edits in place, blocks of cells, selection; everything is there after a reload.

use crate::desk;
use crate::harness::{Browser, Setup};

const DEALS: &[(&str, &str)] = &[
    ("Alpha", "1000"),
    ("Beta", "2000"),
    ("Gamma", "4000"),
    ("Delta", "500"),
];

/// The table of four deals.
pub fn table() -> Browser {
    let browser = Setup::new().start();
    desk::start_with(&browser, DEALS);
    browser.press("g");
    browser.press("t");
    browser.find("grid", "Table of “Sales pipeline”");
    browser
}

/// The shown texts of a column, from the top.
pub fn column(browser: &Browser, name: &str) -> Vec<String> {
    let script = "
        const heads = [...document.querySelectorAll('.sheet__table thead th')];
        const at = heads.findIndex((head) => head.querySelector('.table__sort')?.textContent.trim().startsWith(arguments[0]));
        return [...document.querySelectorAll('.sheet__row')]
            .sort((a, b) => a.dataset.row - b.dataset.row)
            .map((row) => row.querySelector(`[data-col=\"${at - 1}\"]`)?.textContent.trim() ?? '')";
    let found = browser.script_with(script, vec![name.into()]);
    serde_json::from_value(found).unwrap()
}

/// Waits until a column shows these texts.
pub fn expect(browser: &Browser, name: &str, texts: &[&str]) {
    browser.wait_until(&format!("{name}: {texts:?}"), || {
        column(browser, name) == texts
    });
}

/// Gives a cell the focus by its row and the name of its column.
pub fn go_to(browser: &Browser, row: usize, name: &str) {
    let script = "
        const heads = [...document.querySelectorAll('.sheet__table thead th')];
        const at = heads.findIndex((head) => head.querySelector('.table__sort')?.textContent.trim().startsWith(arguments[1]));
        document.querySelector(`[data-row=\"${arguments[0]}\"] [data-col=\"${at - 1}\"]`).focus()";
    browser.script_with(script, vec![row.into(), name.into()]);
}

/// Hands the grid a text as the clipboard does.
pub fn paste(browser: &Browser, text: &str) {
    let script = "
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    browser.script_with(script, vec![text.into()]);
}

/// What the grid gives to the clipboard.
fn copy(browser: &Browser) -> String {
    let script = "
        const data = new DataTransfer();
        document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
        return data.getData('text/plain')";
    browser.script(script).as_str().unwrap().to_owned()
}

#[test]
fn table_is_sorted_by_several_columns_and_edited_in_place() {
    let browser = table();
    expect(&browser, "Name", &["Alpha", "Beta", "Gamma", "Delta"]);
    browser.find_like("button", "Amount").click();
    expect(&browser, "Name", &["Delta", "Alpha", "Beta", "Gamma"]);
    browser.find_like("button", "Amount").click();
    expect(&browser, "Name", &["Gamma", "Beta", "Alpha", "Delta"]);
    browser.find_text("Total $7,500");

    // Typing replaces, Enter keeps and goes down, F2 edits what is there, Escape leaves it.
    go_to(&browser, 0, "Next step");
    browser.press("C");
    browser.focused().type_text("all");
    browser.press("Enter");
    expect(&browser, "Next step", &["Call", "", "", ""]);
    browser.press("M");
    browser.focused().type_text("eet");
    browser.press("Tab");
    expect(&browser, "Next step", &["Call", "Meet", "", ""]);
    go_to(&browser, 2, "Amount");
    browser.press("F2");
    browser.focused().fill("abc");
    browser.press("Enter");
    browser.find_text("This is not an amount");
    browser.press("Escape");
    expect(&browser, "Amount", &["$4,000", "$2,000", "$1,000", "$500"]);
    browser.press("Delete");
    expect(&browser, "Amount", &["$4,000", "$2,000", "", "$500"]);
    browser.press("Control+z");
    expect(&browser, "Amount", &["$4,000", "$2,000", "$1,000", "$500"]);

    // A stage in a cell is a move.
    go_to(&browser, 3, "Stage");
    browser.press("Enter");
    browser.focused().fill("Qualification");
    browser.press("Enter");
    browser.find_text("Moved to “Qualification”");
    browser.reload();
    expect(&browser, "Name", &["Gamma", "Beta", "Alpha", "Delta"]);
    expect(&browser, "Next step", &["Call", "Meet", "", ""]);
    assert_eq!(column(&browser, "Stage")[3], "Qualification");
    desk::assert_quiet(&browser);
}

#[test]
fn table_takes_a_block_of_cells_as_one_step() {
    let browser = table();
    go_to(&browser, 0, "Amount");
    let before = column(&browser, "Amount");
    // Amount, probability, expected close.
    paste(
        &browser,
        "10\t35\t2027-01-05\n20\t45\t2027-02-05\n30\t55\t2027-03-05\n",
    );
    expect(&browser, "Amount", &["$10", "$20", "$30", "$500"]);
    browser.find_text("Changed: 9 cells");
    assert_eq!(column(&browser, "Expected close")[2], "5 Mar 2027");
    assert_eq!(
        copy(&browser),
        "10\t35\t5 Jan 2027\n20\t45\t5 Feb 2027\n30\t55\t5 Mar 2027"
    );
    browser.reload();
    expect(&browser, "Amount", &["$10", "$20", "$30", "$500"]);
    browser.press("Control+z");
    browser.wait_until("all cells as they were", || {
        column(&browser, "Amount") == before && column(&browser, "Expected close")[0].is_empty()
    });
    browser.reload();
    assert_eq!(column(&browser, "Amount"), before);

    // What cannot be read is listed, and nothing is pasted before the user agrees.
    go_to(&browser, 0, "Amount");
    paste(&browser, "7\tmuch\nx\t20");
    let dialog = browser.find("dialog", "Some cells cannot be pasted");
    browser.find_text("Row 1, Probability");
    browser.find_text("Row 2, Amount");
    assert_eq!(column(&browser, "Amount"), before);
    dialog.find("button", "Paste the other 2 cells").click();
    expect(&browser, "Amount", &["$7", "$2,000", "$4,000", "$500"]);
    desk::assert_quiet(&browser);
}

#[test]
fn table_keeps_its_columns_and_selects_deals() {
    let browser = table();
    browser.find("button", "Choose columns").click();
    browser.find("checkbox", "Priority").press("Space");
    browser.find("checkbox", "Company").press("Space");
    browser.press("Escape");
    browser.find_like("columnheader", "Priority");
    assert!(column(&browser, "Company").iter().all(String::is_empty));
    go_to(&browser, 1, "Priority");
    browser.press("h");
    browser.focused().type_text("igh");
    browser.press("Enter");
    expect(&browser, "Priority", &["", "High", "", ""]);
    browser.reload();
    expect(&browser, "Priority", &["", "High", "", ""]);

    browser.find("checkbox", "Select “Alpha”").click();
    go_to(&browser, 2, "Name");
    browser.press("Space");
    browser.find_text("2 deals selected");
    desk::assert_quiet(&browser);
}

#[test]
fn table_changes_forty_deals_at_once() {
    let browser = Setup::new().start();
    browser.open("#/demo/7-120/table");
    browser.find_any("grid");
    go_to(&browser, 0, "Expected close");
    let before = column(&browser, "Expected close");
    paste(&browser, &"2031-03-05\n".repeat(40));
    browser.wait_until("the days", || {
        let days = column(&browser, "Expected close");
        days.iter().take(10).all(|day| day == "5 Mar 2031")
    });
    browser.reload();
    browser.wait_until("the days after a reload", || {
        let days = column(&browser, "Expected close");
        days.len() > 9 && days.iter().take(10).all(|day| day == "5 Mar 2031")
    });
    browser.press("Control+z");
    browser.wait_until("the days as they were", || {
        column(&browser, "Expected close")[..10] == before[..10]
    });
    desk::assert_quiet(&browser);
}

#[test]
fn table_is_used_on_a_phone() {
    let browser = Setup::new().phone().start();
    desk::start_empty(&browser);
    browser.open("#/demo/7-24/table");
    browser.find_any("grid");
    let wide = browser.script("return document.documentElement.scrollWidth");
    assert_eq!(wide, 360, "the page itself does not scroll sideways");
    browser.picture("table-phone");
    desk::assert_quiet(&browser);
}

#[test]
fn table_pictures() {
    for (language, dark) in [("en", false), ("uk", true)] {
        let browser = Setup::new().language(language).dark(dark).start();
        browser.open("#/demo/7-60/table");
        browser.find_any("grid");
        browser.select(".sheet__row");
        browser.picture(&format!("table-{language}"));
    }
}

#[test]
fn a_table_of_all_pipelines_holds_their_deals() {
    let browser = table();
    browser.open("#/board");
    desk::card(&browser, "Delta").press("l");
    let dialog = browser.find_any("dialog");
    dialog.find("radio", "Abandoned").press("Space");
    dialog.find("button", "Mark as lost").click();
    desk::copy_pipeline(&browser, "Renewals");
    desk::add(&browser, "Prospecting", &[("Epsilon", "10")]);
    browser
        .find("navigation", "Layout of the deals")
        .find("link", "Table")
        .click();
    browser.find("grid", "Table of “Renewals”");
    expect(&browser, "Name", &["Epsilon"]);
    let choices = || {
        let script = "return [...arguments[0].options].map((option) => option.label.trim())";
        let select = browser.find("combobox", "Deals").json();
        browser.script_with(script, vec![select])
    };
    assert_eq!(choices().as_array().map(Vec::len), Some(4));

    desk::show_pipeline(&browser, "All pipelines");
    browser.find("grid", "Table of all pipelines");
    let open = ["Alpha", "Beta", "Gamma", "Epsilon"];
    expect(&browser, "Name", &open);
    assert_eq!(choices(), serde_json::json!(["Open", "Open and ended"]));
    browser.find("combobox", "Deals").choose("Open and ended");
    let all = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"];
    expect(&browser, "Name", &all);
    browser.reload();
    browser.find("grid", "Table of all pipelines");
    expect(&browser, "Name", &all);
    browser.find("combobox", "Deals").choose("Open");
    expect(&browser, "Name", &open);

    // What was chosen for all says nothing of which pipelines one alone shows.
    desk::show_pipeline(&browser, "Sales pipeline");
    browser.find("grid", "Table of “Sales pipeline”");
    expect(&browser, "Name", &["Alpha", "Beta", "Gamma"]);
    desk::show_pipeline(&browser, "Renewals");
    expect(&browser, "Name", &["Epsilon"]);
    browser
        .find("combobox", "Deals")
        .choose("Open, all pipelines");
    expect(&browser, "Name", &open);
    desk::assert_quiet(&browser);
}
