//! The offer of a deal: amounts and currencies, lines, versions, what it is worth to the buyer, the negotiation, the
//! competition, the proposal on paper. Each test bears the capability that it shows, and looks again after a reload.

use crate::desk;
use crate::harness::{Browser, Element, Setup, accessibility};

pub fn board() -> Browser {
    let browser = Setup::new().size(2200, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    browser
}

/// The tab "Offer" of the drawer that is open.
pub fn offer<'a>(browser: &'a Browser, deal: &str) -> Element<'a> {
    let drawer = browser.find("dialog", deal);
    drawer.find("tab", "Offer").click();
    drawer.find("group", "Line items");
    drawer
}

/// Sets a field of a line of the offer.
pub fn set(line: &Element<'_>, field: &str, value: &str) {
    let field = line.find("textbox", field);
    field.fill(value);
    field.press("Enter");
}

/// Adds a line with a name, a quantity and a price.
pub fn add_line(drawer: &Element<'_>, name: &str, quantity: &str, price: &str) {
    let add = drawer.find("combobox", "Add a line");
    add.fill(name);
    add.press("Enter");
    let line = drawer.find("group", name);
    set(&line, "Quantity", quantity);
    set(&line, "Price", price);
}

fn add_product(browser: &Browser, name: &str, price: &str, tax: &str) {
    browser.open("#/settings/products");
    let add = browser.find("textbox", "New product");
    add.fill(name);
    add.press("Enter");
    browser.find("button", &format!("Remove “{name}”"));
    for (field, value) in [("Price", price), ("Tax", tax)] {
        let field = browser.find("textbox", field);
        field.fill(value);
        field.press("Enter");
    }
}

#[test]
fn a24_amounts_take_arithmetic_and_local_forms() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    let amount = drawer.find("textbox", "Amount");
    for (typed, kept) in [
        ("12*990", "11880"),
        ("1,5 млн", "1500000"),
        ("2 500,75", "2500.75"),
        ("10k + 5%", "10500"),
    ] {
        amount.fill(typed);
        browser.press("Enter");
        browser.wait_until(&format!("{typed} to become {kept}"), || {
            amount.value() == kept
        });
    }
    amount.fill("12 apples");
    browser.press("Tab");
    browser.wait_until("the field to be marked", || {
        amount.attribute("aria-invalid").as_deref() == Some("true")
    });
    amount.fill("1,5 млн");
    browser.press("Enter");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("textbox", "Amount").value(), "1500000");
    browser.find_text("$1,500,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a24_other_currencies_are_told_in_the_base_and_a_missing_rate_is_said() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find("combobox", "Currency").choose("EUR");
    browser.find_text("No rate from EUR to USD yet");
    browser.open("#/settings/currencies");
    browser.find("combobox", "Currency").choose_like("EUR");
    browser.find("textbox", "Worth of 1 EUR").fill("1.1");
    browser.find("button", "Add the rate").click();
    browser.find_text("1 EUR = 1.1 USD");
    browser.reload();
    browser.find_text("1 EUR = 1.1 USD");
    browser.find("link", "Board").click();
    // The sum of the column is in the base and says so.
    browser.wait_until("the sum of the column in the base", || {
        let columns = desk::columns(&browser);
        columns[0].sum.contains("≈") && columns[0].sum.contains("3,100")
    });
    desk::open_deal(&browser, "Alpha");
    browser.find_text("≈ $1,100");
    desk::assert_quiet(&browser);
}

#[test]
fn a24_lines_from_the_catalogue_set_the_amount() {
    let browser = board();
    add_product(&browser, "Seat of a year", "990", "20");
    browser.reload();
    assert_eq!(browser.find("textbox", "Price").value(), "990");
    assert_eq!(browser.find("textbox", "Tax").value(), "20");
    assert_eq!(accessibility::violations(&browser), [""; 0]);
    browser.find("link", "Board").click();
    desk::open_deal(&browser, "Alpha");
    let drawer = offer(&browser, "Alpha");
    let add = drawer.find("combobox", "Add a line");
    add.type_text("seat");
    browser.find_like("option", "Seat of a year").click();
    let line = drawer.find("group", "Seat of a year");
    set(&line, "Quantity", "12");
    set(&line, "Discount", "10%");
    browser.find_text("Before discounts $11,880");
    browser.find_text("Discount -$1,188");
    browser.find_text("Sum before tax $10,692");
    browser.find_text("Tax $2,138.40");
    browser.find_text("To pay $12,830.40");
    add_line(&drawer, "Training", "1.5", "800");
    browser.find_text("Sum before tax $11,892");
    set(&drawer.find("group", "Training"), "Discount", "lots");
    browser.find_text("A percentage such as 10%, or an amount");
    set(&drawer.find("group", "Training"), "Discount", "");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("textbox", "Amount").value(), "11892");
    assert!(!drawer.find("textbox", "Amount").is_enabled());
    let drawer = offer(&browser, "Alpha");
    let line = drawer.find("group", "Seat of a year");
    assert_eq!(line.find("textbox", "Quantity").value(), "12");
    assert_eq!(line.find("textbox", "Discount").value(), "10%");
    assert_eq!(line.find("textbox", "Tax").value(), "20");
    assert_eq!(accessibility::violations_in(&browser, ".drawer"), [""; 0]);
    drawer.find("button", "Remove “Training”").click();
    browser.find_text("Sum before tax $10,692");
    desk::assert_quiet(&browser);
}

#[test]
fn a24_versions_of_the_offer_tell_their_difference_and_come_back() {
    let browser = board();
    desk::open_deal(&browser, "Alpha");
    let drawer = offer(&browser, "Alpha");
    add_line(&drawer, "Seat", "10", "100");
    drawer.find("button", "Keep as version").click();
    browser.find_text("Version kept");
    set(&drawer.find("group", "Seat"), "Quantity", "9");
    add_line(&drawer, "Training", "1", "50");
    let name = drawer.find("textbox", "Name of the version");
    name.fill("After the call");
    drawer.find("button", "Keep as version").click();
    browser.reload();
    let drawer = offer(&browser, "Alpha");
    drawer.find("combobox", "Compare").choose("Version 1");
    drawer.find("combobox", "with").choose("After the call");
    browser.find_text("Changed: Seat. Quantity: 10 → 9");
    browser.find_text("Added: Training, 1 × $50");
    browser.find_text("Difference: -$50");
    drawer.find("button", "Restore “Version 1”").click();
    browser.wait_until("the line to be gone", || !browser.has("group", "Training"));
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("textbox", "Amount").value(), "1000");
    desk::assert_quiet(&browser);
}

#[test]
fn a22_the_value_for_the_buyer_is_computed() {
    let browser = board();
    desk::open_deal(&browser, "Alpha");
    let drawer = offer(&browser, "Alpha");
    drawer.find("textbox", "Benefit per year").fill("3*800");
    browser.press("Enter");
    // By the amount of the deal, 1,000: 2,400 less 1,000, paid in five months, 140 %.
    browser.find_text("Gain in the first year $1,400");
    browser.find_text("Payback 5 months");
    browser.find_text("Return on investment 140%");
    drawer.find("textbox", "Price for the buyer").fill("1200");
    browser.press("Enter");
    browser.find_text("Payback 6 months");
    browser.reload();
    let drawer = offer(&browser, "Alpha");
    assert_eq!(drawer.find("textbox", "Benefit per year").value(), "2400");
    assert_eq!(
        drawer.find("textbox", "Price for the buyer").value(),
        "1200"
    );
    browser.find_text("Gain in the first year $1,200");
    browser.find_text("Return on investment 100%");
    desk::assert_quiet(&browser);
}

#[test]
fn a25_the_negotiation_says_who_asked_and_changes_the_amount() {
    let browser = board();
    desk::open_deal(&browser, "Alpha");
    let drawer = offer(&browser, "Alpha");
    drawer.find("button", "Add a step").click();
    drawer.find("button", "Add the step").click();
    browser.find_text("Say what was asked for");
    drawer.find("combobox", "Who asked").choose("Buyer");
    drawer.find("combobox", "What changes").choose("Scope");
    drawer
        .find("textbox", "In words")
        .fill("A tenth less of the scope");
    drawer.find("textbox", "Effect on the amount").fill("-10%");
    drawer.find("button", "Add the step").click();
    browser.find_text("Buyer · Scope");
    browser.find_text("A tenth less of the scope -$100");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("textbox", "Amount").value(), "900");
    offer(&browser, "Alpha");
    browser.find_text("Buyer · Scope");
    browser.find_text("A tenth less of the scope -$100");
    // One step back takes both back.
    browser.find("heading", "Alpha");
    browser.script("document.activeElement.blur()");
    browser.press("Control+z");
    browser.wait_until("the step to be taken back", || {
        browser.script("return document.body.innerText.includes('A tenth less')") == false
    });
    desk::expect(&browser, "Prospecting", &["Alpha", "Beta"], "$3,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a26_commit_is_set_by_hand_and_leaves_the_probability_alone() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    let before = drawer.find("textbox", "Probability").value();
    drawer.find_like("button", "Sale").click();
    let category = drawer.find("combobox", "Forecast category");
    assert_eq!(category.value(), "");
    category.choose("Commit");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(
        drawer.find("combobox", "Forecast category").value(),
        "commit"
    );
    assert_eq!(drawer.find("textbox", "Probability").value(), before);
    drawer.find("button", "Close the deal").click();
    // It goes with the deal from stage to stage.
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.find("button", "Add filter").click();
    browser.find("combobox", "Field").fill("Forecast category");
    browser.find("option", "Forecast category").click();
    browser.find("checkbox", "Commit").press("Space");
    browser.find("button", "Apply").click();
    browser.find_text("1 deal found");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn the_contract_of_a_deal_is_kept_and_ends_after_it_begins() {
    let browser = board();
    let drawer = desk::open_deal(&browser, "Alpha");
    drawer.find_like("button", "Sale").click();
    drawer.find("combobox", "Type").choose("Renewal");
    drawer.find("combobox", "Priority").choose("High");
    drawer.find_like("button", "Contract").click();
    drawer.find("textbox", "Recurring amount").fill("12*25");
    browser.press("Enter");
    drawer.find("combobox", "Paid").choose("Quarterly");
    let day = |field: &str, day: &str| {
        browser.script_with(
            "const [field, day] = arguments; field.value = day;
             field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![browser.find("date", field).json(), day.into()],
        );
    };
    day("Contract starts", "2027-01-01");
    day("Contract ends", "2026-12-31");
    browser.wait_until("the day to be refused", || {
        let end = browser.find("date", "Contract ends");
        end.attribute("aria-invalid").as_deref() == Some("true")
    });
    day("Contract ends", "2027-12-31");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(drawer.find("combobox", "Type").value(), "renewal");
    assert_eq!(drawer.find("combobox", "Priority").value(), "high");
    assert_eq!(drawer.find("textbox", "Recurring amount").value(), "300");
    assert_eq!(drawer.find("combobox", "Paid").value(), "quarter");
    assert_eq!(drawer.find("date", "Contract starts").value(), "2027-01-01");
    assert_eq!(drawer.find("date", "Contract ends").value(), "2027-12-31");
    desk::assert_quiet(&browser);
}

#[test]
fn a23_a_competitor_takes_a_deal_and_has_a_win_rate() {
    let browser = board();
    desk::add(&browser, "Prospecting", &[("Gamma", "4000")]);
    for deal in ["Alpha", "Beta"] {
        let drawer = desk::open_deal(&browser, deal);
        drawer.find_like("button", "Competition").click();
        drawer.find("textbox", "Competitors").fill("Rival");
        browser.press("Enter");
        drawer.find("button", "Remove “Rival”");
        drawer.find("button", "Close the deal").click();
        browser.wait_gone("dialog", deal);
    }
    desk::card(&browser, "Alpha").press("w");
    let won = "What was the final amount, and when?";
    browser
        .find("dialog", won)
        .find("button", "Mark as won")
        .click();
    browser.wait_gone("dialog", won);
    // The one who is known is suggested; another one is typed and noted on the deal.
    let lose = |deal: &str, rival: &str, typed: bool| {
        desk::card(&browser, deal).press("l");
        let dialog = browser.find("dialog", "Why was the deal lost?");
        dialog
            .find("combobox", "Reason")
            .choose("Chose a competitor");
        let field = dialog.find_like("combobox", "Who got the deal instead");
        field.fill(rival);
        if !typed {
            browser.find("option", "Rival").click();
        }
        dialog.find("button", "Mark as lost").click();
        browser.wait_gone("dialog", "Why was the deal lost?");
    };
    lose("Beta", "riv", false);
    lose("Gamma", "Newcomer", true);
    browser.find("link", "Analytics").click();
    browser.reload();
    browser.find("heading", "Win rate by competitor");
    let rows = || {
        let rows = browser.script(
            "const head = [...document.querySelectorAll('h2')].find((head) => head.textContent === 'Win rate by competitor');
             return [...head.closest('.panel').querySelectorAll('tbody tr')].map((row) => row.innerText.replace(/\\s+/g, ' '))",
        );
        serde_json::from_value::<Vec<String>>(rows).unwrap()
    };
    browser.wait_until("the competitors with their deals", || {
        rows()
            == [
                "Rival 50.0% · few data 1 1 1",
                "Newcomer 0.0% · few data 0 1 1",
            ]
    });
    let table = browser.find("table", "Win rate by competitor");
    table.find_all("link")[0].click();
    browser.find_text("Alpha");
    browser.find_text("1 deal");
    browser.find("link", "Analytics").click();
    let table = browser.find("table", "Win rate by competitor");
    table.find_all("link")[2].click();
    browser.find_text("Who got the deal instead");
    browser.find_text("Beta");
    browser.find_text("1 deal");
    desk::assert_quiet(&browser);
}
