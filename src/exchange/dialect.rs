//! How a table is written: which sign stands between its cells and whether its first row names the columns.

use super::values::{dates, numbers};

/// What stands between the cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(
    missing_docs,
    reason = "the names of the signs say all there is to say"
)]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl Delimiter {
    /// Every delimiter, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> char {
        char::from(self.byte())
    }

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    fn of(sign: char) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.sign() == sign)
    }
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dialect {
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// Whether the first row names the columns.
    pub header: bool,
}

/// How many rows are looked at.
const SAMPLE: usize = 200;

impl Dialect {
    /// Guesses how a table is written.
    #[must_use]
    pub fn guess(text: &str) -> Self {
        let delimiter = guess_delimiter(text);
        let (_, body) = split_sep_line(text);
        let header = names_columns(body, delimiter);
        Self { delimiter, header }
    }
}

/// A first line `sep=;`, as Excel writes and obeys it, and the text behind it.
pub(super) fn split_sep_line(text: &str) -> (Option<Delimiter>, &str) {
    let (line, rest) = text.split_once(['\n', '\r']).unwrap_or((text, ""));
    let line = line.trim_matches('"');
    let sign = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.get(4..))
        .and_then(|sign| sign.chars().next());
    match sign.and_then(Delimiter::of) {
        Some(delimiter) => (Some(delimiter), rest.strip_prefix('\n').unwrap_or(rest)),
        None => (None, text),
    }
}

/// The delimiter that gives the steadiest number of columns.
fn guess_delimiter(text: &str) -> Delimiter {
    if let (Some(delimiter), _) = split_sep_line(text) {
        return delimiter;
    }
    let rows = count_signs(text);
    let mut best = (Delimiter::Comma, (0, 0));
    for (place, delimiter) in Delimiter::ALL.into_iter().enumerate() {
        let counts: Vec<usize> = rows
            .iter()
            .filter_map(|row| row.get(place).copied())
            .collect();
        let score = steadiness(&counts);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// The share, in percent, of the rows that have the commonest number of signs, and that number.
fn steadiness(counts: &[usize]) -> (usize, usize) {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let commonest = sorted
        .chunk_by(|a, b| a == b)
        .filter(|equal| equal.first().is_some_and(|count| *count > 0))
        .max_by_key(|equal| equal.len());
    commonest.map_or((0, 0), |equal| {
        let share = equal.len() * 100 / counts.len().max(1);
        (share, equal.first().copied().unwrap_or(0))
    })
}

/// How often each delimiter stands outside quotes, row by row.
fn count_signs(text: &str) -> Vec<[usize; 4]> {
    let mut rows = Vec::new();
    let mut row = None;
    let (mut quoted, mut at_start) = (false, true);
    for c in text.chars() {
        match c {
            // A doubled quote closes the cell and opens it again at once.
            '"' if quoted => (quoted, at_start) = (false, true),
            '"' if at_start => quoted = true,
            _ if quoted => {}
            '\n' | '\r' => {
                rows.extend(row.take());
                at_start = true;
                if rows.len() == SAMPLE {
                    return rows;
                }
            }
            _ => {
                let counts = row.get_or_insert([0; 4]);
                let place = Delimiter::ALL.iter().position(|known| known.sign() == c);
                at_start = place.is_some();
                if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                    *count += 1;
                }
            }
        }
    }
    rows.extend(row);
    rows
}

/// Names of columns are words: a number or a date in the first row means that it holds values.
fn names_columns(text: &str, delimiter: Delimiter) -> bool {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let first = reader.records().next();
    first.is_none_or(|row| {
        row.is_ok_and(|row| {
            row.iter()
                .all(|cell| !numbers::is_number(cell) && !dates::looks_like_date(cell))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steadiest_delimiter_is_taken() {
        for (text, delimiter, header) in [
            ("name,value\na,1\nb,2\n", Delimiter::Comma, true),
            ("name;value\na, b;1,5\nc;2,5\n", Delimiter::Semicolon, true),
            (
                "\"Назва\";\"Сума\";\n\"x;y, z\";\"1\";\n",
                Delimiter::Semicolon,
                true,
            ),
            ("a\tb\n1,5\t2,5\n3,5\t4,5", Delimiter::Tab, true),
            ("a|b|c\r\nx,y|z|1\r\n", Delimiter::Pipe, true),
            (
                "sep=;\r\na;b\r\n1,2,3;4,5,6\r\n",
                Delimiter::Semicolon,
                true,
            ),
            ("\"say \"\"a;b;c\"\"\",x\n\"d\",y\n", Delimiter::Comma, true),
            ("Deal;5000;2026-01-05\n", Delimiter::Semicolon, false),
            ("single\ncolumn\n", Delimiter::Comma, true),
            ("", Delimiter::Comma, true),
        ] {
            assert_eq!(
                Dialect::guess(text),
                Dialect { delimiter, header },
                "{text:?}"
            );
        }
    }
}
