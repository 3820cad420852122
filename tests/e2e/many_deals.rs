//! A hundred thousand deals: only what is seen is in the page, and an edit draws only what it changes.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::desk;
use crate::harness::{Browser, Setup};

/// As many stages as a long sales process has.
pub const STAGES: usize = 15;

/// How many cards go into each new stage: as many as the highest window holds, and not more than a small example has.
const CARDS: usize = 12;

/// A large example takes longer to make than anything else takes to appear, most of all in a development build.
const LONG: Duration = Duration::from_secs(120);

/// Opens an example of that many deals and waits for its first card.
fn open(browser: &Browser, deals: u32) {
    browser.open_page(&format!("#/demo/1-{deals}/board"));
    let end = Instant::now() + LONG;
    while browser.count("[data-deal-id]") == 0 {
        assert!(Instant::now() < end, "waited in vain for {deals} deals");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Adds stages behind the first one until there are so many, and fills each with cards from the first.
pub fn add_stages(browser: &Browser, wanted: usize) {
    let first = desk::stages(browser)[0].clone();
    let stage = browser.select("[data-stage-id]").attribute("data-stage-id");
    let stage = stage.unwrap();
    let there = browser.count("[data-stage-id]");
    for number in there..wanted {
        let name = format!("Stage {number}");
        browser
            .find("button", &format!("Stage actions: {first}"))
            .click();
        browser
            .find("menuitem", &format!("Add a stage after “{first}”"))
            .click();
        let dialog = browser.find("dialog", "Add a stage");
        dialog.find("textbox", "Name of the stage").type_text(&name);
        dialog.find("textbox", "Probability of winning").fill("30");
        dialog.find("button", "Save").click();
        browser.wait_gone("dialog", "Add a stage");
        // The keys have scrolled it; its first card comes back.
        browser.script("document.querySelector('[data-stage-id] .column__list').scrollTop = 0");
        browser
            .select(&format!(
                "[data-stage-id='{stage}'] .column__item[aria-posinset='1'] .card__title"
            ))
            .press("x");
        for _ in 1..CARDS {
            browser.press("Shift+ArrowDown");
        }
        browser
            .find("region", "Selected deals")
            .find("button", "Move to…")
            .click();
        let dialog = browser.find_any("dialog");
        dialog.find("combobox", "Stage").choose(&name);
        dialog.find("button", "Move").click();
        browser.wait_until("the cards to arrive", || {
            let columns = desk::columns(browser);
            let column = columns.iter().find(|column| column.name == name);
            column.is_some_and(|column| column.count == CARDS)
        });
        browser.press("Escape");
        browser.wait_gone("region", "Selected deals");
    }
    assert_eq!(browser.count("[data-stage-id]"), wanted);
}

#[test]
fn a_board_of_fifteen_stages_and_a_hundred_thousand_deals_has_few_nodes() {
    let browser = Setup::new().size(2560, 1440).start();
    open(&browser, 100_000);
    add_stages(&browser, STAGES);
    let nodes = || {
        let count = browser.script("return document.getElementsByTagName('*').length");
        count.as_u64().unwrap()
    };
    let cards = browser.count(".column__item");
    assert!(cards >= 60, "only {cards} cards are shown");
    let at_rest = nodes();
    assert!(at_rest <= 3_000, "{at_rest} nodes with {cards} cards");
    // Nor do they grow while one goes through the longest column.
    browser.script(
        "const longest = [...document.querySelectorAll('[data-stage-id]')]
             .sort((one, other) => other.dataset.count - one.dataset.count)[0].querySelector('.column__list');
         longest.scrollTop = longest.scrollHeight",
    );
    browser.wait_until("the last card of the longest column", || {
        browser.script(
            "return [...document.querySelectorAll('.column__item')]
                 .some((card) => card.ariaPosInSet === card.ariaSetSize && Number(card.ariaSetSize) > 1000)",
        ) == true
    });
    let at_end = nodes();
    assert!(at_end <= 3_000, "{at_end} nodes at the end of the column");
}

/// From now on notes what is drawn on the board: which cards from within, which came, and the heads of which stages.
const WATCH: &str = "
    const drawn = { inside: new Set(), came: new Set(), heads: new Set() };
    const card = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('.column__item');
    window.drawn = drawn;
    new MutationObserver((records) => records.forEach(({ target, type, addedNodes }) => {
        addedNodes.forEach((node) => node.matches?.('.column__item') && drawn.came.add(node.dataset.dealId));
        const head = (target.nodeType === 1 ? target : target.parentElement)?.closest('.column__head');
        if (head) drawn.heads.add(head.closest('[data-stage-id]').dataset.stageId);
        // The item around a card says its place among the others, which a neighbour may change.
        const around = card(target);
        if (around && around !== target) drawn.inside.add(around.dataset.dealId);
    })).observe(document.querySelector('.board'), { subtree: true, childList: true, characterData: true, attributes: true });";

const DRAWN: &str = "
    const list = (set) => [...set].sort();
    return { inside: list(drawn.inside), came: list(drawn.came), heads: list(drawn.heads) }";

fn strings(value: &Value) -> Vec<String> {
    let values = value.as_array().unwrap().iter();
    values
        .map(|value| value.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_edit_draws_one_card_and_the_heads_that_it_touches() {
    let browser = Setup::new().size(1440, 900).start();
    open(&browser, 1_000);
    let card = "return document.querySelector('.column__item').dataset.dealId";
    let moved = browser.script(card).as_str().unwrap().to_owned();
    let stages = browser.script(
        "return [...document.querySelectorAll('[data-stage-id]')].map((stage) => stage.dataset.stageId)",
    );
    let stages = strings(&stages);

    // A move: the card is drawn where it goes, and one that the window had no room for comes up behind it.
    browser.select(".card__title").press("x");
    browser.press("Escape");
    std::thread::sleep(Duration::from_millis(500));
    browser.script(WATCH);
    browser.press(".");
    browser.wait_until("the card to arrive", || {
        browser.script_with(
            "return document.querySelector(`.column__item[data-deal-id='${arguments[0]}']`)
                 ?.closest('[data-stage-id]').dataset.stageId === arguments[1]",
            vec![moved.clone().into(), stages[1].clone().into()],
        ) == true
    });
    std::thread::sleep(Duration::from_millis(500));
    let drawn = browser.script(DRAWN);
    let mut heads = strings(&drawn["heads"]);
    heads.sort();
    let mut wanted = stages[..2].to_vec();
    wanted.sort();
    assert_eq!(heads, wanted, "{drawn}");
    let came = strings(&drawn["came"]);
    assert!(came.contains(&moved) && came.len() <= 2, "{drawn}");
    let others = strings(&drawn["inside"]);
    let others: Vec<_> = others.iter().filter(|id| !came.contains(id)).collect();
    assert!(others.is_empty(), "{others:?} were drawn again: {drawn}");

    // Another amount, from the table beside it: one card and one head. The drawer covers the board, so it is left first.
    browser.script("document.querySelector('.column__item').scrollIntoView()");
    let title = browser.select(".card__title").text();
    let edited = browser.script(card).as_str().unwrap().to_owned();
    let deal = desk::open_deal(&browser, &title);
    std::thread::sleep(Duration::from_millis(500));
    browser.script(WATCH);
    deal.find_like("textbox", "Amount").fill("7654321");
    browser.press("Enter");
    browser.wait_until("the card to tell the amount", || {
        browser.select(".column__item").text().contains("7,654,321")
    });
    std::thread::sleep(Duration::from_millis(500));
    let drawn = browser.script(DRAWN);
    assert_eq!(strings(&drawn["inside"]), [edited], "{drawn}");
    assert_eq!(strings(&drawn["heads"]), [stages[0].clone()], "{drawn}");
    assert_eq!(strings(&drawn["came"]), Vec::<String>::new(), "{drawn}");
}

/// How many cards each stage shows.
fn counts(browser: &Browser) -> Value {
    browser.script(
        "return [...document.querySelectorAll('[data-stage-id]')].map((stage) => stage.dataset.count)",
    )
}

#[test]
fn stages_of_many_deals_take_turns_and_all_come_to_the_filter() {
    let browser = Setup::new().size(1_440, 900).start();
    open(&browser, 10_000);
    let all = counts(&browser);
    let search = browser.find("searchbox", "Search deals");
    search.type_text("equip");
    browser.wait_until("the stages to be narrowed", || counts(&browser) != all);
    // What every stage shows when it begins with the filter.
    let address = browser.address();
    let other = Setup::new().size(1_440, 900).start();
    other.open_page(&address[address.find('#').unwrap()..]);
    let is_there = || other.count("[data-deal-id]") > 0;
    other.wait_until("the example with the filter", is_there);
    let begun = counts(&other);
    assert_ne!(begun, all);
    browser.wait_until("all stages to follow", || counts(&browser) == begun);
    search.fill("");
    browser.wait_until("all stages to show everything again", || {
        counts(&browser) == all
    });
}
