//! The dialog that writes a letter: from a text that is kept, with its places filled in, handed over to the program of
//! mail. Once that is opened, the letter can be logged as an activity.

use leptos::prelude::*;

use super::links::mail_href;
use crate::app::{App, Offer, PlaceValues};
use crate::domain::{
    ActivityKind, ActivityState, ActivityValue, DealId, Label, PersonId, TextTemplate, TextUse,
};
use crate::ledger::{Command, NewActivity};
use crate::text::{mailto, template::fill};
use crate::ui::kit::{
    Button, Dialog, Field, Icon, InputKind, Note, Select, SelectOption, TextArea, TextInput, Tone,
    icons,
};

/// The dialog.
#[component]
pub fn Letter(
    /// To whom; a deal's contact if none is named.
    person: Option<PersonId>,
    /// About what.
    deal: Option<DealId>,
) -> impl IntoView {
    let app = App::of_page();
    let (person, facts, texts) = app.state.peek(|book| {
        let records = book.records();
        let contact = || records.deals.get(&deal?)?.contact;
        let person = person.or_else(contact);
        let texts = records.settings.texts.iter();
        let texts: Vec<TextTemplate> = texts
            .filter(|text| text.purpose == TextUse::Email)
            .cloned()
            .collect();
        (person, PlaceValues::of(app, records, person, deal), texts)
    });
    let to = RwSignal::new(facts.to.clone());
    let subject = RwSignal::new(facts.deal.clone());
    let body = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::new());
    let options = {
        let texts = texts.clone();
        Signal::derive(move || {
            let none = SelectOption::new("", app.m().letter_no_template().to_string());
            let rest = texts.iter().enumerate();
            let rest = rest
                .map(|(place, text)| SelectOption::new(place.to_string(), text.name.to_string()));
            std::iter::once(none).chain(rest).collect::<Vec<_>>()
        })
    };
    let has_texts = !texts.is_empty();
    let take = move |place: String| {
        let text = place.parse().ok().and_then(|place: usize| texts.get(place));
        let filled = |text: &str| fill(text, |place| facts.value(place));
        subject.set(text.map_or_else(|| facts.deal.clone(), |text| filled(&text.subject)));
        body.set(text.map_or_else(String::new, |text| filled(&text.body)));
        chosen.set(place);
    };
    let letter = Memo::new(move |_| mailto::Letter {
        to: to.get(),
        subject: subject.get(),
        body: body.get(),
    });
    let href = Memo::new(move |_| letter.with(mailto::Letter::href));
    let error = Signal::derive(move || {
        let wrong = to.with(|to| !to.trim().is_empty() && mail_href(to).is_none());
        wrong.then(|| app.m().letter_not_an_address().to_string())
    });
    let long = move || {
        href.with(|href| {
            href.as_ref()
                .is_some_and(|href| href.len() > mailto::Letter::LONG)
        })
    };
    let close = move || app.session.request.set(None);
    let opened = move |_| {
        offer_to_log(app, person, deal, &subject.get_untracked());
        close();
    };
    let foot = move || {
        view! {
            <Button label=move || app.m().common_cancel().to_string() on_press=move |()| close() />
            {move || {
                href.get()
                    .map(|href| {
                        view! {
                            <a class="btn btn--primary" href=href on:click=opened>
                                <Icon glyph=icons::MAIL />
                                <span class="btn__label">{move || app.m().letter_open().to_string()}</span>
                            </a>
                        }
                    })
            }}
        }
    };
    let take = StoredValue::new(take);
    view! {
        <Dialog
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_close=move |()| close()
            title=move || app.m().letter_write().to_string()
            close_name=move || app.m().common_close().to_string()
            wide=true
            foot=foot
        >
            <div class="form">
                <Field label=move || app.m().letter_to().to_string() error=error wide=true>
                    <TextInput value=to on_input=move |text| to.set(text) kind=InputKind::Email autofocus=true />
                </Field>
                <Show when=move || has_texts>
                    <Field label=move || app.m().letter_template().to_string() wide=true>
                        <Select
                            options=options
                            value=chosen
                            on_change=move |place: String| take.with_value(|take| take(place))
                        />
                    </Field>
                </Show>
                <Field label=move || app.m().letter_subject().to_string() wide=true>
                    <TextInput value=subject on_input=move |text| subject.set(text) />
                </Field>
                <Field label=move || app.m().letter_text().to_string() wide=true>
                    <TextArea value=body on_input=move |text| body.set(text) class="letter__text" />
                </Field>
                <div role="status" class="field--wide">
                    {move || long().then(|| view! { <Note tone=Tone::Warning>{app.m().letter_long().to_string()}</Note> })}
                </div>
                <p class="muted field--wide">{move || app.m().letter_about().to_string()}</p>
            </div>
        </Dialog>
    }
}

/// Nobody knows whether the letter was sent, so one is asked.
fn offer_to_log(app: App, person: Option<PersonId>, deal: Option<DealId>, subject: &str) {
    if person.is_none() && deal.is_none() {
        return;
    }
    let m = app.m();
    let subject =
        Label::new(subject).unwrap_or_else(|_| Label::lossy(&m.letter_subject_none().to_string()));
    let today = app.session.today.get_untracked();
    let values = vec![
        ActivityValue::On(Some(today)),
        ActivityValue::State(ActivityState::Done(today)),
        ActivityValue::Person(person),
        ActivityValue::Deal(deal),
    ];
    let activity = NewActivity {
        kind: ActivityKind::Email,
        subject,
        values,
    };
    let offer = Offer::Do(
        Box::new(Command::AddActivity(Box::new(activity))),
        m.letter_logged().to_string(),
    );
    app.notices.offering(
        m.letter_log_question().to_string(),
        None,
        vec![(m.letter_log().to_string(), offer)],
    );
}
