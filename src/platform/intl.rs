//! The browser's `Intl` as a formatter. Never shows anything that [`PlainFormat`] would not: a formatter that
//! the browser refuses to build is replaced by the plain one.
//!
//! Values are handed over as decimal text, which `Intl` reads exactly; a number of JavaScript would round large
//! amounts. Building a formatter costs a hundred times as much as using it, so each is built once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::{Currency, Money};
use crate::text::{Format, Lang, NBSP, PlainFormat, currency_sign, money_digits, round_decimal};

/// Writes by the browser's `Intl`. Meant to live as long as the language of the page.
pub struct IntlFormat {
    plain: PlainFormat,
    number: Option<Function>,
    date: Option<Function>,
    date_text: Option<Function>,
    day_month: Option<Function>,
    month: Option<Function>,
    month_short: Option<Function>,
    weekday: Option<Function>,
    weekday_short: Option<Function>,
    currency_names: Option<JsValue>,
    money: RefCell<BTreeMap<(Currency, MoneyForm), Option<Function>>>,
}

/// The three formatters that a currency may need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MoneyForm {
    Whole,
    WithMinor,
    Compact,
}

/// Names of options with their values.
type Options<'a> = [(&'a str, JsValue)];

impl IntlFormat {
    /// Builds the formatters of a language, those of currencies excepted: they come when first needed.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let day = ("day", "numeric".into());
        let short = ("month", "short".into());
        let year = ("year", "numeric".into());
        let table = match lang {
            Lang::En => vec![day.clone(), short.clone(), year.clone()],
            Lang::Uk => vec![
                ("day", "2-digit".into()),
                ("month", "2-digit".into()),
                year.clone(),
            ],
        };
        Self {
            plain: PlainFormat(lang),
            number: number_format(lang, &[("maximumFractionDigits", 20.into())]),
            date: date_format(lang, &table),
            date_text: date_format(lang, &[day.clone(), short.clone(), year.clone()]),
            day_month: date_format(lang, &[day, short.clone()]),
            month: date_format(lang, &[("month", "long".into()), year]),
            month_short: date_format(lang, &[short]),
            weekday: date_format(lang, &[("weekday", "long".into())]),
            weekday_short: date_format(lang, &[("weekday", "short".into())]),
            currency_names: construct("DisplayNames", lang.tag(), &[("type", "currency".into())]),
            money: RefCell::default(),
        }
    }

    fn money_format(&self, currency: Currency, form: MoneyForm) -> Option<Function> {
        self.money
            .borrow_mut()
            .entry((currency, form))
            .or_insert_with(|| self.build_money(currency, form))
            .clone()
    }

    fn build_money(&self, currency: Currency, form: MoneyForm) -> Option<Function> {
        let shows_code = currency_sign(currency) == currency.code();
        let display = if shows_code { "code" } else { "narrowSymbol" };
        let mut options: Vec<(&str, JsValue)> = vec![
            ("style", "currency".into()),
            ("currency", currency.code().into()),
            ("currencyDisplay", display.into()),
        ];
        let digits = match form {
            MoneyForm::Compact => {
                options.push(("notation", "compact".into()));
                options.push(("useGrouping", true.into()));
                return number_format(self.plain.0, &options);
            }
            MoneyForm::Whole => 0,
            MoneyForm::WithMinor => currency.exponent(),
        };
        options.push(("minimumFractionDigits", digits.into()));
        options.push(("maximumFractionDigits", digits.into()));
        number_format(self.plain.0, &options)
    }
}

impl Format for IntlFormat {
    fn lang(&self) -> Lang {
        self.plain.0
    }

    fn number(&self, value: i64) -> String {
        write(self.number.as_ref(), &value.to_string()).unwrap_or_else(|| self.plain.number(value))
    }

    fn decimal(&self, value: f64, fraction: usize) -> String {
        write(self.number.as_ref(), &round_decimal(value, fraction))
            .unwrap_or_else(|| self.plain.decimal(value, fraction))
    }

    fn money(&self, money: Money) -> String {
        let digits = money_digits(money);
        let form = if digits.contains('.') {
            MoneyForm::WithMinor
        } else {
            MoneyForm::Whole
        };
        write(
            self.money_format(money.currency, form).as_ref(),
            &signed(money, &digits),
        )
        .unwrap_or_else(|| self.plain.money(money))
    }

    fn money_compact(&self, money: Money) -> String {
        let thousand = Money::major(1000, money.currency).minor.unsigned_abs();
        if money.minor.unsigned_abs() < thousand {
            return self.money(money);
        }
        write(
            self.money_format(money.currency, MoneyForm::Compact)
                .as_ref(),
            &signed(money, &money_digits(money)),
        )
        .unwrap_or_else(|| self.plain.money_compact(money))
    }

    fn date(&self, day: NaiveDate) -> String {
        write_day(self.date.as_ref(), day).unwrap_or_else(|| self.plain.date(day))
    }

    fn date_text(&self, day: NaiveDate) -> String {
        write_day(self.date_text.as_ref(), day).unwrap_or_else(|| self.plain.date_text(day))
    }

    fn day_month(&self, day: NaiveDate) -> String {
        write_day(self.day_month.as_ref(), day).unwrap_or_else(|| self.plain.day_month(day))
    }

    fn month(&self, day: NaiveDate) -> String {
        write_day(self.month.as_ref(), day).unwrap_or_else(|| self.plain.month(day))
    }

    fn month_short(&self, day: NaiveDate) -> String {
        write_day(self.month_short.as_ref(), day).unwrap_or_else(|| self.plain.month_short(day))
    }

    fn weekday(&self, day: NaiveDate) -> String {
        write_day(self.weekday.as_ref(), day).unwrap_or_else(|| self.plain.weekday(day))
    }

    fn weekday_short(&self, day: NaiveDate) -> String {
        write_day(self.weekday_short.as_ref(), day).unwrap_or_else(|| self.plain.weekday_short(day))
    }

    fn currency_name(&self, currency: Currency) -> String {
        let named = self.currency_names.as_ref().and_then(|names| {
            let of = function(names, "of")?;
            of.call1(names, &currency.code().into()).ok()?.as_string()
        });
        named.unwrap_or_else(|| self.plain.currency_name(currency))
    }
}

fn signed(money: Money, digits: &str) -> String {
    let minus = if money.minor < 0 { "-" } else { "" };
    format!("{minus}{digits}")
}

/// Dates are written in British English, whose order (5 Nov 2026) leaves no doubt which number is the day.
fn date_format(lang: Lang, options: &Options) -> Option<Function> {
    let locale = match lang {
        Lang::En => "en-GB",
        Lang::Uk => "uk",
    };
    let mut options = options.to_vec();
    // A date without a time is handed over as midnight UTC; any other zone could show the day before.
    options.push(("timeZone", "UTC".into()));
    function(&construct("DateTimeFormat", locale, &options)?, "format")
}

fn number_format(lang: Lang, options: &Options) -> Option<Function> {
    function(&construct("NumberFormat", lang.tag(), options)?, "format")
}

/// `new Intl.<class>(locale, options)`, or nothing where the browser lacks the class or an option. Through
/// `Reflect`, since the constructors of js-sys do not catch the error.
fn construct(class: &str, locale: &str, options: &Options) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class = function(&intl, class)?;
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &(*name).into(), value).ok()?;
    }
    Reflect::construct(&class, &Array::of2(&locale.into(), &bag)).ok()
}

fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn write(format: Option<&Function>, decimal: &str) -> Option<String> {
    let written = format?.call1(&JsValue::UNDEFINED, &decimal.into()).ok()?;
    written.as_string().map(tidy)
}

fn write_day(format: Option<&Function>, day: NaiveDate) -> Option<String> {
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    let date = Date::new(&(midnight.timestamp_millis() as f64).into());
    let written = format?.call1(&JsValue::UNDEFINED, &date).ok()?;
    written.as_string().map(tidy)
}

/// Engines differ in their spaces: some write the narrow one, some let the «р.» of a year part from it.
fn tidy(text: String) -> String {
    text.replace('\u{202f}', "\u{a0}")
        .replace(" р.", &format!("{NBSP}р."))
}
