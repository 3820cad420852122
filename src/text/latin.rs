//! Words in Latin letters as they sound, so that one name written in two alphabets, or by two rules, is one. Shows
//! nothing: it is only for comparing.

/// A folded word (see [`search::fold`](super::search::fold)) in Latin letters, with what different rules write
/// differently made the same: Олексій, Oleksiy and Oleksii; Григорій, Hryhorii and Grygoriy.
#[must_use]
pub fn sound(word: &str) -> String {
    let mut latin = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        match romanized(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(letter),
        }
    }
    // Longer spellings first: what they become must not be taken for a shorter one.
    for (from, to) in [
        ("shch", "S"),
        ("sch", "S"),
        ("zh", "Z"),
        ("kh", "h"),
        ("ph", "f"),
        ("sh", "S"),
        ("ch", "C"),
        ("ts", "c"),
        ("tz", "c"),
        ("ck", "k"),
        ("g", "h"),
        ("w", "v"),
        ("x", "ks"),
        ("y", "i"),
        ("j", "i"),
    ] {
        if latin.contains(from) {
            latin = latin.replace(from, to);
        }
    }
    let mut out = String::with_capacity(latin.len());
    for letter in latin.chars() {
        match out.chars().next_back() {
            Some(last) if last == letter => {}
            // A soft vowel sounds as the plain one with or without its sign.
            Some('i') if matches!(letter, 'a' | 'e' | 'o' | 'u') => {
                out.pop();
                if !out.ends_with(letter) {
                    out.push(letter);
                }
            }
            _ => out.push(letter),
        }
    }
    out
}

/// A Cyrillic letter by the Ukrainian rules of 2010; none for others.
fn romanized(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "h",
        'д' => "d",
        'е' | 'э' => "e",
        'є' => "ie",
        'ё' => "io",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ы' => "i",
        'ї' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ь' | 'ъ' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::search::fold;
    use super::sound;

    #[test]
    fn one_name_sounds_the_same_in_both_alphabets() {
        for (one, other) in [
            ("Шевченко", "Shevchenko"),
            ("Олексій", "Oleksiy"),
            ("Олексій", "Oleksii"),
            ("Григорій", "Hryhorii"),
            ("Григорій", "Grygoriy"),
            ("Юлія", "Yuliya"),
            ("Юлія", "Iuliia"),
            ("Марія", "Maria"),
            ("Наталія", "Natalia"),
            ("Щербак", "Shcherbak"),
            ("Харків", "Kharkiv"),
            ("Ганна", "Hanna"),
            ("Агросвіт", "Agrosvit"),
        ] {
            assert_eq!(sound(&fold(one)), sound(&fold(other)), "{one} and {other}");
        }
        for (one, other) in [
            ("Шевченко", "Шевчук"),
            ("Іваненко", "Іванченко"),
            ("Ірина", "Арина"),
        ] {
            assert_ne!(sound(&fold(one)), sound(&fold(other)), "{one} and {other}");
        }
    }
}
