//! The language of the filter: conditions over the fields of a deal, joined by all-of and any-of groups.

mod days;
mod form;
mod subject;
mod write;

use chrono::NaiveDate;

pub use days::DateTest;
pub use form::FormError;
pub use subject::{Kind, Part, Subject, outcome_name, step_name};

use crate::domain::{Decimal, Money};

/// Conditions that must all hold, or of which one must.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// One is enough. An empty group of either kind lets everything pass: nothing was asked.
    pub any: bool,
    /// What it holds.
    pub nodes: Vec<Node>,
}

/// A part of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// A condition.
    One(Condition),
    /// A group inside of the group.
    Group(Group),
}

/// One condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// What it speaks of.
    pub subject: Subject,
    /// What must be true of it.
    pub test: Test,
}

/// What must be true of a value. A test of another kind than the value's never holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Test {
    /// There is no value.
    Empty,
    /// There is one.
    Filled,
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// The words stand in it, capitals and accents aside.
    Contains(String),
    /// They do not.
    Lacks(String),
    /// It is just these words, capitals and accents aside.
    Is(String),
    /// It is something else, or nothing.
    IsNot(String),
    /// It is one of these: names of choices, ids, tags.
    AnyOf(Vec<String>),
    /// It is none of these, or nothing.
    NoneOf(Vec<String>),
    /// A number against another.
    Number(Size<Decimal>),
    /// An amount against another: in the base currency where the rates are there, else in its own.
    Money(Size<Money>),
    /// A day.
    Date(DateTest),
}

/// How a size compares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size<T> {
    /// As large.
    Equal(T),
    /// Smaller.
    Below(T),
    /// Larger.
    Above(T),
    /// From the first to the second, both included; their order does not matter.
    Between(T, T),
}

impl<T: Copy> Size<T> {
    /// The same with other sizes; none if one has none.
    pub(super) fn map<U>(self, change: impl Fn(T) -> Option<U>) -> Option<Size<U>> {
        Some(match self {
            Self::Equal(size) => Size::Equal(change(size)?),
            Self::Below(size) => Size::Below(change(size)?),
            Self::Above(size) => Size::Above(change(size)?),
            Self::Between(a, b) => Size::Between(change(a)?, change(b)?),
        })
    }
}

impl<T: Copy + Ord> Size<T> {
    /// Whether a size passes.
    pub(super) fn holds(self, size: T) -> bool {
        match self {
            Self::Equal(other) => size == other,
            Self::Below(other) => size < other,
            Self::Above(other) => size > other,
            Self::Between(a, b) => a.min(b) <= size && size <= a.max(b),
        }
    }
}

impl Group {
    /// A group all of whose conditions must hold.
    #[must_use]
    pub fn all(conditions: Vec<Condition>) -> Self {
        Self {
            any: false,
            nodes: conditions.into_iter().map(Node::One).collect(),
        }
    }

    /// Tells whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.iter().all(|node| match node {
            Node::One(_) => false,
            Node::Group(group) => group.is_empty(),
        })
    }

    /// Every condition in it, at any depth.
    #[must_use]
    pub fn conditions(&self) -> Vec<&Condition> {
        let mut all = Vec::new();
        for node in &self.nodes {
            match node {
                Node::One(condition) => all.push(condition),
                Node::Group(group) => all.extend(group.conditions()),
            }
        }
        all
    }
}

impl Condition {
    /// A condition.
    #[must_use]
    pub fn new(subject: Subject, test: Test) -> Self {
        Self { subject, test }
    }
}

/// A day as it stands in an address.
fn day_text(day: NaiveDate) -> String {
    day.to_string()
}
