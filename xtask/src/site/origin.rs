//! Where the site was built, which is nobody's business: no file of it may name a folder of this machine.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use anyhow::{Context as _, Result, bail};

use super::File;
use crate::{place::Place, shell};

/// The folders whose names the compiler would write into the program, for the messages of a panic.
pub struct Origin {
    home: Option<PathBuf>,
    cargo: PathBuf,
    workspace: PathBuf,
    toolchain: PathBuf,
}

impl Origin {
    /// Finds the folders.
    ///
    /// # Errors
    /// When the compiler cannot be asked, or nothing tells where cargo keeps its packages.
    pub fn find(place: &Place) -> Result<Self> {
        let home = std::env::home_dir();
        let cargo = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(home.as_ref()?.join(".cargo")))
            .context("this machine has neither a home folder nor CARGO_HOME")?;
        let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let toolchain = shell::capture(
            Command::new(compiler)
                .current_dir(&place.root)
                .args(["--print", "sysroot"]),
            "asking the compiler for its folder",
        )?;
        Ok(Self {
            home,
            cargo,
            workspace: place.root.clone(),
            toolchain: PathBuf::from(toolchain.trim()),
        })
    }

    /// What the compiler is told to leave out of the front of each path, so that a package is named as `csv-1.4.0/src/…`.
    ///
    /// # Errors
    /// When the packages of cargo cannot be listed.
    pub fn flags(&self) -> Result<Vec<String>> {
        let mut folders = vec![self.workspace.clone(), self.toolchain.clone()];
        let registries = self.cargo.join("registry").join("src");
        if registries.is_dir() {
            for registry in fs::read_dir(&registries)
                .with_context(|| format!("reading {}", registries.display()))?
            {
                folders.push(registry?.path());
            }
        }
        folders.sort();
        Ok(folders
            .iter()
            .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
            .collect())
    }

    /// Refuses a site that names one of the folders.
    ///
    /// # Errors
    /// When a file does.
    pub fn check(&self, files: &BTreeMap<String, File>) -> Result<()> {
        // Of the home folder the separator belongs to it: `/root` alone may be the end of `shell/root.rs`.
        let home = self.home.as_ref().map(|home| home.join(""));
        let folders = [&self.cargo, &self.workspace, &self.toolchain];
        for folder in folders.into_iter().chain(&home) {
            let name = folder.to_string_lossy();
            // The home folder of some containers is `/`, which says nothing.
            if name.len() < 4 {
                continue;
            }
            for (path, file) in files {
                if String::from_utf8_lossy(&file.bytes).contains(&*name) {
                    bail!("{path} names a folder of this machine: {name}");
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            home: Some("/home/seller".into()),
            cargo: "/home/seller/.cargo".into(),
            workspace: "/srv/konvey".into(),
            toolchain: "/opt/rust".into(),
        }
    }

    fn check(text: &str) -> Result<()> {
        let file = File {
            bytes: [b"\0asm\xff", text.as_bytes()].concat(),
            brotli: None,
            first: true,
        };
        origin().check(&BTreeMap::from([("a.wasm".to_owned(), file)]))
    }

    #[test]
    fn refuses_what_names_a_folder_of_this_machine() {
        assert!(check("csv-1.4.0/src/lib.rs, src/ui/shell/root.rs").is_ok());
        for text in [
            "a/home/seller/.cargo/registry/src/b",
            "/home/seller/projects",
            "/srv/konvey/src/main.rs",
            "/opt/rust/lib/rustlib/src",
        ] {
            assert!(check(text).is_err(), "{text}");
        }
    }

    #[test]
    fn leaves_the_folders_out_of_paths() {
        let flags = origin().flags().unwrap();
        assert!(flags.contains(&"--remap-path-prefix=/srv/konvey=".to_owned()));
    }
}
