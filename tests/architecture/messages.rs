//! Every message of the catalogue is said somewhere. That both languages have it, the build itself checks.

use super::source::{self, Source};

/// The messages of the catalogue by the names of their methods, in the order of the file.
fn messages(catalogue: &str) -> Vec<String> {
    let keys = catalogue.lines().filter_map(|line| line.split_once(" = "));
    keys.map(|(key, _)| key)
        .filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()))
        .map(|key| key.replace('-', "_"))
        .collect()
}

/// Whether a source says a message: calls the method on the catalogue, or names it as `Messages::name`. A method of the
/// same name of the program itself is another thing.
fn says(source: &Source, message: &str) -> bool {
    source.words(message).any(|at| {
        let before = source.code[..at].trim_end();
        let Some(owner) = before
            .strip_suffix('.')
            .or_else(|| before.strip_suffix("::"))
        else {
            // The arm of a match whose macro calls it.
            return before.ends_with("=>");
        };
        let owner = owner.trim_end();
        !["app", "self"].iter().any(|other| {
            owner.strip_suffix(other).is_some_and(|rest| {
                !rest.ends_with(|last: char| last.is_alphanumeric() || last == '_')
            })
        })
    })
}

#[test]
fn every_message_is_said() {
    let sources = source::product(&["src"]);
    let unsaid: Vec<String> = messages(&source::read("locales/en.ftl"))
        .into_iter()
        .filter(|message| !sources.iter().any(|source| says(source, message)))
        .collect();
    assert!(
        unsaid.is_empty(),
        "nothing says these messages; remove them from both languages: {unsaid:#?}"
    );
}

#[test]
fn a_message_that_nobody_says_is_found() {
    let catalogue = "# A note = no message\n## Group\nsave-saved = Saved\n\ncount-deals = { $count ->\n    [one] { $count } deal\n   *[other] { $count } deals\n}\n";
    assert_eq!(messages(catalogue), ["save_saved", "count_deals"]);
    let source = |text| Source::new("src/ui/mark.rs", text);
    for text in [
        "fn a(m: &Messages) { m.save_saved() }",
        "fn a(app: App) { app.m()\n    .save_saved() }",
        "fn a() { b(Messages::save_saved) }",
        "words!(Mark, Saved => save_saved);",
    ] {
        assert!(says(&source(text), "save_saved"), "{text}");
    }
    for text in [
        "fn a(app: App) { app.save_saved() }",
        "fn save_saved(self) { self.save_saved() }",
        "fn a(m: &Messages) { m.save_saved_here(); } // m.save_saved()",
        "#[cfg(test)] mod tests { fn a(m: &Messages) { m.save_saved() } }",
    ] {
        assert!(!says(&source(text), "save_saved"), "{text}");
    }
}
