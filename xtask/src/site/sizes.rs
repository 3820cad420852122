//! The size of the site, shown as a table and held below a ceiling.

use std::{collections::BTreeMap, io::Write as _};

use anyhow::{Result, bail};
use brotli::CompressorWriter;

use super::{File, Site};

/// What the files up to the first usable board may weigh in brotli, in bytes. It was 1,680,000 while everything was one
/// wasm. The goal is 200,000; `benches/README.md` says where the bytes are.
const FIRST_BOARD_CEILING: usize = 776_000;

/// The densest setting of brotli, and the window of 4 MiB that every browser reads.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// Compresses every file that a browser loads, where that makes it smaller.
pub fn compress(files: &mut BTreeMap<String, File>) {
    for (path, file) in files {
        if path.starts_with('_') || path.starts_with('.') {
            continue;
        }
        let small = brotli(&file.bytes);
        file.brotli = (small.len() < file.bytes.len()).then_some(small);
    }
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut writer = CompressorWriter::new(Vec::new(), 64 * 1024, QUALITY, WINDOW);
    // Writing to memory cannot fail, and what came short would only be left uncompressed.
    let written = writer.write_all(bytes).and_then(|()| writer.flush());
    let small = writer.into_inner();
    if written.is_ok() {
        small
    } else {
        bytes.to_vec()
    }
}

/// Prints every file with its bytes and the sum up to the first board.
pub fn print(site: &Site) {
    println!("\n{:<44} {:>12} {:>12}", "file", "bytes", "in brotli");
    for (path, file) in &site.files {
        let mark = if file.first { "•" } else { " " };
        println!(
            "{mark} {path:<42} {:>12} {:>12}",
            grouped(file.bytes.len()),
            grouped(sent(file))
        );
    }
    let first = || site.files.values().filter(|file| file.first);
    let raw: usize = first().map(|file| file.bytes.len()).sum();
    println!(
        "{:<44} {:>12} {:>12}",
        "• to the first board",
        grouped(raw),
        grouped(first_board(site))
    );
}

/// Refuses a site that outgrew its ceiling.
///
/// # Errors
/// When the files up to the first board weigh more than the ceiling.
pub fn check(site: &Site) -> Result<()> {
    let weight = first_board(site);
    if weight > FIRST_BOARD_CEILING {
        bail!(
            "the files up to the first board weigh {} bytes in brotli; the ceiling is {}",
            grouped(weight),
            grouped(FIRST_BOARD_CEILING)
        );
    }
    Ok(())
}

fn first_board(site: &Site) -> usize {
    site.files
        .values()
        .filter(|file| file.first)
        .map(sent)
        .sum()
}

fn sent(file: &File) -> usize {
    file.brotli.as_ref().unwrap_or(&file.bytes).len()
}

/// A number in groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_three() {
        assert_eq!(
            [0, 12, 1_000, 1_234_567].map(grouped),
            ["0", "12", "1,000", "1,234,567"]
        );
    }

    #[test]
    fn refuses_a_site_above_the_ceiling() {
        let site = |bytes: usize, first: bool| Site {
            folder: "dist".into(),
            files: BTreeMap::from([(
                "a.wasm".to_owned(),
                File {
                    bytes: vec![0; bytes],
                    brotli: None,
                    first,
                },
            )]),
        };
        assert!(check(&site(FIRST_BOARD_CEILING, true)).is_ok());
        assert!(check(&site(FIRST_BOARD_CEILING + 1, true)).is_err());
        assert!(check(&site(FIRST_BOARD_CEILING + 1, false)).is_ok());
    }
}
