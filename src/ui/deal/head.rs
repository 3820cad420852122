//! The head of the drawer: title, save state, menu, close; under it the stages and the outcomes.

use leptos::prelude::*;

use super::auto_field::AutoText;
use super::drafts::Drafts;
use super::menu::deal_entries;
use super::stepper::Stepper;
use crate::app::{App, Request};
use crate::domain::{DealField, DealValue, Label, OutcomeKind};
use crate::text::refusal;
use crate::ui::kit::{Button, ButtonKind, IconButton, MenuButton, TextInput, icons};
use crate::ui::shell::SaveMark;

/// The id of the title, which names the drawer.
pub const TITLE_ID: &str = "deal-title";

/// The head.
#[component]
pub fn Head(
    /// Called by the closing button.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let auto = AutoText::new(
        app,
        DealField::Title,
        |app, _, text| {
            let title = Label::new(text).map(DealValue::Title);
            title.map_err(|error| app.format(|format| refusal::label(format, error)))
        },
        |_, value| match value {
            DealValue::Title(title) => title.to_string(),
            _ => String::new(),
        },
    );
    let title = move || {
        app.state.deal(id, |deal, _| {
            deal.map(|deal| deal.title.to_string()).unwrap_or_default()
        })
    };
    view! {
        <div class="drawer__head">
            <h2 id=TITLE_ID class="visually-hidden" tabindex="-1">
                {title}
            </h2>
            <div class="drawer__bar">
                <SaveMark />
                <span class="grow"></span>
                <MenuButton
                    name=move || app.m().card_actions(title()).to_string()
                    glyph=icons::ELLIPSIS
                    entries=move || deal_entries(app, id)
                />
                <IconButton
                    name=move || app.m().deal_close_panel().to_string()
                    glyph=icons::X
                    on_press=on_close
                />
            </div>
            <div class="drawer__title">
                <TextInput
                    value=auto.text
                    on_input=move |text| auto.typed(text)
                    on_commit=move |text| auto.finished(text)
                    name=Signal::derive(move || Some(app.m().deal_title().to_string()))
                    class="input--quiet deal__title"
                />
                {move || {
                    auto.error
                        .get()
                        .map(|error| view! { <p class="field__error" role="alert">{error}</p> })
                }}
            </div>
            <Standing />
        </div>
    }
}

/// The stages, and the two ways to end the deal.
#[component]
fn Standing() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let outcome = Memo::new(move |_| {
        app.state
            .deal(id, |deal, _| deal.map(|deal| deal.outcome.kind()))
    });
    let ask = move |request: Request| app.session.request.set(Some(request));
    let ended = move || {
        let m = app.m();
        match outcome.get() {
            Some(OutcomeKind::Won) => m.deal_outcome_won().to_string(),
            Some(OutcomeKind::Lost) => m.deal_outcome_lost().to_string(),
            Some(OutcomeKind::Abandoned) => m.deal_outcome_abandoned().to_string(),
            Some(OutcomeKind::NotQualified) => m.deal_outcome_not_qualified().to_string(),
            Some(OutcomeKind::Open) | None => String::new(),
        }
    };
    view! {
        <Stepper />
        <div class="outcomes">
            <Show
                when=move || outcome.get() == Some(OutcomeKind::Open)
                fallback=move || {
                    view! {
                        <span class="badge" class:badge--success=move || outcome.get() == Some(OutcomeKind::Won)>
                            {ended}
                        </span>
                        <Button
                            label=move || app.m().deal_reopen().to_string()
                            icon=Some(icons::ROTATE_CCW)
                            on_press=move |()| ask(Request::Reopen(id))
                        />
                    }
                }
            >
                <Button
                    label=move || app.m().deal_mark_won().to_string()
                    icon=Some(icons::TROPHY)
                    class="btn--won"
                    on_press=move |()| ask(Request::Win(id, None, Vec::new()))
                />
                <Button
                    label=move || app.m().deal_mark_lost().to_string()
                    kind=ButtonKind::Secondary
                    icon=Some(icons::CIRCLE_X)
                    on_press=move |()| ask(Request::Lose(id))
                />
            </Show>
        </div>
    }
}
