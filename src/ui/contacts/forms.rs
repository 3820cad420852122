//! The dialogs that make a person or a company. What may be there already is said while it is typed.

use leptos::prelude::*;

use super::likely::{LikeCompany, LikePerson};
use super::pick::{COMPANIES, ContactPick, Picked};
use crate::app::{Answer, App};
use crate::domain::{CompanyId, CompanyValue, Label, LabelError, PersonValue};
use crate::ledger::Command;
use crate::query::duplicates::{TypedCompany, TypedPerson};
use crate::route::Route;
use crate::text::refusal;
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Field, InputKind, TextInput};

/// The text of a field of a form, and what is wrong with it.
#[derive(Clone, Copy)]
struct Line {
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Line {
    fn new() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            error: RwSignal::new(None),
        }
    }

    /// Reads the text, and says what is wrong with it under the field.
    fn read<T>(self, app: App, read: impl FnOnce(&str) -> Result<T, LabelError>) -> Option<T> {
        let read = self.text.with_untracked(|text| read(text));
        let error = read.as_ref().err().copied();
        self.error
            .set(error.map(|error| app.format(|format| refusal::label(format, error))));
        read.ok()
    }
}

/// A field of a form.
#[component]
fn FormLine(
    #[prop(into)] label: Signal<String>,
    line: Line,
    #[prop(optional)] kind: InputKind,
    #[prop(optional)] first: bool,
    #[prop(optional)] wide: bool,
) -> impl IntoView {
    view! {
        <Field label=label error=line.error wide=wide>
            <TextInput
                value=line.text
                on_input=move |text| line.text.set(text)
                kind=kind
                autofocus=first
                required=first
            />
        </Field>
    }
}

/// Gives a command to the gate; once it was taken, closes the dialog and opens the page of what was made.
fn make(
    app: App,
    command: Command,
    error: RwSignal<Option<String>>,
    done: String,
    page: impl FnOnce() -> Option<Route>,
) {
    match app.dispatch(command) {
        Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
        answer => {
            app.session.request.set(None);
            if let Answer::Done(seq) = answer {
                app.notices.done(done, Some(seq));
                if let Some(page) = page() {
                    app.go(page);
                }
            }
        }
    }
}

/// The dialog of a new person.
#[component]
pub fn NewPerson(
    /// Where they work.
    company: Option<CompanyId>,
) -> impl IntoView {
    let app = App::of_page();
    let (name, email, phone, position) = (Line::new(), Line::new(), Line::new(), Line::new());
    let error = RwSignal::new(None);
    let at = RwSignal::new(company.map(|id| Picked::Known(id.to_string())));
    let at_error = RwSignal::new(None);
    let at_name = Memo::new(move |_| match at.get() {
        Some(Picked::Known(key)) => app.state.contacts(|book| {
            let company = key
                .parse()
                .ok()
                .and_then(|id| book.records().companies.get(&id));
            company
                .map(|company| company.name.to_string())
                .unwrap_or_default()
        }),
        Some(Picked::Named(name)) => name.to_string(),
        Some(Picked::Nobody) | None => String::new(),
    });
    let typed = Signal::derive(move || TypedPerson {
        name: name.text.get(),
        email: email.text.get(),
        phone: phone.text.get(),
        profile: String::new(),
    });
    let confirm = move || {
        let read = (
            name.read(app, Label::new),
            email.read(app, Label::optional),
            phone.read(app, Label::optional),
            position.read(app, Label::optional),
        );
        let (Some(name), Some(email), Some(phone), Some(position)) = read else {
            return;
        };
        let mut values = vec![
            PersonValue::Email(email),
            PersonValue::Phone(phone),
            PersonValue::Position(position),
        ];
        let command = match at.get_untracked() {
            Some(Picked::Named(company)) => Command::AddPersonAt {
                name,
                values,
                company,
            },
            known => {
                if let Some(Picked::Known(key)) = known {
                    values.push(PersonValue::Company(key.parse().ok()));
                }
                Command::AddPerson { name, values }
            }
        };
        // The latest record is the one that was made just now.
        let page = move || {
            app.state.peek(|book| {
                let people = book.records().people.values();
                let last = people.max_by_key(|person| (person.created_at, person.id))?;
                Some(Route::Person(last.id.to_string()))
            })
        };
        make(
            app,
            command,
            error,
            app.m().toast_contact_added().to_string(),
            page,
        );
    };
    let use_known = move |key: String| {
        app.session.request.set(None);
        app.go(Route::Person(key));
    };
    view! {
        <FormDialog
            title=move || app.m().contact_add_person().to_string()
            confirm=move || app.m().common_add().to_string()
            on_confirm=move |()| confirm()
            error=error
        >
            <FormLine label=move || app.m().contact_name().to_string() line=name first=true wide=true />
            <Field label=move || app.m().deal_company().to_string() error=at_error wide=true>
                <ContactPick
                    from=&COMPANIES
                    value=at_name
                    on_pick=move |picked| at.set(Some(picked))
                    error=at_error
                />
            </Field>
            <FormLine label=move || app.m().contact_email().to_string() line=email kind=InputKind::Email />
            <FormLine label=move || app.m().contact_phone().to_string() line=phone kind=InputKind::Phone />
            <FormLine label=move || app.m().contact_position().to_string() line=position wide=true />
            <LikePerson typed=typed on_use=use_known />
        </FormDialog>
    }
}

/// The dialog of a new company.
#[component]
pub fn NewCompany() -> impl IntoView {
    let app = App::of_page();
    let (name, website, industry, phone) = (Line::new(), Line::new(), Line::new(), Line::new());
    let error = RwSignal::new(None);
    let typed = Signal::derive(move || TypedCompany {
        name: name.text.get(),
        website: website.text.get(),
        phone: phone.text.get(),
    });
    let confirm = move || {
        let read = (
            name.read(app, Label::new),
            website.read(app, Label::optional),
            industry.read(app, Label::optional),
            phone.read(app, Label::optional),
        );
        let (Some(name), Some(website), Some(industry), Some(phone)) = read else {
            return;
        };
        let command = Command::AddCompany {
            name,
            values: vec![
                CompanyValue::Website(website),
                CompanyValue::Industry(industry),
                CompanyValue::Phone(phone),
            ],
        };
        let page = move || {
            app.state.peek(|book| {
                let companies = book.records().companies.values();
                let last = companies.max_by_key(|company| (company.created_at, company.id))?;
                Some(Route::Company(last.id.to_string()))
            })
        };
        make(
            app,
            command,
            error,
            app.m().toast_company_added().to_string(),
            page,
        );
    };
    let use_known = move |key: String| {
        app.session.request.set(None);
        app.go(Route::Company(key));
    };
    view! {
        <FormDialog
            title=move || app.m().contact_add_company().to_string()
            confirm=move || app.m().common_add().to_string()
            on_confirm=move |()| confirm()
            error=error
        >
            <FormLine label=move || app.m().contact_company_name().to_string() line=name first=true wide=true />
            <FormLine label=move || app.m().contact_website().to_string() line=website kind=InputKind::Url wide=true />
            <FormLine label=move || app.m().contact_industry().to_string() line=industry />
            <FormLine label=move || app.m().contact_phone().to_string() line=phone kind=InputKind::Phone />
            <LikeCompany typed=typed on_use=use_known />
        </FormDialog>
    }
}
