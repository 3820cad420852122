//! The offer of a deal: its lines and their sums, versions, what it is worth to the buyer, the negotiation, the proposal.

mod line;
mod lines;
mod negotiation;
mod paper;
mod proposal;
mod tab;
mod versions;
mod worth;

pub use proposal::Proposal;
pub use tab::OfferTab;
