//! The fields of a record as values: one list gives the record's fields, their values and how to set them.

/// Writes, for a record with a `history`, an enum of its fields, an enum of their values, and the methods
/// that read and replace a value by its field.
macro_rules! fields {
    ($record:ident, $field:ident, $value:ident { $($(#[$doc:meta])* $variant:ident($kind:ty) = $name:ident),+ $(,)? }) => {
        #[doc = concat!("The fields of a [`", stringify!($record), "`] that can be changed.")]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $field {
            $($(#[$doc])* $variant,)+
        }

        impl $field {
            /// Every field, in the order of the record.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
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
