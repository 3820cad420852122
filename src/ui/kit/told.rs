//! A value for readers that come and go, such as the cards of a list that is scrolled.

use leptos::prelude::*;

/// Follows a computation until the current owner is cleaned up, in a signal. A memo keeps everybody who has ever read it, also
/// those that are gone, and goes through all of them at each change; a signal forgets them when it changes.
#[must_use]
pub fn told<T>(value: impl Fn() -> T + Send + Sync + 'static) -> ReadSignal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let memo = Memo::new(move |_| value());
    let (read, write) = signal(memo.get_untracked());
    Effect::new(move |_| {
        memo.with(|now| {
            if read.with_untracked(|before| before != now) {
                write.set(now.clone());
            }
        });
    });
    read
}
