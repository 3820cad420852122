//! The choice of how the board of a pipeline looks: its columns, its swimlanes, the order and the fields of its cards.

use leptos::prelude::*;

use super::look::{self, CARD_FIELDS, group_words, order_words, shows};
use super::shared::Board;
use crate::app::BoardLook;
use crate::domain::{CustomKind, DealField};
use crate::query::{CardOrder, GroupBy};
use crate::text::Words;
use crate::ui::kit::{Checkbox, Field, Popover, Select, SelectOption, icons};
use crate::ui::parts;

/// The button with the panel. The board of all pipelines has no look of its own.
#[component]
pub fn ViewMenu() -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    view! {
        <Show when=move || !board.all.get() && board.pipeline.get().is_some()>
            <Popover
                name=move || app.m().board_view().to_string()
                glyph=icons::SLIDERS_HORIZONTAL
                class="icon-btn"
            >
                {parts::board_look()}
            </Popover>
        </Show>
    }
}

/// The panel.
#[component]
pub fn LookPanel() -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let change = move |edit: &dyn Fn(&mut BoardLook)| {
        if let Some(pipeline) = board.pipeline.get_untracked() {
            look::change(app, pipeline, edit);
        }
    };
    let some = |name: String, none: &str| (name != none).then_some(name);
    let columns = Signal::derive(move || board.look.get().arrangement.columns.name());
    let bands = Signal::derive(move || {
        let bands = board.look.get().arrangement.bands;
        bands.map(GroupBy::name).unwrap_or_default()
    });
    let order = Signal::derive(move || board.look.get().order.name().to_owned());
    let lanes = move || {
        let columns = columns.get();
        let none = SelectOption::new("", app.m().board_no_lanes().to_string());
        let rest = groupings(board).into_iter();
        let rest = rest.filter(move |option| option.value != columns);
        std::iter::once(none).chain(rest).collect::<Vec<_>>()
    };
    let orders = move || {
        let m = app.m();
        let option = |order: CardOrder| SelectOption::new(order.name(), order_words(m, order));
        CardOrder::ALL.map(option).to_vec()
    };
    let field = move |field: DealField| {
        let checked = move || {
            let pipeline = board.pipeline.get();
            app.session
                .preferences
                .with(|chosen| shows(pipeline.and_then(|id| chosen.boards.get(&id)), field))
        };
        view! {
            <Checkbox
                label=move || field.words(app.m())
                checked=Signal::derive(checked)
                on_change=move |_| change(&|look| look::toggle(look, field))
            />
        }
    };
    view! {
        <div class="boardview">
            <Field label=move || app.m().board_group_columns().to_string()>
                <Select
                    options=Signal::derive(move || groupings(board))
                    value=columns
                    on_change=move |name: String| {
                        change(&|look| look.columns = some(name.clone(), "stage"));
                    }
                />
            </Field>
            <Field label=move || app.m().board_group_lanes().to_string()>
                <Select
                    options=Signal::derive(lanes)
                    value=bands
                    on_change=move |name: String| change(&|look| look.bands = some(name.clone(), ""))
                />
            </Field>
            <Field label=move || app.m().board_card_order().to_string()>
                <Select
                    options=Signal::derive(orders)
                    value=order
                    on_change=move |name: String| {
                        change(&|look| look.order = some(name.clone(), "hand"));
                    }
                />
            </Field>
            <fieldset class="boardview__fields">
                <legend>{move || app.m().board_card_fields().to_string()}</legend>
                {CARD_FIELDS.map(field).collect_view()}
            </fieldset>
        </div>
    }
}

/// All groupings of the pipeline on the screen: those that every book has, and the choice fields of one's own.
fn groupings(board: Board) -> Vec<SelectOption> {
    let app = board.app;
    let (m, pipeline) = (app.m(), board.pipeline.get());
    app.state.settings(|book| {
        let records = book.records();
        let own = records.settings.custom_fields.iter().filter(|field| {
            let here = pipeline.is_some_and(|pipeline| field.belongs_to(pipeline));
            field.kind == CustomKind::Choice && here
        });
        let all = GroupBy::ALL.into_iter();
        all.chain(own.map(|field| GroupBy::Custom(field.key)))
            .map(|by| SelectOption::new(by.name(), group_words(m, records, by)))
            .collect()
    })
}
