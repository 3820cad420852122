//! Copies the address on the screen, for use on this device: the deals are nowhere else.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::app::App;

/// Copies the link of what is on the screen.
pub fn copy_link(app: App) {
    let href = window().location().href().unwrap_or_default();
    let copied = window().navigator().clipboard().write_text(&href);
    spawn_local(async move {
        if JsFuture::from(copied).await.is_ok() {
            app.notices
                .done(app.m().views_link_copied().to_string(), None);
        } else {
            app.notices.failed(app.m().views_link_failed().to_string());
        }
    });
}
