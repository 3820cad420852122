//! Short names between the script and the wasm. wasm-bindgen calls each function of the browser by a name with a hash in
//! it, once in the wasm and once in the script, and a hash cannot be compressed: 373 of them were 7 kB of the first board.

use std::collections::HashMap;

use anyhow::{Context as _, Result, bail};

/// How the names begin that wasm-bindgen makes.
const MADE: &str = "__wb";

/// The section of a wasm with its imports.
const IMPORTS: u8 = 2;

/// Gives the functions that a wasm imports names of a letter and a number, in the wasm and in its script.
///
/// # Errors
/// When the wasm cannot be read.
pub fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut short = HashMap::new();
    let wasm = renamed(wasm, |name| {
        if !name.starts_with(MADE) {
            return name.to_owned();
        }
        let next = format!("w{}", short.len());
        short.entry(name.to_owned()).or_insert(next).clone()
    })?;
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(at) = rest.find(MADE) {
        let (before, from) = rest.split_at(at);
        let end = from
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        text.push_str(before);
        text.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    text.push_str(rest);
    Ok((text, wasm))
}

/// The wasm with other names for what it imports.
fn renamed(wasm: &[u8], mut name: impl FnMut(&str) -> String) -> Result<Vec<u8>> {
    let mut result = Vec::with_capacity(wasm.len());
    let mut from = Reader(wasm);
    // The mark and the version.
    result.extend(from.take(8)?);
    while let Some(&id) = from.0.first() {
        from.take(1)?;
        let length = from.number()?;
        let content = from.take(length)?;
        let content = match id {
            IMPORTS => with_names(content, &mut name)?,
            _ => content.to_vec(),
        };
        result.push(id);
        result.extend(number(content.len()));
        result.extend(content);
    }
    Ok(result)
}

/// The section of imports with other names.
fn with_names(section: &[u8], name: &mut impl FnMut(&str) -> String) -> Result<Vec<u8>> {
    let mut from = Reader(section);
    let count = from.number()?;
    let mut result = number(count);
    for _ in 0..count {
        let module = from.text()?;
        let field = name(from.text()?);
        for text in [module, &field] {
            result.extend(number(text.len()));
            result.extend(text.as_bytes());
        }
        let start = from.0;
        // What is imported: a function by its type, a table, a memory or a global.
        match from.take(1)? {
            [0] => drop(from.number()?),
            [kind @ (1 | 2)] => {
                from.take(usize::from(*kind == 1))?;
                let has_most = from.number()? & 1 == 1;
                for _ in 0..=usize::from(has_most) {
                    from.number()?;
                }
            }
            [3] => drop(from.take(2)?),
            kind => bail!("an import of the kind {kind:?}"),
        }
        let read = start.len() - from.0.len();
        result.extend(start.iter().take(read));
    }
    Ok(result)
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self
            .0
            .split_at_checked(count)
            .context("the wasm ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = usize::from(self.take(1)?.first().copied().unwrap_or(0));
            value |= (byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(value);
            }
            if shift > 28 {
                bail!("a number of the wasm is too long");
            }
        }
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).context("a name of the wasm is no text")
    }
}

fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            bytes.push(low & 0x7f);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    fn imports(wasm: &[u8]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ImportSection(section) = payload.unwrap() {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    found.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
        }
        found
    }

    /// A module that imports two functions of the browser, a memory with a limit, a table without and a global.
    fn module() -> Vec<u8> {
        let mut section = vec![5];
        let mut import = |name: &str, what: &[u8]| {
            section.extend([1, b'm']);
            section.extend(number(name.len()));
            section.extend(name.as_bytes());
            section.extend(what);
        };
        import("__wbg_new_6d8b2a1f0c3e4d5a", &[0, 0]);
        import("memory", &[2, 1, 1, 0x80, 0x80, 4]);
        import("table", &[1, 0x70, 0, 3]);
        import("stack", &[3, 0x7f, 1]);
        import("__wbg_new_0c3e4d5a6d8b2a1f", &[0, 0]);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 4, 1, 0x60, 0, 0]);
        wasm.push(IMPORTS);
        wasm.extend(number(section.len()));
        wasm.extend(section);
        wasm
    }

    #[test]
    fn the_same_short_names_stand_in_the_wasm_and_in_the_script() {
        let script = "{__wbg_new_6d8b2a1f0c3e4d5a: f(__wbg_new_0c3e4d5a6d8b2a1f), g: wasm.__wbindgen_malloc}";
        let (script, wasm) = shorten(script, &module()).unwrap();
        assert_eq!(script, "{w0: f(w1), g: wasm.__wbindgen_malloc}");
        let names: Vec<_> = imports(&wasm).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["w0", "memory", "table", "stack", "w1"]);
        assert!(imports(&wasm).iter().all(|(module, _)| module == "m"));
    }

    #[test]
    fn a_wasm_that_is_cut_short_is_refused() {
        let wasm = module();
        assert!(shorten("", &wasm[..wasm.len() - 1]).is_err());
        assert_eq!(renamed(&wasm, str::to_owned).unwrap(), wasm);
    }
}
