//! The tab "Qualification": a verdict on each criterion, the score, and what it came to (capabilities A16, A17, A33).

use leptos::prelude::*;

use super::details::{day_text, read_day};
use super::drafts::Drafts;
use crate::app::{App, Request};
use crate::domain::{
    Criterion, DealField, DealValue, Fit, ItemKey, Qualification, Scored, Verdict,
};
use crate::text::Words as _;
use crate::ui::kit::{
    Button, ButtonKind, EmptyState, Field, InputKind, KeptField, Meter, Note, Segment,
    SegmentedControl, Select, SelectOption, Tone, icons,
};
use crate::ui::settings::offer_criteria;

/// The value that stands for no verdict and no result.
const UNKNOWN: &str = "unknown";

/// The tab.
#[component]
pub fn QualificationTab() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let criteria = Memo::new(move |_| {
        app.state
            .settings(|book| book.records().settings.criteria.to_vec())
    });
    let known = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            let known = deal.and_then(|deal| deal.qualification.as_deref().cloned());
            known.unwrap_or_default()
        })
    });
    let keep = Callback::new(move |new: Qualification| {
        let value = (new != Qualification::default()).then(|| Box::new(new));
        drafts.keep_value(app, DealValue::Qualification(value))
    });
    let rows = move || {
        criteria
            .get()
            .into_iter()
            .map(|criterion| verdict_row(app, criterion, known, keep))
            .collect_view()
    };
    view! {
        <Show
            when=move || !criteria.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <EmptyState
                        glyph=icons::LIST_CHECKS
                        title=move || app.m().qualify_none().to_string()
                        text=move || Some(app.m().qualify_none_hint().to_string())
                    >
                        <Button
                            label=move || app.m().qualify_use_usual().to_string()
                            kind=ButtonKind::Primary
                            on_press=move |()| offer_criteria(app)
                        />
                    </EmptyState>
                }
            }
        >
            <div class="verdicts">{rows}</div>
            <Total known=known criteria=criteria />
            <Result known=known keep=keep />
        </Show>
    }
}

fn verdict_row(
    app: App,
    criterion: Criterion,
    known: Memo<Qualification>,
    keep: Callback<Qualification, Option<String>>,
) -> impl IntoView {
    let key = criterion.key;
    let name = criterion.name.to_string();
    let segments = Verdict::ALL
        .iter()
        .map(|verdict| {
            Segment::new(
                verdict.name(),
                Signal::derive(move || verdict.words(app.m())),
            )
        })
        .chain([Segment::new(
            UNKNOWN,
            Signal::derive(move || app.m().common_unknown().to_string()),
        )])
        .collect::<Vec<_>>();
    let value = move || known.with(|known| verdict_of(known, key).map_or(UNKNOWN, Verdict::name));
    let set = move |name: String| {
        let verdict = Verdict::from_name(&name);
        let mut new = known.get_untracked();
        new.scores = new.scores.without(|scored| scored.criterion == key);
        if let Some(verdict) = verdict {
            let criterion = key;
            new.scores = new.scores.with(Scored { criterion, verdict });
        }
        keep.run(new);
    };
    let weight = criterion.weight;
    view! {
        <div class="verdict">
            <div class="verdict__text">
                <span class="verdict__name">{name.clone()}</span>
                <span class="caption muted">{move || app.m().qualify_weight(weight).to_string()}</span>
            </div>
            <SegmentedControl
                name=name
                segments=segments
                value=Signal::derive(move || value().to_owned())
                on_change=set
            />
        </div>
    }
}

fn verdict_of(known: &Qualification, key: ItemKey) -> Option<Verdict> {
    let mut scores = known.scores.iter();
    scores
        .find(|scored| scored.criterion == key)
        .map(|scored| scored.verdict)
}

/// The score, and on how much it rests.
#[component]
fn Total(known: Memo<Qualification>, criteria: Memo<Vec<Criterion>>) -> impl IntoView {
    let app = App::of_page();
    move || {
        let score = known.with(|known| criteria.with(|criteria| known.score(criteria)));
        let m = app.m();
        let answered = m.qualify_answered(score.answered, score.of).to_string();
        let percent = score.percent.unwrap_or_default();
        let text = match score.percent {
            Some(percent) => app.format(|format| format.percent(i64::from(percent) * 100)),
            None => m.common_no_data().to_string(),
        };
        view! {
            <div class="verdicts__total">
                <Meter
                    label=move || app.m().qualify_score().to_string()
                    part=f64::from(percent) / 100.0
                    text=text
                    remark=Some(answered)
                />
            </div>
        }
    }
}

/// What it came to, on which day and by whom.
#[component]
fn Result(
    known: Memo<Qualification>,
    keep: Callback<Qualification, Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let segments = Fit::ALL
        .iter()
        .map(|fit| Segment::new(fit.name(), Signal::derive(move || fit.words(app.m()))))
        .chain([Segment::new(
            UNKNOWN,
            Signal::derive(move || app.m().common_unknown().to_string()),
        )])
        .collect::<Vec<_>>();
    let result = Memo::new(move |_| known.with(|known| known.result));
    let choose = move |name: String| {
        let mut new = known.get_untracked();
        new.result = Fit::from_name(&name);
        new.on = new.result.map(|_| app.session.today.get_untracked());
        new.by = new.by.or_else(|| {
            app.state.peek(|book| {
                let deal = book.records().deals.get(&drafts.deal);
                deal.and_then(|deal| deal.owner)
            })
        });
        keep.run(new);
    };
    let set_day = move |text: String| match read_day(app, &text) {
        Ok(on) => keep.run(Qualification {
            on,
            ..known.get_untracked()
        }),
        Err(error) => Some(error),
    };
    let set_owner = move |id: String| {
        keep.run(Qualification {
            by: id.parse().ok(),
            ..known.get_untracked()
        });
    };
    let owners = move || {
        let mut options = vec![SelectOption::new("", app.m().deal_no_owner().to_string())];
        app.state.owners(|book| {
            let owners = book.records().owners.values();
            options.extend(
                owners.map(|owner| SelectOption::new(owner.id.to_string(), owner.name.to_string())),
            );
        });
        options
    };
    let owner = move || known.with(|known| known.by.map(|by| by.to_string()).unwrap_or_default());
    let open = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_some_and(crate::domain::Deal::is_open)
        })
    });
    view! {
        <div class="deal__section">
            <h3 class="deal__heading">{move || app.m().qualify_result().to_string()}</h3>
            <SegmentedControl
                name=move || app.m().qualify_result().to_string()
                segments=segments
                value=move || result.get().map_or(UNKNOWN, Fit::name).to_owned()
                on_change=choose
            />
            <Show when=move || result.get().is_some()>
                <div class="fields verdicts__when">
                    <KeptField
                        label=move || app.m().qualify_on().to_string()
                        value=Signal::derive(move || day_text(known.with(|known| known.on)))
                        kind=InputKind::Day
                        on_keep=set_day
                        on_trouble=move |trouble| drafts.mark(DealField::Qualification, trouble)
                    />
                    <Field label=move || app.m().qualify_by().to_string()>
                        <Select
                            options=Signal::derive(owners)
                            value=Signal::derive(owner)
                            on_change=set_owner
                        />
                    </Field>
                </div>
            </Show>
            <Show when=move || result.get() == Some(Fit::NotQualified) && open.get()>
                <Note tone=Tone::Warning>
                    <p>{move || app.m().qualify_close_hint().to_string()}</p>
                    <Button
                        label=move || app.m().qualify_close().to_string()
                        on_press=move |()| app.session.request.set(Some(Request::Disqualify(drafts.deal)))
                    />
                </Note>
            </Show>
        </div>
    }
}
