//! What can be done when something stands in the way of the linked file.

use leptos::prelude::*;

use crate::app::{App, LinkState};
use crate::ui::kit::{Button, ButtonSize};

/// One button for each way on; nothing where nothing stands in the way.
#[component]
pub fn LinkActions() -> impl IntoView {
    let app = App::of_page();
    let state = Memo::new(move |_| app.linked.state.get());
    move || match state.get() {
        LinkState::Fine => ().into_any(),
        LinkState::NotAllowed => view! {
            <Button
                label=move || app.m().link_allow().to_string()
                size=ButtonSize::Small
                on_press=move |()| app.allow_link()
            />
        }
        .into_any(),
        LinkState::Asked(_) => view! {
            <Button
                label=move || app.m().link_overwrite().to_string()
                size=ButtonSize::Small
                busy=app.linked.busy
                on_press=move |()| app.bring_link_up(true)
            />
        }
        .into_any(),
        LinkState::Failed(_) => view! {
            <Button
                label=move || app.m().link_again().to_string()
                size=ButtonSize::Small
                busy=app.linked.busy
                on_press=move |()| app.bring_link_up(false)
            />
        }
        .into_any(),
    }
}

/// The button that lets the file go.
#[component]
pub fn Unlink() -> impl IntoView {
    let app = App::of_page();
    view! {
        <Button
            label=move || app.m().link_unlink().to_string()
            size=ButtonSize::Small
            on_press=move |()| app.unlink_file()
        />
    }
}
