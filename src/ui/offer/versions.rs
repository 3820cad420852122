//! Versions of the offer: kept, compared, brought back.

use leptos::prelude::*;

use super::lines::items_of;
use crate::app::App;
use crate::domain::{
    DealField, DealValue, Discount, Label, LineItem, List, Money, Note, OfferVersion,
    offer_diff::{LineChange, compare},
};
use crate::ledger::{Command, DealEdit};
use crate::text::{Words as _, decimal_separator};
use crate::ui::deal::Drafts;
use crate::ui::kit::{Button, Field, IconButton, Select, SelectOption, TextInput, icons};

/// The part with the versions.
#[component]
pub fn Versions() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let versions = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.map(|deal| deal.offers.to_vec()).unwrap_or_default()
        })
    });
    let worth_keeping = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_some_and(|deal| !deal.items.is_empty() || deal.amount.is_some())
        })
    });
    let name = RwSignal::new(String::new());
    let usual = move || {
        let next = versions.with(Vec::len) + 1;
        app.m().offer_version_name(next).to_string()
    };
    let keep = move |()| {
        let typed = name.get_untracked();
        let chosen = if typed.trim().is_empty() {
            untrack(usual)
        } else {
            typed
        };
        let done = app.act(
            Command::KeepOffer {
                deal: drafts.deal,
                name: Label::lossy(&chosen),
                note: Note::default(),
            },
            move || app.m().offer_kept().to_string(),
        );
        if done {
            name.set(String::new());
        }
    };
    view! {
        <div class="deal__section" role="group" aria-label=move || DealField::Offers.words(app.m())>
            <h3 class="deal__heading">{move || DealField::Offers.words(app.m())}</h3>
            <ul class="versions">
                <For
                    each=move || {
                        let mut all = versions.get();
                        all.reverse();
                        all
                    }
                    key=|version| version.at
                    let(version)
                >
                    <Version version=version />
                </For>
            </ul>
            <Show
                when=move || worth_keeping.get()
                fallback=move || view! { <p class="muted small">{move || app.m().offer_no_versions().to_string()}</p> }
            >
                <div class="inline-form">
                    <Field label=move || app.m().offer_version().to_string()>
                        <TextInput
                            value=name
                            on_input=move |text| name.set(text)
                            placeholder=Signal::derive(move || Some(usual()))
                        />
                    </Field>
                    <Button label=move || app.m().offer_keep().to_string() on_press=keep />
                </div>
            </Show>
            <Show when=move || !versions.with(Vec::is_empty)>
                <Comparison versions=versions />
            </Show>
        </div>
    }
}

#[component]
fn Version(version: OfferVersion) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let name = version.name.to_string();
    let named = name.clone();
    let at = version.at;
    let amount = version.amount;
    let restore = move |()| {
        let mut edits = vec![DealEdit::Value(DealValue::Items(version.items.clone()))];
        if version.items.is_empty() {
            edits.push(DealEdit::Value(DealValue::Amount(version.amount)));
        }
        let deal = drafts.deal;
        app.act(Command::EditDeal { deal, edits }, move || {
            app.m().offer_restored().to_string()
        });
    };
    view! {
        <li class="version">
            <span class="version__name">{name}</span>
            <span class="version__when">{move || app.when(at)}</span>
            <span class="version__sum">
                {move || match amount {
                    Some(money) => app.format(|format| format.money(money)),
                    None => app.m().common_no_data().to_string(),
                }}
            </span>
            <IconButton
                name=move || app.m().offer_restore(named.clone()).to_string()
                glyph=icons::ROTATE_CCW
                small=true
                on_press=restore
            />
        </li>
    }
}

/// Two of the versions, or one and the offer as it is now, and what differs.
#[component]
fn Comparison(versions: Memo<Vec<OfferVersion>>) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    // By number in the list; one past the last is the offer as it is now.
    let last = move || versions.with(|all| all.len().saturating_sub(1));
    let earlier = RwSignal::new(None::<usize>);
    let later = RwSignal::new(None::<usize>);
    let options = move || {
        let mut options: Vec<SelectOption> = versions.with(|all| {
            let all = all.iter().enumerate();
            all.map(|(place, one)| SelectOption::new(place.to_string(), one.name.to_string()))
                .collect()
        });
        let now = app.m().offer_now().to_string();
        options.push(SelectOption::new(options.len().to_string(), now));
        options
    };
    let first = move || earlier.get().unwrap_or_else(last);
    let second = move || later.get().unwrap_or_else(|| last() + 1);
    let items = move |place: usize| -> Vec<LineItem> {
        let kept: Option<List<LineItem>> =
            versions.with(|all| all.get(place).map(|one| one.items.clone()));
        kept.map_or_else(|| items_of(app, drafts.deal), |items| items.to_vec())
    };
    let diff = move || {
        let diff = compare(&items(first()), &items(second()));
        let m = app.m();
        let lines: Vec<_> = diff
            .lines
            .iter()
            .map(|change| change_words(app, change))
            .collect();
        let money = diff.difference.filter(|money| money.minor != 0);
        let money = money.map(|money| signed(app, money));
        view! {
            <div role="status">
                {lines
                    .is_empty()
                    .then(|| view! { <p class="muted small">{m.offer_no_difference().to_string()}</p> })}
                <ul class="diff">
                    {lines
                        .into_iter()
                        .map(|(class, text)| view! { <li class=class>{text}</li> })
                        .collect_view()}
                </ul>
                {money.map(|money| view! { <p class="strong">{m.offer_difference(money).to_string()}</p> })}
            </div>
        }
    };
    view! {
        <div class="comparison">
            <div class="fields">
                <Field label=move || app.m().offer_compare().to_string()>
                    <Select
                        options=Signal::derive(options)
                        value=move || first().to_string()
                        on_change=move |place: String| earlier.set(place.parse().ok())
                    />
                </Field>
                <Field label=move || app.m().offer_compare_with().to_string()>
                    <Select
                        options=Signal::derive(options)
                        value=move || second().to_string()
                        on_change=move |place: String| later.set(place.parse().ok())
                    />
                </Field>
            </div>
            {diff}
        </div>
    }
}

/// Money with a plus in front of more.
fn signed(app: App, money: Money) -> String {
    let text = app.format(|format| format.money(money));
    if money.minor > 0 {
        format!("+{text}")
    } else {
        text
    }
}

/// A line that differs: its class and its words.
fn change_words(app: App, change: &LineChange) -> (&'static str, String) {
    let m = app.m();
    match change {
        LineChange::Added(line) => (
            "diff__added",
            m.offer_line_added(line.name.to_string(), whole(app, line))
                .to_string(),
        ),
        LineChange::Removed(line) => (
            "diff__removed",
            m.offer_line_removed(line.name.to_string(), whole(app, line))
                .to_string(),
        ),
        LineChange::Changed { old, new } => (
            "diff__changed",
            m.offer_line_changed(new.name.to_string(), parts(app, old, new))
                .to_string(),
        ),
    }
}

fn number(app: App, line: &LineItem) -> String {
    let sign = decimal_separator(app.session.lang.get()).to_string();
    line.quantity.to_string().replace('.', &sign)
}

fn whole(app: App, line: &LineItem) -> String {
    let price = app.format(|format| format.money(line.price));
    format!("{} × {price}", number(app, line))
}

/// What of a line is another, as "was → is".
fn parts(app: App, old: &LineItem, new: &LineItem) -> String {
    let m = app.m();
    let money = |minor, line: &LineItem| {
        let currency = line.price.currency;
        app.format(|format| format.money(Money { minor, currency }))
    };
    let discount = |line: &LineItem| match line.discount {
        None => m.common_no_data().to_string(),
        Some(Discount::Share(share)) => {
            app.format(|format| format.percent(i64::from(share.basis_points())))
        }
        Some(Discount::Minor(minor)) => money(minor, line),
    };
    let tax = |line: &LineItem| match line.tax {
        None => m.common_no_data().to_string(),
        Some(tax) => app.format(|format| format.percent(i64::from(tax.basis_points()))),
    };
    let mut parts = Vec::new();
    let mut differ = |what: String, was: String, is: String| {
        if was != is {
            parts.push(format!("{what}: {was} → {is}"));
        }
    };
    differ(
        m.offer_line_name().to_string(),
        old.name.to_string(),
        new.name.to_string(),
    );
    differ(
        m.offer_quantity().to_string(),
        number(app, old),
        number(app, new),
    );
    differ(
        m.product_price().to_string(),
        money(old.price.minor, old),
        money(new.price.minor, new),
    );
    differ(m.offer_discount().to_string(), discount(old), discount(new));
    differ(m.product_tax().to_string(), tax(old), tax(new));
    parts.join("; ")
}
