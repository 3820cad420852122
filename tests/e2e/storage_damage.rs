//! Damage under every kind of key, and a book of a newer program: what one copy has heals the other; what neither has is
//! shown, offered as a file and never written over. Keys of others are never touched.

use serde_json::{Value, json};

use crate::harness::{Browser, Setup};
use crate::{desk, keeping};

/// A kind of key, by what the names of such keys begin with.
const KINDS: [&str; 4] = ["konvey1:head", "konvey1:s:", "konvey1:l:", "konvey1:w:"];

/// Keys of others on the origin.
const OTHERS: &str = "localStorage['other:app'] = 'theirs'; localStorage.konvey = 'not ours'";

/// Everything in both copies, while no page of the application is open.
#[derive(Clone)]
struct Kept {
    /// All of local storage.
    local: Value,
    /// All texts of the second copy, its stamp among them.
    second: Value,
}

const WITH_SECOND: &str = "
    const done = arguments[arguments.length - 1];
    const answer = (request) => new Promise((good, bad) => {
        request.onsuccess = () => good(request.result);
        request.onerror = () => bad(request.error);
    });
    const second = async (work) => {
        const db = await answer(indexedDB.open('konvey1'));
        try { return await work(db.transaction('book', 'readwrite').objectStore('book')); } finally { db.close(); }
    };";

impl Kept {
    fn read(browser: &Browser) -> Self {
        let script = format!(
            "{WITH_SECOND}
             second(async (store) => Object.fromEntries(
                 (await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]))
                     .reduce((keys, texts) => keys.map((key, place) => [key, texts[place]]))
             )).then(done, (problem) => done('failed: ' + problem));"
        );
        Self {
            local: browser.script("return { ...localStorage }"),
            second: browser.script_async(&script, Vec::new()),
        }
    }

    fn write(&self, browser: &Browser) {
        browser.open_page("rescue.html");
        browser.script_with(
            "localStorage.clear();
             for (const [key, text] of Object.entries(arguments[0])) localStorage[key] = text;",
            vec![self.local.clone()],
        );
        let script = format!(
            "{WITH_SECOND}
             second(async (store) => {{
                 store.clear();
                 for (const [key, text] of Object.entries(arguments[0])) store.put(text, key);
                 await answer(store.count());
             }}).then(() => done('written'), (problem) => done('failed: ' + problem));"
        )
        // The arrow functions of the work have the arguments of the script.
        .replace("arguments[0]", "texts")
        .replacen("const done", "const texts = arguments[0]; const done", 1);
        let written = browser.script_async(&script, vec![self.second.clone()]);
        assert_eq!(written, "written");
    }

    /// The last key of a kind, of those that are there.
    fn key(&self, kind: &str) -> String {
        let keys = self.local.as_object().unwrap().keys();
        let found = keys.filter(|key| key.starts_with(kind)).max();
        found.unwrap_or_else(|| panic!("no key of {kind}")).clone()
    }

    /// The same with one bit of a text changed, in local storage and, if wanted, in the second copy too.
    fn flipped(&self, key: &str, both: bool) -> Self {
        let flip = |texts: &Value| {
            let mut texts = texts.clone();
            let mut signs: Vec<char> = texts[key].as_str().unwrap().chars().collect();
            signs[40] = char::from_u32(u32::from(signs[40]) ^ 1).unwrap();
            texts[key] = signs.into_iter().collect::<String>().into();
            texts
        };
        Self {
            local: flip(&self.local),
            second: if both {
                flip(&self.second)
            } else {
                self.second.clone()
            },
        }
    }
}

/// A book with a manifest, segments of the state and of the log, and a journal, beside keys of others.
fn kept(browser: &Browser) -> Kept {
    desk::start_empty(browser);
    keeping::add_many(browser, "Deal", 205);
    // Going out of sight folds the long journal into segments.
    browser.script("window.dispatchEvent(new Event('pagehide'))");
    keeping::wait_even(browser);
    keeping::add_many(browser, "Later", 2);
    keeping::wait_even(browser);
    browser.open_page("rescue.html");
    browser.script(OTHERS);
    Kept::read(browser)
}

fn assert_others_untouched(browser: &Browser) {
    let others = browser.script("return [localStorage['other:app'], localStorage.konvey]");
    assert_eq!(others, json!(["theirs", "not ours"]));
}

/// The keys of the book in local storage, as they are now.
fn book(browser: &Browser) -> Value {
    keeping::local_copy(browser)
}

#[test]
fn a_flipped_bit_in_each_kind_of_key_is_healed_or_shown() {
    let browser = Setup::new().start();
    let whole = kept(&browser);
    for kind in KINDS {
        let key = whole.key(kind);
        whole.flipped(&key, false).write(&browser);
        browser.open("#/board");
        browser.find_text("1 damaged part of local storage came back from the second copy.");
        assert_eq!(keeping::first_stage(&browser), 207, "{key}");
        keeping::wait_even(&browser);
        assert_others_untouched(&browser);

        let broken = whole.flipped(&key, true);
        broken.write(&browser);
        let before = book(&browser);
        browser.open("#/board");
        browser.find_text("Could not read: ");
        browser.find_text("Read-only");
        browser.picture(&format!(
            "damaged-{}",
            kind.trim_matches(':').replace(':', "-")
        ));
        // What can be read is shown, and nothing is written, whatever is tried.
        browser.press("n");
        browser.press("Escape");
        browser.script("window.dispatchEvent(new Event('pagehide'))");
        assert_eq!(book(&browser), before, "{key} was written over");
        browser.find("button", "Download the raw data").click();
        let file: Value = serde_json::from_slice(&browser.take_download(".json")).unwrap();
        assert_eq!(
            file["keys"][&key], broken.local[&key],
            "{key} is not in the file"
        );

        browser.find("button", "Go on without it").click();
        browser.wait_gone("button", "Go on without it");
        let aside = format!("konvey1:q:{}", &key["konvey1:".len()..]);
        let there = browser.script_with("return localStorage[arguments[0]]", vec![aside.into()]);
        assert_eq!(there, broken.local[&key], "{key} was not set aside");
        assert_others_untouched(&browser);
        browser.reload();
        // One segment held all records of this book; what is left without it is an empty one.
        match kind {
            "konvey1:s:" => browser.find_like("heading", "Your sales pipeline"),
            _ => browser.find_like("heading", "Board of"),
        };
        assert_eq!(browser.count(".banner--danger"), 0);
    }
}

/// A manifest of another format.
fn manifest(text: &str, format: u32, min_reader: u32) -> Value {
    let mut head: Value = serde_json::from_str(&text[11..]).unwrap();
    head["format"] = format.into();
    head["min_reader"] = min_reader.into();
    let json = head.to_string();
    format!("k1j{:08x}{json}", crc32fast::hash(json.as_bytes())).into()
}

#[test]
fn a_book_of_a_newer_program_is_shown_if_it_can_be_and_never_written() {
    let browser = Setup::new().start();
    desk::start_with(&browser, &[("Alpha", "1000")]);
    keeping::wait_even(&browser);
    browser.open_page("rescue.html");
    browser.script(OTHERS);
    let whole = Kept::read(&browser);
    let head = whole.local["konvey1:head"].as_str().unwrap();
    for (min_reader, cards) in [(1, 1), (99, 0)] {
        let mut newer = whole.clone();
        newer.local["konvey1:head"] = manifest(head, 99, min_reader);
        newer.second["konvey1:head"] = manifest(head, 99, min_reader);
        newer.write(&browser);
        browser.open("#/board");
        browser.find_text("This data was saved by a newer version. Reload to update.");
        browser.find_text("Read-only");
        browser.picture(&format!("newer-{min_reader}"));
        assert_eq!(browser.count("[data-deal-id]"), cards);
        assert!(browser.has("button", "Download the raw data"));
        assert!(!browser.has("heading", "Your sales pipeline, in this browser"));
        if cards == 1 {
            desk::card(&browser, "Alpha").press(".");
        }
        browser.script("window.dispatchEvent(new Event('pagehide'))");
        browser.open_page("rescue.html");
        let after = Kept::read(&browser);
        assert_eq!(after.second, newer.second);
        let written = |kept: &Kept| {
            let all = kept.local.as_object().unwrap().iter();
            let ours = all.filter(|(key, _)| *key != "konvey1:p");
            ours.map(|(key, text)| (key.clone(), text.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(written(&after), written(&newer));
        assert_others_untouched(&browser);
    }
}
