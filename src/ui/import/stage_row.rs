//! A value of the stage column and what it becomes.

use leptos::prelude::*;

use super::words::{OUTCOMES, outcome_name, value_name};
use crate::app::App;
use crate::app::import::{StageChoice, StageMapping, outcome_of, outcome_word};
use crate::domain::{Label, OutcomeKind, Probability, StageKind};
use crate::ledger::ImportTarget;
use crate::text::refusal;
use crate::ui::kit::{Field, Icon, InputKind, Select, SelectOption, TextInput, icons};

/// The values of the list that stand for stages to be made and for rows that are left out. Outcomes have words and
/// stages have numbers.
const NEW: &str = "new";
const NEW_AFTER_SALE: &str = "new-after-sale";
const LEAVE_OUT: &str = "leave-out";

fn word(choice: &StageChoice) -> String {
    match choice {
        StageChoice::Existing(id) => id.to_string(),
        StageChoice::Create { kind, .. } => match kind {
            StageKind::Open => NEW,
            StageKind::AfterSale => NEW_AFTER_SALE,
        }
        .to_owned(),
        StageChoice::Outcome(kind) => outcome_word(*kind).to_owned(),
        StageChoice::Ignore => LEAVE_OUT.to_owned(),
    }
}

/// The choice of a word; a stage that is to be made keeps what is known of it.
fn choice(word: &str, value: &str, before: &StageChoice) -> Option<StageChoice> {
    let create = |kind: StageKind| {
        let (name, probability) = match before {
            StageChoice::Create {
                name, probability, ..
            } => (name.clone(), *probability),
            _ => (Label::lossy(value), Probability::percent(50)),
        };
        let probability = if kind == StageKind::AfterSale {
            Probability::CERTAIN
        } else {
            probability
        };
        StageChoice::Create {
            name,
            kind,
            probability,
        }
    };
    Some(match word {
        NEW => create(StageKind::Open),
        NEW_AFTER_SALE => create(StageKind::AfterSale),
        LEAVE_OUT => StageChoice::Ignore,
        word => match outcome_of(word) {
            Some(kind) => StageChoice::Outcome(kind),
            None => StageChoice::Existing(word.parse().ok()?),
        },
    })
}

/// A value.
#[component]
pub fn StageRow(
    /// The value.
    value: String,
) -> impl IntoView {
    let app = App::of_page();
    let plan = app.import.plan;
    let value = StoredValue::new(value);
    let mapping = Memo::new(move |_| {
        plan.with(|plan| {
            let mut stages = plan.iter().flat_map(|plan| &plan.stages);
            stages
                .find(|stage| value.with_value(|value| *value == stage.value))
                .cloned()
        })
    });
    let target =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| plan.target.clone())));
    let shown = move || value.with_value(|value| value_name(app.m(), value));
    let count = move || {
        let count = mapping.with(|mapping| mapping.as_ref().map_or(0, |mapping| mapping.count));
        app.m().count_rows(count).to_string()
    };
    let options = move || {
        let m = app.m();
        let mut options = Vec::new();
        if let Some(ImportTarget::Existing(pipeline)) = target.get() {
            app.state.structure(|book| {
                for stage in book.records().stages_of(pipeline) {
                    let name = m.import_to_stage(stage.name.to_string()).to_string();
                    options.push(SelectOption::new(stage.id.to_string(), name));
                }
            });
        }
        options.push(SelectOption::new(NEW, m.import_to_new_stage().to_string()));
        options.push(SelectOption::new(
            NEW_AFTER_SALE,
            m.import_to_new_after_sale().to_string(),
        ));
        options.extend(OUTCOMES.into_iter().map(|kind| {
            let name = match kind {
                OutcomeKind::Open => m.import_to_open().to_string(),
                kind => m.import_to_outcome(outcome_name(m, kind)).to_string(),
            };
            SelectOption::new(outcome_word(kind), name)
        }));
        options.push(SelectOption::new(
            LEAVE_OUT,
            m.import_leave_out().to_string(),
        ));
        options
    };
    let chosen = Memo::new(move |_| {
        mapping.with(|mapping| {
            mapping
                .as_ref()
                .map(|it| word(&it.choice))
                .unwrap_or_default()
        })
    });
    let change = move |edit: &dyn Fn(&mut StageMapping)| {
        app.import_change(|plan, _, _| {
            let mut stages = plan.stages.iter_mut();
            if let Some(stage) =
                stages.find(|stage| value.with_value(|value| *value == stage.value))
            {
                edit(stage);
            }
        });
    };
    let choose = move |word: String| {
        change(&|stage| {
            if let Some(choice) = choice(&word, &stage.value, &stage.choice) {
                stage.choice = choice;
            }
        });
    };
    let rename = move |label: Label| {
        change(&|stage| {
            if let StageChoice::Create { name, .. } = &mut stage.choice {
                *name = label.clone();
            }
        });
    };
    let weigh = move |new: Probability| {
        change(&|stage| {
            if let StageChoice::Create { probability, .. } = &mut stage.choice {
                *probability = new;
            }
        });
    };
    view! {
        <li class="mapping__row" class:mapping__row--skipped=move || chosen.get() == LEAVE_OUT>
            <div class="mapping__column">
                <span class="strong">{shown}</span>
                <span class="mapping__sample">{count}</span>
            </div>
            <span class="mapping__arrow"><Icon glyph=icons::ARROW_RIGHT /></span>
            <div class="mapping__field">
                <Select
                    options=Signal::derive(options)
                    value=chosen
                    on_change=choose
                    name=move || Some(app.m().import_meaning_of(shown()).to_string())
                />
                <Show when=move || chosen.get() == NEW || chosen.get() == NEW_AFTER_SALE>
                    <NewStage
                        mapping=mapping
                        certain=move || chosen.get() == NEW_AFTER_SALE
                        on_name=rename
                        on_probability=weigh
                    />
                </Show>
            </div>
        </li>
    }
}

/// The name and the probability of a stage that is to be made.
#[component]
fn NewStage(
    mapping: Memo<Option<StageMapping>>,
    /// Its deals are won, so that it has no probability.
    #[prop(into)]
    certain: Signal<bool>,
    #[prop(into)] on_name: Callback<Label>,
    #[prop(into)] on_probability: Callback<Probability>,
) -> impl IntoView {
    let app = App::of_page();
    let (name, percent) =
        mapping.with_untracked(|mapping| match mapping.as_ref().map(|it| &it.choice) {
            Some(StageChoice::Create {
                name, probability, ..
            }) => (
                name.to_string(),
                (probability.basis_points() / 100).to_string(),
            ),
            _ => Default::default(),
        });
    let (name, percent) = (RwSignal::new(name), RwSignal::new(percent));
    let (name_error, percent_error) =
        (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let set_name = move |text: String| {
        match Label::new(&text) {
            Ok(label) => {
                name_error.set(None);
                on_name.run(label);
            }
            Err(error) => name_error.set(Some(app.format(|format| refusal::label(format, error)))),
        }
        name.set(text);
    };
    let set_percent = move |text: String| {
        match Probability::parse(&text) {
            Some(probability) => {
                percent_error.set(None);
                on_probability.run(probability);
            }
            None => percent_error.set(Some(app.m().refusal_probability().to_string())),
        }
        percent.set(text);
    };
    view! {
        <div class="mapping__stage">
            <Field label=move || app.m().import_new_stage_name().to_string() error=name_error>
                <TextInput value=name on_input=set_name />
            </Field>
            <Show when=move || !certain.get()>
                <Field label=move || app.m().deal_probability().to_string() error=percent_error>
                    <TextInput value=percent on_input=set_percent kind=InputKind::Decimal unit=Some("%".to_owned()) />
                </Field>
            </Show>
        </div>
    }
}
