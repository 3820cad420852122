//! The changes of a person or a company, newest first, each with the value before it.

use leptos::prelude::*;

use super::values::{company_field, company_value, person_field, person_value};
use crate::app::App;
use crate::domain::{Change, History, Moment};
use crate::ledger::Records;
use crate::query::Contact;
use crate::ui::kit::{Glyph, Icon, icons};

/// A change: when, the field, the value after it and the one before.
struct Line {
    at: Moment,
    field: String,
    new: Option<String>,
    old: Option<String>,
}

/// Walking back from the present values gives each change its new value.
fn lines<V: Clone, F: PartialEq + Copy>(
    history: &History<V>,
    field: impl Fn(&V) -> F,
    present: impl Fn(F) -> V,
    name: impl Fn(F) -> String,
    words: impl Fn(&V) -> Option<String>,
) -> Vec<Line> {
    let mut newer: Vec<V> = Vec::new();
    let mut lines = Vec::new();
    for Change { at, old, .. } in history.iter().rev() {
        let of = field(old);
        let found = newer.iter().position(|value| field(value) == of);
        let new = found.map_or_else(|| present(of), |place| newer.swap_remove(place));
        lines.push(Line {
            at: *at,
            field: name(of),
            new: words(&new),
            old: words(old),
        });
        newer.push(old.clone());
    }
    lines
}

fn of_contact(app: App, records: &Records, contact: Contact) -> Option<(Vec<Line>, Moment)> {
    let m = app.m();
    Some(match contact {
        Contact::Person(id) => {
            let person = records.people.get(&id)?;
            let lines = lines(
                &person.history,
                |value| value.field(),
                |field| person.value_of(field),
                |field| person_field(m, field),
                |value| person_value(app, value),
            );
            (lines, person.created_at)
        }
        Contact::Company(id) => {
            let company = records.companies.get(&id)?;
            let lines = lines(
                &company.history,
                |value| value.field(),
                |field| company.value_of(field),
                |field| company_field(m, field),
                company_value,
            );
            (lines, company.created_at)
        }
    })
}

/// The section "History".
#[component]
pub fn ContactHistory(
    /// Of whom.
    contact: Contact,
) -> impl IntoView {
    let app = App::of_page();
    let shown = Memo::new(move |_| {
        let m = app.m();
        app.state.contacts(|book| {
            let (lines, made) = of_contact(app, book.records(), contact)?;
            let mut said: Vec<(String, Glyph, String, Option<String>)> = lines
                .into_iter()
                .map(|line| {
                    let dash = || m.common_no_data().to_string();
                    let what = format!("{}: {}", line.field, line.new.unwrap_or_else(dash));
                    let was = m.history_was(line.old.unwrap_or_else(dash)).to_string();
                    (app.when(line.at), icons::PENCIL, what, Some(was))
                })
                .collect();
            let made = (
                app.when(made),
                icons::PLUS,
                m.history_record_made().to_string(),
                None,
            );
            said.push(made);
            Some(said)
        })
    });
    let event = |(when, glyph, what, was): (String, Glyph, String, Option<String>)| {
        view! {
            <li class="event">
                <span class="event__icon"><Icon glyph=glyph /></span>
                <span class="event__text">
                    {what}
                    {was.map(|was| view! { " " <span class="event__was">{was}</span> })}
                </span>
                <span class="event__time">{when}</span>
            </li>
        }
    };
    view! {
        <ul class="history">
            {move || shown.get().map(|lines| lines.into_iter().map(event).collect_view())}
        </ul>
    }
}
