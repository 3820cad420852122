//! Which one of many is the chosen one, told to the two that a change concerns and not to all of them.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;

/// The chosen one of many; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct OneOf<T: 'static>(StoredValue<Kept<T>, LocalStorage>);

struct Kept<T> {
    chosen: Option<T>,
    /// Those who ask of each. A card that moves to another list is for a moment in both.
    asking: HashMap<T, Vec<RwSignal<bool>>>,
}

impl<T: Copy + Eq + Hash + Send + Sync> OneOf<T> {
    /// Follows a choice until the current owner is cleaned up.
    #[must_use]
    pub fn new(choice: impl Fn() -> Option<T> + 'static) -> Self {
        let this = Self(StoredValue::new_local(Kept {
            chosen: None,
            asking: HashMap::new(),
        }));
        Effect::new(move |_| this.choose(choice()));
        this
    }

    /// Whether it is the chosen one, until the current owner is cleaned up.
    #[must_use]
    pub fn is(self, one: T) -> ReadSignal<bool> {
        let signal = RwSignal::new(self.0.with_value(|kept| kept.chosen == Some(one)));
        self.0
            .update_value(|kept| kept.asking.entry(one).or_default().push(signal));
        on_cleanup(move || {
            self.0.try_update_value(|kept| {
                if let Some(asking) = kept.asking.get_mut(&one) {
                    asking.retain(|other| *other != signal);
                    if asking.is_empty() {
                        kept.asking.remove(&one);
                    }
                }
            });
        });
        signal.read_only()
    }

    fn choose(self, next: Option<T>) {
        // They are collected first, since whoever is told may ask.
        let told = self.0.try_update_value(|kept| {
            let before = std::mem::replace(&mut kept.chosen, next);
            if before == next {
                return Vec::new();
            }
            let of = |one: Option<T>| one.and_then(|one| kept.asking.get(&one)).into_iter();
            let (old, new) = (of(before).flatten(), of(next).flatten());
            let old = old.map(|signal| (*signal, false));
            old.chain(new.map(|signal| (*signal, true))).collect()
        });
        for (signal, chosen) in told.unwrap_or_default() {
            signal.try_set(chosen);
        }
    }
}
