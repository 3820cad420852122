//! A deal by name and amount, in its stage, in seconds. The form stays for the next one; Escape closes it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::pills::section;
use super::shared::Board;
use crate::app::App;
use crate::domain::{Currency, DealValue, Label, LabelError, Money, StageId, amount};
use crate::ledger::{Command, DealEdit, NewDeal};
use crate::text::refusal;
use crate::ui::kit::listen::focus;
use crate::ui::kit::{
    Button, ButtonKind, ButtonSize, Field, IconButton, InputKind, TextInput, icons,
};

/// The form at the foot of a stage.
#[component]
pub fn QuickAdd(
    /// The stage that the deal starts in.
    stage: StageId,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let (title, amount) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong_title = RwSignal::new(None::<String>);
    let wrong_amount = RwSignal::new(None::<String>);
    let (title_node, amount_node) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let currency = Memo::new(move |_| app.state.settings(|book| book.records().settings.currency));

    Effect::new(move |_| {
        if let Some(input) = title_node.get() {
            focus(&input);
        }
    });
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let read_title = title.with_untracked(|text| read_title(app, text));
        let read_amount =
            amount.with_untracked(|text| read_amount(app, text, currency.get_untracked()));
        wrong_title.set(read_title.clone().err());
        wrong_amount.set(read_amount.clone().err());
        match (read_title, read_amount) {
            (Ok(name), Ok(worth)) => {
                if append(board, stage, name, worth) {
                    title.set(String::new());
                    amount.set(String::new());
                    focus_on(title_node);
                }
            }
            (Err(_), _) => focus_on(title_node),
            (_, Err(_)) => focus_on(amount_node),
        }
    };
    // The focus goes home to the button that the form replaced.
    let close = move || {
        board.adding.set(None);
        request_animation_frame(move || {
            let home = section(board, stage).and_then(|stage| {
                let home =
                    stage.query_selector(".column__add, .column__empty button, .empty button");
                home.ok().flatten()
            });
            if let Some(home) = home {
                focus(home.unchecked_ref());
            }
        });
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let edit = |text: RwSignal<String>, wrong: RwSignal<Option<String>>| {
        move |typed: String| {
            text.set(typed);
            wrong.set(None);
        }
    };
    view! {
        <form class="quickadd" novalidate=true on:submit=add on:keydown=on_key>
            <Field label=move || app.m().board_quick_title().to_string() error=wrong_title>
                <TextInput value=title on_input=edit(title, wrong_title) node_ref=title_node required=true />
            </Field>
            <Field
                label=move || app.m().board_quick_amount().to_string()
                error=wrong_amount
                hint=move || Some(app.m().board_quick_hint().to_string())
            >
                <TextInput
                    value=amount
                    on_input=edit(amount, wrong_amount)
                    node_ref=amount_node
                    kind=InputKind::Decimal
                    unit=move || {
                        Some(app.format(|format| format.currency_sign(currency.get()).to_owned()))
                    }
                />
            </Field>
            <div class="quickadd__row">
                <Button
                    label=move || app.m().common_add().to_string()
                    kind=ButtonKind::Primary
                    size=ButtonSize::Small
                    submit=true
                />
                <IconButton
                    name=move || app.m().common_close().to_string()
                    glyph=icons::X
                    small=true
                    on_press=move |()| close()
                />
            </div>
        </form>
    }
}

fn focus_on(node: NodeRef<html::Input>) {
    if let Some(input) = node.get_untracked() {
        focus(&input);
    }
}

fn read_title(app: App, text: &str) -> Result<Label, String> {
    Label::new(text).map_err(|error| match error {
        LabelError::Empty => app.m().refusal_title_empty().to_string(),
        error @ LabelError::TooLong(_) => app.format(|format| refusal::label(format, error)),
    })
}

/// An empty amount is not known, which is not zero.
fn read_amount(app: App, text: &str, currency: Currency) -> Result<Option<Money>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    amount::parse(text, currency)
        .map(Some)
        .map_err(|error| app.format(|format| refusal::amount(format, error, currency)))
}

/// Makes the deal at the foot of the stage, where the form stands, and shows it. While the board shows one owner's
/// deals, the new one is theirs; else it would vanish at once.
fn append(board: Board, stage: StageId, title: Label, worth: Option<Money>) -> bool {
    let app = board.app;
    let mut deal = NewDeal::titled(title, stage).worth(worth);
    let owner = untrack(|| app.board_view())
        .owner
        .and_then(|id| id.parse().ok());
    if owner.is_some() {
        deal.edits.push(DealEdit::Value(DealValue::Owner(owner)));
    }
    let added = app.act(Command::AddDeal(Box::new(deal)), move || {
        app.m().toast_deal_added().to_string()
    });
    if added && let Some(lane) = board.lane(stage) {
        request_animation_frame(move || {
            let last = board.cards(stage).len().saturating_sub(1);
            if let Some(list) = lane.list.try_get_untracked().flatten() {
                lane.window.reveal(&list, last);
            }
        });
    }
    added
}
