//! Makes letters that a reader takes for the same one the same character. The ground under search and sort
//! order; shows nothing.

/// Brings text to one spelling: letters typed as base and mark are joined where the mark makes a letter (й, ї,
/// ё), other marks (stress, accents) are dropped, apostrophes become `'`, and every white space a plain space.
pub(crate) fn unify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{300}'..='\u{36f}' => {
                if let Some(joined) = out
                    .chars()
                    .next_back()
                    .and_then(|base| join(base, character))
                {
                    out.pop();
                    out.push(joined);
                }
            }
            '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{2b9}' | '\u{b4}' | '`' => out.push('\''),
            // Soft hyphens and zero-width marks come along with text copied from pages.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            other if other.is_whitespace() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// The letter that a base and a combining mark make, where it is a letter of its own in Ukrainian or Russian.
fn join(base: char, mark: char) -> Option<char> {
    const BREVE: char = '\u{306}';
    const DIAERESIS: char = '\u{308}';
    Some(match (base, mark) {
        ('и', BREVE) => 'й',
        ('И', BREVE) => 'Й',
        ('і', DIAERESIS) => 'ї',
        ('І', DIAERESIS) => 'Ї',
        ('е', DIAERESIS) => 'ё',
        ('Е', DIAERESIS) => 'Ё',
        _ => return None,
    })
}

/// The plain Latin letter under a lower-case one with an accent; any other character as it is.
pub(crate) fn latin_base(letter: char) -> char {
    match letter {
        'à'..='æ' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'œ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ß' | 'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}
