//! Conditions over the board, groups of them, views that keep them, and the lists that are always there.

use crate::desk;
use crate::harness::{Browser, Setup};

fn board() -> Browser {
    let browser = Setup::new().start();
    desk::start_with(
        &browser,
        &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")],
    );
    browser
}

/// Opens the panel by the keyboard and picks a field.
fn new_condition(browser: &Browser, field: &str) {
    browser.find("button", "Add filter").click();
    browser.find("combobox", "Field").fill(field);
    browser.find("option", field).click();
}

fn apply(browser: &Browser) {
    browser.find("button", "Apply").click();
}

fn above(browser: &Browser, amount: &str) {
    new_condition(browser, "Amount");
    browser.find("textbox", "Value").fill(amount);
    apply(browser);
}

fn named(browser: &Browser, words: &str) {
    new_condition(browser, "Deal name");
    browser.find("textbox", "Value").fill(words);
    apply(browser);
}

fn menu(browser: &Browser, role: &str, entry: &str) {
    browser.find_like("button", "Views: ").click();
    browser.find(role, entry).click();
}

#[test]
fn a02_ready_lists_follow_the_state_of_a_deal() {
    let browser = board();
    desk::card(&browser, "Beta").press(".");
    desk::card(&browser, "Beta").press(".");
    menu(&browser, "menuitemradio", "Prospects and leads");
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    browser.find_text("2 deals found");
    menu(&browser, "menuitemradio", "Open opportunities");
    browser.find_text("1 deal found");
    browser.reload();
    browser.find_text("1 deal found");
    menu(&browser, "menuitemradio", "All deals");
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a47_deals_without_an_amount_or_a_next_step_are_listed() {
    let browser = board();
    desk::add(&browser, "Prospecting", &[("Delta", "")]);
    menu(&browser, "menuitemradio", "Without amount");
    browser.find_text("1 deal found");
    browser.find("button", "Edit the filter: Amount: is empty");
    menu(&browser, "menuitemradio", "No next step");
    browser.find_text("4 deals found");
    browser.reload();
    browser.find_text("4 deals found");
    desk::assert_quiet(&browser);
}

#[test]
fn a54_deals_that_close_within_seven_days_are_listed() {
    let browser = board();
    menu(&browser, "menuitemradio", "Closing within 7 days");
    browser.find_text("No deals match the filters");
    browser.find(
        "button",
        "Edit the filter: Expected close date: within the next 7 days",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn conditions_join_and_stay_in_the_address() {
    let browser = board();
    browser.press("f");
    browser.find("dialog", "Add filter");
    browser.press("Escape");
    above(&browser, "1500");
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    assert_eq!(desk::columns(&browser)[0].head, "2 / 3");
    named(&browser, "alph");
    browser.find_text("No deals match the filters");
    browser.find("radio", "Any of").click();
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    let address = browser.address();
    assert!(
        address.ends_with("f=1:any~amount:gt:1500:USD~title:has:alph"),
        "{address}"
    );
    browser.reload();
    browser
        .find("button", "Remove the filter: Deal name: contains “alph”")
        .click();
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    browser.find("button", "Clear filters").click();
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a_group_narrows_inside_of_the_others() {
    let browser = board();
    above(&browser, "500");
    browser.find("button", "Add group").click();
    browser.find("combobox", "Field").fill("Deal name");
    browser.find("option", "Deal name").click();
    browser.find("textbox", "Value").fill("alp");
    apply(&browser);
    browser.find("button", "Add filter to the group").click();
    browser.find("combobox", "Field").fill("Deal name");
    browser.find("option", "Deal name").click();
    browser.find("textbox", "Value").fill("gam");
    apply(&browser);
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    browser.find("button", "Remove the group").click();
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    desk::assert_quiet(&browser);
}

#[test]
fn a_view_is_saved_changed_reset_renamed_and_deleted() {
    let browser = board();
    above(&browser, "1500");
    menu(&browser, "menuitem", "Save current view as…");
    browser.find("textbox", "Name of the view").fill("Large");
    browser.find("button", "Save").click();
    browser.find_text("Saved the view “Large”");
    menu(&browser, "menuitemradio", "All deals");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    browser.reload();
    menu(&browser, "menuitemradio", "Large");
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    named(&browser, "gam");
    browser.find_text("“Large” has unsaved changes");
    browser.find("button", "Reset").click();
    desk::expect(&browser, "Prospecting", &["Beta", "Gamma"], "$6,000");
    menu(&browser, "menuitem", "Rename “Large”…");
    browser.find("textbox", "Name of the view").fill("Big");
    browser.find("button", "Save").click();
    menu(&browser, "menuitem", "Pin “Big”");
    browser.reload();
    menu(&browser, "menuitem", "Delete “Big”");
    browser.find_text("Deleted the view “Big”");
    desk::assert_quiet(&browser);
}

#[test]
fn what_closes_within_fourteen_days_is_a_pinned_view_with_a_link() {
    let browser = board();
    for (deal, days) in [("Alpha", 5), ("Beta", 40)] {
        let day = browser.script_with(
            "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
             const two = (number) => String(number).padStart(2, '0');
             return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`",
            vec![days.into()],
        );
        let drawer = desk::open_deal(&browser, deal);
        drawer
            .find("date", "Expected close date")
            .pick_day(day.as_str().unwrap());
        browser.press("Escape");
        browser.wait_gone("dialog", deal);
    }
    new_condition(&browser, "Expected close date");
    browser
        .find("combobox", "Condition")
        .choose("within the next days");
    browser.find("textbox", "Days").fill("14");
    apply(&browser);
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    menu(&browser, "menuitem", "Save current view as…");
    browser.find("textbox", "Name of the view").fill("Soon");
    browser.find("button", "Save").click();
    browser.find_text("Saved the view “Soon”");
    menu(&browser, "menuitem", "Pin “Soon”");
    let link = browser.address();
    browser.open("#/board");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    browser.open(&link[link.find('#').unwrap()..]);
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    browser.find("button", "Views: Soon").click();
    browser.find("menuitem", "Unpin “Soon”");
    browser.press("Escape");
    desk::assert_quiet(&browser);
}

#[test]
fn one_box_finds_in_both_alphabets_and_the_wrong_layout() {
    let browser = board();
    // As it is typed, in the other alphabet, and on the other layout.
    for words in ["bet", "бета", "иуеф"] {
        browser.press("Control+k");
        let search = browser.find("combobox", "Search everything");
        search.fill(words);
        browser.find_like("option", "Beta").click();
        browser.find("dialog", "Beta");
        browser.press("Escape");
        browser.wait_gone("dialog", "Beta");
    }
    desk::assert_quiet(&browser);
}

#[test]
fn pictures_of_the_filter() {
    for (name, width, dark, language) in [
        ("filter-wide-light-en", 1440, false, "en"),
        ("filter-wide-dark-uk", 1440, true, "uk"),
        ("filter-phone-light-uk", 360, false, "uk"),
        ("filter-phone-dark-en", 360, true, "en"),
    ] {
        let browser = Setup::new()
            .language(language)
            .dark(dark)
            .size(width, 800)
            .start();
        browser.open("#/demo/7-60/board?f=1:all~amount:gt:1000:UAH~expected:next:90~any~part:in:early:middle~title:has:a~end");
        let add = if language == "uk" {
            "Додати фільтр"
        } else {
            "Add filter"
        };
        browser.find("button", add);
        browser.picture(name);
        browser.find("button", add).click();
        let field = if language == "uk" {
            "Поле"
        } else {
            "Field"
        };
        browser.find("combobox", field).press("ArrowDown");
        browser.picture(&format!("{name}-panel"));
    }
}
