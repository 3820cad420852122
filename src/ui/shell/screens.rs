//! The screens that the navigation names, in its order.

use crate::route::{BoardView, ContactView, Layout, Route, Scope, SettingsSection};
use crate::text::Messages;
use crate::ui::kit::{Glyph, icons};

/// A place of the navigation.
#[derive(Clone, Copy)]
pub struct Screen {
    /// Its sign.
    pub glyph: Glyph,
    /// Its name.
    pub name: fn(&Messages) -> String,
    /// Where it leads.
    pub route: fn() -> Route,
    /// Whether a route lies in it.
    pub holds: fn(&Route) -> bool,
    /// It stands in the bar of a phone; the others are in its menu.
    pub on_phone: bool,
}

/// The places of the navigation.
pub static SCREENS: &[Screen] = &[
    Screen {
        glyph: icons::COLUMNS_3,
        name: |m| m.nav_board().to_string(),
        route: || Route::Board(BoardView::default()),
        holds: |route| layout(route) == Some(Layout::Board),
        on_phone: true,
    },
    Screen {
        glyph: icons::TABLE_2,
        name: |m| m.nav_table().to_string(),
        route: || {
            Route::Board(BoardView {
                layout: Layout::Table,
                ..BoardView::default()
            })
        },
        holds: |route| layout(route) == Some(Layout::Table),
        on_phone: false,
    },
    Screen {
        glyph: icons::CALENDAR,
        name: |m| m.nav_calendar().to_string(),
        route: || Route::Board(BoardView::default().lying(Layout::Calendar)),
        holds: |route| layout(route) == Some(Layout::Calendar),
        on_phone: false,
    },
    Screen {
        glyph: icons::ROWS_3,
        name: |m| m.nav_pipeline().to_string(),
        route: || Route::Pipeline(Scope::default()),
        holds: |route| matches!(route, Route::Pipeline(_)),
        on_phone: true,
    },
    Screen {
        glyph: icons::LIST_FILTER,
        name: |m| m.nav_funnel().to_string(),
        route: || Route::Funnel(Scope::default()),
        holds: |route| matches!(route, Route::Funnel(_)),
        on_phone: false,
    },
    Screen {
        glyph: icons::CHART_NO_AXES_COLUMN,
        name: |m| m.nav_analytics().to_string(),
        route: || Route::Analytics(Scope::default()),
        holds: |route| matches!(route, Route::Analytics(_) | Route::Deals { .. }),
        on_phone: true,
    },
    Screen {
        glyph: icons::USERS,
        name: |m| m.nav_contacts().to_string(),
        route: || Route::People(ContactView::default()),
        holds: |route| {
            matches!(
                route,
                Route::People(_)
                    | Route::Companies(_)
                    | Route::Person(_)
                    | Route::Company(_)
                    | Route::Duplicates
            )
        },
        on_phone: false,
    },
    Screen {
        glyph: icons::UPLOAD,
        name: |m| m.nav_import().to_string(),
        route: || Route::Import,
        holds: |route| matches!(route, Route::Import),
        on_phone: false,
    },
    Screen {
        glyph: icons::ARCHIVE,
        name: |m| m.nav_archive().to_string(),
        route: || Route::Archive,
        holds: |route| matches!(route, Route::Archive),
        on_phone: false,
    },
    Screen {
        glyph: icons::TRASH_2,
        name: |m| m.nav_trash().to_string(),
        route: || Route::Trash,
        holds: |route| matches!(route, Route::Trash),
        on_phone: false,
    },
    Screen {
        glyph: icons::SETTINGS,
        name: |m| m.nav_settings().to_string(),
        route: || Route::Settings(SettingsSection::Pipeline),
        holds: |route| matches!(route, Route::Settings(_)),
        on_phone: false,
    },
];

/// How the deals of a route lie; none elsewhere.
pub fn layout(route: &Route) -> Option<Layout> {
    match route {
        Route::Home => Some(Layout::Board),
        Route::Board(view) | Route::Deal { board: view, .. } => Some(view.layout),
        _ => None,
    }
}
