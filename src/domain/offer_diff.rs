//! What differs between two versions of an offer.

use std::collections::VecDeque;

use super::offer::totals;
use super::{LineItem, Money};

/// A line that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LineChange {
    /// It is in the later version only.
    Added(LineItem),
    /// It is in the earlier version only.
    Removed(LineItem),
    /// Its quantity, price, discount or tax is another, or its name in the offer.
    Changed {
        /// The line as it was.
        old: LineItem,
        /// The line as it is.
        new: LineItem,
    },
}

/// What differs between an earlier and a later version.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OfferDiff {
    /// The lines, those of the later version in their order, then those that are gone.
    pub lines: Vec<LineChange>,
    /// The later sum before tax less the earlier one; none where they are of two currencies.
    pub difference: Option<Money>,
}

/// Tells whether two lines are about the same thing: the same product, or the same name where neither is one.
fn same_thing(one: &LineItem, other: &LineItem) -> bool {
    match (one.product, other.product) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.name.to_lowercase() == other.name.to_lowercase(),
        _ => false,
    }
}

/// Compares two versions. Each line is matched with the first of the other version that is about the same thing and
/// is not matched yet.
#[must_use]
pub fn compare(earlier: &[LineItem], later: &[LineItem]) -> OfferDiff {
    let mut rest: VecDeque<&LineItem> = earlier.iter().collect();
    let mut lines = Vec::new();
    for new in later {
        let place = rest.iter().position(|old| same_thing(old, new));
        match place.and_then(|place| rest.remove(place)) {
            None => lines.push(LineChange::Added(new.clone())),
            Some(old) if old == new => {}
            Some(old) => lines.push(LineChange::Changed {
                old: old.clone(),
                new: new.clone(),
            }),
        }
    }
    lines.extend(rest.into_iter().cloned().map(LineChange::Removed));
    OfferDiff {
        lines,
        difference: difference(earlier, later),
    }
}

fn difference(earlier: &[LineItem], later: &[LineItem]) -> Option<Money> {
    let net = |items: &[LineItem]| totals(items).map(|totals| totals.net);
    match (net(earlier), net(later)) {
        (Some(old), Some(new)) if old.currency == new.currency => Some(Money {
            minor: new.minor.saturating_sub(old.minor),
            ..new
        }),
        (None, Some(new)) if earlier.is_empty() => Some(new),
        (Some(old), None) if later.is_empty() => Some(Money {
            minor: -old.minor,
            ..old
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Decimal, Discount, Label, Probability, ProductId};

    fn line(name: &str, quantity: i64, price: i64) -> LineItem {
        LineItem {
            product: None,
            name: Label::lossy(name),
            quantity: Decimal::whole(quantity),
            price: Money::major(price, Currency::UAH),
            discount: None,
            tax: None,
        }
    }

    #[test]
    fn tells_what_was_added_removed_and_changed() {
        let earlier = [line("Seat", 10, 100), line("Training", 1, 500)];
        let mut cheaper = line("seat", 9, 100);
        cheaper.discount = Some(Discount::Share(Probability::percent(10)));
        let later = [cheaper.clone(), line("Support", 12, 20)];
        let diff = compare(&earlier, &later);
        let [seat, training] = earlier;
        let [_, support] = later;
        assert_eq!(
            diff.lines,
            [
                LineChange::Changed {
                    old: seat,
                    new: cheaper
                },
                LineChange::Added(support),
                LineChange::Removed(training),
            ]
        );
        assert_eq!(
            diff.difference,
            Some(Money::major(810 + 240 - 1_500, Currency::UAH))
        );
    }

    #[test]
    fn a_product_is_the_same_under_another_name() {
        let product = Some(ProductId::default());
        let one = LineItem {
            product,
            ..line("Seat", 1, 100)
        };
        let other = LineItem {
            product,
            ..line("Licence", 1, 100)
        };
        let lines = compare(std::slice::from_ref(&one), &[other]).lines;
        assert!(matches!(lines.as_slice(), [LineChange::Changed { .. }]));
        let lines = compare(&[one], &[line("Seat", 1, 100)]).lines;
        assert_eq!(lines.len(), 2, "a free line is not the product");
    }

    #[test]
    fn the_same_lines_twice_are_matched_one_by_one() {
        let twice = [line("Seat", 1, 100), line("Seat", 1, 100)];
        assert_eq!(compare(&twice, &twice).lines, []);
        let lines = compare(&twice, &twice[..1]).lines;
        assert!(matches!(lines.as_slice(), [LineChange::Removed(_)]));
    }

    #[test]
    fn money_of_two_currencies_has_no_difference() {
        let mut dollars = line("Seat", 1, 100);
        dollars.price.currency = Currency::USD;
        let hryvnias = line("Seat", 1, 100);
        assert_eq!(
            compare(&[dollars], std::slice::from_ref(&hryvnias)).difference,
            None
        );
        let all = Some(Money::major(100, Currency::UAH));
        assert_eq!(compare(&[], &[hryvnias]).difference, all);
        assert_eq!(compare(&[], &[]).difference, None);
    }
}
