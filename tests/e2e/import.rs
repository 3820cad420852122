//! A table of another system comes in, is followed by a newer one, and is taken back.

use crate::desk;
use crate::harness::{Browser, Setup};
use crate::paper;

/// The board as stages with their number of deals.
fn counts(browser: &Browser) -> Vec<(String, usize)> {
    let columns = desk::columns(browser).into_iter();
    columns.map(|column| (column.name, column.count)).collect()
}

fn count(browser: &Browser, stage: &str) -> usize {
    let counts = counts(browser);
    let found = counts.iter().find(|(name, _)| name == stage);
    found
        .unwrap_or_else(|| panic!("no {stage} in {counts:?}"))
        .1
}

/// The number of a tile of the last steps.
fn tile(browser: &Browser, name: &str) -> String {
    let script = "return [...document.querySelectorAll('.wizard__body .tile')]
        .find((tile) => tile.querySelector('dt').textContent === arguments[0])?.querySelector('dd').textContent";
    let text = browser.script_with(script, vec![name.into()]);
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_table_comes_in_in_ukrainian_with_won_and_lost_as_outcomes() {
    let browser = Setup::new().start();
    browser.open("");
    browser.find("radio", "Українська").press("Space");
    browser.find_like("link", "Імпортувати файл").click();
    browser.find("button", "Вибрати файл");
    browser
        .select("input[type=file]")
        .choose_file(&paper::table());
    browser.find_text("60 рядків");
    browser.find("button", "Далі").click();

    // Without a currency the step is not left.
    browser.find("button", "Далі").click();
    browser.find_text("Файл не називає валюти. Виберіть її.");
    browser.find("combobox", "Валюта сум").choose_like("USD");
    browser.find("button", "Далі").click();
    for (value, outcome) in [("Won", "Виграно"), ("Lost", "Програно")] {
        browser
            .find("combobox", &format!("Значення «{value}» у Konvey"))
            .choose(&format!("Підсумок: {outcome}"));
    }
    browser.find("button", "Далі").click();
    browser.find("button", "Імпортувати 60 угод");
    assert_eq!(tile(&browser, "Нові"), "60");
    // A company that is written in two ways is one company.
    browser.find_text("Компанії 8");
    browser.find("button", "Імпортувати 60 угод").click();
    browser.find_text("Імпорт завершено");
    assert_eq!(
        browser.script("return 'konvey1:head' in localStorage"),
        true
    );
    browser.find("button", "Відкрити аналітику").click();
    // The period is that of the data.
    browser.find_text("26 з 40 закритих");
    browser.find_text("65,0%");
    browser.find_text("56 000");
    let list = browser.find_like("heading", "Виграно");
    drop(list);

    browser.find("link", "Воронка конверсії").click();
    browser.find_text("із невідомими етапами пораховано окремо");
    browser.find_text("8 угод із невідомим днем початку не належать до жодного періоду.");

    browser.find("link", "Дошка").click();
    browser.find("heading", "Engaging");
    assert_eq!(count(&browser, "Prospecting"), 8);
    assert_eq!(count(&browser, "Engaging"), 12);
    desk::assert_quiet(&browser);
}

#[test]
fn a_second_import_updates_by_the_foreign_id_and_one_step_takes_it_back() {
    let browser = Setup::new().start();
    paper::take_in(&browser);
    let before = paper::told(&browser, 2025);
    let text = std::fs::read_to_string(paper::table()).unwrap();
    let later = text.replace(
        "OP-1021,Olena Kovalenko,Boreal,Harbor Mills,Won,2025-01-06,2025-03-04,500",
        "OP-1021,Olena Kovalenko,Boreal,Harbor Mills,Won,2025-01-06,2025-03-04,1500",
    ) + "OP-2000,Ines Duarte,Atlas,Sunfield,Engaging,2025-09-01,,\n";
    assert_eq!(later.lines().count(), text.lines().count() + 1);
    assert!(later.contains(",1500\n"));

    paper::check(&browser, &browser.file("later.csv", later.as_bytes()));
    let numbers = ["New", "Updated", "Unchanged", "Left out"].map(|name| tile(&browser, name));
    assert_eq!(numbers, ["1", "1", "59", "0"]);
    browser.find("button", "Import 2 deals").click();
    browser.find_text("The import is finished");
    let after = paper::told(&browser, 2025);
    let open = |told: &paper::Told| told.board.iter().map(|column| column.count).sum::<usize>();
    assert_eq!(open(&after), open(&before) + 1);
    assert!(
        after.screens.iter().any(|text| text.contains("57,000")),
        "{after:#?}"
    );

    browser.open("#/board");
    browser.find_like("heading", "Board of");
    browser.press("Control+z");
    desk::expect_board(&browser, &before.board);
    assert_eq!(paper::told(&browser, 2025), before);

    browser.open("#/board");
    browser.find_like("heading", "Board of");
    browser.press("Control+z");
    browser.wait_until("the first import to be taken back", || {
        browser.count("[data-deal-id]") == 0
    });
    browser.press("Control+Shift+z");
    desk::expect_board(&browser, &before.board);
    desk::assert_quiet(&browser);
}
