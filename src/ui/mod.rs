//! The screens: one folder per screen, one component per file.

pub mod kit;
