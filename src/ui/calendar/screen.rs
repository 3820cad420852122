//! The screen of the calendar: the filter over it, the month, what stands beside it, and one ear for all deals.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus;
use super::grid::Grid;
use super::ground::Days;
use super::head::Head;
use super::keys;
use super::lifting;
use super::menu::DealMenu;
use super::pad::Pad;
use super::shared::Calendar;
use super::side::Side;
use crate::app::App;
use crate::query::closing::first_of;
use crate::ui::board::{FilterBar, deal_at};
use crate::ui::bulk::BulkBar;
use crate::ui::dragging::Dragging;
use crate::ui::kit::unique_id;

/// The deals of the pipeline on the screen, by the day on which they are expected to close.
#[component]
pub fn CalendarScreen() -> impl IntoView {
    let app = App::of_page();
    let calendar = Calendar::new(app);
    provide_context(calendar);
    let dragging = Dragging::new(Days::new(calendar));
    lifting::listen(calendar);
    focus::follow_month(calendar);
    focus::keep(calendar);
    Effect::new(move |_| {
        calendar.weeks.track();
        // The days of another month lie elsewhere, also under a deal in the air.
        request_animation_frame(move || dragging.measure());
    });
    Effect::new(move |_| {
        // A month with much behind it begins with what is due. On a phone the head would scroll out of sight.
        let (month, today) = (calendar.month.get(), app.session.today.get());
        if first_of(today) == month {
            request_animation_frame(move || {
                let node = calendar.node.try_get_untracked().flatten();
                if node.is_some_and(|node| node.scroll_height() <= node.client_height()) {
                    focus::reveal(calendar, today);
                }
            });
        }
    });
    let hint = unique_id("calendar-hint");
    let name = Memo::new(move |_| {
        if app.shows_all_pipelines() {
            return app.m().calendar_title_all().to_string();
        }
        let pipeline = app.pipeline();
        let name = app.state.structure(|book| {
            let pipeline = book.records().pipelines.get(&pipeline?)?;
            Some(pipeline.name.to_string())
        });
        app.m().calendar_title(name.unwrap_or_default()).to_string()
    });
    view! {
        <div class="cal-screen">
            <h1 class="visually-hidden">{move || name.get()}</h1>
            <FilterBar shown=Signal::derive(move || calendar.closings.with(|closings| closings.shown)) />
            <p id=hint.clone() class="visually-hidden">
                {move || app.m().calendar_hint().to_string()}
            </p>
            <div
                node_ref=calendar.node
                class="cal"
                class:cal--dragging=move || calendar.moving.get().is_some()
                class:holding=move || dragging.holding.get()
                on:click=move |event| press(calendar, &event)
                on:keydown=move |event| keys::press(calendar, &event)
                on:keyup=move |event| keys::release(&event)
                on:focusin=move |event| focus::follow(calendar, &event)
            >
                <Head />
                <div node_ref=calendar.scroller class="cal__body">
                    <div class="cal__days">
                        <Grid hint=hint />
                    </div>
                    <Side />
                </div>
                <Pad />
                <DealMenu />
            </div>
            <BulkBar />
            {dragging.preview.view()}
        </div>
    }
}

/// A press on a title opens its deal, one on the button beside it its menu.
fn press(calendar: Calendar, event: &web_sys::MouseEvent) {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return;
    };
    let (Some(deal), Some(zone)) = (deal_at(&element), focus::zone_at(&element)) else {
        return;
    };
    let on = |selector: &str| element.closest(selector).is_ok_and(|found| found.is_some());
    if on(".card__menu") {
        let open = calendar.menu_of.get_untracked() == Some((deal, zone));
        calendar.menu_of.set((!open).then_some((deal, zone)));
    } else if on(".card__title") && (event.ctrl_key() || event.meta_key()) {
        calendar.app.toggle_selected(deal);
    } else if on(".card__title") {
        calendar.app.open_deal(deal);
    }
}
