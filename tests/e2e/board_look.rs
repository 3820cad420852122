//! The look of a board: groups, swimlanes, order and fields of cards, kept for each pipeline; a card that is put into
//! a group takes its value.

use crate::desk;
use crate::harness::{Browser, Setup};

/// A board of three deals.
pub fn board() -> Browser {
    let browser = Setup::new().size(2200, 1500).start();
    desk::start_with(
        &browser,
        &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")],
    );
    browser
}

/// Chooses something in the panel of the view.
pub fn set(browser: &Browser, what: &str, choice: &str) {
    browser.find("button", "View of the board").click();
    let panel = browser.find("dialog", "View of the board");
    panel.find("combobox", what).choose(choice);
    browser.press("Escape");
    browser.wait_gone("dialog", "View of the board");
}

/// The names of the groups with the cards in each.
pub fn groups(browser: &Browser) -> Vec<(String, Vec<String>)> {
    let script = "
        const place = (card) => Number(card.getAttribute('aria-posinset'));
        return [...document.querySelectorAll('[data-group]')].map((group) => [
            group.getAttribute('aria-label'),
            [...group.querySelectorAll('[data-deal-id]')]
                .sort((one, other) => place(one) - place(other))
                .map((card) => card.querySelector('button').textContent.trim()),
        ])";
    serde_json::from_value(browser.script(script)).unwrap()
}

/// Waits until a group shows these cards and counts them.
pub fn expect(browser: &Browser, group: &str, cards: &[&str]) {
    browser.wait_until(&format!("{group}: {cards:?}"), || {
        let seen = groups(browser);
        seen.iter()
            .any(|(name, seen)| name == group && seen == cards)
    });
    let count = browser.find("region", group).attribute("data-count");
    assert_eq!(count, Some(cards.len().to_string()));
}

#[test]
fn a_card_that_is_put_into_a_month_closes_on_its_last_day() {
    let browser = board();
    set(&browser, "Columns by", "Month of close");
    expect(&browser, "No value", &["Alpha", "Beta", "Gamma"]);
    let next = groups(&browser)[1].0.clone();
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", &next),
    );
    expect(&browser, &next, &["Beta"]);
    browser.reload();
    expect(&browser, &next, &["Beta"]);
    expect(&browser, "No value", &["Alpha", "Gamma"]);
    let last = browser.script(
        "const now = new Date(), last = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, 0));
         return last.toISOString().slice(0, 10)",
    );
    let drawer = desk::open_deal(&browser, "Beta");
    let day = drawer.find("date", "Expected close date").value();
    assert_eq!(last, day);
    browser.press("Escape");
    browser.wait_gone("dialog", "Beta");
    browser.press("Control+z");
    expect(&browser, "No value", &["Alpha", "Beta", "Gamma"]);
    desk::assert_followed(&browser);
}

#[test]
fn keys_and_menu_put_cards_into_groups() {
    let browser = board();
    set(&browser, "Columns by", "Priority");
    desk::choose(&browser, "Beta", "Move to “Low”");
    expect(&browser, "Low", &["Beta"]);
    desk::card(&browser, "Beta").press(",");
    expect(&browser, "Medium", &["Beta"]);
    set(&browser, "Swimlanes by", "Stage");
    expect(&browser, "Prospecting · Medium", &["Beta"]);
    browser.reload();
    expect(&browser, "Prospecting · Medium", &["Beta"]);
    expect(&browser, "Prospecting · No value", &["Alpha", "Gamma"]);
    // A place of another stage is a move that asks what every move asks.
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", "Qualification · Medium"),
    );
    expect(&browser, "Qualification · Medium", &["Beta"]);
    browser.picture("board-bands");
    // A place of another stage and another value is one action.
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", "Prospecting · Low"),
    );
    expect(&browser, "Prospecting · Low", &["Beta"]);
    browser.press("Control+z");
    expect(&browser, "Qualification · Medium", &["Beta"]);
    expect(&browser, "Prospecting · Low", &[]);
    desk::assert_followed(&browser);
}

#[test]
fn the_score_is_no_place_to_put_a_card() {
    let browser = board();
    set(&browser, "Columns by", "Qualification score, %");
    desk::choose(&browser, "Beta", "Move to “70% and more”");
    browser.find_text("The score follows from the answers");
    expect(&browser, "No value", &["Alpha", "Beta", "Gamma"]);
    desk::assert_followed(&browser);
}

#[test]
fn the_order_of_cards_is_kept() {
    let browser = board();
    set(&browser, "Order of cards", "Largest amount first");
    let sorted = ["Gamma", "Beta", "Alpha"];
    desk::expect(&browser, "Prospecting", &sorted, "$7,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &sorted, "$7,000");
    desk::card(&browser, "Alpha").press("Alt+ArrowUp");
    browser.find_text("The order here is “Largest amount first”");
    set(&browser, "Order of cards", "By hand");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    desk::assert_followed(&browser);
}

#[test]
fn cards_show_the_chosen_fields() {
    let browser = board();
    desk::choose(&browser, "Beta", "Open");
    browser
        .find("dialog", "Beta")
        .find("date", "Expected close date")
        .pick_day("2031-03-05");
    browser.press("Escape");
    browser.wait_gone("dialog", "Beta");
    browser.find("button", "View of the board").click();
    browser
        .find("checkbox", "Expected close date")
        .press("Space");
    browser.press("Escape");
    browser.find_like("button", "Beta, 5 Mar 2031, $2,000");
    browser.reload();
    browser.find_like("button", "Beta, 5 Mar 2031, $2,000");
    desk::assert_followed(&browser);
}

#[test]
fn a_folded_stage_still_takes_a_card() {
    let browser = board();
    browser
        .find("button", "Stage actions: Qualification")
        .click();
    browser.find("menuitem", "Collapse the column").click();
    browser.find("button", "Expand the column");
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", "Qualification"),
    );
    desk::expect(&browser, "Prospecting", &["Alpha", "Gamma"], "$5,000");
    browser.reload();
    browser.find("button", "Expand the column").click();
    desk::expect(&browser, "Qualification", &["Beta"], "$2,000");
    desk::assert_followed(&browser);
}

#[test]
fn board_look_pictures() {
    for (language, dark, name) in [
        ("en", false, "View of the board"),
        ("uk", true, "Вигляд дошки"),
    ] {
        let browser = Setup::new().language(language).dark(dark).start();
        browser.open("#/demo/7-24/board");
        browser.find("button", name).click();
        browser.find("dialog", name);
        browser.picture(&format!("board-view-{language}"));
        let column = if language == "en" {
            ("Columns by", "Month of close")
        } else {
            ("Колонки за полем", "Місяць закриття")
        };
        browser.find("combobox", column.0).choose(column.1);
        browser.press("Escape");
        browser.select("[data-group]");
        browser.picture(&format!("board-months-{language}"));
    }
}
