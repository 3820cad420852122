//! What is sold: the product catalogue.

use super::fields::fields;
use super::{History, Label, Moment, Money, Note, Probability, ProductId};

/// A product or a service.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Product {
    /// Its identity.
    pub id: ProductId,
    /// When the record was made.
    pub created_at: Moment,
    /// Its name.
    pub name: Label,
    /// Its number in the seller's list.
    pub code: Option<Label>,
    /// What one unit is called: piece, hour, month.
    pub unit: Option<Label>,
    /// What one unit costs before discount and tax.
    pub price: Option<Money>,
    /// The tax on it, as a share of the price.
    pub tax: Option<Probability>,
    /// Remarks, for the proposal.
    pub note: Note,
    /// No longer sold.
    pub archived: bool,
    /// Its changes.
    pub history: History<ProductValue>,
}

fields!(Product(id), ProductField, ProductValue {
    /// Its name.
    Name(Label) = name,
    /// Its number.
    Code(Option<Label>) = code,
    /// What one unit is called.
    Unit(Option<Label>) = unit,
    /// What one unit costs.
    Price(Option<Money>) = price,
    /// The tax on it.
    Tax(Option<Probability>) = tax,
    /// Remarks.
    Note(Note) = note,
    /// No longer sold.
    Archived(bool) = archived,
});

impl Product {
    /// A product with nothing but a name.
    #[must_use]
    pub fn new(id: ProductId, created_at: Moment, name: Label) -> Self {
        Self {
            id,
            created_at,
            name,
            code: None,
            unit: None,
            price: None,
            tax: None,
            note: Note::default(),
            archived: false,
            history: History::default(),
        }
    }
}
