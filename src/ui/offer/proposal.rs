//! The dialog of the proposal: its text from a template or by hand, which version, what stands on it, and the way to paper.

use leptos::prelude::*;

use super::paper::{Paper, Sheet};
use crate::app::{App, PlaceValues};
use crate::domain::{DealField, DealId, DealValue, Label, Note, TextTemplate, TextUse};
use crate::ledger::{Command, DealEdit};
use crate::text::template::{fill, starter};
use crate::text::{Words as _, refusal};
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Dialog, Field, KeptField, Select, SelectOption, icons,
};

/// The key of the text that every book has.
const STARTER: &str = "starter";

/// The proposal of a deal.
#[component]
pub fn Proposal(
    /// The deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let version = RwSignal::new(String::new());
    let with_value = RwSignal::new(true);
    let with_apart = RwSignal::new(true);
    let chosen = RwSignal::new(first_template(app));
    let text = Memo::new(move |_| text_of(app, deal, &chosen.get()));
    let paper = Memo::new(move |_| {
        let (title, text) = (title_of(app, deal, &chosen.get()), text.get());
        let mut paper = paper_of(app, deal, &version.get(), title, text);
        if !with_value.get() {
            paper.worth = None;
        }
        if !with_apart.get() {
            paper.apart = Note::default();
        }
        paper
    });
    let close = move || app.session.request.set(None);
    let edit = move |value: DealValue| {
        let edits = vec![DealEdit::Value(value)];
        app.dispatch(Command::EditDeal { deal, edits });
    };
    let keep = move |text: String| match Note::new(&text) {
        Ok(note) => {
            edit(DealValue::Proposal(note));
            None
        }
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
    };
    // A template chosen anew takes the place of what was written.
    let take = move |key: String| {
        chosen.set(key);
        edit(DealValue::Proposal(Note::default()));
    };
    let templates = Signal::derive(move || {
        let mut options: Vec<SelectOption> = templates(app)
            .into_iter()
            .map(|text| SelectOption::new(text.key.0.to_string(), text.name.to_string()))
            .collect();
        options.push(SelectOption::new(
            STARTER,
            app.m().proposal_starter().to_string(),
        ));
        options
    });
    let versions = Signal::derive(move || versions(app, deal));
    let several = Memo::new(move |_| versions.with(|versions| versions.len() > 1));
    let print = move |()| {
        let name = paper.with_untracked(|paper| paper.title.clone());
        app.print(&name);
    };
    let foot = move || {
        view! {
            <Button label=move || app.m().common_close().to_string() on_press=move |()| close() />
            <Button
                label=move || app.m().proposal_print().to_string()
                kind=ButtonKind::Primary
                icon=Some(icons::PRINTER)
                on_press=print
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_close=move |()| close()
            title=move || app.m().choice_text_use_proposal().to_string()
            close_name=move || app.m().common_close().to_string()
            class="proposal"
            foot=foot
        >
            <div class="proposal__tools">
                <Field label=move || app.m().proposal_template().to_string()>
                    <Select options=templates value=chosen on_change=take />
                </Field>
                <Show when=move || several.get()>
                    <Field label=move || app.m().deal_tab_offer().to_string()>
                        <Select
                            options=versions
                            value=version
                            on_change=move |place: String| version.set(place)
                        />
                    </Field>
                </Show>
                <KeptField
                    label=move || app.m().text_body().to_string()
                    value=text
                    lines=true
                    wide=true
                    settles=true
                    on_keep=keep
                />
                <Checkbox
                    label=move || DealField::ValueCase.words(app.m())
                    checked=with_value
                    on_change=move |on| with_value.set(on)
                />
                <Checkbox
                    label=move || DealField::Differentiators.words(app.m())
                    checked=with_apart
                    on_change=move |on| with_apart.set(on)
                />
            </div>
            <div
                class="proposal__desk"
                role="region"
                tabindex="0"
                aria-label=move || app.m().proposal_preview().to_string()
            >
                <Sheet paper=paper />
            </div>
        </Dialog>
        // What is printed stands beside the dialog: browsers print what lies above the page on one sheet only.
        <div class="print-only proposal__print">
            <Sheet paper=paper />
        </div>
    }
}

/// The texts for proposals that are kept.
fn templates(app: App) -> Vec<TextTemplate> {
    app.state.settings(|book| {
        let texts = book.records().settings.texts.iter();
        texts
            .filter(|text| text.purpose == TextUse::Proposal)
            .cloned()
            .collect()
    })
}

fn first_template(app: App) -> String {
    untrack(|| templates(app))
        .first()
        .map_or_else(|| STARTER.to_owned(), |text| text.key.0.to_string())
}

/// The template of a key; the one that every book has if it is gone.
fn template(app: App, key: &str) -> TextTemplate {
    let found = templates(app)
        .into_iter()
        .find(|text| text.key.0.to_string() == key);
    found.unwrap_or_else(|| {
        let name = Label::lossy(&app.m().proposal_starter().to_string());
        starter(app.m(), TextUse::Proposal, name)
    })
}

/// The values of the places. What is not known is said in general words, so that no sentence has a hole in it.
fn places(app: App, deal: DealId) -> PlaceValues {
    let mut values = app.state.deal(deal, |found, book| {
        let person = found.and_then(|found| found.contact);
        PlaceValues::of(app, book.records(), person, Some(deal))
    });
    let m = app.m();
    if values.company.is_empty() {
        values.company = if values.contact.is_empty() {
            values.deal.clone()
        } else {
            values.contact.clone()
        };
    }
    if values.contact.is_empty() {
        values.contact = m.proposal_reader().to_string();
    }
    if values.amount.is_empty() {
        values.amount = m.proposal_no_amount().to_string();
    }
    values
}

fn filled(app: App, deal: DealId, text: &str) -> String {
    let values = places(app, deal);
    fill(text, |place| values.value(place))
}

fn title_of(app: App, deal: DealId, key: &str) -> String {
    let title = filled(app, deal, &template(app, key).subject);
    if title.trim().is_empty() {
        return places(app, deal).deal;
    }
    title
}

/// The text of the deal, if it has one, else that of the template.
fn text_of(app: App, deal: DealId, key: &str) -> String {
    let own = app.state.deal(deal, |deal, _| {
        deal.map(|deal| deal.proposal.to_string())
            .unwrap_or_default()
    });
    if own.trim().is_empty() {
        filled(app, deal, &template(app, key).body)
    } else {
        own
    }
}

/// The offer as it is now, and the versions, the latest first.
fn versions(app: App, deal: DealId) -> Vec<SelectOption> {
    let now = SelectOption::new("", app.m().offer_now().to_string());
    let kept = app.state.deal(deal, |deal, _| {
        let offers = deal.map(|deal| deal.offers.to_vec()).unwrap_or_default();
        let offers = offers.iter().enumerate().rev();
        offers
            .map(|(place, one)| SelectOption::new(place.to_string(), one.name.to_string()))
            .collect::<Vec<_>>()
    });
    std::iter::once(now).chain(kept).collect()
}

fn paper_of(app: App, id: DealId, version: &str, title: String, text: String) -> Paper {
    let today = app.session.today.get();
    let day = app.format(|format| format.date_text(today));
    let values = app.state.deal(id, |found, book| {
        let person = found.and_then(|found| found.contact);
        PlaceValues::of(app, book.records(), person, Some(id))
    });
    let seller = app
        .state
        .settings(|book| book.records().settings.seller.clone());
    app.state.deal(id, |deal, _| {
        let Some(deal) = deal else {
            return Paper::default();
        };
        let place: Option<usize> = version.parse().ok();
        let kept = place.and_then(|place| deal.offers.get(place));
        let (items, amount) = kept.map_or_else(
            || (deal.items.clone(), deal.amount),
            |kept| (kept.items.clone(), kept.amount),
        );
        let named = kept.map(|kept| kept.name.to_string());
        Paper {
            seller,
            head: std::iter::once(day).chain(named).collect(),
            reader: [values.company, values.contact]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
            title,
            text,
            worth: Paper::valued(deal.value_case.as_deref(), amount),
            items,
            amount,
            recurring: deal.recurring,
            apart: deal.differentiators.clone(),
            owner: values.owner,
        }
    })
}
