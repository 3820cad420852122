//! A report that is a table alone; not there while there is nothing to tell.

use leptos::prelude::*;

use super::chart_frame::HowButton;
use super::data_table::DataTable;
use super::figure::Sheet;
use crate::ui::kit::unique_id;

/// The panel: its title, how it is reckoned, and the table.
#[component]
pub fn TablePanel(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// How its numbers are reckoned.
    #[prop(into)]
    how: Signal<String>,
    /// The table. Without rows there is no panel.
    sheet: Memo<Sheet>,
) -> impl IntoView {
    let id = unique_id("report");
    view! {
        <Show when=move || sheet.with(|sheet| !sheet.rows.is_empty())>
            <div class="panel chart span-6">
                <div class="chart__head">
                    <h2 class="chart__title" id=id.clone()>{move || title.get()}</h2>
                    <div class="chart__tools">
                        <HowButton how=how />
                    </div>
                </div>
                <DataTable sheet=sheet labelled_by=id.clone() />
            </div>
        </Show>
    }
}
