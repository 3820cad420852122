//! The JavaScript between the browser and the wasm, made by wasm-bindgen's library, and the shrinking of the wasm.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{digest, listing, names, optimise, parts};
use crate::place::Place;

/// The program as the browser loads it.
pub struct Bound {
    /// The module that loads and starts the wasm.
    pub script: String,
    /// The wasm that it starts with.
    pub wasm: Vec<u8>,
    /// Where the program is in parts, the module that loads them.
    pub link: Option<String>,
    /// The other parts, by the names that the module calls them.
    pub parts: Vec<(String, Vec<u8>)>,
    /// JavaScript that packages bring along, by its path below `snippets/`.
    pub snippets: Vec<(String, Vec<u8>)>,
}

/// Makes the script for a compiled wasm. Where `wasm_opt` is given, the wasm is cut into parts, and these are shrunk.
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
    let main = match wasm_opt {
        Some(_) => parts::cut(place, compiled, &folder)?,
        None => input,
    };
    Bindgen::new()
        .input_bytes("konvey", main)
        // The parts are linked by them.
        .keep_lld_exports(wasm_opt.is_some())
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .remove_name_section(wasm_opt.is_some())
        .generate(&folder)
        .context("making the JavaScript of the wasm")?;
    if let Some(tool) = wasm_opt {
        let script_file = folder.join(parts::SCRIPT);
        let script = fs::read_to_string(&script_file)?;
        let (script, wasm) = names::shorten(&script, &fs::read(wasm_file(&folder))?)
            .context("shortening the names between script and wasm")?;
        fs::write(script_file, script)?;
        fs::write(wasm_file(&folder), wasm)?;
        for wasm in wasms(&folder)? {
            optimise::shrink(tool, &folder.join(wasm))?;
        }
    }
    fs::write(&mark_file, mark)?;
    read(&folder)
}

fn read(folder: &Path) -> Result<Bound> {
    let script = fs::read_to_string(folder.join(parts::SCRIPT))?;
    let wasm = fs::read(wasm_file(folder))?;
    let snippets_folder = folder.join("snippets");
    let mut snippets = Vec::new();
    if snippets_folder.is_dir() {
        for path in listing(&snippets_folder)? {
            let bytes = fs::read(snippets_folder.join(&path))?;
            snippets.push((path, bytes));
        }
    }
    let link_file = folder.join(parts::LINK);
    let link = match link_file.is_file() {
        true => Some(fs::read_to_string(link_file)?),
        false => None,
    };
    let parts = wasms(folder)?
        .into_iter()
        .filter(|path| folder.join(path) != wasm_file(folder))
        .map(|path| fs::read(folder.join(&path)).map(|bytes| (path, bytes)))
        .collect::<Result<_, _>>()?;
    Ok(Bound {
        script,
        wasm,
        link,
        parts,
        snippets,
    })
}

fn wasm_file(folder: &Path) -> PathBuf {
    folder.join("konvey_bg.wasm")
}

fn wasms(folder: &Path) -> Result<Vec<String>> {
    let mut paths = listing(folder)?;
    paths.retain(|path| {
        Path::new(path)
            .extension()
            .is_some_and(|kind| kind == "wasm")
    });
    Ok(paths)
}
