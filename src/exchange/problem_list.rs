//! The problems of an import as a table to download.

use super::csv_out::{CsvStyle, write_rows};
use super::problem::{ProblemKind, RowProblem};

/// Writes problems as a table: row, column, cell, what is wrong. `head` names these columns and `words` says what
/// is wrong, both in the language of the user.
pub fn write_problems(
    problems: &[RowProblem],
    head: [String; 4],
    words: impl Fn(ProblemKind) -> String,
    style: CsvStyle,
) -> String {
    let rows: Vec<Vec<String>> = std::iter::once(head.to_vec())
        .chain(problems.iter().map(|problem| {
            vec![
                problem.row.to_string(),
                problem.column.clone().unwrap_or_default(),
                problem.cell.clone(),
                words(problem.kind),
            ]
        }))
        .collect();
    write_rows(&rows, style)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn problems_are_listed_safely() {
        let problem = RowProblem {
            row: 7,
            column: Some("Amount".into()),
            cell: "=1+1".into(),
            kind: ProblemKind::Rounded,
        };
        let head = ["Row", "Column", "Cell", "Problem"].map(str::to_owned);
        let style = CsvStyle::plain(Lang::En);
        let text = write_problems(&[problem], head, |_| "rounded".into(), style);
        assert!(text.ends_with("\"7\",\"Amount\",\"'=1+1\",\"rounded\"\r\n"));
    }
}
