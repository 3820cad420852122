//! The buttons at the end of a row that is arranged by hand: up, down, away.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::kit::{IconButton, icons};

/// Where a row is to go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// One place towards the top.
    Up,
    /// One place towards the bottom.
    Down,
    /// Out of the list.
    Away,
}

impl Step {
    /// The list after the step of the item at a place; a step over an edge changes nothing.
    pub fn apply<T>(self, items: &mut Vec<T>, at: usize) {
        match self {
            Self::Up if at > 0 && at < items.len() => items.swap(at - 1, at),
            Self::Down if at + 1 < items.len() => items.swap(at, at + 1),
            Self::Away if at < items.len() => drop(items.remove(at)),
            _ => {}
        }
    }
}

/// The buttons.
#[component]
pub fn RowTools(
    /// The name of the row.
    #[prop(into)]
    name: Signal<String>,
    /// The row is the first one.
    #[prop(into)]
    first: Signal<bool>,
    /// The row is the last one.
    #[prop(into)]
    last: Signal<bool>,
    /// Called with the step.
    #[prop(into)]
    on_step: Callback<Step>,
) -> impl IntoView {
    let app = App::of_page();
    view! {
        <span class="sortlist__tools">
            <IconButton
                name=move || app.m().settings_move_up(name.get()).to_string()
                glyph=icons::ARROW_UP
                disabled=first
                on_press=move |()| on_step.run(Step::Up)
            />
            <IconButton
                name=move || app.m().settings_move_down(name.get()).to_string()
                glyph=icons::ARROW_DOWN
                disabled=last
                on_press=move |()| on_step.run(Step::Down)
            />
            <IconButton
                name=move || app.m().settings_remove_named(name.get()).to_string()
                glyph=icons::X
                on_press=move |()| on_step.run(Step::Away)
            />
        </span>
    }
}
