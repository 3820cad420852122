//! The application without a network, and how a newer release comes in.

use crate::desk;
use crate::harness::{Browser, Host, Setup};

/// Waits until the release on the screen is kept whole.
fn wait_until_kept(browser: &Browser) {
    browser.wait_until("the application to be kept", || {
        let kept = browser.script_async(
            "const done = arguments[0];
             navigator.serviceWorker.getRegistration().then((kept) => done(kept?.active?.state === 'activated'));",
            Vec::new(),
        );
        kept == true
    });
}

/// The names of the releases that are kept.
fn releases(browser: &Browser) -> Vec<String> {
    let names = browser.script_async(
        "const done = arguments[0];
         caches.keys().then((names) => done(names.filter((name) => name.startsWith('konvey-app-'))));",
        Vec::new(),
    );
    serde_json::from_value(names).unwrap()
}

/// The value of an `integrity` attribute, computed by the browser.
fn integrity(browser: &Browser, text: &str) -> String {
    let hash = browser.script_async(
        "const done = arguments[1];
         crypto.subtle.digest('SHA-384', new TextEncoder().encode(arguments[0]))
             .then((hash) => done(btoa(String.fromCharCode(...new Uint8Array(hash)))));",
        vec![text.into()],
    );
    format!("sha384-{}", hash.as_str().unwrap())
}

/// Publishes the worker of another release: with another name, and with these files changed.
fn publish(host: &Host, browser: &Browser, release: &str, files: &[(&str, &str)]) {
    let mut worker = host.read("sw.js");
    let start = worker.find("${CACHES}").unwrap() + "${CACHES}".len();
    let end = start + worker[start..].find('`').unwrap();
    worker.replace_range(start..end, release);
    for (file, text) in files {
        host.write(file, text);
        let line = format!("\n  \"{file}\": \"{}\",", integrity(browser, text));
        match worker.find(&format!("\n  \"{file}\": ")) {
            Some(at) => {
                let end = at + 1 + worker[at + 1..].find('\n').unwrap();
                worker.replace_range(at..end, &line);
            }
            None => {
                let at = worker.find("{\n  \"").unwrap() + 1;
                worker.insert_str(at, &line);
            }
        }
    }
    host.write("sw.js", &worker);
}

#[test]
fn after_one_visit_everything_works_without_a_network() {
    let host = Host::start("offline");
    let browser = Setup::new().site(&host.url()).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    wait_until_kept(&browser);
    drop(host);

    browser.reload();
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.open("#/table");
    browser.select(".sheet__row");
    browser.reload();
    browser.open("#/board");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    browser.open_page("rescue.html");
    browser.find("button", "Download the data");
}

#[test]
fn a_newer_release_waits_until_it_is_taken() {
    let host = Host::start("newer");
    let browser = Setup::new().site(&host.url()).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    wait_until_kept(&browser);
    let before = releases(&browser);
    assert_eq!(before.len(), 1);
    browser.reload();
    publish(&host, &browser, "newer", &[]);
    browser.open_tab("#/board");
    let update = "Update: a new version is ready";
    browser.find("button", update);

    // The page that runs is not replaced unasked, nor is the other tab.
    desk::card(&browser, "Alpha").press(".");
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    assert_eq!(
        releases(&browser),
        [before[0].clone(), "konvey-app-newer".into()]
    );
    browser.script("window.before = true");
    browser.find("button", update).click();
    browser.wait_until("the page to be loaded anew", || {
        browser.script("return window.before === undefined && !document.getElementById('start')")
            == true
    });
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    assert_eq!(releases(&browser), ["konvey-app-newer"]);
    assert!(!browser.has("button", update));

    browser.switch_to_tab(0);
    browser.find("button", update).click();
    browser.wait_gone("button", update);
    desk::expect(&browser, "Qualification", &["Alpha"], "$1,000");
    desk::assert_quiet(&browser);
}

#[test]
fn a_release_that_does_not_start_gives_way_to_the_next() {
    let host = Host::start("broken");
    let browser = Setup::new().site(&host.url()).start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    wait_until_kept(&browser);
    browser.reload();
    let (index, start) = (host.read("index.html"), host.asset("start-", ".js"));
    let broken = host.read(&start).replace("konvey-", "missing-");
    let page = index.replace(&start, "assets/broken.js");
    let page = page.replace(
        &integrity(&browser, &host.read(&start)),
        &integrity(&browser, &broken),
    );
    assert_ne!(index, page);
    publish(
        &host,
        &browser,
        "broken",
        &[("index.html", &page), ("assets/broken.js", &broken)],
    );
    browser.open("#/board");
    browser
        .find("button", "Update: a new version is ready")
        .click();
    browser.find_text("The app could not start. Your data is safe.");

    publish(&host, &browser, "mended", &[("index.html", &index)]);
    browser.open("#/board");
    desk::expect(&browser, "Prospecting", &["Alpha"], "$1,000");
    assert_eq!(releases(&browser), ["konvey-app-mended"]);
}
