//! The screen "Contacts": people and companies, the ready lists of them, and the way to add one.

use leptos::prelude::*;

use super::columns::{COMPANY_COLUMNS, PEOPLE_COLUMNS};
use super::table::ContactTable;
use super::words::list_words;
use crate::app::{App, Request};
use crate::query::{
    Contact, ContactList, ContactNames, ContactOrder, Relations, contacts_in_order,
};
use crate::route::{ContactView, Route};
use crate::ui::kit::{
    Button, ButtonKind, EmptyState, Icon, InputKind, Segment, SegmentedControl, TabItem, TabPanel,
    Tabs, TextInput, icons,
};

/// The number of the tab of companies.
const COMPANIES: usize = 1;

/// What the address says of the list.
fn view_of(route: &Route) -> (usize, ContactView) {
    match route {
        Route::Companies(view) => (COMPANIES, view.clone()),
        Route::People(view) => (0, view.clone()),
        _ => (0, ContactView::default()),
    }
}

fn route_of(tab: usize, view: ContactView) -> Route {
    if tab == COMPANIES {
        Route::Companies(view)
    } else {
        Route::People(view)
    }
}

/// People and companies.
#[component]
pub fn ContactsScreen() -> impl IntoView {
    let app = App::of_page();
    let shown = Memo::new(move |_| app.session.address.with(|address| view_of(&address.route)));
    let tab = Signal::derive(move || shown.with(|(tab, _)| *tab));
    let change = move |change: &dyn Fn(&mut ContactView)| {
        let (tab, mut view) = shown.get_untracked();
        change(&mut view);
        app.replace(route_of(tab, view));
    };
    let list = Memo::new(move |_| {
        shown.with(|(_, view)| ContactList::named(view.list.as_deref().unwrap_or_default()))
    });
    let text =
        Signal::derive(move || shown.with(|(_, view)| view.text.clone().unwrap_or_default()));
    let order = RwSignal::new(ContactOrder::default());
    let relations = Memo::new(move |_| app.state.everything(|book| Relations::of(book.records())));
    // In order first: words that are typed then only pick from it.
    let names = Memo::new(move |_| {
        let (order, lang, today) = (order.get(), app.session.lang.get(), app.session.today.get());
        let companies = tab.get() == COMPANIES;
        relations.with(|relations| {
            app.state.contacts(|book| {
                let records = book.records();
                let mut all: Vec<Contact> = if companies {
                    records
                        .companies
                        .keys()
                        .copied()
                        .map(Contact::Company)
                        .collect()
                } else {
                    records
                        .people
                        .keys()
                        .copied()
                        .map(Contact::Person)
                        .collect()
                };
                contacts_in_order(records, relations, &mut all, order, lang, today);
                ContactNames::of(records, &all)
            })
        })
    });
    let contacts = Memo::new(move |_| {
        let (text, list) = (text.get(), list.get());
        relations.with(|relations| names.with(|names| names.found(&text, list, relations)))
    });
    let count = move || {
        let (number, m) = (contacts.with(Vec::len), app.m());
        if tab.get() == COMPANIES {
            m.count_companies(number).to_string()
        } else {
            m.count_people(number).to_string()
        }
    };
    let add = move || {
        let request = if tab.get_untracked() == COMPANIES {
            Request::NewCompany
        } else {
            Request::NewPerson(None)
        };
        app.session.request.set(Some(request));
    };
    let add_words = move || {
        if tab.get() == COMPANIES {
            app.m().contact_add_company().to_string()
        } else {
            app.m().contact_add_person().to_string()
        }
    };
    let segments = ContactList::ALL
        .into_iter()
        .map(|list| {
            Segment::new(
                list.name(),
                Signal::derive(move || list_words(app.m(), list)),
            )
        })
        .collect();
    let panel = move |companies: bool| {
        move || {
            view! { <Panel contacts=contacts relations=relations order=order companies=companies text=text list=list /> }
        }
    };
    let (people_panel, company_panel) = (panel(false), panel(true));
    view! {
        <div class="deals contacts">
            <h1 class="visually-hidden">{move || app.m().nav_contacts().to_string()}</h1>
            <div class="contacts__head">
                <Tabs
                    name=move || app.m().nav_contacts().to_string()
                    prefix="contacts"
                    tabs=vec![
                        TabItem::new(Signal::derive(move || app.m().contact_people().to_string())),
                        TabItem::new(Signal::derive(move || app.m().contact_companies().to_string())),
                    ]
                    selected=tab
                    on_select=move |number: usize| {
                        order.set(ContactOrder::default());
                        let view = shown.with_untracked(|(_, view)| view.clone());
                        app.go(route_of(number, view));
                    }
                />
                <a class="btn" href=move || app.href(Route::Duplicates)>
                    <Icon glyph=icons::MERGE />
                    <span class="btn__label">{move || app.m().contact_find_duplicates().to_string()}</span>
                </a>
                <Button
                    label=Signal::derive(add_words)
                    kind=ButtonKind::Primary
                    icon=Some(icons::PLUS)
                    on_press=move |()| add()
                />
            </div>
            <div class="filterbar contacts__bar">
                <div class="contacts__search">
                    <TextInput
                        value=text
                        on_input=move |text: String| change(&|view| view.text = Some(text.clone()).filter(|text| !text.is_empty()))
                        kind=InputKind::Search
                        icon=Some(icons::SEARCH)
                        name=Signal::derive(move || Some(app.m().contact_search().to_string()))
                        placeholder=Signal::derive(move || Some(app.m().contact_search().to_string()))
                    />
                </div>
                <div class="contacts__lists">
                    <SegmentedControl
                        name=move || app.m().contact_list().to_string()
                        segments=segments
                        value=Signal::derive(move || list.get().name().to_owned())
                        on_change=move |name: String| {
                            let list = ContactList::named(&name);
                            change(&|view| {
                                view.list = (list != ContactList::All).then(|| list.name().to_owned());
                            });
                        }
                    />
                </div>
                <span class="filterbar__count" role="status">{count}</span>
            </div>
            <TabPanel prefix="contacts" index=0 selected=tab class="contacts__panel">
                {people_panel()}
            </TabPanel>
            <TabPanel prefix="contacts" index=COMPANIES selected=tab class="contacts__panel">
                {company_panel()}
            </TabPanel>
        </div>
    }
}

/// The table, or what stands in its place.
#[component]
fn Panel(
    contacts: Memo<Vec<Contact>>,
    relations: Memo<Relations>,
    order: RwSignal<ContactOrder>,
    companies: bool,
    text: Signal<String>,
    list: Memo<ContactList>,
) -> impl IntoView {
    let app = App::of_page();
    let empty = Memo::new(move |_| contacts.with(Vec::is_empty));
    let narrowed =
        move || !text.with(|text| text.trim().is_empty()) || list.get() != ContactList::All;
    let title = move || {
        let m = app.m();
        match (narrowed(), companies) {
            (true, _) => m.contact_none_found(),
            (false, true) => m.contact_no_companies(),
            (false, false) => m.contact_no_people(),
        }
        .to_string()
    };
    let hint = move || (!narrowed()).then(|| app.m().contact_none_hint().to_string());
    let columns: &'static [super::columns::Column] = if companies {
        &COMPANY_COLUMNS
    } else {
        &PEOPLE_COLUMNS
    };
    let name = move || {
        if companies {
            app.m().contact_companies().to_string()
        } else {
            app.m().contact_people().to_string()
        }
    };
    let clear = move || app.replace(route_of(usize::from(companies), ContactView::default()));
    view! {
        <Show
            when=move || !empty.get()
            fallback=move || {
                view! {
                    <EmptyState glyph=icons::USERS title=Signal::derive(title) text=Signal::derive(hint)>
                        <Show when=narrowed>
                            <Button label=move || app.m().filter_clear().to_string() on_press=move |()| clear() />
                        </Show>
                    </EmptyState>
                }
            }
        >
            <ContactTable contacts=contacts relations=relations columns=columns order=order name=Signal::derive(name) />
        </Show>
    }
}
