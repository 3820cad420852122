//! The fields of a person and of a company, edited in place and kept by themselves.

use leptos::prelude::*;

use super::links::{mail_href, phone_href, web_href};
use super::pick::{COMPANIES, ContactPick, Picked};
use super::values::{company_field, company_value, person_field, person_value};
use crate::app::{Answer, App};
use crate::domain::{
    CompanyField, CompanyId, CompanyValue, Label, LabelError, Note, PersonField, PersonId,
    PersonValue,
};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::auto::{AutoLine, AutoText};
use crate::ui::kit::{Field, Glyph, Icon, IconSize, InputKind, icons};

/// Gives a command to the gate; gives the words of a refusal.
fn keep(app: App, command: Command) -> Option<String> {
    match app.dispatch(command) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

fn words_of(app: App, error: LabelError) -> String {
    app.format(|format| refusal::label(format, error))
}

fn person_text(app: App, id: PersonId, field: PersonField) -> AutoText {
    let present = move || {
        let person = app
            .state
            .contacts(|book| book.records().people.get(&id).map(|it| it.value_of(field)))?;
        Some(person_value(app, &person).unwrap_or_default())
    };
    AutoText::of(present, move |text| {
        let value = match field {
            PersonField::Name => Label::new(text).map(PersonValue::Name),
            PersonField::Email => Label::optional(text).map(PersonValue::Email),
            PersonField::Phone => Label::optional(text).map(PersonValue::Phone),
            PersonField::Position => Label::optional(text).map(PersonValue::Position),
            PersonField::Profile => Label::optional(text).map(PersonValue::Profile),
            // The company is chosen and not typed.
            PersonField::Note | PersonField::Company => Note::new(text).map(PersonValue::Note),
        };
        let values = vec![value.map_err(|error| words_of(app, error))?];
        Ok(keep(app, Command::SetPerson { person: id, values }))
    })
}

fn company_text(app: App, id: CompanyId, field: CompanyField) -> AutoText {
    let present = move || {
        let value = app.state.contacts(|book| {
            book.records()
                .companies
                .get(&id)
                .map(|it| it.value_of(field))
        })?;
        Some(company_value(&value).unwrap_or_default())
    };
    AutoText::of(present, move |text| {
        let value = match field {
            CompanyField::Name => Label::new(text).map(CompanyValue::Name),
            CompanyField::Website => Label::optional(text).map(CompanyValue::Website),
            CompanyField::Industry => Label::optional(text).map(CompanyValue::Industry),
            CompanyField::Phone => Label::optional(text).map(CompanyValue::Phone),
            CompanyField::Address => Label::optional(text).map(CompanyValue::Address),
            CompanyField::Note => Note::new(text).map(CompanyValue::Note),
        };
        let values = vec![value.map_err(|error| words_of(app, error))?];
        Ok(keep(
            app,
            Command::SetCompany {
                company: id,
                values,
            },
        ))
    })
}

/// A link that a field's text makes, under its field.
#[component]
fn Way(
    /// The text of the field.
    text: RwSignal<String>,
    /// The address that it makes.
    href: fn(&str) -> Option<String>,
    /// What pressing it does.
    #[prop(into)]
    label: Signal<String>,
    glyph: Glyph,
    /// It opens another page.
    #[prop(optional)]
    web: bool,
) -> impl IntoView {
    move || {
        text.with(|text| href(text)).map(|href| {
            view! {
                <a
                    class="link contacts__way"
                    href=href
                    target=web.then_some("_blank")
                    rel=web.then_some("noopener noreferrer")
                >
                    <Icon glyph=glyph size=IconSize::Small />
                    {move || label.get()}
                </a>
            }
        })
    }
}

/// A web address that cannot be opened is said to be none.
fn unsafe_hint(app: App, text: RwSignal<String>) -> Signal<Option<String>> {
    Signal::derive(move || {
        let unsafe_link = text.with(|text| !text.trim().is_empty() && web_href(text).is_none());
        unsafe_link.then(|| app.m().contact_link_hint().to_string())
    })
}

/// The fields of a person.
#[component]
pub fn PersonFields(
    /// Whose.
    id: PersonId,
) -> impl IntoView {
    let app = App::of_page();
    let field = move |field| person_text(app, id, field);
    let name = move |field: PersonField| move || person_field(app.m(), field);
    let (email, phone, profile) = (
        field(PersonField::Email),
        field(PersonField::Phone),
        field(PersonField::Profile),
    );
    let company = Memo::new(move |_| {
        app.state.contacts(|book| {
            let records = book.records();
            let company = records.people.get(&id)?.company?;
            Some(records.companies.get(&company)?.name.to_string())
        })
    });
    let error = RwSignal::new(None);
    let choose = move |picked: Picked| {
        let set = |company| Command::SetPerson {
            person: id,
            values: vec![PersonValue::Company(company)],
        };
        let command = match picked {
            Picked::Known(key) => set(key.parse().ok()),
            Picked::Nobody => set(None),
            Picked::Named(company) => Command::SetPersonCompany {
                person: id,
                company,
            },
        };
        error.set(keep(app, command));
    };
    view! {
        <div class="fields">
            <AutoLine label=name(PersonField::Name) auto=field(PersonField::Name) wide=true />
            <Field label=name(PersonField::Company) error=error>
                <ContactPick
                    from=&COMPANIES
                    value=Signal::derive(move || company.get().unwrap_or_default())
                    on_pick=choose
                    error=error
                />
            </Field>
            <AutoLine label=name(PersonField::Position) auto=field(PersonField::Position) />
            <div>
                <AutoLine label=name(PersonField::Email) auto=email kind=InputKind::Email />
                <Way text=email.text href=mail_href label=move || app.m().contact_mail_to().to_string() glyph=icons::MAIL />
            </div>
            <div>
                <AutoLine label=name(PersonField::Phone) auto=phone kind=InputKind::Phone />
                <Way text=phone.text href=phone_href label=move || app.m().contact_call().to_string() glyph=icons::PHONE />
            </div>
            <div class="field--wide">
                <AutoLine
                    label=name(PersonField::Profile)
                    auto=profile
                    kind=InputKind::Url
                    hint=unsafe_hint(app, profile.text)
                />
                <Way
                    text=profile.text
                    href=web_href
                    label=move || app.m().contact_open_profile().to_string()
                    glyph=icons::EXTERNAL_LINK
                    web=true
                />
            </div>
            <AutoLine label=name(PersonField::Note) auto=field(PersonField::Note) wide=true lines=true />
        </div>
    }
}

/// The fields of a company.
#[component]
pub fn CompanyFields(
    /// Whose.
    id: CompanyId,
) -> impl IntoView {
    let app = App::of_page();
    let field = move |field| company_text(app, id, field);
    let name = move |field: CompanyField| move || company_field(app.m(), field);
    let (website, phone) = (field(CompanyField::Website), field(CompanyField::Phone));
    view! {
        <div class="fields">
            <AutoLine label=name(CompanyField::Name) auto=field(CompanyField::Name) wide=true />
            <div class="field--wide">
                <AutoLine
                    label=name(CompanyField::Website)
                    auto=website
                    kind=InputKind::Url
                    hint=unsafe_hint(app, website.text)
                />
                <Way
                    text=website.text
                    href=web_href
                    label=move || app.m().contact_open_website().to_string()
                    glyph=icons::EXTERNAL_LINK
                    web=true
                />
            </div>
            <AutoLine label=name(CompanyField::Industry) auto=field(CompanyField::Industry) />
            <div>
                <AutoLine label=name(CompanyField::Phone) auto=phone kind=InputKind::Phone />
                <Way text=phone.text href=phone_href label=move || app.m().contact_call().to_string() glyph=icons::PHONE />
            </div>
            <AutoLine label=name(CompanyField::Address) auto=field(CompanyField::Address) wide=true />
            <AutoLine label=name(CompanyField::Note) auto=field(CompanyField::Note) wide=true lines=true />
        </div>
    }
}
