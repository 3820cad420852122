//! The making of the static site: everything that stands between the sources and a folder that any host can serve.
//!
//! Nothing in the folder names where it is served: every address is relative. Scripts, styles and wasm carry the hash of
//! their content in their names and lie in `assets/`, so that a host may cache them for ever; all else keeps its name.

mod bindgen;
mod compile;
mod digest;
mod names;
mod optimise;
mod origin;
mod page;
mod parts;
mod policy;
pub mod sizes;
mod stylesheet;
mod worker;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use crate::{install, place::Place};
use origin::Origin;
use page::Links;
pub use worker::Worker;

/// How much work goes into the wasm.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Soon ready, for working on the product; nothing is shrunk or compressed.
    Quick,
    /// Small and fast, for the users.
    Finished,
}

/// A finished site in a folder.
pub struct Site {
    /// The folder with `index.html`.
    pub folder: PathBuf,
    /// Every file that a browser may ask for, by its address in the folder.
    pub files: BTreeMap<String, File>,
}

/// One file of the site.
pub struct File {
    /// What the host sends.
    pub bytes: Vec<u8>,
    /// The same in brotli, where the site is finished.
    pub brotli: Option<Vec<u8>>,
    /// Whether the browser loads it before it can show the first board.
    pub first: bool,
}

/// Builds the site into a folder, which is replaced as a whole.
///
/// # Errors
/// When a tool is missing, the product does not compile or a source of the page cannot be used.
pub fn build(place: &Place, quality: Quality, worker: Worker, folder: &Path) -> Result<Site> {
    install::wasm_target(place)?;
    let wasm_opt = match quality {
        Quality::Finished => Some(install::tools([install::WASM_OPT])?),
        Quality::Quick => None,
    };
    let origin = match quality {
        Quality::Finished => Some(Origin::find(place)?),
        Quality::Quick => None,
    };
    let compiled = compile::wasm(place, origin.as_ref())?;
    let program = bindgen::bind(
        place,
        &compiled,
        wasm_opt.as_ref().map(|[tool]| tool.as_path()),
    )?;
    let mut files = Files::default();

    let wasm = files.hashed("konvey", "wasm", program.wasm, true);
    let (script, link) = files.script(program.script, program.link, program.parts)?;
    for (path, bytes) in program.snippets {
        files.add(format!("assets/snippets/{path}"), bytes, true);
    }
    let start = START
        .replace("__SCRIPT__", file_name(&script))
        .replace("__WASM__", file_name(&wasm));
    let start = files.hashed("start", "js", start.into_bytes(), true);
    let program = page::Program {
        start,
        script,
        wasm,
        link,
    };

    add_public(place, &mut files)?;
    let index = fs::read_to_string(place.file("index.html")).context("reading index.html")?;
    let index = page::write(
        &index,
        Some(&program),
        &mut PageLinks {
            place,
            files: &mut files,
            first: true,
        },
    )
    .context("index.html")?;
    files.add("index.html".into(), index.into_bytes(), true);
    files.add("_headers".into(), policy::headers().into_bytes(), false);
    // Tells GitHub Pages to serve the folder as it is.
    files.add(".nojekyll".into(), Vec::new(), false);
    let worker = worker::script(worker, &files.0);
    files.add(worker::ADDRESS.into(), worker.into_bytes(), false);

    if let Some(origin) = origin {
        origin.check(&files.0)?;
        sizes::compress(&mut files.0);
    }
    let site = Site {
        folder: folder.to_owned(),
        files: files.0,
    };
    write(&site)?;
    Ok(site)
}

const START: &str = include_str!("site/start.js");

/// The files of a site in the making.
#[derive(Default)]
struct Files(BTreeMap<String, File>);

impl Files {
    fn add(&mut self, path: String, bytes: Vec<u8>, first: bool) {
        let before = self.0.get(&path).is_some_and(|file| file.first);
        self.0.insert(
            path,
            File {
                bytes,
                brotli: None,
                first: first || before,
            },
        );
    }

    /// Adds a file under its hash and gives its address.
    fn hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>, first: bool) -> String {
        let path = format!("assets/{stem}-{}.{extension}", digest::name(&bytes));
        self.add(path.clone(), bytes, first);
        path
    }

    /// Adds the main script and, where the program is in parts, these and the module that loads them. Gives the
    /// addresses of script and module.
    fn script(
        &mut self,
        script: String,
        link: Option<String>,
        parts: Vec<(String, Vec<u8>)>,
    ) -> Result<(String, Option<String>)> {
        let Some(mut link) = link else {
            return Ok((self.hashed("konvey", "js", script.into_bytes(), true), None));
        };
        for (name, bytes) in parts {
            let stem = format!("konvey-{}", name.trim_end_matches(".wasm"));
            let address = self.hashed(&stem, "wasm", bytes, false);
            link = renamed(&link, "new URL(", &name, &address)?;
        }
        // The two modules import each other, so neither name can follow from the other's content: both carry the
        // hash of both.
        let hash = digest::name(format!("{script}{link}").as_bytes());
        let script_path = format!("assets/konvey-{hash}.js");
        let link_path = format!("assets/konvey-parts-{hash}.js");
        let script = renamed(&script, "from ", parts::LINK, &link_path)?;
        let link = renamed(&link, "from ", parts::SCRIPT, &script_path)?;
        self.add(script_path.clone(), script.into_bytes(), true);
        self.add(link_path.clone(), link.into_bytes(), true);
        Ok((script_path, Some(link_path)))
    }
}

/// A script that asks for a file beside it by the name that it has in the site. Elsewhere the name before stays: it is
/// also that of the imports of the wasm.
fn renamed(script: &str, asks: &str, before: &str, address: &str) -> Result<String> {
    let before = format!("{asks}\"./{before}\"");
    if !script.contains(&before) {
        bail!("no script has `{before}`");
    }
    Ok(script.replace(&before, &format!("{asks}\"./{}\"", file_name(address))))
}

/// Finds what a page links to and puts it under its hash.
struct PageLinks<'a> {
    place: &'a Place,
    files: &'a mut Files,
    /// Whether the page is the one with the board.
    first: bool,
}

impl Links for PageLinks<'_> {
    fn link(&mut self, source: &str) -> Result<page::Link> {
        let from_style = source.starts_with("style/");
        let path = if from_style {
            self.place.file(source)
        } else {
            self.place.file("public").join(source)
        };
        let (stem, extension) = source
            .rsplit_once('/')
            .map_or(source, |(_, name)| name)
            .rsplit_once('.')
            .with_context(|| format!("the link `{source}` has no extension"))?;
        let bytes = match extension {
            "css" => stylesheet::bundle(&path)?.into_bytes(),
            _ => fs::read(&path)
                .with_context(|| format!("the page links to `{source}`, which is not there"))?,
        };
        let integrity = digest::integrity(&bytes);
        let address = format!("assets/{stem}-{}.{extension}", digest::name(&bytes));
        self.files.add(address.clone(), bytes, self.first);
        Ok(page::Link { address, integrity })
    }

    fn integrity(&self, address: &str) -> Result<String> {
        let file = self
            .files
            .0
            .get(address)
            .with_context(|| format!("there is no file {address}"))?;
        Ok(digest::integrity(&file.bytes))
    }
}

/// Takes over `public/`: pages are finished like the first one, scripts and styles only come in by a page's link.
fn add_public(place: &Place, files: &mut Files) -> Result<()> {
    let public = place.file("public");
    for path in listing(&public)? {
        let source =
            fs::read(public.join(&path)).with_context(|| format!("reading public/{path}"))?;
        match path.rsplit_once('.').map(|(_, extension)| extension) {
            Some("html") => {
                let text = String::from_utf8(source)
                    .with_context(|| format!("public/{path} is not UTF-8"))?;
                let text = page::write(
                    &text,
                    None,
                    &mut PageLinks {
                        place,
                        files,
                        first: false,
                    },
                )
                .with_context(|| format!("public/{path}"))?;
                files.add(path, text.into_bytes(), false);
            }
            Some("js" | "css") => {}
            _ => files.add(path, source, false),
        }
    }
    Ok(())
}

/// Every file below a folder, as paths with `/`.
fn listing(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in
            fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?
        {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Replaces the folder by the files of the site.
fn write(site: &Site) -> Result<()> {
    if site.folder.exists() {
        if !site.folder.join("index.html").exists() && fs::read_dir(&site.folder)?.next().is_some()
        {
            bail!(
                "{} holds something else than a built site; it is left alone",
                site.folder.display()
            );
        }
        fs::remove_dir_all(&site.folder)
            .with_context(|| format!("emptying {}", site.folder.display()))?;
    }
    for (path, file) in &site.files {
        let target = site.folder.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&target, &file.bytes).with_context(|| format!("writing {}", target.display()))?;
        if let Some(brotli) = &file.brotli {
            fs::write(site.folder.join(format!("{path}.br")), brotli)?;
        }
    }
    Ok(())
}

fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}
