//! Amounts that are reckoned while they are typed: `12*990`, `(100+20)*3`, `1,5 млн`, `2k`, `1000−15%`.

use super::fraction::Fraction;
use super::token::{Token, tokens};
use super::{AmountError, Currency};

/// Brackets inside of brackets; nobody types more.
const DEEPEST: usize = 32;

/// A value on the way to the result.
#[derive(Clone, Copy)]
struct Value {
    number: Fraction,
    /// It was multiplied, divided or is a share, so its result may be rounded.
    rounds: bool,
    /// It is a share in percent that still has to be taken of something.
    share: bool,
}

/// The result in minor units.
pub(super) fn minor(text: &str, currency: Currency) -> Result<i128, AmountError> {
    let tokens = tokens(text, currency)?;
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        depth: 0,
    };
    let value = reader.sum()?;
    // A share of nothing is no amount, and nothing may stand behind the sum.
    if reader.at < tokens.len() || value.share {
        return Err(AmountError::NotANumber);
    }
    if value.number.is_negative() {
        return Err(AmountError::Negative);
    }
    let unit = Fraction::whole(i128::from(currency.minor_per_major()));
    let in_minor = value.number.times(unit).ok_or(AmountError::TooLarge)?;
    let (minor, was_rounded) = in_minor.rounded().ok_or(AmountError::TooLarge)?;
    if was_rounded && !value.rounds {
        return Err(AmountError::TooPrecise(currency.exponent()));
    }
    Ok(minor)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn next_is(&self, token: Token) -> bool {
        self.tokens.get(self.at) == Some(&token)
    }

    fn take(&mut self, token: Token) -> bool {
        let found = self.next_is(token);
        self.at += usize::from(found);
        found
    }

    fn sum(&mut self) -> Result<Value, AmountError> {
        let mut left = self.product()?;
        loop {
            let plus = self.take(Token::Plus);
            if !plus && !self.take(Token::Minus) {
                return Ok(left);
            }
            if left.share {
                return Err(AmountError::NotANumber);
            }
            let mut right = self.product()?;
            if right.share {
                // 1,000 − 15 % takes fifteen hundredths of the thousand off, as on a pocket calculator.
                right.number = known(right.number.times(left.number))?;
            }
            left.number = known(if plus {
                left.number.plus(right.number)
            } else {
                left.number.minus(right.number)
            })?;
            left.rounds |= right.rounds;
        }
    }

    fn product(&mut self) -> Result<Value, AmountError> {
        let mut left = self.factor()?;
        loop {
            let times = self.take(Token::Times);
            if !times && !self.take(Token::Over) {
                return Ok(left);
            }
            let right = self.factor()?;
            let number = if times {
                left.number.times(right.number)
            } else if right.number.is_zero() {
                return Err(AmountError::NotANumber);
            } else {
                left.number.divided_by(right.number)
            };
            left = Value {
                number: known(number)?,
                rounds: true,
                share: left.share && right.share,
            };
        }
    }

    fn factor(&mut self) -> Result<Value, AmountError> {
        if self.take(Token::Minus) {
            self.deeper()?;
            let mut value = self.factor()?;
            self.depth -= 1;
            value.number = known(value.number.times(Fraction::whole(-1)))?;
            return Ok(value);
        }
        let mut value = if self.take(Token::Open) {
            self.deeper()?;
            let value = self.sum()?;
            self.depth -= 1;
            if !self.take(Token::Close) {
                return Err(AmountError::NotANumber);
            }
            value
        } else if let Some(Token::Number(number)) = self.tokens.get(self.at) {
            self.at += 1;
            Value {
                number: *number,
                rounds: false,
                share: false,
            }
        } else {
            return Err(AmountError::NotANumber);
        };
        if self.take(Token::Percent) {
            if value.share {
                return Err(AmountError::NotANumber);
            }
            value.number = known(value.number.divided_by(Fraction::whole(100)))?;
            value.share = true;
            value.rounds = true;
        }
        Ok(value)
    }

    fn deeper(&mut self) -> Result<(), AmountError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(AmountError::NotANumber);
        }
        Ok(())
    }
}

fn known(number: Option<Fraction>) -> Result<Fraction, AmountError> {
    number.ok_or(AmountError::TooLarge)
}
