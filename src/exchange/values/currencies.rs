//! Currencies as files write them: a code, a sign, or a name.

use crate::domain::Currency;

/// Signs and names, folded, with their code. No code: the sign tells that it is money, not of which country.
const MARKS: [(&str, Option<&str>); 34] = [
    ("$", None),
    ("us$", Some("USD")),
    ("€", Some("EUR")),
    ("£", Some("GBP")),
    ("₴", Some("UAH")),
    ("грн", Some("UAH")),
    ("zł", Some("PLN")),
    ("zl", Some("PLN")),
    ("kč", Some("CZK")),
    ("¥", None),
    ("₺", Some("TRY")),
    ("₸", Some("KZT")),
    ("₾", Some("GEL")),
    ("hryvnia", Some("UAH")),
    ("ukrainian hryvnia", Some("UAH")),
    ("гривня", Some("UAH")),
    ("українська гривня", Some("UAH")),
    ("гривна", Some("UAH")),
    ("украинская гривна", Some("UAH")),
    ("us dollar", Some("USD")),
    ("u.s. dollar", Some("USD")),
    ("долар сша", Some("USD")),
    ("доллар сша", Some("USD")),
    ("euro", Some("EUR")),
    ("євро", Some("EUR")),
    ("евро", Some("EUR")),
    ("pound sterling", Some("GBP")),
    ("фунт стерлінгів", Some("GBP")),
    ("polish zloty", Some("PLN")),
    ("польський злотий", Some("PLN")),
    ("злотий", Some("PLN")),
    ("злотый", Some("PLN")),
    ("swiss franc", Some("CHF")),
    ("швейцарський франк", Some("CHF")),
];

/// A mark of money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The currency, unless the sign belongs to several.
    pub currency: Option<Currency>,
}

/// Reads a text that is nothing but a currency.
#[must_use]
pub fn mark(text: &str) -> Option<Mark> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    if let Some((_, code)) = MARKS.iter().find(|(known, _)| *known == text) {
        let currency = code.and_then(Currency::from_code);
        return Some(Mark { currency });
    }
    let code = (text.len() == 3).then(|| Currency::from_code(&text))??;
    Some(Mark {
        currency: Some(code),
    })
}

/// The currency that a cell of a column of currencies names.
#[must_use]
pub fn currency(text: &str) -> Option<Currency> {
    match mark(text)? {
        Mark { currency: None } if text.trim() == "$" => Some(Currency::USD),
        Mark { currency } => currency,
    }
}

/// A currency code in the name of a column: `Amount (USD)`, «Сума, грн».
#[must_use]
pub fn in_name(name: &str) -> Option<Currency> {
    name.split(|c: char| !c.is_alphabetic() && !"$€£₴".contains(c))
        .filter(|word| {
            word.chars().count() == 3 && *word == word.to_uppercase() || "€£₴грн".contains(word)
        })
        .filter(|word| !word.is_empty())
        .find_map(|word| mark(word)?.currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_signs_and_names_are_known() {
        for (text, code) in [
            ("UAH", "UAH"),
            ("usd", "USD"),
            ("$", "USD"),
            ("грн.", "UAH"),
            ("Українська гривня", "UAH"),
            ("Euro", "EUR"),
            ("zł", "PLN"),
        ] {
            assert_eq!(currency(text).map(Currency::code), Some(code), "{text}");
        }
        assert_eq!(currency("?"), None);
        assert_eq!(currency(""), None);
        assert_eq!(mark("$"), Some(Mark { currency: None }));
    }

    #[test]
    fn a_column_may_name_its_currency() {
        assert_eq!(in_name("Amount (USD)"), Some(Currency::USD));
        assert_eq!(in_name("Сума, грн"), Some(Currency::UAH));
        assert_eq!(in_name("Сума ₴"), Some(Currency::UAH));
        assert_eq!(in_name("close_value"), None);
        assert_eq!(in_name("Amount all"), None, "a word is no code");
    }
}
