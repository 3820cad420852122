//! The tab "Offer".

use leptos::prelude::*;

use super::lines::Lines;
use super::negotiation::Negotiation;
use super::versions::Versions;
use super::worth::WorthBlock;
use crate::app::{App, Request};
use crate::ui::deal::Drafts;
use crate::ui::kit::{Button, icons};

/// The parts of the offer, one below the other.
#[component]
pub fn OfferTab() -> impl IntoView {
    let app = App::of_page();
    let deal = Drafts::here().deal;
    let open = move |()| app.session.request.set(Some(Request::Proposal(deal)));
    view! {
        <div class="offer__bar">
            <Button
                label=move || app.m().proposal_open().to_string()
                icon=Some(icons::PRINTER)
                on_press=open
            />
        </div>
        <Lines />
        <Versions />
        <WorthBlock />
        <Negotiation />
    }
}
