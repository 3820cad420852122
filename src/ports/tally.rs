//! Counting what tests of failure do: `cargo xtask torture` prints it as one table.

use std::fs::OpenOptions;
use std::io::Write as _;

/// Counts the faults that a test makes happen in one operation, and the looks whether everything is there afterwards.
/// Tells both when dropped, to the file that `KONVEY_TALLY` names, if there is one.
pub struct Tally {
    operation: &'static str,
    faults: usize,
    looks: usize,
}

impl Tally {
    /// A count for an operation; several counts of one operation are added up.
    pub fn of(operation: &'static str) -> Self {
        Self {
            operation,
            faults: 0,
            looks: 0,
        }
    }

    /// Something went wrong on purpose.
    pub fn fault(&mut self) {
        self.faults += 1;
    }

    /// It was looked whether everything is there that must be.
    pub fn look(&mut self) {
        self.looks += 1;
    }
}

impl Drop for Tally {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        assert!(self.faults > 0, "no fault in {}", self.operation);
        let Some(path) = std::env::var_os("KONVEY_TALLY") else {
            return;
        };
        let line = format!(
            "fault\t{}\t{}\t{}\t0\n",
            self.operation, self.faults, self.looks
        );
        let file = OpenOptions::new().create(true).append(true).open(path);
        let told = file.and_then(|mut file| file.write_all(line.as_bytes()));
        assert!(told.is_ok(), "{told:?}");
    }
}
