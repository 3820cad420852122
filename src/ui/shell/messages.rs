//! The host of the short messages and of the spoken ones.

use leptos::prelude::*;

use crate::app::{App, Offer};
use crate::ledger::Position;
use crate::ui::kit::{LiveRegions, Toast, Toasts, Tone};

/// Toasts and live regions; stands once on the page.
#[component]
pub fn MessageHost() -> impl IntoView {
    let app = App::of_page();
    let toasts = Signal::derive(move || {
        let undo = app.m().common_undo().to_string();
        app.notices.list.with(|notices| {
            notices
                .iter()
                .map(|notice| Toast {
                    id: notice.id,
                    text: notice.text.clone(),
                    tone: if notice.error {
                        Tone::Danger
                    } else {
                        Tone::Info
                    },
                    more: notice
                        .offers
                        .iter()
                        .map(|(label, _)| label.clone())
                        .collect(),
                    action: notice.undo.map(|_| undo.clone()),
                    stays: notice.error,
                })
                .collect::<Vec<_>>()
        })
    });
    let undo = move |id: u64| {
        let action = app.notices.list.with_untracked(|notices| {
            notices
                .iter()
                .find(|notice| notice.id == id)
                .and_then(|notice| notice.undo)
        });
        app.notices.dismiss(id);
        if let Some(seq) = action {
            app.undo_action(seq);
        }
    };
    let go_on = move |(id, number): (u64, usize)| {
        let offer = app.notices.list.with_untracked(|notices| {
            let notice = notices.iter().find(|notice| notice.id == id)?;
            notice.offers.get(number).map(|(_, offer)| offer.clone())
        });
        app.notices.dismiss(id);
        match offer {
            Some(Offer::Ask(request)) => app.session.request.set(Some(request)),
            Some(Offer::MoveOn(deal, stage)) => {
                // What else the stage asks for is asked here as anywhere.
                app.move_deals(vec![deal], stage, Position::Top);
            }
            Some(Offer::Do(command, done)) => {
                app.act(*command, move || done);
            }
            None => {}
        }
    };
    view! {
        <Toasts
            toasts=toasts
            on_dismiss=move |id| app.notices.dismiss(id)
            on_action=undo
            on_more=go_on
            dismiss_name=Signal::derive(move || app.m().common_close().to_string())
            name=Signal::derive(move || app.m().nav_messages().to_string())
        />
        <LiveRegions polite=app.notices.polite assertive=app.notices.assertive />
    }
}
