//! A field in which a person or a company is found while typing, or made on the spot.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::Label;
use crate::ledger::Book;
use crate::text::{Messages, refusal, search};
use crate::ui::kit::{Combobox, Suggestion};

/// The key of the suggestion that makes a new record of the typed name.
const NEW: &str = "new";
/// How many suggestions are shown.
const SHOWN: usize = 8;

/// What was chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Picked {
    /// A record that is there, by its id as text.
    Known(String),
    /// A name that is new.
    Named(Label),
    /// The field was emptied.
    Nobody,
}

/// A record that can be chosen: its id as text, its name, and what tells it from others of the name.
type Choice = (String, String, Option<String>);

/// Among what is chosen.
pub struct PickFrom {
    create: fn(&Messages, &str) -> String,
    all: fn(&Book) -> Vec<Choice>,
}

/// Among people.
pub static PEOPLE: PickFrom = PickFrom {
    create: |m, name| m.deal_add_contact(name).to_string(),
    all: |book| {
        let records = book.records();
        let people = records.people.values().map(|person| {
            let company = person.company.and_then(|id| records.companies.get(&id));
            let note = company.map(|company| company.name.to_string());
            (person.id.to_string(), person.name.to_string(), note)
        });
        people.collect()
    },
};

/// Among companies.
pub static COMPANIES: PickFrom = PickFrom {
    create: |m, name| m.deal_add_company(name).to_string(),
    all: |book| {
        let companies = book.records().companies.values();
        companies
            .map(|company| (company.id.to_string(), company.name.to_string(), None))
            .collect()
    },
};

/// The field. After a choice it shows `value` again.
#[component]
pub fn ContactPick(
    /// Among what is chosen.
    from: &'static PickFrom,
    /// The name that is chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the choice.
    #[prop(into)]
    on_pick: Callback<Picked>,
    /// Called with the text after every letter.
    #[prop(optional, into)]
    on_typed: Option<Callback<String>>,
    /// Where it is said that the name cannot be taken.
    #[prop(optional)]
    error: Option<RwSignal<Option<String>>>,
    /// Its name where no field labels it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// An example of a value.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let typed = RwSignal::new(value.get_untracked());
    Effect::new(move |_| typed.set(value.get()));
    // Folded once for all letters that are typed.
    let all = Memo::new(move |_| {
        let mut all = app.state.contacts(from.all);
        app.format(|format| all.sort_by_cached_key(|(_, name, _)| format.sort_key(name)));
        let folded = all
            .into_iter()
            .map(|choice| (search::fold(&choice.1), choice));
        folded.collect::<Vec<_>>()
    });
    let suggestions = Signal::derive(move || {
        let text = typed.get();
        let needles = search::readings(&text);
        let searching = !text.trim().is_empty() && text != value.get();
        let folded = search::fold(&text);
        all.with(|all| {
            let fits = |name: &str| {
                !searching || needles.iter().any(|needle| name.contains(needle.as_str()))
            };
            let known = all.iter().any(|(name, _)| *name == folded);
            let mut found: Vec<_> = all
                .iter()
                .filter(|(name, _)| fits(name))
                .take(SHOWN)
                .map(|(_, (key, label, note))| {
                    let one = Suggestion::new(key.clone(), label.clone());
                    match note {
                        Some(note) => one.note(note.clone()),
                        None => one,
                    }
                })
                .collect();
            if searching && !known {
                found.push(Suggestion::new(NEW, (from.create)(app.m(), text.trim())).creates());
            }
            found
        })
    });
    let choose = move |picked: Picked| {
        if let Some(error) = error {
            error.set(None);
        }
        on_pick.run(picked);
        typed.set(value.get_untracked());
    };
    let by_name = move |text: String| {
        if text == value.get_untracked() {
            return;
        }
        let folded = search::fold(&text);
        let same = all.with_untracked(|all| {
            let mut same = all.iter().filter(|(name, _)| *name == folded);
            let first = same.next().map(|(_, (key, ..))| key.clone());
            first.filter(|_| same.next().is_none())
        });
        match (Label::optional(&text), same) {
            (Ok(None), _) => choose(Picked::Nobody),
            (Ok(Some(_)), Some(key)) => choose(Picked::Known(key)),
            (Ok(Some(label)), None) => choose(Picked::Named(label)),
            (Err(refused), _) => {
                if let Some(error) = error {
                    error.set(Some(app.format(|format| refusal::label(format, refused))));
                }
            }
        }
    };
    let picked = move |key: String| {
        if key == NEW {
            by_name(typed.get_untracked());
        } else {
            choose(Picked::Known(key));
        }
    };
    view! {
        <Combobox
            value=typed
            suggestions=suggestions
            on_input=move |text: String| {
                typed.set(text.clone());
                if let Some(on_typed) = on_typed {
                    on_typed.run(text);
                }
            }
            on_pick=picked
            on_commit=by_name
            name=name
            placeholder=placeholder
        />
    }
}
