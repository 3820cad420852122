//! The texts of everything, made ready in slices so that the page stays quick, and the search in them.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::line::both_labels;
use super::target::Target;
use crate::app::App;
use crate::app::actions::ACTIONS;
use crate::domain::{ActivityKind, DealId};
use crate::ledger::Records;
use crate::query::Ready;
use crate::query::palette::{Hay, Needle};
use crate::route::SettingsSection;
use crate::ui::kit::Timer;

/// How many deals are made ready before the page draws again.
const SLICE: usize = 4_000;
/// How many results are shown.
const MOST: usize = 30;
/// How much of a remark is looked in.
const NOTE: usize = 200;

/// The texts. Kept while the palette is open.
#[derive(Clone, Copy)]
pub struct Index {
    app: App,
    texts: StoredValue<Vec<(Target, Hay)>>,
    /// How many texts there are; grows slice by slice.
    pub ready: RwSignal<usize>,
    timer: Timer,
}

impl Index {
    /// Begins with what is soon ready, and goes on with the deals.
    #[must_use]
    pub fn new(app: App) -> Self {
        let index = Self {
            app,
            texts: StoredValue::new(fixed(app)),
            ready: RwSignal::new(0),
            timer: Timer::new(),
        };
        let deals: Vec<DealId> = app
            .state
            .peek(|book| book.records().deals.keys().copied().collect());
        index.go_on(Rc::new(deals), 0);
        index
    }

    fn go_on(self, deals: Rc<Vec<DealId>>, from: usize) {
        let slice = deals.iter().skip(from).take(SLICE);
        let more: Vec<_> = self.app.state.peek(|book| {
            let records = book.records();
            slice.filter_map(|id| deal(records, *id)).collect()
        });
        self.texts.update_value(|texts| texts.extend(more));
        self.ready.set(self.texts.with_value(Vec::len));
        let next = from + SLICE;
        if next < deals.len() {
            self.timer
                .start(Duration::ZERO, move || self.go_on(deals, next));
        }
    }

    /// The best answers to what was typed, best first.
    #[must_use]
    pub fn find(self, typed: &str) -> Vec<Target> {
        let Some(needle) = Needle::new(typed) else {
            return Vec::new();
        };
        self.texts.with_value(|texts| {
            let scored = texts
                .iter()
                .enumerate()
                .filter_map(|(place, (target, hay))| {
                    let score = needle.score(hay)? + target.weight();
                    Some((std::cmp::Reverse(score), place, *target))
                });
            let mut found: Vec<_> = scored.collect();
            let key =
                |(score, place, _): &(std::cmp::Reverse<u32>, usize, Target)| (*score, *place);
            if found.len() > MOST {
                found.select_nth_unstable_by_key(MOST, key);
                found.truncate(MOST);
            }
            found.sort_unstable_by_key(key);
            found.into_iter().map(|(_, _, target)| target).collect()
        })
    }

    /// The actions that can be done now, for an empty box.
    #[must_use]
    pub fn actions(self) -> Vec<Target> {
        let available = |target: &Target| {
            target
                .action()
                .is_some_and(|action| (action.available)(self.app))
        };
        (0..ACTIONS.len())
            .map(Target::Action)
            .filter(available)
            .collect()
    }
}

/// Everything but the deals.
fn fixed(app: App) -> Vec<(Target, Hay)> {
    let mut texts = Vec::new();
    let actions = (0..ACTIONS.len()).map(Target::Action).filter(|target| {
        target
            .action()
            .is_some_and(|action| (action.available)(app))
    });
    let settings = SettingsSection::ALL.into_iter().map(Target::Settings);
    let ready = Ready::ALL.iter().copied().map(Target::Ready);
    for target in actions.chain(settings).chain(ready) {
        texts.extend(both_labels(target).map(|labels| (target, Hay::new(&labels))));
    }
    app.state.peek(|book| {
        let records = book.records();
        let mut put = |target, text: &str| texts.push((target, Hay::new(text)));
        for view in &records.settings.views {
            put(Target::View(view.key), &view.name);
        }
        for stage in records.stages.values().filter(|stage| stage.is_in_use()) {
            put(Target::Stage(stage.id), &stage.name);
        }
        for company in records.companies.values() {
            put(Target::Company(company.id), &company.name);
        }
        for person in records.people.values() {
            put(Target::Person(person.id), &person.name);
        }
        for product in records.products.values() {
            put(Target::Product(product.id), &product.name);
        }
        for activity in records.activities.values() {
            let target = if activity.kind == ActivityKind::Note {
                Target::Note(activity.id)
            } else {
                Target::Activity(activity.id)
            };
            let note: String = activity.note.chars().take(NOTE).collect();
            put(
                target,
                &format!("{}\n{}", activity.subject, note.replace('\n', " ")),
            );
        }
    });
    texts
}

/// The text of a deal: its title, who buys, and the beginning of its description.
fn deal(records: &Records, id: DealId) -> Option<(Target, Hay)> {
    let deal = records
        .deals
        .get(&id)
        .filter(|deal| deal.trashed_at.is_none())?;
    let mut text = deal.title.to_string();
    let company = deal.company.and_then(|id| records.companies.get(&id));
    let contact = deal.contact.and_then(|id| records.people.get(&id));
    for name in company
        .map(|one| &one.name)
        .into_iter()
        .chain(contact.map(|one| &one.name))
    {
        text.push('\n');
        text.push_str(name);
    }
    if !deal.description.is_empty() {
        text.push('\n');
        text.extend(
            deal.description
                .chars()
                .take(NOTE)
                .map(|sign| if sign == '\n' { ' ' } else { sign }),
        );
    }
    Some((Target::Deal(id), Hay::new(&text)))
}
