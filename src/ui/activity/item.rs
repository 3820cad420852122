//! One activity in a list: a box that checks it off, what it is, and a menu.

use leptos::prelude::*;

use super::kinds::kind_glyph;
use super::linked_text::{LinkedText, web_link};
use super::words::{particulars, when};
use crate::app::{App, Request};
use crate::domain::custom::is_web_address;
use crate::domain::{Activity, ActivityId, ActivityKind, ActivityState};
use crate::ledger::Command;
use crate::query::StepState;
use crate::text::Words as _;
use crate::ui::kit::{Checkbox, Icon, MenuButton, MenuEntry, MenuItem, icons};

/// A line of a list of activities.
#[component]
pub fn ActivityItem(
    /// The activity.
    id: ActivityId,
) -> impl IntoView {
    let app = App::of_page();
    let known = Memo::new(move |_| {
        app.state
            .activities(|book| book.records().activities.get(&id).cloned())
    });
    move || known.get().map(|known| line(app, known))
}

fn line(app: App, activity: Activity) -> AnyView {
    let id = activity.id;
    let m = app.m();
    let today = app.session.today.get();
    let subject = activity.subject.to_string();
    let note = activity.kind == ActivityKind::Note;
    let overdue = activity.is_overdue(today);
    let state = activity.state;
    let check = move |on: bool| {
        if on {
            app.session.request.set(Some(Request::FinishActivity(id)));
        } else if let Some(words) = app.set_activity_state(id, ActivityState::Planned, None, None) {
            app.notices.failed(words);
        }
    };
    // The box shows what is kept: it is drawn anew when the dialog that it opened is closed.
    let checked = Signal::derive(move || {
        app.session.request.track();
        matches!(state, ActivityState::Done(_))
    });
    let name = m.activity_check(subject.clone()).to_string();
    let parts = particulars(app, &activity).join(" · ");
    let place = activity.place.as_ref().map(|place| {
        if is_web_address(place) {
            web_link(place, place)
        } else {
            place.to_string().into_any()
        }
    });
    let said = match (state, StepState::of_day(activity.on, today)) {
        (ActivityState::Cancelled, _) => Some((
            m.activity_cancelled().to_string(),
            "state state--muted",
            icons::CIRCLE_X,
        )),
        (ActivityState::Planned, StepState::Overdue) => Some((
            m.activity_overdue().to_string(),
            "state state--danger",
            icons::CLOCK_ALERT,
        )),
        _ => None,
    };
    let (remark, result) = (activity.note.to_string(), activity.result.to_string());
    let kind = activity.kind.words(m);
    let tip = kind.clone();
    let glyph = kind_glyph(&activity.kind);
    let day = when(app, &activity, today);
    let actions = m.activity_actions(subject.clone()).to_string();
    let shown = subject.clone();
    let result_name = m.activity_result().to_string();
    view! {
        <li class="activity" class:activity--done=!activity.is_planned() class:activity--overdue=overdue>
            {(!note)
                .then(|| {
                    view! {
                        <span class="activity__check">
                            <Checkbox
                                label=name
                                checked=checked
                                on_change=check
                                disabled=state == ActivityState::Cancelled
                                bare=true
                            />
                        </span>
                    }
                })}
            <span class="activity__icon" data-tip=tip>
                <Icon glyph=glyph />
                <span class="visually-hidden">{kind}</span>
            </span>
            <div class="activity__text">
                {(!note).then(|| view! { <p class="activity__subject">{shown}</p> })}
                {(note && !remark.is_empty())
                    .then(|| view! { <p class="activity__note"><LinkedText text=remark.clone() /></p> })}
                <p class="activity__meta">
                    {said.map(|(words, class, glyph)| view! { <span class=class><Icon glyph=glyph />{words}</span> " · " })}
                    {day} {(!parts.is_empty()).then(|| format!(" · {parts}"))}
                    {place.map(|place| view! { " · " {place} })}
                </p>
                {(!note && !remark.is_empty())
                    .then(|| view! { <p class="activity__note"><LinkedText text=remark /></p> })}
                {(!result.is_empty())
                    .then(|| {
                        view! {
                            <p class="activity__result">
                                <strong>{result_name} ": "</strong>
                                <LinkedText text=result />
                            </p>
                        }
                    })}
            </div>
            <MenuButton name=actions glyph=icons::ELLIPSIS entries=move || entries(app, id, state, note) />
        </li>
    }
    .into_any()
}

fn entries(app: App, id: ActivityId, state: ActivityState, note: bool) -> Vec<MenuEntry> {
    let m = app.m();
    let ask = move |request: Request| app.session.request.set(Some(request));
    let set = move |state: ActivityState| {
        if let Some(words) = app.set_activity_state(id, state, None, None) {
            app.notices.failed(words);
        }
    };
    let mut entries: Vec<MenuEntry> = vec![
        MenuItem::new(m.common_edit().to_string(), move || {
            ask(Request::EditActivity(id))
        })
        .glyph(icons::PENCIL)
        .into(),
    ];
    let finish = move || ask(Request::FinishActivity(id));
    match state {
        _ if note => {}
        ActivityState::Planned => {
            entries.push(
                MenuItem::new(m.activity_mark_done().to_string(), finish)
                    .glyph(icons::CHECK)
                    .into(),
            );
            entries.push(
                MenuItem::new(m.activity_cancel().to_string(), move || {
                    set(ActivityState::Cancelled)
                })
                .glyph(icons::CIRCLE_X)
                .into(),
            );
        }
        ActivityState::Done(_) => {
            entries.push(
                MenuItem::new(m.activity_add_result().to_string(), finish)
                    .glyph(icons::MESSAGE_SQUARE)
                    .into(),
            );
            entries.push(
                MenuItem::new(m.activity_reopen().to_string(), move || {
                    set(ActivityState::Planned)
                })
                .glyph(icons::ROTATE_CCW)
                .into(),
            );
        }
        ActivityState::Cancelled => entries.push(
            MenuItem::new(m.activity_reopen().to_string(), move || {
                set(ActivityState::Planned)
            })
            .glyph(icons::ROTATE_CCW)
            .into(),
        ),
    }
    let delete = move || {
        app.act(
            Command::DeleteActivities {
                activities: vec![id],
            },
            move || app.m().toast_activity_deleted().to_string(),
        );
    };
    entries.push(MenuEntry::Separator);
    entries.push(
        MenuItem::new(m.common_delete().to_string(), delete)
            .glyph(icons::TRASH_2)
            .danger()
            .into(),
    );
    entries
}
