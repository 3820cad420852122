//! What can be found, and what happens when it is chosen.

use leptos::prelude::*;

use crate::app::App;
use crate::app::actions::{ACTIONS, Action};
use crate::domain::PersonId;
use crate::domain::{ActivityId, CompanyId, DealId, ItemKey, ProductId, StageId};
use crate::query::Ready;
use crate::query::rule::{Condition, Group, Subject, Test};
use crate::route::{BoardView, Route, SettingsSection};
use crate::text::Messages;

/// One thing that can be found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// An action, by its place in the registry.
    Action(usize),
    /// A section of the settings.
    Settings(SettingsSection),
    /// A ready list.
    Ready(Ready),
    /// A saved view.
    View(ItemKey),
    /// A stage.
    Stage(StageId),
    /// A company: its deals.
    Company(CompanyId),
    /// A person: the deals with them.
    Person(PersonId),
    /// A product: the deals that offer it.
    Product(ProductId),
    /// A deal.
    Deal(DealId),
    /// An activity.
    Activity(ActivityId),
    /// A written note.
    Note(ActivityId),
}

impl Target {
    /// What it is, as a word.
    #[must_use]
    pub fn kind_words(self, m: &Messages) -> String {
        match self {
            Self::Action(_) => m.palette_actions(),
            Self::Settings(_) => m.palette_settings(),
            Self::Ready(_) | Self::View(_) => m.palette_views(),
            Self::Stage(_) => m.palette_stages(),
            Self::Company(_) => m.palette_companies(),
            Self::Person(_) => m.palette_people(),
            Self::Product(_) => m.palette_products(),
            Self::Deal(_) => m.palette_deals(),
            Self::Activity(_) => m.palette_activities(),
            Self::Note(_) => m.palette_notes(),
        }
        .to_string()
    }

    /// How much it is worth beside another that answers as well: what is done often first.
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            Self::Action(_) => 60,
            Self::Deal(_) => 40,
            Self::View(_) | Self::Company(_) | Self::Person(_) => 30,
            Self::Ready(_) | Self::Settings(_) | Self::Stage(_) => 20,
            Self::Product(_) | Self::Activity(_) => 10,
            Self::Note(_) => 0,
        }
    }

    /// The action, if it is one.
    #[must_use]
    pub fn action(self) -> Option<&'static Action> {
        match self {
            Self::Action(index) => ACTIONS.get(index),
            _ => None,
        }
    }

    /// Goes there, or does it.
    pub fn open(self, app: App) {
        match self {
            Self::Action(_) => {
                if let Some(action) = self.action().filter(|action| (action.available)(app)) {
                    (action.perform)(app);
                }
            }
            Self::Settings(section) => app.go(Route::Settings(section)),
            Self::Ready(ready) => app.open_ready(ready),
            Self::View(key) => {
                let views = untrack(|| app.views());
                if let Some(view) = views.iter().find(|view| view.key == key) {
                    app.open_view(view);
                }
            }
            Self::Stage(id) => {
                let pipeline = app.state.peek(|book| {
                    let stage = book.records().stages.get(&id);
                    stage.map(|stage| stage.pipeline.to_string())
                });
                let test = Test::AnyOf(vec![id.to_string()]);
                show(app, pipeline, Condition::new(Subject::Stage, test));
            }
            Self::Company(id) => {
                let name = app.state.peek(|book| {
                    let company = book.records().companies.get(&id);
                    company.map(|company| company.name.to_string())
                });
                show_named(app, Subject::Company, name);
            }
            Self::Person(id) => {
                let name = app.state.peek(|book| {
                    let person = book.records().people.get(&id);
                    person.map(|person| person.name.to_string())
                });
                show_named(app, Subject::Contact, name);
            }
            Self::Product(id) => {
                let name = app.state.peek(|book| {
                    let product = book.records().products.get(&id);
                    product.map(|product| product.name.to_string())
                });
                show_named(app, Subject::Product, name);
            }
            Self::Deal(id) => app.open_deal(id),
            Self::Activity(id) | Self::Note(id) => open_activity(app, id),
        }
    }
}

/// Opens what an activity belongs to.
fn open_activity(app: App, id: ActivityId) {
    let belongs = app.state.peek(|book| {
        let activity = book.records().activities.get(&id)?;
        Some((activity.deal, activity.person, activity.company))
    });
    match belongs {
        Some((Some(deal), _, _)) => app.open_deal(deal),
        Some((_, Some(person), _)) => Target::Person(person).open(app),
        Some((_, _, Some(company))) => Target::Company(company).open(app),
        _ => {}
    }
}

fn show_named(app: App, subject: Subject, name: Option<String>) {
    if let Some(name) = name {
        let pipeline = untrack(|| app.board_view()).pipeline;
        show(app, pipeline, Condition::new(subject, Test::Is(name)));
    }
}

/// Shows the board with one condition.
fn show(app: App, pipeline: Option<String>, condition: Condition) {
    app.go(Route::Board(BoardView {
        pipeline,
        filter: Some(Group::all(vec![condition]).to_string()),
        ..BoardView::default()
    }));
}
