//! A first book: the default pipeline, its stages and the reasons of a lost deal, in the language of the moment.

use leptos::prelude::*;

use super::App;
use crate::domain::{BookSettingsValue, Currency};
use crate::exchange::demo::template;
use crate::ledger::Command;
use crate::route::{BoardView, Route};
use crate::text::Lang;

/// The currency of a new book: the hryvnia for a Ukrainian one, the dollar for an English one.
#[must_use]
pub fn default_currency(lang: Lang) -> Currency {
    match lang {
        Lang::Uk => Currency::UAH,
        Lang::En => Currency::USD,
    }
}

/// The settings of a new book.
pub fn first_settings(lang: Lang, currency: Option<Currency>) -> Vec<BookSettingsValue> {
    vec![
        BookSettingsValue::Currency(currency.unwrap_or_else(|| default_currency(lang))),
        BookSettingsValue::LostReasons(template::lost_reasons(lang)),
        BookSettingsValue::Criteria(template::criteria(lang).into()),
    ]
}

impl App {
    /// Makes the default pipeline in a book that has none, so that there is a place to start.
    pub fn ensure_pipeline(self) {
        if self
            .state
            .peek(|book| !book.records().pipelines_in_order().is_empty())
        {
            return;
        }
        let lang = self.session.lang.get_untracked();
        self.dispatch(Command::StartBook {
            settings: first_settings(lang, None),
            name: template::pipeline_name(lang),
            stages: template::stages_with_playbooks(lang),
        });
    }

    /// Starts with an empty pipeline and shows the board.
    pub fn start_empty(self) {
        self.ensure_pipeline();
        self.go(Route::Board(BoardView::default()));
    }
}
