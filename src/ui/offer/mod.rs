//! The offer of a deal: its lines and their sums, versions, what it is worth to the buyer, the negotiation.

mod line;
mod lines;
mod negotiation;
mod tab;
mod versions;
mod worth;

pub use tab::OfferTab;
