//! Reading the file: whole and checked, or not at all.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::check::check;
use super::place::path_at;
use super::table::Table;
use super::{MAX_BYTES, VERSION, migrate, rescue};
use crate::domain::{Activity, Company, Deal, History, Owner, Person, Pipeline, Product, Stage};
use crate::ledger::Records;
use crate::wire::form::Form;
use crate::wire::rows::{
    ActivityRow, CompanyRow, DealRow, OwnerRow, PersonRow, PipelineRow, ProductRow, SettingsRow,
    StageRow, TargetRow,
};
use crate::wire::{Problem, Reading};

/// Why a file is not taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FileError {
    /// Above [`MAX_BYTES`].
    #[error("the file is larger than {0} bytes")]
    TooLarge(usize),
    /// It is JSON, but not a file of Konvey, or not JSON at all.
    #[error("not a file of Konvey")]
    NotOurs,
    /// It is a file of the rescue page from a browser that held no book.
    #[error("the file holds no book")]
    NoBook,
    /// It is locked with a passphrase; [`Locked`](super::Locked) reads it.
    #[error("locked with a passphrase")]
    Locked,
    /// A newer version of Konvey wrote it.
    #[error("written by a newer version ({0})")]
    Newer(u32),
    /// A value is missing or wrong; the path leads to it.
    #[error("{path}: {reason}")]
    Value {
        /// Such as `deals[17].amount`.
        path: String,
        /// What is wrong, in English, for a person who repairs the file.
        reason: String,
    },
    /// Two records of a kind have one id.
    #[error("{0} stands twice")]
    Twice(String),
    /// A record refers to one that is not in the file.
    #[error("{path} refers to {missing}, which is not in the file")]
    Missing {
        /// Where the reference stands.
        path: String,
        /// What it refers to.
        missing: String,
    },
}

/// The first thing that is looked at.
#[derive(Deserialize)]
struct Head {
    konvey: Option<u32>,
    konvey_rescue: Option<u32>,
    konvey_locked: Option<u32>,
}

/// The whole document. A list that a later version of Konvey added is empty where a file lacks it.
#[derive(Deserialize)]
struct Document {
    replicas: Vec<String>,
    settings: SettingsRow,
    targets: Vec<TargetRow>,
    pipelines: Table<PipelineRow, Pipeline>,
    stages: Table<StageRow, Stage>,
    owners: Table<OwnerRow, Owner>,
    companies: Table<CompanyRow, Company>,
    people: Table<PersonRow, Person>,
    #[serde(default)]
    products: Table<ProductRow, Product>,
    deals: Table<DealRow, Deal>,
    #[serde(default)]
    activities: Table<ActivityRow, Activity>,
}

/// What a file brings, whoever wrote it.
#[derive(Debug)]
pub struct Content {
    /// The records.
    pub records: Records,
    /// How many stored texts and values of a file of the rescue page could not be read; an export is read whole.
    pub unread: usize,
}

fn head(bytes: &[u8]) -> Result<(&[u8], Head), FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge(MAX_BYTES));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = serde_json::from_slice(bytes).map_err(|_| FileError::NotOurs)?;
    Ok((bytes, head))
}

/// A file that begins just as this program writes it: read without a look at the head, for which all of it is gone through.
/// None if it is another one, or if something is wrong in it, which the way of all files tells.
fn as_written(bytes: &[u8]) -> Option<Document> {
    let head = format!("{{\n\"konvey\": {VERSION},\n");
    let is_ours = bytes.len() <= MAX_BYTES && bytes.starts_with(head.as_bytes());
    is_ours.then(|| serde_json::from_slice(bytes).ok())?
}

/// Reads an export, or a file of the rescue page as far as it can be read.
///
/// # Errors
/// [`FileError`] says what is wrong; nothing was taken.
pub fn read_any(bytes: &[u8]) -> Result<Content, FileError> {
    let whole = |records| Content { records, unread: 0 };
    if let Some(document) = as_written(bytes) {
        return document.records().map(whole);
    }
    match head(bytes)? {
        (
            bytes,
            Head {
                konvey: None,
                konvey_rescue: Some(version),
                ..
            },
        ) => rescue::read(version, bytes).map(|rescued| Content {
            records: rescued.book.into_records(),
            unread: rescued.unread,
        }),
        (bytes, head) => read_export(bytes, &head).map(whole),
    }
}

/// Reads an export.
///
/// # Errors
/// [`FileError`] says what is wrong; nothing was taken.
pub fn read(bytes: &[u8]) -> Result<Records, FileError> {
    if let Some(document) = as_written(bytes) {
        return document.records();
    }
    let (bytes, head) = head(bytes)?;
    read_export(bytes, &head)
}

fn read_export(bytes: &[u8], head: &Head) -> Result<Records, FileError> {
    let document: Document = match head.konvey {
        None if head.konvey_locked.is_some() => return Err(FileError::Locked),
        None | Some(0) => return Err(FileError::NotOurs),
        Some(1) => {
            let mut value = serde_json::from_slice(bytes).map_err(|_| FileError::NotOurs)?;
            migrate::from_1(&mut value);
            // Written out again, so that the rows are read in one way only.
            parse(&serde_json::to_vec(&value).map_err(|_| FileError::NotOurs)?)?
        }
        Some(2..=VERSION) => parse(bytes)?,
        Some(version) => return Err(FileError::Newer(version)),
    };
    document.records()
}

/// Reads a text of JSON as a value; what cannot be read is named by its path.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FileError> {
    serde_json::from_slice(bytes).map_err(|error| FileError::Value {
        path: path_at(bytes, error.line(), error.column()),
        reason: error.to_string(),
    })
}

impl Document {
    /// The records, if all of them fit each other too.
    fn records(self) -> Result<Records, FileError> {
        let records = self.read()?;
        check(&records)?;
        Ok(records)
    }

    /// The records, if every value can stand as it is.
    fn read(self) -> Result<Records, FileError> {
        let reading = &mut Reading::default();
        // Without settings there is a flaw, so what stands in for them is never given.
        let mut settings = reading
            .under("settings", |reading| self.settings.read(reading))
            .unwrap_or_default();
        // The changes of the settings are of the copy that wrote them.
        settings.history = History::default();
        let replicas = list(self.replicas, "replicas", reading);
        let targets = list(self.targets, "targets", reading).into_iter().collect();
        let mut flaw = std::mem::take(reading).finish().into_iter().next();
        let records = Records {
            replicas,
            settings,
            targets,
            pipelines: self.pipelines.read("pipelines", &mut flaw)?,
            stages: self.stages.read("stages", &mut flaw)?,
            owners: self.owners.read("owners", &mut flaw)?,
            companies: self.companies.read("companies", &mut flaw)?,
            people: self.people.read("people", &mut flaw)?,
            products: self.products.read("products", &mut flaw)?,
            deals: self.deals.read("deals", &mut flaw)?,
            activities: self.activities.read("activities", &mut flaw)?,
        };
        match flaw {
            None => Ok(records),
            Some(Problem { path, flaw }) => Err(FileError::Value {
                path,
                reason: flaw.to_string(),
            }),
        }
    }
}

fn list<F: Form<D>, D>(rows: Vec<F>, name: &'static str, reading: &mut Reading) -> Vec<D> {
    let items = reading.under(name, |reading| rows.read(reading));
    items.unwrap_or_default()
}
