//! What holds for the whole book and travels with it. The look of the screen is not here.

use super::fields::fields;
use super::{Currency, History, Label};

/// Settings of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BookSettings {
    /// The currency of new deals and of targets.
    pub currency: Currency,
    /// The reasons offered when a deal is lost, in the order in which they are offered.
    pub lost_reasons: Vec<Label>,
    /// The changes.
    pub history: History<BookSettingsValue>,
}

impl Default for BookSettings {
    fn default() -> Self {
        Self {
            currency: Currency::UAH,
            lost_reasons: Vec::new(),
            history: History::default(),
        }
    }
}

fields!(BookSettings(), BookSettingsField, BookSettingsValue {
    /// The currency of new deals.
    Currency(Currency) = currency,
    /// The reasons offered.
    LostReasons(Vec<Label>) = lost_reasons,
});
