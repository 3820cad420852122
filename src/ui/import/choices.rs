//! How the values of a column are read: questions where the file does not settle it, answers that can be changed.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::{
    Column, DateOrder, DecimalSign, OrderEvidence, Reading, Scale, SignEvidence,
};
use crate::text::Messages;
use crate::ui::kit::{Checkbox, Field, Select, SelectOption};

/// What a file says of a question.
enum Evidence<'a> {
    None,
    Cell(&'a str),
    Column(&'a str),
    Ambiguous(&'a str),
    Conflict(&'a str, &'a str),
}

impl Evidence<'_> {
    /// A question that the file did not settle needs the user.
    fn words(&self, m: &Messages) -> Option<String> {
        Some(
            match self {
                Self::None => return None,
                Self::Cell(cell) => m.import_shown_by(*cell),
                Self::Column(name) => m.import_shown_by_column(*name),
                Self::Ambiguous(cell) => m.import_two_ways(*cell),
                Self::Conflict(one, other) => m.import_contradiction(*one, *other),
            }
            .to_string(),
        )
    }
}

fn of_order(evidence: &OrderEvidence) -> Evidence<'_> {
    match evidence {
        OrderEvidence::NotNeeded | OrderEvidence::Chosen => Evidence::None,
        OrderEvidence::Proof(cell) => Evidence::Cell(cell),
        OrderEvidence::Sibling(name) => Evidence::Column(name),
        OrderEvidence::Ambiguous(cell) => Evidence::Ambiguous(cell),
        OrderEvidence::Conflict(one, other) => Evidence::Conflict(one, other),
    }
}

fn of_sign(evidence: &SignEvidence) -> Evidence<'_> {
    match evidence {
        SignEvidence::NotNeeded | SignEvidence::Chosen => Evidence::None,
        SignEvidence::Proof(cell) => Evidence::Cell(cell),
        SignEvidence::Sibling(name) => Evidence::Column(name),
        SignEvidence::Ambiguous(cell) => Evidence::Ambiguous(cell),
        SignEvidence::Conflict(one, other) => Evidence::Conflict(one, other),
    }
}

/// A question with two answers; without an answer it is an error that keeps the user on the step.
#[component]
fn Question(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] answers: Signal<[String; 2]>,
    /// The place of the answer.
    #[prop(into)]
    value: Signal<Option<usize>>,
    #[prop(into)] words: Signal<Option<String>>,
    #[prop(into)] on_change: Callback<usize>,
) -> impl IntoView {
    let app = App::of_page();
    let options = move || {
        let open = value
            .get()
            .is_none()
            .then(|| SelectOption::new("", app.m().common_choose().to_string()));
        let answers = answers.get().into_iter().enumerate();
        open.into_iter()
            .chain(answers.map(|(place, answer)| SelectOption::new(place.to_string(), answer)))
            .collect::<Vec<_>>()
    };
    let hint = move || words.get().filter(|_| value.get().is_some());
    let error = move || words.get().filter(|_| value.get().is_none());
    view! {
        <Field label=label hint=Signal::derive(hint) error=Signal::derive(error)>
            <Select
                options=Signal::derive(options)
                value=move || value.get().map(|place| place.to_string()).unwrap_or_default()
                on_change=move |answer: String| {
                    if let Ok(place) = answer.parse() {
                        on_change.run(place);
                    }
                }
            />
        </Field>
    }
}

const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];
const SIGNS: [DecimalSign; 2] = [DecimalSign::Dot, DecimalSign::Comma];
const SCALES: [Scale; 2] = [Scale::Percent, Scale::Fraction];

fn place_of<T: PartialEq>(all: &[T], one: Option<T>) -> Option<usize> {
    one.and_then(|one| all.iter().position(|known| *known == one))
}

/// Day or month first; asked only where the values depend on it.
#[component]
pub fn Orders(place: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let app = App::of_page();
    let study = Memo::new(move |_| {
        column.with(|column| match column.as_ref().map(|it| &it.reading) {
            Some(Reading::Days(study)) => Some(study.clone()),
            _ => None,
        })
    });
    let needed = Memo::new(move |_| {
        study.with(|study| {
            study
                .as_ref()
                .is_some_and(|it| it.evidence != OrderEvidence::NotNeeded)
        })
    });
    let answers = move || {
        let m = app.m();
        [
            m.import_day_first().to_string(),
            m.import_month_first().to_string(),
        ]
    };
    let words = move || study.with(|study| of_order(&study.as_ref()?.evidence).words(app.m()));
    let set = move |answer: usize| {
        if let Some(order) = ORDERS.get(answer).copied() {
            app.import_change(|plan, _, _| plan.set_order(place, order));
        }
    };
    view! {
        <Show when=move || needed.get()>
            <Question
                label=move || app.m().import_date_order().to_string()
                answers=Signal::derive(answers)
                value=move || study.with(|study| place_of(&ORDERS, study.as_ref().and_then(|it| it.order)))
                words=Signal::derive(words)
                on_change=set
            />
        </Show>
    }
}

/// Point or comma in front of the fraction; asked only where the values depend on it.
#[component]
pub fn DecimalSigns(place: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let app = App::of_page();
    let study = Memo::new(move |_| {
        column.with(|column| match column.as_ref().map(|it| &it.reading) {
            Some(Reading::Amounts { study, .. }) => Some(study.clone()),
            _ => None,
        })
    });
    let needed = Memo::new(move |_| {
        study.with(|study| {
            study
                .as_ref()
                .is_some_and(|it| it.evidence != SignEvidence::NotNeeded)
        })
    });
    let answers = move || {
        let m = app.m();
        [
            m.import_decimal_dot().to_string(),
            m.import_decimal_comma().to_string(),
        ]
    };
    let words = move || study.with(|study| of_sign(&study.as_ref()?.evidence).words(app.m()));
    let set = move |answer: usize| {
        if let Some(sign) = SIGNS.get(answer).copied() {
            app.import_change(|plan, _, _| plan.set_sign(place, sign));
        }
    };
    view! {
        <Show when=move || needed.get()>
            <Question
                label=move || app.m().import_decimal_sign().to_string()
                answers=Signal::derive(answers)
                value=move || study.with(|study| place_of(&SIGNS, study.as_ref().and_then(|it| it.sign)))
                words=Signal::derive(words)
                on_change=set
            />
        </Show>
    }
}

/// Whether the column counts cents.
#[component]
pub fn Minor(place: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let app = App::of_page();
    let checked = Memo::new(move |_| {
        column.with(|column| {
            let reading = column.as_ref().map(|it| &it.reading);
            matches!(reading, Some(Reading::Amounts { in_minor: true, .. }))
        })
    });
    view! {
        <Checkbox
            label=move || app.m().import_in_minor().to_string()
            checked=checked
            on_change=move |on| app.import_change(|plan, _, _| plan.set_in_minor(place, on))
        />
    }
}

/// What 1 means in a column of probabilities.
#[component]
pub fn Chances(place: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let app = App::of_page();
    let scale = Memo::new(move |_| {
        column.with(|column| match column.as_ref().map(|it| &it.reading) {
            Some(Reading::Chances(scale)) => Some(*scale),
            _ => None,
        })
    });
    let answers = move || {
        let m = app.m();
        [
            m.import_scale_percent().to_string(),
            m.import_scale_fraction().to_string(),
        ]
    };
    let set = move |answer: usize| {
        if let Some(scale) = SCALES.get(answer).copied() {
            app.import_change(|plan, _, _| plan.set_scale(place, scale));
        }
    };
    view! {
        <Question
            label=move || app.m().import_scale().to_string()
            answers=Signal::derive(answers)
            value=move || place_of(&SCALES, scale.get())
            words=None
            on_change=set
        />
    }
}
