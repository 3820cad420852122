//! Writes, from one list of fields, a row as JSON objects have it and its columns.

/// A row: every field has an empty value, which is not written and is assumed where the field is missing;
/// fields that are not known are passed over. With `row => domain type` the conversion to and from the type
/// of the same field names is written too. `told by module` says which module tells the fields of a row by each other.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $row:ident { $($name:ident: $type:ty),+ $(,)? } $(told by $relation:ident)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, Default, serde::Deserialize)]
        #[serde(default)]
        #[allow(missing_docs, reason = "the fields are those of the domain")]
        pub struct $row {
            $(pub $name: $type,)+
        }

        impl crate::wire::cell::AsCell for $row {
            fn is_empty(&self) -> bool {
                $(crate::wire::cell::AsCell::is_empty(&self.$name))&&+
            }

            fn into_cell(self) -> crate::wire::cell::Cell {
                let mut fields = crate::wire::cell::Fields::default();
                $(fields.put_told(stringify!($name), self.$name);)+
                crate::wire::cell::Cell::Fields(fields)
            }

            fn from_cell(cell: crate::wire::cell::Cell) -> Option<Self> {
                let mut fields = cell.into_fields()?;
                let mut row = Self::default();
                $(fields.fill(stringify!($name), &mut row.$name)?;)+
                Some(row)
            }
        }

        impl crate::wire::column::Column for $row {
            fn pack(mut rows: Vec<Self>) -> crate::wire::cell::Cell {
                let mut fields = crate::wire::cell::Fields::default();
                $(crate::wire::column::put::<Self, $type>(
                    &mut fields,
                    stringify!($name),
                    &mut rows,
                    |row| &mut row.$name,
                );)+
                crate::wire::cell::Cell::Fields(fields)
            }

            fn unpack(cell: crate::wire::cell::Cell, count: usize) -> Option<Vec<Self>> {
                let mut fields = cell.into_fields()?;
                let mut rows: Vec<Self> = crate::wire::column::empty(count);
                $(crate::wire::column::fill::<Self, $type>(
                    &mut fields,
                    stringify!($name),
                    &mut rows,
                    |row| &mut row.$name,
                )?;)+
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
        $row:ident => $domain:ty { $($name:ident: $type:ty),+ $(,)? }
        $(told by $relation:ident)?
    ) => {
        crate::wire::table::table! {
            $(#[$doc])*
            $row { $($name: $type),+ } $(told by $relation)?
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

pub(super) use table;
