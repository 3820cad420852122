//! The words of the example, each in English and in Ukrainian at the same place, so that an example is the same
//! in both languages but for its names. All companies and people are made up.

mod companies;
mod offers;
mod people;
mod phrases;

use crate::text::Lang;

pub(super) use companies::{COMPANIES, COMPANY_NAMES, company, company_place};
pub(super) use offers::{OFFER_STEP, OFFERS, TURNS};
pub(super) use people::{OWNERS, PERSON_NAMES, person};
pub(super) use phrases::{REMARKS, RIVALS, SOURCES, STEPS, TAGS};

/// A word in English and in Ukrainian.
pub(super) type Pair = [&'static str; 2];

/// The word in a language.
pub(super) fn in_lang([english, ukrainian]: Pair, lang: Lang) -> &'static str {
    match lang {
        Lang::En => english,
        Lang::Uk => ukrainian,
    }
}
