//! Fields of one's own on deals.

use chrono::NaiveDate;

use super::named::named;
use super::{Decimal, ItemKey, Label, List, Money, PipelineId};

named! {
    /// What a field of one's own holds.
    CustomKind {
        /// A line of text.
        Text = "text",
        /// A number.
        Number = "number",
        /// An amount of money.
        Money = "money",
        /// A day.
        Date = "date",
        /// One of its choices.
        Choice = "choice",
        /// Several of its choices.
        Choices = "choices",
        /// Yes or no.
        YesNo = "yes_no",
        /// An address of http or https.
        Link = "link",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// One to five.
        Rating = "rating",
    }
}

/// A field of one's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustomField {
    /// Its key.
    pub key: ItemKey,
    /// Its name.
    pub name: Label,
    /// What it holds.
    pub kind: CustomKind,
    /// The pipeline whose deals have it; none gives it to all.
    pub pipeline: Option<PipelineId>,
    /// What can be chosen.
    pub choices: List<Label>,
    /// No longer asked for. What was filled in stays.
    pub archived: bool,
}

impl CustomField {
    /// Tells whether deals of a pipeline have it.
    #[must_use]
    pub fn belongs_to(&self, pipeline: PipelineId) -> bool {
        !self.archived && self.pipeline.is_none_or(|own| own == pipeline)
    }
}

/// A value of a field of one's own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs, reason = "the variants are those of `CustomKind`")]
pub enum CustomValue {
    Text(Label),
    Number(Decimal),
    Money(Money),
    Date(NaiveDate),
    Choice(Label),
    Choices(List<Label>),
    YesNo(bool),
    Link(Label),
    Email(Label),
    Phone(Label),
    Rating(u16),
}

impl CustomValue {
    /// The largest rating.
    pub const MAX_RATING: u16 = 5;

    /// Of which kind it is.
    #[must_use]
    pub fn kind(&self) -> CustomKind {
        match self {
            Self::Text(_) => CustomKind::Text,
            Self::Number(_) => CustomKind::Number,
            Self::Money(_) => CustomKind::Money,
            Self::Date(_) => CustomKind::Date,
            Self::Choice(_) => CustomKind::Choice,
            Self::Choices(_) => CustomKind::Choices,
            Self::YesNo(_) => CustomKind::YesNo,
            Self::Link(_) => CustomKind::Link,
            Self::Email(_) => CustomKind::Email,
            Self::Phone(_) => CustomKind::Phone,
            Self::Rating(_) => CustomKind::Rating,
        }
    }

    /// Tells whether a field takes it: the kind fits, and what is chosen can be chosen.
    #[must_use]
    pub fn fits(&self, field: &CustomField) -> bool {
        let known = |choice: &Label| field.choices.contains(choice);
        self.kind() == field.kind
            && match self {
                Self::Choice(choice) => known(choice),
                Self::Choices(choices) => choices.iter().all(known),
                Self::Rating(rating) => (1..=Self::MAX_RATING).contains(rating),
                Self::Link(link) => is_web_address(link),
                Self::Email(address) => is_email(address),
                _ => true,
            }
    }
}

/// Tells whether a text is an address that may be a link: http or https with something behind, without blanks and
/// without a user or password in front of the host, which pass one site off as another.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty()
            && !host.contains(['@', '\\'])
            && !rest.chars().any(|c| c.is_whitespace() || c.is_control())
    })
}

/// Tells whether a text looks like one e-mail address. Whether it exists only a mail can tell.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else {
        return false;
    };
    !local.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text
            .chars()
            .any(|c| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"'))
}

/// A field of one's own with its value on a deal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustomEntry {
    /// Which field.
    pub field: ItemKey,
    /// Its value.
    pub value: CustomValue,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_links() {
        for good in ["https://example.org", "HTTP://example.org/a?b#c"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "https://",
            "data:text/html,x",
            "C:\\offer.pdf",
            "https://good.org@evil.org",
            "https://a b",
            "//example.org",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_of_mail_are_told_from_other_texts() {
        assert!(is_email("olena.shevchenko@agrosvit.com.ua"));
        for bad in [
            "olena",
            "@x.org",
            "a@b",
            "a b@c.org",
            "a@c.org, d@e.org",
            "a@.org",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_value_fits_its_field_only() {
        let field = CustomField {
            key: ItemKey(1),
            name: Label::lossy("Size"),
            kind: CustomKind::Choice,
            pipeline: None,
            choices: vec![Label::lossy("Small"), Label::lossy("Large")].into(),
            archived: false,
        };
        assert!(CustomValue::Choice(Label::lossy("Small")).fits(&field));
        assert!(!CustomValue::Choice(Label::lossy("Huge")).fits(&field));
        assert!(!CustomValue::Text(Label::lossy("Small")).fits(&field));
    }
}
