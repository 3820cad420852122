//! A field that holds another record by its name: found while typing, or made on the spot.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{Deal, DealValue, Label};
use crate::ledger::{Book, DealEdit};
use crate::text::{Messages, search};
use crate::ui::kit::{Combobox, Field, Suggestion};

/// The key of the suggestion that makes a new record of the typed name.
const NEW: &str = "new";
/// How many suggestions are shown.
const SHOWN: usize = 8;

/// What kind of record the field holds.
#[derive(Clone, Copy)]
pub struct Pick {
    /// Its label.
    pub label: fn(&Messages) -> String,
    /// The words of making a new one.
    pub create: fn(&Messages, &str) -> String,
    /// The name that the deal has here.
    pub name: fn(&Deal, &Book) -> Option<String>,
    /// All names that it can have, with their keys.
    pub all: fn(&Book) -> Vec<(String, String)>,
    /// The value of a key.
    pub value: fn(&str) -> Option<DealValue>,
    /// The edit of a new name.
    pub named: fn(Label) -> DealEdit,
    /// The empty value.
    pub none: fn() -> DealValue,
}

/// The field. Emptied, it clears the reference.
#[component]
pub fn PickField(
    /// What it holds.
    pick: &'static Pick,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let name = Memo::new(move |_| {
        app.state.contacts(|_| ());
        app.state.owners(|_| ());
        app.state.deal(drafts.deal, |deal, book| {
            deal.and_then(|deal| (pick.name)(deal, book))
                .unwrap_or_default()
        })
    });
    let typed = RwSignal::new(name.get_untracked());
    Effect::new(move |_| typed.set(name.get()));
    let error = RwSignal::new(None);
    let suggestions = Signal::derive(move || {
        let text = typed.get();
        let needles = search::readings(&text);
        let searching = !text.trim().is_empty() && text != name.get();
        let mut all = app.state.everything(pick.all);
        let known = all
            .iter()
            .any(|(_, name)| search::fold(name) == search::fold(&text));
        if searching {
            all.retain(|(_, name)| {
                let name = search::fold(name);
                needles.iter().any(|needle| name.contains(needle.as_str()))
            });
        }
        app.format(|format| all.sort_by_cached_key(|(_, name)| format.sort_key(name)));
        let mut found: Vec<_> = all
            .into_iter()
            .take(SHOWN)
            .map(|(key, label)| Suggestion::new(key, label))
            .collect();
        if searching && !known {
            found.push(Suggestion::new(NEW, (pick.create)(app.m(), text.trim())).creates());
        }
        found
    });
    let by_name = move |text: String| {
        if text == name.get_untracked() {
            return;
        }
        let edit = match Label::optional(&text) {
            Ok(Some(label)) => (pick.named)(label),
            Ok(None) => DealEdit::Value((pick.none)()),
            Err(refused) => {
                error.set(Some(
                    app.format(|format| crate::text::refusal::label(format, refused)),
                ));
                return;
            }
        };
        error.set(drafts.keep(app, edit));
    };
    let picked = move |key: String| {
        if key == NEW {
            by_name(typed.get_untracked());
        } else if let Some(value) = (pick.value)(&key) {
            error.set(drafts.keep_value(app, value));
            typed.set(name.get_untracked());
        }
    };
    view! {
        <Field label=move || (pick.label)(app.m()) error=error>
            <Combobox
                value=typed
                suggestions=suggestions
                on_input=move |text| typed.set(text)
                on_pick=picked
                on_commit=by_name
            />
        </Field>
    }
}

/// Who runs the deal.
pub static OWNER: Pick = Pick {
    label: |m| m.deal_owner().to_string(),
    create: |m, name| m.deal_add_owner(name).to_string(),
    name: |deal, book| Some(book.records().owners.get(&deal.owner?)?.name.to_string()),
    all: |book| {
        book.records()
            .owners
            .values()
            .map(|owner| (owner.id.to_string(), owner.name.to_string()))
            .collect()
    },
    value: |key| Some(DealValue::Owner(Some(key.parse().ok()?))),
    named: DealEdit::OwnerNamed,
    none: || DealValue::Owner(None),
};

/// Who buys.
pub static COMPANY: Pick = Pick {
    label: |m| m.deal_company().to_string(),
    create: |m, name| m.deal_add_company(name).to_string(),
    name: |deal, book| {
        Some(
            book.records()
                .companies
                .get(&deal.company?)?
                .name
                .to_string(),
        )
    },
    all: |book| {
        book.records()
            .companies
            .values()
            .map(|company| (company.id.to_string(), company.name.to_string()))
            .collect()
    },
    value: |key| Some(DealValue::Company(Some(key.parse().ok()?))),
    named: DealEdit::CompanyNamed,
    none: || DealValue::Company(None),
};

/// Whom one talks to.
pub static CONTACT: Pick = Pick {
    label: |m| m.deal_contact().to_string(),
    create: |m, name| m.deal_add_contact(name).to_string(),
    name: |deal, book| Some(book.records().people.get(&deal.contact?)?.name.to_string()),
    all: |book| {
        book.records()
            .people
            .values()
            .map(|person| (person.id.to_string(), person.name.to_string()))
            .collect()
    },
    value: |key| Some(DealValue::Contact(Some(key.parse().ok()?))),
    named: DealEdit::ContactNamed,
    none: || DealValue::Contact(None),
};
