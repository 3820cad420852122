//! The stages of the pipeline in their order, each with what can be done to it.

use leptos::prelude::*;

use crate::app::{App, Request};
use crate::domain::{Colour, PipelineId, Stage, StageId, StageKind};
use crate::ledger::{Command, Refusal};
use crate::ui::kit::{Button, IconButton, MenuButton, MenuEntry, MenuItem, icons};

/// What a row shows of a stage.
#[derive(Clone, PartialEq)]
struct Row {
    id: StageId,
    name: String,
    figures: String,
    colour: Option<usize>,
    up: Option<StageId>,
    down: Option<Option<StageId>>,
}

fn row(app: App, stage: &Stage, place: usize, siblings: &[&Stage]) -> Row {
    let m = app.m();
    let percent = app.format(|format| format.percent(i64::from(stage.probability.basis_points())));
    let rot = stage
        .rot_days
        .map(|days| m.stage_rots_after(u64::from(days)).to_string());
    let kind = (stage.kind == StageKind::AfterSale).then(|| m.stage_kind_after_sale().to_string());
    let figures: Vec<_> = [kind.or(Some(percent)), rot]
        .into_iter()
        .flatten()
        .collect();
    let colour = stage
        .colour
        .and_then(|colour| Colour::ALL.iter().position(|known| *known == colour));
    Row {
        id: stage.id,
        name: stage.name.to_string(),
        figures: figures.join(" · "),
        colour: colour.map(|place| place + 1),
        up: place
            .checked_sub(1)
            .and_then(|place| siblings.get(place))
            .map(|stage| stage.id),
        down: (place + 1 < siblings.len()).then(|| siblings.get(place + 2).map(|stage| stage.id)),
    }
}

/// More open stages than this are hard to keep apart.
const MANY: usize = 9;

/// The list of stages.
#[component]
pub fn StageList(
    /// The pipeline.
    pipeline: PipelineId,
) -> impl IntoView {
    let app = App::of_page();
    let rows = Memo::new(move |_| {
        app.state.structure(|book| {
            let stages = book.records().stages_of(pipeline);
            let (open, after): (Vec<&Stage>, Vec<&Stage>) = stages
                .into_iter()
                .partition(|stage| stage.kind == StageKind::Open);
            [open, after]
                .iter()
                .flat_map(|siblings| {
                    siblings
                        .iter()
                        .enumerate()
                        .map(|(place, stage)| row(app, stage, place, siblings))
                        .collect::<Vec<_>>()
                })
                .collect::<Vec<_>>()
        })
    });
    let many = Memo::new(move |_| {
        let open = app
            .state
            .structure(|book| book.records().open_stages_of(pipeline).len());
        open > MANY
    });
    let put = move |stage: StageId, before: Option<StageId>| {
        if let crate::app::Answer::Refused(refusal) =
            app.dispatch(Command::MoveStage { stage, before })
            && refusal != Refusal::NothingToDo
        {
            app.notices.failed(app.refusal_words(&refusal));
        }
    };
    let item = move |row: Row| {
        let (edit, name) = (row.name.clone(), row.name.clone());
        let (up, down) = (row.up, row.down);
        let id = row.id;
        let entries = move || stage_entries(app, id);
        let swatch = row.colour.map_or_else(
            || "swatch".to_owned(),
            |number| format!("swatch swatch--{number}"),
        );
        view! {
            <li class="sortlist__item">
                <span class="sortlist__main">
                    <span class=swatch aria-hidden="true"></span>
                    <span class="stage-row__name">{row.name}</span>
                    <span class="muted num">{row.figures}</span>
                </span>
                <span class="sortlist__tools">
                    <IconButton
                        name=move || app.m().stage_up(name.clone()).to_string()
                        glyph=icons::ARROW_UP
                        disabled=up.is_none()
                        on_press=move |()| {
                            if let Some(before) = up {
                                put(id, Some(before));
                            }
                        }
                    />
                    <IconButton
                        name=move || app.m().stage_down(edit.clone()).to_string()
                        glyph=icons::ARROW_DOWN
                        disabled=down.is_none()
                        on_press=move |()| {
                            if let Some(before) = down {
                                put(id, before);
                            }
                        }
                    />
                    <MenuButton
                        name={
                            let name = rows.with_untracked(|rows| rows.iter().find(|row| row.id == id).map(|row| row.name.clone()));
                            move || app.m().stage_actions(name.clone().unwrap_or_default()).to_string()
                        }
                        glyph=icons::ELLIPSIS
                        entries=entries
                    />
                </span>
            </li>
        }
    };
    view! {
        <ul class="sortlist">
            {move || rows.get().into_iter().map(item).collect_view()}
        </ul>
        {move || {
            many.get().then(|| view! { <p class="section__lead">{app.m().stage_many_hint().to_string()}</p> })
        }}
        <StagesAway pipeline=pipeline />
        <div class="setting">
            <div class="setting__control">
                <Button
                    label=move || app.m().stage_add().to_string()
                    icon=Some(icons::PLUS)
                    on_press=move |()| app.session.request.set(Some(Request::AddStage(pipeline, StageKind::Open, None)))
                />
                <Button
                    label=move || app.m().stage_add_after_sale().to_string()
                    on_press=move |()| app.session.request.set(Some(Request::AddStage(pipeline, StageKind::AfterSale, None)))
                />
            </div>
        </div>
    }
}

/// What can be done to a stage.
fn stage_entries(app: App, id: StageId) -> Vec<MenuEntry> {
    let m = app.m();
    let ask = move |request: Request| app.session.request.set(Some(request));
    let item = |text: String, request: fn(StageId) -> Request| {
        MenuItem::new(text, move || ask(request(id)))
    };
    vec![
        item(m.stage_edit().to_string(), Request::EditStage)
            .glyph(icons::PENCIL)
            .into(),
        item(m.stage_settings().to_string(), Request::StageProcess)
            .glyph(icons::LIST_CHECKS)
            .into(),
        MenuEntry::Separator,
        item(m.stage_split().to_string(), Request::SplitStage)
            .glyph(icons::SPLIT)
            .into(),
        item(m.stage_merge().to_string(), Request::MergeStage)
            .glyph(icons::MERGE)
            .into(),
        MenuItem::new(m.stage_archive().to_string(), move || {
            app.put_stage_away(id, true);
        })
        .glyph(icons::ARCHIVE)
        .into(),
        item(m.stage_delete().to_string(), Request::DeleteStage)
            .glyph(icons::TRASH_2)
            .danger()
            .into(),
    ]
}

/// The stages that are put away, each with the way back.
#[component]
fn StagesAway(pipeline: PipelineId) -> impl IntoView {
    let app = App::of_page();
    let away = Memo::new(move |_| {
        app.state.structure(|book| {
            let stages = book.records().stages.values();
            let away = stages.filter(|stage| {
                stage.pipeline == pipeline && stage.archived && !stage.is_deleted()
            });
            away.map(|stage| (stage.id, stage.name.to_string()))
                .collect::<Vec<_>>()
        })
    });
    let row = move |(id, name): (StageId, String)| {
        view! {
            <li class="sortlist__item">
                <span class="sortlist__main">
                    <span class="stage-row__name">{name}</span>
                </span>
                <span class="sortlist__tools">
                    <Button
                        label=move || app.m().stage_bring_back().to_string()
                        on_press=move |()| app.put_stage_away(id, false)
                    />
                </span>
            </li>
        }
    };
    view! {
        <Show when=move || away.with(|away| !away.is_empty())>
            <p class="section__lead">{move || app.m().stage_archived_list().to_string()}</p>
            <ul class="sortlist">{move || away.get().into_iter().map(row).collect_view()}</ul>
        </Show>
    }
}
