//! The rows over the board: words, owner and conditions that narrow it, and how it lies. The filter stands in the address.

use leptos::html;
use leptos::prelude::*;

use super::column::to_number;
use super::layout_switch::LayoutSwitch;
use super::shared::{Board, is_filtered};
use crate::app::{App, NOBODY};
use crate::domain::{PipelineId, order};
use crate::drag::{letter, sign};
use crate::ui::filter::FilterRow;
use crate::ui::kit::listen::focus;
use crate::ui::kit::{
    Button, ButtonKind, IconButton, InputKind, Segment, SegmentedControl, Select, SelectOption,
    TextInput, icons,
};

/// The filter of the deals on the screen, how they lie, and what else the screen puts into the row.
#[component]
pub fn FilterBar(
    /// How many deals pass.
    #[prop(into)]
    shown: Signal<usize>,
    /// What stands at the end of the row.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = App::of_page();
    let view = Memo::new(move |_| app.board_view());
    let filtered = Memo::new(move |_| view.with(is_filtered));
    let text = Signal::derive(move || view.with(|view| view.text.clone().unwrap_or_default()));
    let owner = Signal::derive(move || view.with(|view| view.owner.clone().unwrap_or_default()));
    let input = NodeRef::<html::Input>::new();
    let asked = RwSignal::new(false);
    listen_for_keys(app, input, asked);
    let some = |text: String| (!text.is_empty()).then_some(text);
    let search = move |text: String| app.set_board_view(|view| view.text = some(text));
    let choose = move |owner: String| app.set_board_view(|view| view.owner = some(owner));
    let clear = move |()| {
        app.set_board_view(|view| {
            view.text = None;
            view.owner = None;
            view.filter = None;
        });
        if let Some(input) = input.get_untracked() {
            focus(&input);
        }
    };
    let found = move || {
        let found = to_number(shown.get());
        filtered
            .get()
            .then(|| app.m().filter_found(found).to_string())
    };
    let has_owners = Memo::new(move |_| app.state.owners(|book| !book.records().owners.is_empty()));
    view! {
        <div class="filterbar" role="search" aria-label=move || app.m().filter_title().to_string()>
            <LayoutSwitch />
            <div class="filterbar__search" on:keydown=move |event| escape(&event, app)>
                <TextInput
                    value=text
                    on_input=search
                    kind=InputKind::Search
                    name=move || Some(app.m().filter_text().to_string())
                    placeholder=move || Some(app.m().filter_text().to_string())
                    icon=Some(icons::SEARCH)
                    node_ref=input
                />
            </div>
            <Show when=move || has_owners.get()>
                <Select
                    options=move || owners(app)
                    value=owner
                    on_change=choose
                    name=move || Some(app.m().filter_owner().to_string())
                    class="filterbar__owner"
                />
            </Show>
            <Show when=move || filtered.get()>
                <Button
                    label=move || app.m().filter_clear().to_string()
                    kind=ButtonKind::Ghost
                    icon=Some(icons::X)
                    on_press=clear
                />
            </Show>
            <span class="filterbar__count" role="status">
                {found}
            </span>
            {children.map(|children| children())}
        </div>
        <FilterRow asked=asked />
    }
}

/// Columns or rows, and the height of cards.
#[component]
pub fn StageLayout() -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let segments = vec![
        Segment::new(
            "columns",
            Signal::derive(move || app.m().board_columns().to_string()),
        )
        .glyph(icons::COLUMNS_3),
        Segment::new(
            "rows",
            Signal::derive(move || app.m().board_rows().to_string()),
        )
        .glyph(icons::ROWS_3),
    ];
    let lie = move |value: String| {
        if let Some(pipeline) = board.pipeline.get_untracked() {
            set_rows(app, pipeline, value == "rows");
        }
    };
    let value =
        Signal::derive(move || if board.rows.get() { "rows" } else { "columns" }.to_owned());
    view! {
        <SegmentedControl
            name=move || app.m().board_layout().to_string()
            segments=segments
            value=value
            on_change=lie
        />
        <IconButton
            name=move || app.m().board_density_compact().to_string()
            glyph=icons::MENU
            pressed=move || board.compact.get()
            on_press=move |()| app.change_preferences(|chosen| chosen.compact ^= true)
        />
    }
}

fn set_rows(app: App, pipeline: PipelineId, rows: bool) {
    app.change_preferences(|chosen| {
        if rows {
            chosen.rows.insert(pipeline);
        } else {
            chosen.rows.remove(&pipeline);
        }
    });
}

/// All owners, by the alphabet, between "any" and "none".
fn owners(app: App) -> Vec<SelectOption> {
    let m = app.m();
    let named = app.format(|format| {
        app.state.owners(|book| {
            let mut owners: Vec<_> = book.records().owners.values().collect();
            order::sort_by_cached_key(&mut owners, |owner| format.sort_key(&owner.name));
            let option = |owner: &&crate::domain::Owner| {
                SelectOption::new(owner.id.to_string(), owner.name.to_string())
            };
            owners.iter().map(option).collect::<Vec<_>>()
        })
    });
    std::iter::once(SelectOption::new("", m.filter_any_owner().to_string()))
        .chain(named)
        .chain([SelectOption::new(NOBODY, m.deal_no_owner().to_string())])
        .collect()
}

/// Escape in the search field clears the words first.
fn escape(event: &web_sys::KeyboardEvent, app: App) {
    if event.key() == "Escape" && untrack(|| app.board_view()).text.is_some() {
        event.prevent_default();
        event.stop_propagation();
        app.set_board_view(|view| view.text = None);
    }
}

/// `/` leads to the words and F to a new condition, from anywhere but a text field or a dialog.
fn listen_for_keys(app: App, words: NodeRef<html::Input>, asked: RwSignal<bool>) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let off = app
            .session
            .preferences
            .with_untracked(|chosen| chosen.keys_off);
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        if off || held || event.default_prevented() || event.is_composing() || is_busy() {
            return;
        }
        let (key, code) = (event.key(), event.code());
        if sign(&key, &code) == Some('/')
            && let Some(words) = words.get_untracked()
        {
            event.prevent_default();
            focus(&words);
            words.select();
        } else if letter(&key, &code) == Some('f') {
            event.prevent_default();
            asked.set(true);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a dialog is open or the focus is where letters are typed.
fn is_busy() -> bool {
    let dialog = document().query_selector("dialog[open]");
    let typing = document().active_element().is_some_and(|element| {
        element
            .matches(
                "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]",
            )
            .unwrap_or(false)
    });
    typing || dialog.is_ok_and(|dialog| dialog.is_some())
}
