//! What this is, and which version.

use leptos::prelude::*;

use super::setting::{Section, Setting};
use crate::app::App;

/// The section "About".
#[component]
pub fn About() -> impl IntoView {
    let app = App::of_page();
    let version = move || {
        app.m()
            .settings_version(env!("CARGO_PKG_VERSION"))
            .to_string()
    };
    view! {
        <Section
            title=move || app.m().settings_about().to_string()
            lead=move || Some(app.m().settings_about_text().to_string())
        >
            <Setting name=version note=move || Some(app.m().settings_licence().to_string()) />
        </Section>
    }
}
