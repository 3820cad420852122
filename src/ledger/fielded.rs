//! Records whose fields can be read and replaced as values, seen alike by the gate and by a merge.

use crate::domain::{
    Activity, ActivityField, ActivityValue, BookSettings, BookSettingsField, BookSettingsValue,
    Company, CompanyField, CompanyValue, Deal, DealField, DealValue, History, Ids, Moment, Owner,
    OwnerField, OwnerValue, Person, PersonField, PersonValue, Pipeline, PipelineField,
    PipelineValue, Product, ProductField, ProductValue, Stage, StageField, StageValue,
};

/// A record with fields and a history of them.
pub(super) trait Fielded: Clone + PartialEq {
    /// One of its fields.
    type Field: Copy + PartialEq + 'static;
    /// A value of one of its fields.
    type Value: Clone + PartialEq + Ids;
    /// All fields.
    const FIELDS: &'static [Self::Field];
    /// The field of a value.
    fn field(value: &Self::Value) -> Self::Field;
    /// The value of a field.
    fn value(&self, field: Self::Field) -> Self::Value;
    /// Puts a value in and gives the one that stood there.
    fn put(&mut self, value: Self::Value) -> Self::Value;
    /// The changes.
    fn history(&self) -> &History<Self::Value>;
    /// The changes, to write in.
    fn history_mut(&mut self) -> &mut History<Self::Value>;
    /// When the record was made.
    fn born(&self) -> Moment;

    /// When a field got its value.
    fn set_at(&self, field: Self::Field) -> Moment {
        let changed = self
            .history()
            .iter()
            .rev()
            .find(|change| Self::field(&change.old) == field);
        changed.map_or(self.born(), |change| change.at)
    }
}

macro_rules! fielded {
    ($($record:ident, $field:ident, $value:ident, $born:expr;)+) => {$(
        impl Fielded for $record {
            type Field = $field;
            type Value = $value;
            const FIELDS: &'static [$field] = $field::ALL;

            fn field(value: &$value) -> $field {
                value.field()
            }

            fn value(&self, field: $field) -> $value {
                self.value_of(field)
            }

            fn put(&mut self, value: $value) -> $value {
                self.replace(value)
            }

            fn history(&self) -> &History<$value> {
                &self.history
            }

            fn history_mut(&mut self) -> &mut History<$value> {
                &mut self.history
            }

            fn born(&self) -> Moment {
                let born: fn(&Self) -> Moment = $born;
                born(self)
            }
        }
    )+};
}

fielded! {
    Deal, DealField, DealValue, |deal| deal.created_at;
    Stage, StageField, StageValue, |stage| stage.created_at;
    Pipeline, PipelineField, PipelineValue, |pipeline| pipeline.created_at;
    Person, PersonField, PersonValue, |person| person.created_at;
    Company, CompanyField, CompanyValue, |company| company.created_at;
    Owner, OwnerField, OwnerValue, |owner| owner.created_at;
    Activity, ActivityField, ActivityValue, |activity| activity.created_at;
    Product, ProductField, ProductValue, |product| product.created_at;
    BookSettings, BookSettingsField, BookSettingsValue, |_| Moment::default();
}
