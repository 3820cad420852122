//! Writes a note down in place.

use leptos::prelude::*;

use crate::app::{Answer, App};
use crate::domain::{Activity, ActivityKind, ActivityState, ActivityValue, DealId, Label, Note};
use crate::ledger::{Command, NewActivity};
use crate::text::refusal;
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Button, Field, TextArea};

/// How much of a note names it where only one line has room.
const SUBJECT: usize = 80;

/// The field for a new note of a deal. Ctrl and Enter keep it, as the button does.
#[component]
pub fn NoteForm(
    /// The deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let add = move || {
        let note = match Note::new(&text.get_untracked()) {
            Ok(note) if note.trim().is_empty() => return,
            Ok(note) => note,
            Err(problem) => {
                error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let today = app.session.today.get_untracked();
        let new = NewActivity {
            kind: ActivityKind::Note,
            subject: subject_of(&note),
            values: vec![
                ActivityValue::Deal(Some(deal)),
                ActivityValue::On(Some(today)),
                ActivityValue::Note(note),
                ActivityValue::State(ActivityState::Done(today)),
            ],
        };
        match app.dispatch(Command::AddActivity(Box::new(new))) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Later => {}
            Answer::Done(seq) => {
                text.set(String::new());
                error.set(None);
                app.notices
                    .done(app.m().toast_note_added().to_string(), Some(seq));
            }
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let sent = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        if sent && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    view! {
        <div class="note-form" on:keydown=on_key>
            <Field label=Signal::derive(move || app.m().activity_new_note().to_string()) error=error wide=true>
                <TextArea value=text on_input=move |typed| text.set(typed) />
            </Field>
            <Button
                label=move || app.m().activity_add_note().to_string()
                on_press=move |()| add()
                disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))
            />
        </div>
    }
}

/// The first line of a note names it.
fn subject_of(note: &Note) -> Label {
    let line = note.trim().lines().next().unwrap_or_default();
    Label::lossy(&line.chars().take(SUBJECT).collect::<String>())
}

/// The dialog that changes a note.
#[component]
pub fn NoteEdit(
    /// The note.
    known: Activity,
) -> impl IntoView {
    let app = App::of_page();
    let (text, error) = (
        RwSignal::new(known.note.to_string()),
        RwSignal::new(None::<String>),
    );
    let activity = known.id;
    let confirm = move || {
        let note = match Note::new(&text.get_untracked()) {
            Ok(note) => note,
            Err(problem) => {
                error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let values = vec![
            ActivityValue::Subject(subject_of(&note)),
            ActivityValue::Note(note),
        ];
        let done = app.act(Command::EditActivity { activity, values }, move || {
            app.m().toast_activity_changed().to_string()
        });
        if done {
            app.session.request.set(None);
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().activity_edit_note().to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
        >
            <Field label=Signal::derive(move || app.m().choice_activity_note().to_string()) error=error wide=true>
                <TextArea value=text on_input=move |typed| text.set(typed) autofocus=true />
            </Field>
        </FormDialog>
    }
}
