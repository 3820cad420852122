//! What is offered in a deal: line items, and versions of the offer that were given to the buyer.

use super::{Currency, Decimal, Label, List, Moment, Money, Note, Probability, ProductId, amount};

/// What is taken off a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Discount {
    /// A share of the line.
    Share(Probability),
    /// An amount in minor units of the line's currency.
    Minor(i64),
}

impl Discount {
    /// Reads a discount as typed: with a percent sign it is a share, else an amount of the currency.
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let text = text.trim();
        if text.ends_with('%') {
            return Probability::parse(text).map(Self::Share);
        }
        let money = amount::parse(text, currency).ok()?;
        Some(Self::Minor(money.minor))
    }
}

/// A line of an offer. All lines of one offer have one currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineItem {
    /// The product of the catalogue, if it is one.
    pub product: Option<ProductId>,
    /// What it is called in the offer.
    pub name: Label,
    /// How many units; never below zero.
    pub quantity: Decimal,
    /// What one unit costs.
    pub price: Money,
    /// What is taken off.
    pub discount: Option<Discount>,
    /// The tax on what is left.
    pub tax: Option<Probability>,
}

impl LineItem {
    /// Quantity times price, rounded half away from zero to minor units.
    #[must_use]
    pub fn gross(&self) -> i64 {
        self.quantity.of(self.price.minor)
    }

    /// What the discount takes off, at most all of it.
    #[must_use]
    pub fn off(&self) -> i64 {
        let gross = self.gross();
        let off = match self.discount {
            None => 0,
            Some(Discount::Share(share)) => money(gross, self.price.currency).weighted(share).minor,
            Some(Discount::Minor(minor)) => minor,
        };
        off.clamp(0, gross.max(0))
    }

    /// The line before tax.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.gross().saturating_sub(self.off())
    }

    /// The tax on the line.
    #[must_use]
    pub fn tax_minor(&self) -> i64 {
        self.tax.map_or(0, |tax| {
            money(self.net(), self.price.currency).weighted(tax).minor
        })
    }
}

fn money(minor: i64, currency: Currency) -> Money {
    Money { minor, currency }
}

/// The sums of an offer. Each line is rounded and then added, so that the sum equals what is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Totals {
    /// Before discounts and tax.
    pub gross: Money,
    /// What the discounts take off.
    pub off: Money,
    /// Before tax: the amount of the deal.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// What the buyer pays.
    pub total: Money,
}

/// The sums of line items; none if there are no lines or they are of several currencies.
#[must_use]
pub fn totals(items: &[LineItem]) -> Option<Totals> {
    let currency = items.first()?.price.currency;
    if items.iter().any(|item| item.price.currency != currency) {
        return None;
    }
    let sum = |part: fn(&LineItem) -> i64| {
        let minor = items
            .iter()
            .fold(0_i64, |sum, item| sum.saturating_add(part(item)));
        money(minor, currency)
    };
    let (net, tax) = (sum(LineItem::net), sum(LineItem::tax_minor));
    Some(Totals {
        gross: sum(LineItem::gross),
        off: sum(LineItem::off),
        net,
        tax,
        total: money(net.minor.saturating_add(tax.minor), currency),
    })
}

/// A version of the offer as it was given to the buyer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferVersion {
    /// When it was kept.
    pub at: Moment,
    /// What it is called: "Version 2", "After the call".
    pub name: Label,
    /// Its lines.
    pub items: List<LineItem>,
    /// The amount of the deal then.
    pub amount: Option<Money>,
    /// Remarks.
    pub note: Note,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(quantity: &str, price: i64, discount: Option<Discount>, tax: u16) -> LineItem {
        LineItem {
            product: None,
            name: Label::lossy("Seat"),
            quantity: Decimal::parse(quantity).unwrap(),
            price: money(price, Currency::UAH),
            discount,
            tax: (tax > 0).then(|| Probability::percent(tax)),
        }
    }

    #[test]
    fn lines_are_rounded_and_then_added() {
        let items = [
            line(
                "3",
                99_000,
                Some(Discount::Share(Probability::percent(10))),
                20,
            ),
            line("1.5", 333, None, 0),
            line("2", 500, Some(Discount::Minor(9_999)), 20),
        ];
        let totals = totals(&items).unwrap();
        assert_eq!(totals.gross.minor, 297_000 + 500 + 1_000);
        assert_eq!(totals.off.minor, 29_700 + 1_000);
        assert_eq!(totals.net.minor, 267_300 + 500);
        assert_eq!(totals.tax.minor, 53_460);
        assert_eq!(totals.total.minor, 321_260);
    }

    #[test]
    fn a_discount_is_a_share_or_an_amount() {
        let read = |text| Discount::parse(text, Currency::UAH);
        let tenth = Some(Discount::Share(Probability::percent(10)));
        assert_eq!(read("10%"), tenth);
        assert_eq!(read(" 10 % "), tenth);
        assert_eq!(read("10"), Some(Discount::Minor(1_000)));
        assert_eq!(read("12,50"), Some(Discount::Minor(1_250)));
        for wrong in ["", "101%", "-5", "much"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn lines_of_two_currencies_have_no_sum() {
        let mut items = [line("1", 100, None, 0), line("1", 100, None, 0)];
        items[1].price.currency = Currency::EUR;
        assert_eq!(totals(&items), None);
        assert_eq!(totals(&[]), None);
    }
}
