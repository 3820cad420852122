//! The steps of a run with their times, and the number of their tests.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::shell;

/// How many tests ran.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
}

impl Counts {
    /// Runs a test program, shows its output and adds up the closing lines in it.
    ///
    /// # Errors
    /// When it cannot be started or a test failed.
    pub fn watch(&mut self, command: &mut Command, what: &str) -> Result<()> {
        let succeeded = shell::watch(command, what, |line| {
            if let Some(more) = Self::read(line) {
                self.passed += more.passed;
                self.failed += more.failed;
            }
        })?;
        if !succeeded {
            bail!("{what} failed");
        }
        Ok(())
    }

    /// Reads "test result: ok. 12 passed; 0 failed; 0 ignored; …".
    fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line
            .strip_prefix("test result: ")?
            .split([' ', ';'])
            .collect();
        let before = |word| {
            words
                .iter()
                .position(|other| *other == word)
                .and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok())
        };
        Some(Self {
            passed: before("passed")?,
            failed: before("failed")?,
        })
    }
}

/// What has been done so far.
#[derive(Default)]
pub struct Summary {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    what: &'static str,
    time: Duration,
    counts: Counts,
    problem: Option<anyhow::Error>,
}

impl Summary {
    /// Does one step and notes how it went.
    pub fn step(
        &mut self,
        name: &'static str,
        what: &'static str,
        work: impl FnOnce(&mut Counts) -> Result<()>,
    ) {
        println!("\n── {name}: {what}");
        let start = Instant::now();
        let mut counts = Counts::default();
        let problem = work(&mut counts).err();
        if let Some(problem) = &problem {
            eprintln!("error: {problem:#}");
        }
        self.steps.push(Step {
            name,
            what,
            time: start.elapsed(),
            counts,
            problem,
        });
    }

    /// Prints the table and the closing line that readers of test runs look for.
    ///
    /// # Errors
    /// When a step failed.
    pub fn end(self) -> Result<()> {
        println!("\n{:<12} {:>8} {:>7}  ", "step", "seconds", "tests");
        for step in &self.steps {
            let tests = step.counts.passed + step.counts.failed;
            let tests = if tests > 0 {
                tests.to_string()
            } else {
                String::new()
            };
            let outcome = step.problem.as_ref().map_or_else(
                || step.what.to_owned(),
                |problem| format!("FAILED: {problem:#}"),
            );
            println!(
                "{:<12} {:>8.1} {tests:>7}  {outcome}",
                step.name,
                step.time.as_secs_f64()
            );
        }
        let time: Duration = self.steps.iter().map(|step| step.time).sum();
        println!("{:<12} {:>8.1}\n", "in all", time.as_secs_f64());

        // A step without tests of its own counts as one, so that a failed lint is not "0 failed".
        let passed: usize = self.steps.iter().map(|step| step.counts.passed).sum();
        let failed: usize = self
            .steps
            .iter()
            .map(|step| step.counts.failed.max(usize::from(step.problem.is_some())))
            .sum();
        println!("{passed} passed, {failed} failed");
        if failed > 0 {
            let names: Vec<&str> = self
                .steps
                .iter()
                .filter(|step| step.problem.is_some())
                .map(|step| step.name)
                .collect();
            bail!("failed: {}", names.join(", "));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_lines_of_cargo_and_of_wasm_bindgen() {
        let counts = |passed, failed| Some(Counts { passed, failed });
        assert_eq!(
            Counts::read(
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.4s"
            ),
            counts(12, 0)
        );
        assert_eq!(
            Counts::read(
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.2s"
            ),
            counts(3, 2)
        );
        assert_eq!(Counts::read("test tests::a ... ok"), None);
    }
}
