//! A first book: the default pipeline, its stages and the reasons of a lost deal, in the language of the moment.

use leptos::prelude::*;

use super::App;
use crate::domain::{BookSettingsValue, Currency, Label, Probability, StageKind};
use crate::ledger::{Command, NewStage};
use crate::route::{BoardView, Route};
use crate::text::{Lang, Messages};

/// The stages of a new pipeline with their probabilities in percent.
#[must_use]
pub fn default_stages(m: &Messages) -> Vec<NewStage> {
    let stage = |name: String, percent: u16, kind, rot_days| {
        let name = Label::new(&name).ok()?;
        Some(NewStage {
            name,
            kind,
            probability: Probability::percent(percent),
            colour: None,
            rot_days,
        })
    };
    let open = StageKind::Open;
    [
        stage(
            m.stage_default_prospecting().to_string(),
            10,
            open,
            Some(30),
        ),
        stage(
            m.stage_default_qualification().to_string(),
            20,
            open,
            Some(21),
        ),
        stage(m.stage_default_meeting().to_string(), 40, open, Some(14)),
        stage(m.stage_default_proposal().to_string(), 60, open, Some(14)),
        stage(
            m.stage_default_negotiation().to_string(),
            80,
            open,
            Some(10),
        ),
        stage(
            m.stage_default_after_sale().to_string(),
            100,
            StageKind::AfterSale,
            None,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The reasons that are offered first when a deal is lost.
#[must_use]
pub fn default_lost_reasons(m: &Messages) -> Vec<Label> {
    [
        m.lose_reason_price(),
        m.lose_reason_competitor(),
        m.lose_reason_budget(),
        m.lose_reason_features(),
        m.lose_reason_cycle(),
        m.lose_reason_decision(),
        m.lose_reason_silence(),
        m.lose_reason_fit(),
        m.lose_reason_other(),
    ]
    .iter()
    .filter_map(|reason| Label::new(reason).ok())
    .collect()
}

/// The currency of a new book: the hryvnia for a Ukrainian one, the dollar for an English one.
#[must_use]
pub fn default_currency(lang: Lang) -> Currency {
    match lang {
        Lang::Uk => Currency::UAH,
        Lang::En => Currency::USD,
    }
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
        let m = crate::text::messages(lang);
        let Ok(name) = Label::new(&m.stage_default_pipeline()) else {
            return;
        };
        let settings = vec![
            BookSettingsValue::Currency(default_currency(lang)),
            BookSettingsValue::LostReasons(default_lost_reasons(m)),
        ];
        self.dispatch(Command::StartBook {
            settings,
            name,
            stages: default_stages(m),
        });
    }

    /// Starts with an empty pipeline and shows the board.
    pub fn start_empty(self) {
        self.ensure_pipeline();
        self.go(Route::Board(BoardView::default()));
    }
}
