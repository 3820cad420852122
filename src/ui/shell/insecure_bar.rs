//! What an address without https takes from the user, told once until the page is loaded again.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::kit::{Banner, Tone};

/// Tells it where the browser does not trust the address; nothing elsewhere.
#[component]
pub fn InsecureBar() -> impl IntoView {
    let app = App::of_page();
    let open = RwSignal::new(!app.is_address_secure());
    view! {
        <Show when=move || open.get()>
            <Banner
                text=move || app.m().address_insecure().to_string()
                tone=Tone::Info
                on_close=move |()| open.set(false)
                close_name=Signal::derive(move || app.m().common_close().to_string())
            />
        </Show>
    }
}
