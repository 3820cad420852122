//! A record of any kind, and the tables in which the kinds stand: one list of them for all who go through them.

use std::sync::Arc;

use crate::domain::{
    Activity, Company, Deal, Id, Ids, Owner, Person, Pipeline, Product, RecordId, Stage,
};

use super::Records;
use super::fielded::Fielded;

/// From the kinds and their tables, writes the record of any kind and the access to the tables by it.
macro_rules! records {
    ($($kind:ident in $table:ident,)+) => {
        /// A record of any kind, as events add and remove it.
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[allow(missing_docs, reason = "each variant is the record of its name")]
        pub enum Record {
            $($kind(Arc<$kind>),)+
        }

        impl Record {
            /// Its identity.
            #[must_use]
            pub fn id(&self) -> RecordId {
                match self {
                    $(Self::$kind(record) => RecordId::$kind(record.id),)+
                }
            }
        }

        impl Ids for Record {
            fn ids(&self, see: &mut dyn FnMut(RecordId)) {
                match self {
                    $(Self::$kind(record) => record.ids(see),)+
                }
            }

            fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
                match self {
                    $(Self::$kind(record) => Arc::make_mut(record).change_ids(change),)+
                }
            }
        }

        impl Records {
            /// A copy of a record; none for settings and targets, which are no records of their own.
            #[must_use]
            pub fn get(&self, id: RecordId) -> Option<Record> {
                match id {
                    $(RecordId::$kind(id) => self.$table.share(&id).map(Record::$kind),)+
                    RecordId::Settings | RecordId::Target(_) => None,
                }
            }

            /// Tells whether there is such a record. The settings are always there.
            #[must_use]
            pub fn contains(&self, id: RecordId) -> bool {
                match id {
                    $(RecordId::$kind(id) => self.$table.contains_key(&id),)+
                    RecordId::Settings => true,
                    RecordId::Target(period) => self.targets.contains_key(&period),
                }
            }

            /// Tells whether a record stands here just as given.
            #[must_use]
            pub fn holds(&self, record: &Record) -> bool {
                match record {
                    $(Record::$kind(record) => self.$table.get(&record.id) == Some(&**record),)+
                }
            }

            /// Puts a record in its table, over the one that stood there.
            pub fn put(&mut self, record: Record) {
                match record {
                    $(Record::$kind(record) => drop(self.$table.insert(record.id, record)),)+
                }
            }

            /// Takes a record out of its table and gives it; none if there is none. Settings and targets stay.
            pub fn take(&mut self, id: RecordId) -> Option<Record> {
                match id {
                    $(RecordId::$kind(id) => self.$table.remove(&id).map(Record::$kind),)+
                    RecordId::Settings | RecordId::Target(_) => None,
                }
            }

            /// Takes a record out of its table. The settings stay.
            pub fn remove(&mut self, id: RecordId) {
                match id {
                    $(RecordId::$kind(id) => drop(self.$table.remove(&id)),)+
                    RecordId::Settings => {}
                    RecordId::Target(period) => drop(self.targets.remove(&period)),
                }
            }

            /// All ids that stand in the book as a record's own.
            pub fn ids(&self) -> impl Iterator<Item = Id> + '_ {
                std::iter::empty()$(.chain(self.$table.keys().map(|id| id.0)))+
            }

            /// The identities of all records, in the order of [`Records::into_records`].
            pub fn record_ids(&self) -> impl DoubleEndedIterator<Item = RecordId> + '_ {
                std::iter::empty()$(.chain(self.$table.keys().copied().map(RecordId::$kind)))+
            }

            /// All records as events add them: what others refer to comes first. They are moved, since a book is dear to
            /// copy.
            pub fn into_records(self) -> impl Iterator<Item = Record> {
                std::iter::empty()$(.chain(self.$table.into_shared().map(Record::$kind)))+
            }

            /// Shows every record: the name of its table, its identity, what it holds and what it held earlier.
            pub fn each(&self, see: &mut dyn FnMut(&'static str, RecordId, &dyn Ids, &dyn Ids)) {
                $(for record in self.$table.values() {
                    see(stringify!($table), RecordId::$kind(record.id), record, record.history());
                })+
            }

            /// Lets every id be changed, own ids and those of earlier values among them.
            pub fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
                $(let records = std::mem::take(&mut self.$table).into_values();
                self.$table = records.map(|mut record| {
                    record.change_ids(change);
                    record.history_mut().change_ids(change);
                    (record.id, record)
                }).collect();)+
                self.settings.change_ids(change);
                self.settings.history.change_ids(change);
            }
        }
    };
}

records! {
    Owner in owners,
    Company in companies,
    Person in people,
    Product in products,
    Pipeline in pipelines,
    Stage in stages,
    Deal in deals,
    Activity in activities,
}
