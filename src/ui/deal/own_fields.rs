//! The fields of one's own that deals of this pipeline have, each with the input of its kind.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{CustomField, CustomKind, CustomValue, DealField, ItemKey, Label};
use crate::ledger::DealEdit;
use crate::text::{Words as _, own_value};
use crate::ui::kit::{Checkbox, Field, Fold, InputKind, KeptField, Select, SelectOption};

/// The part with the fields; not there while there are none.
#[component]
pub fn OwnFields() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let fields = Memo::new(move |_| {
        app.state.settings(|_| ());
        app.state.deal(id, |deal, book| {
            let Some(deal) = deal else { return Vec::new() };
            let all = book.records().settings.custom_fields.iter();
            all.filter(|field| field.belongs_to(deal.pipeline))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    move || {
        let fields = fields.get();
        (!fields.is_empty()).then(|| {
            view! {
                <Fold title=move || DealField::Custom.words(app.m()) open=true>
                    <div class="fields">
                        {fields.into_iter().map(|field| view! { <OwnField field=field /> }).collect_view()}
                    </div>
                </Fold>
            }
        })
    }
}

/// One field.
#[component]
pub fn OwnField(
    /// Which.
    field: CustomField,
) -> impl IntoView {
    match field.kind {
        CustomKind::Choice | CustomKind::YesNo | CustomKind::Rating => {
            view! { <Picked field=field /> }.into_any()
        }
        CustomKind::Choices => view! { <Several field=field /> }.into_any(),
        _ => view! { <Typed field=field /> }.into_any(),
    }
}

/// The value of a field of the drawer's deal.
fn value_of(app: App, drafts: Drafts, key: ItemKey) -> Memo<Option<CustomValue>> {
    Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.and_then(|deal| deal.custom_value(key).cloned())
        })
    })
}

fn keep(app: App, drafts: Drafts, key: ItemKey, value: Option<CustomValue>) -> Option<String> {
    drafts.keep(app, DealEdit::Custom(key, value))
}

/// Reads a text as a value of the field; money has the currency that it has, or that of the deal.
fn read_and_keep(app: App, drafts: Drafts, field: &CustomField, text: &str) -> Option<String> {
    let today = app.session.today.get_untracked();
    let currency = app.state.peek(|book| {
        let deal = book.records().deals.get(&drafts.deal);
        let own = deal.and_then(|deal| match deal.custom_value(field.key) {
            Some(CustomValue::Money(money)) => Some(*money),
            _ => deal.amount,
        });
        own.map_or(book.records().settings.currency, |money| money.currency)
    });
    match app.format(|format| own_value::read(format, field, text, currency, today)) {
        Ok(value) => keep(app, drafts, field.key, value),
        Err(refused) => Some(refused),
    }
}

#[component]
fn Typed(field: CustomField) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let value = value_of(app, drafts, field.key);
    let text = move || {
        let value = value.get();
        let write = |value| app.format(|format| own_value::write(format, value));
        value.as_ref().map(write).unwrap_or_default()
    };
    let kind = match field.kind {
        CustomKind::Number | CustomKind::Money => InputKind::Decimal,
        CustomKind::Date => InputKind::Day,
        CustomKind::Link => InputKind::Url,
        CustomKind::Email => InputKind::Email,
        CustomKind::Phone => InputKind::Phone,
        _ => InputKind::Text,
    };
    let unit = move || match value.get() {
        Some(CustomValue::Money(money)) => Some(money.currency.code().to_owned()),
        _ => None,
    };
    let name = field.name.to_string();
    view! {
        <KeptField
            label=name
            value=Signal::derive(text)
            kind=kind
            unit=Signal::derive(unit)
            settles=true
            on_keep=move |text: String| read_and_keep(app, drafts, &field, &text)
            on_trouble=move |trouble| drafts.mark(DealField::Custom, trouble)
        />
    }
}

#[component]
fn Picked(field: CustomField) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let value = value_of(app, drafts, field.key);
    let error = RwSignal::new(None);
    let (kind, key, choices) = (field.kind, field.key, field.choices.clone());
    let options = move || {
        let m = app.m();
        let mut options = vec![SelectOption::new("", m.common_no_data().to_string())];
        match kind {
            CustomKind::YesNo => {
                options.push(SelectOption::new("1", m.common_yes().to_string()));
                options.push(SelectOption::new("0", m.common_no().to_string()));
            }
            CustomKind::Rating => {
                let most = CustomValue::MAX_RATING;
                let stars = (1..=most).map(|stars| {
                    SelectOption::new(stars.to_string(), m.deal_rating(stars, most).to_string())
                });
                options.extend(stars);
            }
            _ => {
                let all = choices.iter();
                options.extend(all.map(|one| SelectOption::new(one.to_string(), one.to_string())));
            }
        }
        options
    };
    let chosen = move || match value.get() {
        Some(CustomValue::Choice(choice)) => choice.to_string(),
        Some(CustomValue::Rating(stars)) => stars.to_string(),
        Some(CustomValue::YesNo(yes)) => u8::from(yes).to_string(),
        _ => String::new(),
    };
    let change = move |name: String| {
        let new = match kind {
            CustomKind::YesNo if !name.is_empty() => Some(CustomValue::YesNo(name == "1")),
            CustomKind::Rating => name.parse().ok().map(CustomValue::Rating),
            CustomKind::Choice => Label::new(&name).ok().map(CustomValue::Choice),
            _ => None,
        };
        error.set(keep(app, drafts, key, new));
    };
    view! {
        <Field label=field.name.to_string() error=error>
            <Select options=Signal::derive(options) value=Signal::derive(chosen) on_change=change />
        </Field>
    }
}

#[component]
fn Several(field: CustomField) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let key = field.key;
    let value = value_of(app, drafts, key);
    let chosen = move |choice: &Label| {
        value.with(|value| {
            matches!(value, Some(CustomValue::Choices(choices)) if choices.contains(choice))
        })
    };
    let all = field.choices.clone();
    let change = move |choice: &Label, on: bool| {
        let new: Vec<Label> = all
            .iter()
            .filter(|one| {
                if *one == choice {
                    on
                } else {
                    untrack(|| chosen(one))
                }
            })
            .cloned()
            .collect();
        let new = (!new.is_empty()).then(|| CustomValue::Choices(new.into()));
        keep(app, drafts, key, new);
    };
    let boxes = field.choices.iter().map(|choice| {
        let (shown, kept, change) = (choice.clone(), choice.clone(), change.clone());
        view! {
            <Checkbox
                label=choice.to_string()
                checked=Signal::derive(move || chosen(&shown))
                on_change=move |on| change(&kept, on)
            />
        }
    });
    view! {
        <fieldset class="field field--wide choices">
            <legend class="field__label">{field.name.to_string()}</legend>
            <div class="choices__all">{boxes.collect_view()}</div>
        </fieldset>
    }
}
