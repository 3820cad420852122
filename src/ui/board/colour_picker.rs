//! The colours of a stage, in a panel at the menu of its head.

use leptos::html;
use leptos::prelude::*;

use super::shared::Board;
use crate::domain::{StageId, StageValue};
use crate::ledger::Command;
use crate::ui::colours::{colour_names, colour_of, number_of};
use crate::ui::kit::listen::{all_matching, focus};
use crate::ui::kit::{ColorDots, Popup, Side};

/// The panel with the colours of a stage.
#[component]
pub fn ColourPicker(
    /// The stage.
    stage: StageId,
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// The button beside which it stands.
    anchor: NodeRef<html::Button>,
) -> impl IntoView {
    let app = Board::here().app;
    let value = move || {
        app.state.structure(|book| {
            let stage = book.records().stages.get(&stage)?;
            stage.colour.and_then(number_of)
        })
    };
    let choose = move |number: Option<u8>| {
        let values = vec![StageValue::Colour(number.and_then(colour_of))];
        app.act(Command::SetStage { stage, values }, move || {
            app.m().toast_stage_changed().to_string()
        });
    };
    let close = move || {
        open.set(false);
        if let Some(button) = anchor.get_untracked() {
            focus(&button);
        }
    };
    let enter = |panel: web_sys::HtmlElement| {
        let dots = all_matching(&panel, "input");
        let chosen = all_matching(&panel, "input:checked");
        if let Some(dot) = chosen.first().or(dots.first()) {
            focus(dot);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "Escape" | "Enter") {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    view! {
        <Popup
            open=open
            on_close=move || open.set(false)
            anchor=move || anchor.get_untracked().map(web_sys::Element::from)
            class="popover"
            side=Side::BelowEnd
            on_shown=enter
        >
            <div on:keydown=on_key>
                <ColorDots
                    name=move || app.m().stage_colour().to_string()
                    names=move || colour_names(app.m())
                    value=Signal::derive(value)
                    on_change=choose
                />
            </div>
        </Popup>
    }
}
