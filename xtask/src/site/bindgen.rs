//! The JavaScript between the browser and the wasm, made by wasm-bindgen's library, and the shrinking of the wasm.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{digest, listing, optimise};
use crate::place::Place;

/// The program as the browser loads it.
pub struct Bound {
    /// The module that loads and starts the wasm.
    pub script: String,
    /// The wasm.
    pub wasm: Vec<u8>,
    /// JavaScript that packages bring along, by its path below `snippets/`.
    pub snippets: Vec<(String, Vec<u8>)>,
}

/// Makes the script for a compiled wasm, and shrinks the wasm where `wasm_opt` is given.
///
/// What was made from the same wasm before is taken again.
///
/// # Errors
/// When the wasm was compiled for another version of wasm-bindgen or cannot be read.
pub fn bind(place: &Place, compiled: &Path, wasm_opt: Option<&Path>) -> Result<Bound> {
    let input = fs::read(compiled).with_context(|| format!("reading {}", compiled.display()))?;
    let (kind, how) = match wasm_opt {
        Some(_) => ("bound-finished", optimise::FLAGS.join(" ")),
        None => ("bound-quick", String::new()),
    };
    let mark = format!("{} {how}", digest::integrity(&input));
    let folder = place.scratch().join(kind);
    let mark_file = folder.join("made-from");
    if fs::read_to_string(&mark_file).is_ok_and(|before| before == mark) {
        return read(&folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    Bindgen::new()
        .input_bytes("konvey", input)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .remove_name_section(wasm_opt.is_some())
        .generate(&folder)
        .context("making the JavaScript of the wasm")?;
    if let Some(tool) = wasm_opt {
        optimise::shrink(tool, &wasm_file(&folder))?;
    }
    fs::write(&mark_file, mark)?;
    read(&folder)
}

fn read(folder: &Path) -> Result<Bound> {
    let script = fs::read_to_string(folder.join("konvey.js"))?;
    let wasm = fs::read(wasm_file(folder))?;
    let snippets_folder = folder.join("snippets");
    let mut snippets = Vec::new();
    if snippets_folder.is_dir() {
        for path in listing(&snippets_folder)? {
            let bytes = fs::read(snippets_folder.join(&path))?;
            snippets.push((path, bytes));
        }
    }
    Ok(Bound {
        script,
        wasm,
        snippets,
    })
}

fn wasm_file(folder: &Path) -> PathBuf {
    folder.join("konvey_bg.wasm")
}
