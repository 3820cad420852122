//! What the menu of a stage offers.

use leptos::prelude::*;

use super::shared::Board;
use crate::app::{Answer, Request};
use crate::domain::{StageId, StageKind};
use crate::ledger::{Command, Refusal};
use crate::ui::kit::{MenuEntry, MenuItem, icons};

/// The entries of the menu of a stage.
pub fn entries(
    board: Board,
    stage: StageId,
    kind: StageKind,
    picking: RwSignal<bool>,
) -> Vec<MenuEntry> {
    let app = board.app;
    let m = app.m();
    let ask = move |request: Request| app.session.request.set(Some(request));
    let (pipeline, of_kind) = app.state.peek(|book| {
        let records = book.records();
        let pipeline = records.stages.get(&stage).map(|stage| stage.pipeline);
        let pipeline = pipeline.unwrap_or_default();
        let stages = records.stages_of(pipeline).into_iter();
        let same = stages.filter(|other| other.kind == kind);
        (pipeline, same.map(|stage| stage.id).collect::<Vec<_>>())
    });
    let at = of_kind
        .iter()
        .position(|id| *id == stage)
        .unwrap_or_default();
    let neighbour = |by: usize| of_kind.get(at + by).copied();
    let next = neighbour(1);
    let before = at.checked_sub(1).and_then(|at| of_kind.get(at).copied());
    let after_next = neighbour(2);
    let name = app.state.peek(|book| {
        let stage = book.records().stages.get(&stage);
        stage
            .map(|stage| stage.name.to_string())
            .unwrap_or_default()
    });
    let rows = board.rows.get_untracked();
    let (back, forth) = if rows {
        (
            (m.move_up(), icons::ARROW_UP),
            (m.move_down(), icons::ARROW_DOWN),
        )
    } else {
        (
            (m.stage_move_left(), icons::ARROW_LEFT),
            (m.stage_move_right(), icons::ARROW_RIGHT),
        )
    };
    let shift = move |before: Option<StageId>| {
        app.act(Command::MoveStage { stage, before }, move || {
            app.m().toast_stage_changed().to_string()
        });
    };
    let fold = move || {
        app.change_preferences(|chosen| {
            chosen.folded.insert(stage);
        });
    };
    vec![
        MenuItem::new(m.stage_edit().to_string(), move || {
            ask(Request::EditStage(stage));
        })
        .glyph(icons::PENCIL)
        .into(),
        MenuItem::new(m.stage_colour().to_string(), move || picking.set(true))
            .glyph(icons::SLIDERS_HORIZONTAL)
            .into(),
        MenuEntry::Separator,
        MenuItem::new(m.stage_add_before(name.clone()).to_string(), move || {
            ask(Request::AddStage(pipeline, kind, Some(stage)));
        })
        .glyph(icons::PLUS)
        .into(),
        MenuItem::new(m.stage_add_after(name).to_string(), move || {
            ask(Request::AddStage(pipeline, kind, next));
        })
        .glyph(icons::PLUS)
        .into(),
        MenuItem::new(back.0.to_string(), move || shift(before))
            .glyph(back.1)
            .disabled(before.is_none())
            .into(),
        MenuItem::new(forth.0.to_string(), move || shift(after_next))
            .glyph(forth.1)
            .disabled(next.is_none())
            .into(),
        MenuItem::new(m.board_collapse().to_string(), fold)
            .glyph(icons::EYE_OFF)
            .into(),
        MenuItem::new(m.stage_settings().to_string(), move || {
            ask(Request::StageProcess(stage));
        })
        .glyph(icons::LIST_CHECKS)
        .into(),
        MenuEntry::Separator,
        MenuItem::new(m.stage_split().to_string(), move || {
            ask(Request::SplitStage(stage));
        })
        .glyph(icons::SPLIT)
        .into(),
        MenuItem::new(m.stage_merge().to_string(), move || {
            ask(Request::MergeStage(stage));
        })
        .glyph(icons::MERGE)
        .disabled(of_kind.len() < 2)
        .into(),
        MenuItem::new(m.stage_archive().to_string(), move || {
            app.put_stage_away(stage, true);
        })
        .glyph(icons::ARCHIVE)
        .into(),
        MenuItem::new(m.stage_delete().to_string(), move || delete(board, stage))
            .glyph(icons::TRASH_2)
            .danger()
            .into(),
    ]
}

/// Deletes a stage that nothing stands in; asks where the deals of another go.
fn delete(board: Board, stage: StageId) {
    let app = board.app;
    let command = Command::DeleteStage {
        stage,
        target: None,
    };
    match app.dispatch(command) {
        Answer::Done(seq) => {
            let text = app.m().toast_stage_deleted().to_string();
            app.notices.done(text, Some(seq));
        }
        Answer::Refused(Refusal::StageNeedsTarget(_)) => {
            app.session.request.set(Some(Request::DeleteStage(stage)));
        }
        Answer::Refused(refusal) => app.notices.failed(app.refusal_words(&refusal)),
        Answer::Later => {}
    }
}
