//! Every screen, in both themes and languages and on a phone: nothing that axe-core finds, nothing that spills over.

use std::time::Duration;

use crate::desk;
use crate::harness::{Browser, Setup, accessibility};

/// A living example, which has something on every screen.
const DEMO: &str = "#/demo/3-60/";

/// The screens of an address each.
const SCREENS: &[&str] = &[
    "board",
    "table",
    "calendar",
    "people",
    "companies",
    "duplicates",
    "pipeline",
    "funnel",
    "analytics",
    "deals?set=open",
    "import",
    "settings/pipeline",
    "settings/activities",
    "settings/qualification",
    "settings/fields",
    "settings/products",
    "settings/currencies",
    "settings/texts",
    "settings/language",
    "settings/appearance",
    "settings/data",
    "settings/shortcuts",
    "settings/about",
    "trash",
    "archive",
    "not-found",
];

/// What a key opens over the board, and a piece of its name in both languages.
const DIALOGS: &[(&str, [&str; 2])] = &[
    ("n", ["New deal", "Нова угода"]),
    ("m", ["Move", "Перемістити"]),
    ("w", ["What was the final amount", "Яка остаточна сума"]),
    ("l", ["Why was the deal lost", "Чому угоду програно"]),
];

/// Lets everything that moves come to rest: half a fade is a colour of its own.
fn rest(browser: &Browser) {
    browser.wait_until("the page to rest", || {
        browser.script("return document.getAnimations().every((moving) => moving.playState !== 'running' || moving.effect.getTiming().iterations === Infinity)")
            == true
    });
}

fn check(browser: &Browser, what: &str, faults: &mut Vec<String>) {
    rest(browser);
    let found = accessibility::violations(browser);
    faults.extend(found.into_iter().map(|fault| format!("{what}: {fault}")));
}

/// The first card, focused.
fn first_card(browser: &Browser) -> String {
    let title = browser.script(
        "const card = document.querySelector('[data-deal-id] button'); card.focus(); return card.textContent",
    );
    title.as_str().unwrap_or_default().trim().to_owned()
}

fn walk(browser: &Browser, language: usize, faults: &mut Vec<String>) {
    browser.open("");
    browser.find_any("heading");
    check(browser, "welcome", faults);
    browser
        .find_like("button", ["Start empty", "Почати з порожньої"][language])
        .click();
    browser.find_like("heading", ["Board of", "Дошка"][language]);
    check(browser, "empty board", faults);

    for screen in SCREENS {
        browser.open(&format!("{DEMO}{screen}"));
        browser.find_any("heading");
        check(browser, screen, faults);
    }

    browser.open(&format!("{DEMO}board"));
    for (key, names) in DIALOGS {
        browser.select("[data-deal-id]");
        first_card(browser);
        if *key == "n" {
            // On a card it is the form of the column that opens.
            browser.script("document.activeElement.blur()");
        }
        browser.press(key);
        browser.find_like("dialog", names[language]);
        check(browser, names[language], faults);
        browser.press("Escape");
        browser.wait_until("the dialog to close", || {
            browser.find_all("dialog").is_empty()
        });
    }
    first_card(browser);
    browser.press("Enter");
    browser.find_any("dialog");
    for tab in browser.find_all("tab") {
        tab.click();
        check(browser, &format!("drawer, {}", tab.name()), faults);
    }
}

/// Opens what lies over or in the board and the table, one after another.
fn walk_open(browser: &Browser, language: usize, faults: &mut Vec<String>) {
    let say = |words: [&'static str; 2]| words[language];
    let view = say(["View of the board", "Вигляд дошки"]);
    browser.open(&format!("{DEMO}board"));
    browser.select("[data-deal-id]");
    browser.find("button", view).click();
    let panel = browser.find("dialog", view);
    check(browser, "view of the board", faults);
    let (columns, lanes) = (
        say(["Columns by", "Колонки за полем"]),
        say(["Swimlanes by", "Доріжки за полем"]),
    );
    let owner = say(["Owner", "Відповідальний"]);
    panel.find("combobox", columns).choose(owner);
    check(browser, "view of the board in groups", faults);
    browser.press("Escape");
    browser.wait_gone("dialog", view);
    browser.select("[data-group]");
    check(browser, "groups", faults);
    let fold = say(["Collapse “", "Згорнути «"]);
    browser.find_like("button", fold).click();
    check(browser, "a folded group", faults);
    browser.find("button", view).click();
    let panel = browser.find("dialog", view);
    panel.find("combobox", lanes).choose(say(["Stage", "Етап"]));
    browser.press("Escape");
    browser.wait_gone("dialog", view);
    browser.select("[data-band]");
    browser.find_like("button", fold).click();
    check(browser, "swimlanes", faults);

    browser
        .find("button", say(["Add filter", "Додати фільтр"]))
        .click();
    browser.find("combobox", say(["Field", "Поле"]));
    check(browser, "filter panel", faults);
    browser.press("Escape");
    browser.press("Escape");
    // The bar lies over what is below; on swimlanes that would be parts of buttons that can be scrolled from under it.
    browser.find("button", view).click();
    let panel = browser.find("dialog", view);
    let none = say(["None", "Немає"]);
    panel.find("combobox", lanes).choose(none);
    browser.press("Escape");
    browser.wait_gone("dialog", view);
    browser.select("[data-group] [data-deal-id]");
    first_card(browser);
    browser.press("x");
    browser.find("region", say(["Selected deals", "Вибрані угоди"]));
    check(browser, "bar of the selection", faults);
    browser.press("Escape");
    browser.press("Control+k");
    let palette = browser.find("dialog", say(["Search everything", "Пошук усюди"]));
    check(browser, "palette", faults);
    drop(palette);
    browser.type_text("а");
    check(browser, "palette with results", faults);

    browser.open(&format!("{DEMO}table"));
    browser.find_any("grid");
    browser.select(".sheet__row");
    let choose = say(["Choose columns", "Вибрати колонки"]);
    browser.find("button", choose).click();
    browser.find("dialog", choose);
    check(browser, "columns of the table", faults);
    browser.press("Escape");
    browser.wait_gone("dialog", choose);
    browser.find_all("checkbox")[1].click();
    browser.find("region", say(["Selected deals", "Вибрані угоди"]));
    check(browser, "bar of the selection over the table", faults);
    crate::table::go_to(browser, 0, say(["Amount", "Сума"]));
    browser.press("Shift+ArrowDown");
    check(browser, "a block of cells", faults);
    crate::table::paste(browser, "x\ty\nz\t1");
    browser.find_like("dialog", say(["cannot be pasted", "вставити"]));
    check(browser, "question of a paste", faults);
}

/// Walks in light English or in dark Ukrainian and fails on what was found.
fn assert_clean(language: usize, walk: fn(&Browser, usize, &mut Vec<String>)) {
    let setup = Setup::new().language(["en", "uk"][language]);
    let browser = setup.dark(language == 1).size(1440, 900).start();
    let mut faults = Vec::new();
    walk(&browser, language, &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    desk::assert_quiet(&browser);
}

#[test]
fn nothing_that_opens_has_a_violation_in_english_and_light() {
    assert_clean(0, walk_open);
}

#[test]
fn nothing_that_opens_has_a_violation_in_ukrainian_and_dark() {
    assert_clean(1, walk_open);
}

#[test]
fn no_screen_has_a_violation_in_english_and_light() {
    assert_clean(0, walk);
}

#[test]
fn no_screen_has_a_violation_in_ukrainian_and_dark() {
    assert_clean(1, walk);
}

/// The elements that stick out of a page that is not scrolled sideways.
fn spills(browser: &Browser, what: &str, faults: &mut Vec<String>) {
    std::thread::sleep(Duration::from_millis(50));
    rest(browser);
    let width = browser.script("return document.scrollingElement.scrollWidth");
    if width.as_u64().unwrap_or_default() > 360 {
        faults.push(format!("{what} is {width} wide"));
    }
}

#[test]
fn nothing_spills_over_on_a_phone_and_the_board_can_be_worked() {
    let browser = Setup::new().language("uk").phone().start();
    let mut faults = Vec::new();
    browser.open("");
    browser.find_any("heading");
    spills(&browser, "welcome", &mut faults);
    for screen in SCREENS {
        browser.open(&format!("{DEMO}{screen}"));
        browser.find_any("heading");
        spills(&browser, screen, &mut faults);
    }
    check(&browser, "not found on a phone", &mut faults);

    browser.open(&format!("{DEMO}board"));
    browser.select("[data-deal-id]");
    check(&browser, "board on a phone", &mut faults);
    let before = desk::columns(&browser);
    let title = first_card(&browser);
    browser.find("button", &format!("Дії: {title}")).click();
    browser.find_like("menuitem", "Перемістити").click();
    let dialog = browser.find_any("dialog");
    spills(&browser, "the choice of a stage", &mut faults);
    dialog.find("combobox", "Етап").choose("Переговори");
    dialog.find("button", "Перемістити").click();
    let skip = browser.find_like("dialog", "Пропуска");
    check(&browser, "skipped stages on a phone", &mut faults);
    spills(&browser, "skipped stages", &mut faults);
    skip.find("button", "Перемістити").click();
    browser.wait_until("the deal to move", || {
        let count = |board: &[desk::Column]| {
            let column = board.iter().find(|column| column.name == "Переговори");
            column.map_or(0, |column| column.count)
        };
        count(&desk::columns(&browser)) == count(&before) + 1
    });
    first_card(&browser);
    browser.press("Enter");
    browser.find_any("dialog");
    spills(&browser, "drawer", &mut faults);
    check(&browser, "drawer on a phone", &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    desk::assert_quiet(&browser);
}

#[test]
fn settings_on_a_phone_show_which_section_is_open() {
    let browser = Setup::new().phone().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    for section in ["about", "data", "pipeline"] {
        browser.open(&format!("#/settings/{section}"));
        browser.wait_until("the link of the section to be in view", || {
            let inside = "const link = document.querySelector('.settings__index [aria-current]');
                 if (!link || !link.href.endsWith(arguments[0])) return false;
                 const { left, right } = link.getBoundingClientRect();
                 return left >= 0 && right <= innerWidth";
            browser.script_with(inside, vec![section.into()]) == true
        });
    }
}
