//! The sections of the settings, by the name they have in the address.

/// One section of the settings.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum SettingsSection {
    /// Pipelines and their stages.
    #[default]
    Pipeline,
    /// Own kinds of activities.
    Activities,
    /// The criteria of the qualification.
    Qualification,
    /// Fields of one's own.
    Fields,
    /// The product catalogue.
    Products,
    /// Currencies and their rates.
    Currencies,
    /// Texts for e-mails and proposals.
    Texts,
    /// Language and formats.
    Language,
    /// Theme and density.
    Appearance,
    /// Data, copies and storage.
    Data,
    /// What is promised of the data, and how they are kept now.
    Keeping,
    /// Keyboard shortcuts.
    Shortcuts,
    /// Version and licences.
    About,
}

impl SettingsSection {
    /// All sections in the order of the menu.
    pub const ALL: [SettingsSection; 13] = [
        SettingsSection::Pipeline,
        SettingsSection::Activities,
        SettingsSection::Qualification,
        SettingsSection::Fields,
        SettingsSection::Products,
        SettingsSection::Currencies,
        SettingsSection::Texts,
        SettingsSection::Language,
        SettingsSection::Appearance,
        SettingsSection::Data,
        SettingsSection::Keeping,
        SettingsSection::Shortcuts,
        SettingsSection::About,
    ];

    /// The section's name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SettingsSection::Pipeline => "pipeline",
            SettingsSection::Activities => "activities",
            SettingsSection::Qualification => "qualification",
            SettingsSection::Fields => "fields",
            SettingsSection::Products => "products",
            SettingsSection::Currencies => "currencies",
            SettingsSection::Texts => "texts",
            SettingsSection::Language => "language",
            SettingsSection::Appearance => "appearance",
            SettingsSection::Data => "data",
            SettingsSection::Keeping => "keeping",
            SettingsSection::Shortcuts => "shortcuts",
            SettingsSection::About => "about",
        }
    }

    pub(super) fn parse(name: &str) -> Option<SettingsSection> {
        SettingsSection::ALL
            .into_iter()
            .find(|section| section.name() == name)
    }
}
