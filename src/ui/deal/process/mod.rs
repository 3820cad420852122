//! The tab "Process": what the present stage asks of the deal, what is done of it, and what is still missing to go on.

mod activities;
mod checklist;
mod questions;

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::{App, Request};
use crate::domain::{ItemKey, Stage, StageId};
use crate::ui::dialogs::missing_words;
use crate::ui::kit::{Button, ButtonKind, EmptyState, Note, Tone, icons};
use activities::Offered;
use checklist::Checklist;
use questions::Questions;

/// A question with the stage that it belongs to.
#[derive(Clone, PartialEq)]
struct Asked {
    key: ItemKey,
    text: String,
    stage: String,
}

/// What the tab shows of the present stage.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    stage: Option<StageId>,
    purpose: String,
    entry: String,
    exit: String,
    points: Vec<(ItemKey, String)>,
    questions: Vec<Asked>,
    earlier: Vec<Asked>,
    activities: bool,
}

impl Shown {
    fn is_empty(&self) -> bool {
        self.purpose.is_empty()
            && self.entry.is_empty()
            && self.exit.is_empty()
            && self.points.is_empty()
            && self.questions.is_empty()
            && self.earlier.is_empty()
            && !self.activities
    }
}

/// The tab.
#[component]
pub fn Process() -> impl IntoView {
    let app = App::of_page();
    let deal = Drafts::here().deal;
    let first = StoredValue::new(Vec::<ItemKey>::new());
    let shown = Memo::new(move |_| {
        let shown = read(app, deal);
        // A question of an earlier stage stays while the tab is open, though it has been answered by then.
        let keys: Vec<ItemKey> = shown.earlier.iter().map(|asked| asked.key).collect();
        first.update_value(|known| {
            for key in keys {
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        });
        shown
    });
    let missing = Memo::new(move |_| {
        let today = app.session.today.get();
        app.state.activities(|_| ());
        app.state.settings(|_| ());
        let missing = app.state.deal(deal, |deal, book| {
            let deal = deal.filter(|deal| deal.is_open())?;
            let stage = book.records().stages.get(&deal.stage)?;
            Some(book.missing(deal, stage, today))
        });
        missing.map(|missing| {
            let words = missing
                .into_iter()
                .map(|missing| missing_words(app, missing));
            words.collect::<Vec<_>>()
        })
    });
    let requires = Memo::new(move |_| {
        app.state.deal(deal, |deal, book| {
            let stage = deal.and_then(|deal| book.records().stages.get(&deal.stage));
            stage.is_some_and(|stage| {
                !stage.required.is_empty() || !stage.required_custom.is_empty()
            })
        })
    });
    let settings = move |()| {
        if let Some(stage) = shown.with_untracked(|shown| shown.stage) {
            app.session.request.set(Some(Request::StageProcess(stage)));
        }
    };
    let gate = move || {
        let missing = missing.get().filter(|_| requires.get())?;
        let m = app.m();
        let view = if missing.is_empty() {
            view! { <Note tone=Tone::Success>{m.process_nothing_missing().to_string()}</Note> }
                .into_any()
        } else {
            view! {
                <Note tone=Tone::Warning>
                    <div>
                        <p>{m.process_missing().to_string()}</p>
                        <ul class="process__missing">
                            {missing.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                        </ul>
                    </div>
                </Note>
            }
            .into_any()
        };
        Some(view)
    };
    let text = move |name: fn(&crate::text::Messages) -> String, pick: fn(&Shown) -> String| {
        move || {
            let value = shown.with(pick);
            (!value.is_empty()).then(|| {
                view! {
                    <div class="process__part">
                        <h3 class="process__name">{name(app.m())}</h3>
                        <p class="process__text">{value}</p>
                    </div>
                }
            })
        }
    };
    let empty = Memo::new(move |_| shown.with(Shown::is_empty) && !requires.get());
    view! {
        <Show when=move || empty.get()>
            <EmptyState
                small=true
                glyph=icons::LIST_CHECKS
                title=move || app.m().process_empty().to_string()
                text=move || Some(app.m().process_empty_note().to_string())
            />
        </Show>
        <div class="process">
            {gate}
            {text(|m| m.process_purpose().to_string(), |shown| shown.purpose.clone())}
            {text(|m| m.process_entry().to_string(), |shown| shown.entry.clone())}
            {text(|m| m.process_exit().to_string(), |shown| shown.exit.clone())}
            <Checklist points=Signal::derive(move || shown.with(|shown| shown.points.clone())) />
            <Questions
                title=Signal::derive(move || app.m().process_questions().to_string())
                questions=Signal::derive(move || shown.with(|shown| shown.questions.clone()))
            />
            <Offered />
            <Questions
                title=Signal::derive(move || app.m().process_earlier().to_string())
                questions=Signal::derive(move || earlier(app, deal, &shown.get(), &first.get_value()))
            />
            <div>
                <Button
                    label=move || app.m().stage_settings().to_string()
                    kind=ButtonKind::Ghost
                    icon=Some(icons::SETTINGS)
                    on_press=settings
                />
            </div>
        </div>
    }
}

fn questions_of(stage: &Stage) -> impl Iterator<Item = Asked> + '_ {
    stage.questions.iter().map(|question| Asked {
        key: question.key,
        text: question.text.to_string(),
        stage: stage.name.to_string(),
    })
}

fn read(app: App, id: crate::domain::DealId) -> Shown {
    app.state.deal(id, |deal, book| {
        let records = book.records();
        let stage = deal.and_then(|deal| records.stages.get(&records.stage_today(deal.stage)));
        let (Some(deal), Some(stage)) = (deal, stage) else {
            return Shown::default();
        };
        let stages = records.stages_of(stage.pipeline);
        let before = stages.iter().take_while(|other| other.id != stage.id);
        let earlier = before.flat_map(|stage| questions_of(stage));
        Shown {
            stage: Some(stage.id),
            purpose: stage.purpose.to_string(),
            entry: stage.entry.to_string(),
            exit: stage.exit.to_string(),
            points: {
                let points = stage.checklist.iter();
                points
                    .map(|point| (point.key, point.text.to_string()))
                    .collect()
            },
            questions: questions_of(stage).collect(),
            earlier: earlier
                .filter(|asked| deal.answer(asked.key).is_none())
                .collect(),
            activities: !stage.activities.is_empty(),
        }
    })
}

/// The questions of earlier stages that were open when the tab was first seen, still with their stage.
fn earlier(app: App, deal: crate::domain::DealId, shown: &Shown, known: &[ItemKey]) -> Vec<Asked> {
    app.state.deal(deal, |_, book| {
        let records = book.records();
        let Some(stage) = shown.stage.and_then(|id| records.stages.get(&id)) else {
            return Vec::new();
        };
        let stages = records.stages_of(stage.pipeline);
        let before = stages.iter().take_while(|other| other.id != stage.id);
        let asked = before.flat_map(|stage| questions_of(stage));
        asked.filter(|asked| known.contains(&asked.key)).collect()
    })
}
