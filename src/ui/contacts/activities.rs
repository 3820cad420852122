//! What was done and is to be done with a contact.

use leptos::prelude::*;

use super::words::route_of_deal;
use crate::app::App;
use crate::domain::{ActivityKind, ActivityState};
use crate::query::{Contact, activities_of};
use crate::route::Route;
use crate::text::Words as _;
use crate::ui::kit::{Button, ButtonKind, EmptyState, Glyph, Icon, icons};

/// How many are shown before one asks for all.
const FIRST: usize = 10;

#[derive(Clone, PartialEq)]
struct Line {
    glyph: Glyph,
    kind: String,
    subject: String,
    result: Option<String>,
    deal: Option<(Route, String)>,
    state: String,
    late: bool,
    planned: bool,
}

fn glyph(kind: &ActivityKind) -> Glyph {
    match kind {
        ActivityKind::Call => icons::PHONE,
        ActivityKind::Meeting => icons::USERS,
        ActivityKind::Demo => icons::VIDEO,
        ActivityKind::Email => icons::MAIL,
        ActivityKind::LinkedIn => icons::MESSAGE_SQUARE,
        ActivityKind::Task => icons::SQUARE_CHECK,
        ActivityKind::Note => icons::STICKY_NOTE,
        ActivityKind::Own(_) => icons::CALENDAR,
    }
}

/// The activities of a contact: what is to be done first.
#[component]
pub fn ContactActivities(
    /// With whom.
    contact: Contact,
) -> impl IntoView {
    let app = App::of_page();
    let all = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        let (m, today) = (app.m(), app.session.today.get());
        app.state.activities(|_| ());
        app.state.everything(|book| {
            let records = book.records();
            let lines = activities_of(records, contact)
                .into_iter()
                .filter_map(|id| {
                    let activity = records.activities.get(&id)?;
                    let day = |day| app.format(|format| format.date(day));
                    let late = activity.is_overdue(today);
                    let state = match (activity.state, activity.on) {
                        (ActivityState::Done(on), _) => m.contact_done_on(day(on)).to_string(),
                        (ActivityState::Cancelled, _) => m.contact_cancelled().to_string(),
                        (ActivityState::Planned, Some(on)) if late => {
                            format!("{} · {}", day(on), m.contact_overdue())
                        }
                        (ActivityState::Planned, Some(on)) => day(on),
                        (ActivityState::Planned, None) => m.contact_some_day().to_string(),
                    };
                    let deal = activity.deal.and_then(|id| records.deals.get(&id));
                    Some(Line {
                        glyph: glyph(&activity.kind),
                        kind: activity.kind.words(m),
                        subject: activity.subject.to_string(),
                        result: (!activity.result.is_empty()).then(|| activity.result.to_string()),
                        deal: deal
                            .map(|deal| (route_of_deal(records, deal.id), deal.title.to_string())),
                        state,
                        late,
                        planned: activity.is_planned(),
                    })
                });
            lines.collect::<Vec<_>>()
        })
    });
    let item = move |line: Line| {
        view! {
            <li class="event" class:event--planned=line.planned>
                <span class="event__icon"><Icon glyph=line.glyph /></span>
                <span class="event__text">
                    <span class="contacts__kind">{line.kind}</span>
                    " "
                    {line.subject}
                    {line.result.map(|result| view! { " " <span class="event__was">{result}</span> })}
                    {line
                        .deal
                        .map(|(route, title)| {
                            view! { " " <a class="link contacts__aside" href=app.href(route)>{title}</a> }
                        })}
                </span>
                <span class="event__time" class:contacts__late=line.late>{line.state}</span>
            </li>
        }
    };
    move || {
        let lines = lines.get();
        let count = lines.len();
        if count == 0 {
            return view! { <EmptyState small=true title=app.m().contact_no_activities().to_string() /> }
                .into_any();
        }
        let shown = if all.get() { count } else { FIRST };
        view! {
            <ul class="history">{lines.into_iter().take(shown).map(item).collect_view()}</ul>
            <Show when=move || { count > FIRST && !all.get() }>
                <Button
                    label=move || app.m().common_show_all().to_string()
                    kind=ButtonKind::Ghost
                    on_press=move |()| all.set(true)
                />
            </Show>
        }
        .into_any()
    }
}
