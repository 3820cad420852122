//! A condition while it is typed: its operator and its texts, and how they become a test.

use chrono::NaiveDate;

use crate::domain::{Currency, Decimal, amount};
use crate::query::rule::{Condition, DateTest, Kind, Size, Subject, Test};
use crate::text::Messages;
use crate::text::day::parse_day;

/// An operator of the panel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(
    missing_docs,
    reason = "the variants are those of `Test` and `DateTest`"
)]
pub enum How {
    Contains,
    Lacks,
    Is,
    IsNot,
    AnyOf,
    NoneOf,
    Equal,
    Below,
    Above,
    Between,
    On,
    Before,
    After,
    Within,
    Today,
    Past,
    ThisWeek,
    ThisMonth,
    ThisQuarter,
    ThisYear,
    Next,
    Last,
    Yes,
    No,
    Empty,
    Filled,
}

/// What has to be typed for an operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// One text, number, amount or day.
    One,
    /// Two of them.
    Two,
    /// Some of the choices.
    Choices,
    /// Some tags.
    Tags,
    /// A number of days.
    Days,
}

/// The operators of a kind of value, the usual one first.
#[must_use]
pub fn hows(kind: Kind) -> &'static [How] {
    match kind {
        Kind::Text => &[
            How::Contains,
            How::Lacks,
            How::Is,
            How::IsNot,
            How::Empty,
            How::Filled,
        ],
        Kind::Number | Kind::Money => &[
            How::Above,
            How::Below,
            How::Equal,
            How::Between,
            How::Empty,
            How::Filled,
        ],
        Kind::Date => &[
            How::Next,
            How::Last,
            How::Today,
            How::ThisWeek,
            How::ThisMonth,
            How::ThisQuarter,
            How::ThisYear,
            How::Past,
            How::On,
            How::Before,
            How::After,
            How::Within,
            How::Empty,
            How::Filled,
        ],
        Kind::Choice | Kind::Tags => &[How::AnyOf, How::NoneOf, How::Empty, How::Filled],
        Kind::YesNo => &[How::Yes, How::No],
    }
}

impl How {
    /// What has to be typed for it.
    #[must_use]
    pub fn asks(self, kind: Kind) -> Asks {
        match self {
            Self::Contains | Self::Lacks | Self::Is | Self::IsNot => Asks::One,
            Self::Equal | Self::Below | Self::Above | Self::On | Self::Before | Self::After => {
                Asks::One
            }
            Self::Between | Self::Within => Asks::Two,
            Self::AnyOf | Self::NoneOf if kind == Kind::Tags => Asks::Tags,
            Self::AnyOf | Self::NoneOf => Asks::Choices,
            Self::Next | Self::Last => Asks::Days,
            _ => Asks::Nothing,
        }
    }

    /// Its words.
    #[must_use]
    pub fn words(self, m: &Messages, kind: Kind) -> String {
        match self {
            Self::Contains => m.filter_contains(),
            Self::Lacks => m.filter_lacks(),
            Self::Is => m.filter_is(),
            Self::IsNot => m.filter_is_not(),
            Self::AnyOf if kind == Kind::Tags => m.filter_has(),
            Self::NoneOf if kind == Kind::Tags => m.filter_has_not(),
            Self::AnyOf => m.filter_any_of(),
            Self::NoneOf => m.filter_none_of(),
            Self::Equal => m.filter_equal(),
            Self::Below => m.filter_below(),
            Self::Above => m.filter_above(),
            Self::Between | Self::Within => m.filter_between(),
            Self::On => m.filter_on(),
            Self::Before => m.filter_before(),
            Self::After => m.filter_after(),
            Self::Today => m.filter_today(),
            Self::Past => m.filter_past(),
            Self::ThisWeek => m.filter_this_week(),
            Self::ThisMonth => m.filter_this_month(),
            Self::ThisQuarter => m.filter_this_quarter(),
            Self::ThisYear => m.filter_this_year(),
            Self::Next => m.filter_next_days(),
            Self::Last => m.filter_last_days(),
            Self::Yes => m.filter_yes(),
            Self::No => m.filter_no(),
            Self::Empty => m.filter_is_empty(),
            Self::Filled => m.filter_is_filled(),
        }
        .to_string()
    }
}

/// What was typed so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What it speaks of.
    pub subject: Subject,
    /// The operator.
    pub how: How,
    /// The first or only value.
    pub one: String,
    /// The second value.
    pub other: String,
    /// What is chosen.
    pub names: Vec<String>,
    /// The currency of amounts.
    pub currency: Currency,
}

/// Which value cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// The first.
    One,
    /// The second.
    Other,
    /// Nothing is chosen.
    Names,
}

impl Draft {
    /// A condition that asks nothing yet.
    #[must_use]
    pub fn new(subject: Subject, kind: Kind, currency: Currency) -> Self {
        Self {
            subject,
            how: hows(kind).first().copied().unwrap_or(How::Filled),
            one: String::new(),
            other: String::new(),
            names: Vec::new(),
            currency,
        }
    }

    /// A condition that is to be changed.
    #[must_use]
    pub fn of(condition: &Condition, kind: Kind, currency: Currency) -> Self {
        let mut draft = Self::new(condition.subject, kind, currency);
        let mut put = |how, one: String, other: String| {
            (draft.how, draft.one, draft.other) = (how, one, other);
        };
        let empty = String::new;
        match &condition.test {
            Test::Empty => put(How::Empty, empty(), empty()),
            Test::Filled => put(How::Filled, empty(), empty()),
            Test::Yes => put(How::Yes, empty(), empty()),
            Test::No => put(How::No, empty(), empty()),
            Test::Contains(text) => put(How::Contains, text.clone(), empty()),
            Test::Lacks(text) => put(How::Lacks, text.clone(), empty()),
            Test::Is(text) => put(How::Is, text.clone(), empty()),
            Test::IsNot(text) => put(How::IsNot, text.clone(), empty()),
            Test::AnyOf(names) | Test::NoneOf(names) => {
                let any = matches!(condition.test, Test::AnyOf(_));
                put(
                    if any { How::AnyOf } else { How::NoneOf },
                    names.join(", "),
                    empty(),
                );
                draft.names.clone_from(names);
            }
            Test::Number(size) => {
                let (how, one, other) = sized(*size);
                put(
                    how,
                    one.to_string(),
                    other.map(|other| other.to_string()).unwrap_or_default(),
                );
            }
            Test::Money(size) => {
                let (how, one, other) = sized(*size);
                let text = crate::text::money_digits;
                put(how, text(one), other.map(text).unwrap_or_default());
                draft.currency = one.currency;
            }
            Test::Date(test) => {
                let day = |day: NaiveDate| day.to_string();
                match *test {
                    DateTest::On(on) => put(How::On, day(on), empty()),
                    DateTest::Before(on) => put(How::Before, day(on), empty()),
                    DateTest::After(on) => put(How::After, day(on), empty()),
                    DateTest::Between(a, b) => put(How::Within, day(a), day(b)),
                    DateTest::Today => put(How::Today, empty(), empty()),
                    DateTest::Past => put(How::Past, empty(), empty()),
                    DateTest::ThisWeek => put(How::ThisWeek, empty(), empty()),
                    DateTest::ThisMonth => put(How::ThisMonth, empty(), empty()),
                    DateTest::ThisQuarter => put(How::ThisQuarter, empty(), empty()),
                    DateTest::ThisYear => put(How::ThisYear, empty(), empty()),
                    DateTest::Next(days) => put(How::Next, days.to_string(), empty()),
                    DateTest::Last(days) => put(How::Last, days.to_string(), empty()),
                }
            }
        }
        draft
    }

    /// The condition that was typed.
    ///
    /// # Errors
    /// The value that cannot be read.
    pub fn read(&self, kind: Kind, today: NaiveDate) -> Result<Condition, Wrong> {
        let test = self.test(kind, today)?;
        Ok(Condition::new(self.subject, test))
    }

    fn test(&self, kind: Kind, today: NaiveDate) -> Result<Test, Wrong> {
        let text = || {
            let text = self.one.trim();
            (!text.is_empty())
                .then(|| text.to_owned())
                .ok_or(Wrong::One)
        };
        let days = || self.one.trim().parse::<u16>().map_err(|_| Wrong::One);
        let day = || parse_day(&self.one, today).map_err(|_| Wrong::One);
        let date = |test| Ok(Test::Date(test));
        match self.how {
            How::Contains => Ok(Test::Contains(text()?)),
            How::Lacks => Ok(Test::Lacks(text()?)),
            How::Is => Ok(Test::Is(text()?)),
            How::IsNot => Ok(Test::IsNot(text()?)),
            How::AnyOf => Ok(Test::AnyOf(self.chosen(kind)?)),
            How::NoneOf => Ok(Test::NoneOf(self.chosen(kind)?)),
            How::Equal | How::Below | How::Above | How::Between if kind == Kind::Money => {
                let read = |text: &str| amount::parse(text, self.currency).ok();
                Ok(Test::Money(self.size(read)?))
            }
            How::Equal | How::Below | How::Above | How::Between => {
                let read = |text: &str| Decimal::parse(text);
                Ok(Test::Number(self.size(read)?))
            }
            How::On => date(DateTest::On(day()?)),
            How::Before => date(DateTest::Before(day()?)),
            How::After => date(DateTest::After(day()?)),
            How::Within => {
                let other = parse_day(&self.other, today).map_err(|_| Wrong::Other);
                date(DateTest::Between(day()?, other?))
            }
            How::Today => date(DateTest::Today),
            How::Past => date(DateTest::Past),
            How::ThisWeek => date(DateTest::ThisWeek),
            How::ThisMonth => date(DateTest::ThisMonth),
            How::ThisQuarter => date(DateTest::ThisQuarter),
            How::ThisYear => date(DateTest::ThisYear),
            How::Next => date(DateTest::Next(days()?)),
            How::Last => date(DateTest::Last(days()?)),
            How::Yes => Ok(Test::Yes),
            How::No => Ok(Test::No),
            How::Empty => Ok(Test::Empty),
            How::Filled => Ok(Test::Filled),
        }
    }

    fn chosen(&self, kind: Kind) -> Result<Vec<String>, Wrong> {
        let names: Vec<String> = if kind == Kind::Tags {
            let names = self.one.split(',').map(str::trim);
            names
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect()
        } else {
            self.names.clone()
        };
        match (names.is_empty(), kind) {
            (false, _) => Ok(names),
            (true, Kind::Tags) => Err(Wrong::One),
            (true, _) => Err(Wrong::Names),
        }
    }

    fn size<T>(&self, read: impl Fn(&str) -> Option<T>) -> Result<Size<T>, Wrong> {
        let one = read(&self.one).ok_or(Wrong::One)?;
        Ok(match self.how {
            How::Below => Size::Below(one),
            How::Above => Size::Above(one),
            How::Between => Size::Between(one, read(&self.other).ok_or(Wrong::Other)?),
            _ => Size::Equal(one),
        })
    }
}

fn sized<T: Copy>(size: Size<T>) -> (How, T, Option<T>) {
    match size {
        Size::Equal(one) => (How::Equal, one, None),
        Size::Below(one) => (How::Below, one, None),
        Size::Above(one) => (How::Above, one, None),
        Size::Between(a, b) => (How::Between, a, Some(b)),
    }
}
