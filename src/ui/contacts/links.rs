//! Addresses that leave the page: mail, telephone, web. What is not plainly one of these is text and no link.

use crate::domain::custom::{is_email, is_web_address};
use crate::text::mailto;

/// The address that begins a letter to somebody; none if it is no address of mail.
#[must_use]
pub fn mail_href(address: &str) -> Option<String> {
    let to = address.trim();
    let letter = mailto::Letter {
        to: to.to_owned(),
        ..mailto::Letter::default()
    };
    is_email(to).then(|| letter.href()).flatten()
}

/// The address that begins a call; none if there are fewer than three digits or any letters in it.
#[must_use]
pub fn phone_href(number: &str) -> Option<String> {
    let dialled: String = number
        .trim()
        .chars()
        .enumerate()
        .filter(|(place, c)| c.is_ascii_digit() || (*place == 0 && *c == '+'))
        .map(|(_, c)| c)
        .collect();
    let digits = dialled.chars().filter(char::is_ascii_digit).count();
    let plain = !number.chars().any(char::is_alphabetic);
    (digits >= 3 && plain).then(|| format!("tel:{dialled}"))
}

/// A web address that may be a link.
#[must_use]
pub fn web_href(address: &str) -> Option<String> {
    let address = address.trim();
    is_web_address(address).then(|| address.to_owned())
}
