//! What the scenarios do again and again: start, add deals, look at the board as a whole.

use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::harness::{Browser, Element};

/// A stage of the board, as it is shown.
#[derive(Deserialize, Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// How many deals it holds after the filter.
    pub count: usize,
    /// The number in its head.
    pub head: String,
    /// The sum in its head.
    pub sum: String,
    /// The titles of its cards, from the top.
    pub cards: Vec<String>,
}

/// Starts with an empty pipeline.
pub fn start_empty(browser: &Browser) {
    browser.open("");
    browser.find_like("button", "Start empty").click();
    browser.find_like("heading", "Board of");
}

/// Starts with these deals in the first stage, in this order from the top.
pub fn start_with(browser: &Browser, deals: &[(&str, &str)]) {
    start_empty(browser);
    add(browser, "Prospecting", deals);
}

/// Adds deals to a stage by the form in its column.
pub fn add(browser: &Browser, stage: &str, deals: &[(&str, &str)]) {
    browser
        .find("button", &format!("Add a deal in “{stage}”"))
        .click();
    for (title, amount) in deals {
        let field = browser.find("textbox", "Name of the deal");
        field.type_text(title);
        browser.find("textbox", "Amount").type_text(amount);
        browser.press("Enter");
        card(browser, title);
    }
    browser.find("textbox", "Name of the deal").press("Escape");
    browser.wait_gone("textbox", "Name of the deal");
}

/// Shows another pipeline, or "All pipelines".
pub fn show_pipeline(browser: &Browser, name: &str) {
    browser.find_like("button", "Pipeline: ").click();
    browser.find("menuitemradio", name).click();
}

/// Makes a pipeline of that name, with the stages of the one on the screen, and shows its board.
pub fn copy_pipeline(browser: &Browser, name: &str) {
    browser.find_like("button", "Pipeline: ").click();
    browser.find("menuitem", "New pipeline…").click();
    let dialog = browser.find("dialog", "New pipeline");
    dialog.find("radio", "A copy").press("Space");
    dialog.find("textbox", "Name of the pipeline").fill(name);
    dialog.find("button", "Create").click();
    browser.find("heading", &format!("Board of “{name}”"));
}

/// The title of a card; it carries the keys of the card.
pub fn card<'a>(browser: &'a Browser, title: &str) -> Element<'a> {
    browser.find_like("button", &format!("{title}, "))
}

/// Opens the menu of a card and chooses an entry.
pub fn choose(browser: &Browser, title: &str, entry: &str) {
    browser.find("button", &format!("Actions: {title}")).click();
    browser.find_like("menuitem", entry).click();
}

/// Opens the drawer of a deal.
pub fn open_deal<'a>(browser: &'a Browser, title: &str) -> Element<'a> {
    card(browser, title).click();
    browser.find("dialog", title)
}

/// Logs something for a deal in two keys: the menu, then the kind.
pub fn log(browser: &Browser, title: &str, key: &str) {
    card(browser, title).press("a");
    browser.wait_until("the menu of kinds to take the keys", || {
        browser.script("return document.activeElement?.closest('[role=menu]') !== null") == true
    });
    browser.press(key);
}

/// Goes past the question why stages are skipped without an answer.
pub fn pass_skip(browser: &Browser) {
    let dialog = browser.find_like("dialog", "skipped");
    dialog.find_like("textbox", "Why");
    browser.press("Enter");
    browser.wait_until("the question to close", || {
        browser.count("dialog[open]") == 0
    });
}

/// The stages as they are shown now.
pub fn columns(browser: &Browser) -> Vec<Column> {
    let script = "
        const text = (node, selector) => node.querySelector(selector)?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
        const place = (card) => Number(card.getAttribute('aria-posinset'));
        return [...document.querySelectorAll('[data-stage-id]')].map((stage) => ({
            name: text(stage, 'h2'),
            count: Number(stage.dataset.count),
            head: text(stage, '.column__count [aria-hidden]'),
            sum: text(stage, '.column__sum'),
            cards: [...stage.querySelectorAll('[data-deal-id]')]
                .sort((one, other) => place(one) - place(other))
                .map((card) => text(card, 'button')),
        }))";
    serde_json::from_value(browser.script(script)).unwrap()
}

/// The names of the stages, in their order.
pub fn stages(browser: &Browser) -> Vec<String> {
    let columns = columns(browser).into_iter();
    columns.map(|column| column.name).collect()
}

/// Waits until a stage shows these cards, counts them and sums them up so.
pub fn expect(browser: &Browser, stage: &str, cards: &[&str], sum: &str) {
    let end = Instant::now() + Duration::from_secs(5);
    loop {
        let seen = columns(browser);
        let column = seen.iter().find(|column| column.name == stage);
        let fits = column.is_some_and(|column| {
            column.cards == cards && column.count == cards.len() && column.sum == sum
        });
        if fits {
            return;
        }
        assert!(
            Instant::now() < end,
            "{stage} should show {cards:?} and {sum}, the board is {seen:#?}"
        );
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// Waits until the board shows the same as before.
pub fn expect_board(browser: &Browser, board: &[Column]) {
    let end = Instant::now() + Duration::from_secs(5);
    loop {
        let seen = columns(browser);
        if seen == board {
            return;
        }
        assert!(Instant::now() < end, "should be {board:#?}, is {seen:#?}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// Waits until the outcome counts so many deals of this month: "Won", "1 deal, $500".
pub fn expect_outcome(browser: &Browser, outcome: &str, counts: &str) {
    browser.find("button", &format!("{outcome}: Closed this month, {counts}"));
}

/// Waits until the outcome tells of a sum, in any language.
pub fn expect_like_outcome(browser: &Browser, outcome: &str, sum: &str) {
    let button = browser.find_like("button", &format!("{outcome}: "));
    browser.wait_until(&format!("{outcome} to tell {sum}"), || {
        let name = button.name().replace(['\u{a0}', '\u{202f}'], " ");
        name.contains(sum)
    });
}

/// Chooses a day in a field of the browser's own, whose keys differ by language.
pub fn pick_day(browser: &Browser, field: &Element<'_>, day: &str) {
    browser.script_with(
        "const [field, day] = arguments; field.value = day;
         field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![field.json(), day.into()],
    );
}

/// Fails as [`assert_quiet`] does, and if anything was read that nothing follows.
pub fn assert_followed(browser: &Browser) {
    assert_quiet(browser);
    browser.assert_all_followed();
}

/// Fails if the page asked anybody else for anything, or complained.
pub fn assert_quiet(browser: &Browser) {
    browser.assert_only_own_requests();
    browser.assert_no_errors();
}
