//! The contrast of every pair of colour tokens that is used, in both themes, by the formula of WCAG 2.2.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// What text and controls stand on.
const GROUNDS: [&str; 4] = ["canvas", "column", "surface", "hover"];
/// A card or row that is chosen, and a column that would take the drop.
const TINTED: [&str; 2] = ["accent-bg", "over"];

/// Text of a size under 18.66 px bold or 24 px.
const TEXT: f64 = 4.5;
/// Lines of controls, marks of charts, glyphs with a meaning.
const GRAPHIC: f64 = 3.0;

type Rgb = [u8; 3];

fn parse_hex(text: &str) -> Option<Rgb> {
    let digits = text
        .trim()
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// The lines `--name: light-dark(#rrggbb, #rrggbb);` as name, light, dark.
fn tokens() -> HashMap<&'static str, [Rgb; 2]> {
    TOKENS
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let inner = value
                .trim()
                .strip_prefix("light-dark(")?
                .strip_suffix(");")?;
            let (light, dark) = inner.split_once(',')?;
            Some((name, [parse_hex(light)?, parse_hex(dark)?]))
        })
        .collect()
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: Rgb) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio, WCAG 2.2.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair that a screen shows: front, ground, least ratio.
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut add = |fronts: &[&str], grounds: &[&str], least: f64| {
        for front in fronts {
            pairs.extend(
                grounds
                    .iter()
                    .map(|ground| ((*front).to_owned(), (*ground).to_owned(), least)),
            );
        }
    };
    let words = [
        "text",
        "text-muted",
        "accent-text",
        "success",
        "warning",
        "danger",
    ];
    add(&words, &GROUNDS, TEXT);
    add(&words, &TINTED, TEXT);
    add(&["info"], &GROUNDS, TEXT);
    for (state, tint) in [
        ("success", "success-bg"),
        ("warning", "warning-bg"),
        ("danger", "danger-bg"),
        ("info", "info-bg"),
    ] {
        add(&[state, "text"], &[tint], TEXT);
    }
    add(&["on-primary"], &["primary", "primary-hover"], TEXT);
    add(&["on-danger"], &["danger-fill", "danger-fill-hover"], TEXT);
    add(
        &["on-inverse", "inverse-accent"],
        &["inverse", "inverse-hover"],
        TEXT,
    );
    add(&["text"], &["selection"], TEXT);
    add(
        &["inverse-danger", "inverse-warning", "inverse-line"],
        &["inverse"],
        GRAPHIC,
    );
    let lines = ["border-strong", "focus", "primary"];
    add(&lines, &GROUNDS, GRAPHIC);
    add(&lines, &TINTED, GRAPHIC);
    let stages = [
        "stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6", "stage-7", "stage-8",
    ];
    add(&stages, &["canvas", "column", "surface"], GRAPHIC);
    let marks = [
        "ord-1",
        "ord-2",
        "ord-3",
        "ord-4",
        "ord-5",
        "ord-6",
        "cat-1",
        "cat-2",
        "cat-3",
        "cat-4",
        "cat-other",
        "success",
        "border-strong",
    ];
    add(&marks, &["surface"], GRAPHIC);
    pairs
}

#[test]
fn every_pair_of_tokens_has_its_contrast() {
    let tokens = tokens();
    let mut faults = Vec::new();
    for (front, ground, least) in pairs() {
        let (Some(fronts), Some(grounds)) =
            (tokens.get(front.as_str()), tokens.get(ground.as_str()))
        else {
            faults.push(format!("{front} on {ground}: no such token"));
            continue;
        };
        for (theme, (front_colour, ground_colour)) in
            ["light", "dark"].iter().zip(fronts.iter().zip(grounds))
        {
            let ratio = contrast(*front_colour, *ground_colour);
            if ratio < least {
                faults.push(format!(
                    "{front} on {ground}, {theme}: {ratio:.2}, needs {least}"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_formula_gives_the_known_ratios() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    assert!((contrast([0x77; 3], [255; 3]) - 4.478).abs() < 0.001);
}

/// A colour written in a screen's own sheet would follow no theme and be checked by nobody.
#[test]
fn colours_stand_in_the_tokens_alone() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/style");
    let mut faults = Vec::new();
    for folder in [root.to_owned(), format!("{root}/kit")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            // Paper is black on white whatever the theme.
            if path.extension().is_none_or(|extension| extension != "css")
                || name == "tokens.css"
                || name == "print.css"
            {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for (number, line) in text.lines().enumerate() {
                let colour = line.split_once(':').is_some_and(|(_, value)| {
                    let value = value.trim_start();
                    value.contains(" #") || value.starts_with('#') || value.contains("rgb(")
                });
                if colour && !line.trim_start().starts_with('.') {
                    faults.push(format!("{name}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
