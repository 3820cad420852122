//! The fields of a record as values: one list gives the record's fields, their values and how to set them.

/// A text that is not the name of a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a field")]
pub struct FieldError;

/// Writes, for a record with a `history`, an enum of its fields, an enum of their values, and the methods
/// that read and replace a value by its field. Behind the record stand the fields beside them in which ids are.
macro_rules! fields {
    ($record:ident($($fixed:ident),*), $field:ident, $value:ident { $($(#[$doc:meta])* $variant:ident($kind:ty) = $name:ident),+ $(,)? }) => {
        #[doc = concat!("The fields of a [`", stringify!($record), "`] that can be changed.")]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $field {
            $($(#[$doc])* $variant,)+
        }

        impl $field {
            /// Every field, in the order of the record.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        /// Its name in the record, which is also its name in files.
        impl std::fmt::Display for $field {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => stringify!($name),)+
                })
            }
        }

        impl std::str::FromStr for $field {
            type Err = $crate::domain::FieldError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                match name {
                    $(stringify!($name) => Ok(Self::$variant),)+
                    _ => Err($crate::domain::FieldError),
                }
            }
        }

        #[doc = concat!("A value of one field of a [`", stringify!($record), "`].")]
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub enum $value {
            $($(#[$doc])* $variant($kind),)+
        }

        impl $value {
            /// The field that the value belongs to.
            #[must_use]
            pub fn field(&self) -> $field {
                match self {
                    $(Self::$variant(_) => $field::$variant,)+
                }
            }
        }

        impl $crate::domain::Ids for $value {
            fn ids(&self, see: &mut dyn FnMut($crate::domain::RecordId)) {
                match self {
                    $(Self::$variant(value) => value.ids(see),)+
                }
            }

            fn change_ids(&mut self, change: &mut dyn FnMut(&mut $crate::domain::Id)) {
                match self {
                    $(Self::$variant(value) => value.change_ids(change),)+
                }
            }
        }

        /// The present values only; the history is for itself.
        impl $crate::domain::Ids for $record {
            fn ids(&self, see: &mut dyn FnMut($crate::domain::RecordId)) {
                $(self.$fixed.ids(see);)*
                $(self.$name.ids(see);)+
            }

            fn change_ids(&mut self, change: &mut dyn FnMut(&mut $crate::domain::Id)) {
                $(self.$fixed.change_ids(change);)*
                $(self.$name.change_ids(change);)+
            }
        }

        impl $record {
            /// The present value of a field.
            #[must_use]
            pub fn value_of(&self, field: $field) -> $value {
                match field {
                    $($field::$variant => $value::$variant(self.$name.clone()),)+
                }
            }

            /// Puts a value in its field and gives the one that stood there. The history is the caller's to write.
            pub fn replace(&mut self, value: $value) -> $value {
                match value {
                    $($value::$variant(new) => $value::$variant(std::mem::replace(&mut self.$name, new)),)+
                }
            }

            /// When a field was last changed, the record's own changes only; none if never.
            #[must_use]
            pub fn changed_at(&self, field: $field) -> Option<$crate::domain::Moment> {
                self.history.iter().rev().find(|change| change.old.field() == field).map(|change| change.at)
            }
        }
    };
}

pub(super) use fields;
