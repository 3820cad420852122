//! Light or dark, dense cards, single-key shortcuts.

use leptos::prelude::*;

use super::setting::{Section, Setting};
use crate::app::{App, Theme};
use crate::text::Messages;
use crate::ui::kit::{Checkbox, Segment, SegmentedControl};

fn theme_name(m: &Messages, theme: Theme) -> String {
    match theme {
        Theme::System => m.settings_theme_system(),
        Theme::Light => m.settings_theme_light(),
        Theme::Dark => m.settings_theme_dark(),
    }
    .to_string()
}

/// The section "Appearance".
#[component]
pub fn Appearance() -> impl IntoView {
    let app = App::of_page();
    let preferences = app.session.preferences;
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| {
            Segment::new(
                theme.name(),
                Signal::derive(move || theme_name(app.m(), theme)),
            )
        })
        .collect::<Vec<_>>();
    view! {
        <Section title=move || app.m().settings_appearance().to_string()>
            <Setting
                name=move || app.m().settings_theme().to_string()
                note=move || Some(app.m().settings_theme_note().to_string())
            >
                <SegmentedControl
                    name=move || app.m().settings_theme().to_string()
                    segments=themes
                    value=move || preferences.with(|preferences| preferences.theme.name().to_owned())
                    on_change=move |name: String| {
                        if let Some(theme) = Theme::from_name(&name) {
                            app.set_theme(theme);
                        }
                    }
                />
            </Setting>
            <Setting
                name=move || app.m().settings_compact().to_string()
                note=move || Some(app.m().settings_compact_note().to_string())
            >
                <Checkbox
                    label=move || app.m().settings_compact().to_string()
                    checked=move || preferences.with(|preferences| preferences.compact)
                    on_change=move |on| app.change_preferences(|preferences| preferences.compact = on)
                    switch=true
                    bare=true
                />
            </Setting>
            <Setting
                name=move || app.m().settings_single_keys().to_string()
                note=move || Some(app.m().settings_single_keys_note().to_string())
            >
                <Checkbox
                    label=move || app.m().settings_single_keys().to_string()
                    checked=move || preferences.with(|preferences| !preferences.keys_off)
                    on_change=move |on: bool| app.change_preferences(|preferences| preferences.keys_off = !on)
                    switch=true
                    bare=true
                />
            </Setting>
        </Section>
    }
}
