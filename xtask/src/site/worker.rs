//! The worker that keeps the application for use without a network.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{File, digest};

/// The address of the worker. It carries no hash: the browser looks under it for newer releases.
pub const ADDRESS: &str = "sw.js";

/// What the worker of a site does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Worker {
    /// Keeps the release.
    Keeps,
    /// Removes an earlier one: for developing, where a kept release would hide every change.
    Retires,
}

/// The script of the worker.
pub fn script(worker: Worker, files: &BTreeMap<String, File>) -> String {
    match worker {
        Worker::Retires => include_str!("retire.js").to_owned(),
        Worker::Keeps => keeping(files),
    }
}

/// Names every file that a browser may ask for. Those of the host alone begin with a dot or an underscore.
fn keeping(files: &BTreeMap<String, File>) -> String {
    let mut list = String::from("{");
    for (path, file) in files {
        if !path.starts_with(['.', '_']) {
            let _ = write!(
                list,
                "\n  \"{path}\": \"{}\",",
                digest::integrity(&file.bytes)
            );
        }
    }
    list.push_str("\n}");
    let release = digest::name(list.as_bytes());
    include_str!("worker.js")
        .replace("__FILES__", &list)
        .replace("__RELEASE__", &release)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(index: &str) -> BTreeMap<String, File> {
        ["index.html", "assets/konvey.wasm", "_headers", ".nojekyll"]
            .into_iter()
            .map(|path| {
                let file = File {
                    bytes: index.as_bytes().to_vec(),
                    brotli: None,
                    first: false,
                };
                (path.to_owned(), file)
            })
            .collect()
    }

    #[test]
    fn keeps_what_a_browser_asks_for_under_a_name_that_follows_the_content() {
        let script = script(Worker::Keeps, &files("one"));
        assert!(script.contains("\"index.html\": \"sha384-"));
        assert!(script.contains("\"assets/konvey.wasm\": \"sha384-"));
        assert!(!script.contains("_headers") && !script.contains("nojekyll"));
        assert!(!script.contains("__"), "a name was not filled in");
        assert_ne!(script, super::script(Worker::Keeps, &files("two")));
    }
}
