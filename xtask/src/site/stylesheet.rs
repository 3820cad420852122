//! One style sheet out of many: follows `@import "file.css";` and leaves out comments and indentation.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

/// Reads a style sheet and everything it imports, each file once and in the order of the imports.
///
/// # Errors
/// When a file is missing or links to another file, which would be lost under the new name.
pub fn bundle(path: &Path) -> Result<String> {
    let mut text = String::new();
    append(path, &mut text, &mut BTreeSet::new())?;
    Ok(text)
}

fn append(path: &Path, text: &mut String, seen: &mut BTreeSet<PathBuf>) -> Result<()> {
    if !seen.insert(path.to_owned()) {
        return Ok(());
    }
    let source = fs::read_to_string(path)
        .with_context(|| format!("reading the style sheet {}", path.display()))?;
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    for line in without_comments(&source)
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        if let Some(import) = line.strip_prefix("@import") {
            let (name, layer) =
                parse_import(import).with_context(|| format!("{}: {line}", path.display()))?;
            match layer {
                None => append(&folder.join(name), text, seen)?,
                Some(layer) => {
                    text.push_str(&format!("@layer {layer}{{\n"));
                    append(&folder.join(name), text, seen)?;
                    text.push_str("}\n");
                }
            }
            continue;
        }
        if line.contains("url(") && !line.contains("url(\"data:") && !line.contains("url(#") {
            bail!(
                "{}: a style sheet may not link to files, since its own place changes: {line}",
                path.display()
            );
        }
        text.push_str(line);
        text.push('\n');
    }
    Ok(())
}

/// Reads what follows `@import`: a quoted name, then perhaps `layer(name)`.
fn parse_import(import: &str) -> Result<(&str, Option<&str>)> {
    let rest = import
        .trim()
        .strip_suffix(';')
        .context("an import ends with a semicolon on its own line")?
        .trim();
    let rest = rest
        .strip_prefix("url(")
        .map_or(rest, |inner| inner.trim_start());
    let inner = rest
        .strip_prefix('"')
        .context("an import names its file in double quotes")?;
    let (name, after) = inner
        .split_once('"')
        .context("the quotes of an import are not closed")?;
    let after = after.trim().trim_start_matches(')').trim();
    if after.is_empty() {
        return Ok((name, None));
    }
    let layer = after
        .strip_prefix("layer(")
        .and_then(|layer| layer.strip_suffix(')'));
    layer
        .map(|layer| (name, Some(layer.trim())))
        .context("an import may only be followed by layer(name)")
}

/// Cuts comments out, but not what looks like one inside of a string.
fn without_comments(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if let Some(comment) = from.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        let quote = from.chars().next().unwrap_or('/');
        let end = if quote == '/' {
            1
        } else {
            string_end(from, quote)
        };
        let (kept, after) = from.split_at(end);
        text.push_str(kept);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The length of the quoted string that `text` begins with.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_comments_but_not_strings() {
        assert_eq!(without_comments("a/* b */c"), "ac");
        assert_eq!(
            without_comments(r#"a::before{content:"/* kept */"}/* gone"#),
            r#"a::before{content:"/* kept */"}"#
        );
        assert_eq!(
            without_comments(r#"content:"\"/*";/**/x"#),
            r#"content:"\"/*";x"#
        );
        assert_eq!(without_comments("grid-row: 1 / 2"), "grid-row: 1 / 2");
    }

    #[test]
    fn reads_imports_with_and_without_a_layer() {
        assert_eq!(parse_import(" \"a.css\";").unwrap(), ("a.css", None));
        assert_eq!(
            parse_import(" url(\"a.css\") layer(kit);").unwrap(),
            ("a.css", Some("kit"))
        );
        assert!(parse_import(" 'a.css';").is_err());
        assert!(parse_import(" \"a.css\" print;").is_err());
    }
}
