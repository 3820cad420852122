//! Shrinking wasm with binaryen.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, bail};
use wasmparser::{ExternalKind, Parser, Payload, RefType};

use crate::shell;

/// What rustc 1.95 uses by default has to be named, since older versions of binaryen take it for an error.
pub const FLAGS: &[&str] = &[
    "-Oz",
    // A large function that is called once stays where it is: put into its caller, it saves nothing and costs 7 kB in
    // brotli, which finds less in it that it has seen.
    "--one-caller-inline-max-function-size",
    "30",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The oldest version that is known to accept our wasm.
const OLDEST: u32 = 108;

/// Replaces a wasm by a smaller one that does the same.
///
/// # Errors
/// When binaryen is too old or refuses the file.
pub fn shrink(tool: &Path, wasm: &Path) -> Result<()> {
    let said = shell::capture(
        Command::new(tool).arg("--version"),
        "asking wasm-opt for its version",
    )?;
    if version(&said).is_some_and(|version| version < OLDEST) {
        bail!(
            "wasm-opt is too old ({}): please install binaryen {OLDEST} or newer.",
            said.trim()
        );
    }
    shell::run(
        Command::new(tool).args(FLAGS).arg(wasm).arg("-o").arg(wasm),
        "shrinking the wasm",
    )?;
    let mut bytes = fs::read(wasm)?;
    mend_table_export(&mut bytes).context("mending what wasm-opt wrote")?;
    fs::write(wasm, bytes).with_context(|| format!("writing {}", wasm.display()))
}

/// The name under which wasm-bindgen exports the table of the JavaScript values that the wasm holds.
const TABLE: &str = "__wbindgen_externrefs";

/// Points the export of that table to the table again: binaryen 108 writes 0 for every exported table, whichever it was.
fn mend_table_export(wasm: &mut [u8]) -> Result<()> {
    let (mut tables, mut right, mut exported) = (0, None, None);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TableSection(section) => {
                for table in section {
                    if table?.ty.element_type == RefType::EXTERNREF {
                        right = Some(tables);
                    }
                    tables += 1;
                }
            }
            Payload::ExportSection(section) => {
                for export in section.into_iter_with_offsets() {
                    let (offset, export) = export?;
                    if export.name == TABLE && export.kind == ExternalKind::Table {
                        exported = Some((offset, export.index));
                    }
                }
            }
            _ => {}
        }
    }
    let (Some(right), Some((offset, index))) = (right, exported) else {
        return Ok(());
    };
    if index == right {
        return Ok(());
    }
    // An entry is the length of the name, the name, the kind and the index; numbers below 128 are one byte.
    match wasm.get_mut(offset + 1 + TABLE.len() + 1) {
        Some(byte) if u32::from(*byte) == index && right < 128 => *byte = u8::try_from(right)?,
        _ => bail!("the export `{TABLE}` is not where it should be"),
    }
    Ok(())
}

/// Reads "wasm-opt version 108 (...)".
fn version(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a table of functions and one of JavaScript values, of which it exports the given one.
    fn module(exported: u8) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([4, 7, 2, 0x70, 0, 1, 0x6f, 0, 1]);
        wasm.extend([7, 25, 1, 21]);
        wasm.extend(TABLE.as_bytes());
        wasm.extend([1, exported]);
        wasm
    }

    #[test]
    fn points_the_export_to_the_table_of_values() {
        let mut broken = module(0);
        mend_table_export(&mut broken).unwrap();
        assert_eq!(broken, module(1));
        mend_table_export(&mut broken).unwrap();
        assert_eq!(broken, module(1));
    }

    #[test]
    fn reads_the_version_of_binaryen() {
        assert_eq!(version("wasm-opt version 108\n"), Some(108));
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("nothing of the kind"), None);
    }
}
