//! The menu of the cards of a screen. There is one for all of them, since a menu in each card would make every card dear.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Deal, DealId};
use crate::ui::kit::{Menu, MenuEntry, Side};

/// The menu: it opens for the card that is asked for in `asked`, where none stands again when it closes. `deal` tells the
/// deal of a card, `anchor` the button in it, and `entries` what can be done.
pub fn card_menu<K: Copy + Send + Sync + 'static>(
    app: App,
    asked: RwSignal<Option<K>>,
    deal: fn(K) -> DealId,
    anchor: impl Fn(K) -> Option<web_sys::Element> + Send + Sync + 'static,
    entries: impl Fn(K) -> Vec<MenuEntry> + Send + Sync + 'static,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let last = StoredValue::new(None::<K>);
    Effect::new(move |_| {
        if let Some(card) = asked.get() {
            last.set_value(Some(card));
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let name = move || {
        let title = last.get_value().and_then(|card| {
            app.state.peek(|book| {
                let deal: Option<&Deal> = book.records().deals.get(&deal(card));
                deal.map(|deal| deal.title.to_string())
            })
        });
        app.m().card_actions(title.unwrap_or_default()).to_string()
    };
    view! {
        <Menu
            open=open
            anchor=move || anchor(last.get_value()?)
            name=Signal::derive(name)
            entries=move |()| last.get_value().map(&entries).unwrap_or_default()
            side=Side::BelowEnd
        />
    }
}
