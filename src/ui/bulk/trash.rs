//! The question before many deals are thrown away.

use leptos::prelude::*;

use super::actions::trash_now;
use crate::app::App;
use crate::domain::DealId;
use crate::ui::kit::Confirm;

/// Names how many deals go, and that they can come back.
#[component]
pub fn TrashMany(
    /// The deals.
    deals: Vec<DealId>,
) -> impl IntoView {
    let app = App::of_page();
    let count = deals.len();
    let deals = StoredValue::new(deals);
    let trash = move || {
        app.session.request.set(None);
        trash_now(app, deals.get_value());
    };
    view! {
        <Confirm
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_cancel=move |()| app.session.request.set(None)
            on_confirm=move |()| trash()
            title=Signal::derive(move || app.m().bulk_trash_question(count).to_string())
            text=Signal::derive(move || app.m().bulk_trash_text().to_string())
            cancel=Signal::derive(move || app.m().common_cancel().to_string())
            confirm=Signal::derive(move || app.m().bulk_trash_confirm(count).to_string())
            danger=true
        />
    }
}
