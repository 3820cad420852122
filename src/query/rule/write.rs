//! The filter as a text for the address: `1:all~outcome:in:open~amount:gt:100000:UAH~any~stage:in:0-3:0-4~end`.
//!
//! The number in front is the version. Parts are divided by `~`; `all` and `any` open a group, `end` closes one
//! inside of another. A condition is `subject:operator:values`. Only signs that an address holds as they are stand
//! in it, but for words of the user; in those `_` leads the signs that mean something here.

use std::fmt;

use super::{Condition, DateTest, Group, Node, Size, Test, day_text};
use crate::domain::Money;

/// The version that is written.
pub(super) const VERSION: &str = "1";

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{VERSION}:")?;
        group(self, f)
    }
}

fn group(own: &Group, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(if own.any { "any" } else { "all" })?;
    for node in &own.nodes {
        f.write_str("~")?;
        match node {
            Node::One(one) => condition(one, f)?,
            Node::Group(inner) => {
                group(inner, f)?;
                f.write_str("~end")?;
            }
        }
    }
    Ok(())
}

fn condition(own: &Condition, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (operator, values) = parts(&own.test);
    write!(f, "{}:{operator}", own.subject.name())?;
    values
        .iter()
        .try_for_each(|value| write!(f, ":{}", escape(value)))
}

/// The operator of a test and its values.
fn parts(test: &Test) -> (&'static str, Vec<String>) {
    match test {
        Test::Empty => ("empty", Vec::new()),
        Test::Filled => ("filled", Vec::new()),
        Test::Yes => ("yes", Vec::new()),
        Test::No => ("no", Vec::new()),
        Test::Contains(text) => ("has", vec![text.clone()]),
        Test::Lacks(text) => ("lacks", vec![text.clone()]),
        Test::Is(text) => ("is", vec![text.clone()]),
        Test::IsNot(text) => ("isnot", vec![text.clone()]),
        Test::AnyOf(names) => ("in", names.clone()),
        Test::NoneOf(names) => ("out", names.clone()),
        Test::Number(size) => sized(*size, |number| number.to_string(), None),
        Test::Money(size) => {
            let (Size::Equal(money)
            | Size::Below(money)
            | Size::Above(money)
            | Size::Between(money, _)) = size;
            sized(*size, minor, Some(money.currency.code()))
        }
        Test::Date(test) => date(*test),
    }
}

fn sized<T>(
    size: Size<T>,
    text: impl Fn(T) -> String,
    currency: Option<&str>,
) -> (&'static str, Vec<String>) {
    let (operator, mut values) = match size {
        Size::Equal(one) => ("eq", vec![text(one)]),
        Size::Below(one) => ("lt", vec![text(one)]),
        Size::Above(one) => ("gt", vec![text(one)]),
        Size::Between(a, b) => ("between", vec![text(a), text(b)]),
    };
    values.extend(currency.map(str::to_owned));
    (operator, values)
}

/// An amount in major units, with the digits of its minor unit where there are any.
fn minor(money: Money) -> String {
    let unit = money.currency.minor_per_major().unsigned_abs();
    let (whole, rest) = (
        money.minor.unsigned_abs() / unit,
        money.minor.unsigned_abs() % unit,
    );
    let sign = if money.minor < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let digits = money.currency.exponent() as usize;
    format!("{sign}{whole}.{rest:0digits$}")
}

fn date(test: DateTest) -> (&'static str, Vec<String>) {
    match test {
        DateTest::On(day) => ("on", vec![day_text(day)]),
        DateTest::Before(day) => ("before", vec![day_text(day)]),
        DateTest::After(day) => ("after", vec![day_text(day)]),
        DateTest::Between(a, b) => ("within", vec![day_text(a), day_text(b)]),
        DateTest::Today => ("today", Vec::new()),
        DateTest::Past => ("past", Vec::new()),
        DateTest::ThisWeek => ("week", Vec::new()),
        DateTest::ThisMonth => ("month", Vec::new()),
        DateTest::ThisQuarter => ("quarter", Vec::new()),
        DateTest::ThisYear => ("year", Vec::new()),
        DateTest::Next(days) => ("next", vec![days.to_string()]),
        DateTest::Last(days) => ("last", vec![days.to_string()]),
    }
}

/// A value without the signs that divide.
fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '_' => out.push_str("__"),
            '~' => out.push_str("_t"),
            ':' => out.push_str("_c"),
            other => out.push(other),
        }
    }
    out
}
