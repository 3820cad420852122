//! Newer releases of the application: they wait until the user takes one, since loading the page anew closes what is open.

use leptos::prelude::*;

use super::App;
use crate::domain::Moment;
use crate::keep::Keeper;
use crate::ports::Newer;

/// How long it is not looked for a newer release again, in milliseconds.
const LOOK_MS: i64 = 60 * 60 * 1_000;

/// What this page knows of newer releases.
#[derive(Clone, Copy)]
pub struct Release {
    /// The newer one, if there is any.
    pub newer: RwSignal<Option<Newer>>,
    /// The user wants it.
    wanted: StoredValue<bool>,
    looked: StoredValue<Moment>,
}

impl Release {
    pub(super) fn new(now: Moment) -> Self {
        Self {
            newer: RwSignal::new(None),
            wanted: StoredValue::new(false),
            looked: StoredValue::new(now),
        }
    }
}

impl App {
    /// Keeps the release on the screen for use without a network and hears of newer ones.
    pub(super) fn follow_releases(self) {
        self.ports(|ports| {
            ports.releases.follow(Box::new(move |newer| {
                if newer == Newer::TookOver && self.release.wanted.get_value() {
                    return self.ports(|ports| ports.page.reload());
                }
                if self.release.newer.get_untracked() != Some(newer) {
                    self.release.newer.set(Some(newer));
                    let words = untrack(|| self.m().release_ready().to_string());
                    self.notices.say(words);
                }
            }));
        });
    }

    /// Looks for a newer release, not more than once an hour.
    pub(super) fn look_for_release(self) {
        let now = self.now();
        if now.0 - self.release.looked.get_value().0 >= LOOK_MS {
            self.release.looked.set_value(now);
            self.ports(|ports| ports.releases.look());
        }
    }

    /// Goes over to the newer release, after keeping what can be kept.
    pub fn take_release(self) {
        self.keep(Keeper::hidden);
        match self.release.newer.get_untracked() {
            Some(Newer::Waits) => {
                self.release.wanted.set_value(true);
                self.ports(|ports| ports.releases.take_over());
            }
            Some(Newer::TookOver) => self.ports(|ports| ports.page.reload()),
            None => {}
        }
    }
}
