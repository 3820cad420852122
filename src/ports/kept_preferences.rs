//! The stored form of the preferences. `public/theme.js` reads `theme` and `lang` before the first paint, so their
//! names and values stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{BoardLook, Preferences, TakenOut, Theme};
use crate::domain::order;
use crate::text::Lang;

/// Preferences as JSON. What was never chosen is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptPreferences {
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    compact: bool,
    #[serde(skip_serializing_if = "is_false")]
    rail_open: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    folded: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    boards: BTreeMap<String, KeptBoard>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    mappings: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tables: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    timeline_off: Vec<String>,
    #[serde(skip_serializing_if = "is_false")]
    keys_off: bool,
    #[serde(skip_serializing_if = "is_false")]
    skip_quietly: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_out: Option<(u64, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_reminder_on: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    protection_asked: bool,
}

/// The look of a board as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptBoard {
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bands: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    folded: BTreeSet<String>,
}

impl From<&BoardLook> for KeptBoard {
    fn from(look: &BoardLook) -> Self {
        let look = look.clone();
        Self {
            columns: look.columns,
            bands: look.bands,
            order: look.order,
            fields: look.fields,
            folded: look.folded,
        }
    }
}

impl From<KeptBoard> for BoardLook {
    fn from(kept: KeptBoard) -> Self {
        Self {
            columns: kept.columns,
            bands: kept.bands,
            order: kept.order,
            fields: kept.fields,
            folded: kept.folded,
        }
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl From<&Preferences> for KeptPreferences {
    fn from(preferences: &Preferences) -> Self {
        let theme = preferences.theme;
        Self {
            lang: preferences.lang.map(|lang| lang.tag().to_owned()),
            theme: (theme != Theme::default()).then(|| theme.name().to_owned()),
            compact: preferences.compact,
            rail_open: preferences.rail_open,
            rows: preferences.rows.iter().map(ToString::to_string).collect(),
            folded: preferences.folded.iter().map(ToString::to_string).collect(),
            boards: order::map(
                preferences
                    .boards
                    .iter()
                    .filter(|(_, look)| **look != BoardLook::default())
                    .map(|(pipeline, look)| (pipeline.to_string(), look.into())),
            ),
            mappings: preferences.mappings.clone(),
            tables: order::map(
                preferences
                    .tables
                    .iter()
                    .map(|(pipeline, lies)| (pipeline.to_string(), lies.clone())),
            ),
            timeline_off: preferences.timeline_off.iter().cloned().collect(),
            keys_off: preferences.keys_off,
            skip_quietly: preferences.skip_quietly,
            taken_out: preferences
                .taken_out
                .map(|taken| (taken.next, taken.on.to_string())),
            no_reminder_on: preferences.no_reminder_on.map(|day| day.to_string()),
            protection_asked: preferences.protection_asked,
        }
    }
}

impl From<KeptPreferences> for Preferences {
    /// A value that is not understood is as good as none.
    fn from(kept: KeptPreferences) -> Self {
        let ids = |texts: Vec<String>| texts.into_iter().filter_map(|id| id.parse().ok());
        Self {
            lang: kept.lang.as_deref().and_then(Lang::parse),
            theme: kept
                .theme
                .as_deref()
                .and_then(Theme::from_name)
                .unwrap_or_default(),
            compact: kept.compact,
            rail_open: kept.rail_open,
            rows: order::set(ids(kept.rows).map(crate::domain::PipelineId)),
            folded: order::set(ids(kept.folded).map(crate::domain::StageId)),
            boards: order::map(
                kept.boards
                    .into_iter()
                    .filter_map(|(id, look)| Some((id.parse().ok()?, look.into()))),
            ),
            mappings: kept.mappings,
            tables: order::map(
                kept.tables
                    .into_iter()
                    .filter_map(|(id, lies)| Some((id.parse().ok()?, lies))),
            ),
            timeline_off: order::set(kept.timeline_off),
            keys_off: kept.keys_off,
            skip_quietly: kept.skip_quietly,
            taken_out: kept.taken_out.and_then(|(next, on)| {
                let on = on.parse().ok()?;
                Some(TakenOut { next, on })
            }),
            no_reminder_on: kept.no_reminder_on.and_then(|day| day.parse().ok()),
            protection_asked: kept.protection_asked,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn write(preferences: &Preferences) -> String {
        serde_json::to_string(&KeptPreferences::from(preferences)).unwrap()
    }

    #[test]
    fn only_what_was_chosen_is_written() {
        assert_eq!(write(&Preferences::default()), "{}");
        let chosen = Preferences {
            lang: Some(Lang::Uk),
            theme: Theme::Dark,
            rows: ["0-1".parse().unwrap()].into(),
            boards: [
                ("0-1".parse().unwrap(), BoardLook::default()),
                (
                    "0-2".parse().unwrap(),
                    BoardLook {
                        columns: Some("owner".to_owned()),
                        fields: Some(BTreeSet::new()),
                        ..BoardLook::default()
                    },
                ),
            ]
            .into(),
            ..Preferences::default()
        };
        let text = write(&chosen);
        let boards = r#""boards":{"0-2":{"columns":"owner","fields":[]}}"#;
        assert_eq!(
            text,
            format!(r#"{{"lang":"uk","theme":"dark","rows":["0-1"],{boards}}}"#)
        );
        let chosen = Preferences {
            boards: [(
                "0-2".parse().unwrap(),
                chosen.boards[&"0-2".parse().unwrap()].clone(),
            )]
            .into(),
            ..chosen
        };
        let kept: KeptPreferences = serde_json::from_str(&text).unwrap();
        assert_eq!(Preferences::from(kept), chosen);
    }

    #[test]
    fn what_keeps_data_safe_is_read_back() {
        let chosen = Preferences {
            taken_out: Some(TakenOut {
                next: 51,
                on: "2026-11-26".parse().unwrap(),
            }),
            no_reminder_on: Some("2026-11-27".parse().unwrap()),
            protection_asked: true,
            ..Preferences::default()
        };
        let kept: KeptPreferences = serde_json::from_str(&write(&chosen)).unwrap();
        assert_eq!(Preferences::from(kept), chosen);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let text = r#"{"lang":"xx","theme":"loud","folded":["?","0-2"],"of_a_newer_version":[1]}"#;
        let kept: KeptPreferences = serde_json::from_str(text).unwrap();
        let expected = Preferences {
            folded: ["0-2".parse().unwrap()].into(),
            ..Preferences::default()
        };
        assert_eq!(Preferences::from(kept), expected);
    }
}
