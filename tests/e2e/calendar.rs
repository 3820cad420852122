//! The calendar: deals stand on the days on which they are expected to close, and get other days by pointer, finger, keys
//! and menu. A month of the far future stands for any, so that no test hangs on the day on which it runs.

use std::time::Duration;

use crate::desk;
use crate::harness::{Browser, Kind, Setup, accessibility};

const DEALS: &[(&str, &str)] = &[("Alpha", "1000"), ("Beta", "2000"), ("Gamma", "4000")];

/// A calendar of March 2031 whose three deals have no day yet.
pub fn march() -> Browser {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, DEALS);
    browser.open("#/calendar?m=2031-03");
    browser.find("grid", "March 2031");
    browser
}

/// Gives a deal its day by the form.
pub fn set_day(browser: &Browser, title: &str, day: &str) {
    desk::choose(browser, title, "Other date…");
    let dialog = browser.find("dialog", &format!("Close date of “{title}”"));
    dialog.find("date", "Expected close date").pick_day(day);
    dialog.find("button", "Save").click();
    browser.wait_until("the dialog to close", || browser.count("dialog[open]") == 0);
}

/// The titles in the list of a place, in their order.
fn list(browser: &Browser, place: &str) -> Vec<String> {
    let script = "
        const list = document.querySelector(`ul[data-list='${arguments[0]}']`);
        return [...(list?.querySelectorAll('.entry__title') ?? [])].map((title) => title.textContent.trim())";
    serde_json::from_value(browser.script_with(script, vec![place.into()])).unwrap()
}

/// Waits until a place lists just these deals.
pub fn expect(browser: &Browser, place: &str, titles: &[&str]) {
    browser.wait_until(&format!("{place}: {titles:?}"), || {
        list(browser, place) == titles
    });
}

#[test]
fn a_deal_is_dragged_from_no_date_to_a_day_to_another_and_back() {
    let browser = march();
    browser.find_like("region", "No close date, 3 deals");
    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("group", "Wednesday, 5 Mar 2031"),
    );
    browser.find("group", "Wednesday, 5 Mar 2031, 1 deal, $1,000");
    browser.find_text("Closes on Wednesday, 5 Mar 2031");
    expect(&browser, "undated", &["Gamma", "Beta"]);

    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("group", "Thursday, 20 Mar 2031"),
    );
    browser.find("group", "Thursday, 20 Mar 2031, 1 deal, $1,000");
    browser.find("group", "Wednesday, 5 Mar 2031");
    browser.reload();
    browser.find("group", "Thursday, 20 Mar 2031, 1 deal, $1,000");

    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find_like("region", "No close date"),
    );
    browser.find_text("Close date removed");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);
    // Each drop is one step back.
    browser.press("Control+z");
    expect(&browser, "2031-03-20", &["Alpha"]);
    browser.press("Control+z");
    expect(&browser, "2031-03-05", &["Alpha"]);
    browser.press("Control+z");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);
    browser.press("Control+Shift+z");
    expect(&browser, "2031-03-05", &["Alpha"]);
    desk::assert_followed(&browser);
}

#[test]
fn the_message_takes_a_new_day_back() {
    let browser = march();
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("group", "Monday, 10 Mar 2031"),
    );
    expect(&browser, "2031-03-10", &["Beta"]);
    browser.find("button", "Undo").click();
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);
    desk::assert_followed(&browser);
}

#[test]
fn escape_and_a_drop_outside_leave_a_deal_on_its_day() {
    let browser = march();
    set_day(&browser, "Beta", "2031-03-12");
    expect(&browser, "2031-03-12", &["Beta"]);
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Beta"))
        .down()
        .glide_to(&browser.find("group", "Friday, 21 Mar 2031"))
        .perform();
    browser.wait_until("the day under the deal to be marked", || {
        browser.count(".cal__day--over[data-zone='2031-03-21']") == 1
    });
    browser.press("Escape");
    browser.pointer(Kind::Mouse).up().perform();
    browser.wait_until("the mark to go", || browser.count(".cal__day--over") == 0);
    expect(&browser, "2031-03-12", &["Beta"]);
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Beta"))
        .down()
        .glide_to_point(20.0, 500.0)
        .up()
        .perform();
    expect(&browser, "2031-03-12", &["Beta"]);
    assert!(
        browser.address().starts_with("#/calendar"),
        "no drawer opens"
    );
    desk::assert_followed(&browser);
}

#[test]
fn a_deal_that_is_held_over_an_arrow_goes_to_another_month() {
    let browser = march();
    // The weeks of both months lie in the same places.
    let [x, y, ..] = browser.find("group", "Friday, 7 Mar 2031").rectangle();
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Alpha"))
        .down()
        .glide_to(&browser.find("button", "Next month"))
        .rest(Duration::from_millis(1000))
        .glide_to_point(x + 40.0, y + 40.0)
        .rest(Duration::from_millis(50))
        .up()
        .perform();
    expect(&browser, "2031-04-11", &["Alpha"]);
    assert_eq!(browser.address(), "#/calendar?m=2031-04");
    desk::assert_followed(&browser);
}

#[test]
fn keys_lead_between_days_and_deals_and_carry_a_deal() {
    let browser = march();
    set_day(&browser, "Alpha", "2031-03-05");
    set_day(&browser, "Beta", "2031-03-05");
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    let focus = |name: &str| {
        browser.wait_until(&format!("the focus on {name}"), || {
            browser.focused().name().starts_with(name)
        });
    };
    browser
        .find("group", "Tuesday, 4 Mar 2031")
        .press("ArrowRight");
    focus("Wednesday, 5 Mar 2031, 2 deals");
    browser.press("ArrowDown");
    focus("Wednesday, 12 Mar 2031");
    browser.press("Home");
    focus("Monday, 10 Mar 2031");
    browser.press("ArrowUp");
    browser.press("ArrowRight");
    browser.press("ArrowRight");
    focus("Wednesday, 5 Mar 2031");
    browser.press("Enter");
    focus("Beta,");
    browser.press("ArrowDown");
    focus("Alpha,");

    browser.press("Space");
    browser.find_text("Picked up “Alpha”. Wednesday, 5 Mar 2031.");
    browser.press("ArrowRight");
    browser.press("ArrowDown");
    browser.find_text("Thursday, 13 Mar 2031");
    browser.press("Escape");
    browser.find_text("Move cancelled. “Alpha”: Wednesday, 5 Mar 2031.");
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    focus("Alpha,");
    // Beyond the end of the month the next one comes.
    browser.press("Space");
    for _ in 0..5 {
        browser.press("ArrowDown");
    }
    browser.find("grid", "April 2031");
    browser.press("Space");
    expect(&browser, "2031-04-09", &["Alpha"]);
    focus("Alpha,");
    browser.press("PageUp");
    browser.find("grid", "March 2031");
    browser.press("Control+z");
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    desk::assert_followed(&browser);
}

#[test]
fn the_menu_sets_a_day_and_a_deal_of_the_past_is_overdue() {
    let browser = march();
    desk::choose(&browser, "Alpha", "Today");
    browser.find("button", "Today").click();
    browser.find_like("group", "today, 1 deal, $1,000");
    assert_eq!(browser.address(), "#/calendar");
    desk::choose(&browser, "Alpha", "No date");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);

    set_day(&browser, "Beta", "2020-01-15");
    expect(&browser, "overdue", &["Beta"]);
    browser.find_like("region", "Overdue, 1 deal");
    // What is overdue stands on its past day too, and goes on from either.
    browser.open("#/calendar?m=2020-01");
    browser.find("group", "Wednesday, 15 Jan 2020, 1 deal, $2,000");
    expect(&browser, "2020-01-15", &["Beta"]);
    browser.open("#/calendar?m=2031-03");
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("group", "Monday, 17 Mar 2031"),
    );
    expect(&browser, "2031-03-17", &["Beta"]);
    expect(&browser, "overdue", &[]);
    desk::assert_followed(&browser);
}

#[test]
fn a_day_with_many_deals_opens_and_sums_them() {
    let browser = march();
    desk::choose(&browser, "Alpha", "Open");
    browser.find("dialog", "Alpha");
    browser.press("Escape");
    browser.wait_gone("dialog", "Alpha");
    assert_eq!(browser.address(), "#/calendar?m=2031-03");
    browser.open("#/board");
    let more = [("Delta", "10"), ("Eta", "20"), ("Zeta", "30")];
    desk::add(&browser, "Proposal", &more);
    browser.open("#/calendar?m=2031-03");
    for title in ["Alpha", "Beta", "Gamma", "Delta", "Eta", "Zeta"] {
        set_day(&browser, title, "2031-03-05");
    }
    browser.reload();
    let day = browser.find("group", "Wednesday, 5 Mar 2031, 6 deals, $7,060");
    expect(&browser, "2031-03-05", &["Gamma", "Beta", "Alpha"]);
    browser.find_text("6 deals");
    browser.find_text("Total $7,060");
    browser
        .find("button", "+3 more: Wednesday, 5 Mar 2031")
        .click();
    expect(
        &browser,
        "2031-03-05",
        &["Gamma", "Beta", "Alpha", "Zeta", "Eta", "Delta"],
    );
    day.find("button", "Show less: Wednesday, 5 Mar 2031")
        .click();
    expect(&browser, "2031-03-05", &["Gamma", "Beta", "Alpha"]);
    desk::assert_followed(&browser);
}

#[test]
fn the_filter_of_the_board_holds_here_and_goes_along() {
    let browser = march();
    for title in ["Alpha", "Beta"] {
        set_day(&browser, title, "2031-03-05");
    }
    browser.find("searchbox", "Search deals").fill("beta");
    expect(&browser, "2031-03-05", &["Beta"]);
    expect(&browser, "undated", &[]);
    browser.find_text("1 shown of 3");
    assert_eq!(browser.address(), "#/calendar?q=beta&m=2031-03");
    browser.reload();
    expect(&browser, "2031-03-05", &["Beta"]);

    let layouts = browser.find("navigation", "Layout of the deals");
    layouts.find("link", "Board").click();
    desk::expect(&browser, "Prospecting", &["Beta"], "$2,000");
    assert_eq!(browser.address(), "#/board?q=beta");
    browser
        .find("navigation", "Layout of the deals")
        .find("link", "Calendar")
        .click();
    browser.find_text("1 shown of 3");
    desk::assert_followed(&browser);
}

#[test]
fn months_are_turned_and_stand_in_the_address() {
    let browser = march();
    browser.find("button", "Next month").click();
    browser.find("grid", "April 2031");
    assert_eq!(browser.address(), "#/calendar?m=2031-04");
    browser.reload();
    browser.find("grid", "April 2031");
    browser.find("button", "Previous month").click();
    browser.find("button", "Previous month").click();
    browser.find("grid", "February 2031");
    browser.script("history.back()");
    browser.find("grid", "March 2031");
    browser.find("button", "Today").click();
    browser.wait_until("the present month", || {
        browser.count(".cal__inside[aria-current='date']") == 1
    });
    assert_eq!(browser.address(), "#/calendar");
    // Keys and the palette lead here from elsewhere.
    browser.press("g");
    browser.press("t");
    browser.find("grid", "Table of “Sales pipeline”");
    browser.press("g");
    browser.press("k");
    browser.wait_until("the calendar", || browser.address() == "#/calendar");
    browser.find("heading", "Calendar of “Sales pipeline”");
    desk::assert_followed(&browser);
}

#[test]
fn a_selected_deal_is_changed_by_the_bar() {
    let browser = march();
    set_day(&browser, "Alpha", "2031-03-05");
    set_day(&browser, "Beta", "2031-03-06");
    desk::card(&browser, "Alpha").press("x");
    desk::card(&browser, "Beta").press("x");
    browser.find_text("2 deals selected");
    desk::card(&browser, "Beta").press("Delete");
    expect(&browser, "2031-03-05", &[]);
    expect(&browser, "2031-03-06", &[]);
    browser.press("Control+z");
    expect(&browser, "2031-03-05", &["Alpha"]);
    expect(&browser, "2031-03-06", &["Beta"]);
    desk::assert_followed(&browser);
}

#[test]
fn an_ended_deal_leaves_the_calendar_and_stands_there_when_asked_for() {
    let browser = march();
    set_day(&browser, "Beta", "2031-03-05");
    desk::card(&browser, "Beta").press("l");
    let dialog = browser.find_any("dialog");
    dialog.find("radio", "Abandoned").press("Space");
    dialog.find("button", "Mark as lost").click();
    expect(&browser, "2031-03-05", &[]);
    browser.open("#/calendar?f=1:all~outcome:in:abandoned");
    browser.find_like("group", "today, 1 deal, $2,000");
    desk::card(&browser, "Beta").press("Space");
    browser.find_text("The deal has ended");
    desk::assert_followed(&browser);
}

#[test]
fn a_finger_drags_a_deal_to_a_day_of_the_pad() {
    let browser = Setup::new().phone().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser.open("#/calendar?m=2031-03");
    browser.find_text("No deals close in this month");
    let lift = || {
        browser
            .pointer(Kind::Touch)
            .move_to(&desk::card(&browser, "Alpha"))
            .down()
            .rest(Duration::from_millis(500))
            .glide_to_point(180.0, 260.0)
    };
    // The pad is as wide as the window and lies at its foot: 14 March is the fifth day of its third week.
    let (width, foot) = (360.0, 740.0);
    let (x, y) = (width / 7.0 * 4.5, foot - 40.0 * 4.5);
    lift()
        .glide_to_point(x, y)
        .rest(Duration::from_millis(100))
        .up()
        .perform();
    expect(&browser, "2031-03-14", &["Alpha"]);
    expect(&browser, "undated", &["Beta"]);
    browser.find("group", "Friday, 14 Mar 2031, 1 deal, $1,000");
    desk::assert_followed(&browser);
    lift().perform();
    browser.select(".cal__pad");
    browser.picture("calendar-pad");
}

#[test]
fn ten_thousand_deals_draw_only_what_is_seen() {
    let browser = Setup::new().size(1440, 1000).start();
    browser.open("#/demo/7-10000/calendar");
    browser.find_any("grid");
    browser.select("[data-deal-id]");
    let drawn = browser.count("[data-deal-id]");
    assert!(drawn <= 42 * 4 + 2 * 41, "{drawn} deals are drawn");
    desk::assert_followed(&browser);
}

/// Lets everything that moves come to rest, then takes the picture.
fn shoot(browser: &Browser, name: &str) {
    std::thread::sleep(Duration::from_millis(500));
    browser.picture(name);
}

#[test]
fn the_calendar_is_accessible_full_and_empty_in_both_themes() {
    let mut faults = Vec::new();
    for (language, dark, width) in [
        ("en", false, 1440),
        ("uk", true, 1440),
        ("uk", false, 800),
        ("en", true, 360),
        ("uk", false, 360),
    ] {
        let setup = Setup::new().language(language).dark(dark);
        let browser = if width == 360 {
            setup.phone().start()
        } else {
            setup.size(width, 900).start()
        };
        let mut check = |what: &str| {
            let name = format!("calendar-{what}-{language}-{width}");
            shoot(&browser, &name);
            let found = accessibility::violations(&browser);
            faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
            let wide = browser.script("return document.scrollingElement.scrollWidth");
            if wide.as_u64() > Some(width.into()) {
                faults.push(format!("{name} is {wide} wide"));
            }
        };
        browser.open("#/demo/7-60/calendar");
        browser.select("[data-deal-id]");
        check("full");
        browser.open("#/demo/7-1000/calendar");
        browser.select("[data-deal-id]");
        check("crowded");
        browser.script("document.querySelector('.card__menu').focus()");
        browser.press("ArrowDown");
        browser.find_any("menu");
        check("menu");
        browser.press("Escape");
        browser.open("#/demo/7-60/calendar?m=2031-03");
        browser.wait_until("the empty month", || browser.count(".cal__none") == 1);
        check("empty");
        desk::assert_followed(&browser);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
