//! People and companies: lists, pages, roles, duplicates, letters. What was done is checked after a reload.

use crate::desk;
use crate::harness::{Browser, Setup, accessibility};

/// Chooses or makes the record of a name in a field that finds records.
fn pick(field: &crate::harness::Element<'_>, name: &str) {
    field.fill(name);
    field.press("Enter");
}

/// A deal of this name with a company and a contact, both made on the spot; the drawer is closed again.
fn with_buyer(browser: &Browser, deal: &str, company: &str, contact: &str) {
    let drawer = desk::open_deal(browser, deal);
    pick(&drawer.find("combobox", "Company"), company);
    pick(&drawer.find("combobox", "Contact"), contact);
    drawer.find_like("link", contact);
    drawer.find("button", "Close the deal").click();
    browser.wait_gone("dialog", deal);
}

fn win(browser: &Browser, deal: &str) {
    desk::card(browser, deal).press("w");
    let dialog = browser.find("dialog", "What was the final amount, and when?");
    dialog.find("button", "Mark as won").click();
    browser.wait_gone("dialog", "What was the final amount, and when?");
}

/// The names in the list on the screen, from the top.
fn listed(browser: &Browser) -> Vec<String> {
    let names = browser.script(
        "return [...document.querySelectorAll('tbody th[scope=row]')].map((name) => name.textContent.trim())",
    );
    serde_json::from_value(names).unwrap()
}

fn expect_listed(browser: &Browser, names: &[&str]) {
    browser.wait_until(&format!("the list to be {names:?}"), || {
        listed(browser) == names
    });
}

fn add_person(browser: &Browser, name: &str, email: &str, company: Option<&str>) {
    browser.open("#/people");
    browser.find("button", "Add a person").click();
    let dialog = browser.find("dialog", "Add a person");
    dialog.find("textbox", "Name").type_text(name);
    if let Some(company) = company {
        pick(&dialog.find("combobox", "Company"), company);
    }
    dialog.find("textbox", "Email").type_text(email);
    dialog.find("button", "Add").click();
    browser.find("heading", name);
}

#[test]
fn a02_customers_prospects_and_open_opportunities_are_lists_by_state() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    with_buyer(&browser, "Alpha", "Agrosvit", "Olena");
    with_buyer(&browser, "Beta", "Techno", "Ivan");
    win(&browser, "Alpha");
    browser.press("g");
    browser.press("c");
    expect_listed(&browser, &["Ivan", "Olena"]);
    browser.find("radio", "Customers").click();
    expect_listed(&browser, &["Olena"]);
    browser.find("radio", "Prospects").click();
    expect_listed(&browser, &["Ivan"]);
    browser.find("tab", "Companies").click();
    expect_listed(&browser, &["Techno"]);
    browser.find("radio", "Open opportunities").click();
    expect_listed(&browser, &["Techno"]);
    browser.find("radio", "All").click();
    expect_listed(&browser, &["Agrosvit", "Techno"]);
    browser
        .find("searchbox", "Search contacts")
        .type_text("фпкщ");
    expect_listed(&browser, &["Agrosvit"]);
    browser.reload();
    expect_listed(&browser, &["Agrosvit"]);
    assert_eq!(accessibility::violations(&browser), [""; 0]);
    desk::assert_quiet(&browser);
}

#[test]
fn a37_a_person_is_made_edited_linked_and_deleted() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    add_person(&browser, "Olena", "olena@agrosvit.ua", Some("Agrosvit"));
    browser.find("textbox", "Position").fill("Director");
    browser.find("textbox", "Phone").fill("+380 67 123-45-67");
    browser
        .find("textbox", "Profile")
        .fill("javascript:alert(1)");
    browser.find_text("Only an address that begins with https:// or http:// can be opened");
    assert!(!browser.has("link", "Open the profile"));
    browser
        .find("textbox", "Profile")
        .fill("https://example.org/in/olena");
    let profile = browser.find("link", "Open the profile");
    assert_eq!(
        profile.attribute("href").as_deref(),
        Some("https://example.org/in/olena")
    );
    browser.find("textbox", "Name").fill("Olena Shevchenko");
    browser.find("heading", "Olena Shevchenko");
    browser.reload();
    browser.find("heading", "Olena Shevchenko");
    assert_eq!(browser.find("textbox", "Position").value(), "Director");
    assert_eq!(browser.find("combobox", "Company").value(), "Agrosvit");
    let call = browser.find("link", "Call");
    assert_eq!(call.attribute("href").as_deref(), Some("tel:+380671234567"));
    let mail = browser.find("link", "Write in the mail program");
    assert_eq!(
        mail.attribute("href").as_deref(),
        Some("mailto:olena@agrosvit.ua")
    );
    browser.find_text("Name: Olena Shevchenko");
    assert_eq!(accessibility::violations(&browser), [""; 0]);

    browser.find("button", "Actions: Olena Shevchenko").click();
    browser.find("menuitem", "Delete").click();
    browser.find_text("No people yet");
    browser.find("button", "Undo").click();
    expect_listed(&browser, &["Olena Shevchenko"]);
    desk::assert_quiet(&browser);
}

#[test]
fn a66_a_company_shows_its_deals_money_and_people() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000"), ("Beta", "2000")]);
    with_buyer(&browser, "Alpha", "Agrosvit", "Olena");
    with_buyer(&browser, "Beta", "Agrosvit", "Olena");
    win(&browser, "Alpha");
    browser.open("#/companies");
    browser.find("link", "Agrosvit").click();
    let shows = || {
        browser.find("heading", "Agrosvit");
        browser.find_text("Customer");
        browser.find_text("Open deals 1 deal: $2,000");
        browser.find_text("Won deals 1 deal: $1,000");
        browser.find_text("Lifetime value $1,000");
        browser.find("link", "Alpha");
        browser.find("link", "Beta");
        browser.find("link", "Olena");
    };
    shows();
    browser.reload();
    shows();
    browser.find("link", "Beta").click();
    browser.find("dialog", "Beta");
    desk::assert_quiet(&browser);
}

#[test]
fn people_get_roles_on_a_deal_by_name() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let drawer = desk::open_deal(&browser, "Alpha");
    let add = drawer.find("combobox", "Add a person with a role");
    pick(&add, "Olena");
    drawer
        .find("combobox", "Role of Olena")
        .choose("Influencer");
    pick(&drawer.find("combobox", "Add a person with a role"), "Ivan");
    drawer.find("combobox", "Role of Ivan");
    browser.reload();
    let drawer = browser.find("dialog", "Alpha");
    assert_eq!(
        drawer.find("combobox", "Role of Olena").value(),
        "influencer"
    );
    drawer.find("button", "Remove Ivan from the deal").click();
    browser.wait_gone("combobox", "Role of Ivan");
    drawer.find("link", "Olena").click();
    browser.find("heading", "Olena");
    browser.find_text("Influencer");
    desk::assert_quiet(&browser);
}

#[test]
fn a_duplicate_is_seen_while_typing_and_merged_with_a_choice() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    add_person(
        &browser,
        "Олена Шевченко",
        "olena@gmail.com",
        Some("ТОВ «Агросвіт»"),
    );
    browser.open("#/people");
    browser.find("button", "Add a person").click();
    let dialog = browser.find("dialog", "Add a person");
    dialog.find("textbox", "Name").type_text("Olena Shevchenko");
    dialog.find("link", "Олена Шевченко");
    dialog
        .find("button", "Use this one: Олена Шевченко")
        .click();
    browser.find("heading", "Олена Шевченко");

    add_person(
        &browser,
        "Olena Shevchenko",
        "OLENA@gmail.com",
        Some("Agrosvit LLC"),
    );
    browser.open("#/duplicates");
    browser.find_text("2 groups");
    browser.find_like("button", "Merge “Олена").click();
    let dialog = browser.find("dialog", "Merge into one");
    let company = dialog.find("group", "Company");
    company.find("radio", "Agrosvit LLC").click();
    dialog.find("button", "Merge").click();
    browser.find_text("1 group");
    browser.reload();
    browser.find_text("1 group");
    browser.open("#/people");
    expect_listed(&browser, &["Олена Шевченко"]);
    browser.find("link", "Agrosvit LLC");
    browser.press("Control+z");
    browser.wait_until("both people", || listed(&browser).len() == 2);
    desk::assert_quiet(&browser);
}

#[test]
fn a14_a_letter_opens_escaped_and_is_logged_if_one_says_so() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    add_person(&browser, "Olena", "olena@agrosvit.ua", None);
    browser.find("button", "Write e-mail").click();
    let dialog = browser.find("dialog", "Write e-mail");
    assert_eq!(dialog.find("textbox", "To").value(), "olena@agrosvit.ua");
    dialog.find("textbox", "Subject").fill("Offer & price");
    dialog.find("textbox", "Message").fill("Вітаю\n1 < 2");
    let open = dialog.find("link", "Open in the mail program");
    let wanted = "mailto:olena@agrosvit.ua?subject=Offer%20%26%20price\
                  &body=%D0%92%D1%96%D1%82%D0%B0%D1%8E%0D%0A1%20%3C%202";
    browser.wait_until("the letter in the link", || {
        open.attribute("href").as_deref() == Some(wanted)
    });
    browser.script("addEventListener('click', (event) => event.target.closest('a[href^=mailto]') && event.preventDefault())");
    open.click();
    browser.find_text("Log this e-mail?");
    browser.find("button", "Log it").click();
    browser.find_text("E-mail logged");
    browser.reload();
    browser.find_text("Offer & price");
    browser.find_like("heading", "Activities");
    desk::assert_quiet(&browser);
}

#[test]
fn contacts_fit_a_phone() {
    let browser = Setup::new().phone().start();
    browser.open("#/demo/1-200/people");
    browser.find("tab", "People");
    browser.wait_until("people", || !listed(&browser).is_empty());
    let wide = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(browser.script(wide), false);
    browser.select("tbody th a").click();
    browser.find("heading", "Details");
    assert_eq!(browser.script(wide), false);
    assert_eq!(accessibility::violations(&browser), [""; 0]);
}

/// Pictures for the eye, on demand: `KONVEY_LOOK=1`.
#[test]
#[ignore = "draws pictures for the eye"]
fn pictures_of_contacts() {
    for (language, dark, width, height) in [
        ("en", false, 1440, 900),
        ("uk", true, 1440, 900),
        ("uk", false, 360, 740),
        ("en", true, 360, 740),
    ] {
        let browser = Setup::new()
            .language(language)
            .dark(dark)
            .size(width, height)
            .start();
        for (name, path) in [
            ("people", "#/demo/1-200/people"),
            ("companies", "#/demo/1-200/companies"),
            ("duplicates", "#/demo/1-200/duplicates"),
        ] {
            browser.open(path);
            browser.find_any("main");
            std::thread::sleep(std::time::Duration::from_millis(600));
            browser.picture(&format!("contacts-{name}-{language}-{width}"));
        }
        browser.open("#/demo/1-200/companies");
        browser.select("tbody th a").click();
        browser.select(".contacts__page");
        std::thread::sleep(std::time::Duration::from_millis(600));
        browser.picture(&format!("contacts-page-{language}-{width}"));
    }
}
