//! Preferences in local storage.

use gloo_storage::{LocalStorage, Storage};

use super::storage;
use crate::ports::{KeptPreferences, Preferences, Prefs};

/// `public/theme.js` reads this key before the first paint.
const KEY: &str = "konvey1:p";

/// Keeps preferences in local storage.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalPrefs;

impl Prefs for LocalPrefs {
    fn load(&self) -> Preferences {
        if !storage::is_at_hand() {
            return Preferences::default();
        }
        LocalStorage::get::<KeptPreferences>(KEY)
            .unwrap_or_default()
            .into()
    }

    fn save(&self, preferences: &Preferences) {
        if storage::may_write() {
            // A refusal is of no consequence: the choice then holds for this run.
            let _ = LocalStorage::set(KEY, KeptPreferences::from(preferences));
        }
    }
}
