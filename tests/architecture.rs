#![cfg(not(target_arch = "wasm32"))]
//! Holds the map of ARCHITECTURE.md: who may enter which room, and what no file may contain.
//!
//! Each rule is a function from a source to what is wrong with it, and is tried on a source that breaks it.

mod messages;
mod rules;
mod source;

use source::{Source, closing};

/// The rooms that are decided without a browser, and the rooms that each of them may enter.
const PURE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ledger", &["domain"]),
    ("query", &["domain", "ledger", "text"]),
    ("report", &["domain", "ledger", "query", "text"]),
    ("wire", &["domain", "ledger", "ports"]),
    ("keep", &["domain", "ledger", "wire", "ports"]),
    ("exchange", &["domain", "ledger", "wire", "query", "text"]),
    ("chart", &[]),
    ("drag", &["domain"]),
    ("route", &["domain"]),
    ("text", &["domain"]),
    ("ports", &["domain", "wire", "text"]),
];

/// The rooms of the browser half. `main.rs` alone joins `platform` to the others.
const BROWSER: &[(&str, &[&str])] = &[
    ("platform", &["ports", "domain", "wire", "text"]),
    (
        "app",
        &[
            "domain", "ledger", "query", "report", "wire", "exchange", "chart", "drag", "route",
            "text", "ports", "keep",
        ],
    ),
    (
        "ui",
        &[
            "app", "domain", "ledger", "query", "report", "chart", "drag", "route", "text",
        ],
    ),
];

/// What the parts of `ui/kit` may know: the words of the product are none of their business.
const KIT: &[&str] = &["ui", "text", "drag"];

const MOST_LINES: usize = 500;

#[test]
fn rooms_enter_only_the_rooms_below_them() {
    check(&["src"], forbidden_room);
}

#[test]
fn pure_rooms_know_no_browser() {
    check(&["src"], browser_in_pure_room);
}

#[test]
fn nothing_outside_of_tests_can_panic_at_will() {
    check(&["src", "xtask/src"], panics);
}

#[test]
fn no_file_is_too_long_to_be_read() {
    check(&["src", "xtask/src", "fuzz/src"], too_long);
}

#[test]
fn every_file_says_what_it_is() {
    check(&["src", "xtask/src", "fuzz/src"], no_header);
}

#[test]
fn every_text_of_the_screens_comes_from_the_messages() {
    check(&["src/ui"], literal_text);
}

#[test]
fn markup_keeps_to_the_content_policy() {
    check(&["src"], unsafe_markup);
}

#[test]
fn every_test_file_says_where_it_runs() {
    let wrong: Vec<String> = source::files(&["tests"])
        .into_iter()
        .filter(|path| path.matches('/').count() == 1 || path.ends_with("/main.rs"))
        .filter(|path| !begins_with_cfg(&source::read(path)))
        .collect();
    assert!(
        wrong.is_empty(),
        "these files do not begin with #![cfg(…)]: {wrong:?}"
    );
}

fn check(folders: &[&str], rule: impl Fn(&Source) -> Vec<String>) {
    let sources = source::product(folders);
    assert!(!sources.is_empty(), "there is nothing in {folders:?}");
    let wrong: Vec<String> = sources.iter().flat_map(rule).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// `crate::other` in a room that may not enter the other, however it is written.
fn forbidden_room(source: &Source) -> Vec<String> {
    let rooms = || PURE.iter().chain(BROWSER);
    let Some((own, mut allowed)) = source
        .room()
        .and_then(|own| rooms().find(|(room, _)| *room == own))
        .copied()
    else {
        return Vec::new();
    };
    if source.path.starts_with("src/ui/kit") {
        allowed = KIT;
    }
    let may = |other: &str| {
        other == own || allowed.contains(&other) || !rooms().any(|(room, _)| *room == other)
    };
    entered(source)
        .into_iter()
        .filter(|(_, other)| !may(other))
        .map(|(at, other)| at_line(source, at, &format!("`{own}` may not enter `{other}`")))
        .collect()
}

/// Every first module below the crate that a source names.
fn entered(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let depth = source.path.trim_end_matches("/mod.rs").matches('/').count();
    let to_root = format!("{}::", ["super"; 16][..depth.min(16)].join("::"));
    for path in ["crate::", to_root.as_str()] {
        for at in source.words(path) {
            let after = &source.code[at + path.len()..];
            if let Some(group) = after.strip_prefix('{') {
                let group = &group[..closing(after, 0).saturating_sub(1)];
                found.extend(top_names(group).map(|name| (at, name)));
            } else {
                found.extend(name(after).map(|name| (at, name)));
            }
        }
    }
    found
}

/// The names at the beginning of each part of an import's braces, not those of the braces inside.
fn top_names(group: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_usize;
    let parts = group.split(move |letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && letter == ','
    });
    parts.filter_map(|part| name(part.trim_start()))
}

fn name(text: &str) -> Option<String> {
    let end = text
        .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

fn browser_in_pure_room(source: &Source) -> Vec<String> {
    if !source
        .room()
        .is_some_and(|own| PURE.iter().any(|(room, _)| *room == own))
    {
        return Vec::new();
    }
    [
        "leptos",
        "reactive_stores",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "gloo_storage",
    ]
    .iter()
    .flat_map(|package| {
        source
            .words(package)
            .map(move |at| at_line(source, at, &format!("a pure room knows no {package}")))
    })
    .collect()
}

fn panics(source: &Source) -> Vec<String> {
    [
        ".unwrap()",
        ".expect(",
        "todo!",
        "unimplemented!",
        "dbg!",
        "panic!",
        "unreachable!",
    ]
    .iter()
    .flat_map(|call| {
        source
            .code
            .match_indices(call)
            .map(move |(at, _)| at_line(source, at, &format!("`{call}` outside of a test")))
    })
    .collect()
}

fn too_long(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    let wrong = lines > MOST_LINES;
    wrong
        .then(|| format!("{}: {lines} lines; split it by what it holds", source.path))
        .into_iter()
        .collect()
}

fn no_header(source: &Source) -> Vec<String> {
    let wrong = !source.text.trim_start().starts_with("//!");
    wrong
        .then(|| format!("{}: does not begin with what it is (`//!`)", source.path))
        .into_iter()
        .collect()
}

/// Attributes that are read to the user or shown to him.
const SPOKEN: &[&str] = &[
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "title",
    "placeholder",
    "alt",
    "label",
];

/// A text with a letter in it that stands in markup instead of in the messages.
fn literal_text(source: &Source) -> Vec<String> {
    let mut wrong = Vec::new();
    for view in source.words("view!") {
        let Some(open) = source.code[view..].find(['{', '(']).map(|at| view + at) else {
            continue;
        };
        let end = closing(&source.code, open);
        for string in source
            .strings
            .iter()
            .filter(|string| (open..end).contains(&string.start))
        {
            let text = &source.text[string.clone()];
            let (depth, block_at) = nesting(&source.code[open + 1..string.start]);
            let before = source.code[..string.start].trim_end();
            let after = source.code[string.end..].trim_start();
            let child = depth == 0 && before.ends_with(['>', '}', '"']);
            let alone = before.ends_with('{') && after.starts_with('}');
            let of_attribute =
                block_at.is_some_and(|at| inside_tag(&source.code[open + 1..open + 1 + at]));
            let block = alone && !of_attribute;
            let spoken = SPOKEN.iter().any(|attribute| {
                let name = before
                    .strip_suffix('=')
                    .map(str::trim_end)
                    .and_then(|before| before.strip_suffix(attribute));
                name.is_some_and(|before| before.ends_with(char::is_whitespace))
            });
            if (child || block || spoken) && text.chars().any(char::is_alphabetic) {
                wrong.push(at_line(
                    source,
                    string.start,
                    &format!("{text} belongs into the messages"),
                ));
            }
        }
    }
    wrong
}

/// How many brackets are open at the end of a piece of markup, and where the outermost of them stands.
fn nesting(markup: &str) -> (usize, Option<usize>) {
    let (mut depth, mut outermost) = (0_usize, None);
    for (at, letter) in markup.char_indices() {
        match letter {
            '{' | '(' | '[' => {
                outermost = if depth == 0 { Some(at) } else { outermost };
                depth += 1;
            }
            '}' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (depth, outermost.filter(|_| depth > 0))
}

/// Whether a piece of markup ends between the `<` and the `>` of a tag.
fn inside_tag(markup: &str) -> bool {
    let markup = markup.replace("=>", "  ").replace("->", "  ");
    markup.rfind('<') > markup.rfind('>')
}

/// What the strict policy blocks, or what would let text become markup.
fn unsafe_markup(source: &Source) -> Vec<String> {
    let inner = [
        "inner_html",
        "set_inner_html",
        "insert_adjacent_html",
        "outer_html",
        "set_outer_html",
    ]
    .iter()
    .flat_map(|call| source.words(call))
    .map(|at| at_line(source, at, "text may never become markup"));
    let styles = source
        .words("style=\"")
        .filter(|at| source.code[..*at].ends_with(char::is_whitespace));
    inner
        .chain(styles.map(|at| {
            at_line(
                source,
                at,
                "the policy blocks a literal style: use `style:property=`",
            )
        }))
        .collect()
}

fn begins_with_cfg(text: &str) -> bool {
    let first = text
        .lines()
        .find(|line| !line.is_empty() && !line.starts_with("//!"));
    first.is_some_and(|line| line.starts_with("#![cfg("))
}

fn at_line(source: &Source, at: usize, what: &str) -> String {
    format!("{}:{}: {what}", source.path, source.line(at))
}
