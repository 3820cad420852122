//! Records of one kind in columns: how segments and events hold them.

use std::sync::Arc;

use crate::ledger::Record;

use super::cell::choice;
use super::column::{Block, Column};
use super::form::Form;
use super::rows::{
    ActivityRow, CompanyRow, DealRow, OwnerRow, PersonRow, PipelineRow, ProductRow, StageRow,
};
use super::{Flaw, Reading};

/// Writes what holds for each kind of records, from one list of them.
macro_rules! kinds {
    ($($name:literal => $kinds:ident: $kind:ident as $row:ident;)+) => {
        /// Records of one kind.
        #[derive(Clone, PartialEq, Debug)]
        #[allow(missing_docs, reason = "the variants are the kinds of records")]
        pub enum Batch {
            $($kinds(Block),)+
        }

        choice! {
            Batch { $($name => $kinds),+ }
        }

        fn batch(records: &[&Record]) -> Option<Batch> {
            Some(match records.first()? {
                $(Record::$kind(_) => Batch::$kinds(Block::of(|| -> Vec<$row> {
                    let records = records.iter().filter_map(|record| match record {
                        Record::$kind(record) => Some(Form::of(&**record)),
                        _ => None,
                    });
                    records.collect()
                })),)+
            })
        }

        impl Batch {
            /// How many records it says that it has.
            pub fn count(&self) -> usize {
                match self {
                    $(Self::$kinds(rows) => rows.count(),)+
                }
            }

            /// The records, those that cannot be read left out and told.
            pub fn read(self, reading: &mut Reading) -> Vec<Record> {
                match self {
                    $(Self::$kinds(rows) => reading.under($name, |reading| {
                        read::<$row, _>(rows, Record::$kind, reading)
                    }),)+
                }
            }
        }
    };
}

kinds! {
    "owners" => Owners: Owner as OwnerRow;
    "companies" => Companies: Company as CompanyRow;
    "people" => People: Person as PersonRow;
    "pipelines" => Pipelines: Pipeline as PipelineRow;
    "stages" => Stages: Stage as StageRow;
    "deals" => Deals: Deal as DealRow;
    "products" => Products: Product as ProductRow;
    "activities" => Activities: Activity as ActivityRow;
}

/// Lays records out: neighbours of one kind in one batch, in their order.
#[must_use]
pub fn batches(records: &[&Record]) -> Vec<Batch> {
    let same = |a: &&Record, b: &&Record| {
        std::mem::discriminant::<Record>(a) == std::mem::discriminant::<Record>(b)
    };
    records.chunk_by(same).filter_map(batch).collect()
}

fn read<F: Form<D> + Column, D>(
    block: Block,
    wrap: fn(Arc<D>) -> Record,
    reading: &mut Reading,
) -> Vec<Record> {
    let Some(rows) = block.into_rows::<F>() else {
        reading.flaw(Flaw::Type("the columns do not fit together".to_owned()));
        return Vec::new();
    };
    let mut records = Vec::with_capacity(rows.len());
    for (place, row) in rows.into_iter().enumerate() {
        if let Some(record) = reading.at(place, |reading| row.read(reading)) {
            records.push(wrap(Arc::new(record)));
        }
    }
    records
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::wire::cell::{AsCell as _, Cell};

    /// The names of the owners, and how many flaws were found; none if it is no batch at all.
    fn owners(json: &str) -> Option<(Vec<String>, usize)> {
        let batch = Cell::parse(json).and_then(Batch::from_cell)?;
        let mut reading = Reading::default();
        let records = batch.read(&mut reading);
        let names = records.into_iter().filter_map(|record| match record {
            Record::Owner(owner) => Some(owner.name.to_string()),
            _ => None,
        });
        Some((names.collect(), reading.flaws()))
    }

    fn batch(columns: &str) -> String {
        format!(r#"{{"owners":{{"n":2,"rows":{{{columns}}}}}}}"#)
    }

    #[test]
    fn columns_that_nobody_knows_are_passed_over() {
        let names = vec!["Ann".to_owned(), "Bob".to_owned()];
        for more in ["", r#","later":{"a":[1.5,null,-3]}"#, r#","history":null"#] {
            let json = batch(&format!(r#""id":[1,1],"name":["Ann","Bob"]{more}"#));
            assert_eq!(owners(&json), Some((names.clone(), 0)), "{json}");
        }
    }

    #[test]
    fn a_column_of_another_kind_is_told() {
        for columns in [
            r#""id":[1,1],"name":"Ann""#,
            r#""id":[1,1],"name":["Ann"]"#,
            r#""id":[1,1],"name":["Ann",2]"#,
            r#""id":[1,1],"name":["Ann","Bob"],"name":["Ann","Bob"]"#,
            r#""id":[1,1.5],"name":["Ann","Bob"]"#,
            r#""id":{"of":[1,1]},"name":["Ann","Bob"]"#,
            r#""id":"~","name":["Ann","Bob"]"#,
            r#""id":[1,1],"name":["Ann","Bob"],"created_at":[true,false]"#,
            r#""id":[1,1],"name":["Ann","Bob"],"history":{"n":[1,0],"of":{"at":[1],"was":[{"nobody":"knows"}]}}"#,
        ] {
            assert_eq!(owners(&batch(columns)), Some((Vec::new(), 1)), "{columns}");
        }
    }

    #[test]
    fn what_is_no_batch_is_not_read() {
        for json in [
            "[]",
            "{}",
            r#"{"owners":[]}"#,
            r#"{"owners":{}}"#,
            r#"{"owners":{"n":-1}}"#,
            r#"{"owners":{"n":1},"deals":{"n":1}}"#,
            r#"{"nobody":{"n":1}}"#,
        ] {
            assert_eq!(owners(json), None, "{json}");
        }
    }
}
