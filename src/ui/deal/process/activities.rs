//! The activities that the stage offers to a deal that came in: planned here by one press.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::App;
use crate::domain::{ActivityValue, Deal, DealId, PlannedActivity};
use crate::ledger::{Book, Command, NewActivity};
use crate::text::Words;
use crate::ui::deal::drafts::Drafts;
use crate::ui::kit::{Button, ButtonSize, icons};

/// An activity that is offered.
#[derive(Clone, PartialEq)]
struct Offer {
    place: usize,
    planned: PlannedActivity,
    on: NaiveDate,
}

/// What is offered and not planned or done yet.
#[component]
pub fn Offered() -> impl IntoView {
    let app = App::of_page();
    let deal = Drafts::here().deal;
    let offers = Memo::new(move |_| {
        let today = app.session.today.get();
        app.state.activities(|_| ());
        app.state.deal(deal, |deal, book| {
            deal.filter(|deal| deal.is_open())
                .map(|deal| offers(deal, book, today))
                .unwrap_or_default()
        })
    });
    let row = move |offer: Offer| {
        let subject = offer.planned.subject.to_string();
        let (words, on) = (offer.planned.kind.clone(), offer.on);
        let named = subject.clone();
        let plan = move |()| plan(app, deal, &offer);
        view! {
            <li class="process__offer">
                <span>
                    {subject} " "
                    <span class="muted">
                        {move || {
                            let day = app.format(|format| format.date(on));
                            format!("{} · {day}", words.words(app.m()))
                        }}
                    </span>
                </span>
                <Button
                    label=Signal::derive(move || app.m().process_plan(named.clone()).to_string())
                    size=ButtonSize::Small
                    icon=Some(icons::PLUS)
                    on_press=plan
                />
            </li>
        }
    };
    view! {
        <Show when=move || offers.with(|offers| !offers.is_empty())>
            <div class="process__part">
                <h3 class="process__name">{move || app.m().process_offered().to_string()}</h3>
                <ul class="process__points">
                    <For each=move || offers.get() key=|offer| (offer.place, offer.on) children=row />
                </ul>
            </div>
        </Show>
    }
}

fn offers(deal: &Deal, book: &Book, today: NaiveDate) -> Vec<Offer> {
    let records = book.records();
    let Some(stage) = records.stages.get(&deal.stage) else {
        return Vec::new();
    };
    let known = |planned: &PlannedActivity| {
        book.agenda().of(deal.id).any(|id| {
            let activity = records.activities.get(&id);
            activity.is_some_and(|activity| {
                activity.kind == planned.kind && activity.subject == planned.subject
            })
        })
    };
    let planned = stage.activities.iter().enumerate();
    planned
        .filter(|(_, planned)| !known(planned))
        .map(|(place, planned)| Offer {
            place,
            planned: planned.clone(),
            on: today + chrono::Days::new(planned.after_days.into()),
        })
        .collect()
}

fn plan(app: App, deal: DealId, offer: &Offer) {
    let activity = NewActivity {
        kind: offer.planned.kind.clone(),
        subject: offer.planned.subject.clone(),
        values: vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::On(Some(offer.on)),
        ],
    };
    app.act(Command::AddActivity(Box::new(activity)), move || {
        app.m().process_planned().to_string()
    });
}
