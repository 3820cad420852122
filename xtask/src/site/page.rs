//! Finishing a page: the policy into its head, the hash into each link to a script or style, the program in place of the
//! line that trunk reads.

use std::borrow::Cow;

use anyhow::{Context as _, Result, bail};

use super::policy;

/// The addresses of the program's files.
pub struct Program {
    /// The module that the page starts with.
    pub start: String,
    /// The module between the browser and the wasm.
    pub script: String,
    /// The wasm.
    pub wasm: String,
    /// The module that loads the parts of the program, where it is in parts.
    pub link: Option<String>,
}

/// Where a linked file has gone.
pub struct Link {
    /// Its address in the site.
    pub address: String,
    /// What the browser checks it by.
    pub integrity: String,
}

/// Knows the files that pages link to.
pub trait Links {
    /// Takes a script or style into the site under its hash.
    ///
    /// # Errors
    /// When there is no such file.
    fn link(&mut self, source: &str) -> Result<Link>;

    /// The integrity of a file that is already in the site.
    ///
    /// # Errors
    /// When there is no such file.
    fn integrity(&self, address: &str) -> Result<String>;
}

/// Turns the source of a page into the page of the site.
///
/// # Errors
/// When the page has no place for the policy, holds an inline script or style, or links to what is not there.
pub fn write(source: &str, program: Option<&Program>, links: &mut impl Links) -> Result<String> {
    let mut page = String::with_capacity(source.len() + 2048);
    let mut rest = source;
    let mut has_policy = false;
    while let Some((before, tag, after)) = next_tag(rest) {
        page.push_str(before);
        rest = after;
        match finish(&tag, program, links)? {
            Finished::AsItWas => page.push_str(tag.text),
            Finished::Replaced(text) => page.push_str(&text),
            Finished::Charset => {
                // The encoding has to come first, and nothing may be loaded before the policy.
                page.push_str(tag.text);
                page.push_str(&policy::meta());
                has_policy = true;
            }
        }
    }
    page.push_str(rest);
    if !has_policy {
        bail!("the page has no <meta charset> to put the policy behind");
    }
    Ok(without_indentation(&page))
}

enum Finished {
    AsItWas,
    Charset,
    Replaced(String),
}

fn finish(tag: &Tag, program: Option<&Program>, links: &mut impl Links) -> Result<Finished> {
    if tag.attribute("style").is_some() || tag.name == "style" {
        bail!(
            "the policy forbids a style inside of the page: {}",
            tag.text
        );
    }
    let text = match (tag.name, tag.attribute("rel").as_deref()) {
        ("meta", _) if tag.attribute("charset").is_some() => return Ok(Finished::Charset),
        ("link", Some("rust")) => match program {
            Some(program) => start(program, links)?,
            None => bail!("only index.html starts the program"),
        },
        // Meant for trunk alone.
        ("link", _) if tag.attribute("data-trunk").is_some() => String::new(),
        ("link", Some("stylesheet")) => {
            let source = tag
                .attribute("href")
                .context("a style sheet without an address")?;
            let link = links.link(&source)?;
            format!(
                r#"<link rel="stylesheet" href="{}" integrity="{}" />"#,
                link.address, link.integrity
            )
        }
        ("script", _) => {
            let source = tag
                .attribute("src")
                .context("the policy forbids a script inside of the page")?;
            let link = links.link(&source)?;
            let wait = if tag.attribute("defer").is_some() {
                " defer"
            } else {
                ""
            };
            format!(
                r#"<script src="{}" integrity="{}"{wait}>"#,
                link.address, link.integrity
            )
        }
        _ => return Ok(Finished::AsItWas),
    };
    Ok(Finished::Replaced(text))
}

/// Fetches script and wasm side by side, then starts.
fn start(program: &Program, links: &impl Links) -> Result<String> {
    let Program {
        start,
        script,
        wasm,
        link,
    } = program;
    let mut modules = String::new();
    for module in std::iter::once(script).chain(link) {
        let integrity = links.integrity(module)?;
        modules += &format!(
            "<link rel=\"modulepreload\" href=\"{module}\" integrity=\"{integrity}\" />\n"
        );
    }
    Ok(format!(
        r#"{modules}<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin="anonymous" />
<script type="module" src="{start}" integrity="{}"></script>"#,
        links.integrity(start)?
    ))
}

/// An opening tag with its attributes, as far as the pages of this product need it.
struct Tag<'a> {
    text: &'a str,
    name: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute; the empty text where it stands alone.
    fn attribute(&self, wanted: &str) -> Option<Cow<'_, str>> {
        let inner = self
            .text
            .trim_start_matches('<')
            .trim_end_matches('>')
            .trim_end_matches('/');
        let mut rest = inner.strip_prefix(self.name)?.trim_start();
        while !rest.is_empty() {
            let end = rest
                .find(|letter: char| letter == '=' || letter.is_whitespace())
                .unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let after = after.trim_start();
            let (value, after) = match after.strip_prefix('=').map(str::trim_start) {
                None => ("", after),
                Some(value) => match value.chars().next() {
                    Some(quote @ ('"' | '\'')) => {
                        value[1..].split_once(quote).unwrap_or((&value[1..], ""))
                    }
                    _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
                },
            };
            if name == wanted {
                return Some(Cow::Borrowed(value));
            }
            rest = after.trim_start();
        }
        None
    }
}

/// Cuts a text at its next opening tag.
fn next_tag(text: &str) -> Option<(&str, Tag<'_>, &str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find('<')?;
        let tag = &text[at..];
        let name_end = tag[1..]
            .find(|letter: char| !letter.is_ascii_alphanumeric())
            .map_or(tag.len(), |end| end + 1);
        if name_end == 1 {
            from = at + 1;
            continue;
        }
        let end = tag_end(tag)?;
        return Some((
            &text[..at],
            Tag {
                text: &tag[..end],
                name: &tag[1..name_end],
            },
            &tag[end..],
        ));
    }
}

/// The length of the tag that a text begins with; a `>` inside of quotes does not end it.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn without_indentation(page: &str) -> String {
    let lines: Vec<&str> = page
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Known;

    impl Links for Known {
        fn link(&mut self, source: &str) -> Result<Link> {
            Ok(Link {
                address: format!("assets/{source}"),
                integrity: "sha384-x".into(),
            })
        }

        fn integrity(&self, _: &str) -> Result<String> {
            Ok("sha384-y".into())
        }
    }

    fn program() -> Program {
        Program {
            start: "assets/start.js".into(),
            script: "assets/a.js".into(),
            wasm: "assets/a.wasm".into(),
            link: None,
        }
    }

    #[test]
    fn puts_policy_hashes_and_program_in_place() {
        let source = r#"<head><meta charset="utf-8" />
            <link rel="icon" href="favicon.svg" />
            <link data-trunk rel="copy-dir" href="public" />
            <link rel="stylesheet" href="a.css" /><script src='b.js'></script>
            <link data-trunk rel="rust" data-bin="konvey" /></head><body title="a > b">x < y</body>"#;
        let page = write(source, Some(&program()), &mut Known).unwrap();
        assert!(
            page.starts_with(
                "<head><meta charset=\"utf-8\" /><meta http-equiv=\"Content-Security-Policy\""
            ),
            "{page}"
        );
        assert!(page.contains(r#"<link rel="icon" href="favicon.svg" />"#));
        assert!(
            page.contains(r#"<link rel="stylesheet" href="assets/a.css" integrity="sha384-x" />"#)
        );
        assert!(page.contains(r#"<script src="assets/b.js" integrity="sha384-x"></script>"#));
        assert!(page.contains(
            r#"<script type="module" src="assets/start.js" integrity="sha384-y"></script>"#
        ));
        assert!(page.contains(r#"href="assets/a.wasm" as="fetch""#));
        assert!(!page.contains("trunk"), "{page}");
        assert!(
            page.ends_with("<body title=\"a > b\">x < y</body>\n"),
            "{page}"
        );
    }

    #[test]
    fn refuses_what_the_policy_would_block() {
        let page = |body: &str| write(&format!("<meta charset=\"utf-8\">{body}"), None, &mut Known);
        assert!(page("<p>fine</p>").is_ok());
        assert!(page("<script>inline()</script>").is_err());
        assert!(page("<style>p{}</style>").is_err());
        assert!(page("<p style=\"color:red\">x</p>").is_err());
        assert!(page("<link data-trunk rel=\"rust\" />").is_err());
        assert!(write("<p>no head</p>", None, &mut Known).is_err());
    }
}
