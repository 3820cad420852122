//! The less common fields of the deal, in titled parts that fold: how it is sold, the contract, the competition.

use leptos::prelude::*;

use super::auto_field::AutoField;
use super::business_case::BusinessCaseField;
use super::choice_field::{ChoiceField, DEAL_TYPE, FOUND_BY, ForecastField, PRIORITY};
use super::details::{day_text, label_error, read_day};
use super::drafts::Drafts;
use super::own_fields::OwnFields;
use super::recurring_field::RecurringField;
use super::tags_field::{COMPETITORS, NamesField};
use crate::app::App;
use crate::domain::{Deal, DealField, DealValue, Label, Note};
use crate::text::Words as _;
use crate::ui::kit::{Fold, InputKind};

/// How many of a part's fields hold something.
type Filled = fn(&Deal) -> usize;

const SALE: Filled = |deal| {
    [
        deal.deal_type.is_some(),
        deal.priority.is_some(),
        deal.found_by.is_some(),
        deal.campaign.is_some(),
        deal.forecast.is_some(),
        deal.business_case.is_some(),
    ]
    .into_iter()
    .filter(|filled| *filled)
    .count()
};

const CONTRACT: Filled = |deal| {
    [
        deal.recurring.is_some(),
        deal.contract_start.is_some(),
        deal.contract_end.is_some(),
    ]
    .into_iter()
    .filter(|filled| *filled)
    .count()
};

const RIVALS: Filled = |deal| {
    usize::from(!deal.competitors.is_empty()) + usize::from(!deal.differentiators.is_empty())
};

/// A part; open at first if it holds something.
#[component]
fn Part(#[prop(into)] title: Signal<String>, filled: Filled, children: Children) -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let count = Memo::new(move |_| {
        app.state
            .deal(id, |deal, _| deal.map(filled).unwrap_or_default())
    });
    let remark = move || {
        let count = count.get();
        (count > 0).then(|| app.m().deal_filled_in(count).to_string())
    };
    let open = count.get_untracked() > 0;
    view! {
        <Fold title=title remark=Signal::derive(remark) open=open>
            <div class="fields">{children()}</div>
        </Fold>
    }
}

/// A day of the contract.
#[component]
fn ContractDay(field: DealField, read: super::auto_field::Read) -> impl IntoView {
    let app = App::of_page();
    view! {
        <AutoField
            label=move || field.words(app.m())
            field=field
            kind=InputKind::Day
            read=read
            write=|_, value| match value {
                DealValue::ContractStart(day) | DealValue::ContractEnd(day) => day_text(*day),
                _ => String::new(),
            }
        />
    }
}

/// All parts.
#[component]
pub fn Facts() -> impl IntoView {
    let app = App::of_page();
    view! {
        <OwnFields />
        <Part title=move || app.m().deal_part_sale().to_string() filled=SALE>
            <ChoiceField choice=DEAL_TYPE />
            <ChoiceField choice=PRIORITY />
            <ForecastField />
            <ChoiceField choice=FOUND_BY />
            <AutoField
                label=move || DealField::Campaign.words(app.m())
                field=DealField::Campaign
                read=|app, _, text| {
                    Label::optional(text).map(DealValue::Campaign).map_err(|error| label_error(app, error))
                }
                write=|_, value| match value {
                    DealValue::Campaign(Some(campaign)) => campaign.to_string(),
                    _ => String::new(),
                }
            />
            <BusinessCaseField />
        </Part>
        <Part title=move || app.m().deal_part_contract().to_string() filled=CONTRACT>
            <RecurringField />
            <ContractDay
                field=DealField::ContractStart
                read=|app, _, text| read_day(app, text).map(DealValue::ContractStart)
            />
            <ContractDay
                field=DealField::ContractEnd
                read=|app, _, text| read_day(app, text).map(DealValue::ContractEnd)
            />
        </Part>
        <Part title=move || app.m().deal_part_rivals().to_string() filled=RIVALS>
            <NamesField names=&COMPETITORS />
            <AutoField
                label=move || DealField::Differentiators.words(app.m())
                field=DealField::Differentiators
                wide=true
                lines=true
                read=|app, _, text| {
                    Note::new(text).map(DealValue::Differentiators).map_err(|error| label_error(app, error))
                }
                write=|_, value| match value {
                    DealValue::Differentiators(note) => note.to_string(),
                    _ => String::new(),
                }
            />
        </Part>
    }
}
