//! The two interface languages and the rule that picks one on the first run. Never reads the browser:
//! its answers come in as arguments.

use std::fmt;

use chrono::Weekday;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Ukrainian.
    Uk,
}

/// Names of the Kyiv time zone; the second is the spelling that browsers report to this day.
const KYIV_ZONES: [&str; 2] = ["Europe/Kyiv", "Europe/Kiev"];

impl Lang {
    /// Every language, in the order of the switch.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Uk];

    /// The BCP 47 tag, as stored and as written into `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Uk => "uk",
        }
    }

    /// The name of the language in itself, since that is the only name its reader surely knows.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Uk => "Українська",
        }
    }

    /// The day with which a week begins, by CLDR: for English that of British English, in which dates are written.
    pub fn first_weekday(self) -> Weekday {
        match self {
            Lang::En | Lang::Uk => Weekday::Mon,
        }
    }

    /// Reads a BCP 47 tag by its primary part (`uk`, `uk-UA`, `EN_us`); anything else is `None`.
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Lang::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// Picks the language of a run: the saved choice, else Ukrainian when the browser lists it among its
    /// languages (`navigator.languages`) or stands in the Kyiv time zone, else English.
    pub fn from_preferences<S: AsRef<str>>(
        saved: Option<&str>,
        languages: &[S],
        time_zone: Option<&str>,
    ) -> Lang {
        if let Some(lang) = saved.and_then(Lang::parse) {
            return lang;
        }
        let reads_ukrainian = languages
            .iter()
            .any(|tag| Lang::parse(tag.as_ref()) == Some(Lang::Uk));
        let lives_in_kyiv = time_zone.is_some_and(|zone| KYIV_ZONES.contains(&zone));
        if reads_ukrainian || lives_in_kyiv {
            Lang::Uk
        } else {
            Lang::En
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_read_by_their_primary_part() {
        assert_eq!(Lang::parse("uk-UA"), Some(Lang::Uk));
        assert_eq!(Lang::parse(" EN_us "), Some(Lang::En));
        assert_eq!(Lang::parse("ukr"), None);
        assert_eq!(Lang::parse(""), None);
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(&lang.to_string()), Some(lang));
        }
    }

    #[test]
    fn the_first_run_follows_choice_then_languages_then_zone() {
        let pick = |saved, languages: &[&str], zone| Lang::from_preferences(saved, languages, zone);
        assert_eq!(pick(Some("en"), &["uk"], Some("Europe/Kyiv")), Lang::En);
        assert_eq!(pick(Some("uk"), &["en"], None), Lang::Uk);
        assert_eq!(pick(Some("nonsense"), &["en", "uk-UA"], None), Lang::Uk);
        assert_eq!(pick(None, &["pl", "en"], Some("Europe/Kiev")), Lang::Uk);
        assert_eq!(pick(None, &["pl", "en"], Some("Europe/Warsaw")), Lang::En);
        assert_eq!(pick(None, &[], None), Lang::En);
    }
}
