//! The process of a pipeline: templates, stages that ask for something, gates, skips, splitting and merging. Each test
//! bears the capability that it shows, and looks again after a reload.

use crate::desk;
use crate::harness::{Browser, Setup};

fn wide() -> Browser {
    Setup::new().size(2200, 1000).start()
}

/// Chooses an entry of the menu of a stage.
fn stage_menu(browser: &Browser, stage: &str, entry: &str) {
    let name = format!("Stage actions: {stage}");
    browser.find("button", &name).click();
    browser.find("menuitem", entry).click();
}

/// Opens the settings of a stage.
fn settings<'a>(browser: &'a Browser, stage: &str) -> crate::harness::Element<'a> {
    stage_menu(browser, stage, "Settings of the stage…");
    browser.find("dialog", &format!("Settings of “{stage}”"))
}

fn save(browser: &Browser, stage: &str) {
    let name = format!("Settings of “{stage}”");
    browser.find("dialog", &name).find("button", "Save").click();
    browser.wait_gone("dialog", &name);
}

#[test]
fn a08_a65_a_pipeline_of_a_trade_is_set_up_on_the_first_screen() {
    let browser = wide();
    browser.open("");
    browser.find("radio", "Українська").press("Space");
    browser.find_like("button", "Вибрати шаблон").click();
    let dialog = browser.find("dialog", "Нова воронка");
    dialog.find_like("radio", "Гуртова").press("Space");
    dialog.find_like("combobox", "Валюта").choose("EUR · євро");
    dialog.find("button", "Створити").click();
    browser.find_like("heading", "Гуртова");
    let stages = desk::stages(&browser);
    assert!(stages.len() >= 4, "{stages:?}");
    browser.reload();
    browser.find_like("heading", "Гуртова");
    assert_eq!(desk::stages(&browser), stages);
    browser
        .find("button", &format!("Додати угоду на етап «{}»", stages[0]))
        .click();
    browser
        .find("textbox", "Назва угоди")
        .type_text("Гуртова партія");
    browser.find("textbox", "Сума").type_text("100");
    browser.press("Enter");
    desk::expect(&browser, &stages[0], &["Гуртова партія"], "100 €");
    browser.reload();
    desk::expect(&browser, &stages[0], &["Гуртова партія"], "100 €");
    desk::assert_quiet(&browser);
}

#[test]
fn a12_pipelines_stand_side_by_side_and_deals_go_from_one_to_another() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    desk::copy_pipeline(&browser, "Renewals");
    desk::expect(&browser, "Prospecting", &[], "$0");

    desk::show_pipeline(&browser, "All pipelines");
    browser.find("heading", "Board of all pipelines");
    assert_eq!(desk::stages(&browser).len(), 12);
    desk::choose(&browser, "Alpha", "Move to…");
    let dialog = browser.find("dialog", "Move “Alpha”");
    dialog.find("combobox", "Pipeline").choose("Renewals");
    dialog.find("button", "Move").click();
    browser.wait_gone("dialog", "Move “Alpha”");
    desk::show_pipeline(&browser, "Renewals");
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    browser.reload();
    browser.find("heading", "Board of “Renewals”");
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a12_a_stage_is_split_and_merged_again() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    stage_menu(&browser, "Prospecting", "Split…");
    let dialog = browser.find("dialog", "Split “Prospecting”");
    dialog
        .find("textbox", "Name of the new stage")
        .type_text("Research");
    dialog.find("checkbox", "Beta").press("Space");
    dialog.find("button", "Split").click();
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::expect(&browser, "Research", &["Beta"], "$2,000");
    browser.reload();
    desk::expect(&browser, "Research", &["Beta"], "$2,000");

    stage_menu(&browser, "Research", "Merge into…");
    let dialog = browser.find("dialog", "Merge “Research” into another stage");
    dialog
        .find("combobox", "Its deals and its history go to")
        .choose("Prospecting");
    dialog.find("button", "Merge").click();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    assert!(!desk::stages(&browser).contains(&"Research".to_owned()));
    desk::assert_quiet(&browser);
}

#[test]
fn a11_the_settings_of_a_stage_are_kept_and_its_limit_warns() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    let dialog = settings(&browser, "Prospecting");
    dialog
        .find("textbox", "Name of the stage")
        .fill("First touch");
    dialog.find("textbox", "Most deals at once").type_text("1");
    dialog
        .find("textbox", "Purpose")
        .fill("Find out whether to talk at all");
    save(&browser, "Prospecting");
    browser.find("heading", "First touch");
    browser.find_text("Too many deals: there should be no more than 1");
    browser.reload();
    browser.find_text("Too many deals: there should be no more than 1");
    let dialog = settings(&browser, "First touch");
    assert_eq!(
        dialog.find("textbox", "Purpose").value(),
        "Find out whether to talk at all"
    );
    browser.press("Escape");
    desk::assert_quiet(&browser);
}

#[test]
fn a15_a_hard_gate_asks_for_just_what_is_missing_and_then_the_deal_moves() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "")]);
    let dialog = settings(&browser, "Prospecting");
    dialog.find("radio", "Hard").press("Space");
    dialog.find("checkbox", "Amount").press("Space");
    dialog.find("checkbox", "Source").press("Space");
    save(&browser, "Prospecting");

    // By the keyboard; giving up leaves the card where it was.
    desk::card(&browser, "Alpha").press(".");
    let title = "“Alpha” cannot leave “Prospecting” yet";
    browser.find("dialog", title);
    browser.press("Escape");
    browser.wait_gone("dialog", title);
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");

    // By dragging; what is missing is asked for and kept with the move.
    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Qualification"),
    );
    let dialog = browser.find("dialog", title);
    assert!(!browser.has("checkbox", "Move anyway"));
    dialog.find("button", "Move").click();
    browser.find_text("Something is still missing");
    dialog.find("textbox", "Amount").type_text("1500");
    dialog.find("textbox", "Source").type_text("Referral");
    dialog.find("button", "Move").click();
    browser.wait_gone("dialog", title);
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,500");
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,500");

    // One step back takes both back.
    browser.press("Control+z");
    desk::expect(&browser, "Prospecting", &["Alpha"], "–");
    desk::assert_quiet(&browser);
}

#[test]
fn a15_a_soft_gate_lets_pass_what_the_seller_wants() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let dialog = settings(&browser, "Prospecting");
    dialog.find("radio", "Soft").press("Space");
    dialog
        .find("checkbox", "First conversation logged")
        .press("Space");
    save(&browser, "Prospecting");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("radio", "Qualification").press("Space");
    let dialog = browser.find("dialog", "“Alpha” cannot leave “Prospecting” yet");
    dialog.find("checkbox", "Move anyway").press("Space");
    dialog
        .find_like("textbox", "Reason")
        .type_text("They wrote");
    dialog.find("button", "Move").click();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.reload();
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a18_skipping_asks_for_a_reason_once_and_can_be_told_not_to() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser.drag(
        &desk::card(&browser, "Alpha"),
        &browser.find("region", "Proposal"),
    );
    let dialog = browser.find("dialog", "2 stages are skipped");
    dialog
        .find_like("textbox", "Why")
        .type_text("Known from before");
    dialog
        .find_like("checkbox", "Do not ask again")
        .press("Space");
    dialog.find("button", "Move").click();
    desk::expect(&browser, "Proposal", &["Alpha"], "$1,000");
    browser.reload();
    desk::expect(&browser, "Proposal", &["Alpha"], "$1,000");
    browser.drag(
        &desk::card(&browser, "Beta"),
        &browser.find("region", "Proposal"),
    );
    browser.wait_until("the second deal to move at once", || {
        desk::columns(&browser)
            .iter()
            .any(|column| column.name == "Proposal" && column.count == 2)
    });
    desk::assert_quiet(&browser);
}

#[test]
fn a66_the_playbook_of_the_stage_is_on_the_deal() {
    let browser = wide();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let dialog = settings(&browser, "Prospecting");
    dialog.find("textbox", "Purpose").fill("Find the need");
    dialog
        .find("textbox", "New question")
        .type_text("What hurts?");
    dialog.find("textbox", "New point").type_text("Site read");
    save(&browser, "Prospecting");
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("tab", "Process").click();
    browser.find_text("Find the need");
    drawer.find("checkbox", "Site read").press("Space");
    drawer
        .find("textbox", "What hurts?")
        .type_text("Late deliveries");
    browser.find_text("1 of 4");
    browser.press("Tab");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    drawer.find("tab", "Process").click();
    browser.wait_until("the answer to be kept", || {
        drawer.find("textbox", "What hurts?").value() == "Late deliveries"
    });
    assert_eq!(
        drawer.find("checkbox", "Site read").property("checked"),
        true
    );
    desk::assert_quiet(&browser);
}
