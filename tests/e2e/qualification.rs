//! Whether a buyer fits: where he was found, scored criteria and their result, the questionnaire, the business case. Each
//! test bears the capability that it shows, and looks again after a reload.

use crate::desk;
use crate::harness::{Browser, Element, Setup, accessibility};

fn board() -> Browser {
    let browser = Setup::new().size(2200, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

/// Opens a tab of the drawer of a deal.
fn tab<'a>(browser: &'a Browser, deal: &str, name: &str) -> Element<'a> {
    let drawer = browser.find("dialog", deal);
    drawer.find("tab", name).click();
    drawer
}

/// Opens a folded part of the drawer.
fn unfold(drawer: &Element<'_>, part: &str) {
    let head = drawer.find_like("button", part);
    head.click();
}

/// Gives a verdict on a criterion.
fn judge(drawer: &Element<'_>, criterion: &str, verdict: &str) {
    drawer
        .find_like("radiogroup", criterion)
        .find("radio", verdict)
        .press("Space");
}

fn is_judged(drawer: &Element<'_>, criterion: &str, verdict: &str) -> bool {
    let group = drawer.find_like("radiogroup", criterion);
    group.find("radio", verdict).property("checked") == true
}

#[test]
fn a13_where_a_buyer_was_found_is_kept_and_no_amount_is_asked_for() {
    let browser = board();
    desk::add(&browser, "Prospecting", &[("Gamma", "")]);
    let drawer = desk::open_deal(&browser, "Gamma");
    drawer.find("textbox", "Source").fill("Trade fair");
    unfold(&drawer, "Sale");
    drawer.find("combobox", "Found by").choose("Marketing");
    drawer.find("textbox", "Campaign").fill("Spring");
    browser.press("Tab");
    browser.reload();
    let drawer = browser.find("dialog", "Gamma");
    assert_eq!(drawer.find("textbox", "Source").value(), "Trade fair");
    assert_eq!(drawer.find("combobox", "Found by").value(), "marketing");
    assert_eq!(drawer.find("textbox", "Campaign").value(), "Spring");
    assert_eq!(drawer.find("textbox", "Amount").value(), "");
    desk::assert_quiet(&browser);
}

#[test]
fn a16_four_criteria_give_a_score_with_its_answers() {
    let browser = board();
    desk::open_deal(&browser, "Alpha");
    let drawer = tab(&browser, "Alpha", "Qualification");
    judge(&drawer, "Timing", "Yes");
    judge(&drawer, "Budget", "Partly");
    judge(&drawer, "Authority", "No");
    // Unknown is not "no": it is left out of the score.
    browser.find_text("50% Answered 3 of 4");
    browser.reload();
    let drawer = tab(&browser, "Alpha", "Qualification");
    browser.find_text("50% Answered 3 of 4");
    assert!(is_judged(&drawer, "Timing", "Yes"));
    assert!(is_judged(&drawer, "Budget", "Partly"));
    assert!(is_judged(&drawer, "Authority", "No"));
    assert!(is_judged(&drawer, "Fit", "Unknown"));
    judge(&drawer, "Authority", "Unknown");
    browser.find_text("75% Answered 2 of 4");
    assert_eq!(accessibility::violations_in(&browser, ".drawer"), [""; 0]);
    desk::assert_quiet(&browser);
}

#[test]
fn a16_criteria_and_weights_are_edited_and_count_at_once() {
    let browser = board();
    browser.open("#/settings/qualification");
    // Four stand there at first. Once all are gone they are offered again.
    for name in ["Timing", "Budget", "Authority", "Fit"] {
        browser
            .find_like("button", &format!("Remove “{name}"))
            .click();
    }
    browser
        .find("button", "Use the four usual criteria")
        .click();
    let criterion = |place: usize| {
        let rows = browser.find_all("textbox");
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.name() == "Criterion")
            .collect();
        rows.into_iter().nth(place).unwrap()
    };
    browser.find("textbox", "Weight");
    criterion(1).fill("Money");
    browser.press("Enter");
    let weights = || {
        let all = browser.find_all("textbox");
        all.into_iter()
            .filter(|one| one.name() == "Weight")
            .collect::<Vec<_>>()
    };
    weights()[1].fill("0");
    browser.press("Enter");
    browser.find_text("A whole number from 1 to 1000");
    weights()[1].fill("75");
    browser.press("Enter");
    browser.find("textbox", "New criterion").fill("Politics");
    browser.press("Enter");
    browser.find("button", "Remove “Politics”");
    browser.find("button", "Move “Politics” up").click();
    browser.reload();
    browser.find("button", "Remove “Money”");
    assert_eq!(criterion(3).value(), "Politics");
    assert_eq!(weights()[1].value(), "75");
    browser.find("button", "Remove “Politics”").click();

    browser.find("link", "Board").click();
    desk::open_deal(&browser, "Alpha");
    let drawer = tab(&browser, "Alpha", "Qualification");
    judge(&drawer, "Timing", "No");
    judge(&drawer, "Money", "Yes");
    browser.find_text("75% Answered 2 of 4");
    desk::assert_quiet(&browser);
}

#[test]
fn a17_a33_the_result_has_a_day_and_an_owner_and_is_apart_from_lost() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    let owner = drawer.find("combobox", "Owner");
    owner.fill("Olena");
    owner.press("Enter");
    let drawer = tab(&browser, "Alpha", "Qualification");
    let result = |drawer: &Element<'_>, name: &str| {
        drawer
            .find("radiogroup", "Result")
            .find("radio", name)
            .press("Space");
    };
    result(&drawer, "Qualified");
    drawer.find("date", "Decided on");
    assert_eq!(
        drawer
            .find("combobox", "Decided by")
            .property("selectedOptions")
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    browser.wait_until("the owner to be the one who decides", || {
        let chosen = browser.script_with(
            "return arguments[0].selectedOptions[0].label",
            vec![drawer.find("combobox", "Decided by").json()],
        );
        chosen == "Olena"
    });
    result(&drawer, "Not qualified");
    let day = drawer.find("date", "Decided on").value();
    browser.reload();
    let drawer = tab(&browser, "Alpha", "Qualification");
    let chosen = drawer.find("radiogroup", "Result");
    assert_eq!(
        chosen.find("radio", "Not qualified").property("checked"),
        true
    );
    assert_eq!(drawer.find("date", "Decided on").value(), day);
    assert_eq!(day.len(), 10);

    // It is ended apart from what was lost.
    drawer.find("button", "Close as not qualified").click();
    let dialog = browser.find("dialog", "Why was the deal lost?");
    let kind = dialog.find("radio", "Not qualified");
    assert_eq!(kind.property("checked"), true);
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", "Why was the deal lost?");
    browser.find("button", "Close the deal").click();
    desk::card(&browser, "Beta").press("l");
    let dialog = browser.find("dialog", "Why was the deal lost?");
    dialog.find("combobox", "Reason").choose("Price");
    dialog.find("button", "Mark as lost").click();
    desk::expect_outcome(&browser, "Lost", "1 deal, $2,000");
    browser.reload();
    desk::expect_outcome(&browser, "Lost", "1 deal, $2,000");
    browser.find("link", "Analytics").click();
    browser.find_like("link", "did not qualify").click();
    browser.find("link", "Alpha");
    assert!(!browser.has("link", "Beta"));
    desk::assert_quiet(&browser);
}

#[test]
fn a34_the_questionnaire_of_a_pipeline_is_answered_and_lists_what_is_open() {
    let browser = board();
    for (stage, questions) in [
        ("Prospecting", &["Which industry?", "How large?"][..]),
        ("Qualification", &["What hurts?"][..]),
    ] {
        browser
            .find("button", &format!("Stage actions: {stage}"))
            .click();
        browser.find("menuitem", "Settings of the stage…").click();
        let name = format!("Settings of “{stage}”");
        let dialog = browser.find("dialog", &name);
        for question in questions {
            let field = dialog.find("textbox", "New question");
            field.type_text(question);
            field.press("Enter");
        }
        dialog.find("button", "Save").click();
        browser.wait_gone("dialog", &name);
    }
    desk::open_deal(&browser, "Alpha");
    let drawer = tab(&browser, "Alpha", "Process");
    drawer
        .find("textbox", "Which industry?")
        .type_text("Wholesale of grain");
    browser.press("Tab");
    browser.find("button", "Close the deal").click();
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::open_deal(&browser, "Alpha");
    browser.reload();
    let drawer = tab(&browser, "Alpha", "Process");
    drawer.find("textbox", "What hurts?");
    // Of the earlier stage only what nobody answered is listed.
    browser.find_text("Unanswered in earlier stages");
    drawer.find("textbox", "How large?").type_text("40 people");
    assert!(!browser.has("textbox", "Which industry?"));
    browser.press("Tab");
    browser.reload();
    let drawer = tab(&browser, "Alpha", "Process");
    drawer.find("textbox", "What hurts?");
    assert!(!browser.has("textbox", "How large?"));
    browser.find("button", "Close the deal").click();
    desk::card(&browser, "Alpha").press(",");
    desk::open_deal(&browser, "Alpha");
    let drawer = tab(&browser, "Alpha", "Process");
    assert_eq!(
        drawer.find("textbox", "Which industry?").value(),
        "Wholesale of grain"
    );
    assert_eq!(drawer.find("textbox", "How large?").value(), "40 people");
    desk::assert_quiet(&browser);
}

#[test]
fn a20_a_business_case_of_later_puts_the_deal_aside_until_a_day() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    unfold(&drawer, "Sale");
    let case = drawer.find("combobox", "Business case");
    case.choose("Later");
    let day = drawer.find("date", "When do you come back to it?");
    assert_eq!(day.value().len(), 10);
    browser.script_with(
        "const [field] = arguments; field.value = '2020-01-01'; field.dispatchEvent(new Event('input', { bubbles: true }))",
        vec![day.json()],
    );
    drawer.find("button", "Put aside").click();
    browser.find_text("A day after today");
    browser.script_with(
        "const [field] = arguments; field.value = '2099-03-01'; field.dispatchEvent(new Event('input', { bubbles: true }))",
        vec![day.json()],
    );
    drawer.find("button", "Put aside").click();
    browser.find_text("Parked until 1 Mar 2099");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("combobox", "Business case").value(), "later");
    browser.find_text("Parked until 1 Mar 2099");
    drawer.find("button", "Close the deal").click();
    // It sleeps in the list of those in nurture, and its card says until when.
    browser.find_text("Parked until 1 Mar 2099");
    browser.find_like("button", "Views: ").click();
    browser.find("menuitemradio", "In nurture").click();
    browser.find_text("1 deal found");
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::open_deal(&browser, "Alpha")
        .find("button", "Take it up again now")
        .click();
    browser.wait_gone("button", "Take it up again now");
    browser.find_text("No deals match the filters");
    desk::assert_quiet(&browser);
}

#[test]
fn a20_a_business_case_of_no_leads_to_the_loss_with_its_reason() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    unfold(&drawer, "Sale");
    drawer.find("combobox", "Business case").choose("No");
    let dialog = browser.find("dialog", "Why was the deal lost?");
    dialog.find("combobox", "Reason").choose("Poor fit");
    dialog.find("button", "Mark as lost").click();
    browser.wait_gone("dialog", "Why was the deal lost?");
    browser.reload();
    browser.find("dialog", "Alpha");
    browser.find_text("Lost reason Poor fit");
    desk::assert_quiet(&browser);
}
