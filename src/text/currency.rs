//! The signs of currencies. Never converts anything.

use super::group::NBSP;
use crate::domain::Currency;

/// The sign of a currency where it can mean nothing else (`₴`, `€`; `$` is the US dollar alone), else its
/// ISO 4217 code, since `$` for three dollars at once would deceive.
pub fn currency_sign(currency: Currency) -> &'static str {
    match currency.code() {
        "UAH" => "₴",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "PLN" => "zł",
        "CZK" => "Kč",
        "JPY" => "¥",
        "ILS" => "₪",
        "INR" => "₹",
        "KRW" => "₩",
        "TRY" => "₺",
        "KZT" => "₸",
        "GEL" => "₾",
        "VND" => "₫",
        code => code,
    }
}

/// Puts a sign or code before a number as English does: a sign at once, letters with a space that does not
/// break.
pub(crate) fn sign_before(mark: &str, unsigned: &str) -> String {
    if mark.chars().next_back().is_some_and(char::is_alphabetic) {
        format!("{mark}{NBSP}{unsigned}")
    } else {
        format!("{mark}{unsigned}")
    }
}
