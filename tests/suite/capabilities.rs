//! `tests/CAPABILITIES.md` says which test shows each capability, and has a picture of its last screen.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the tests from outside that begin with the number of a capability.
fn tests() -> BTreeSet<String> {
    let folder = fs::read_dir(root().join("tests/e2e")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path());
    let mut names = BTreeSet::new();
    for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let text = fs::read_to_string(&file).unwrap();
        let functions = text.split("#[test]").skip(1);
        let named = functions.filter_map(|after| after.split("fn ").nth(1)?.split('(').next());
        names.extend(named.filter(|name| ids(name).count() > 0).map(String::from));
    }
    names
}

/// The capabilities that the name of a test begins with: `a17_a33_the_result` names A17 and A33.
fn ids(test: &str) -> impl Iterator<Item = String> {
    let numbered =
        |part: &&str| part.len() == 3 && part.starts_with('a') && part[1..].parse::<u8>().is_ok();
    test.split('_').take_while(numbered).map(str::to_uppercase)
}

#[test]
fn every_capability_is_shown_by_a_test_and_a_picture() {
    let table = fs::read_to_string(root().join("tests/CAPABILITIES.md")).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| A"));
    let told: BTreeSet<(String, String)> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            (cells[1].to_owned(), cells[3].trim_matches('`').to_owned())
        })
        .collect();
    let tests = tests();
    let there: BTreeSet<(String, String)> = tests
        .iter()
        .flat_map(|test| ids(test).map(move |id| (id, test.clone())))
        .collect();
    assert_eq!(told, there, "what the table tells, and what the tests are");
    for test in &tests {
        let picture = format!("tests/pictures/capabilities/{test}.png");
        assert!(root().join(&picture).is_file(), "{picture} is missing");
        assert!(
            table.contains(&format!("pictures/capabilities/{test}.png")),
            "{picture} is not in the table"
        );
    }
}
