//! The drawer: one deal beside the board, kept as it is typed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::details::Details;
use super::drafts::Drafts;
use super::head::{Head, TITLE_ID};
use super::history::History;
use super::links::Links;
use super::process::Process;
use super::qualification::QualificationTab;
use super::summary::Summary;
use crate::app::App;
use crate::domain::DealId;
use crate::ui::activity::ActivityTab;
use crate::ui::kit::{Confirm, Drawer, EmptyState, TabItem, TabPanel, Tabs, icons};
use crate::ui::offer::OfferTab;

/// The width of the drawer when it was last changed, in CSS pixels, for as long as the page lives.
const WIDTH: f64 = 480.0;

/// The drawer of a deal.
#[component]
pub fn DealDrawer(
    /// The deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts {
        deal,
        invalid: RwSignal::new(BTreeSet::new()),
    };
    provide_context(drafts);
    let known = Memo::new(move |_| app.state.deal(deal, |deal, _| deal.is_some()));
    let asking = RwSignal::new(false);
    let close = move || {
        if drafts.invalid.with_untracked(BTreeSet::is_empty) {
            app.close_deal()
        } else {
            asking.set(true)
        }
    };
    let tab = RwSignal::new(0);
    let width = RwSignal::new(WIDTH);
    view! {
        <Drawer
            labelled_by=TITLE_ID
            on_close=move |()| close()
            return_focus=Callback::new(move |()| focus_card(deal))
            width=width
            grip_name=move || app.m().deal_panel_width().to_string()
        >
            {move || {
                if known.get() {
                    view! {
                        <Head on_close=move |()| close() />
                        <div class="drawer__body">
                            <Summary />
                            <Tabs
                                name=move || app.m().deal_panel().to_string()
                                prefix="deal"
                                tabs=vec![
                                    TabItem::new(Signal::derive(move || app.m().deal_tab_details().to_string())),
                                    TabItem::new(Signal::derive(move || app.m().deal_tab_activity().to_string())),
                                    TabItem::new(Signal::derive(move || app.m().deal_tab_offer().to_string())),
                                    TabItem::new(Signal::derive(move || app.m().deal_field_qualification().to_string())),
                                    TabItem::new(Signal::derive(move || app.m().deal_tab_process().to_string())),
                                    TabItem::new(Signal::derive(move || app.m().deal_tab_history().to_string())),
                                ]
                                selected=tab
                                on_select=move |number| tab.set(number)
                            />
                            <TabPanel prefix="deal" index=0 selected=tab>
                                <Details />
                            </TabPanel>
                            <TabPanel prefix="deal" index=1 selected=tab>
                                <ActivityTab deal=deal />
                                <Links />
                            </TabPanel>
                            <TabPanel prefix="deal" index=2 selected=tab>
                                <OfferTab />
                            </TabPanel>
                            <TabPanel prefix="deal" index=3 selected=tab>
                                <QualificationTab />
                            </TabPanel>
                            <TabPanel prefix="deal" index=4 selected=tab>
                                <Process />
                            </TabPanel>
                            <TabPanel prefix="deal" index=5 selected=tab>
                                <History />
                            </TabPanel>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <h2 id=TITLE_ID class="visually-hidden" tabindex="-1">
                            {move || app.m().deal_not_found().to_string()}
                        </h2>
                        <EmptyState
                            glyph=icons::SEARCH
                            title=move || app.m().deal_not_found().to_string()
                            text=move || Some(app.m().nav_not_found_hint().to_string())
                        />
                    }
                        .into_any()
                }
            }}
        </Drawer>
        <Confirm
            open=asking
            on_cancel=move |()| asking.set(false)
            on_confirm=move |()| {
                asking.set(false);
                app.close_deal();
            }
            title=move || app.m().deal_unsaved_title().to_string()
            text=move || app.m().deal_unsaved_hint().to_string()
            cancel=move || app.m().deal_keep_editing().to_string()
            confirm=move || app.m().deal_close_anyway().to_string()
        />
    }
}

/// Gives the focus back to the card, which may have been drawn anew while the drawer was open.
fn focus_card(deal: DealId) {
    let card = document().query_selector(&format!("[data-deal-id='{deal}'] button"));
    if let Ok(Some(card)) = card
        && let Ok(card) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(card)
    {
        crate::ui::kit::listen::focus(&card);
    }
}
