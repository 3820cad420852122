//! The language on the screen and the currency of new deals.

use leptos::prelude::*;

use super::setting::{Section, Setting};
use crate::app::App;
use crate::domain::{BookSettingsValue, Currency};
use crate::ledger::Command;
use crate::text::Lang;
use crate::ui::kit::{Segment, SegmentedControl, Select, SelectOption};

/// The section "Language and format".
#[component]
pub fn Language() -> impl IntoView {
    let app = App::of_page();
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| Segment::new(lang.tag(), lang.own_name().to_owned()))
        .collect::<Vec<_>>();
    let own = move || {
        app.state
            .settings(|book| book.records().settings.currency.code())
    };
    let currencies = move || {
        let own = own();
        let mut codes: Vec<&str> = Currency::COMMON.to_vec();
        if !codes.contains(&own) {
            codes.push(own);
        }
        let name = |code: &&str| {
            Currency::from_code(code)
                .map(|currency| app.format(|format| format.currency_name(currency)))
        };
        codes
            .iter()
            .map(|code| {
                SelectOption::new(
                    *code,
                    format!("{code} · {}", name(code).unwrap_or_default()),
                )
            })
            .collect::<Vec<_>>()
    };
    let set_currency = move |code: String| {
        if let Some(currency) = Currency::from_code(&code) {
            app.dispatch(Command::SetSettings {
                value: BookSettingsValue::Currency(currency),
            });
        }
    };
    view! {
        <Section title=move || app.m().settings_language_format().to_string()>
            <Setting name=move || app.m().settings_language().to_string()>
                <SegmentedControl
                    name=move || app.m().settings_language().to_string()
                    segments=languages
                    value=move || app.session.lang.get().tag().to_owned()
                    on_change=move |tag: String| {
                        if let Some(lang) = Lang::parse(&tag) {
                            app.set_lang(lang);
                        }
                    }
                />
            </Setting>
            <Setting
                name=move || app.m().settings_currency().to_string()
                note=move || Some(app.m().settings_currency_note().to_string())
            >
                <Select
                    options=Signal::derive(currencies)
                    value=move || own().to_owned()
                    on_change=set_currency
                    name=move || Some(app.m().settings_currency().to_string())
                />
            </Setting>
        </Section>
    }
}
