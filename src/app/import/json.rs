//! A file of Konvey: read whole, compared with the book, taken in as one action.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{FileTrouble, Work};
use crate::app::{Answer, App};
pub use crate::exchange::json_plan::{JsonCount, JsonPlan, JsonWay};
use crate::ports::RestoreReason;
use crate::route::{BoardView, Route};
use crate::wire::file::{self, Content, FileError};

/// A file of Konvey as it was read.
#[derive(Debug)]
pub struct OpenFile {
    /// Its name.
    pub name: String,
    /// How many parts of a file of the rescue page could not be read.
    pub unread: usize,
    /// What it would do to the book as it was when the file was opened.
    pub plan: JsonPlan,
}

/// Whether a file is one of ours rather than a table: by its first sign.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

impl App {
    pub(super) fn import_open_json(self, name: String, bytes: Vec<u8>) {
        let import = self.import;
        let content = match file::read_any(&bytes) {
            Ok(content) => content,
            Err(FileError::Locked) => return self.import_open_locked(name, &bytes),
            Err(error) => return import.trouble.set(Some(FileTrouble::Json(error))),
        };
        // The text of a large file goes before anything else needs memory.
        drop(bytes);
        let Content { records, unread } = content;
        match self
            .state
            .peek(|book| JsonPlan::new(book.records(), records))
        {
            Ok((plan, records)) => {
                import.json_records.set_value(Some(records));
                import
                    .json
                    .set(Some(Arc::new(OpenFile { name, unread, plan })));
            }
            Err(refusal) => import
                .trouble
                .set(Some(FileTrouble::Unreadable(self.refusal_words(&refusal)))),
        }
    }

    /// Takes the file in, after a copy of the present state was kept. One undo takes it back.
    pub fn import_json_run(self, way: JsonWay) {
        let import = self.import;
        let Some(open) = import.json.get_untracked() else {
            return;
        };
        import.work.set(Some(Work::Writing));
        spawn_local(async move {
            let reason = match way {
                JsonWay::Replace => RestoreReason::Replace,
                JsonWay::Merge => RestoreReason::Import,
            };
            if let Err(error) = self.keep_restore_point(reason).await {
                // Undo is still the way back, so the import goes on.
                self.notices.failed(error.to_string());
            }
            // The command takes what the file holds: a copy would need the memory of another book.
            let records = import.json_records.try_update_value(Option::take);
            let Some(records) = records.flatten() else {
                return import.work.set(None);
            };
            let answer = self.dispatch(JsonPlan::command(way, records));
            self.import_again();
            let seq = match answer {
                Answer::Done(seq) => Some(seq),
                Answer::Later => None,
                Answer::Refused(refusal) => {
                    self.notices
                        .failed(untrack(|| self.refusal_words(&refusal)));
                    return;
                }
            };
            let what = untrack(|| {
                self.m()
                    .count_deals(open.plan.deals.in_file as u64)
                    .to_string()
            });
            self.notices
                .done(untrack(|| self.m().toast_imported(what).to_string()), seq);
            self.go(Route::Board(BoardView::default()));
        });
    }
}
