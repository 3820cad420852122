//! Accessibility by axe-core, the checker that most tools are built on.

use std::sync::OnceLock;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::browser::Browser;

/// Of `axe.min.js` as published on npm in version 4.14.1.
const HASH: &str = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";

/// What breaks WCAG 2.2 A and AA or the best practices, with the places; nothing when all is well.
pub fn violations(browser: &Browser) -> Vec<String> {
    violations_in(browser, ":root")
}

/// The same within what a CSS selector names.
pub fn violations_in(browser: &Browser, part: &str) -> Vec<String> {
    browser.script(axe());
    let options = json!({ "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    let result = browser.script_async(
        "const [part, options, done] = arguments;
         axe.run(part === ':root' ? document : part, options).then(done, (problem) => done({ violations: [{ id: String(problem), nodes: [] }] }))",
        vec![part.into(), options],
    );
    let violations = result["violations"].as_array().cloned().unwrap_or_default();
    violations.iter().map(line).collect()
}

fn line(violation: &Value) -> String {
    let places: Vec<String> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| {
            format!(
                "\n    {}: {}",
                node["target"],
                node["failureSummary"]
                    .as_str()
                    .unwrap_or_default()
                    .replace('\n', " ")
            )
        })
        .collect();
    format!(
        "{}: {}{}",
        violation["id"].as_str().unwrap_or("?"),
        violation["help"].as_str().unwrap_or("?"),
        places.concat()
    )
}

fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/vendor/axe-core/axe.min.js"
        );
        let text = std::fs::read_to_string(path).unwrap();
        let hash: String = Sha256::digest(&text)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(hash, HASH, "{path} is not the published file");
        text
    })
}
