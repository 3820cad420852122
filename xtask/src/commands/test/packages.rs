//! How many packages the product stands on: what it is made of, what builds it and what tests it, for every platform.
//!
//! What only `xtask` needs is not counted, since it never comes near the product.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use crate::{place::Place, shell};

/// Raised only with a reason, lowered whenever it can be.
const CEILING: usize = 280;

/// Counts the packages and refuses more than the ceiling.
///
/// # Errors
/// When there are too many, or the lock file does not fit the manifests.
pub fn check(place: &Place) -> Result<()> {
    let words = [
        "tree",
        "--locked",
        "--package",
        "konvey",
        "--target",
        "all",
        "--edges",
        "normal,build,dev",
    ];
    let tree = shell::capture(
        shell::cargo(place, words).args(["--prefix", "none", "--format", "{p}"]),
        "cargo tree",
    )?;
    let count = count(&tree);
    println!("{count} packages; the ceiling is {CEILING}");
    if count > CEILING {
        bail!("the product stands on {count} packages, more than {CEILING}");
    }
    Ok(())
}

/// The different packages of a tree, the product itself left out.
fn count(tree: &str) -> usize {
    let names: BTreeSet<Vec<&str>> = tree
        .lines()
        .map(|line| line.split_whitespace().take(2).collect())
        .collect();
    names
        .iter()
        .filter(|name| name.first().is_some_and(|name| *name != "konvey"))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_version_once() {
        assert_eq!(
            count(
                "konvey v0.1.0 (/a)\nsyn v2.0.1 (proc-macro)\nsyn v2.0.1 (proc-macro) (*)\nsyn v3.0.0\n\n"
            ),
            2
        );
    }
}
