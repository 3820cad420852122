//! One small file per browser API.
