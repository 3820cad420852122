//! Reading the file: whole and checked, or not at all.

use serde::Deserialize;

use super::check::{check, unique};
use super::{MAX_BYTES, VERSION, form, into_domain};
use crate::ledger::Records;

/// Why a file is not taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FileError {
    /// Above [`MAX_BYTES`].
    #[error("the file is larger than {0} bytes")]
    TooLarge(usize),
    /// It is JSON, but not a file of Konvey, or not JSON at all.
    #[error("not a file of Konvey")]
    NotOurs,
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
    konvey: u32,
}

/// Reads a file.
///
/// # Errors
/// [`FileError`] says what is wrong; nothing was taken.
pub fn read(bytes: &[u8]) -> Result<Records, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge(MAX_BYTES));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|_| FileError::NotOurs)?;
    match head.konvey {
        0 => return Err(FileError::NotOurs),
        version if version > VERSION => return Err(FileError::Newer(version)),
        _ => {}
    }
    let from = &mut serde_json::Deserializer::from_slice(bytes);
    let document: form::Document =
        serde_path_to_error::deserialize(from).map_err(|error| FileError::Value {
            path: error.path().to_string(),
            reason: error.inner().to_string(),
        })?;
    let settings = into_domain::settings(document.settings).ok_or_else(|| FileError::Value {
        path: "settings.currency".to_owned(),
        reason: "not a currency of ISO 4217".to_owned(),
    })?;
    let targets = document
        .targets
        .into_iter()
        .map(|target| (target.period.0, target.amount.into()));
    let records = Records {
        replicas: document.replicas.into_iter().map(|uid| uid.0).collect(),
        settings,
        pipelines: unique(
            document.pipelines.into_iter().map(into_domain::pipeline),
            |record| record.id,
        )?,
        stages: unique(
            document.stages.into_iter().map(into_domain::stage),
            |record| record.id,
        )?,
        deals: unique(
            document.deals.into_iter().map(into_domain::deal),
            |record| record.id,
        )?,
        people: unique(
            document.people.into_iter().map(into_domain::person),
            |record| record.id,
        )?,
        companies: unique(
            document.companies.into_iter().map(into_domain::company),
            |record| record.id,
        )?,
        owners: unique(
            document.owners.into_iter().map(into_domain::owner),
            |record| record.id,
        )?,
        targets: targets.collect(),
    };
    check(&records)?;
    Ok(records)
}
