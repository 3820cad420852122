//! Messages in both languages and the formatting of numbers, money and dates.
//!
//! Pure: no browser, no clock. The browser's own formatter lives in `platform` behind [`Format`].
//!
//! # Messages
//!
//! Texts live in `locales/en.ftl` and `locales/uk.ftl`. Each message is a method of [`Messages`], named as its
//! key with `_` for `-`. A key that one file lacks, or one with other arguments, does not compile.
//!
//! ```
//! use konvey::text::{Lang, messages};
//!
//! let m = messages(Lang::Uk); // `&'static Messages`: free to take and to copy into closures
//! assert_eq!(m.common_add().to_string(), "Додати");
//! assert_eq!(m.count_deals(5).to_string(), "5 угод");
//! assert_eq!(m.count_deals(1.5).to_string(), "1,5 угоди");
//! assert_eq!(m.count_deals(1_234).to_string(), "1\u{a0}234 угоди");
//! ```
//!
//! - A method returns `fluent_static::Message`: `.to_string()` for a view, `&*message` for a `&str`.
//! - An argument is anything that is `Into<fluent_static::value::Value>`: `&str`, `String`, every integer,
//!   `f64`. Pass the *number* wherever a plural hangs on it: the message groups its digits by itself
//!   (1 234 / 1,234). Money, dates and percentages are passed as text made by [`Format`].
//! - **Arguments stand in the order of their first appearance in `en.ftl`** (the number of a plural first), and
//!   the compiler cannot tell two texts apart, so whoever reorders an English sentence checks its callers.
//! - A year is passed as text: a number would be grouped (2,026). Names of arguments are no words of Rust.
//! - Only numbers are selected on (`{ $count -> … }`), never texts: an owned text does not match its variant.
//! - In Ukrainian a plural lists `one`, `few`, `many` and `*[other]` (fractions), in English `one` and
//!   `*[other]`; a test holds this. Data of the user is never inflected: it stands in quotation marks.
//! - The error of the build names no key. This does:
//!   `diff <(grep -oE '^[a-z-]+ =' locales/en.ftl | sort) <(grep -oE '^[a-z-]+ =' locales/uk.ftl | sort)`
//! - Keys: kebab-case without digits, prefixed by their screen (`board-`, `deal-`, `import-`, `settings-`,
//!   `chart-`, `common-`, `count-`, `refusal-` …).
//!
//! # Formatting
//!
//! [`Format`] writes numbers, money, percentages and dates; screens hold it as `Rc<dyn Format>`.
//! [`PlainFormat`] needs no browser:
//!
//! ```
//! use konvey::domain::{Currency, Money};
//! use konvey::text::{Format, Lang, PlainFormat};
//!
//! let format = PlainFormat(Lang::Uk);
//! let money = Money { minor: 12_500_050, currency: Currency::UAH };
//! assert_eq!(format.money(money), "125\u{a0}000,50\u{a0}₴");
//! assert_eq!(format.money_compact(money), "125\u{a0}тис.\u{a0}₴");
//! assert_eq!(format.rate(6_320), "63,2%");
//! ```
//!
//! # Reading
//!
//! [`day::parse_day`] reads a typed day and [`refusal`] says why a value was not taken, [`search`] folds text for
//! search, [`sort_key`] gives alphabetical order.

mod choices;
mod collate;
mod currency;
pub mod day;
mod decimal;
mod fold;
mod format;
mod group;
mod lang;
pub mod latin;
mod layout;
pub mod links;
pub mod mailto;
mod messages;
mod months;
pub mod own_value;
mod plain;
pub mod refusal;
pub mod search;
pub mod template;
pub mod translit;
mod weekdays;

pub use choices::Words;
pub use collate::sort_key;
pub use currency::currency_sign;
pub use decimal::{div_round, round_decimal};
pub use format::Format;
pub use group::{NBSP, decimal_separator, group_separator};
pub use lang::Lang;
pub use messages::{Messages, messages};
pub use plain::{PlainFormat, money_digits};
