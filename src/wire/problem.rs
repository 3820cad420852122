//! What could not be read as it stands, and where.

use std::fmt;

/// What is wrong with a value.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Flaw {
    /// The JSON has another type there, in the words of the parser.
    #[error("{0}")]
    Type(String),
    /// The value is not one that the book knows.
    #[error("{0:?} is not a value that is allowed here")]
    Value(String),
    /// A value that must be there is not.
    #[error("missing")]
    Missing,
    /// It refers to something that is not there.
    #[error("refers to {0}, which is not there")]
    Reference(String),
    /// Another record has the same identity.
    #[error("another record has the id {0}")]
    Duplicate(String),
}

/// A flaw with its place: `deals[17].amount`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Where it stands.
    pub path: String,
    /// What is wrong.
    pub flaw: Flaw,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.flaw)
    }
}

/// The most problems that are written down; a broken file has them in every row.
const MOST: usize = 100;

/// A reading in progress: where it stands, and what it found.
#[derive(Debug, Default)]
pub struct Reading {
    path: Vec<Step>,
    problems: Vec<Problem>,
    flaws: usize,
}

#[derive(Debug)]
enum Step {
    Name(&'static str),
    Place(usize),
}

impl Reading {
    /// Reads something that stands under a name.
    pub fn under<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.step(Step::Name(name), read)
    }

    /// Reads something that stands at a place of a list.
    pub fn at<T>(&mut self, place: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.step(Step::Place(place), read)
    }

    fn step<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(step);
        let result = read(self);
        self.leave();
        result
    }

    // Every field of every row is read behind a step, so that what it takes must not stand in each of those places.

    #[inline(never)]
    fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }

    /// Writes a flaw of the present place down.
    pub fn flaw(&mut self, flaw: Flaw) {
        self.flaws += 1;
        if self.problems.len() < MOST {
            let path = self.path();
            self.problems.push(Problem { path, flaw });
        }
    }

    /// Writes down that a text is no value of its place, unless there is one.
    pub fn known<T>(&mut self, value: Option<T>, text: &str) -> Option<T> {
        if value.is_none() {
            self.flaw(Flaw::Value(text.chars().take(100).collect()));
        }
        value
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Name(name) if path.is_empty() => path.push_str(name),
                Step::Name(name) => {
                    path.push('.');
                    path.push_str(name);
                }
                Step::Place(place) => path.push_str(&format!("[{place}]")),
            }
        }
        path
    }

    /// How many flaws were found so far, those beyond the number that is written down among them.
    #[must_use]
    pub fn flaws(&self) -> usize {
        self.flaws
    }

    /// What was found.
    #[must_use]
    pub fn finish(self) -> Vec<Problem> {
        self.problems
    }
}
