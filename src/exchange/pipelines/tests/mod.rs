//! The files of templates, held to what every template promises.

mod shape;
mod texts;
