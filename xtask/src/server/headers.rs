//! The file `_headers`: a path, then its headers indented below it, in the form of Netlify and Cloudflare Pages.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

/// The headers of a site by path.
pub struct HostHeaders {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl HostHeaders {
    /// Reads the file; without one there are no headers.
    ///
    /// # Errors
    /// When it cannot be read, or a line is neither a path nor a header.
    pub fn read(file: &Path) -> Result<Self> {
        if !file.exists() {
            return Ok(Self { rules: Vec::new() });
        }
        Self::parse(
            &fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?,
        )
    }

    fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with([' ', '\t']) {
                rules.push((line.trim().to_owned(), Vec::new()));
                continue;
            }
            let (name, value) = line
                .split_once(':')
                .with_context(|| format!("`{line}` is no header"))?;
            let (_, headers) = rules
                .last_mut()
                .with_context(|| format!("`{line}` stands before any path"))?;
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(Self { rules })
    }

    /// The headers for one path, which begins with `/`.
    pub fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.rules
            .iter()
            .filter(move |(rule, _)| match rule.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == rule,
            })
            .flat_map(|(_, headers)| {
                headers
                    .iter()
                    .map(|(name, value)| (name.as_str(), value.as_str()))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_headers_of_each_rule_that_fits() {
        let headers =
            HostHeaders::parse("/*\n  A: 1\n  B: x: y\n\n/assets/*\n  C: 2\n/one\n  D: 3\n")
                .unwrap();
        assert_eq!(
            headers.of("/").collect::<Vec<_>>(),
            [("A", "1"), ("B", "x: y")]
        );
        assert_eq!(headers.of("/assets/a.js").last(), Some(("C", "2")));
        assert_eq!(headers.of("/one").last(), Some(("D", "3")));
        assert!(HostHeaders::parse("  A: 1").is_err());
        assert!(HostHeaders::parse("/*\n  nothing").is_err());
    }
}
