//! Boards in groups of owners, sources and choices of one's own; swimlanes by them; each order of cards; groups that are
//! folded. All of it is kept for each pipeline apart.

use crate::board_look::{board, expect, groups, set};
use crate::desk;
use crate::harness::{Browser, Setup};

/// Drops a card on a group.
fn drop_on(browser: &Browser, deal: &str, group: &str) {
    browser.drag(&desk::card(browser, deal), &browser.find("region", group));
}

/// Changes a deal in its drawer.
fn in_drawer(browser: &Browser, deal: &str, change: impl Fn(&crate::harness::Element<'_>)) {
    let drawer = desk::open_deal(browser, deal);
    change(&drawer);
    browser.press("Tab");
    browser.find("button", "Close the deal").click();
    browser.wait_gone("dialog", deal);
}

#[test]
fn a_card_that_is_put_to_an_owner_is_his() {
    let browser = board();
    browser.open("#/settings/pipeline");
    for name in ["Olena", "Marco"] {
        let field = browser.find("textbox", "Name of an owner");
        field.fill(name);
        let add = browser.script_with(
            "return [...arguments[0].closest('.setting').querySelectorAll('button')]",
            vec![field.json()],
        );
        assert_eq!(add.as_array().unwrap().len(), 1);
        browser.script_with(
            "arguments[0].closest('.setting').querySelector('button').click()",
            vec![field.json()],
        );
        browser.find("textbox", name);
    }
    browser.open("#/board");
    browser.find_like("heading", "Board of");
    set(&browser, "Columns by", "Owner");
    expect(&browser, "No owner", &["Alpha", "Beta", "Gamma"]);
    drop_on(&browser, "Beta", "Olena");
    expect(&browser, "Olena", &["Beta"]);
    browser.reload();
    expect(&browser, "Olena", &["Beta"]);
    expect(&browser, "Marco", &[]);
    expect(&browser, "No owner", &["Alpha", "Gamma"]);
    let drawer = desk::open_deal(&browser, "Beta");
    assert_eq!(drawer.find("combobox", "Owner").value(), "Olena");
    browser.find("button", "Close the deal").click();

    // A card goes back to nobody, and to a swimlane of somebody.
    drop_on(&browser, "Beta", "No owner");
    expect(&browser, "Olena", &[]);
    set(&browser, "Columns by", "Stage");
    set(&browser, "Swimlanes by", "Owner");
    expect(
        &browser,
        "No owner · Prospecting",
        &["Alpha", "Beta", "Gamma"],
    );
    drop_on(&browser, "Beta", "Marco · Prospecting");
    expect(&browser, "Marco · Prospecting", &["Beta"]);
    browser.reload();
    expect(&browser, "Marco · Prospecting", &["Beta"]);
    expect(&browser, "No owner · Prospecting", &["Alpha", "Gamma"]);
    desk::assert_followed(&browser);
}

#[test]
fn a_card_that_is_put_to_a_source_has_it() {
    let browser = board();
    in_drawer(&browser, "Alpha", |drawer| {
        drawer.find("textbox", "Source").fill("Fair");
    });
    in_drawer(&browser, "Beta", |drawer| {
        drawer.find("textbox", "Source").fill("Site");
    });
    set(&browser, "Columns by", "Source");
    expect(&browser, "Fair", &["Alpha"]);
    drop_on(&browser, "Gamma", "Site");
    expect(&browser, "Site", &["Beta", "Gamma"]);
    browser.reload();
    expect(&browser, "Site", &["Beta", "Gamma"]);
    expect(&browser, "Fair", &["Alpha"]);
    let drawer = desk::open_deal(&browser, "Gamma");
    assert_eq!(drawer.find("textbox", "Source").value(), "Site");
    browser.find("button", "Close the deal").click();
    browser.press("Control+z");
    expect(&browser, "No value", &["Gamma"]);
    desk::assert_followed(&browser);
}

#[test]
fn a_choice_of_ones_own_makes_groups_and_swimlanes() {
    let browser = board();
    browser.open("#/settings/fields");
    browser.find("textbox", "New field").fill("Size");
    browser
        .find("combobox", "What it holds")
        .choose("One choice");
    browser.find("textbox", "Choices").fill("Small, Large");
    browser.find("button", "Add the field").click();
    browser.find("button", "Remove “Size”");
    browser.open("#/board");
    browser.find_like("heading", "Board of");
    set(&browser, "Columns by", "Size");
    // Choices that nothing has yet are places too, in the order of the field.
    let names: Vec<String> = groups(&browser).into_iter().map(|group| group.0).collect();
    assert_eq!(names, ["Small", "Large", "No value"]);
    drop_on(&browser, "Beta", "Large");
    expect(&browser, "Large", &["Beta"]);
    browser.reload();
    expect(&browser, "Large", &["Beta"]);
    expect(&browser, "No value", &["Alpha", "Gamma"]);
    set(&browser, "Columns by", "Stage");
    set(&browser, "Swimlanes by", "Size");
    expect(&browser, "Large · Prospecting", &["Beta"]);
    drop_on(&browser, "Alpha", "Small · Prospecting");
    expect(&browser, "Small · Prospecting", &["Alpha"]);
    browser.reload();
    expect(&browser, "Small · Prospecting", &["Alpha"]);
    let drawer = desk::open_deal(&browser, "Alpha");
    assert_eq!(drawer.find("combobox", "Size").value(), "Small");
    desk::assert_followed(&browser);
}

#[test]
fn cards_stand_by_close_idleness_and_score_and_by_hand_again() {
    let browser = board();
    let close = |deal: &str, day: &str| {
        in_drawer(&browser, deal, |drawer| {
            drawer.find("date", "Expected close date").pick_day(day);
        });
    };
    let score = |deal: &str, verdict: &str| {
        in_drawer(&browser, deal, |drawer| {
            drawer.find("tab", "Qualification").click();
            drawer
                .find_like("radiogroup", "Timing")
                .find("radio", verdict)
                .press("Space");
        });
    };
    score("Beta", "Yes");
    score("Gamma", "Partly");
    close("Gamma", "2031-01-10");
    close("Alpha", "2031-02-10");
    // Who was touched first has been idle the longest: Beta, then Gamma, then Alpha.
    for (order, cards) in [
        ("Earliest close first", ["Gamma", "Alpha", "Beta"]),
        ("Longest idle first", ["Beta", "Gamma", "Alpha"]),
        ("Best score first", ["Beta", "Gamma", "Alpha"]),
        ("By hand", ["Alpha", "Beta", "Gamma"]),
    ] {
        set(&browser, "Order of cards", order);
        desk::expect(&browser, "Prospecting", &cards, "$7,000");
        browser.reload();
        desk::expect(&browser, "Prospecting", &cards, "$7,000");
    }
    // The score and the idleness differ as soon as somebody else is judged best.
    score("Alpha", "Yes");
    set(&browser, "Order of cards", "Best score first");
    desk::expect(
        &browser,
        "Prospecting",
        &["Alpha", "Beta", "Gamma"],
        "$7,000",
    );
    set(&browser, "Order of cards", "Longest idle first");
    desk::expect(
        &browser,
        "Prospecting",
        &["Beta", "Gamma", "Alpha"],
        "$7,000",
    );
    desk::assert_followed(&browser);
}

#[test]
fn each_pipeline_keeps_a_look_of_its_own() {
    let browser = board();
    set(&browser, "Order of cards", "Largest amount first");
    let sorted = ["Gamma", "Beta", "Alpha"];
    desk::expect(&browser, "Prospecting", &sorted, "$7,000");
    desk::copy_pipeline(&browser, "Renewals");
    desk::add(
        &browser,
        "Prospecting",
        &[("Delta", "10"), ("Epsilon", "20")],
    );
    desk::expect(&browser, "Prospecting", &["Delta", "Epsilon"], "$30");
    set(&browser, "Columns by", "Priority");
    expect(&browser, "No value", &["Delta", "Epsilon"]);
    drop_on(&browser, "Epsilon", "High");
    expect(&browser, "High", &["Epsilon"]);
    browser.find("button", "Collapse “High”").click();
    browser.find("button", "Expand “High”");

    desk::show_pipeline(&browser, "Sales pipeline");
    desk::expect(&browser, "Prospecting", &sorted, "$7,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &sorted, "$7,000");
    assert_eq!(groups(&browser), []);
    desk::show_pipeline(&browser, "Renewals");
    expect(&browser, "No value", &["Delta"]);
    browser.find("button", "Expand “High”").click();
    expect(&browser, "High", &["Epsilon"]);
    desk::assert_followed(&browser);
}

#[test]
fn folded_groups_count_and_take_cards() {
    let browser = board();
    set(&browser, "Columns by", "Priority");
    expect(&browser, "No value", &["Alpha", "Beta", "Gamma"]);
    browser.find("button", "Collapse “Low”").click();
    browser.find("button", "Expand “Low”");
    drop_on(&browser, "Beta", "Low");
    let held = |group: &str, count: &str| {
        browser.wait_until(&format!("{group} to hold {count}"), || {
            browser
                .find("region", group)
                .attribute("data-count")
                .as_deref()
                == Some(count)
        });
    };
    held("Low", "1");
    assert!(
        !browser.has("button", "Actions: Beta"),
        "its cards are out of sight"
    );
    expect(&browser, "No value", &["Alpha", "Gamma"]);
    browser.reload();
    held("Low", "1");
    browser.find("button", "Expand “Low”").click();
    expect(&browser, "Low", &["Beta"]);

    // A swimlane is folded as a whole and keeps its places.
    set(&browser, "Swimlanes by", "Stage");
    expect(&browser, "Prospecting · Low", &["Beta"]);
    browser.find("button", "Collapse “Qualification”").click();
    browser.find("button", "Expand “Qualification”");
    let height = browser.find("region", "Qualification · Low").rectangle()[3];
    assert!(height < 120.0, "a folded place is {height} high");
    drop_on(&browser, "Beta", "Qualification · Low");
    held("Qualification · Low", "1");
    expect(&browser, "Prospecting · Low", &[]);
    browser.picture("board-folded-bands");
    browser.reload();
    held("Qualification · Low", "1");
    // The arrows pass what is folded.
    desk::card(&browser, "Alpha").press("End");
    assert!(browser.focused().name().contains("Gamma"));
    browser.press("ArrowRight");
    assert!(browser.focused().name().contains("Gamma"));
    browser.find("button", "Expand “Qualification”").click();
    expect(&browser, "Qualification · Low", &["Beta"]);
    desk::assert_followed(&browser);
}

#[test]
fn what_has_the_focus_on_swimlanes_lies_over_nothing_and_under_nothing() {
    let browser = Setup::new().size(1440, 700).start();
    browser.open("#/demo/3-60/board");
    set(&browser, "Columns by", "Owner");
    set(&browser, "Swimlanes by", "Stage");
    browser.select("[data-band]");
    browser.script("document.querySelector('[data-deal-id] button').focus()");
    browser.press("x");
    browser.find("region", "Selected deals");
    // From the top to the end and back, each button of the board that folds something.
    let hidden = browser.script(
        "const buttons = [...document.querySelectorAll('.band__head button, .column--group .column__tools button')];
         const covered = (button) => {
             button.focus();
             const { x, y, width, height } = button.getBoundingClientRect();
             return [1, height - 1].some((dy) => !button.contains(document.elementFromPoint(x + width / 2, y + dy)));
         };
         const seen = [...buttons, ...buttons.reverse()];
         return [seen.length, seen.filter(covered).map((button) => button.getAttribute('aria-label'))]",
    );
    assert!(hidden[0].as_u64() > Some(20), "{hidden}");
    assert_eq!(hidden[1], serde_json::json!([]));
    desk::assert_followed(&browser);
}
