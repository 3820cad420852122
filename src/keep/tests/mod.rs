//! Tabs on one storage in every order of events that chance finds, with tabs that freeze, wake up and are closed.

mod area;
mod copies;
mod faults;
mod forget;
mod linked;
mod local;
pub(in crate::keep) mod tab;
mod world;
