//! The drawer's tab "Activity": what is planned, what was done, and the notes.

use leptos::prelude::*;

use super::item::ActivityItem;
use super::log_menu::{ask, log_entries};
use super::note_form::NoteForm;
use crate::app::App;
use crate::domain::{Activity, ActivityId, ActivityKind, ActivityState, DealId};
use crate::query::StepState;
use crate::ui::kit::{Button, ButtonKind, MenuButton, icons};

/// How many of what is done are shown before the rest is asked for.
const SHOWN: usize = 50;

/// The lists of the tab, each in its order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Lists {
    overdue: Vec<ActivityId>,
    today: Vec<ActivityId>,
    later: Vec<ActivityId>,
    done: Vec<ActivityId>,
    notes: Vec<ActivityId>,
}

/// The tab.
#[component]
pub fn ActivityTab(
    /// The deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let lists = Memo::new(move |_| read(app, deal));
    let count = Memo::new(move |_| {
        lists.with(|lists| lists.overdue.len() + lists.today.len() + lists.later.len())
    });
    view! {
        <div class="activities">
            <div class="activities__tools">
                <Button
                    label=move || app.m().activity_plan().to_string()
                    icon=Some(icons::PLUS)
                    kind=ButtonKind::Primary
                    on_press=move |()| ask(app, deal, None)
                />
                <MenuButton
                    name=move || app.m().activity_log().to_string()
                    entries=move || log_entries(app, deal)
                />
                <Outreach deal=deal />
            </div>
            <Show when=move || count.get() == 0>
                <p class="muted">{move || app.m().activity_nothing_planned().to_string()}</p>
            </Show>
            <Group name=move || app.m().activity_group_overdue().to_string() ids=Signal::derive(move || lists.with(|lists| lists.overdue.clone())) />
            <Group name=move || app.m().activity_group_today().to_string() ids=Signal::derive(move || lists.with(|lists| lists.today.clone())) />
            <Group name=move || app.m().activity_group_later().to_string() ids=Signal::derive(move || lists.with(|lists| lists.later.clone())) />
            <Group name=move || app.m().activity_group_done().to_string() ids=Signal::derive(move || lists.with(|lists| lists.done.clone())) />
            <section class="deal__section">
                <NoteForm deal=deal />
            </section>
            <Group name=move || app.m().deal_notes().to_string() ids=Signal::derive(move || lists.with(|lists| lists.notes.clone())) />
        </div>
    }
}

/// The ways to write to the contact of the deal.
#[component]
fn Outreach(deal: DealId) -> impl IntoView {
    let app = App::of_page();
    let contact = Memo::new(move |_| {
        let id = app
            .state
            .deal(deal, |deal, _| deal.and_then(|deal| deal.contact))?;
        app.state.contacts(|book| {
            let person = book.records().people.get(&id)?;
            let mail = person
                .email
                .as_ref()
                .filter(|text| crate::domain::custom::is_email(text));
            let profile = person
                .profile
                .as_ref()
                .filter(|text| crate::domain::custom::is_web_address(text));
            Some((
                mail.map(|text| format!("mailto:{}", percent(text))),
                profile.map(ToString::to_string),
            ))
        })
    });
    move || {
        contact.get().map(|(mail, profile)| {
            view! {
                {mail.map(|address| view! { <a class="link" href=address>{app.m().activity_write_mail().to_string()}</a> })}
                {profile.map(|address| super::linked_text::web_link(&address, &app.m().activity_open_profile()))}
            }
        })
    }
}

/// An address of mail inside of a link: what would end it or begin something else is escaped.
fn percent(text: &str) -> String {
    let mut safe = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_+".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            safe.push_str(&format!("%{byte:02X}"));
        }
    }
    safe
}

/// A group with its heading; nothing if it is empty.
#[component]
fn Group(#[prop(into)] name: Signal<String>, ids: Signal<Vec<ActivityId>>) -> impl IntoView {
    let app = App::of_page();
    let shown = RwSignal::new(SHOWN);
    let count = Memo::new(move |_| ids.with(Vec::len));
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="deal__section">
                <h3 class="deal__heading">
                    {move || name.get()} " " <span class="muted">{move || app.format(|format| format.number(count.get() as i64))}</span>
                </h3>
                <ul class="activities__list">
                    <For
                        each=move || ids.with(|ids| ids.iter().take(shown.get()).copied().collect::<Vec<_>>())
                        key=|id| *id
                        children=|id| view! { <ActivityItem id=id /> }
                    />
                </ul>
                <Show when=move || { count.get() > shown.get() }>
                    <Button
                        label=move || app.m().activity_show_more().to_string()
                        on_press=move |()| shown.update(|shown| *shown += SHOWN)
                    />
                </Show>
            </section>
        </Show>
    }
}

/// Planned ones by day, done ones and notes with the last first.
fn read(app: App, deal: DealId) -> Lists {
    let today = app.session.today.get();
    app.state.activities(|book| {
        let activities = &book.records().activities;
        let mut lists = Lists::default();
        for id in book.agenda().planned(deal) {
            let Some(known) = activities.get(&id) else {
                continue;
            };
            match StepState::of_day(known.on, today) {
                StepState::Overdue => lists.overdue.push(id),
                StepState::Today => lists.today.push(id),
                StepState::Later | StepState::None => lists.later.push(id),
            }
        }
        let mut ended: Vec<&Activity> = book
            .agenda()
            .of(deal)
            .filter_map(|id| activities.get(&id))
            .filter(|known| !known.is_planned())
            .collect();
        ended.sort_by_key(|known| {
            let day = match known.state {
                ActivityState::Done(day) => Some(day),
                _ => known.on,
            };
            std::cmp::Reverse((day, known.created_at))
        });
        for known in ended {
            if known.kind == ActivityKind::Note {
                lists.notes.push(known.id);
            } else {
                lists.done.push(known.id);
            }
        }
        lists
    })
}
