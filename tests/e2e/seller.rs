//! A seller's whole way in Ukrainian: a pipeline of the trade on the first screen, one deal from the first touch to the
//! contract, and then the pipeline, the contacts and many deals changed and all of it taken back to the first byte.

use std::time::{Duration, Instant};

use crate::desk;
use crate::harness::{Browser, Element, Setup};

const STAGES: [&str; 6] = [
    "Нова торгова точка",
    "Підбір асортименту",
    "Зразки та прайс",
    "Пробне замовлення",
    "Договір постачання",
    "Регулярні замовлення",
];

/// The deal that goes the whole way.
const DEAL: &str = "Кава для мережі";

/// How many deals are changed at once.
const MANY: usize = 40;

/// Adds deals of 100 hryvnias each by the form in the column of a stage.
fn add(browser: &Browser, stage: &str, deals: impl Iterator<Item = String>) {
    browser
        .find("button", &format!("Додати угоду на етап «{stage}»"))
        .click();
    for deal in deals {
        browser.find("textbox", "Назва угоди").type_text(&deal);
        browser.find("textbox", "Сума").type_text("100");
        browser.press("Enter");
        browser.wait_until("the form to be empty again", || {
            browser.find("textbox", "Назва угоди").value().is_empty()
        });
    }
    browser.find("textbox", "Назва угоди").press("Escape");
    browser.wait_gone("textbox", "Назва угоди");
}

/// Chooses or makes the record of a name.
fn pick(drawer: &Element<'_>, field: &str, name: &str) {
    let field = drawer.find("combobox", field);
    field.fill(name);
    field.press("Enter");
    drawer.find_like("link", name);
}

fn close_drawer(browser: &Browser, deal: &str) {
    browser.find("button", "Закрити панель угоди").click();
    browser.wait_gone("dialog", deal);
}

/// The drawer of the deal at one of its tabs.
fn tab<'a>(browser: &'a Browser, name: &str) -> Element<'a> {
    let drawer = browser.find("dialog", DEAL);
    drawer.find("tab", name).click();
    drawer
}

/// Types into a field of the offer that keeps itself.
fn set(line: &Element<'_>, field: &str, value: &str) {
    let field = line.find("textbox", field);
    field.fill(value);
    field.press("Enter");
}

/// The whole book as a file.
fn exported(browser: &Browser) -> String {
    browser.open("#/settings/data");
    browser.find("button", "Завантажити JSON").click();
    String::from_utf8(browser.take_download(".json")).unwrap()
}

/// Name, count and sum of each stage.
fn stages(browser: &Browser) -> Vec<(String, usize, String)> {
    let columns = desk::columns(browser).into_iter();
    columns
        .map(|column| (column.name, column.count, column.sum))
        .collect()
}

fn expect_stage(browser: &Browser, name: &str, count: usize, sum: &str) {
    let wanted = (name.to_owned(), count, sum.to_owned());
    browser.wait_until(&format!("{wanted:?}"), || stages(browser).contains(&wanted));
}

fn open_board(browser: &Browser) {
    browser.open("#/board");
    browser.find_like("heading", "Дошка «Гуртова");
}

/// A wholesale pipeline from its template, on the first screen.
fn set_up(browser: &Browser) {
    let start = Instant::now();
    browser.open("");
    browser.find_like("button", "Вибрати шаблон").click();
    let dialog = browser.find("dialog", "Нова воронка");
    dialog.find_like("radio", "Гуртова").press("Space");
    dialog.find("button", "Створити").click();
    browser.find_like("heading", "Дошка «Гуртова");
    assert_eq!(desk::stages(browser), STAGES);
    assert!(start.elapsed() < Duration::from_secs(120));
}

/// First touch, qualification, a stage that is skipped.
fn qualify(browser: &Browser) {
    desk::card(browser, DEAL).click();
    let drawer = browser.find("dialog", DEAL);
    pick(&drawer, "Компанія", "Агросвіт");
    pick(&drawer, "Контакт", "Олена Коваль");
    let drawer = tab(browser, "Кваліфікація");
    for criterion in ["Терміни", "Бюджет", "Повноваження"] {
        let group = drawer.find_like("radiogroup", criterion);
        group.find("radio", "Так").press("Space");
    }
    browser.find_text("Відповіді: 3 з 4");
    drawer
        .find("radiogroup", "Результат")
        .find("radio", "Кваліфікована")
        .press("Space");
    close_drawer(browser, DEAL);

    desk::log(browser, DEAL, "c");
    browser.find_text("Записано:");
    browser.drag(
        &desk::card(browser, DEAL),
        &browser.find("region", "Зразки та прайс"),
    );
    let dialog = browser.find_like("dialog", "Пропускається 1 етап");
    dialog
        .find_like("textbox", "Чому")
        .type_text("Асортимент відомий з торік");
    dialog.find("button", "Перемістити").click();
    expect_stage(browser, "Зразки та прайс", 1, "100 ₴");
}

/// A demo that is planned and done, with its result.
fn demonstrate(browser: &Browser) {
    desk::card(browser, DEAL).click();
    let drawer = tab(browser, "Активність");
    drawer.find("button", "Запланувати активність").click();
    let dialog = browser.find("dialog", "Нова активність");
    dialog.find("combobox", "Вид").choose("Демо");
    dialog.find("textbox", "Тема").fill("Дегустація");
    dialog.find("button", "Запланувати").click();
    browser.wait_gone("dialog", "Нова активність");
    drawer.find("checkbox", "Зроблено: Дегустація").click();
    let dialog = browser.find("dialog", "Зроблено. Що далі?");
    dialog
        .find_like("textbox", "Результат")
        .fill("Обрали дві суміші");
    let without = dialog.find("checkbox", "Без наступного кроку");
    if without.property("checked") == false {
        without.press("Space");
    }
    dialog.find("button", "Зберегти").click();
    browser.wait_gone("dialog", "Зроблено. Що далі?");
    browser.find_text("Обрали дві суміші");
}

/// Two versions of the offer; between them a tenth of the scope goes.
fn negotiate(browser: &Browser) {
    let drawer = tab(browser, "Пропозиція");
    let line = drawer.find("combobox", "Додати позицію");
    line.fill("Кава в зернах");
    line.press("Enter");
    let line = drawer.find("group", "Кава в зернах");
    set(&line, "Кількість", "100");
    set(&line, "Ціна", "1000");
    browser.find_text("100 000 ₴");
    drawer.find("button", "Зберегти як версію").click();
    browser.find_text("Версію збережено");
    drawer.find("button", "Комерційна пропозиція…").click();
    let dialog = browser.find("dialog", "Комерційна пропозиція");
    dialog.find("button", "Друк або збереження в PDF");
    browser.find_text("Кава в зернах");
    dialog.find_all("button")[0].press("Escape");
    browser.wait_gone("dialog", "Комерційна пропозиція");

    for _ in 0..2 {
        desk::card(browser, DEAL).press(".");
    }
    expect_stage(browser, "Договір постачання", 1, "100 000 ₴");
    let drawer = tab(browser, "Пропозиція");
    drawer.find("button", "Додати крок").click();
    drawer.find("combobox", "Що змінюється").choose("Обсяг");
    drawer
        .find("textbox", "Словами")
        .fill("На десяту частину менше кави");
    drawer.find("textbox", "Вплив на суму").fill("-10%");
    drawer.find("button", "Записати крок").click();
    browser.find_text("Покупець · Обсяг");
    set(&drawer.find("group", "Кава в зернах"), "Кількість", "90");
    browser.wait_until("the amount to follow", || {
        stages(browser).contains(&("Договір постачання".to_owned(), 1, "90 000 ₴".to_owned()))
    });
    drawer.find("textbox", "Назва версії").fill("Після торгу");
    drawer.find("button", "Зберегти як версію").click();
    drawer.find("combobox", "Порівняти").choose("Версія 1");
    browser.find_text("100 → 90");
    drawer.find("button", "Комерційна пропозиція…").click();
    let dialog = browser.find("dialog", "Комерційна пропозиція");
    browser.find_text("90 000 ₴");
    dialog.find_all("button")[0].press("Escape");
    browser.wait_gone("dialog", "Комерційна пропозиція");
}

/// Won at the amount of the last version; the timeline tells the whole way, also after a reload.
fn win(browser: &Browser) {
    let address = browser.address();
    close_drawer(browser, DEAL);
    desk::card(browser, DEAL).press("w");
    let dialog = browser.find("dialog", "Яка остаточна сума й коли закрито угоду?");
    assert_eq!(dialog.find("textbox", "Остаточна сума").value(), "90000");
    dialog.find("button", "Позначити виграною").click();
    browser.wait_gone("dialog", "Яка остаточна сума й коли закрито угоду?");
    desk::expect_like_outcome(browser, "Виграно", "90 000 ₴");

    browser.open(&address);
    tab(browser, "Історія");
    for told in [
        "Етап «Нова торгова точка»",
        "Пропущено етап «Підбір асортименту»",
        "Асортимент відомий з торік",
        "Етап «Зразки та прайс»",
        "Етап «Пробне замовлення»",
        "Етап «Договір постачання»",
        "Дегустація",
        "Обрали дві суміші",
        "Кваліфікація:",
        "Версії пропозиції:",
        "Журнал переговорів:",
        "Виграно",
    ] {
        browser.find_text(told);
    }
    close_drawer(browser, DEAL);
}

/// Splits the first stage; all its deals go to the new one.
fn split(browser: &Browser) {
    browser
        .find("button", "Дії з етапом: Нова торгова точка")
        .click();
    browser.find("menuitem", "Розділити…").click();
    let dialog = browser.find("dialog", "Розділити етап «Нова торгова точка»");
    dialog
        .find("textbox", "Назва нового етапу")
        .type_text("Перший візит");
    dialog.find("checkbox", "Вибрати все").press("Space");
    dialog.find("button", "Розділити").click();
    expect_stage(browser, "Перший візит", MANY, "4 000 ₴");
    expect_stage(browser, "Нова торгова точка", 0, "0 ₴");
}

/// Merges the two records of one person.
fn merge(browser: &Browser) {
    browser.open("#/duplicates");
    browser.find_like("button", "Об’єднати «").click();
    let dialog = browser.find("dialog", "Об’єднати в один запис");
    dialog.find("button", "Об’єднати").click();
    browser.find_text("Об’єднано");
    browser.find_text("Дублікатів не знайдено");
}

/// Gives all deals of the new stage another amount in one action.
fn edit_many(browser: &Browser) {
    open_board(browser);
    expect_stage(browser, "Перший візит", MANY, "4 000 ₴");
    desk::card(browser, "Точка 01").press("Control+a");
    browser.find_text("Вибрано 40 угод");
    browser
        .find("region", "Вибрані угоди")
        .find("button", "Редагувати…")
        .click();
    let dialog = browser.find("dialog", "Редагувати 40 угод");
    dialog.find("combobox", "Поле").choose("Сума");
    dialog.find_like("textbox", "Нове значення").fill("500");
    dialog.find("button", "Застосувати").click();
    expect_stage(browser, "Перший візит", MANY, "20 000 ₴");
}

#[test]
fn a_seller_goes_the_whole_way_in_ukrainian_and_takes_it_back() {
    let browser = Setup::new().language("uk").size(2400, 1100).start();
    set_up(&browser);
    add(&browser, STAGES[0], std::iter::once(DEAL.to_owned()));
    qualify(&browser);
    demonstrate(&browser);
    negotiate(&browser);
    win(&browser);

    add(
        &browser,
        STAGES[0],
        (1..=MANY).map(|number| format!("Точка {number:02}")),
    );
    // The same person once more, written in Latin letters.
    browser.reload();
    desk::card(&browser, "Точка 01").click();
    let drawer = browser.find("dialog", "Точка 01");
    pick(&drawer, "Контакт", "Olena Koval");
    close_drawer(&browser, "Точка 01");

    let mut states = vec![exported(&browser)];
    open_board(&browser);
    split(&browser);
    states.push(exported(&browser));
    merge(&browser);
    states.push(exported(&browser));
    edit_many(&browser);
    browser.reload();
    expect_stage(&browser, "Перший візит", MANY, "20 000 ₴");

    for state in states.iter().rev() {
        browser.press("Control+z");
        browser.find_text("Повернено:");
        assert!(
            exported(&browser) == *state,
            "an undo left something behind"
        );
        open_board(&browser);
    }
    assert_eq!(desk::stages(&browser), STAGES);
    expect_stage(&browser, "Нова торгова точка", MANY, "4 000 ₴");
    desk::assert_quiet(&browser);
}
