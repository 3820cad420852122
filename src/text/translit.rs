//! Ukrainian words in Latin letters, for finding a name in one alphabet that was written in the other.

/// A folded text in Latin letters by the Ukrainian rules of 2010, with the letters that other rules write otherwise
/// made the same: `y` and `j` are `i`, `g` is `h`, `w` is `v`, soft signs and apostrophes are left out. Each letter is
/// changed by itself, so the beginning of a word gives the beginning of its form: what is typed so far finds already.
#[must_use]
pub fn latin(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for letter in folded.chars() {
        match letter {
            'а' => out.push('a'),
            'б' => out.push('b'),
            'в' | 'w' => out.push('v'),
            'г' | 'ґ' | 'g' => out.push('h'),
            'д' => out.push('d'),
            'е' | 'э' => out.push('e'),
            'є' => out.push_str("ie"),
            'ё' => out.push_str("io"),
            'ж' => out.push_str("zh"),
            'з' => out.push('z'),
            'и' | 'і' | 'ї' | 'й' | 'ы' | 'y' | 'j' => out.push('i'),
            'к' => out.push('k'),
            'л' => out.push('l'),
            'м' => out.push('m'),
            'н' => out.push('n'),
            'о' => out.push('o'),
            'п' => out.push('p'),
            'р' => out.push('r'),
            'с' => out.push('s'),
            'т' => out.push('t'),
            'у' => out.push('u'),
            'ф' => out.push('f'),
            'х' => out.push_str("kh"),
            'ц' => out.push_str("ts"),
            'ч' => out.push_str("ch"),
            'ш' => out.push_str("sh"),
            'щ' => out.push_str("shch"),
            'ю' => out.push_str("iu"),
            'я' => out.push_str("ia"),
            'ь' | 'ъ' | '\'' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::search::fold;
    use super::latin;

    fn form(text: &str) -> String {
        latin(&fold(text))
    }

    #[test]
    fn a_name_is_the_same_in_both_alphabets() {
        for (one, other) in [
            ("Шевченко", "Shevchenko"),
            ("Олексій", "Oleksii"),
            ("Олексій", "Oleksiy"),
            ("Григорій", "Grygoriy"),
            ("Григорій", "Hryhorii"),
            ("Юлія", "Iuliia"),
            ("Юлія", "Yuliya"),
            ("Щербак", "Shcherbak"),
            ("Харків", "Kharkiv"),
            ("Кузьменко", "Kuzmenko"),
            ("Мар’яна", "Mariana"),
            ("ТОВ «Агросвіт»", "TOV «Agrosvit»"),
        ] {
            assert_eq!(form(one), form(other), "{one} and {other}");
        }
        assert_ne!(form("Шевченко"), form("Шевчук"));
    }

    #[test]
    fn a_beginning_stays_one() {
        for name in ["Щербаківський", "Юхименко", "Цибуля"] {
            let whole = form(name);
            let letters: Vec<char> = name.chars().collect();
            for end in 1..letters.len() {
                let typed: String = letters.iter().take(end).collect();
                assert!(whole.starts_with(&form(&typed)), "{typed}");
            }
        }
    }
}
