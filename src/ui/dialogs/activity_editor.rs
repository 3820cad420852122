//! The activities that a stage offers to a deal that comes in: kind, subject, and after how many days.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{ActivityKind, Label, List, PlannedActivity};
use crate::text::Words;
use crate::ui::kit::{Button, IconButton, InputKind, Select, SelectOption, TextInput, icons};

/// An activity while it is edited.
#[derive(Clone, PartialEq)]
struct Row {
    id: u64,
    kind: RwSignal<String>,
    subject: RwSignal<String>,
    days: RwSignal<String>,
}

/// The activities while they are edited; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Planned {
    list: RwSignal<Vec<Row>>,
    kinds: StoredValue<Vec<ActivityKind>>,
    next: StoredValue<u64>,
}

impl Planned {
    /// The activities as they are kept. The kinds are those that can be planned and those of the book.
    #[must_use]
    pub fn new(app: App, activities: &List<PlannedActivity>) -> Self {
        let own = app.state.peek(|book| {
            let own = book.records().settings.activity_kinds.iter();
            own.cloned().map(ActivityKind::Own).collect::<Vec<_>>()
        });
        let mut kinds: Vec<ActivityKind> = ActivityKind::PLANNABLE.into_iter().chain(own).collect();
        for planned in activities {
            if !kinds.contains(&planned.kind) {
                kinds.push(planned.kind.clone());
            }
        }
        let place = |kind: &ActivityKind| kinds.iter().position(|known| known == kind);
        let rows = (0..).zip(activities.iter()).map(|(id, planned)| Row {
            id,
            kind: RwSignal::new(place(&planned.kind).unwrap_or_default().to_string()),
            subject: RwSignal::new(planned.subject.to_string()),
            days: RwSignal::new(planned.after_days.to_string()),
        });
        let rows: Vec<Row> = rows.collect();
        Self {
            next: StoredValue::new(rows.len() as u64),
            list: RwSignal::new(rows),
            kinds: StoredValue::new(kinds),
        }
    }

    /// The activities as they are now. Those without a subject are left out; days that are no number are none.
    #[must_use]
    pub fn activities(self) -> List<PlannedActivity> {
        self.list.with_untracked(|rows| {
            let read = rows.iter().filter_map(|row| {
                let place: usize = row.kind.get_untracked().parse().ok()?;
                Some(PlannedActivity {
                    kind: self.kinds.with_value(|kinds| kinds.get(place).cloned())?,
                    subject: Label::new(&row.subject.get_untracked()).ok()?,
                    after_days: row.days.get_untracked().trim().parse().unwrap_or_default(),
                })
            });
            read.collect()
        })
    }

    fn add(self) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.list.update(|rows| {
            rows.push(Row {
                id,
                kind: RwSignal::new("0".to_owned()),
                subject: RwSignal::new(String::new()),
                days: RwSignal::new("0".to_owned()),
            });
        });
    }
}

/// The list.
#[component]
pub fn ActivityEditor(
    /// The activities.
    planned: Planned,
) -> impl IntoView {
    let app = App::of_page();
    let kinds = Signal::derive(move || {
        let m = app.m();
        planned.kinds.with_value(|kinds| {
            let named = kinds.iter().enumerate();
            named
                .map(|(place, kind)| SelectOption::new(place.to_string(), kind.words(m)))
                .collect::<Vec<_>>()
        })
    });
    let row = move |row: Row| {
        let (kind, subject, days, id) = (row.kind, row.subject, row.days, row.id);
        view! {
            <li class="editor__row editor__row--activity">
                <Select
                    options=kinds
                    value=kind
                    on_change=move |value| kind.set(value)
                    name=Signal::derive(move || Some(app.m().process_activity_kind().to_string()))
                />
                <TextInput
                    value=subject
                    on_input=move |text| subject.set(text)
                    name=Signal::derive(move || Some(app.m().process_activity_subject().to_string()))
                    placeholder=Signal::derive(move || Some(app.m().process_activity_subject().to_string()))
                />
                <TextInput
                    value=days
                    on_input=move |text| days.set(text)
                    kind=InputKind::Whole
                    name=Signal::derive(move || Some(app.m().process_activity_days().to_string()))
                    unit=Signal::derive(move || Some(app.m().process_days_unit().to_string()))
                />
                <IconButton
                    name=move || app.m().settings_remove_named(subject.get()).to_string()
                    glyph=icons::X
                    small=true
                    on_press=move |()| planned.list.update(|rows| rows.retain(|known| known.id != id))
                />
            </li>
        }
    };
    view! {
        <fieldset class="field--wide editor__list">
            <legend class="field__label">{move || app.m().process_activities().to_string()}</legend>
            <ul>
                <For each=move || planned.list.get() key=|row| row.id children=row />
            </ul>
            <Button
                label=Signal::derive(move || app.m().process_add_activity().to_string())
                icon=Some(icons::PLUS)
                on_press=move |()| planned.add()
            />
        </fieldset>
    }
}
