//! Fields of one's own, of every kind: made in the settings, filled in, refused in words, kept, filtered, exported.

use crate::desk;
use crate::harness::{Browser, Element, Setup, accessibility};
use crate::paper;

/// The kinds with a field each.
const FIELDS: &[(&str, &str)] = &[
    ("Text", "Colour"),
    ("Number", "Seats"),
    ("Money", "Budget"),
    ("Date", "Renewal"),
    ("One choice", "Size"),
    ("Several choices", "Modules"),
    ("Yes or no", "Pilot"),
    ("Link", "Site"),
    ("E-mail", "Billing"),
    ("Phone", "Hotline"),
    ("Rating", "Warmth"),
];

fn make(browser: &Browser, kind: &str, name: &str) {
    browser.find("textbox", "New field").fill(name);
    browser.find("combobox", "What it holds").choose(kind);
    if kind.contains("choice") {
        let choices = browser.find_all("textbox");
        let last = choices.into_iter().rfind(|one| one.name() == "Choices");
        last.unwrap().fill("Small, Large, Huge");
    }
    browser.find("button", "Add the field").click();
    browser.find("button", &format!("Remove “{name}”"));
}

fn with_fields(browser: &Browser) {
    browser.open("#/settings/fields");
    for (kind, name) in FIELDS {
        make(browser, kind, name);
    }
}

/// Fills in every field of the deal in the drawer.
fn fill_in(browser: &Browser, drawer: &Element<'_>) {
    for (name, value) in [
        ("Colour", "Green"),
        ("Seats", "12,5"),
        ("Budget", "2*1500"),
        ("Site", "https://example.org/a"),
        ("Billing", "pay@example.org"),
        ("Hotline", "+380 67 123-45-67"),
    ] {
        drawer.find("textbox", name).fill(value);
        browser.press("Tab");
    }
    drawer.find("date", "Renewal").pick_day("2027-02-28");
    drawer.find("combobox", "Size").choose("Large");
    let modules = drawer.find("group", "Modules");
    modules.find("checkbox", "Small").press("Space");
    modules.find("checkbox", "Huge").press("Space");
    drawer.find("combobox", "Pilot").choose("Yes");
    drawer.find("combobox", "Warmth").choose("4 of 5");
}

/// Everything that the fields of the drawer hold.
fn filled(drawer: &Element<'_>) -> Vec<String> {
    let text = |name| drawer.find("textbox", name).value();
    let chosen = |name| drawer.find("combobox", name).value();
    let modules = drawer.find("group", "Modules");
    let ticked = |name| modules.find("checkbox", name).property("checked") == true;
    vec![
        text("Colour"),
        text("Seats"),
        text("Budget"),
        drawer.find("date", "Renewal").value(),
        chosen("Size"),
        format!("{} {} {}", ticked("Small"), ticked("Large"), ticked("Huge")),
        chosen("Pilot"),
        text("Site"),
        text("Billing"),
        text("Hotline"),
        chosen("Warmth"),
    ]
}

const HELD: [&str; 11] = [
    "Green",
    "12.5",
    "3000",
    "2027-02-28",
    "Large",
    "true false true",
    "1",
    "https://example.org/a",
    "pay@example.org",
    "+380 67 123-45-67",
    "4",
];

#[test]
fn own_fields_of_all_kinds_are_made_filled_in_and_kept() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    with_fields(&browser);
    make_fails(&browser);
    browser.reload();
    for (_, name) in FIELDS {
        browser.find("button", &format!("Remove “{name}”"));
    }
    assert_eq!(accessibility::violations(&browser), [""; 0]);
    browser.find("link", "Board").click();
    let drawer = desk::open_deal(&browser, "Alpha");
    fill_in(&browser, &drawer);
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    browser.wait_until("the fields to be kept", || filled(&drawer) == HELD);
    assert_eq!(accessibility::violations_in(&browser, ".drawer"), [""; 0]);
    desk::assert_quiet(&browser);
}

/// A field without a name, with a name twice, or without choices is refused.
fn make_fails(browser: &Browser) {
    browser.find("textbox", "New field").fill("Colour");
    browser.find("button", "Add the field").click();
    browser.find_text("This name is already in use");
    browser.find("textbox", "New field").fill("Region");
    browser
        .find("combobox", "What it holds")
        .choose("One choice");
    browser.find("button", "Add the field").click();
    browser.find_text("Give at least one choice");
}

#[test]
fn own_fields_refuse_in_words_what_does_not_fit() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    with_fields(&browser);
    browser.find("link", "Board").click();
    let drawer = desk::open_deal(&browser, "Alpha");
    for (name, wrong, words) in [
        ("Seats", "many", "A number, such as 12.5"),
        (
            "Site",
            "javascript:alert(1)",
            "An address that begins with https:// or http://",
        ),
        (
            "Billing",
            "nobody",
            "An e-mail address, such as name@example.org",
        ),
    ] {
        let field = drawer.find("textbox", name);
        field.fill(wrong);
        browser.press("Tab");
        browser.find_text(words);
        field.fill("");
        browser.press("Tab");
    }
    drawer.find("textbox", "Budget").fill("a lot");
    browser.press("Tab");
    browser.wait_until("a word about the budget", || {
        drawer
            .find("textbox", "Budget")
            .attribute("aria-invalid")
            .as_deref()
            == Some("true")
    });
    // What was refused is not kept.
    drawer.find("button", "Close the deal").click();
    browser
        .find_like("dialog", "Some fields are not saved")
        .find("button", "Close without them")
        .click();
    desk::open_deal(&browser, "Alpha");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("textbox", "Budget").value(), "");
    assert_eq!(drawer.find("textbox", "Seats").value(), "");
    desk::assert_quiet(&browser);
}

#[test]
fn own_fields_belong_to_a_pipeline_and_can_be_retired() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    desk::copy_pipeline(&browser, "Renewals");
    browser.open("#/settings/fields");
    browser.find("textbox", "New field").fill("Colour");
    browser.find("combobox", "Pipeline").choose("Renewals");
    browser.find("button", "Add the field").click();
    make(&browser, "Text", "Region");
    let renewals = || {
        browser.find("link", "Board").click();
        desk::show_pipeline(&browser, "Renewals");
        browser.find("heading", "Board of “Renewals”");
    };
    renewals();
    desk::add(&browser, "Prospecting", &[("Beta", "5")]);
    let drawer = desk::open_deal(&browser, "Beta");
    drawer.find("textbox", "Colour").fill("Green");
    browser.press("Tab");
    drawer.find("button", "Close the deal").click();
    // The other pipeline has only the field of all.
    desk::show_pipeline(&browser, "Sales pipeline");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("textbox", "Region");
    assert!(!browser.has("textbox", "Colour"));
    browser.open("#/settings/fields");
    browser.find("checkbox", "No longer used").press("Space");
    browser.select(".arranged__row--away");
    browser.reload();
    browser.select(".arranged__row--away");
    renewals();
    let drawer = desk::open_deal(&browser, "Beta");
    drawer.find("textbox", "Region");
    assert!(!browser.has("textbox", "Colour"));
    desk::assert_quiet(&browser);
}

#[test]
fn own_fields_are_filtered_by() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    with_fields(&browser);
    browser.find("link", "Board").click();
    let drawer = desk::open_deal(&browser, "Alpha");
    fill_in(&browser, &drawer);
    drawer.find("button", "Close the deal").click();
    let field = |name: &str| {
        browser.find("button", "Add filter").click();
        browser.find("combobox", "Field").fill(name);
        browser.find("option", name).click();
    };
    let applied = || {
        browser.find("button", "Apply").click();
        desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
        browser.reload();
        desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
        browser.find("button", "Clear filters").click();
        desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    };
    field("Seats");
    browser.find("textbox", "Value").fill("12");
    applied();
    field("Size");
    browser.find("checkbox", "Large").press("Space");
    applied();
    field("Pilot");
    applied();
    field("Colour");
    browser.find("textbox", "Value").fill("gree");
    applied();
    desk::assert_quiet(&browser);
}

#[test]
fn own_fields_go_out_and_come_back_in_both_kinds_of_files() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    with_fields(&browser);
    browser.find("link", "Board").click();
    let drawer = desk::open_deal(&browser, "Alpha");
    fill_in(&browser, &drawer);
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    browser.wait_until("the fields to be kept", || filled(&drawer) == HELD);

    let json = paper::export(&browser);
    browser.open("#/settings/data");
    browser.find("button", "CSV").click();
    let csv = String::from_utf8(browser.take_download(".csv")).unwrap();
    let head = csv.lines().next().unwrap();
    for (_, name) in FIELDS {
        assert!(head.contains(&format!("\"{name}\"")), "{name} in {head}");
    }
    for value in ["\"Green\"", "12.5", "3000", "2027-02-28", "\"Small; Huge\""] {
        assert!(csv.contains(value), "{value} in {csv}");
    }

    // The table brings changes back into the fields, and its columns are known by their names.
    let later = csv
        .replace("\"Green\"", "\"Blue\"")
        .replace("\"Small; Huge\"", "\"Large\"");
    paper::give(&browser, &browser.file("later.csv", later.as_bytes()));
    browser.find("button", "Next").click();
    for (_, name) in FIELDS {
        let column = browser.find("combobox", &format!("Field for the column “{name}”"));
        let chosen = browser.script_with(
            "return arguments[0].selectedOptions[0].label",
            vec![column.json()],
        );
        assert_eq!(chosen, *name);
    }
    browser.find("button", "Next").click();
    browser.find("button", "Next").click();
    browser.find_like("button", "Import 1 deal").click();
    browser.find_text("The import is finished");
    browser.find("button", "Open the board").click();
    let changed = || {
        let drawer = desk::open_deal(&browser, "Alpha");
        let mut held = HELD.map(str::to_owned);
        held[0] = "Blue".into();
        held[5] = "false true false".into();
        browser.wait_until("the fields of the table", || filled(&drawer) == held);
        drawer.find("button", "Close the deal").click();
    };
    changed();
    browser.reload();
    changed();

    paper::replace_by(&browser, &browser.file("konvey.json", &json));
    let drawer = desk::open_deal(&browser, "Alpha");
    browser.wait_until("the fields of the file", || filled(&drawer) == HELD);
    desk::assert_quiet(&browser);
}
