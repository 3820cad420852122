//! Whether there is a business case. "Later" puts the deal aside until a day, "no" offers to end it.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::{App, Request};
use crate::domain::{BusinessCase, DealField, DealValue};
use crate::ledger::{Command, DealEdit};
use crate::text::{Words as _, day::parse_day, refusal};
use crate::ui::kit::{
    Button, ButtonKind, ButtonSize, Field, InputKind, Select, SelectOption, TextInput,
};

/// How many days a deal is put aside for if nothing else is typed.
const ASIDE: u64 = 30;

/// The field.
#[component]
pub fn BusinessCaseField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let known = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.map(|deal| (deal.business_case, deal.parked_until, deal.is_open()))
                .unwrap_or_default()
        })
    });
    // "Later" is kept together with the day, so it waits here until there is one.
    let asking = RwSignal::new(false);
    let day = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let options = move || {
        let m = app.m();
        let mut options = vec![SelectOption::new("", m.common_no_data().to_string())];
        let all = BusinessCase::ALL.iter();
        options.extend(all.map(|case| SelectOption::new(case.name(), case.words(m))));
        options
    };
    let shown = move || {
        if asking.get() {
            BusinessCase::Later.name().to_owned()
        } else {
            let case = known.get().0.map(BusinessCase::name);
            case.unwrap_or_default().to_owned()
        }
    };
    let keep = move |case: Option<BusinessCase>, until: Option<NaiveDate>| {
        let edits = vec![
            DealEdit::Value(DealValue::BusinessCase(case)),
            DealEdit::Value(DealValue::ParkedUntil(until)),
        ];
        let deal = drafts.deal;
        app.act(Command::EditDeal { deal, edits }, move || {
            let m = app.m();
            match until {
                Some(until) => m
                    .deal_parked_until(app.format(|format| format.date(until)))
                    .to_string(),
                None => m.deal_case_kept().to_string(),
            }
        });
    };
    let choose = move |name: String| {
        let case = BusinessCase::from_name(&name);
        asking.set(case == Some(BusinessCase::Later));
        match case {
            Some(BusinessCase::Later) => {
                let today = app.session.today.get_untracked();
                let until = today.checked_add_days(Days::new(ASIDE)).unwrap_or(today);
                day.set(until.to_string());
            }
            Some(BusinessCase::No) => {
                keep(case, None);
                if known.get_untracked().2 {
                    app.session.request.set(Some(Request::Lose(drafts.deal)));
                }
            }
            _ => keep(case, None),
        }
    };
    let park = move || {
        let today = app.session.today.get_untracked();
        match parse_day(&day.get_untracked(), today) {
            Ok(until) if until > today => {
                error.set(None);
                asking.set(false);
                keep(Some(BusinessCase::Later), Some(until));
            }
            Ok(_) => error.set(Some(app.m().deal_park_in_future().to_string())),
            Err(refused) => error.set(Some(
                app.format(|format| refusal::day(format, refused, today)),
            )),
        }
    };
    let hint = move || {
        let until = known.get().1?;
        let day = app.format(|format| format.date(until));
        Some(app.m().deal_parked_until(day).to_string())
    };
    view! {
        <Field label=move || DealField::BusinessCase.words(app.m()) hint=Signal::derive(hint)>
            <Select options=Signal::derive(options) value=Signal::derive(shown) on_change=choose />
        </Field>
        <Show when=move || asking.get()>
            <Field label=move || app.m().deal_park_question().to_string() error=error>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
                <div class="row">
                    <Button
                        label=move || app.m().deal_park().to_string()
                        kind=ButtonKind::Primary
                        size=ButtonSize::Small
                        on_press=move |()| park()
                    />
                    <Button
                        label=move || app.m().common_cancel().to_string()
                        size=ButtonSize::Small
                        on_press=move |()| asking.set(false)
                    />
                </div>
            </Field>
        </Show>
        <Show when=move || !asking.get() && known.get().1.is_some()>
            <div class="field">
                <Button
                    label=move || app.m().deal_unpark().to_string()
                    kind=ButtonKind::Ghost
                    size=ButtonSize::Small
                    on_press=move |()| { drafts.keep_value(app, DealValue::ParkedUntil(None)); }
                />
            </div>
        </Show>
    }
}
