//! The frame of the settings.

use leptos::html;
use leptos::prelude::*;

use super::about::About;
use super::activities::ActivitySettings;
use super::appearance::Appearance;
use super::currencies::Currencies;
use super::data::Data;
use super::keeping::Keeping;
use super::language::Language;
use super::own_fields::OwnFieldSettings;
use super::pipeline::PipelineSettings;
use super::products::Products;
use super::qualification::QualificationSettings;
use super::setting::Section;
use super::texts::Texts;
use crate::app::App;
use crate::route::{Route, SettingsSection};
use crate::text::Messages;
use crate::ui::kit::reveal;
use crate::ui::shell::ShortcutList;

/// The settings.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let app = App::of_page();
    let chosen = Memo::new(move |_| {
        app.session.address.with(|address| match address.route {
            Route::Settings(section) => section,
            _ => SettingsSection::default(),
        })
    });
    let link = move |section: SettingsSection| {
        let current = move || (chosen.get() == section).then_some("page");
        view! {
            <a href=move || app.href(Route::Settings(section)) aria-current=current>
                {move || section_name(app.m(), section)}
            </a>
        }
    };
    let index = NodeRef::<html::Nav>::new();
    // On a phone the sections are one row, longer than the screen.
    Effect::new(move |_| {
        chosen.track();
        request_animation_frame(move || {
            let index = index.try_get_untracked().flatten();
            let current = index.and_then(|index| index.query_selector("[aria-current]").ok()?);
            if let Some(current) = current {
                reveal(&current);
            }
        });
    });
    view! {
        <div class="page page--narrow">
            <h1 class="page__title">{move || app.m().nav_settings().to_string()}</h1>
            <div class="settings">
                <nav node_ref=index class="settings__index" aria-label=move || app.m().nav_settings().to_string()>
                    {SettingsSection::ALL.into_iter().map(link).collect_view()}
                </nav>
                <div class="settings__sections">
                    {move || match chosen.get() {
                        SettingsSection::Pipeline => view! { <PipelineSettings /> }.into_any(),
                        SettingsSection::Activities => view! { <ActivitySettings /> }.into_any(),
                        SettingsSection::Qualification => view! { <QualificationSettings /> }.into_any(),
                        SettingsSection::Fields => view! { <OwnFieldSettings /> }.into_any(),
                        SettingsSection::Products => view! { <Products /> }.into_any(),
                        SettingsSection::Currencies => view! { <Currencies /> }.into_any(),
                        SettingsSection::Texts => view! { <Texts /> }.into_any(),
                        SettingsSection::Language => view! { <Language /> }.into_any(),
                        SettingsSection::Appearance => view! { <Appearance /> }.into_any(),
                        SettingsSection::Data => view! { <Data /> }.into_any(),
                        SettingsSection::Keeping => view! { <Keeping /> }.into_any(),
                        SettingsSection::Shortcuts => {
                            view! {
                                <Section title=move || app.m().nav_shortcuts().to_string()>
                                    <ShortcutList />
                                </Section>
                            }
                                .into_any()
                        }
                        SettingsSection::About => view! { <About /> }.into_any(),
                    }}
                </div>
            </div>
        </div>
    }
}

/// The name of a section.
pub fn section_name(m: &Messages, section: SettingsSection) -> String {
    match section {
        SettingsSection::Pipeline => m.settings_pipeline(),
        SettingsSection::Activities => m.settings_activities(),
        SettingsSection::Qualification => m.settings_qualification(),
        SettingsSection::Fields => m.deal_field_custom(),
        SettingsSection::Products => m.settings_products(),
        SettingsSection::Currencies => m.settings_currencies(),
        SettingsSection::Texts => m.settings_texts(),
        SettingsSection::Language => m.settings_language_format(),
        SettingsSection::Appearance => m.settings_appearance(),
        SettingsSection::Data => m.settings_data(),
        SettingsSection::Keeping => m.keeping_title(),
        SettingsSection::Shortcuts => m.nav_shortcuts(),
        SettingsSection::About => m.settings_about(),
    }
    .to_string()
}
