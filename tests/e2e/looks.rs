//! Pictures of the process, of people and of activities for the eye, on demand: nothing is compared.

use std::time::Duration;

use crate::harness::{Browser, Setup};

/// Lets everything that moves come to rest, then takes the picture.
fn shoot(browser: &Browser, name: &str) {
    std::thread::sleep(Duration::from_millis(500));
    browser.picture(name);
}

/// Closes what is open over the page.
fn close(browser: &Browser) {
    browser.press("Escape");
    std::thread::sleep(Duration::from_millis(300));
}

fn first_card(browser: &Browser, key: &str) {
    browser.select("[data-deal-id]");
    browser.script("document.querySelector('[data-deal-id] button').focus()");
    browser.press(key);
    std::thread::sleep(Duration::from_millis(300));
}

fn walk(language: &str, dark: bool, width: u32, height: u32) {
    let uk = usize::from(language == "uk");
    let name = |part: &str| format!("process-{part}-{language}-{width}");
    let browser = Setup::new()
        .language(language)
        .dark(dark)
        .size(width, height)
        .start();
    browser.open("");
    browser.find_any("heading");
    shoot(&browser, &name("welcome"));
    browser
        .find_like("button", ["Choose a template", "Вибрати шаблон"][uk])
        .click();
    let dialog = browser.find_any("dialog");
    dialog
        .find_like("radio", ["Wholesale", "Гуртова"][uk])
        .press("Space");
    shoot(&browser, &name("wizard"));
    dialog.find("button", ["Create", "Створити"][uk]).click();
    browser.find_like("button", ["Pipeline: ", "Воронка: "][uk]);
    browser
        .find_like("button", ["Add a deal in", "Додати угоду на етап"][uk])
        .click();
    browser
        .find("textbox", ["Name of the deal", "Назва угоди"][uk])
        .type_text("Коло · Kolo");
    browser.press("Enter");
    browser.press("Escape");
    first_card(&browser, ".");
    shoot(&browser, &name("offered"));
    first_card(&browser, "a");
    shoot(&browser, &name("log"));
    browser.press("c");
    first_card(&browser, "w");
    shoot(&browser, &name("win"));
    close(&browser);
    first_card(&browser, "l");
    shoot(&browser, &name("lose"));
    close(&browser);
    // A hard gate by the settings of the stage.
    browser.open("#/settings/pipeline");
    shoot(&browser, &name("settings"));
    browser
        .find_like("button", ["Stage actions: ", "Дії з етапом: "][uk])
        .click();
    browser
        .find_like(
            "menuitem",
            ["Settings of the stage", "Налаштування етапу"][uk],
        )
        .click();
    let dialog = browser.find_any("dialog");
    shoot(&browser, &name("playbook"));
    dialog.find("radio", ["Hard", "Сувора"][uk]).press("Space");
    for field in [
        "Amount",
        "Company",
        "Questions answered",
        "First conversation logged",
    ] {
        if uk == 0 {
            dialog.find("checkbox", field).press("Space");
        }
    }
    shoot(&browser, &name("playbook-gate"));
    dialog.find("button", ["Save", "Зберегти"][uk]).click();
    browser.open("#/board");
    browser
        .find_like("button", ["Add a deal in", "Додати угоду на етап"][uk])
        .click();
    browser
        .find("textbox", ["Name of the deal", "Назва угоди"][uk])
        .type_text("Нова · New");
    browser.press("Enter");
    browser.press("Escape");
    first_card(&browser, ".");
    shoot(&browser, &name("gate"));
    close(&browser);
    first_card(&browser, "Enter");
    let drawer = browser.find_any("dialog");
    for (number, tab) in drawer.find_all("tab").iter().enumerate() {
        tab.click();
        shoot(&browser, &name(&format!("tab-{number}")));
    }
    browser.open("#/demo/3-60/board");
    first_card(&browser, "Enter");
    let drawer = browser.find_any("dialog");
    for (number, tab) in drawer.find_all("tab").iter().enumerate() {
        if matches!(number, 1 | 5) {
            tab.click();
            shoot(&browser, &name(&format!("demo-tab-{number}")));
        }
    }
    for screen in [
        "people",
        "companies",
        "duplicates",
        "analytics",
        "settings/activities",
    ] {
        browser.open(&format!("#/demo/3-60/{screen}"));
        browser.find_any("heading");
        shoot(&browser, &name(&screen.replace('/', "-")));
    }
    browser.open("#/demo/3-60/companies");
    browser.select("tbody th a").click();
    shoot(&browser, &name("company"));
}

#[test]
#[ignore = "draws pictures for the eye"]
fn pictures_of_the_process() {
    walk("en", false, 1440, 900);
    walk("uk", true, 1440, 900);
    walk("uk", false, 360, 740);
    walk("en", true, 360, 740);
}

/// Boards in groups with something folded, and the calendar at the widths between a phone and a desk.
fn walk_groups(language: &str, dark: bool, width: u32, height: u32) {
    let uk = usize::from(language == "uk");
    let name = |part: &str| format!("groups-{part}-{language}-{width}-{dark}");
    let browser = Setup::new()
        .language(language)
        .dark(dark)
        .size(width, height)
        .start();
    let view = ["View of the board", "Вигляд дошки"][uk];
    let set = |what: [&str; 2], choice: [&str; 2]| {
        browser.find("button", view).click();
        let panel = browser.find("dialog", view);
        panel.find("combobox", what[uk]).choose(choice[uk]);
        close(&browser);
    };
    let fold = || {
        browser
            .find_like("button", ["Collapse “", "Згорнути «"][uk])
            .click();
    };
    browser.open("#/demo/3-60/board");
    browser.select("[data-deal-id]");
    set(
        ["Columns by", "Колонки за полем"],
        ["Owner", "Відповідальний"],
    );
    browser.select("[data-group]");
    shoot(&browser, &name("columns"));
    fold();
    shoot(&browser, &name("folded"));
    set(["Swimlanes by", "Доріжки за полем"], ["Stage", "Етап"]);
    browser.select("[data-band]");
    shoot(&browser, &name("lanes"));
    fold();
    shoot(&browser, &name("lanes-folded"));
    browser.script("document.querySelector('[data-deal-id] button').focus()");
    browser.press("x");
    shoot(&browser, &name("lanes-selected"));
    browser.press("Escape");
    browser.open("#/demo/3-60/calendar");
    browser.select("[data-deal-id]");
    shoot(&browser, &name("calendar"));
}

#[test]
#[ignore = "draws pictures for the eye"]
fn pictures_of_groups_and_days() {
    walk_groups("uk", true, 360, 740);
    walk_groups("uk", false, 360, 740);
    walk_groups("uk", true, 1440, 900);
    walk_groups("uk", false, 660, 900);
    walk_groups("uk", false, 780, 900);
    walk_groups("en", true, 1000, 800);
}
