//! The parts of a typed amount: numbers with their "thousand" and "million", signs, brackets, currencies.

use super::fraction::Fraction;
use super::{AmountError, Currency, split_decimals};

/// A part of a typed amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Token {
    /// A number, already times its thousand or million.
    Number(Fraction),
    Plus,
    Minus,
    Times,
    Over,
    Percent,
    Open,
    Close,
}

/// The longest text that is looked at. An amount is short, and a pasted page is none.
const LONGEST: usize = 200;

/// What a word makes of the number in front of it.
const THOUSAND: &[&str] = &["k", "к", "тис", "тисяча", "тисячі", "тисяч", "thousand"];
const MILLION: &[&str] = &[
    "m",
    "м",
    "млн",
    "мільйон",
    "мільйони",
    "мільйона",
    "мільйонів",
    "mln",
    "million",
    "millions",
];
const MILLIARD: &[&str] = &[
    "b",
    "bn",
    "млрд",
    "мільярд",
    "мільярди",
    "мільярда",
    "мільярдів",
    "billion",
    "billions",
];

/// How people call currencies when they do not write the code.
const CURRENCY_WORDS: &[&str] = &[
    "грн",
    "гривень",
    "гривня",
    "гривні",
    "коп",
    "дол",
    "долар",
    "долари",
    "доларів",
    "dollar",
    "dollars",
    "євро",
    "euro",
    "euros",
    "злотих",
    "zł",
    "zl",
    "kč",
    "kr",
    "lei",
    "fr",
];

fn exponent_of(word: &str) -> Option<u32> {
    let among = |words: &[&str]| words.contains(&word);
    if among(THOUSAND) {
        Some(3)
    } else if among(MILLION) {
        Some(6)
    } else if among(MILLIARD) {
        Some(9)
    } else {
        None
    }
}

fn is_currency(word: &str) -> bool {
    CURRENCY_WORDS.contains(&word)
        || word.len() == 3 && Currency::from_code(word).is_some()
        || matches!(word, "us" | "uah")
}

fn is_currency_sign(c: char) -> bool {
    matches!(c, '₴' | '$' | '€' | '£' | '¥' | '₺' | '₽')
}

fn groups_digits(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’' | 'ʼ')
}

/// Takes a text apart. Currencies are passed over where they stand beside a number.
pub(super) fn tokens(text: &str, currency: Currency) -> Result<Vec<Token>, AmountError> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() > LONGEST {
        return Err(AmountError::NotANumber);
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        at += 1;
        let sign = match c {
            '+' => Token::Plus,
            '-' | '−' | '–' => Token::Minus,
            '*' | '×' | '·' => Token::Times,
            '/' | ':' | '÷' => Token::Over,
            '%' => Token::Percent,
            '(' => Token::Open,
            ')' => Token::Close,
            _ if c.is_whitespace() || is_currency_sign(c) => continue,
            _ if c.is_ascii_digit() || matches!(c, ',' | '.') => {
                let end = end_of_number(&letters, at);
                let number: String = letters
                    .get(at - 1..end)
                    .unwrap_or_default()
                    .iter()
                    .collect();
                let (factor, behind) = factor_behind(&letters, end);
                tokens.push(Token::Number(read(&number, factor, currency)?));
                at = behind;
                continue;
            }
            _ if c.is_alphabetic() => {
                let (word, end) = word_at(&letters, at - 1);
                at = end;
                if matches!(&*word, "x" | "х") {
                    Token::Times
                } else if is_currency(&word) {
                    continue;
                } else {
                    return Err(AmountError::NotANumber);
                }
            }
            _ => return Err(AmountError::NotANumber),
        };
        tokens.push(sign);
    }
    Ok(tokens)
}

/// Where a number that began earlier ends: digits and decimal signs, and what groups digits between digits.
fn end_of_number(letters: &[char], from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    while let Some(&c) = letters.get(at) {
        at += 1;
        if c.is_ascii_digit() || matches!(c, ',' | '.') {
            end = at;
        } else if !groups_digits(c) {
            break;
        }
    }
    end
}

/// The power of ten that a word behind a number means, and where the text goes on.
fn factor_behind(letters: &[char], end: usize) -> (u32, usize) {
    let mut at = end;
    while letters.get(at).is_some_and(|c| c.is_whitespace()) {
        at += 1;
    }
    if !letters.get(at).is_some_and(|c| c.is_alphabetic()) {
        return (0, end);
    }
    let (word, behind) = word_at(letters, at);
    exponent_of(&word).map_or((0, end), |factor| (factor, behind))
}

/// The word in small letters and where it ends; the dot of «тис.» belongs to it.
fn word_at(letters: &[char], from: usize) -> (String, usize) {
    let rest = letters.get(from..).unwrap_or_default();
    let length = rest.iter().take_while(|c| c.is_alphabetic()).count();
    let word: String = rest
        .iter()
        .take(length)
        .flat_map(|c| c.to_lowercase())
        .collect();
    let end = from + length;
    let dot =
        letters.get(end) == Some(&'.') && !letters.get(end + 1).is_some_and(char::is_ascii_digit);
    (word, end + usize::from(dot))
}

/// A number in the format of either language, times a power of ten.
fn read(number: &str, factor: u32, currency: Currency) -> Result<Fraction, AmountError> {
    let signs: String = number.chars().filter(|c| !groups_digits(*c)).collect();
    // «1,234 млн» is no thousand millions: in front of a word the lone sign is the decimal one.
    let exponent = if factor > 0 { 3 } else { currency.exponent() };
    let (whole, fraction) = split_decimals(&signs, exponent)?;
    if whole.is_empty() && fraction.is_empty() {
        return Err(AmountError::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    let digits: i128 = format!("0{whole}{fraction}")
        .parse()
        .map_err(|_| AmountError::TooLarge)?;
    let behind = u32::try_from(fraction.len()).map_err(|_| AmountError::TooLarge)?;
    Fraction::decimal(digits, behind)
        .and_then(|plain| plain.times(Fraction::whole(10_i128.pow(factor))))
        .ok_or(AmountError::TooLarge)
}
