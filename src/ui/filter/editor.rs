//! The panel of one condition: field, operator, value.

use leptos::prelude::*;

use super::draft::{Asks, Draft, How, Wrong, hows};
use super::words::{choices, subject_words};
use crate::app::App;
use crate::domain::Currency;
use crate::query::rule::{Condition, Kind, Subject};
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Combobox, Dialog, Field, InputKind, Select, SelectOption,
    Suggestion, TextInput,
};

/// The panel, shown while there is something to edit: none inside makes a new condition.
#[component]
pub fn Editor(
    /// What is edited.
    open: RwSignal<Option<Option<Condition>>>,
    /// Called with the finished condition.
    #[prop(into)]
    on_done: Callback<Condition>,
) -> impl IntoView {
    let app = App::of_page();
    let draft = RwSignal::new(None::<Draft>);
    let wrong = RwSignal::new(None::<Wrong>);
    let typed = RwSignal::new(String::new());
    let kind = Memo::new(move |_| {
        draft.with(|draft| draft.as_ref().map(|draft| kind_of(app, draft.subject)))
    });
    Effect::new(move |_| {
        let Some(edited) = open.get() else { return };
        wrong.set(None);
        typed.set(String::new());
        let base = app.state.peek(|book| book.records().settings.currency);
        draft.set(edited.map(|condition| {
            typed.set(words_of(app, condition.subject));
            let kind = kind_of(app, condition.subject);
            Draft::of(&condition, kind, base)
        }));
    });
    let close = move || open.set(None);
    let apply = move || {
        let today = app.session.today.get_untracked();
        let Some((own, kind)) = draft.get_untracked().zip(kind.get_untracked()) else {
            return;
        };
        match own.read(kind, today) {
            Ok(condition) => {
                close();
                on_done.run(condition);
            }
            Err(error) => wrong.set(Some(error)),
        }
    };
    let title = move || app.m().filter_add().to_string();
    let cancel = Signal::derive(move || app.m().common_cancel().to_string());
    let foot = move || {
        view! {
            <Button label=cancel on_press=move |()| close() />
            <Button
                label=move || app.m().common_apply().to_string()
                kind=ButtonKind::Primary
                disabled=move || draft.with(Option::is_none)
                on_press=move |()| apply()
            />
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && !event.default_prevented() {
            event.prevent_default();
            apply();
        }
    };
    let pick = move |name: String| {
        if let Some(subject) = Subject::from_name(&name) {
            let base = app.state.peek(|book| book.records().settings.currency);
            typed.set(words_of(app, subject));
            wrong.set(None);
            draft.set(Some(Draft::new(subject, kind_of(app, subject), base)));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || open.with(Option::is_some))
            on_close=move |()| close()
            title=Signal::derive(title)
            close_name=cancel
            foot=foot
        >
            <div class="form filter-editor" on:keydown=on_key>
                <Field label=move || app.m().filter_field().to_string() wide=true>
                    <Combobox
                        value=typed
                        suggestions=Signal::derive(move || typed.with(|typed| subjects(app, typed)))
                        on_input=move |text: String| typed.set(text)
                        on_pick=pick
                        empty=Signal::derive(move || Some(app.m().filter_choose_field().to_string()))
                    />
                </Field>
                {move || kind.get().map(|kind| view! { <Values draft=draft kind=kind wrong=wrong /> })}
            </div>
        </Dialog>
    }
}

/// The operator and its values.
#[component]
fn Values(
    draft: RwSignal<Option<Draft>>,
    kind: Kind,
    wrong: RwSignal<Option<Wrong>>,
) -> impl IntoView {
    let app = App::of_page();
    let how = Memo::new(move |_| {
        draft.with(|draft| draft.as_ref().map_or(How::Filled, |draft| draft.how))
    });
    let options = move || {
        let option = |how: &How| SelectOption::new(format!("{how:?}"), how.words(app.m(), kind));
        hows(kind).iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |name: String| {
        let chosen = hows(kind).iter().find(|how| format!("{how:?}") == name);
        if let Some(chosen) = chosen {
            wrong.set(None);
            draft.update(|draft| {
                if let Some(draft) = draft {
                    draft.how = *chosen;
                }
            });
        }
    };
    let error = move |of: Wrong| {
        Signal::derive(move || {
            (wrong.get() == Some(of)).then(|| app.m().refusal_not_of_kind().to_string())
        })
    };
    let first = move || match how.get().asks(kind) {
        Asks::Two => app.m().filter_from_value().to_string(),
        Asks::Days => app.m().filter_days().to_string(),
        _ => app.m().filter_value().to_string(),
    };
    let hint = move || {
        (how.get().asks(kind) == Asks::Tags).then(|| app.m().filter_tags_hint().to_string())
    };
    view! {
        <Field label=move || app.m().filter_how().to_string() wide=true>
            <Select options=options value=move || format!("{:?}", how.get()) on_change=choose />
        </Field>
        {move || {
            let asks = how.get().asks(kind);
            let one = matches!(asks, Asks::One | Asks::Two | Asks::Tags | Asks::Days);
            view! {
                {one
                    .then(|| {
                        view! {
                            <Field label=first error=error(Wrong::One) hint=hint>
                                <Typed draft=draft kind=kind asks=asks second=false />
                            </Field>
                        }
                    })}
                {(asks == Asks::Two)
                    .then(|| {
                        view! {
                            <Field label=move || app.m().filter_to_value().to_string() error=error(Wrong::Other)>
                                <Typed draft=draft kind=kind asks=asks second=true />
                            </Field>
                        }
                    })}
                {(one && kind == Kind::Money)
                    .then(|| {
                        view! {
                            <Field label=move || app.m().filter_currency().to_string()>
                                <Currencies draft=draft />
                            </Field>
                        }
                    })}
                {(asks == Asks::Choices).then(|| view! { <Choices draft=draft wrong=wrong /> })}
            }
        }}
    }
}

/// One typed value.
#[component]
fn Typed(draft: RwSignal<Option<Draft>>, kind: Kind, asks: Asks, second: bool) -> impl IntoView {
    let input = match (asks, kind) {
        (Asks::Days, _) => InputKind::Whole,
        (_, Kind::Number | Kind::Money) => InputKind::Decimal,
        (_, Kind::Date) => InputKind::Day,
        _ => InputKind::Text,
    };
    let value = Signal::derive(move || {
        draft.with(|draft| {
            let draft = draft.as_ref();
            let text = draft.map(|draft| if second { &draft.other } else { &draft.one });
            text.cloned().unwrap_or_default()
        })
    });
    let hear = move |text: String| {
        draft.update(|draft| {
            if let Some(draft) = draft {
                *(if second {
                    &mut draft.other
                } else {
                    &mut draft.one
                }) = text;
            }
        });
    };
    view! { <TextInput value=value on_input=hear kind=input /> }
}

/// The currency of an amount: the base, and those with a rate.
#[component]
fn Currencies(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let app = App::of_page();
    let options = move || {
        let mut codes = app.state.peek(|book| {
            let settings = &book.records().settings;
            let rates = settings.rates.iter().map(|rate| rate.currency.code());
            std::iter::once(settings.currency.code())
                .chain(rates)
                .collect::<Vec<_>>()
        });
        codes.extend(draft.with(|draft| draft.as_ref().map(|draft| draft.currency.code())));
        codes.extend(Currency::COMMON);
        let mut seen = std::collections::HashSet::new();
        codes.retain(|code| seen.insert(*code));
        codes
            .into_iter()
            .map(|code| SelectOption::new(code, code))
            .collect::<Vec<_>>()
    };
    let value = move || {
        draft.with(|draft| {
            draft
                .as_ref()
                .map(|draft| draft.currency.code().to_owned())
                .unwrap_or_default()
        })
    };
    let choose = move |code: String| {
        draft.update(|draft| {
            if let (Some(draft), Some(currency)) = (draft, Currency::from_code(&code)) {
                draft.currency = currency;
            }
        });
    };
    view! { <Select options=options value=value on_change=choose /> }
}

/// A box for each choice.
#[component]
fn Choices(draft: RwSignal<Option<Draft>>, wrong: RwSignal<Option<Wrong>>) -> impl IntoView {
    let app = App::of_page();
    let subject = draft.with_untracked(|draft| draft.as_ref().map(|draft| draft.subject));
    let all = subject
        .map(|subject| choices(app, subject))
        .unwrap_or_default();
    let boxes = all.into_iter().map(|(name, words)| {
        let (of, own) = (name.clone(), name);
        let checked = Signal::derive(move || {
            draft.with(|draft| {
                draft
                    .as_ref()
                    .is_some_and(|draft| draft.names.contains(&of))
            })
        });
        let change = move |on: bool| {
            wrong.set(None);
            draft.update(|draft| {
                let Some(draft) = draft else { return };
                draft.names.retain(|name| *name != own);
                if on {
                    draft.names.push(own.clone());
                }
            });
        };
        view! { <Checkbox label=move || words.clone() checked=checked on_change=change /> }
    });
    view! {
        <fieldset class="filter-editor__choices">
            <legend class="visually-hidden">{move || app.m().filter_choices().to_string()}</legend>
            {boxes.collect_view()}
            {move || {
                (wrong.get() == Some(Wrong::Names))
                    .then(|| view! { <p class="field__error" role="alert">{app.m().filter_choose_one().to_string()}</p> })
            }}
        </fieldset>
    }
}

fn kind_of(app: App, subject: Subject) -> Kind {
    app.state
        .peek(|book| subject.kind(&book.records().settings))
}

fn words_of(app: App, subject: Subject) -> String {
    app.state
        .peek(|book| subject_words(app.m(), subject, &book.records().settings))
}

/// The fields whose names hold what was typed; all of them while one stands there that was chosen.
fn subjects(app: App, typed: &str) -> Vec<Suggestion> {
    let readings = crate::text::search::readings(typed);
    app.state.peek(|book| {
        let settings = &book.records().settings;
        let fields = settings
            .custom_fields
            .iter()
            .filter(|field| !field.archived);
        let own = fields.map(|field| Subject::Own(field.key));
        let all: Vec<_> = Subject::FIXED
            .iter()
            .copied()
            .chain(own)
            .map(|subject| (subject, subject_words(app.m(), subject, settings)))
            .collect();
        let chosen = all.iter().any(|(_, words)| words == typed);
        let fits = |words: &str| {
            let words = crate::text::search::fold(words);
            chosen || readings.is_empty() || readings.iter().any(|reading| words.contains(reading))
        };
        let found = all.iter().filter(|(_, words)| fits(words));
        found
            .map(|(subject, words)| {
                Suggestion::new(subject.name(), words.clone()).current(words == typed)
            })
            .collect()
    })
}
