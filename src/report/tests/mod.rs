//! Every report against the test vectors of its metric and against the errors known from other products.

mod columns;
mod period;

use crate::query::tests::desk;
