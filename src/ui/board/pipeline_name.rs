//! The name of a pipeline in front of its first stage, where the board shows all pipelines.

use leptos::prelude::*;

use super::shared::Board;
use crate::domain::StageId;

/// The name, if the stage is the first of its pipeline and not the only pipeline on the board.
#[component]
pub fn PipelineName(
    /// The stage.
    stage: StageId,
) -> impl IntoView {
    let board = Board::here();
    let name = Memo::new(move |_| {
        if !board.all.get() {
            return None;
        }
        board.app.state.structure(|book| {
            let records = book.records();
            let pipeline = records.stages.get(&stage)?.pipeline;
            let first = records.stages_of(pipeline).first().map(|stage| stage.id);
            let pipeline = records.pipelines.get(&pipeline)?;
            (first == Some(stage)).then(|| pipeline.name.to_string())
        })
    });
    move || {
        name.get()
            .map(|name| view! { <h2 class="board__pipeline">{name}</h2> })
    }
}
