//! What is said under a field when the record that is typed may be there already.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::words::{likeness_words, route_of, route_of_deal};
use crate::app::App;
use crate::query::Contact;
use crate::query::duplicates::{Duplicates, Likeness, TypedCompany, TypedPerson};
use crate::route::Route;
use crate::text::search;
use crate::ui::kit::{Button, ButtonSize, Note, Tone};

/// How many are named.
const SHOWN: usize = 3;

/// A record that may be the one that is typed.
#[derive(Clone, PartialEq)]
struct Like {
    name: String,
    by: BTreeSet<Likeness>,
    route: Route,
    /// What `on_use` is given.
    key: String,
}

/// The remark, with links and a button that takes the record that is there.
#[component]
fn Likely(found: Memo<Vec<Like>>, #[prop(into)] on_use: Callback<String>) -> impl IntoView {
    let app = App::of_page();
    let line = move |like: Like| {
        let (key, name) = (like.key, like.name.clone());
        view! {
            <li class="likely__line">
                <span class="likely__name">
                    <a class="link" href=app.href(like.route)>{like.name}</a>
                    <span class="likely__why">{likeness_words(app, &like.by)}</span>
                </span>
                <Button
                    label=Signal::derive(move || app.m().contact_use_this(name.clone()).to_string())
                    size=ButtonSize::Small
                    on_press=move |()| on_use.run(key.clone())
                />
            </li>
        }
    };
    view! {
        <div class="likely field--wide" role="status">
            {move || {
                let found = found.get();
                (!found.is_empty())
                    .then(|| {
                        view! {
                            <Note tone=Tone::Warning>
                                <p>{app.m().contact_likely().to_string()}</p>
                                <ul class="likely__list">{found.into_iter().map(line).collect_view()}</ul>
                            </Note>
                        }
                    })
            }}
        </div>
    }
}

/// People who may be the one that is typed.
#[component]
pub fn LikePerson(
    /// What is typed.
    #[prop(into)]
    typed: Signal<TypedPerson>,
    /// Called with the id of the one that is taken.
    #[prop(into)]
    on_use: Callback<String>,
) -> impl IntoView {
    let app = App::of_page();
    let known = Memo::new(move |_| {
        app.state
            .contacts(|book| Duplicates::of_people(book.records()))
    });
    let found = Memo::new(move |_| {
        let alike = typed.with(|typed| known.with(|known| known.like_person(typed)));
        app.state.peek(|book| {
            let people = &book.records().people;
            let likes = alike.into_iter().filter_map(|alike| {
                Some(Like {
                    name: people.get(&alike.id)?.name.to_string(),
                    by: alike.by,
                    route: route_of(Contact::Person(alike.id)),
                    key: alike.id.to_string(),
                })
            });
            likes.take(SHOWN).collect::<Vec<_>>()
        })
    });
    view! { <Likely found=found on_use=on_use /> }
}

/// Companies that may be the one that is typed. One of the very name is no duplicate: it is the one that is meant.
#[component]
pub fn LikeCompany(
    /// What is typed.
    #[prop(into)]
    typed: Signal<TypedCompany>,
    /// Called with the id of the one that is taken.
    #[prop(into)]
    on_use: Callback<String>,
    /// A company of the same name is found by the gate, so it is not warned about.
    #[prop(optional)]
    by_name: bool,
) -> impl IntoView {
    let app = App::of_page();
    let known = Memo::new(move |_| {
        app.state
            .contacts(|book| Duplicates::of_companies(book.records()))
    });
    let found = Memo::new(move |_| {
        let typed = typed.get();
        let alike = known.with(|known| known.like_company(&typed));
        app.state.peek(|book| {
            let companies = &book.records().companies;
            let likes = alike.into_iter().filter_map(|alike| {
                let name = companies.get(&alike.id)?.name.to_string();
                let meant = by_name && search::fold(&name) == search::fold(&typed.name);
                (!meant).then(|| Like {
                    name,
                    by: alike.by,
                    route: route_of(Contact::Company(alike.id)),
                    key: alike.id.to_string(),
                })
            });
            likes.take(SHOWN).collect::<Vec<_>>()
        })
    });
    view! { <Likely found=found on_use=on_use /> }
}

/// Deals of the title that is typed, with the company that is typed. Taking one opens it.
#[component]
pub fn LikeDeal(
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the company.
    #[prop(into)]
    company: Signal<String>,
) -> impl IntoView {
    let app = App::of_page();
    let known = app
        .state
        .peek(|book| StoredValue::new(Duplicates::of_deals(book.records())));
    let found = Memo::new(move |_| {
        let alike = known.with_value(|known| known.like_deal(&title.get(), &company.get()));
        app.state.peek(|book| {
            let records = book.records();
            let likes = alike.into_iter().filter_map(|alike| {
                Some(Like {
                    name: records.deals.get(&alike.id)?.title.to_string(),
                    by: alike.by,
                    route: route_of_deal(records, alike.id),
                    key: alike.id.to_string(),
                })
            });
            likes.take(SHOWN).collect::<Vec<_>>()
        })
    });
    let open = move |key: String| {
        if let Ok(id) = key.parse() {
            app.session.request.set(None);
            app.go(app.state.peek(|book| route_of_deal(book.records(), id)));
        }
    };
    view! { <Likely found=found on_use=open /> }
}
