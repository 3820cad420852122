//! The table of what was done and of what came of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{browser, place::Place};

/// The variable in which tests find the file that takes their counts.
pub const VARIABLE: &str = "KONVEY_TALLY";

/// An empty place for the file that takes the counts of the tests.
///
/// # Errors
/// When the folder cannot be emptied.
pub fn begin(place: &Place) -> Result<PathBuf> {
    let folder = place.scratch().join("torture");
    browser::scratch(&folder)?;
    Ok(folder.join("tally.tsv"))
}

/// A row: what was done to what, how often, how many looks or changes were checked, how many of them were lost.
struct Row {
    kind: String,
    what: String,
    times: u64,
    checked: u64,
    lost: u64,
}

/// Prints what was counted; nothing if nothing was.
///
/// # Errors
/// When the file has a line that is no count.
pub fn print(tally: &Path) -> Result<()> {
    if let Ok(lines) = fs::read_to_string(tally) {
        println!("\n{}", write(&lines)?);
    }
    Ok(())
}

/// Writes lines of `KIND \t WHAT \t TIMES \t CHECKED \t LOST` as one table: lines of one operation added up, faults by their
/// name and then kills.
///
/// # Errors
/// When a line is not such a one.
fn write(lines: &str) -> Result<String> {
    let mut rows: Vec<Row> = Vec::new();
    for line in lines.lines() {
        let row = read(line).with_context(|| format!("not a count: {line:?}"))?;
        match rows
            .iter_mut()
            .find(|known| (&known.kind, &known.what) == (&row.kind, &row.what))
        {
            Some(known) => {
                known.times += row.times;
                known.checked += row.checked;
                known.lost += row.lost;
            }
            None => rows.push(row),
        }
    }
    rows.sort_by(|one, other| (&one.kind, &one.what).cmp(&(&other.kind, &other.what)));
    let mut table = format!(
        "| {:<34} | {:>8} | {:>8} | {:>4} |\n|:{:-<35}|{:->9}:|{:->9}:|{:->5}:|\n",
        "what", "times", "checked", "lost", "", "", "", ""
    );
    let mut line = |what: &str, [times, checked, lost]: [u64; 3]| {
        table += &format!("| {what:<34} | {times:>8} | {checked:>8} | {lost:>4} |\n");
    };
    for kind in ["fault", "kill"] {
        let mut sums = [0; 3];
        for row in rows.iter().filter(|row| row.kind == kind) {
            let numbers = [row.times, row.checked, row.lost];
            let what = match kind {
                "kill" => format!("{} killed", row.what),
                _ => row.what.clone(),
            };
            line(&what, numbers);
            (0..3).for_each(|place| sums[place] += numbers[place]);
        }
        let sum = match kind {
            "kill" => "**kills, and changes shown as saved**",
            _ => "**faults, and looks at what is kept**",
        };
        line(sum, sums);
    }
    Ok(table)
}

fn read(line: &str) -> Option<Row> {
    let parts: Vec<&str> = line.split('\t').collect();
    let [kind, what, times, checked, lost] = parts.try_into().ok()?;
    Some(Row {
        kind: kind.to_owned(),
        what: what.to_owned(),
        times: times.parse().ok()?,
        checked: checked.parse().ok()?,
        lost: lost.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_one_operation_are_added_up() {
        let lines = "fault\tmove\t3\t6\t0\nkill\tFirefox\t2\t90\t0\nfault\tadd\t1\t2\t0\nfault\tmove\t4\t4\t0\n";
        let table = write(lines).unwrap();
        let cells = |start: &str| {
            let line = table.lines().find(|line| line.starts_with(start));
            line.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(cells("| move").as_deref(), Some(" move 7 10 0 "));
        assert_eq!(
            cells("| Firefox killed").as_deref(),
            Some(" Firefox killed 2 90 0 ")
        );
        assert!(table.contains("|        8 |       12 |    0 |"), "{table}");
        assert!(write("fault\tmove\t3").is_err());
    }
}
