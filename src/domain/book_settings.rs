//! What holds for the whole book and travels with it. The look of the screen is not here.

use super::fields::fields;
use super::{
    Criterion, Currency, CustomField, History, Label, List, Note, Rate, SavedView, TextTemplate,
};

/// Settings of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BookSettings {
    /// The currency of new deals and of targets.
    pub currency: Currency,
    /// The reasons offered when a deal is lost, in the order in which they are offered.
    pub lost_reasons: Vec<Label>,
    /// Rates of exchange to the currency of the book, in any order.
    pub rates: List<Rate>,
    /// The criteria of the qualification.
    pub criteria: List<Criterion>,
    /// The fields of one's own, in the order in which they are shown.
    pub custom_fields: List<CustomField>,
    /// Kinds of activities of one's own.
    pub activity_kinds: List<Label>,
    /// Saved views.
    pub views: List<SavedView>,
    /// Texts for e-mails and proposals.
    pub texts: List<TextTemplate>,
    /// Who sells, as it stands on a proposal: name, address, account.
    pub seller: Note,
    /// The changes.
    pub history: History<BookSettingsValue>,
}

impl Default for BookSettings {
    fn default() -> Self {
        Self {
            currency: Currency::UAH,
            lost_reasons: Vec::new(),
            rates: List::default(),
            criteria: List::default(),
            custom_fields: List::default(),
            activity_kinds: List::default(),
            views: List::default(),
            texts: List::default(),
            seller: Note::default(),
            history: History::default(),
        }
    }
}

fields!(BookSettings(), BookSettingsField, BookSettingsValue {
    /// The currency of new deals.
    Currency(Currency) = currency,
    /// The reasons offered.
    LostReasons(Vec<Label>) = lost_reasons,
    /// Rates of exchange to the currency of the book, in any order.
    Rates(List<Rate>) = rates,
    /// The criteria of the qualification.
    Criteria(List<Criterion>) = criteria,
    /// The fields of one's own, in the order in which they are shown.
    CustomFields(List<CustomField>) = custom_fields,
    /// Kinds of activities of one's own.
    ActivityKinds(List<Label>) = activity_kinds,
    /// Saved views.
    Views(List<SavedView>) = views,
    /// Texts for e-mails and proposals.
    Texts(List<TextTemplate>) = texts,
    /// Who sells, as it stands on a proposal: name, address, account.
    Seller(Note) = seller,
});
