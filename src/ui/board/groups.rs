//! The board in groups: columns by something else than the stage, or swimlanes across them. The same cards, keys and drag
//! as on the plain board; only the places are others.

use leptos::html;
use leptos::prelude::*;

use super::card_list::CardList;
use super::column::to_number;
use super::column_head::total;
use super::lane::strip;
use super::shared::Board;
use super::zone::Zone;
use crate::query::{GroupBy, GroupKey, LaneKey};
use crate::report::{Column, Groups};
use crate::ui::kit::{IconButton, ListWindow, icons, unique_id};

/// All places of the board.
#[component]
pub fn GroupsView() -> impl IntoView {
    let board = Board::here();
    let shape = Memo::new(move |_| {
        board.grouping.groups.with(|groups| {
            let parts = |groups: &Groups| (groups.columns.clone(), groups.bands.clone());
            groups.as_ref().map(parts).unwrap_or_default()
        })
    });
    move || {
        let (columns, bands) = shape.get();
        if bands.is_empty() {
            let columns = columns.into_iter().enumerate();
            let column = |(number, column)| view! { <GroupColumn number=number column=column /> };
            return columns.map(column).collect_view().into_any();
        }
        let width = columns.len();
        let band = move |(row, band): (usize, GroupKey)| {
            view! { <Band first=row * width band=band columns=columns.clone() /> }
        };
        bands
            .into_iter()
            .enumerate()
            .map(band)
            .collect_view()
            .into_any()
    }
}

/// One column of a board without swimlanes.
#[component]
fn GroupColumn(number: usize, column: GroupKey) -> impl IntoView {
    let board = Board::here();
    let by = board.look.get_untracked().arrangement.columns;
    let name = move || board.grouping.label(board.app, by, column);
    view! {
        <Place number=number lane=LaneKey::column(column) name=Signal::derive(name) />
    }
}

/// One swimlane: its head, and the part of each column in it. Folded, its places still count and take cards.
#[component]
fn Band(first: usize, band: GroupKey, columns: Vec<GroupKey>) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let heading = StoredValue::new(unique_id("band"));
    let arrangement = board.look.get_untracked().arrangement;
    let by = arrangement.bands.unwrap_or_default();
    let name = move || board.grouping.label(app, by, band);
    let folded = Memo::new(move |_| board.grouping.is_folded(by, band));
    let sums = Memo::new(move |_| {
        board.grouping.groups.with(|groups| {
            let groups = groups.as_ref();
            groups.map(|groups| groups.band(band)).unwrap_or_default()
        })
    });
    let text = move || {
        let (count, amount) = sums.get();
        let count = app.m().count_deals(to_number(count)).to_string();
        let amount = app.format(|format| format.money_bag(&amount));
        [count, amount].join(" · ")
    };
    let place = move |(at, column): (usize, GroupKey)| {
        let lane = LaneKey {
            band: Some(band),
            column,
        };
        let name = move || board.grouping.label(app, arrangement.columns, column);
        view! {
            <Place number=first + at lane=lane name=Signal::derive(name) />
        }
    };
    view! {
        <section
            class="band"
            class:band--folded=move || folded.get()
            aria-labelledby=heading.get_value()
            data-band=band.to_string()
        >
            <header class="band__head">
                <Folder by=by key=band name=Signal::derive(name) folded=folded down=true />
                <h2 id=heading.get_value() class="band__name">
                    {name}
                </h2>
                <span class="band__sum">{text}</span>
            </header>
            <div class="band__places">{columns.into_iter().enumerate().map(place).collect_view()}</div>
        </section>
    }
}

/// The button that folds a column or a swimlane and unfolds it again.
#[component]
fn Folder(
    by: GroupBy,
    key: GroupKey,
    name: Signal<String>,
    folded: Memo<bool>,
    /// What is unfolded lies below the button, not beside it.
    #[prop(optional)]
    down: bool,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let words = move || {
        let m = app.m();
        if folded.get() {
            m.board_unfold_group(name.get()).to_string()
        } else {
            m.board_fold_group(name.get()).to_string()
        }
    };
    let glyph = move || match (folded.get(), down) {
        (true, _) => icons::CHEVRON_RIGHT,
        (false, true) => icons::CHEVRON_DOWN,
        (false, false) => icons::CHEVRON_LEFT,
    };
    view! {
        <IconButton
            name=Signal::derive(words)
            glyph=Signal::derive(glyph)
            small=true
            on_press=move |()| board.grouping.fold(board, by, key, !folded.get_untracked())
        />
    }
}

/// One place that takes cards. Folded, it is a narrow strip, in a folded swimlane its head alone; it still counts and
/// still takes cards.
#[component]
fn Place(number: usize, lane: LaneKey, name: Signal<String>) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let zone = Zone::Group(number);
    let look = board.look.get_untracked();
    let by = look.arrangement.columns;
    let folded = Memo::new(move |_| board.grouping.is_folded(by, lane.column));
    let hidden = Memo::new(move |_| board.grouping.hides(look, lane));
    let column = Memo::new(move |_| board.grouping.column(lane));
    let count = Memo::new(move |_| column.with(|column| column.shown.count()));
    let over = move || board.mark.get().is_some_and(|mark| mark.zone == zone);
    let heading = StoredValue::new(unique_id("group"));
    let title = move || {
        let name = name.get();
        match lane.band {
            Some(_) => view! {
                <h3 id=heading.get_value() class="column__name">
                    {name}
                </h3>
            }
            .into_any(),
            None => view! {
                <h2 id=heading.get_value() class="column__name">
                    {name}
                </h2>
            }
            .into_any(),
        }
    };
    let counted = move || {
        view! {
            <span class="column__count">
                <span aria-hidden="true">
                    {move || app.format(|format| format.number(to_number(count.get())))}
                </span>
                <span class="visually-hidden">
                    {move || app.m().count_deals(to_number(count.get())).to_string()}
                </span>
            </span>
        }
    };
    let folder = move || view! { <Folder by=by key=lane.column name=name folded=folded /> };
    let head = move || {
        if folded.get() {
            return view! {
                {folder()}
                {title()}
                {counted()}
            }
            .into_any();
        }
        view! {
            <header class="column__head">
                <div class="column__line">
                    {title()}
                    {counted()}
                    <div class="column__tools">{folder()}</div>
                </div>
                <div class="column__sums">
                    <span class="column__sum">{move || column.with(|column| total(app, column))}</span>
                </div>
            </header>
        }
        .into_any()
    };
    view! {
        <section
            class="column column--group"
            class:column--over=over
            class:column--collapsed=move || folded.get()
            aria-label=move || board.grouping.place_label(board, number)
            data-group=lane.to_string()
            data-zone=zone.to_string()
            data-count=move || count.get().to_string()
        >
            {head}
            <Show when=move || !hidden.get()>
                <Cards zone=zone column=column heading=heading.get_value() />
            </Show>
        </section>
    }
}

/// The cards of a place.
#[component]
fn Cards(zone: Zone, column: Memo<Column>, heading: String) -> impl IntoView {
    let board = Board::here();
    let lengths = Signal::derive(move || {
        let count = column.with(|column| column.shown.count());
        strip(board.rem.get(), false, board.compact.get(), count)
    });
    let list = NodeRef::<html::Ul>::new();
    let window = ListWindow::new(list, lengths, false);
    view! { <CardList zone=zone column=column window=window strip=lengths list=list labelled_by=heading /> }
}
