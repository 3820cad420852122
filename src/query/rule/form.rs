//! Reading the filter from the text of an address. What cannot be understood is refused as a whole: a filter with a
//! condition left out would show deals that nobody asked for.

use std::str::FromStr;

use super::{Condition, DateTest, Group, Node, Size, Subject, Test, write::VERSION};
use crate::domain::{Currency, Decimal, Money, iso_day};

/// How deep groups may lie in each other.
const DEPTH: usize = 8;

/// A text that is not a filter of this version.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a filter")]
pub struct FormError;

impl FromStr for Group {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let (version, rest) = text.split_once(':').ok_or(FormError)?;
        if version != VERSION {
            return Err(FormError);
        }
        let mut parts = rest.split('~');
        let any = opens(parts.next().ok_or(FormError)?).ok_or(FormError)?;
        let mut open = vec![Group {
            any,
            nodes: Vec::new(),
        }];
        for part in parts {
            if let Some(any) = opens(part) {
                if open.len() > DEPTH {
                    return Err(FormError);
                }
                open.push(Group {
                    any,
                    nodes: Vec::new(),
                });
                continue;
            }
            let node = if part == "end" {
                Node::Group(open.pop().ok_or(FormError)?)
            } else {
                Node::One(condition(part)?)
            };
            open.last_mut().ok_or(FormError)?.nodes.push(node);
        }
        match (open.pop(), open.is_empty()) {
            (Some(group), true) => Ok(group),
            _ => Err(FormError),
        }
    }
}

/// Whether a part opens a group, and of which kind.
fn opens(part: &str) -> Option<bool> {
    match part {
        "all" => Some(false),
        "any" => Some(true),
        _ => None,
    }
}

fn condition(part: &str) -> Result<Condition, FormError> {
    let mut parts = part.split(':');
    let subject = parts.next().and_then(Subject::from_name).ok_or(FormError)?;
    let operator = parts.next().ok_or(FormError)?;
    let values: Vec<String> = parts
        .map(unescape)
        .collect::<Option<_>>()
        .ok_or(FormError)?;
    let test = test(operator, &values).ok_or(FormError)?;
    Ok(Condition { subject, test })
}

fn test(operator: &str, values: &[String]) -> Option<Test> {
    match operator {
        "in" => return Some(Test::AnyOf(values.to_vec())),
        "out" => return Some(Test::NoneOf(values.to_vec())),
        _ => {}
    }
    match (operator, values) {
        ("empty", []) => Some(Test::Empty),
        ("filled", []) => Some(Test::Filled),
        ("yes", []) => Some(Test::Yes),
        ("no", []) => Some(Test::No),
        ("has", [text]) => Some(Test::Contains(text.clone())),
        ("lacks", [text]) => Some(Test::Lacks(text.clone())),
        ("is", [text]) => Some(Test::Is(text.clone())),
        ("isnot", [text]) => Some(Test::IsNot(text.clone())),
        ("eq" | "lt" | "gt", [number]) => size(operator, number, None)?
            .map(Decimal::parse)
            .map(Test::Number),
        ("between", [a, b]) => size(operator, a, Some(b))?
            .map(Decimal::parse)
            .map(Test::Number),
        ("eq" | "lt" | "gt", [amount, code]) => money(size(operator, amount, None)?, code),
        ("between", [a, b, code]) => money(size(operator, a, Some(b))?, code),
        _ => date(operator, values).map(Test::Date),
    }
}

fn size<'a>(operator: &str, one: &'a str, other: Option<&'a String>) -> Option<Size<&'a str>> {
    match (operator, other) {
        ("eq", None) => Some(Size::Equal(one)),
        ("lt", None) => Some(Size::Below(one)),
        ("gt", None) => Some(Size::Above(one)),
        ("between", Some(other)) => Some(Size::Between(one, other)),
        _ => None,
    }
}

fn money(size: Size<&str>, code: &str) -> Option<Test> {
    let currency = Currency::from_code(code)?;
    size.map(|text| amount(text, currency)).map(Test::Money)
}

/// An amount in plain digits with a dot, as it is written; below zero too.
fn amount(text: &str, currency: Currency) -> Option<Money> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent = currency.exponent() as usize;
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(rest) || rest.len() > exponent {
        return None;
    }
    let minor: i64 = format!("{whole}{rest:0<exponent$}").parse().ok()?;
    let minor = if negative { -minor } else { minor };
    Some(Money { minor, currency })
}

fn date(operator: &str, values: &[String]) -> Option<DateTest> {
    let day = |text: &String| iso_day(text);
    match (operator, values) {
        ("on", [on]) => Some(DateTest::On(day(on)?)),
        ("before", [on]) => Some(DateTest::Before(day(on)?)),
        ("after", [on]) => Some(DateTest::After(day(on)?)),
        ("within", [a, b]) => Some(DateTest::Between(day(a)?, day(b)?)),
        ("today", []) => Some(DateTest::Today),
        ("past", []) => Some(DateTest::Past),
        ("week", []) => Some(DateTest::ThisWeek),
        ("month", []) => Some(DateTest::ThisMonth),
        ("quarter", []) => Some(DateTest::ThisQuarter),
        ("year", []) => Some(DateTest::ThisYear),
        ("next", [days]) => Some(DateTest::Next(days.parse().ok()?)),
        ("last", [days]) => Some(DateTest::Last(days.parse().ok()?)),
        _ => None,
    }
}

/// Undoes the escapes of a value; none where there is no such escape.
fn unescape(value: &str) -> Option<String> {
    let mut out = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        out.push(match sign {
            '_' => match signs.next()? {
                '_' => '_',
                't' => '~',
                'c' => ':',
                _ => return None,
            },
            other => other,
        });
    }
    Some(out)
}
