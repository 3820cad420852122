//! The plural rules of the languages that Konvey speaks, under the name and with the interface of the package that the
//! messages are compiled for.
//!
//! That one has the rules of all languages, and writes each number out and reads it again for them, which takes the table
//! along by which Rust reads fractions. Both were 17 kB of what the page loads before its first board. The tests of
//! `text::messages` hold these rules against those of ICU.

use unic_langid::LanguageIdentifier;

/// The forms that languages have of a noun beside a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(
    missing_docs,
    reason = "the names are those of Unicode, which says what each language uses them for"
)]
pub enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER,
}

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PluralRuleType {
    /// A place in an order: first, second. There are no rules for it here.
    ORDINAL,
    /// How many there are.
    CARDINAL,
}

/// The rules of a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PluralRules {
    /// English.
    English,
    /// Ukrainian.
    Ukrainian,
}

impl PluralRules {
    /// The rules of a language, if it has some here.
    ///
    /// # Errors
    /// When it has none.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "the messages are compiled for this interface"
    )]
    pub fn create(
        language: LanguageIdentifier,
        counts: PluralRuleType,
    ) -> Result<Self, &'static str> {
        match (language.language.as_str(), counts) {
            ("en", PluralRuleType::CARDINAL) => Ok(Self::English),
            ("uk", PluralRuleType::CARDINAL) => Ok(Self::Ukrainian),
            _ => Err("a language without rules"),
        }
    }

    /// The form beside a number.
    ///
    /// # Errors
    /// Never; the messages ask for a result.
    pub fn select(self, number: f64) -> Result<PluralCategory, &'static str> {
        let number = number.abs();
        // A fraction is shown with as many digits as it has, and a whole number with none. Beyond 2^53 there are only
        // whole ones, and what is beyond 64 bits too ends on the digits of the largest.
        if number.fract() != 0.0 || !number.is_finite() {
            return Ok(PluralCategory::OTHER);
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and not negative"
        )]
        let whole = number as u64;
        Ok(match (self, whole % 10, whole % 100) {
            (Self::English, ..) if whole == 1 => PluralCategory::ONE,
            (Self::English, ..) => PluralCategory::OTHER,
            (Self::Ukrainian, _, 11..=14) => PluralCategory::MANY,
            (Self::Ukrainian, 1, _) => PluralCategory::ONE,
            (Self::Ukrainian, 2..=4, _) => PluralCategory::FEW,
            (Self::Ukrainian, ..) => PluralCategory::MANY,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_rules_for_the_languages_of_the_product_alone() {
        let rules = |text: &str| {
            let language = text.parse().map_err(|_| "no language")?;
            PluralRules::create(language, PluralRuleType::CARDINAL)
        };
        assert_eq!(rules("en"), Ok(PluralRules::English));
        assert_eq!(rules("uk-UA"), Ok(PluralRules::Ukrainian));
        assert!(rules("de").is_err());
    }
}
