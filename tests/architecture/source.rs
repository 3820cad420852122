#![cfg(not(target_arch = "wasm32"))]
//! Reads Rust sources as far as the rules of the architecture need it: what is code, what is text, what is a test.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// One source file.
pub struct Source {
    /// Its path from the top of the repository, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text without comments, tests and the content of strings; blanks stand in their place.
    pub code: String,
    /// Where the strings stand outside of tests, quotes included.
    pub strings: Vec<Range<usize>>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (mut code, mut strings) = blank(text);
        for test in tests(&code) {
            strings.retain(|string| !test.contains(&string.start));
            hide(&mut code, test);
        }
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            strings,
        }
    }

    /// The line of a place, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// The first folder or file below `src`, as a module name.
    pub fn room(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        Some(
            below
                .split_once('/')
                .map_or_else(|| below.trim_end_matches(".rs"), |(room, _)| room),
        )
    }

    /// Each place of a word that is not part of a longer one.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        let inner = |letter: Option<char>| {
            letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
        };
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(move |&at| !inner(self.code[..at].chars().next_back()))
            .filter(move |&at| {
                let last = word.chars().next_back();
                !inner(last) || !inner(self.code[at + word.len()..].chars().next())
            })
    }
}

/// Every Rust file below the given folders of the repository, files of tests left out.
pub fn product(folders: &[&str]) -> Vec<Source> {
    files(folders)
        .into_iter()
        .filter(|path| !path.ends_with("tests.rs") && !path.contains("/tests/"))
        .map(|path| Source::new(&path, &read(&path)))
        .collect()
}

/// The text of a file of the repository.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}

/// Every Rust file below the given folders, as paths from the top of the repository.
pub fn files(folders: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(root()).unwrap();
                found.push(below.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Blanks comments and the content of strings, and says where the strings stand.
fn blank(text: &str) -> (String, Vec<Range<usize>>) {
    let mut code = text.to_owned();
    let mut strings = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            hide(&mut code, at..end);
            at = end;
        } else if rest.starts_with("/*") {
            let end = at + block_comment(rest);
            hide(&mut code, at..end);
            at = end;
        } else if let Some((open, length)) = string(rest, before) {
            hide(&mut code, at + open..at + length - open.min(1));
            strings.push(at..at + length);
            at += length;
        } else if let Some(length) = character(rest) {
            hide(&mut code, at + 1..at + length - 1);
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    (code, strings)
}

/// The length of the comment that a text begins with; comments may hold comments.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = text[at..].find(['/', '*']) {
        at += next;
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// Whether a text begins with a string: the length of its opening and its whole length.
fn string(text: &str, before: Option<char>) -> Option<(usize, usize)> {
    if text.starts_with('"') {
        let mut escaped = false;
        for (at, letter) in text.char_indices().skip(1) {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return Some((1, at + 1)),
                _ => {}
            }
        }
        return Some((1, text.len()));
    }
    if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
        return None;
    }
    let raw = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    raw[hashes..].strip_prefix('"')?;
    let open = text.len() - raw.len() + hashes + 1;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = text[open..]
        .find(&close)
        .map_or(text.len(), |at| open + at + close.len());
    Some((open, end))
}

/// The length of the character that a text begins with; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    inner[first.len_utf8()..]
        .starts_with('\'')
        .then(|| first.len_utf8() + 2)
}

/// The items of a blanked code that are compiled for tests only.
fn tests(code: &str) -> Vec<Range<usize>> {
    let marks = code.match_indices("#[cfg(").filter(|(at, _)| {
        let condition = code[*at..].split(']').next().unwrap_or("");
        condition.contains("test") && !condition.contains("not(test")
    });
    marks
        .map(|(at, _)| {
            let open = code[at..]
                .find(['{', ';'])
                .map_or(code.len(), |open| at + open);
            let end = if code[open..].starts_with('{') {
                closing(code, open)
            } else {
                open
            };
            at..(end + 1).min(code.len())
        })
        .collect()
}

/// The place of the bracket that closes the one at `open`, in blanked code.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in code[open..].char_indices() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth -= 1;
                if depth == 0 {
                    return open + at;
                }
            }
            _ => {}
        }
    }
    code.len()
}

fn hide(code: &mut String, range: Range<usize>) {
    let blanks: String = code[range.clone()]
        .chars()
        .map(|letter| {
            if letter == '\n' {
                "\n".to_owned()
            } else {
                " ".repeat(letter.len_utf8())
            }
        })
        .collect();
    code.replace_range(range, &blanks);
}

#[test]
fn tells_code_from_text_and_tests() {
    let text = "fn a<'x>() { b(\"un // \\\" wrap\"); /* c /* d */ e */ let f = '\"'; } // g\nr#\"h \" i\"#;\n#[cfg(test)]\nmod tests { j(); }\nfn k() {}";
    let source = Source::new("src/a/b.rs", text);
    assert_eq!(source.code.len(), text.len());
    let squeezed = source.code.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        squeezed,
        "fn a<'x>() { b(\" \"); let f = ' '; } r#\" \"#; fn k() {}".replace("r#\" \"#", "r#\" #")
    );
    assert_eq!(source.strings.len(), 2);
    assert_eq!(source.room(), Some("a"));
    assert_eq!(source.words("k").count(), 1);
    assert_eq!(source.line(text.find("fn k").unwrap()), 5);
}
