//! A large book that worked-with deals fill, kept in the local storage of each engine: whether it fits, how long it takes
//! to come in, to be opened and to be changed. `cargo xtask bench bench_kept_in_each_engine` prints the table.

use std::time::Duration;

use konvey::exchange::demo::seasoned;
use konvey::wire::file;
use serde::Deserialize;

use super::{Runs, kept::recipe};
use crate::harness::{Engine, Host, Profile};

/// How long one engine may take for all of it.
const PATIENCE: Duration = Duration::from_secs(240);

/// What a page tells.
#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Measured(Measured),
    Problem { problem: String },
}

#[derive(Deserialize)]
struct Measured {
    /// From the file to the board, and to both copies, in milliseconds.
    board: f64,
    kept: f64,
    /// From the address to the first card.
    starts: Runs,
    /// From the key to both copies.
    edits: Runs,
    /// UTF-16 units of keys and values.
    units: f64,
    /// Deals on the board when it came in and after each start.
    deals: Vec<u32>,
}

fn measure(engine: Engine, book: &str) -> Measured {
    let host = Host::start(&format!("engines-{engine:?}"));
    host.write("engines.js", include_str!("engines.js"));
    host.write("book.json", book);
    let page = host.read("index.html");
    let page = page.replacen("</head>", "<script src=\"engines.js\"></script></head>", 1);
    assert!(page.contains("engines.js"));
    host.write("kept.html", &page);
    let profile = Profile::new();
    let started = engine.start(&profile, &format!("{}kept.html", host.url()));
    let told = host.posted(PATIENCE);
    started.kill();
    match told.map(|told| serde_json::from_value(told).unwrap()) {
        Some(Told::Measured(measured)) => measured,
        Some(Told::Problem { problem }) => panic!("{engine:?}: {problem}"),
        None => panic!("{engine:?} tells nothing"),
    }
}

#[test]
fn bench_kept_in_each_engine() {
    let engines = [Engine::Chromium, Engine::Firefox, Engine::WebKit];
    println!(
        "\n| engine | deals | units of local storage | file to board, ms | to both copies, ms | start to first card, ms | edit to both copies, ms |"
    );
    println!("|---|---|---|---|---|---|---|");
    for deals in super::sizes() {
        let book = String::from_utf8(file::write(&seasoned(&recipe(deals))).concat()).unwrap();
        for engine in engines {
            let measured = measure(engine, &book);
            let first = measured.deals[0];
            assert!(
                first > 0 && measured.deals.iter().all(|deals| *deals == first),
                "{engine:?}: {:?}",
                measured.deals
            );
            println!(
                "| {engine:?} | {deals} | {} | {:.0} | {:.0} | {} | {} |",
                measured.units,
                measured.board,
                measured.kept,
                measured.starts.cell(),
                measured.edits.cell()
            );
        }
    }
}
