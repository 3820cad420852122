//! The program in parts: one wasm with what the board needs, and those that are loaded when they are first shown.
//!
//! The tool reads from the linker's relocations what each function needs, leaves what the start reaches in the main wasm,
//! and moves what only one part reaches into a file of its own. What several parts reach and the start does not comes into
//! files that they share.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, bail};

use crate::{place::Place, shell};

/// The module that loads parts, as the main script imports it. It imports the main script itself.
pub const LINK: &str = "konvey-parts.js";

/// The main script, as that module imports it.
pub const SCRIPT: &str = "konvey.js";

/// Cuts a wasm that was linked with its relocations. The module and the parts are written into a folder; what is given
/// is the wasm that the page starts with, which wasm-bindgen is still to see.
///
/// # Errors
/// When the wasm cannot be read, or was made for another version of the tool.
pub fn cut(place: &Place, wasm: &Path, folder: &Path) -> Result<Vec<u8>> {
    shell::run(
        shell::cargo(place, ["build", "--locked", "--quiet"])
            .args(["--package", "xtask", "--features", "cutter"])
            .args(["--bin", "cutter"]),
        "building the tool that cuts the wasm",
    )?;
    fs::create_dir_all(folder)?;
    let tool = format!("cutter{}", std::env::consts::EXE_SUFFIX);
    shell::run(
        Command::new(place.target.join("debug").join(tool))
            .args([wasm, folder])
            .args([format!("./{LINK}"), format!("./{SCRIPT}")]),
        "cutting the wasm into parts",
    )?;
    let link = folder.join(LINK);
    let text = fs::read_to_string(&link).context("reading the module that loads parts")?;
    fs::write(&link, with_any_type(&text)?)?;
    let main = folder.join("main.wasm");
    let bytes = fs::read(&main)?;
    fs::remove_file(&main)?;
    Ok(bytes)
}

/// Some hosts do not know the type of wasm, without which a browser does not compile while it loads.
fn with_any_type(link: &str) -> Result<String> {
    const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
    if !link.contains(STREAMED) {
        bail!("the module that loads parts does it in another way than it did");
    }
    let mut text = link.replace(STREAMED, "instantiate(await src, imports)");
    text.push_str(
        r#"
async function instantiate(response, imports) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const isWasm = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return isWasm
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
"#,
    );
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loads_parts_from_hosts_that_know_no_wasm() {
        let link = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        let text = with_any_type(link).unwrap();
        assert!(text.contains("return async (imports) => (instantiate(await src, imports));"));
        assert!(text.contains("response.arrayBuffer()"));
        assert!(with_any_type("fetch(src)").is_err());
    }
}
