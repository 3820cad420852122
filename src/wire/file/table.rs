//! A list of records while the file is parsed.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::FileError;
use crate::domain::{
    Activity, ActivityId, Company, CompanyId, Deal, DealId, Owner, OwnerId, Person, PersonId,
    Pipeline, PipelineId, Product, ProductId, Stage, StageId,
};
use crate::ledger::RecordTable;
use crate::wire::form::Form;
use crate::wire::{Problem, Reading};

/// A record with an id of its own.
pub trait Kept: Clone {
    /// The type of its id.
    type Id: Ord + Display + Copy;

    /// Its id.
    fn id(&self) -> Self::Id;
}

macro_rules! kept {
    ($($record:ident by $id:ident),+ $(,)?) => {$(
        impl Kept for $record {
            type Id = $id;

            fn id(&self) -> $id {
                self.id
            }
        }
    )+};
}

kept! {
    Pipeline by PipelineId, Stage by StageId, Owner by OwnerId, Company by CompanyId, Person by PersonId,
    Product by ProductId, Deal by DealId, Activity by ActivityId,
}

/// The records of a list. Each row is read as soon as it is parsed, since the rows of a large file take more memory than
/// its records.
pub struct Table<F, R: Kept> {
    records: RecordTable<R::Id, R>,
    /// The first flaw; its path begins at the list.
    flaw: Option<Problem>,
    /// The first id that stands twice.
    twice: Option<R::Id>,
    rows: PhantomData<F>,
}

impl<F, R: Kept> Default for Table<F, R> {
    fn default() -> Self {
        Self {
            records: RecordTable::default(),
            flaw: None,
            twice: None,
            rows: PhantomData,
        }
    }
}

impl<F, R: Kept> Table<F, R> {
    /// The records, of which none may stand twice. A flaw among them is noted, if there was none before.
    ///
    /// # Errors
    /// [`FileError::Twice`].
    pub fn read(
        self,
        name: &str,
        flaw: &mut Option<Problem>,
    ) -> Result<RecordTable<R::Id, R>, FileError> {
        if let Some(id) = self.twice {
            return Err(FileError::Twice(id.to_string()));
        }
        if flaw.is_none() {
            *flaw = self.flaw.map(|problem| Problem {
                path: format!("{name}{}", problem.path),
                ..problem
            });
        }
        Ok(self.records)
    }
}

impl<'de, F: Form<R> + Deserialize<'de>, R: Kept> Deserialize<'de> for Table<F, R> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Rows(PhantomData))
    }
}

struct Rows<F, R>(PhantomData<(F, R)>);

impl<'de, F: Form<R> + Deserialize<'de>, R: Kept> Visitor<'de> for Rows<F, R> {
    type Value = Table<F, R>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Table<F, R>, A::Error> {
        let mut table = Table::default();
        let mut reading = Reading::default();
        let mut place = 0;
        while let Some(row) = rows.next_element::<F>()? {
            if let Some(record) = reading.at(place, |reading| row.read(reading)) {
                let id = record.id();
                if table.records.insert(id, record).is_some() {
                    table.twice = table.twice.or(Some(id));
                }
            }
            place += 1;
        }
        table.flaw = reading.finish().into_iter().next();
        Ok(table)
    }
}
