//! Erase deals of the trash for good.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::DealId;
use crate::ledger::Command;
use crate::ui::kit::Confirm;

/// The question before deals are erased.
#[component]
pub fn Erase(
    /// Deals in the trash.
    deals: Vec<DealId>,
) -> impl IntoView {
    let app = App::of_page();
    let count = deals.len() as u64;
    let deals = StoredValue::new(deals);
    let erase = move || {
        app.session.request.set(None);
        app.act(
            Command::Erase {
                deals: deals.get_value(),
            },
            move || app.m().trash_erased(count).to_string(),
        );
    };
    view! {
        <Confirm
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_cancel=move |()| app.session.request.set(None)
            on_confirm=move |()| erase()
            title=Signal::derive(move || app.m().confirm_empty_trash(count).to_string())
            text=Signal::derive(move || app.m().trash_erase_text().to_string())
            cancel=Signal::derive(move || app.m().common_cancel().to_string())
            confirm=Signal::derive(move || app.m().trash_delete_for_good().to_string())
            danger=true
        />
    }
}
