//! One small file per browser API.

pub mod intl;
