//! The row of the filter: the views, a chip for each condition, and what adds to them.

use leptos::prelude::*;

use super::views::Views;
use super::words::condition_words;
use crate::app::{App, rules_of};
use crate::query::rule::{Condition, Group, Node};
use crate::ui::kit::{
    Button, ButtonKind, ButtonSize, Icon, IconSize, Note, Segment, SegmentedControl, Tone, icons,
};
use crate::ui::later::wanted;
use crate::ui::parts;

/// Where a condition stands, or will: in the outer group, or in one of the groups in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Spot {
    /// The group in the outer one; none is the outer one itself.
    group: Option<usize>,
    /// Its place; none is behind the last.
    at: Option<usize>,
}

/// Views and conditions of the list under it.
#[component]
pub fn FilterRow(
    /// Opens the panel of a new condition when it becomes true.
    asked: RwSignal<bool>,
) -> impl IntoView {
    let app = App::of_page();
    let view = Memo::new(move |_| app.board_view());
    let rules = Memo::new(move |_| view.with(rules_of));
    let editing = RwSignal::new(None::<Option<Condition>>);
    let spot = StoredValue::new(Spot {
        group: None,
        at: None,
    });
    let edit = move |at: Spot, condition: Option<Condition>| {
        spot.set_value(at);
        editing.set(Some(condition));
    };
    Effect::new(move |_| {
        if asked.get() {
            asked.set(false);
            edit(
                Spot {
                    group: None,
                    at: None,
                },
                None,
            );
        }
    });
    let change = move |change: &dyn Fn(&mut Group)| {
        let mut group = rules.get_untracked().unwrap_or_default();
        change(&mut group);
        set_rules(app, &group);
    };
    let done = move |condition: Condition| {
        let Spot { group, at } = spot.get_value();
        change(&|all| {
            let nodes = match group {
                None => Some(&mut all.nodes),
                Some(index) => match all.nodes.get_mut(index) {
                    Some(Node::Group(inner)) => Some(&mut inner.nodes),
                    _ => None,
                },
            };
            let Some(nodes) = nodes else { return };
            let node = Node::One(condition.clone());
            match at.and_then(|at| nodes.get_mut(at)) {
                Some(old) => *old = node,
                None => nodes.push(node),
            }
        });
    };
    let remove = move |Spot { group, at }: Spot| {
        change(&|all| match (group, at) {
            (None, Some(at)) if at < all.nodes.len() => drop(all.nodes.remove(at)),
            (Some(index), Some(at)) => {
                let Some(Node::Group(inner)) = all.nodes.get_mut(index) else {
                    return;
                };
                if at < inner.nodes.len() {
                    inner.nodes.remove(at);
                }
                if inner.nodes.is_empty() {
                    all.nodes.remove(index);
                }
            }
            _ => {}
        });
    };
    let parts = move || {
        let group = rules.get().unwrap_or_default();
        let one = move |at: Spot, condition: &Condition| {
            let own = condition.clone();
            view! {
                <Chip
                    condition=condition.clone()
                    on_edit=move |()| edit(at, Some(own.clone()))
                    on_remove=move |()| remove(at)
                />
            }
        };
        let nodes = group
            .nodes
            .iter()
            .enumerate()
            .map(|(index, node)| match node {
                Node::One(condition) => one(
                    Spot {
                        group: None,
                        at: Some(index),
                    },
                    condition,
                )
                .into_any(),
                Node::Group(inner) => {
                    let chips =
                        inner
                            .nodes
                            .iter()
                            .enumerate()
                            .filter_map(|(at, node)| match node {
                                Node::One(condition) => Some(one(
                                    Spot {
                                        group: Some(index),
                                        at: Some(at),
                                    },
                                    condition,
                                )),
                                Node::Group(_) => None,
                            });
                    let (any, chips) = (inner.any, chips.collect_view());
                    let turn = move |any: bool| {
                        change(&|all| {
                            if let Some(Node::Group(inner)) = all.nodes.get_mut(index) {
                                inner.any = any;
                            }
                        });
                    };
                    view! {
                    <div class="filter-group" role="group" aria-label=move || group_words(app, any)>
                        <Join any=any on_change=turn />
                        {chips}
                        <Button
                            label=move || app.m().filter_in_group().to_string()
                            kind=ButtonKind::Ghost
                            size=ButtonSize::Small
                            icon=Some(icons::PLUS)
                            on_press=move |()| edit(Spot { group: Some(index), at: None }, None)
                        />
                        <Button
                            label=move || app.m().filter_remove_group().to_string()
                            kind=ButtonKind::Ghost
                            size=ButtonSize::Small
                            icon=Some(icons::X)
                            on_press=move |()| change(&|all| drop(all.nodes.remove(index)))
                        />
                    </div>
                }
                .into_any()
                }
            });
        nodes.collect_view()
    };
    let several = Memo::new(move |_| {
        rules.with(|rules| rules.as_ref().is_some_and(|rules| rules.nodes.len() > 1))
    });
    let some = Memo::new(move |_| {
        rules.with(|rules| rules.as_ref().is_some_and(|rules| !rules.nodes.is_empty()))
    });
    let any = Memo::new(move |_| rules.with(|rules| rules.as_ref().is_some_and(|rules| rules.any)));
    let new_group = move |()| {
        change(&|all| {
            let any = !all.any;
            all.nodes.push(Node::Group(Group {
                any,
                nodes: Vec::new(),
            }));
        });
        let last = rules
            .get_untracked()
            .map_or(0, |rules| rules.nodes.len().saturating_sub(1));
        edit(
            Spot {
                group: Some(last),
                at: None,
            },
            None,
        );
    };
    view! {
        <div class="filter-row" role="group" aria-label=move || app.m().filter_title().to_string()>
            <Views />
            {move || {
                several
                    .get()
                    .then(|| view! { <Join any=any.get() on_change=move |any| change(&|all| all.any = any) /> })
            }}
            {parts}
            <Button
                label=move || app.m().filter_add().to_string()
                kind=ButtonKind::Ghost
                size=ButtonSize::Small
                icon=Some(icons::PLUS)
                on_press=move |()| edit(Spot { group: None, at: None }, None)
            />
            <Show when=move || some.get()>
                <Button
                    label=move || app.m().filter_new_group().to_string()
                    kind=ButtonKind::Ghost
                    size=ButtonSize::Small
                    icon=Some(icons::PLUS)
                    on_press=new_group
                />
            </Show>
        </div>
        <Show when=move || rules.with(Option::is_none)>
            <div role="alert">
                <Note tone=Tone::Warning>{move || app.m().filter_unreadable().to_string()}</Note>
            </div>
        </Show>
        {wanted(move || editing.with(Option::is_some), move || {
            parts::condition(editing, Callback::new(done))
        })}
    }
}

/// All of, any of.
#[component]
fn Join(any: bool, #[prop(into)] on_change: Callback<bool>) -> impl IntoView {
    let app = App::of_page();
    let segments = vec![
        Segment::new(
            "all",
            Signal::derive(move || app.m().filter_match_all().to_string()),
        ),
        Segment::new(
            "any",
            Signal::derive(move || app.m().filter_match_any().to_string()),
        ),
    ];
    view! {
        <SegmentedControl
            name=move || app.m().filter_join().to_string()
            segments=segments
            value=move || if any { "any" } else { "all" }.to_owned()
            on_change=move |value: String| on_change.run(value == "any")
        />
    }
}

/// One condition, with a button that takes it away.
#[component]
fn Chip(
    condition: Condition,
    #[prop(into)] on_edit: Callback<()>,
    #[prop(into)] on_remove: Callback<()>,
) -> impl IntoView {
    let app = App::of_page();
    let words = Memo::new(move |_| {
        app.state.owners(|_| ());
        app.state.structure(|_| ());
        condition_words(app, &condition)
    });
    view! {
        <span class="chip chip--accent filter-chip">
            <button
                type="button"
                class="filter-chip__words truncate"
                aria-label=move || app.m().filter_edit(words.get()).to_string()
                on:click=move |_| on_edit.run(())
            >
                {move || words.get()}
            </button>
            <button
                type="button"
                class="chip__remove"
                aria-label=move || app.m().filter_remove(words.get()).to_string()
                on:click=move |_| on_remove.run(())
            >
                <Icon glyph=icons::X size=IconSize::Small />
            </button>
        </span>
    }
}

fn group_words(app: App, any: bool) -> String {
    let m = app.m();
    let how = if any {
        m.filter_match_any()
    } else {
        m.filter_match_all()
    };
    m.filter_group_named(how.to_string()).to_string()
}

/// Puts conditions into the address.
fn set_rules(app: App, rules: &Group) {
    let text = (!rules.nodes.is_empty()).then(|| rules.to_string());
    app.set_board_view(|view| view.filter = text);
}
