//! How a contact stands with the seller, in figures (capability A66).

use leptos::prelude::*;

use crate::app::App;
use crate::query::{Contact, Relations, lifetime_value};

/// Open and won deals, lifetime value, first contact, last activity, next touch.
#[component]
pub fn Standing(
    /// Of whom.
    contact: Contact,
    /// How everybody stands.
    relations: Memo<Relations>,
) -> impl IntoView {
    let app = App::of_page();
    let facts = move || {
        let m = app.m();
        let today = app.session.today.get();
        let relation = relations.with(|relations| relations.get(contact));
        let value = app
            .state
            .peek(|book| lifetime_value(book.records(), contact, today));
        app.format(|format| {
            let none = || m.common_no_data().to_string();
            let day =
                |day: Option<chrono::NaiveDate>| day.map_or_else(none, |day| format.date(day));
            let sum = |count: usize, bag| {
                if count == 0 {
                    none()
                } else {
                    m.contact_deals_worth(count, format.money_bag(bag))
                        .to_string()
                }
            };
            let mut lifetime = format.money(value.money);
            if value.converted {
                lifetime = m.common_about_amount(lifetime).to_string();
            }
            if !value.whole {
                lifetime = m.contact_without_rate(lifetime).to_string();
            }
            let mut next = day(relation.next);
            if relation.next.is_some_and(|next| next < today) {
                next = format!("{next} · {}", m.contact_overdue());
            }
            vec![
                (
                    m.contact_open_deals().to_string(),
                    sum(relation.open, &relation.open_amount),
                ),
                (
                    m.contact_won_deals().to_string(),
                    sum(relation.won, &relation.won_amount),
                ),
                (
                    m.contact_lifetime().to_string(),
                    if relation.won == 0 { none() } else { lifetime },
                ),
                (m.contact_first().to_string(), day(relation.first)),
                (m.contact_last().to_string(), day(relation.last)),
                (m.contact_next().to_string(), next),
            ]
        })
    };
    view! {
        <dl class="facts contacts__facts" aria-label=move || app.m().contact_standing().to_string()>
            {move || {
                facts()
                    .into_iter()
                    .map(|(name, value)| view! { <div class="fact"><dt class="fact__name">{name}</dt><dd class="fact__value">{value}</dd></div> })
                    .collect_view()
            }}
        </dl>
    }
}
