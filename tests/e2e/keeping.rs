//! What the tests of keeping do to a browser's storage, and edits as fast as a page takes them.

use serde_json::{Value, json};

use crate::desk;
use crate::harness::Browser;

/// Runs a script whose last line gives a promise, over the open database `db`.
fn with_database(browser: &Browser, body: &str) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const answer = (request) => new Promise((good, bad) => {{
             request.onsuccess = () => good(request.result);
             request.onerror = () => bad(request.error);
         }});
         (async () => {{
             const db = await answer(indexedDB.open('konvey1'));
             const store = (mode) => db.transaction('book', mode).objectStore('book');
             try {{ {body} }} finally {{ db.close(); }}
         }})().then(done, (problem) => done('failed: ' + problem));"
    );
    browser.script_async(&script, Vec::new())
}

/// The keys and texts of the second copy, without its stamp.
pub fn second_copy(browser: &Browser) -> Value {
    with_database(
        browser,
        "const keys = await answer(store('readonly').getAllKeys());
         const texts = await answer(store('readonly').getAll());
         return Object.fromEntries(keys.map((key, at) => [key, texts[at]]).filter(([key]) => key !== 'stamp'));",
    )
}

/// The keys and texts of the book in local storage.
pub fn local_copy(browser: &Browser) -> Value {
    browser.script(
        "return Object.fromEntries(Object.entries(localStorage).filter(
            ([key]) => /^konvey1:(head$|[slw]:)/.test(key)))",
    )
}

/// Waits until the page says that both copies hold everything.
pub fn wait_kept(browser: &Browser) {
    browser.wait_until("both copies to hold everything", || {
        browser.script("return document.querySelector('.savestate')?.dataset.kept === 'true'")
            == true
    });
}

/// Waits until both copies are the same, and gives them.
pub fn wait_even(browser: &Browser) -> Value {
    wait_kept(browser);
    let mut local = Value::Null;
    browser.wait_until("both copies to be the same", || {
        local = local_copy(browser);
        local == second_copy(browser)
    });
    local
}

/// Removes every key of the product from local storage, behind the page's back.
pub fn drop_local(browser: &Browser) {
    browser.script(
        "Object.keys(localStorage).filter((key) => key.startsWith('konvey1:'))
             .forEach((key) => localStorage.removeItem(key))",
    );
}

/// Removes the database of the second copy and of the restore points.
pub fn drop_database(browser: &Browser) {
    let done = browser.script_async(
        "const done = arguments[arguments.length - 1];
         const request = indexedDB.deleteDatabase('konvey1');
         request.onsuccess = () => done('gone');
         request.onerror = () => done('failed');",
        Vec::new(),
    );
    assert_eq!(done, "gone");
}

/// Runs a script in every page before anything else does.
pub fn before_load(browser: &Browser, source: &str) {
    let source = json!({ "source": source });
    browser.developer("Page.addScriptToEvaluateOnNewDocument", source);
}

/// Adds deals `PREFIX 1`, `PREFIX 2` … by the form of the first column, one each `pause` milliseconds, until `most` are
/// there. `window.added` counts them, `window.seen` those of them that the page said were kept.
pub fn keep_adding(browser: &Browser, prefix: &str, most: usize, pause: u32) {
    browser
        .find("button", "Add a deal in “Prospecting”")
        .click();
    browser.find("textbox", "Name of the deal");
    browser.script_with(
        "const [prefix, most, pause] = arguments;
         window.added = 0;
         window.seen = 0;
         const kept = () => document.querySelector('.savestate').dataset.kept === 'true';
         const beat = () => {
             if (kept()) window.seen = window.added;
             if (window.added >= most) return void (kept() || setTimeout(beat, pause));
             // However slow the page is, it comes to a rest now and then.
             const once = document.querySelector('.savestate').textContent.includes('one copy');
             if (window.added - window.seen >= 3 && !once) return void setTimeout(beat, pause);
             const form = document.querySelector('form.quickadd');
             const field = form.querySelector('input');
             field.value = `${prefix} ${window.added + 1}`;
             field.dispatchEvent(new Event('input', { bubbles: true }));
             form.requestSubmit();
             window.added += 1;
             setTimeout(beat, pause);
         };
         setTimeout(beat, pause);",
        vec![prefix.into(), most.into(), pause.into()],
    );
}

/// Adds so many deals and waits until all of them are kept.
pub fn add_many(browser: &Browser, prefix: &str, count: usize) {
    keep_adding(browser, prefix, count, 5);
    let mut seen = 0;
    while seen < count {
        browser.wait_until("further deals to be added and kept", || {
            let now = browser.script("return window.seen").as_u64().unwrap() as usize;
            std::mem::replace(&mut seen, now) < now
        });
    }
    browser.find("textbox", "Name of the deal").press("Escape");
}

/// The titles of all deals, by the export.
pub fn titles(browser: &Browser) -> Vec<String> {
    let export: Value = serde_json::from_slice(&crate::paper::export(browser)).unwrap();
    let deals = export["deals"].as_array().unwrap().iter();
    deals
        .map(|deal| deal["title"].as_str().unwrap().to_owned())
        .collect()
}

/// How many cards the first stage counts.
pub fn first_stage(browser: &Browser) -> usize {
    desk::columns(browser)[0].count
}
