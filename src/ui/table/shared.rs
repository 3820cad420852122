//! What the parts of the table share. Draws nothing.

use std::collections::HashSet;

use leptos::html;
use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Deal, DealId, PipelineId};
use crate::ledger::Book;
use crate::query::Matcher;
use crate::query::table::{Block, Column, Paste, Sheet, Shown, SortBy, Spot, TableLayout, sort_by};
use crate::report::{Listed, Tally};
use crate::text::Lang;
use crate::ui::board::{asks_for_ended, matcher};

/// The height of a row in CSS pixels; the style sheet has the same.
pub const ROW: f64 = 36.0;

/// What the order of the rows hangs on. While it stays, an edited row stays where it is.
#[derive(Clone, PartialEq)]
struct Wish {
    pipeline: Option<PipelineId>,
    shown: Shown,
    sort: Vec<SortBy>,
    matcher: Matcher,
    lang: Lang,
    again: u32,
}

/// The rows.
#[derive(Clone, PartialEq)]
pub struct Rows {
    /// The deals in their order.
    pub ids: Vec<DealId>,
    /// How many there are without the filter.
    pub all: usize,
    /// The deals in the order of the book, with their sums: while these deals are the same, so are the rows of one wish.
    pub listed: Tally,
    wish: Wish,
}

/// What is typed into a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editing {
    /// The deal.
    pub deal: DealId,
    /// The column.
    pub column: Column,
    /// The text to begin with.
    pub text: String,
    /// The text is what the cell said, not a letter that replaces it.
    pub whole: bool,
}

/// The table; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Table {
    /// The application.
    pub app: App,
    /// The pipeline on the screen.
    pub pipeline: Memo<Option<PipelineId>>,
    /// How the table lies.
    pub layout: Memo<TableLayout>,
    /// Which deals stand in it, before the filter.
    pub shown: Memo<Shown>,
    /// Its columns with their widths in CSS pixels.
    pub columns: Memo<Vec<(Column, u16)>>,
    /// Its rows.
    pub rows: Memo<Rows>,
    /// The selected cells; the last one has the focus.
    pub block: RwSignal<Block>,
    /// The cell that is edited.
    pub editing: RwSignal<Option<Editing>>,
    /// Why the typed text is not taken.
    pub error: RwSignal<Option<String>>,
    /// A pasted block that waits for an answer.
    pub paste: RwSignal<Option<Paste>>,
    /// The focus is in the grid, or was in a row that left the page.
    pub has_focus: RwSignal<bool>,
    /// The scrolling element.
    pub node: NodeRef<html::Div>,
    /// How many rows and columns there are. A signal of its own, so that the cells, all of which ask whether they are
    /// selected, are asked again only when it changes, not whenever the rows may have.
    size: RwSignal<(usize, usize)>,
    again: RwSignal<u32>,
}

impl Table {
    /// The table of the pipeline on the screen.
    #[must_use]
    pub fn new(app: App) -> Self {
        let pipeline = Memo::new(move |_| app.pipeline());
        let layout = Memo::new(move |_| {
            let pipeline = pipeline.get();
            app.session.preferences.with(|chosen| {
                let kept = pipeline.and_then(|id| chosen.tables.get(&id));
                kept.map_or_else(TableLayout::default, |kept| TableLayout::parse(kept))
            })
        });
        let shown = Memo::new(move |_| {
            let chosen = layout.with(|layout| layout.shown);
            let everywhere = chosen.is_everywhere() || app.shows_all_pipelines();
            Shown::of(everywhere, chosen.has_ended() || asks_for_ended(app))
        });
        let columns = Memo::new(move |_| {
            let pipeline = pipeline.get().filter(|_| !shown.get().is_everywhere());
            layout.with(|layout| {
                app.state
                    .settings(|book| layout.visible(book.records(), pipeline))
            })
        });
        let matcher = matcher(app);
        let again = RwSignal::new(0);
        let rows = Memo::new(move |last: Option<&Rows>| {
            let wish = Wish {
                pipeline: pipeline.get(),
                shown: shown.get(),
                sort: layout.with(|layout| layout.sort.clone()),
                matcher: matcher.get(),
                lang: app.session.lang.get(),
                again: again.get(),
            };
            rows(app, wish, last)
        });
        let measure = move || (rows.with(|rows| rows.ids.len()), columns.with(Vec::len));
        let size = RwSignal::new(untrack(measure));
        Effect::new(move |_| {
            let now = measure();
            if size.get_untracked() != now {
                size.set(now);
            }
        });
        Self {
            app,
            pipeline,
            layout,
            shown,
            columns,
            rows,
            block: RwSignal::new(Block::default()),
            editing: RwSignal::new(None),
            error: RwSignal::new(None),
            paste: RwSignal::new(None),
            has_focus: RwSignal::new(false),
            node: NodeRef::new(),
            size,
            again,
        }
    }

    /// The table around the current component.
    ///
    /// # Panics
    /// Never inside of the screen of the table, which provides it.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Changes how the table lies and keeps it.
    pub fn change_layout(self, change: impl FnOnce(&mut TableLayout)) {
        let Some(pipeline) = self.pipeline.get_untracked() else {
            return;
        };
        let mut layout = self.layout.get_untracked();
        change(&mut layout);
        self.app.change_preferences(|chosen| {
            chosen.tables.insert(pipeline, layout.print());
        });
        self.again.update(|again| *again = again.wrapping_add(1));
    }

    /// Reads the book as the table does, and is not told of changes.
    pub fn peek<R>(self, read: impl FnOnce(&Sheet) -> R) -> R {
        untrack(|| self.app.state.peek(|book| read_sheet(self.app, book, read)))
    }

    /// The deal and the column of a cell.
    #[must_use]
    pub fn at(self, spot: Spot) -> Option<(DealId, Column)> {
        let deal = self
            .rows
            .with_untracked(|rows| rows.ids.get(spot.row).copied())?;
        let column = self
            .columns
            .with_untracked(|columns| columns.get(spot.column).map(|(column, _)| *column))?;
        Some((deal, column))
    }

    /// The selected cells that are drawn. Follows the selection and the size of the table.
    #[must_use]
    pub fn selected(self) -> Option<Block> {
        let (rows, columns) = self.size.get();
        self.block.get().within(rows, columns)
    }

    /// The selected cells that there are at this moment, drawn or not yet.
    #[must_use]
    pub fn selected_now(self) -> Option<Block> {
        let rows = self.rows.with_untracked(|rows| rows.ids.len());
        let columns = self.columns.with_untracked(Vec::len);
        self.block.get_untracked().within(rows, columns)
    }

    /// The deals in the rows of a block.
    #[must_use]
    pub fn deals_of(self, block: Block) -> Vec<DealId> {
        self.rows.with_untracked(|rows| {
            let ids = rows.ids.get(block.rows()).unwrap_or_default();
            ids.to_vec()
        })
    }

    /// Begins to edit the cell with the focus: with what it says, or with a letter in its place.
    pub fn edit(self, letter: Option<String>) {
        let spot = self.selected_now().map(|block| block.to);
        let Some((deal, column)) = spot.and_then(|spot| self.at(spot)) else {
            return;
        };
        if !column.is_edited() {
            let why = self.app.m().table_read_only().to_string();
            self.app.notices.say(why);
            return;
        }
        let said = self.with_deal(deal, |sheet, deal| sheet.typed(column, deal));
        self.error.set(None);
        self.editing.set(Some(Editing {
            deal,
            column,
            whole: letter.is_none(),
            text: letter.unwrap_or_else(|| said.flatten().unwrap_or_default()),
        }));
    }

    /// Reads a deal as the table does.
    pub fn with_deal<R>(self, id: DealId, read: impl FnOnce(&Sheet, &Deal) -> R) -> Option<R> {
        self.peek(|sheet| {
            let deal = sheet.records.deals.get(&id)?;
            Some(read(sheet, deal))
        })
    }
}

/// Gives the book to a reader as a table reads it. Follows the language and the day.
pub fn read_sheet<R>(app: App, book: &Book, read: impl FnOnce(&Sheet) -> R) -> R {
    app.format(|format| {
        read(&Sheet {
            book,
            records: book.records(),
            format,
            today: app.session.today.get(),
            now: app.now(),
        })
    })
}

/// The rows of a wish. The same wish again keeps the order: a row does not run away from who edits it, and what is new
/// stands last until rows are ordered anew.
fn rows(app: App, wish: Wish, last: Option<&Rows>) -> Rows {
    let Some(pipeline) = wish.pipeline else {
        return Rows {
            ids: Vec::new(),
            all: 0,
            listed: Tally::default(),
            wish,
        };
    };
    app.state.report(|reports, book| {
        let Listed { shown: listed, all } =
            reports.listed(book, pipeline, wish.shown, &wish.matcher);
        let source = &listed.ids;
        let ids = match last.filter(|last| last.wish == wish) {
            Some(last) if last.listed.ids == *source => last.ids.clone(),
            Some(last) => {
                let here: HashSet<_> = source.iter().copied().collect();
                let before: HashSet<_> = last.ids.iter().copied().collect();
                let kept = last.ids.iter().copied().filter(|id| here.contains(id));
                let new = source.iter().copied().filter(|id| !before.contains(id));
                kept.chain(new).collect()
            }
            None => {
                let mut ids = source.clone();
                read_sheet(app, book, |sheet| sort_by(sheet, &mut ids, &wish.sort));
                ids
            }
        };
        Rows {
            ids,
            all,
            listed,
            wish,
        }
    })
}
