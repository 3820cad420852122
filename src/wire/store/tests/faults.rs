//! Failure at every call.
