//! Going from screen to screen by the hash of the address.

use leptos::prelude::*;

use super::App;
use crate::domain::{DealId, PipelineId};
use crate::route::{ALL_PIPELINES, Address, BoardView, Layout, Route};

impl App {
    /// Keeps the address on the screen in step with the browser's.
    pub(super) fn follow_address(self) {
        self.ports(|ports| {
            let location = ports.location.clone();
            ports.location.on_change(Box::new(move || {
                let address = Address::parse(&location.hash());
                self.session.request.set(None);
                self.open_space(address.space);
                if self.session.address.get_untracked() != address {
                    self.session.address.set(address);
                }
            }));
        });
    }

    /// The hash of a route in the space on the screen, for a link.
    #[must_use]
    pub fn href(self, route: Route) -> String {
        self.session
            .address
            .with(|address| address.to(route).to_string())
    }

    /// Goes to a route of the space on the screen; Back returns.
    pub fn go(self, route: Route) {
        let address = self
            .session
            .address
            .with_untracked(|address| address.to(route));
        self.go_to(&address);
    }

    /// Goes to the deals on the screen in a layout.
    pub fn go_to_layout(self, layout: Layout) {
        let view = untrack(|| self.board_view()).lying(layout);
        self.go(Route::Board(view));
    }

    /// Goes to an address of any space; Back returns.
    pub fn go_to(self, address: &Address) {
        self.ports(|ports| ports.location.go(&address.to_string()));
    }

    /// Changes the address on the screen without a step of Back: for filters.
    pub fn replace(self, route: Route) {
        let address = self
            .session
            .address
            .with_untracked(|address| address.to(route));
        self.ports(|ports| ports.location.replace(&address.to_string()));
        self.session.address.set(address);
    }

    /// Opens the drawer of a deal over the board, or over the board that is on the screen already.
    pub fn open_deal(self, id: DealId) {
        self.go(Route::Deal {
            id: id.to_string(),
            board: self.board_view(),
        });
    }

    /// What the board shows: its pipeline and filter. Other screens have the whole board behind them.
    #[must_use]
    pub fn board_view(self) -> BoardView {
        self.session.address.with(|address| match &address.route {
            Route::Board(view) | Route::Deal { board: view, .. } => view.clone(),
            _ => BoardView::default(),
        })
    }

    /// Changes what the board shows.
    pub fn set_board_view(self, change: impl FnOnce(&mut BoardView)) {
        let route = self
            .session
            .address
            .with_untracked(|address| match &address.route {
                Route::Board(view) => {
                    let mut view = view.clone();
                    change(&mut view);
                    Some(Route::Board(view))
                }
                Route::Deal { id, board } => {
                    let mut board = board.clone();
                    change(&mut board);
                    Some(Route::Deal {
                        id: id.clone(),
                        board,
                    })
                }
                // The bare address shows the whole board.
                Route::Home => {
                    let mut view = BoardView::default();
                    change(&mut view);
                    Some(Route::Board(view))
                }
                _ => None,
            });
        if let Some(route) = route {
            self.replace(route);
        }
    }

    /// Closes the drawer: the board stays as it is.
    pub fn close_deal(self) {
        self.go(Route::Board(untrack(|| self.board_view())));
    }

    /// Whether the board shows all pipelines, of which there are several.
    #[must_use]
    pub fn shows_all_pipelines(self) -> bool {
        let all = self.board_view().pipeline.as_deref() == Some(ALL_PIPELINES);
        all && self
            .state
            .structure(|book| book.records().pipelines_in_order().len() > 1)
    }

    /// Shows the deals of a pipeline, or of all without one, in the same layout, without the filter of another.
    pub fn show_pipeline(self, pipeline: Option<PipelineId>) {
        let named = pipeline.map_or_else(|| ALL_PIPELINES.to_owned(), |id| id.to_string());
        self.go(Route::Board(BoardView {
            pipeline: Some(named),
            ..untrack(|| self.board_view()).whole()
        }));
    }

    /// The pipeline on the screen: the one that the address names, else the first; none in an empty book.
    #[must_use]
    pub fn pipeline(self) -> Option<PipelineId> {
        let named = self.session.address.with(|address| match &address.route {
            Route::Board(view) | Route::Deal { board: view, .. } => view.pipeline.clone(),
            Route::Pipeline(scope)
            | Route::Funnel(scope)
            | Route::Analytics(scope)
            | Route::Deals { scope, .. } => scope.pipeline.clone(),
            _ => None,
        });
        let named: Option<PipelineId> = named.and_then(|id| id.parse().ok());
        self.state.structure(|book| {
            let pipelines = book.records().pipelines_in_order();
            let found = named.filter(|id| pipelines.iter().any(|pipeline| pipeline.id == *id));
            found.or(pipelines.first().map(|pipeline| pipeline.id))
        })
    }
}
