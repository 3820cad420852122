//! The backup file that is kept up to date. The picker of the browser cannot be driven, so that it is replaced by one that
//! gives a file in the private file system of the page; all the rest is the browser's own.

use serde_json::Value;

use crate::desk;
use crate::harness::{Browser, Setup};
use crate::keeping;

/// Stands in for the picker, and for what the browser says of its permission.
const PICKER: &str = "(() => {
    window.showSaveFilePicker = async (options) => {
        sessionStorage.suggested = options.suggestedName;
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle('deals.json', { create: true });
    };
    // The page that a browser starts with is not secure and has none.
    const handle = self.FileSystemHandle?.prototype ?? {};
    handle.queryPermission = () => Promise.resolve(localStorage.permission ?? 'granted');
    handle.requestPermission = () => {
        localStorage.permission = localStorage.answer ?? 'granted';
        return Promise.resolve(localStorage.permission);
    };
})();";

/// Runs a script over the file whose last line gives a promise.
fn with_file(browser: &Browser, body: &str) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         (async () => {{
             const folder = await navigator.storage.getDirectory();
             const handle = await folder.getFileHandle('deals.json');
             {body}
         }})().then(done, (problem) => done('failed: ' + problem));"
    );
    browser.script_async(&script, Vec::new())
}

/// The titles of the deals in the file, in the order of the alphabet.
fn titles(browser: &Browser) -> Vec<String> {
    let text = with_file(browser, "return await (await handle.getFile()).text()");
    let file: Value = serde_json::from_str(text.as_str().unwrap()).unwrap_or_default();
    let deals = file["deals"].as_array().cloned().unwrap_or_default();
    let titles = deals.iter().map(|deal| deal["title"].as_str().unwrap());
    let mut titles: Vec<String> = titles.map(str::to_owned).collect();
    titles.sort();
    titles
}

fn wait_for(browser: &Browser, expected: &[&str]) {
    let mut seen = Vec::new();
    for _ in 0..60 {
        seen = titles(browser);
        if seen == expected {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(250));
    }
    panic!("the file should hold {expected:?}, it holds {seen:?}");
}

/// Starts with three deals and a linked file that holds them.
fn start(setup: Setup) -> Browser {
    let browser = setup.start();
    keeping::before_load(&browser, PICKER);
    desk::start_with(&browser, &[("Alpha", "1"), ("Beta", "2"), ("Gamma", "3")]);
    browser.open("#/settings/data");
    browser.find("button", "Link a backup file…").click();
    browser.find_text("deals.json: written on");
    assert_eq!(titles(&browser), ["Alpha", "Beta", "Gamma"]);
    browser
}

#[test]
fn a_linked_file_follows_the_book_by_itself() {
    let browser = start(Setup::new());
    let suggested = browser.script("return sessionStorage.suggested");
    assert_eq!(suggested, "konvey-backup.json");
    browser.open("#/board");
    desk::add(&browser, "Prospecting", &[("Delta", "4")]);
    assert_eq!(
        titles(&browser),
        ["Alpha", "Beta", "Gamma"],
        "not with every key"
    );
    wait_for(&browser, &["Alpha", "Beta", "Delta", "Gamma"]);
    // It counts as taken out.
    let taken = browser.script("return JSON.parse(localStorage['konvey1:p']).taken_out[0]");
    assert!(taken.as_u64().unwrap() > 4, "{taken}");

    // It goes on after a reload, also with what was changed just before.
    desk::add(&browser, "Prospecting", &[("Epsilon", "5")]);
    browser.reload();
    wait_for(&browser, &["Alpha", "Beta", "Delta", "Epsilon", "Gamma"]);

    // A demo has nothing to do with it.
    browser.open("#/demo");
    browser.find_like("heading", "Board of");
    desk::add(&browser, "Prospecting", &[("Foreign", "6")]);
    std::thread::sleep(std::time::Duration::from_secs(7));
    assert_eq!(titles(&browser).len(), 5);
    browser.open("#/settings/data");
    browser.find("button", "Unlink").click();
    browser.find("button", "Link a backup file…");
    browser.find_text("“deals.json” stays where it is");
    browser.open("#/board");
    desk::add(&browser, "Prospecting", &[("Zeta", "6")]);
    std::thread::sleep(std::time::Duration::from_secs(7));
    assert_eq!(titles(&browser).len(), 5);
    desk::assert_quiet(&browser);
}

#[test]
fn a_lost_permission_is_said_and_given_back_by_one_button() {
    let browser = start(Setup::new());
    browser.script("localStorage.permission = 'prompt'");
    browser.open("#/board");
    browser.reload();
    browser.find_text("“deals.json” is not kept up to date");
    desk::add(&browser, "Prospecting", &[("Delta", "4")]);
    std::thread::sleep(std::time::Duration::from_secs(7));
    assert_eq!(titles(&browser), ["Alpha", "Beta", "Gamma"]);

    // Who says no keeps the button.
    browser.script("localStorage.answer = 'denied'");
    browser.find("button", "Allow again").click();
    browser.wait_until("the answer", || {
        browser.script("return localStorage.permission") == "denied"
    });
    browser.find("button", "Allow again");
    browser.script("localStorage.answer = 'granted'");
    browser.find("button", "Allow again").click();
    browser.wait_gone("button", "Allow again");
    wait_for(&browser, &["Alpha", "Beta", "Delta", "Gamma"]);
    desk::assert_quiet(&browser);
}

#[test]
fn what_others_wrote_and_a_lost_book_are_not_written_over_unasked() {
    let browser = start(Setup::new());
    let write = "const out = await handle.createWritable(); await out.write('mine'); await out.close(); return 'done'";
    assert_eq!(with_file(&browser, write), "done");
    browser.open("#/board");
    desk::add(&browser, "Prospecting", &[("Delta", "4")]);
    std::thread::sleep(std::time::Duration::from_secs(5));
    browser.find_text("“deals.json” was changed by something else");
    let text = with_file(&browser, "return await (await handle.getFile()).text()");
    assert_eq!(text, "mine");
    browser.find("button", "Unlink");
    browser.find("button", "Write over it").click();
    browser.wait_gone("button", "Write over it");
    wait_for(&browser, &["Alpha", "Beta", "Delta", "Gamma"]);

    // The book goes away under the page, as when a cleaner runs; the link to the file stays.
    browser.open("rescue.html");
    browser.find_any("heading");
    keeping::drop_local(&browser);
    keeping::drop_database(&browser);
    browser.open("");
    browser.find("heading", "Your data is missing");
    browser.find_like("button", "Start anew").click();
    browser.find_like("button", "Start empty").click();
    browser.find_like("heading", "Board of");
    std::thread::sleep(std::time::Duration::from_secs(5));
    browser.find_text("“deals.json” holds 4 deals, and here there are 0 deals");
    assert_eq!(titles(&browser).len(), 4);
    browser.find("button", "Unlink").click();
    browser.wait_gone("button", "Unlink");
    assert_eq!(titles(&browser).len(), 4);
    desk::assert_quiet(&browser);
}

#[test]
fn another_tab_links_and_the_one_that_writes_writes() {
    let browser = Setup::new().start();
    keeping::before_load(&browser, PICKER);
    desk::start_with(&browser, &[("Alpha", "1")]);
    browser.open_tab("#/settings/data");
    browser.switch_to_tab(1);
    browser.script(PICKER);
    browser.find_text("Backup file that is kept up to date");
    browser.find("button", "Link a backup file…").click();
    browser.find_text("deals.json: written on");
    assert_eq!(titles(&browser), ["Alpha"]);
    desk::assert_quiet(&browser);
}

/// Pictures for the eye, on demand: nothing is compared.
#[test]
#[ignore = "draws pictures for the eye"]
fn looks_of_a_linked_file() {
    for (uk, dark, width) in [
        (false, false, 1440),
        (true, true, 1440),
        (true, false, 360),
        (false, true, 360),
    ] {
        let language = if uk { "uk" } else { "en" };
        let browser = Setup::new()
            .language(language)
            .dark(dark)
            .size(width, 800)
            .start();
        keeping::before_load(&browser, PICKER);
        browser.open("");
        browser
            .find_like(
                "button",
                if uk {
                    "Почати з порожньої"
                } else {
                    "Start empty"
                },
            )
            .click();
        browser.select("[data-stage-id]");
        let shoot = |part: &str| {
            std::thread::sleep(std::time::Duration::from_millis(500));
            let scroll = "[...document.querySelectorAll('.setting__name')]
                .find((name) => /kept up to date|оновлюється сам/.test(name.textContent))?.scrollIntoView({ block: 'center' })";
            browser.script(scroll);
            std::thread::sleep(std::time::Duration::from_millis(200));
            browser.picture(&format!("linked-{part}-{language}-{width}"));
        };
        browser.open("#/settings/data");
        let link = if uk {
            "Прив’язати файл"
        } else {
            "Link a backup file"
        };
        browser.find_like("button", link);
        shoot("offer");
        browser.find_like("button", link).click();
        std::thread::sleep(std::time::Duration::from_secs(1));
        shoot("fine");
        browser.script("localStorage.permission = 'prompt'");
        browser.reload();
        browser.find_like(
            "button",
            if uk {
                "Дозволити знову"
            } else {
                "Allow again"
            },
        );
        shoot("permission");
    }
}
