//! The addresses of the screens: parsing and printing of the hash. It knows no deal and no browser; ids are plain
//! strings here and become domain ids in the app.
//!
//! An address is a space (the own book or a demo) and a route inside it. A demo stands in the hash itself, as
//! `#/demo/<seed>-<deals>/…`, so that a reload or a shared link stays in the same demo.

mod board_view;
mod contact_view;
mod deal_set;
mod query;
mod scope;
mod settings_section;
mod space;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use std::fmt;

pub use board_view::{ALL_PIPELINES, BoardView, Layout};
pub use contact_view::ContactView;
pub use deal_set::DealSet;
pub use scope::Scope;
pub use settings_section::SettingsSection;
pub use space::{DEFAULT_DEMO_DEALS, DEFAULT_DEMO_SEED, Demo, MAX_DEMO_DEALS, Space};

use query::{Query, decode, encode};

/// One screen with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The bare address: the app answers with the welcome screen or the board.
    Home,
    /// First run: language, start, demo, import.
    Welcome,
    /// The board, and the same deals in another layout.
    Board(BoardView),
    /// One deal, opened over the board, whose view is kept for the moment the deal is closed.
    Deal {
        /// The deal's id.
        id: String,
        /// What the board below shows.
        board: BoardView,
    },
    /// Where the deals are now.
    Pipeline(Scope),
    /// How many deals ever reached each level.
    Funnel(Scope),
    /// The dashboard.
    Analytics(Scope),
    /// The deals that a number or a bar counts.
    Deals {
        /// Which deals.
        set: DealSet,
        /// The pipeline and the period within which they are counted.
        scope: Scope,
    },
    /// The list of people.
    People(ContactView),
    /// The list of companies.
    Companies(ContactView),
    /// One person, by id.
    Person(String),
    /// One company, by id.
    Company(String),
    /// People and companies that may be one.
    Duplicates,
    /// The import.
    Import,
    /// One section of the settings.
    Settings(SettingsSection),
    /// Deleted deals.
    Trash,
    /// Archived deals.
    Archive,
    /// The rescue page.
    Rescue,
    /// A hash that names no screen.
    NotFound,
}

/// A space and a route in it: the whole meaning of a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Whose deals are shown.
    pub space: Space,
    /// Which screen.
    pub route: Route,
}

impl Address {
    /// Reads a hash, with or without its `#`. Never fails: what names no screen is [`Route::NotFound`], and a value
    /// that cannot be read is left out.
    #[must_use]
    pub fn parse(hash: &str) -> Address {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let query = Query::parse(query);
        let segments: Vec<String> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .map(decode)
            .collect();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["demo"] => Address {
                space: Space::Demo(Demo::from_query(&query)),
                route: Route::Board(BoardView::from_query(&query, None)),
            },
            ["demo", demo, rest @ ..] => match Demo::from_segment(demo) {
                Some(demo) => Address {
                    space: Space::Demo(demo),
                    route: Route::read(rest, &query),
                },
                None => Address::own(Route::NotFound),
            },
            rest => Address::own(Route::read(rest, &query)),
        }
    }

    /// The address of a route in the own book.
    #[must_use]
    pub fn own(route: Route) -> Address {
        Address {
            space: Space::Own,
            route,
        }
    }

    /// The address of another route in the same space: what every link inside the app needs.
    #[must_use]
    pub fn to(&self, route: Route) -> Address {
        Address {
            space: self.space,
            route,
        }
    }
}

impl Route {
    fn read(path: &[&str], query: &Query) -> Route {
        match path {
            [] => Route::Home,
            ["welcome"] => Route::Welcome,
            ["board" | "table" | "calendar"] => {
                let layout = path.first().and_then(|word| Layout::from_name(word));
                Route::Board(BoardView::from_query(query, layout))
            }
            ["deal", id] => Route::Deal {
                id: (*id).to_owned(),
                board: BoardView::from_query(query, None),
            },
            ["pipeline"] => Route::Pipeline(Scope::from_query(query)),
            ["funnel"] => Route::Funnel(Scope::from_query(query)),
            ["analytics"] => Route::Analytics(Scope::from_query(query)),
            ["deals"] => match query.get("set").and_then(DealSet::parse) {
                Some(set) => Route::Deals {
                    set,
                    scope: Scope::from_query(query),
                },
                None => Route::NotFound,
            },
            ["people"] => Route::People(ContactView::from_query(query)),
            ["companies"] => Route::Companies(ContactView::from_query(query)),
            ["people", id] => Route::Person((*id).to_owned()),
            ["companies", id] => Route::Company((*id).to_owned()),
            ["duplicates"] => Route::Duplicates,
            ["import"] => Route::Import,
            ["settings"] => Route::Settings(SettingsSection::default()),
            ["settings", section] => match SettingsSection::parse(section) {
                Some(section) => Route::Settings(section),
                None => Route::NotFound,
            },
            ["trash"] => Route::Trash,
            ["archive"] => Route::Archive,
            ["rescue"] => Route::Rescue,
            _ => Route::NotFound,
        }
    }

    fn path(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Welcome => "welcome".to_owned(),
            Route::Board(view) => view.layout.name().to_owned(),
            Route::Deal { id, .. } => format!("deal/{}", encode(id)),
            Route::Pipeline(_) => "pipeline".to_owned(),
            Route::Funnel(_) => "funnel".to_owned(),
            Route::Analytics(_) => "analytics".to_owned(),
            Route::Deals { .. } => "deals".to_owned(),
            Route::People(_) => "people".to_owned(),
            Route::Companies(_) => "companies".to_owned(),
            Route::Person(id) => format!("people/{}", encode(id)),
            Route::Company(id) => format!("companies/{}", encode(id)),
            Route::Duplicates => "duplicates".to_owned(),
            Route::Import => "import".to_owned(),
            Route::Settings(section) => format!("settings/{}", section.name()),
            Route::Trash => "trash".to_owned(),
            Route::Archive => "archive".to_owned(),
            Route::Rescue => "rescue".to_owned(),
            Route::NotFound => "not-found".to_owned(),
        }
    }

    fn query(&self) -> Query {
        let mut query = Query::default();
        match self {
            Route::Board(view) => view.write(&mut query),
            Route::Deal { board: view, .. } => {
                view.write_layout(&mut query);
                view.write(&mut query);
            }
            Route::Pipeline(scope) | Route::Funnel(scope) | Route::Analytics(scope) => {
                scope.write(&mut query);
            }
            Route::Deals { set, scope } => {
                query.put("set", &set.to_string());
                scope.write(&mut query);
            }
            Route::People(view) | Route::Companies(view) => view.write(&mut query),
            Route::Home
            | Route::Welcome
            | Route::Person(_)
            | Route::Company(_)
            | Route::Duplicates
            | Route::Import
            | Route::Settings(_)
            | Route::Trash
            | Route::Archive
            | Route::Rescue
            | Route::NotFound => {}
        }
        query
    }
}

impl fmt::Display for Address {
    /// Prints the hash with its `#`, ready for an `href`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "#/{}{}{}",
            self.space.prefix(),
            self.route.path(),
            self.route.query()
        )
    }
}
