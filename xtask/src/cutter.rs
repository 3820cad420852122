//! Cuts a wasm into parts: `cutter INPUT FOLDER LINK SCRIPT`. The wasm that the page starts with becomes `main.wasm` in the
//! folder, beside the parts and the module that loads them. A program of its own, since only the finished site needs it.

use std::{env, fs, path::Path};

use anyhow::{Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [input, folder, link, script] = words.as_slice() else {
        bail!("cutter INPUT FOLDER LINK SCRIPT");
    };
    let wasm = fs::read(input)?;
    let folder = Path::new(folder);
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = link;
    options.main_module = script;
    match transform(options) {
        Ok(_) => Ok(()),
        Err(problem) => Err(anyhow!("{problem:?}")),
    }
}
