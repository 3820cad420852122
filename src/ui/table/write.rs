//! How cells are written: one, a cleared block, a pasted block. Each is one action.

use leptos::prelude::*;

use super::focus;
use super::shared::Table;
use crate::app::Answer;
use crate::ledger::{Command, Position, Refusal};
use crate::query::table::{Block, Edited, Paste, Spot, plan};

/// Where the focus goes after an edit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Then {
    Down,
    Up,
    Right,
    Left,
}

/// Reads the text of the edited cell and keeps it. Returns whether the edit is over; else the reason is shown.
pub fn commit(table: Table, text: &str) -> bool {
    let Some(editing) = table.editing.get_untracked() else {
        return true;
    };
    let app = table.app;
    let read = table.with_deal(editing.deal, |sheet, deal| {
        let read = sheet.read(editing.column, deal, text);
        read.map_err(|unread| unread.words(sheet))
    });
    let refused = match read {
        None | Some(Ok(Edited::Nothing)) => None,
        Some(Err(why)) => Some(why),
        Some(Ok(Edited::Move(stage))) => {
            table.editing.set(None);
            table.error.set(None);
            // A stage that is chosen in a cell is a move as any other, with the same questions on the way.
            app.move_deals(vec![editing.deal], stage, Position::Bottom);
            return true;
        }
        Some(Ok(Edited::Edit(edit))) => {
            let command = Command::EditDeal {
                deal: editing.deal,
                edits: vec![edit],
            };
            match app.dispatch(command) {
                Answer::Done(_) | Answer::Later | Answer::Refused(Refusal::NothingToDo) => None,
                Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
            }
        }
    };
    if refused.is_none() {
        table.editing.set(None);
    }
    let done = refused.is_none();
    table.error.set(refused);
    done
}

/// Moves the focus on after an edit; behind the last column it goes to the first of the next row.
pub fn go(table: Table, then: Then) {
    let rows = table.rows.with_untracked(|rows| rows.ids.len());
    let columns = table.columns.with_untracked(Vec::len);
    let Spot { row, column } = table.block.get_untracked().to;
    let to = match then {
        Then::Down => (row + 1, column),
        Then::Up => (row.saturating_sub(1), column),
        Then::Right if column + 1 < columns => (row, column + 1),
        Then::Right if row + 1 < rows => (row + 1, 0),
        Then::Right => (row, column),
        Then::Left if column > 0 => (row, column - 1),
        Then::Left if row > 0 => (row - 1, columns.saturating_sub(1)),
        Then::Left => (row, column),
    };
    let spot = Spot {
        row: to.0.min(rows.saturating_sub(1)),
        column: to.1,
    };
    table.block.set(Block::at(spot));
    focus::to_cell(table);
}

/// Plans a block of text at the selection.
pub fn planned(table: Table, cells: &[Vec<String>]) -> Option<Paste> {
    let block = table.selected_now()?;
    let rows = table.rows.get_untracked().ids;
    let columns = table.columns.get_untracked();
    let columns: Vec<_> = columns.into_iter().map(|(column, _)| column).collect();
    Some(table.peek(|sheet| plan(sheet, &rows, &columns, block, cells)))
}

/// Carries a paste out: one action. What it covers is selected then. A gate that holds the moves back is said, and
/// nothing changes.
pub fn apply(table: Table, paste: &Paste, said: impl FnOnce(usize) -> String + 'static) {
    let app = table.app;
    if paste.changed == 0 {
        app.notices
            .done(app.m().table_nothing_changed().to_string(), None);
        return;
    }
    let command = Command::ChangeDeals {
        edits: paste.edits.clone(),
        moves: paste.moves.clone(),
    };
    let changed = paste.changed;
    if app.act(command, move || said(changed)) {
        let rows = table.rows.with_untracked(|rows| rows.ids.len());
        let columns = table.columns.with_untracked(Vec::len);
        if let Some(covered) = paste.covered.within(rows, columns) {
            // The focus stays at the upper left corner.
            table.block.set(Block {
                from: covered.to,
                to: covered.from,
            });
        }
    }
    focus::to_cell(table);
}

/// Empties the cells of the selection. Cells that cannot be empty stay, and it is said which one first.
pub fn clear(table: Table) {
    let app = table.app;
    let Some(paste) = planned(table, &[vec![String::new()]]) else {
        return;
    };
    if paste.changed == 0
        && let Some(problem) = paste.problems.first()
    {
        let why = super::paste_dialog::reason_words(table, problem);
        app.notices.failed(why);
        return;
    }
    apply(table, &paste, move |count| {
        let cells = app.m().table_cells(count).to_string();
        app.m().table_cleared(cells).to_string()
    });
}
