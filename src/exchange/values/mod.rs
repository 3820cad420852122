//! What the text of a cell means: days, numbers, currencies and chances. How a column is to be read is decided
//! from all its cells; what they cannot settle is asked, never guessed.

pub mod currencies;
pub mod dates;
pub mod numbers;
pub mod probabilities;
