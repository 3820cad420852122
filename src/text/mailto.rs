//! Addresses of letters (RFC 6068). Opens nothing and sends nothing: the address is followed by whatever program of mail
//! the browser knows.

use crate::domain::custom::is_email;

/// A letter that is about to be written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Letter {
    /// To whom; an empty one is left for the program of mail to ask.
    pub to: String,
    /// What it is about: one line.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Letter {
    /// From how many characters on an address may be cut by a program of mail: the limit of the shell of Windows, less
    /// what browsers put around it.
    pub const LONG: usize = 2_000;

    /// The address that opens the letter. None if the recipient is no single address of mail.
    ///
    /// Everything but letters and digits of ASCII and `-._~` is percent-coded as UTF-8, so that neither a name nor a
    /// text can add a header: an `&` stays a letter of its value, and line ends of the subject become blanks.
    #[must_use]
    pub fn href(&self) -> Option<String> {
        let to = self.to.trim();
        if !to.is_empty() && !is_email(to) {
            return None;
        }
        let mut href = String::from("mailto:");
        match to.rsplit_once('@') {
            Some((local, host)) => {
                encode(local, &mut href);
                href.push('@');
                encode(host, &mut href);
            }
            None => encode(to, &mut href),
        }
        let subject = one_line(&self.subject);
        let body = crlf(self.body.trim_end());
        let fields = [("subject", subject), ("body", body)];
        let filled = fields.iter().filter(|(_, value)| !value.is_empty());
        for (place, (name, value)) in filled.enumerate() {
            href.push(if place == 0 { '?' } else { '&' });
            href.push_str(name);
            href.push('=');
            encode(value, &mut href);
        }
        Some(href)
    }
}

/// A text as one line without control characters.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        .filter(|part| !part.trim().is_empty())
        .map(str::trim)
        .collect();
    words.join(" ")
}

/// A text whose lines end as RFC 6068 wants it, without other control characters than tabs.
fn crlf(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect::<String>()
        .replace('\n', "\r\n")
}

fn encode(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(DIGITS[usize::from(half)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str, subject: &str, body: &str) -> Letter {
        Letter {
            to: to.to_owned(),
            subject: subject.to_owned(),
            body: body.to_owned(),
        }
    }

    #[test]
    fn other_alphabets_are_coded_as_utf_8() {
        assert_eq!(
            letter("olena@agro.ua", "Пропозиція", "Так")
                .href()
                .as_deref(),
            Some(
                "mailto:olena@agro.ua?subject=%D0%9F%D1%80%D0%BE%D0%BF%D0%BE%D0%B7%D0%B8%D1%86%D1%96%D1%8F\
                 &body=%D0%A2%D0%B0%D0%BA"
            )
        );
    }

    #[test]
    fn lines_end_with_cr_and_lf() {
        for body in ["a\nb", "a\r\nb", "a\rb", "a\nb\n\n"] {
            assert_eq!(
                letter("", "", body).href().as_deref(),
                Some("mailto:?body=a%0D%0Ab"),
                "{body:?}"
            );
        }
    }

    #[test]
    fn no_text_adds_a_header() {
        let href = letter("a@b.org", "Hi\r\nBcc: x@y.org", "1 & bcc=x@y.org?cc=z#top")
            .href()
            .unwrap();
        assert_eq!(
            href,
            "mailto:a@b.org?subject=Hi%20Bcc%3A%20x%40y.org\
             &body=1%20%26%20bcc%3Dx%40y.org%3Fcc%3Dz%23top"
        );
        assert_eq!(href.matches('?').count(), 1);
        assert_eq!(href.matches('&').count(), 1);
    }

    #[test]
    fn only_one_address_is_written_to() {
        for bad in [
            "a@b.org,x@y.org",
            "a@b.org?bcc=x@y.org ",
            "a b@c.org",
            "Olena <a@b.org>",
            "nobody",
        ] {
            let href = letter(bad, "", "").href();
            assert!(
                href.as_ref().is_none_or(|href| !href.contains('?')),
                "{bad}: {href:?}"
            );
        }
        assert_eq!(
            letter("o'hara+sales@b.org", "", "").href().as_deref(),
            Some("mailto:o%27hara%2Bsales@b.org")
        );
        assert_eq!(letter("", "", "").href().as_deref(), Some("mailto:"));
    }
}
