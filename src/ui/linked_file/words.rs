//! How it stands with the linked file, in words.

use leptos::prelude::*;

use crate::app::{App, BackupFileError, LinkState, Question};

/// What stands in the way of the file; nothing where nothing does.
pub fn trouble_words(app: App) -> Option<String> {
    let file = app.linked.link.get()?.name;
    let m = app.m();
    let deals = |count: u64| m.count_deals(count).to_string();
    let words = match app.linked.state.get() {
        LinkState::Fine => return None,
        LinkState::NotAllowed => m.link_not_allowed(file),
        LinkState::Asked(Question::Changed) => m.link_changed(file),
        LinkState::Asked(Question::Fewer { had, has }) => {
            m.link_fewer(file, deals(had), deals(has))
        }
        LinkState::Failed(BackupFileError::Gone) => m.link_gone(file),
        LinkState::Failed(BackupFileError::Refused(reason)) => m.link_failed(file, reason),
    };
    Some(words.to_string())
}

/// The file and when it was written last.
pub fn written_words(app: App) -> Option<String> {
    let link = app.linked.link.get()?;
    let words = match link.last {
        Some(last) => app.m().link_written(link.name, app.when(last.at())),
        None => app.m().link_unwritten(link.name),
    };
    Some(words.to_string())
}
