//! What happened to a deal: its stays, changes, activities, with ways back, and the time in each stage.

use crate::desk;
use crate::harness::{Browser, Element, Setup, accessibility};

fn board() -> Browser {
    let browser = Setup::new().size(2200, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

fn tab<'a>(browser: &'a Browser, name: &str) -> Element<'a> {
    let drawer = browser.find("dialog", "Alpha");
    drawer.find("tab", name).click();
    drawer
}

fn has_text(browser: &Browser, text: &str) -> bool {
    let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
    browser.script_with(script, vec![text.into()]) == true
}

#[test]
fn a48_the_timeline_tells_every_stay_and_change_and_takes_them_back() {
    let browser = board();
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Meeting or demo", &["Alpha"], "$1,000");
    desk::log(&browser, "Alpha", "c");
    browser.find_text("Logged: Call");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("textbox", "Amount").fill("1500");
    browser.press("Tab");
    drawer.find("tab", "Activity").click();
    drawer
        .find("textbox", "New note")
        .fill("They want it in spring");
    drawer.find("button", "Add note").click();
    browser.find_text("Note added");

    let told = [
        "Came to “Prospecting”",
        "Came to “Qualification”",
        "Came to “Meeting or demo”",
        "minutes so far",
        "Amount: $1,500 was: $1,000",
        "Call done: Call",
        "They want it in spring",
    ];
    tab(&browser, "History");
    told.iter().for_each(|text| browser.find_text(text));
    browser.reload();
    let drawer = tab(&browser, "History");
    told.iter().for_each(|text| browser.find_text(text));
    assert_eq!(accessibility::violations_in(&browser, ".drawer"), [""; 0]);

    // Narrowed to what is wanted, and kept so.
    let show = drawer.find("group", "Show");
    show.find_like("button", "Stages").click();
    browser.wait_until("the stays to go", || {
        !has_text(&browser, "Came to “Prospecting”")
    });
    browser.find_text("Amount: $1,500 was: $1,000");
    browser.reload();
    let drawer = tab(&browser, "History");
    browser.find_text("Amount: $1,500 was: $1,000");
    assert!(!has_text(&browser, "Came to “Prospecting”"));
    let show = drawer.find("group", "Show");
    show.find_like("button", "Stages").click();
    browser.find_text("Came to “Prospecting”");

    // A change and a move are taken back from here, each a step of its own.
    drawer.find("button", "Set back Amount to: $1,000").click();
    drawer
        .find("button", "Move back to “Qualification”")
        .click();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.reload();
    tab(&browser, "History");
    browser.find_text("Amount: $1,000 was: $1,500");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a48_names_of_stages_are_told_as_they_were() {
    let browser = board();
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.find("button", "Stage actions: Prospecting").click();
    browser.find("menuitem", "Edit the stage").click();
    let dialog = browser.find("dialog", "Edit the stage");
    dialog
        .find("textbox", "Name of the stage")
        .fill("First touch");
    dialog.find("button", "Save").click();
    browser.find("heading", "First touch");
    browser.reload();
    desk::card(&browser, "Alpha").press(",");
    desk::expect(&browser, "First touch", &["Alpha", "Beta"], "$3,000");
    desk::open_deal(&browser, "Alpha");
    tab(&browser, "History");
    browser.find_text("Came to “Prospecting”");
    browser.find_text("Came to “First touch”");
    desk::assert_quiet(&browser);
}

#[test]
fn a36_a_deal_shows_its_progress_the_time_in_each_stage_and_the_next_step() {
    let browser = board();
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("textbox", "Next step").fill("Send the price");
    browser.press("Tab");
    let shows = || {
        let drawer = browser.find("dialog", "Alpha");
        let step = drawer.find("radio", "Qualification");
        assert_eq!(step.property("checked"), true);
        browser.find_text("Next step Send the price");
        browser.find_text("Time on stage 0 days");
        tab(&browser, "History");
        browser.find_text("Time in each stage");
        let stages = browser.script(
            "return [...document.querySelectorAll('.visits li')].map((stage) => stage.innerText.replace(/\\s+/g, ' ').trim())",
        );
        let stages: Vec<String> = serde_json::from_value(stages).unwrap();
        assert_eq!(stages.len(), 5, "{stages:?}");
        let told = |place: usize, words: &[&str]| {
            for word in words {
                assert!(stages[place].contains(word), "{word} is not in {stages:?}");
            }
        };
        told(0, &["Passed", "Prospecting", "minute"]);
        told(1, &["Now", "Qualification", "minute"]);
        told(2, &["Not yet", "Meeting or demo"]);
    };
    shows();
    browser.reload();
    shows();
    desk::assert_quiet(&browser);
}
