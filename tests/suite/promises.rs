//! What the README promises is what the product says, and each promise names the tests that show it.

use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The promises of the product: the event and the promise, in the order of the catalogue.
fn said() -> Vec<(String, String)> {
    let catalogue = fs::read_to_string(root().join("locales/en.ftl")).unwrap();
    let messages = catalogue.lines().filter_map(|line| line.split_once(" = "));
    let kept: Vec<&str> = messages
        .filter(|(name, _)| name.starts_with("kept-"))
        .map(|(_, text)| text)
        .collect();
    let pairs = kept.chunks_exact(2);
    pairs
        .map(|pair| {
            (
                pair[0].trim_start_matches('…').to_owned(),
                pair[1].to_owned(),
            )
        })
        .collect()
}

/// The rows of the README's table: the event, the promise, the tests.
fn promised() -> Vec<[String; 3]> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let table = readme.split("| What if… |").nth(1).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        [cells[0], cells[1], cells[2]].map(str::to_owned)
    })
    .collect()
}

/// All Rust sources of the product and its tests.
fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn the_readme_promises_what_the_product_says_and_tests_show() {
    let promised = promised();
    let told: Vec<(String, String)> = (promised.iter())
        .map(|[event, promise, _]| (event.clone(), promise.clone()))
        .collect();
    assert_eq!(told, said());

    let mut text = String::new();
    sources(&root().join("src"), &mut text);
    sources(&root().join("tests"), &mut text);
    for [event, _, tests] in &promised {
        let names: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty() || tests == "–", "{event} names no test");
        for name in names {
            let is_test = text.contains(&format!("fn {name}("));
            assert!(is_test, "{event} names {name}, which is no test");
        }
    }
}
