//! The conditions of a filter prepared for many deals: words folded, ids read, names looked up once.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::facts::{Facts, Lens};
use super::rule::{Condition, Group, Node, Size, Subject, Test};
use super::value::{Value, value};
use crate::domain::{Deal, Decimal, Id, Money};
use crate::ledger::{Book, Records};
use crate::text::search::fold;

/// A prepared group with what it has to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Rules {
    group: Prepared,
    facts: Arc<Facts>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Prepared {
    All(Vec<Prepared>),
    Any(Vec<Prepared>),
    One(Subject, Check),
}

/// A prepared test.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Check {
    Empty,
    Filled,
    Bool(bool),
    /// Folded words that stand in the text, or are all of it; `wanted` turns the answer around.
    Words {
        text: String,
        whole: bool,
        wanted: bool,
    },
    /// The records with such names.
    Records {
        ids: HashSet<Id>,
        wanted: bool,
    },
    Names {
        names: Vec<String>,
        ids: Vec<Id>,
        wanted: bool,
    },
    Number(Size<Decimal>),
    Money {
        own: Size<Money>,
        base: Option<Size<Money>>,
    },
    Days(NaiveDate, NaiveDate),
}

impl Rules {
    /// Prepares a group; none if it asks nothing.
    pub(super) fn new(group: &Group, book: &Book, lens: &Lens) -> Option<Self> {
        if group.is_empty() {
            return None;
        }
        let facts = Facts::new(group, book, lens);
        Some(Self {
            group: prepare(group, book.records(), &facts),
            facts: Arc::new(facts),
        })
    }

    /// Whether a deal passes.
    pub(super) fn hold(&self, deal: &Deal) -> bool {
        self.group.holds(deal, &self.facts)
    }
}

fn prepare(group: &Group, records: &Records, facts: &Facts) -> Prepared {
    let nodes = group.nodes.iter().filter_map(|node| match node {
        Node::One(one) => Some(Prepared::One(one.subject, check(one, records, facts))),
        // A group that asks nothing must not let everything pass an any-of around it.
        Node::Group(inner) => (!inner.is_empty()).then(|| prepare(inner, records, facts)),
    });
    if group.any {
        Prepared::Any(nodes.collect())
    } else {
        Prepared::All(nodes.collect())
    }
}

fn check(condition: &Condition, records: &Records, facts: &Facts) -> Check {
    let words =
        |text: &str, whole, wanted| words(condition.subject, fold(text), whole, wanted, records);
    let names = |names: &[String], wanted| Check::Names {
        ids: names.iter().filter_map(|name| name.parse().ok()).collect(),
        names: names.to_vec(),
        wanted,
    };
    match &condition.test {
        Test::Empty => Check::Empty,
        Test::Filled => Check::Filled,
        Test::Yes => Check::Bool(true),
        Test::No => Check::Bool(false),
        Test::Contains(text) => words(text, false, true),
        Test::Lacks(text) => words(text, false, false),
        Test::Is(text) => words(text, true, true),
        Test::IsNot(text) => words(text, true, false),
        Test::AnyOf(list) => names(list, true),
        Test::NoneOf(list) => names(list, false),
        Test::Number(size) => Check::Number(*size),
        Test::Money(size) => Check::Money {
            own: *size,
            base: size.map(|money| facts.in_base(money)),
        },
        Test::Date(test) => {
            let (first, last) = test.span(facts.today);
            Check::Days(first, last)
        }
    }
}

/// The words of a company or a person are looked for in the names once, not once for each of their deals.
fn words(subject: Subject, text: String, whole: bool, wanted: bool, records: &Records) -> Check {
    let fits = |name: &str| stands(&fold(name), &text, whole);
    let ids = match subject {
        Subject::Company => {
            let all = records.companies.values();
            all.filter(|one| fits(&one.name))
                .map(|one| one.id.0)
                .collect()
        }
        Subject::Contact => {
            let all = records.people.values();
            all.filter(|one| fits(&one.name))
                .map(|one| one.id.0)
                .collect()
        }
        _ => {
            return Check::Words {
                text,
                whole,
                wanted,
            };
        }
    };
    Check::Records { ids, wanted }
}

fn stands(text: &str, words: &str, whole: bool) -> bool {
    if whole {
        text == words
    } else {
        text.contains(words)
    }
}

impl Prepared {
    fn holds(&self, deal: &Deal, facts: &Facts) -> bool {
        match self {
            Self::All(nodes) => nodes.iter().all(|node| node.holds(deal, facts)),
            Self::Any(nodes) => nodes.iter().any(|node| node.holds(deal, facts)),
            Self::One(subject, check) => {
                let value = value(*subject, deal, facts);
                check.holds(&value, (*subject, deal), facts)
            }
        }
    }
}

impl Check {
    fn holds(&self, value: &Value, place: (Subject, &Deal), facts: &Facts) -> bool {
        match self {
            Self::Empty => value.is_empty(),
            Self::Filled => !value.is_empty(),
            // What nobody answered is not yes.
            Self::Bool(wanted) => matches!(value, Value::Yes(true)) == *wanted,
            Self::Words {
                text,
                whole,
                wanted,
            } => has_words(value, place, facts, (text, *whole)) == *wanted,
            Self::Records { ids, wanted } => {
                matches!(value, Value::Id(id) if ids.contains(id)) == *wanted
            }
            Self::Names { names, ids, wanted } => is_among(value, names, ids) == *wanted,
            Self::Number(size) => matches!(value, Value::Number(number) if size.holds(*number)),
            Self::Money { own, base } => {
                matches!(value, Value::Money(money) if is_worth(*money, *own, *base, facts))
            }
            Self::Days(first, last) => {
                matches!(value, Value::Day(day) if first <= day && day <= last)
            }
        }
    }
}

fn has_words(
    value: &Value,
    (subject, deal): (Subject, &Deal),
    facts: &Facts,
    (words, whole): (&str, bool),
) -> bool {
    match value {
        Value::Text(text) => {
            facts
                .texts
                .ask((deal.id, Some(subject)), std::iter::once(*text), |text| {
                    stands(text, words, whole)
                })
        }
        Value::Items(items) => items
            .iter()
            .any(|item| stands(&fold(&item.name), words, whole)),
        Value::Labels(labels) => labels
            .iter()
            .any(|label| stands(&fold(label), words, whole)),
        _ => false,
    }
}

fn is_among(value: &Value, names: &[String], ids: &[Id]) -> bool {
    let known = |name: &str| names.iter().any(|wanted| same(wanted, name));
    match value {
        Value::Id(id) => ids.contains(id),
        Value::Name(name) => known(name),
        Value::Text(text) => known(text),
        Value::Labels(labels) => labels.iter().any(|label| known(label)),
        Value::Roles(roles) => roles.iter().any(|role| known(role.role.name())),
        _ => false,
    }
}

/// Whether two names are the same but for capitals.
fn same(one: &str, other: &str) -> bool {
    one == other
        || one
            .chars()
            .flat_map(char::to_lowercase)
            .eq(other.chars().flat_map(char::to_lowercase))
}

/// Compares in the currency of the condition if it is the deal's too, else in the base; never without a rate.
fn is_worth(money: Money, own: Size<Money>, base: Option<Size<Money>>, facts: &Facts) -> bool {
    let in_own = own.map(|wanted| (wanted.currency == money.currency).then_some(wanted.minor));
    if let Some(size) = in_own {
        return size.holds(money.minor);
    }
    let (Some(size), Some(money)) = (base, facts.in_base(money)) else {
        return false;
    };
    size.map(|wanted| Some(wanted.minor))
        .is_some_and(|size| size.holds(money.minor))
}
