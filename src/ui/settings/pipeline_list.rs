//! The pipelines in their order, each with what can be done to it; those put away below.

use leptos::prelude::*;

use crate::app::{App, Request};
use crate::domain::{Pipeline, PipelineId, PipelineValue};
use crate::ledger::Command;
use crate::ui::kit::{Button, IconButton, MenuButton, MenuEntry, MenuItem, icons};

/// What a row shows of a pipeline.
#[derive(Clone, PartialEq)]
struct Row {
    id: PipelineId,
    name: String,
    stages: usize,
    archived: bool,
    /// The pipeline in front of which it goes up; none at the top.
    up: Option<PipelineId>,
    /// As above down, where the inner none is the end; none at the bottom.
    down: Option<Option<PipelineId>>,
}

/// The list, and the choice of the pipeline whose stages are shown below.
#[component]
pub fn PipelineList(
    /// The pipeline whose stages are shown.
    chosen: Memo<Option<PipelineId>>,
    /// Called with the one that is chosen.
    #[prop(into)]
    on_choose: Callback<PipelineId>,
) -> impl IntoView {
    let app = App::of_page();
    let rows = Memo::new(move |_| {
        app.state.structure(|book| {
            let records = book.records();
            let used = records.pipelines_in_order();
            let row = |pipeline: &Pipeline| Row {
                id: pipeline.id,
                name: pipeline.name.to_string(),
                stages: records.stages_of(pipeline.id).len(),
                archived: pipeline.archived,
                up: None,
                down: None,
            };
            let in_use = used.iter().enumerate().map(|(place, pipeline)| Row {
                up: place
                    .checked_sub(1)
                    .and_then(|at| used.get(at))
                    .map(|it| it.id),
                down: (place + 1 < used.len()).then(|| used.get(place + 2).map(|it| it.id)),
                ..row(pipeline)
            });
            let away = records
                .pipelines
                .values()
                .filter(|pipeline| pipeline.archived);
            in_use.chain(away.map(row)).collect::<Vec<_>>()
        })
    });
    let several =
        Memo::new(move |_| rows.with(|rows| rows.iter().filter(|row| !row.archived).count() > 1));
    let put = move |pipeline: PipelineId, before: Option<PipelineId>| {
        app.act(Command::MovePipeline { pipeline, before }, move || {
            app.m().toast_pipeline_changed().to_string()
        });
    };
    let item = move |row: Row| {
        let (id, archived) = (row.id, row.archived);
        let (up, down) = (row.up, row.down);
        let (up_name, down_name, menu_name) =
            (row.name.clone(), row.name.clone(), row.name.clone());
        let entries = move |()| entries(app, id, archived, several.get_untracked());
        let stages = row.stages;
        let note = move || {
            let m = app.m();
            let count = m.count_stages(stages as u64).to_string();
            if archived {
                format!("{count} · {}", m.pipeline_archived())
            } else {
                count
            }
        };
        view! {
            <li class="sortlist__item">
                <span class="sortlist__main">
                    <button
                        type="button"
                        class="link"
                        disabled=archived
                        aria-current=move || (chosen.get() == Some(id)).then_some("true")
                        on:click=move |_| on_choose.run(id)
                    >
                        {row.name}
                    </button>
                    <span class="muted num">{note}</span>
                </span>
                <span class="sortlist__tools">
                    {(!archived)
                        .then(|| {
                            view! {
                                <IconButton
                                    name=move || app.m().stage_up(up_name.clone()).to_string()
                                    glyph=icons::ARROW_UP
                                    disabled=up.is_none()
                                    on_press=move |()| {
                                        if let Some(before) = up {
                                            put(id, Some(before));
                                        }
                                    }
                                />
                                <IconButton
                                    name=move || app.m().stage_down(down_name.clone()).to_string()
                                    glyph=icons::ARROW_DOWN
                                    disabled=down.is_none()
                                    on_press=move |()| {
                                        if let Some(before) = down {
                                            put(id, before);
                                        }
                                    }
                                />
                            }
                        })}
                    <MenuButton
                        name=move || app.m().pipeline_actions(menu_name.clone()).to_string()
                        glyph=icons::ELLIPSIS
                        entries=entries
                    />
                </span>
            </li>
        }
    };
    view! {
        <ul class="sortlist">{move || rows.get().into_iter().map(item).collect_view()}</ul>
        <div class="setting">
            <div class="setting__control">
                <Button
                    label=move || app.m().pipeline_new().to_string()
                    icon=Some(icons::PLUS)
                    on_press=move |()| app.session.request.set(Some(Request::NewPipeline(None)))
                />
            </div>
        </div>
    }
}

fn entries(app: App, id: PipelineId, archived: bool, several: bool) -> Vec<MenuEntry> {
    let m = app.m();
    let ask = move |request: Request| app.session.request.set(Some(request));
    let archive = move |away: bool| {
        let command = Command::SetPipeline {
            pipeline: id,
            value: PipelineValue::Archived(away),
        };
        app.act(command, move || {
            let m = app.m();
            if away {
                m.toast_pipeline_archived().to_string()
            } else {
                m.toast_pipeline_back().to_string()
            }
        });
    };
    let rename = MenuItem::new(m.pipeline_rename().to_string(), move || {
        ask(Request::RenamePipeline(id));
    });
    if archived {
        let back = MenuItem::new(m.pipeline_bring_back().to_string(), move || archive(false));
        return vec![back.glyph(icons::ROTATE_CCW).into()];
    }
    let open = MenuItem::new(m.pipeline_open_board().to_string(), move || {
        app.show_pipeline(Some(id));
    });
    let copy = MenuItem::new(m.pipeline_copy().to_string(), move || {
        ask(Request::NewPipeline(Some(id)));
    });
    // A book without a pipeline would have no board.
    let away = MenuItem::new(m.pipeline_archive().to_string(), move || archive(true));
    vec![
        open.glyph(icons::COLUMNS_3).into(),
        rename.glyph(icons::PENCIL).into(),
        copy.glyph(icons::COPY).into(),
        away.glyph(icons::ARCHIVE).disabled(!several).into(),
    ]
}
