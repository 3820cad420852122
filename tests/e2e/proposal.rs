//! The proposal on paper, and pictures of the whole deal.

use crate::desk;
use crate::harness::{Browser, Element, Setup, accessibility};
use crate::offer::{add_line, board, offer, set};

/// Notes what is printed in the place of the dialog of the browser.
const STUB_PRINT: &str =
    "window.printed = []; window.print = () => window.printed.push(document.title)";

/// What the paper says: what is shown while the page is printed.
fn on_paper(browser: &Browser) -> String {
    let media = |media: &str| {
        let parameters = serde_json::json!({ "media": media });
        browser.developer("Emulation.setEmulatedMedia", parameters);
    };
    media("print");
    let text = browser.script("return document.body.innerText.replace(/\\s+/g, ' ')");
    // None: else what is printed later would be the screen.
    media("");
    text.as_str().unwrap_or_default().to_owned()
}

/// The pages that the browser prints: the width and the height of each in points.
fn pages(browser: &Browser) -> Vec<[f64; 2]> {
    let printed = browser.developer(
        "Page.printToPDF",
        serde_json::json!({ "preferCSSPageSize": true }),
    );
    let coded = printed["data"].as_str().unwrap_or_default();
    let sizes = browser.script_with(
        "return [...atob(arguments[0]).matchAll(/\\/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)\\]/g)]
            .map((box) => [Number(box[1]), Number(box[2])])",
        vec![coded.into()],
    );
    serde_json::from_value(sizes).unwrap()
}

/// A deal with a buyer, two lines and a value.
fn with_offer<'a>(browser: &'a Browser) -> Element<'a> {
    let drawer = desk::open_deal(browser, "Alpha");
    for (field, name) in [("Company", "Agrosvit"), ("Contact", "Olena Shevchenko")] {
        let field = drawer.find("combobox", field);
        field.fill(name);
        field.press("Enter");
    }
    drawer.find_like("button", "Competition").click();
    drawer
        .find("textbox", "What sets the offer apart")
        .fill("Works without a network");
    browser.press("Tab");
    let drawer = offer(browser, "Alpha");
    add_line(&drawer, "Seat", "12", "990");
    add_line(&drawer, "Training", "2", "800");
    drawer.find("textbox", "Benefit per year").fill("40000");
    browser.press("Enter");
    browser.find_text("Gain in the first year");
    drawer
}

#[test]
fn a21_a_proposal_is_made_from_a_template_and_printed() {
    let browser = board();
    browser.open("#/settings/texts");
    browser
        .find("textbox", "Name, address, account")
        .fill("Konvey Ltd\nKyiv, Khreshchatyk 1");
    browser.press("Tab");
    browser.find("textbox", "New text").fill("Short");
    browser.find("combobox", "Used for").choose("Proposal");
    browser.find("button", "Add the text").click();
    browser.find("button", "Remove “Short”");
    browser
        .find("textbox", "Text")
        .fill("Good day, {contact}.\n\nFor {company} we offer {deal} at {amount}.");
    browser.press("Tab");
    browser.reload();
    assert!(browser.find("textbox", "Text").value().contains("{amount}"));
    assert_eq!(accessibility::violations(&browser), [""; 0]);

    browser.find("link", "Board").click();
    with_offer(&browser);
    browser.reload();
    let drawer = offer(&browser, "Alpha");
    drawer.find("button", "Proposal…").click();
    let dialog = browser.find("dialog", "Proposal");
    assert_eq!(accessibility::violations_in(&browser, "dialog"), [""; 0]);
    let paper = on_paper(&browser);
    for part in [
        "Konvey Ltd Kyiv, Khreshchatyk 1",
        "Agrosvit Olena Shevchenko",
        "Proposal for Agrosvit",
        "Good day, Olena Shevchenko. For Agrosvit we offer Alpha at $13,480.",
        "Seat 12 $990 $11,880",
        "Training 2 $800 $1,600",
        "To pay $13,480",
        "Payback",
        "Works without a network",
    ] {
        assert!(paper.contains(part), "{part} is not in {paper}");
    }
    // Nothing of the page around it goes to paper.
    for part in ["Save", "Board", "Prospecting", "Used for", "Print or save"] {
        assert!(!paper.contains(part), "{part} is in {paper}");
    }
    // A4 is what the style of paper asks for; the screen would be printed on another.
    let pages = pages(&browser);
    assert!(
        matches!(*pages, [[width, height]] if width.floor() == 594.0 && height.floor() == 841.0),
        "{pages:?}"
    );
    browser.script(STUB_PRINT);
    dialog.find("button", "Print or save as PDF").click();
    browser.wait_until("the browser to be asked to print", || {
        browser.script("return window.printed.join()") == "Proposal for Agrosvit"
    });

    // A text written for this deal is kept with it; what is switched off is not printed.
    dialog
        .find("textbox", "Text")
        .fill("Dear Olena, as agreed:");
    browser.press("Tab");
    dialog
        .find("checkbox", "Value for the buyer")
        .press("Space");
    let paper = on_paper(&browser);
    assert!(paper.contains("Dear Olena, as agreed:"), "{paper}");
    assert!(!paper.contains("Payback"), "{paper}");
    browser.reload();
    let drawer = offer(&browser, "Alpha");
    drawer.find("button", "Proposal…").click();
    let dialog = browser.find("dialog", "Proposal");
    assert_eq!(
        dialog.find("textbox", "Text").value(),
        "Dear Olena, as agreed:"
    );
    dialog.find("combobox", "Template").choose("Standard text");
    browser.wait_until("the text of the template", || {
        dialog
            .find("textbox", "Text")
            .value()
            .starts_with("Dear Olena Shevchenko,")
    });
    desk::assert_quiet(&browser);
}

#[test]
fn a21_a_version_is_printed_in_the_language_of_the_user() {
    let browser = Setup::new().size(1440, 1000).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    let drawer = with_offer(&browser);
    drawer.find("button", "Keep as version").click();
    browser.find_text("Version kept");
    set(&drawer.find("group", "Seat"), "Quantity", "10");
    browser.open("#/settings/language");
    browser.find("radio", "Українська").press("Space");
    browser.find("link", "Дошка").click();
    let drawer = browser.find_like("button", "Alpha, ");
    drawer.click();
    let drawer = browser.find("dialog", "Alpha");
    drawer.find("tab", "Пропозиція").click();
    drawer.find("button", "Комерційна пропозиція…").click();
    let dialog = browser.find("dialog", "Комерційна пропозиція");
    let paper = on_paper(&browser);
    assert!(
        paper.contains("Комерційна пропозиція для Agrosvit"),
        "{paper}"
    );
    assert!(paper.contains("11 500"), "{paper}");
    dialog.find("combobox", "Пропозиція").choose("Version 1");
    let paper = on_paper(&browser);
    assert!(
        paper.contains("13 480") && paper.contains("Version 1"),
        "{paper}"
    );
    desk::assert_quiet(&browser);
}

/// Pictures for the eye, on demand.
#[test]
#[ignore = "draws pictures for the eye"]
fn pictures_of_the_deal() {
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
        let rest = || std::thread::sleep(std::time::Duration::from_millis(500));
        let name = |what: &str| format!("deal-{what}-{language}-{width}");
        for section in ["qualification", "fields", "products", "currencies", "texts"] {
            browser.open(&format!("#/demo/3-60/settings/{section}"));
            browser.find_any("heading");
            rest();
            browser.picture(&name(&format!("settings-{section}")));
        }
        browser.open("#/demo/3-60/board");
        browser.select("[data-deal-id] button").click();
        let drawer = browser.find_any("dialog");
        let tabs = drawer.find_all("tab");
        for (place, tab) in tabs.iter().enumerate() {
            tab.click();
            rest();
            browser.picture(&name(&format!("tab-{place}")));
        }
        tabs[0].click();
        for head in drawer.find_all("button") {
            if head.attribute("class").as_deref() == Some("fold__head") {
                head.click();
            }
        }
        rest();
        browser.script("document.querySelector('.drawer__body').scrollTop = 520");
        browser.picture(&name("parts"));
        tabs[2].click();
        let uk = language == "uk";
        let add = drawer.find(
            "combobox",
            if uk {
                "Додати позицію"
            } else {
                "Add a line"
            },
        );
        for line in [
            "CRM",
            if uk {
                "Навчання команди"
            } else {
                "Training of the team"
            },
        ] {
            add.fill(line);
            add.press("Enter");
            let line = drawer.find("group", line);
            set(&line, if uk { "Кількість" } else { "Quantity" }, "12");
            set(&line, if uk { "Ціна" } else { "Price" }, "990");
            set(&line, if uk { "Знижка" } else { "Discount" }, "10%");
        }
        let benefit = drawer.find(
            "textbox",
            if uk {
                "Вигода за рік"
            } else {
                "Benefit per year"
            },
        );
        benefit.fill("60000");
        benefit.press("Enter");
        drawer
            .find(
                "button",
                if uk {
                    "Зберегти як версію"
                } else {
                    "Keep as version"
                },
            )
            .click();
        rest();
        browser.script("document.querySelector('.drawer__body').scrollTop = 0");
        browser.picture(&name("offer-a"));
        browser.script("document.querySelector('.drawer__body').scrollTop = 560");
        rest();
        browser.picture(&name("offer-b"));
        browser.script("document.querySelector('.drawer__body').scrollTop = 1200");
        rest();
        browser.picture(&name("offer-c"));
        browser.script("document.querySelector('.drawer__body').scrollTop = 0");
        drawer
            .find(
                "button",
                if uk {
                    "Комерційна пропозиція…"
                } else {
                    "Proposal…"
                },
            )
            .click();
        rest();
        browser.picture(&name("proposal"));
        browser.script("document.querySelector('.proposal .dialog__body').scrollTop = 640");
        browser.picture(&name("proposal-below"));
        let media = |media: &str| {
            let parameters = serde_json::json!({ "media": media });
            browser.developer("Emulation.setEmulatedMedia", parameters);
        };
        media("print");
        rest();
        browser.picture(&name("print"));
        media("screen");
    }
}
