//! Writes first inputs for every reader into a folder: the kept files of the tests, and what the product itself wrote
//! of books with a past of random commands, made as the tests of the laws of the book make them.
//!
//! `cargo run --package konvey-fuzz --example seeds -- FOLDER`

use std::fs;
use std::path::{Path, PathBuf};

// Under these names the random histories look for them.
use konvey::{domain, ledger};

use konvey::exchange::csv_out::{self, CsvStyle};
use konvey::ports::kv::MemoryKv;
use konvey::text::Lang;
use konvey::wire::{Coding, Store, file, frame};
use konvey_fuzz::{laws, sample, shelf};

#[path = "../../src/ledger/tests/commands.rs"]
#[allow(clippy::pedantic, reason = "linted where they belong")]
mod commands;
#[path = "../../src/ledger/tests/process.rs"]
#[allow(clippy::pedantic, reason = "linted where they belong")]
mod process;
#[path = "../../src/ledger/tests/random.rs"]
#[allow(
    clippy::pedantic,
    dead_code,
    reason = "linted where they belong, and written for tests that need more"
)]
mod random;

use random::{Choices, Run};

/// How many books with a past are written.
const BOOKS: u64 = 200;

/// Larger inputs of records and segments slow the fuzzer down.
const SMALL: usize = 4_096;
/// The same for files and whole stores.
const LARGE: usize = 16_384;

struct Out(PathBuf);

impl Out {
    /// Writes an input for a reader unless it is larger than wanted.
    fn put(&self, reader: &str, name: &str, bytes: &[u8], most: usize) {
        if bytes.len() <= most {
            let folder = self.0.join(reader);
            fs::create_dir_all(&folder).expect("the folder can be made");
            fs::write(folder.join(name), bytes).expect("the input can be written");
        }
    }
}

fn main() {
    let folder = std::env::args().nth(1).expect("the folder for the inputs");
    let out = Out(folder.into());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    fixtures(&out, "csv", &root.join("csv"), LARGE);
    fixtures(&out, "file", &root.join("json"), usize::MAX);
    fixtures(&out, "store", &root.join("store"), usize::MAX);
    for seed in 0..BOOKS {
        book(&out, seed);
        records(&out, seed);
    }
}

fn fixtures(out: &Out, reader: &str, folder: &Path, most: usize) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if let Ok(bytes) = fs::read(entry.path()) {
            let name = entry.file_name();
            out.put(reader, &name.to_string_lossy(), &bytes, most);
        }
    }
}

/// The choices of so many steps.
fn choices(seed: u64, count: u64) -> Vec<Choices> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u128::from(state)
    };
    (0..count)
        .map(|_| (next() << 64 | next()).to_be_bytes())
        .collect()
}

/// A store, its segments, the exported file and that of the rescue page, and a table, of a book that began empty.
fn book(out: &Out, seed: u64) {
    let coding = [Coding::Bytes, Coding::Wide][usize::from(seed.is_multiple_of(2))];
    let kv = MemoryKv::default();
    let mut store = Store::open(&kv, laws::options(coding)).store;
    let mut run = Run::started();
    for (turn, step) in choices(seed, 2 + seed % 12).iter().enumerate() {
        let _ = run.step(step);
        store.save(&kv, &run.book).expect("memory has room");
        if !seed.is_multiple_of(3) && turn % 4 == 3 {
            store.compact(&kv, &run.book).expect("memory has room");
        }
    }
    let name = format!("book-{seed}");
    let texts = kv.entries();
    out.put("store", &name, shelf::write(&texts).as_bytes(), LARGE);
    let mut lines = Vec::new();
    for (key, text) in &texts {
        let kind = key
            .strip_prefix(shelf::PREFIX)
            .and_then(|name| name.chars().next());
        let (Some(kind @ ('s' | 'l')), Ok(body)) = (kind, frame::open(text)) else {
            continue;
        };
        lines.push(format!("{kind}j{body}"));
        let packed: Vec<u8> = frame::packed(&body, Coding::Bytes)
            .chars()
            .skip(11)
            .filter_map(|c| u8::try_from(c).ok())
            .collect();
        let mark: &[u8] = if seed.is_multiple_of(2) { b"d" } else { b"D" };
        out.put(
            "segment",
            &format!("packed-{seed}"),
            &[mark, &packed].concat(),
            SMALL,
        );
    }
    out.put("segment", &name, lines.join("\n").as_bytes(), 2 * SMALL);
    let exported = file::write(run.book.records()).concat();
    out.put("file", &name, &exported, LARGE);
    let keys: serde_json::Map<_, _> = texts
        .into_iter()
        .map(|(key, text)| (key, text.into()))
        .collect();
    let rescue = serde_json::json!({ "konvey_rescue": 1, "keys": keys });
    out.put(
        "file",
        &format!("rescue-{seed}"),
        rescue.to_string().as_bytes(),
        LARGE,
    );
    let deals: Vec<_> = run.book.records().deals.keys().copied().collect();
    for (place, style) in [CsvStyle::plain(Lang::En), CsvStyle::excel_ukraine(Lang::Uk)]
        .into_iter()
        .enumerate()
    {
        let table = csv_out::write(run.book.records(), &deals, style);
        if seed < 20 {
            out.put(
                "csv",
                &format!("own-{place}-{seed}"),
                table.as_bytes(),
                LARGE,
            );
        }
    }
}

/// Records of the journal behind the small book.
fn records(out: &Out, seed: u64) {
    let mut run = Run::new();
    run.now = sample::ctx().now.0;
    run.book = ledger::Book::restore(sample::records().clone(), ledger::Log::default(), &[]);
    let mut lines = Vec::new();
    for step in &choices(!seed, 1 + seed % 6) {
        let Ok(done) = run.step(step) else {
            continue;
        };
        if let Some(entry) = run.book.log().entry(done.seq) {
            let entry = konvey::wire::write_entry(entry);
            let letter = ['j', 'j', 'b', 'w'][(seed % 4) as usize];
            lines.push(format!(r#"{letter}{{"w":"t","g":4096,"e":{entry}}}"#));
        }
    }
    out.put(
        "journal",
        &format!("run-{seed}"),
        lines.join("\n").as_bytes(),
        SMALL,
    );
}
