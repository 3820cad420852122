//! How a thing that was found is called.

use leptos::prelude::*;

use super::target::Target;
use crate::app::App;
use crate::text::{Lang, Messages, Words as _, messages};
use crate::ui::filter::words::ready_words;
use crate::ui::settings::section_name;
use crate::ui::shell::keys_text;

/// What is shown of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its name.
    pub label: String,
    /// What it is, and what tells it from others of the same name.
    pub note: String,
    /// The keys that do the same.
    pub keys: Option<String>,
}

/// The name of something that needs no record, in the language of the messages.
pub fn fixed_label(m: &Messages, target: Target) -> Option<String> {
    match target {
        Target::Action(_) => target.action().map(|action| (action.label)(m)),
        Target::Settings(section) => Some(section_name(m, section)),
        Target::Ready(ready) => Some(ready_words(m, ready)),
        _ => None,
    }
}

/// The name of the same in both languages, to be found by either.
pub fn both_labels(target: Target) -> Option<String> {
    let label = |lang| fixed_label(messages(lang), target);
    Some(format!("{}\n{}", label(Lang::En)?, label(Lang::Uk)?))
}

/// What is shown of a thing; none if it is gone.
pub fn line(app: App, target: Target) -> Option<Line> {
    let m = app.m();
    let kind = target.kind_words(m);
    if let Some(label) = fixed_label(m, target) {
        let ukrainian = app.session.lang.get_untracked() == Lang::Uk;
        let keys = target
            .action()
            .map(|action| keys_text(action.keys, ukrainian));
        let keys = keys.filter(|keys| !keys.is_empty());
        return Some(Line {
            label,
            note: kind,
            keys,
        });
    }
    let (label, more) = app.state.peek(|book| {
        let records = book.records();
        let company = |id: Option<crate::domain::CompanyId>| {
            let company = id.and_then(|id| records.companies.get(&id));
            company.map(|company| company.name.to_string())
        };
        Some(match target {
            Target::View(key) => {
                let mut views = records.settings.views.iter();
                (views.find(|view| view.key == key)?.name.to_string(), None)
            }
            Target::Stage(id) => {
                let stage = records.stages.get(&id)?;
                let pipeline = records.pipelines.get(&stage.pipeline);
                (
                    stage.name.to_string(),
                    pipeline.map(|pipeline| pipeline.name.to_string()),
                )
            }
            Target::Company(id) => (company(Some(id))?, None),
            Target::Person(id) => {
                let person = records.people.get(&id)?;
                (person.name.to_string(), company(person.company))
            }
            Target::Product(id) => (records.products.get(&id)?.name.to_string(), None),
            Target::Deal(id) => {
                let deal = records.deals.get(&id)?;
                (deal.title.to_string(), company(deal.company))
            }
            Target::Activity(id) | Target::Note(id) => {
                let activity = records.activities.get(&id)?;
                let deal = activity.deal.and_then(|id| records.deals.get(&id));
                let deal = deal.map(|deal| deal.title.to_string());
                (
                    activity.subject.to_string(),
                    deal.or(Some(activity.kind.words(m))),
                )
            }
            Target::Action(_) | Target::Settings(_) | Target::Ready(_) => return None,
        })
    })?;
    let note = match more {
        Some(more) => format!("{more} · {kind}"),
        None => kind,
    };
    Some(Line {
        label,
        note,
        keys: None,
    })
}
