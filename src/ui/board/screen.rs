//! The screen of the board: the filter over it, the stages, the outcomes, and one ear for all cards.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::card_menu::CardMenu;
use super::column::Column;
use super::drop_bar::DropBar;
use super::filter_bar::{FilterBar, StageLayout};
use super::focus;
use super::groups::GroupsView;
use super::keys;
use super::lifting::Lifting;
use super::outcomes::Outcomes;
use super::pills::{Pills, section};
use super::pipeline_name::PipelineName;
use super::selecting;
use super::shared::Board;
use super::turns::follow_filter;
use super::view_menu::ViewMenu;
use crate::app::App;
use crate::domain::StageId;
use crate::ui::bulk::{self, BulkBar};
use crate::ui::dragging::Dragging;
use crate::ui::kit::unique_id;

/// The board of the pipeline on the screen.
#[component]
pub fn BoardScreen() -> impl IntoView {
    let app = App::of_page();
    let board = Board::new(app);
    provide_context(board);
    measure_rem(board);
    focus::keep(board);
    follow_filter(board);
    let dragging = Dragging::new(board);
    let current = RwSignal::new(None::<StageId>);
    let hint = StoredValue::new(unique_id("board-hint"));
    let name = Memo::new(move |_| {
        if board.all.get() {
            return app.m().board_title_all().to_string();
        }
        let pipeline = board.pipeline.get();
        let name = app.state.structure(|book| {
            let pipeline = book.records().pipelines.get(&pipeline?)?;
            Some(pipeline.name.to_string())
        });
        app.m().board_title(name.unwrap_or_default()).to_string()
    });
    // Another pipeline or another layout is another board: its lists scroll the other way.
    let stages = move || {
        let (_, _, rows) = (board.pipeline.get(), board.all.get(), board.rows.get());
        let grouped = board.look.get().arrangement;
        let groups = !grouped.is_plain();
        view! {
            <Stages
                rows=rows && !groups
                groups=groups
                current=current
                name=name
                hint=hint.get_value()
                holding=dragging.holding
            />
        }
    };
    view! {
        <div
            class="board-screen"
            on:keydown=move |event| {
                bulk::escape(app, &event);
            }
        >
            <h1 class="visually-hidden">{move || name.get()}</h1>
            <FilterBar shown=Signal::derive(move || board.totals().0)>
                <ViewMenu />
                <StageLayout />
            </FilterBar>
            <Show when=move || board.look.get().arrangement.is_plain()>
                <Pills current=current.into() />
            </Show>
            <p id=hint.get_value() class="visually-hidden">
                {move || app.m().board_hint().to_string()}
            </p>
            {stages}
            <BulkBar />
            {dragging.preview.view()}
            <DropBar />
        </div>
    }
}

/// The stages and the outcomes.
#[component]
fn Stages(
    rows: bool,
    groups: bool,
    current: RwSignal<Option<StageId>>,
    name: Memo<String>,
    hint: String,
    holding: RwSignal<bool>,
) -> impl IntoView {
    let board = Board::here();
    let lifting = Lifting::new(board);
    let selecting = Memo::new(move |_| !board.app.selection.is_empty());
    Effect::new(move |_| {
        board.stages.track();
        board.node.track();
        current.set(in_view(board));
    });
    view! {
        <div
            node_ref=board.node
            class="board"
            class:board--rows=rows
            class:board--bands=move || groups && board.look.get().arrangement.bands.is_some()
            class:board--compact=move || board.compact.get()
            class:board--selecting=move || selecting.get()
            class:board--dragging=move || board.moving.get().is_some_and(|moving| !moving.by_keys)
            class:holding=holding
            role="group"
            aria-label=move || name.get()
            aria-describedby=hint
            on:click=move |event| press(board, &event)
            on:keydown=move |event| keys::press(board, lifting, &event)
            on:keyup=move |event| keys::release(&event)
            on:focusin=move |event| focus::follow(board, &event)
            on:focusout=move |event| {
                if lifting.is_on() && focus::leaves(board, &event) {
                    lifting.cancel();
                }
            }
            on:scroll=move |_| {
                let now = in_view(board);
                if current.get_untracked() != now {
                    current.set(now);
                }
            }
        >
            {if groups {
                view! { <GroupsView /> }.into_any()
            } else {
                stages(board)
            }}
            <Outcomes />
            <CardMenu />
        </div>
    }
}

fn stages(board: Board) -> AnyView {
    view! {
        <For
            each=move || board.stages.get()
            key=|stage| *stage
            children=|(stage, kind)| {
                view! {
                    <PipelineName stage=stage />
                    <Column stage=stage kind=kind />
                }
            }
        />
    }
    .into_any()
}

/// A press on a title opens its deal, one on the button beside it its menu. With Ctrl or Shift, and on the box, it selects.
fn press(board: Board, event: &web_sys::MouseEvent) {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return;
    };
    let Some(deal) = focus::deal_at(&element) else {
        return;
    };
    let on = |selector: &str| element.closest(selector).is_ok_and(|found| found.is_some());
    if on(".card__menu") {
        let open = board.menu_of.get_untracked() == Some(deal);
        board.menu_of.set((!open).then_some(deal));
    } else if on(".card__check") || on(".card__title") && (event.ctrl_key() || event.meta_key()) {
        selecting::toggle(board, deal, event.shift_key());
    } else if on(".card__title") && event.shift_key() {
        selecting::toggle(board, deal, true);
    } else if on(".card__title") {
        board.app.open_deal(deal);
    }
}

/// The stage whose middle is nearest to the middle of the board.
fn in_view(board: Board) -> Option<StageId> {
    let node = board.node.try_get_untracked().flatten()?;
    let middle = |element: &web_sys::Element| {
        let rect = element.get_bounding_client_rect();
        f64::midpoint(rect.left(), rect.right())
    };
    let here = middle(&node);
    board.stages.with_untracked(|stages| {
        let distances = stages
            .iter()
            .filter_map(|(id, _)| Some((*id, (middle(&section(board, *id)?) - here).abs())));
        distances
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(id, _)| id)
    })
}

/// Follows how large text is in this browser, since the heights of cards are told to the list in pixels.
fn measure_rem(board: Board) {
    let measure = move || {
        let size = document().document_element().and_then(|root| {
            let style = window().get_computed_style(&root).ok()??;
            style.get_property_value("font-size").ok()
        });
        // As the browser reads it: our own reading of fractions takes a table of ten kilobytes along.
        let size = size.map(|size| js_sys::parse_float(&size));
        if let Some(size) = size.filter(|size| *size > 0.0 && *size != board.rem.get_untracked()) {
            board.rem.set(size);
        }
    };
    measure();
    let handle = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || handle.remove());
}
