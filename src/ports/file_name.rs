//! Names of files that every file system takes.

/// The longest name that is proposed, in characters; the shortest limit in use is 255 bytes.
const LONGEST: usize = 80;

/// Replaces the signs that a file system may refuse, and those that could hide what the name ends with.
///
/// ```
/// use konvey::ports::safe_file_name;
///
/// assert_eq!(safe_file_name("Q1/Q2: \"plan\"?.csv"), "Q1-Q2- -plan--.csv");
/// assert_eq!(safe_file_name("..\u{202e}fdp"), "-fdp");
/// assert_eq!(safe_file_name(" . "), "konvey");
/// ```
#[must_use]
pub fn safe_file_name(name: &str) -> String {
    let mut safe: String = name.chars().map(tame).collect();
    if safe.chars().count() > LONGEST {
        // The extension tells what the file is, so the middle goes and the end stays.
        let (stem, extension) = safe.rsplit_once('.').unwrap_or((&safe, ""));
        let extension: String = extension.chars().take(10).collect();
        let stem: String = stem.chars().take(LONGEST - 11).collect();
        safe = format!("{stem}.{extension}");
    }
    let safe = safe.trim_matches([' ', '.']);
    if safe.is_empty() {
        "konvey".to_owned()
    } else {
        safe.to_owned()
    }
}

fn tame(sign: char) -> char {
    let steers = matches!(
        sign,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    match sign {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        _ if steers || sign.is_control() => '-',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_keep_their_extension() {
        let name = safe_file_name(&format!("{}.json", "ї".repeat(300)));
        assert_eq!(name.rsplit('.').next(), Some("json"), "{name}");
        assert!(name.chars().count() <= LONGEST);
    }

    #[test]
    fn windows_and_hidden_names_are_tamed() {
        assert_eq!(safe_file_name("a\u{0}b\nc.csv"), "a-b-c.csv");
        assert_eq!(safe_file_name(".profile"), "profile");
    }
}
