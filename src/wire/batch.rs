//! Records of one kind in columns: how segments and events hold them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::ledger::Record;

use super::column::Block;
use super::form::Form;
use super::rows::{
    ActivityRow, CompanyRow, DealRow, OwnerRow, PersonRow, PipelineRow, ProductRow, StageRow,
};
use super::{Flaw, Reading};

/// Records of one kind.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variants are the kinds of records")]
pub enum Batch {
    Owners(Block<OwnerRow>),
    Companies(Block<CompanyRow>),
    People(Block<PersonRow>),
    Pipelines(Block<PipelineRow>),
    Stages(Block<StageRow>),
    Deals(Block<DealRow>),
    Products(Block<ProductRow>),
    Activities(Block<ActivityRow>),
}

/// Lays records out: neighbours of one kind in one batch, in their order.
#[must_use]
pub fn batches(records: &[&Record]) -> Vec<Batch> {
    let same = |a: &&Record, b: &&Record| {
        std::mem::discriminant::<Record>(a) == std::mem::discriminant::<Record>(b)
    };
    records.chunk_by(same).filter_map(batch).collect()
}

fn batch(records: &[&Record]) -> Option<Batch> {
    macro_rules! block {
        ($kind:ident) => {
            Block::of(|| {
                records
                    .iter()
                    .filter_map(|record| match record {
                        Record::$kind(record) => Some(Form::of(&**record)),
                        _ => None,
                    })
                    .collect::<Vec<_>>()
            })
        };
    }
    Some(match records.first()? {
        Record::Owner(_) => Batch::Owners(block!(Owner)),
        Record::Company(_) => Batch::Companies(block!(Company)),
        Record::Person(_) => Batch::People(block!(Person)),
        Record::Pipeline(_) => Batch::Pipelines(block!(Pipeline)),
        Record::Stage(_) => Batch::Stages(block!(Stage)),
        Record::Deal(_) => Batch::Deals(block!(Deal)),
        Record::Product(_) => Batch::Products(block!(Product)),
        Record::Activity(_) => Batch::Activities(block!(Activity)),
    })
}

impl Batch {
    /// The records, those that cannot be read left out and told.
    pub fn read(self, reading: &mut Reading) -> Vec<Record> {
        match self {
            Self::Owners(rows) => read(rows, "owners", Record::Owner, reading),
            Self::Companies(rows) => read(rows, "companies", Record::Company, reading),
            Self::People(rows) => read(rows, "people", Record::Person, reading),
            Self::Pipelines(rows) => read(rows, "pipelines", Record::Pipeline, reading),
            Self::Stages(rows) => read(rows, "stages", Record::Stage, reading),
            Self::Deals(rows) => read(rows, "deals", Record::Deal, reading),
            Self::Products(rows) => read(rows, "products", Record::Product, reading),
            Self::Activities(rows) => read(rows, "activities", Record::Activity, reading),
        }
    }
}

fn read<F: Form<D> + super::column::Column, D>(
    block: Block<F>,
    name: &'static str,
    wrap: fn(Arc<D>) -> Record,
    reading: &mut Reading,
) -> Vec<Record> {
    reading.under(name, |reading| {
        let Some(rows) = block.into_rows() else {
            reading.flaw(Flaw::Type("the columns are not of one length".to_owned()));
            return Vec::new();
        };
        let rows = rows.into_iter().enumerate();
        rows.filter_map(|(place, row)| reading.at(place, |reading| row.read(reading)))
            .map(|record| wrap(Arc::new(record)))
            .collect()
    })
}
