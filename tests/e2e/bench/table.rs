//! The printed table: a row for each thing that is measured, a column for each size of the book.

/// Measured values of one thing at one size, in the order in which they came.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Runs(pub Vec<f64>);

impl Runs {
    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }

    /// The value in the middle.
    pub fn median(&self) -> f64 {
        let sorted = self.sorted();
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// The median with the least and the most; one value alone if there is no spread, and a dash if there is nothing.
    pub fn cell(&self) -> String {
        let sorted = self.sorted();
        let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
            return "–".to_owned();
        };
        let plain = |value: f64| {
            if value.abs() >= 100.0 || value.fract() == 0.0 {
                format!("{value:.0}")
            } else {
                format!("{value:.1}")
            }
        };
        let (least, most) = (plain(*least), plain(*most));
        let median = plain(self.median());
        if least == most {
            median
        } else {
            format!("{median} ({least}–{most})")
        }
    }
}

impl FromIterator<f64> for Runs {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// A table that is filled size by size.
#[derive(Default)]
pub struct Table {
    sizes: Vec<u32>,
    rows: Vec<(String, String, Vec<Runs>)>,
}

impl Table {
    /// Begins the next column.
    pub fn begin(&mut self, deals: u32) {
        self.sizes.push(deals);
    }

    /// Puts what was measured into the column that was begun last. `goal` is what is to be reached with the most deals.
    pub fn put(&mut self, what: &str, goal: &str, runs: Runs) {
        let at = self.rows.iter().position(|(name, _, _)| name == what);
        let at = at.unwrap_or_else(|| {
            self.rows
                .push((what.to_owned(), goal.to_owned(), Vec::new()));
            self.rows.len() - 1
        });
        let cells = &mut self.rows[at].2;
        cells.resize(self.sizes.len(), Runs::default());
        cells[self.sizes.len() - 1] = runs;
    }

    /// Prints it as it stands in `benches/README.md`.
    pub fn print(&self) {
        let grouped = |deals: &u32| match deals {
            0..1_000 => deals.to_string(),
            _ => format!("{},{:03}", deals / 1_000, deals % 1_000),
        };
        let sizes: Vec<String> = self.sizes.iter().map(grouped).collect();
        println!("\n| what | {} deals | goal |", sizes.join(" | "));
        println!("|---|{}---|", "---|".repeat(sizes.len()));
        for (what, goal, cells) in &self.rows {
            let mut cells: Vec<String> = cells.iter().map(Runs::cell).collect();
            cells.resize(sizes.len(), "–".to_owned());
            println!("| {what} | {} | {goal} |", cells.join(" | "));
        }
    }
}
