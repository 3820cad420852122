//! The problems of an import as a file.

use leptos::prelude::*;

use super::ProblemKind;
use crate::app::App;
use crate::exchange::{CsvStyle, write_problems};
use crate::ports::{Download, FileError};

impl App {
    /// Hands the list of problems to the browser as a table; `words` says what is wrong.
    pub fn import_download_problems(self, words: impl Fn(ProblemKind) -> String) {
        let Some(checked) = self.import.checked.get_untracked() else {
            return;
        };
        let m = self.m();
        let head = [
            m.import_row().to_string(),
            m.import_column().to_string(),
            m.import_value().to_string(),
            m.import_problem().to_string(),
        ];
        let lang = self.session.lang.get_untracked();
        let text = write_problems(&checked.problems, head, words, CsvStyle::plain(lang));
        let file = Download {
            name: m.import_errors_file().to_string(),
            media_type: "text/csv",
            parts: vec![text.into_bytes()],
        };
        match self.ports(|ports| ports.files.download(file)) {
            Ok(()) | Err(FileError::Cancelled) => {}
            Err(FileError::Refused(words)) => {
                self.notices
                    .failed(m.storage_refused_file(words).to_string());
            }
        }
    }
}
