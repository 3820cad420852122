//! Where the repository and its target folder lie.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folders that every command works in.
pub struct Place {
    /// The top of the repository.
    pub root: PathBuf,
    /// The target folder of cargo, wherever its configuration puts it.
    pub target: PathBuf,
}

impl Place {
    /// Finds both from this program, which cargo keeps in `TARGET/debug`.
    ///
    /// # Errors
    /// When the program has been moved out of the target folder.
    pub fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest
            .parent()
            .context("xtask lies outside of the repository")?
            .to_owned();
        let program =
            std::env::current_exe().context("this program does not know where it lies")?;
        let target = program
            .ancestors()
            .nth(2)
            .context("this program lies outside of cargo's target folder")?
            .to_owned();
        Ok(Self { root, target })
    }

    /// A file of the repository.
    pub fn file(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// The folder for everything that is made on the way and may be thrown away.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }
}
