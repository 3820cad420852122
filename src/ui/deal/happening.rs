//! One entry of the timeline in words, with what takes it back.

use leptos::prelude::*;

use super::value_words::value_words;
use crate::app::{App, Request};
use crate::domain::{Activity, ActivityState, DealId, DealValue, Moment, Note, StageId};
use crate::ledger::{Command, DealEdit, Position};
use crate::report::{Happening, TimelineEntry};
use crate::text::Words as _;
use crate::ui::activity::{LinkedText, kind_glyph};
use crate::ui::kit::{Glyph, Icon, IconButton, icons};

/// What takes an entry back.
#[derive(Clone)]
enum Revert {
    Value(DealValue),
    Archive(bool),
    Reopen,
    MoveTo(StageId),
    PlanAnew(crate::domain::ActivityId),
}

/// An entry as it is drawn.
pub struct EventView {
    app: App,
    deal: DealId,
    time: String,
    glyph: Glyph,
    what: String,
    was: Option<String>,
    text: Option<String>,
    revert: Option<(String, Revert)>,
}

/// An entry in words; none if what it speaks of is gone.
#[must_use]
pub fn view_of(app: App, deal: DealId, entry: &TimelineEntry) -> Option<EventView> {
    let m = app.m();
    let mut event = EventView {
        app,
        deal,
        time: app.format(|format| format.time(app.local(entry.at).time())),
        glyph: icons::PLUS,
        what: m.history_record_made().to_string(),
        was: None,
        text: None,
        revert: None,
    };
    match &entry.what {
        Happening::Made => {}
        Happening::Stay(stay) => {
            event.glyph = icons::ARROW_RIGHT;
            event.what = m.history_entered(stay.name.to_string()).to_string();
            let lasted = lasted_words(app, stay.lasted);
            event.was = Some(if stay.lasts {
                m.timeline_so_far(lasted).to_string()
            } else {
                lasted
            });
            event.revert = stay.from.and_then(|from| {
                let name = app
                    .state
                    .peek(|book| Some(book.records().stages.get(&from)?.name.to_string()))?;
                Some((m.timeline_move_back(name).to_string(), Revert::MoveTo(from)))
            });
        }
        Happening::Skipped { stage, reason } => {
            event.glyph = icons::CHEVRON_RIGHT;
            event.what = m.timeline_skipped(stage.to_string()).to_string();
            event.was = reason.as_ref().map(ToString::to_string);
        }
        Happening::Changed {
            old,
            new,
            revertible,
        } => {
            event.glyph = icons::PENCIL;
            let name = new.field().words(m);
            let was = value_words(app, old);
            event.what = format!("{name}: {}", value_words(app, new));
            event.was = Some(m.history_was(was.clone()).to_string());
            event.revert = revert_of(app, deal, old)
                .filter(|_| *revertible)
                .map(|revert| (m.timeline_set_back(name, was).to_string(), revert));
        }
        Happening::Activity(id) | Happening::Note(id) => {
            let activity = app
                .state
                .peek(|book| book.records().activities.get(id).cloned())?;
            tell(&mut event, &activity);
        }
    }
    Some(event)
}

fn tell(event: &mut EventView, activity: &Activity) {
    let app = event.app;
    let m = app.m();
    let (kind, subject) = (activity.kind.words(m), activity.subject.to_string());
    event.glyph = kind_glyph(&activity.kind);
    let note = activity.kind == crate::domain::ActivityKind::Note;
    if note {
        event.what = kind;
    } else {
        event.what = match activity.state {
            ActivityState::Planned => m.timeline_planned(kind, subject),
            ActivityState::Done(_) => m.timeline_done(kind, subject),
            ActivityState::Cancelled => m.timeline_cancelled(kind, subject),
        }
        .to_string();
    }
    let day = activity.done_on().or(activity.on);
    event.was = day
        .filter(|_| !note)
        .map(|day| app.format(|format| format.date(day)));
    let said = |text: &Note| (!text.trim().is_empty()).then(|| text.to_string());
    event.text = said(&activity.result).or_else(|| said(&activity.note));
    event.revert = match activity.state {
        ActivityState::Planned => None,
        _ if note => None,
        _ => Some((
            m.timeline_plan_anew(activity.subject.to_string())
                .to_string(),
            Revert::PlanAnew(activity.id),
        )),
    };
}

/// What sets a field back; none where only another command of the drawer can.
fn revert_of(app: App, deal: DealId, old: &DealValue) -> Option<Revert> {
    match old {
        DealValue::Outcome(_) => {
            let ended = app.state.peek(|book| {
                book.records()
                    .deals
                    .get(&deal)
                    .is_some_and(|deal| !deal.is_open())
            });
            ended.then_some(Revert::Reopen)
        }
        DealValue::Archived(archived) => Some(Revert::Archive(*archived)),
        DealValue::TrashedAt(_) | DealValue::Skips(_) => None,
        value => Some(Revert::Value(value.clone())),
    }
}

impl Revert {
    fn perform(self, app: App, deal: DealId) {
        let done = move || app.m().timeline_reverted().to_string();
        match self {
            Self::Value(value) => {
                let edits = vec![DealEdit::Value(value)];
                app.act(Command::EditDeal { deal, edits }, done);
            }
            Self::Archive(archived) => {
                app.act(
                    Command::Archive {
                        deals: vec![deal],
                        archived,
                    },
                    done,
                );
            }
            Self::Reopen => app.session.request.set(Some(Request::Reopen(deal))),
            Self::MoveTo(stage) => {
                app.move_deals(vec![deal], stage, Position::Top);
            }
            Self::PlanAnew(activity) => {
                if let Some(words) =
                    app.set_activity_state(activity, ActivityState::Planned, None, None)
                {
                    app.notices.failed(words);
                }
            }
        }
    }
}

impl EventView {
    /// The line.
    #[must_use]
    pub fn view(self) -> AnyView {
        let (app, deal) = (self.app, self.deal);
        let revert = self.revert.map(|(name, revert)| {
            view! {
                <IconButton
                    name=name
                    glyph=icons::UNDO_2
                    small=true
                    on_press=move |()| revert.clone().perform(app, deal)
                />
            }
        });
        view! {
            <li class="event">
                <span class="event__icon"><Icon glyph=self.glyph /></span>
                <span class="event__text">
                    {self.what}
                    {self.was.map(|was| view! { " " <span class="event__was">{was}</span> })}
                    {self.text.map(|text| view! { <span class="event__said"><LinkedText text=text /></span> })}
                </span>
                <span class="event__time">{self.time}</span>
                <span class="event__back">{revert}</span>
            </li>
        }
        .into_any()
    }
}

/// A time that something lasted, in its largest whole unit.
#[must_use]
pub fn lasted_words(app: App, millis: i64) -> String {
    let m = app.m();
    let minutes = millis / 60_000;
    if millis >= Moment::DAY {
        m.count_days(millis / Moment::DAY).to_string()
    } else if minutes >= 60 {
        m.count_hours(minutes / 60).to_string()
    } else {
        m.activity_minutes(minutes).to_string()
    }
}
