//! A deal on its day. It holds no listeners: the screen hears for all.

use leptos::prelude::*;

use super::shared::Calendar;
use super::zone::Zone;
use crate::app::App;
use crate::domain::{DealId, OutcomeKind};
use crate::query::closing::{day_of, is_overdue};
use crate::ui::board::Face;
use crate::ui::colours::number_of;
use crate::ui::kit::{Glyph, Icon, icons};

/// What a deal says beside the words of its card.
#[derive(Clone, PartialEq)]
struct Look {
    face: Face,
    /// The number of the colour of its stage.
    colour: Option<u8>,
    overdue: bool,
    outcome: OutcomeKind,
    /// Its day, where the place does not tell it.
    day: Option<String>,
}

/// A deal of a place.
#[component]
pub fn Entry(
    /// The deal.
    id: DealId,
    /// The place that it stands in.
    zone: Zone,
) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let look = Memo::new(move |_| look(app, id, zone));
    let with = move |read: fn(&Look) -> String| {
        look.with(|look| look.as_ref().map(read).unwrap_or_default())
    };
    let is = move |read: fn(&Look) -> bool| look.with(|look| look.as_ref().is_some_and(read));
    let first = Memo::new(move |_| {
        let last = app.session.focused.get();
        calendar.with_deals(zone, |ids| {
            let known = last.filter(|last| ids.contains(last));
            known.or(ids.first().copied()) == Some(id)
        })
    });
    let stop = move || {
        let here = match zone {
            Zone::Day(day) => calendar.tab_stop.get() == day,
            _ => first.get(),
        };
        if here { "0" } else { "-1" }
    };
    let class = move || {
        let colour = look.with(|look| look.as_ref().and_then(|look| look.colour));
        let colour = colour.map(|number| format!(" stage-color--{number}"));
        format!("entry{}", colour.unwrap_or_default())
    };
    let selected = Memo::new(move |_| app.selection.contains(id));
    // All that is selected goes with one of it.
    let with_it = move |deal: Option<DealId>| {
        deal.is_some_and(|deal| deal == id || selected.get() && app.selection.contains(deal))
    };
    let source = Memo::new(move |_| with_it(calendar.moving.get()));
    let lifted = Memo::new(move |_| with_it(calendar.lifted.get().map(|lifted| lifted.deal)));
    view! {
        <li class="cal__item" data-deal-id=id.to_string()>
            <article
                class=class
                class:entry--overdue=move || is(|look| look.overdue)
                class:entry--ended=move || is(|look| look.outcome != OutcomeKind::Open)
                class:card--selected=move || selected.get()
                class:card--source=move || source.get()
                class:card--lifted=move || lifted.get()
            >
                <button
                    type="button"
                    class="card__title entry__title"
                    tabindex=stop
                    aria-label=move || with(|look| look.face.spoken.clone())
                >
                    {move || with(|look| look.face.title.clone())}
                </button>
                {move || look.with(|look| look.as_ref().map(line))}
                <button
                    type="button"
                    class="icon-btn card__menu entry__menu"
                    tabindex=stop
                    aria-haspopup="menu"
                    aria-expanded=move || (calendar.menu_of.get() == Some((id, zone))).to_string()
                    aria-label=move || app.m().card_actions(with(|look| look.face.title.clone())).to_string()
                ></button>
            </article>
        </li>
    }
}

fn look(app: App, id: DealId, zone: Zone) -> Option<Look> {
    let face = Face::read(app, id)?;
    let today = app.session.today.get();
    app.state.deal(id, |deal, book| {
        let deal = deal?;
        let stage = book.records().stages.get(&deal.stage);
        let day = day_of(deal).filter(|_| zone == Zone::Overdue);
        Some(Look {
            face,
            colour: stage.and_then(|stage| stage.colour.and_then(number_of)),
            overdue: is_overdue(deal, today),
            outcome: deal.outcome.kind(),
            day: day.map(|day| app.format(|format| format.day_month(day))),
        })
    })
}

/// What stands below the title. The title's name says it all, so it is not said twice.
fn line(look: &Look) -> AnyView {
    let sign: Option<(Glyph, &str)> = match look.outcome {
        OutcomeKind::Open => look
            .overdue
            .then_some((icons::CLOCK_ALERT, "entry__sign entry__sign--overdue")),
        OutcomeKind::Won => Some((icons::TROPHY, "entry__sign entry__sign--won")),
        _ => Some((icons::CIRCLE_X, "entry__sign")),
    };
    view! {
        <p class="entry__line" aria-hidden="true">
            {sign.map(|(glyph, class)| view! { <span class=class><Icon glyph=glyph /></span> })}
            {look.day.clone().map(|day| view! { <span class="entry__day">{day}</span> })}
            {look.face.amount.clone().map(|amount| view! { <span class="entry__amount">{amount}</span> })}
            <span class="entry__meta">{look.face.meta.clone()}</span>
        </p>
    }
    .into_any()
}
