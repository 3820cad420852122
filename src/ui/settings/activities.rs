//! The kinds of activities of one's own, beside those that are always there.

use leptos::prelude::*;

use super::name_list::NameList;
use super::setting::Section;
use crate::app::{Answer, App};
use crate::domain::{ActivityKind, BookSettingsValue, Label};
use crate::ledger::{Command, Refusal};
use crate::text::{Words as _, refusal};

/// The section "Activities".
#[component]
pub fn ActivitySettings() -> impl IntoView {
    let app = App::of_page();
    let kinds = move || {
        app.state
            .settings(|book| book.records().settings.activity_kinds.to_vec())
    };
    let names = Signal::derive(move || {
        let kinds = kinds();
        kinds
            .iter()
            .map(|kind| (kind.to_string(), kind.to_string()))
            .collect::<Vec<_>>()
    });
    let keep = move |kinds: Vec<Label>| {
        let value = BookSettingsValue::ActivityKinds(kinds.into());
        match app.dispatch(Command::SetSettings { value }) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
            Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
        }
    };
    // A name that is there already, or that means one of the product's own kinds, would be told apart by nobody.
    let read = move |text: &str, except: Option<&str>| {
        let name =
            Label::new(text).map_err(|error| app.format(|format| refusal::label(format, error)))?;
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        let m = app.m();
        let own = untrack(kinds);
        let taken = own
            .iter()
            .any(|known| Some(&**known) != except && same(known))
            || ActivityKind::PLANNABLE
                .iter()
                .any(|kind| same(&kind.words(m)));
        if taken {
            Err(m.refusal_name_taken().to_string())
        } else {
            Ok((name, own))
        }
    };
    let add = move |text: String| match read(&text, None) {
        Ok((name, own)) => keep(own.into_iter().chain([name]).collect()),
        Err(words) => Some(words),
    };
    let rename = move |(key, text): (String, String)| match read(&text, Some(&key)) {
        Ok((name, own)) => {
            let renamed = own
                .into_iter()
                .map(|known| if *known == *key { name.clone() } else { known });
            keep(renamed.collect())
        }
        Err(words) => Some(words),
    };
    let remove = move |key: String| {
        let rest = untrack(kinds)
            .into_iter()
            .filter(|known| **known != *key)
            .collect::<Vec<_>>();
        let value = BookSettingsValue::ActivityKinds(rest.into());
        app.act(Command::SetSettings { value }, move || {
            app.m().activity_kind_removed().to_string()
        });
    };
    view! {
        <Section
            title=move || app.m().activity_own_kinds().to_string()
            lead=move || Some(app.m().activity_own_kinds_note().to_string())
        >
            <NameList
                names=names
                add_label=move || app.m().activity_add_kind().to_string()
                on_add=add
                on_rename=rename
                on_remove=remove
            />
        </Section>
    }
}
