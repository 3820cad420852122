//! Writes, from one list of fields, a row as JSON objects have it and its columns.

/// A row: every field has an empty value, which is not written and is assumed where the field is missing;
/// fields that are not known are passed over. With `row => domain type` the conversion to and from the type
/// of the same field names is written too. `told by module` says which module tells the fields of a row by each other.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $row:ident, $columns:ident { $($name:ident: $type:ty),+ $(,)? } $(told by $relation:ident)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        #[allow(missing_docs, reason = "the fields are those of the domain")]
        pub struct $row {
            $(
                #[serde(skip_serializing_if = "crate::wire::table::is_empty")]
                pub $name: $type,
            )+
        }

        #[doc = concat!("The columns of rows of [`", stringify!($row), "`].")]
        #[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $columns {
            $(
                #[serde(skip_serializing_if = "Option::is_none")]
                $name: crate::wire::column::Sparse<$type>,
            )+
        }

        impl Default for $columns {
            fn default() -> Self {
                Self { $($name: None,)+ }
            }
        }

        impl crate::wire::column::Column for $row {
            type Packed = $columns;

            fn pack(mut rows: Vec<Self>) -> $columns {
                $columns {
                    $($name: crate::wire::column::pack_sparse(
                        rows.iter_mut()
                            .map(|row| std::mem::take(&mut row.$name))
                            .collect::<Vec<$type>>(),
                    ),)+
                }
            }

            fn unpack(columns: $columns, count: usize) -> Option<Vec<Self>> {
                let mut rows = vec![Self::default(); count];
                $(
                    let values = crate::wire::column::unpack_sparse::<$type>(columns.$name, count)?;
                    for (row, value) in rows.iter_mut().zip(values) {
                        row.$name = value;
                    }
                )+
                Some(rows)
            }

            $(
                fn related(rows: Vec<Self>) -> Option<Vec<Self>> {
                    $relation::related(rows)
                }

                fn unrelated(rows: Vec<Self>) -> Option<Vec<Self>> {
                    $relation::unrelated(rows)
                }
            )?
        }
    };
    (
        $(#[$doc:meta])*
        $row:ident, $columns:ident => $domain:ty { $($name:ident: $type:ty),+ $(,)? }
        $(told by $relation:ident)?
    ) => {
        crate::wire::table::table! {
            $(#[$doc])*
            $row, $columns { $($name: $type),+ } $(told by $relation)?
        }

        impl crate::wire::form::Form<$domain> for $row {
            fn of(record: &$domain) -> Self {
                Self { $($name: crate::wire::form::Form::of(&record.$name),)+ }
            }

            fn read(self, reading: &mut crate::wire::Reading) -> Option<$domain> {
                // All fields are read before the first failure counts, so that every flaw is told.
                $(let $name = reading.under(stringify!($name), |reading| {
                    crate::wire::form::Form::read(self.$name, reading)
                });)+
                type Domain = $domain;
                Some(Domain { $($name: $name?,)+ })
            }
        }
    };
}

/// Tells whether a field says nothing.
pub(super) fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

pub(super) use table;
