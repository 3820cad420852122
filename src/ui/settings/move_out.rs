//! Move ended deals into a file: which, the file, and only then their removal.

use chrono::Months;
use leptos::prelude::*;

use crate::app::App;
use crate::ui::kit::{Button, ButtonKind, Checkbox, Dialog, Field, Select, SelectOption};

/// The dialog. The last button works once the file was downloaded and the user has said that it is there.
#[component]
pub fn MoveOut(
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::of_page();
    let months = RwSignal::new("12".to_owned());
    let downloaded = RwSignal::new(false);
    let sure = RwSignal::new(false);
    let deals = Memo::new(move |_| {
        let months: u32 = months.with(|months| months.parse().unwrap_or_default());
        let today = app.session.today.get();
        let until = (months > 0).then(|| today.checked_sub_months(Months::new(months)));
        app.ended_deals(until.flatten())
    });
    let count = move || deals.with(|deals| deals.len() as u64);
    let options = move || {
        let m = app.m();
        vec![
            SelectOption::new("12", m.room_ended_year().to_string()),
            SelectOption::new("6", m.room_ended_half().to_string()),
            SelectOption::new("0", m.room_ended_all().to_string()),
        ]
    };
    let choose = move |chosen| {
        months.set(chosen);
        // The file holds other deals.
        downloaded.set(false);
        sure.set(false);
    };
    let remove = move || {
        open.set(false);
        app.move_out(deals.get_untracked());
    };
    let foot = move || {
        view! {
            <Button
                label=move || app.m().common_cancel().to_string()
                on_press=move |()| open.set(false)
            />
            <Button
                label=move || app.m().room_remove().to_string()
                kind=ButtonKind::Danger
                disabled=move || !(downloaded.get() && sure.get())
                on_press=move |()| remove()
            />
        }
    };
    view! {
            <Dialog
                open=open
                on_close=move |()| open.set(false)
                title=move || app.m().room_move_out().to_string()
                close_name=move || app.m().common_cancel().to_string()
                foot=foot
            >
                <div class="stack">
    <Field label=move || app.m().room_ended_until().to_string()>
                        <Select options=Signal::derive(options) value=months on_change=choose />
                    </Field>
                    <p>{move || app.m().room_count(count()).to_string()}</p>
                    <p class="muted">{move || app.m().room_reports().to_string()}</p>
                    <Button
                        label=move || app.m().room_download().to_string()
                        disabled=move || count() == 0
                        on_press=move |()| {
                            app.export_part(&deals.get_untracked());
                            downloaded.set(true);
                        }
                    />
                    <Checkbox
                        label=move || app.m().room_have_file().to_string()
                        checked=sure
                        disabled=move || !downloaded.get()
                        on_change=move |on| sure.set(on)
                    />
                </div>
            </Dialog>
        }
}
