//! The tab "Offer".

use leptos::prelude::*;

use super::lines::Lines;
use super::negotiation::Negotiation;
use super::versions::Versions;
use super::worth::WorthBlock;

/// The parts of the offer, one below the other.
#[component]
pub fn OfferTab() -> impl IntoView {
    view! {
        <Lines />
        <Versions />
        <WorthBlock />
        <Negotiation />
    }
}
