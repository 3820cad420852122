//! One list for both: what it was, when it went, and the way back.

use leptos::prelude::*;

use crate::app::{App, Request};
use crate::domain::{Deal, DealId, Moment};
use crate::drag::Strip;
use crate::ledger::Command;
use crate::ui::kit::{Button, ButtonKind, ButtonSize, EmptyState, VirtualList, icons};

/// The height of a row, in CSS pixels.
const ROW: f64 = 56.0;

/// When a deal was thrown away or archived: the latter is the last change of that field.
fn left_at(deal: &Deal) -> Moment {
    let archived = deal.changed_at(crate::domain::DealField::Archived);
    deal.trashed_at.or(archived).unwrap_or_default()
}

/// The archive.
#[component]
pub fn ArchiveScreen() -> impl IntoView {
    view! { <PutAway trash=false /> }
}

/// The trash.
#[component]
pub fn TrashScreen() -> impl IntoView {
    view! { <PutAway trash=true /> }
}

#[component]
fn PutAway(trash: bool) -> impl IntoView {
    let app = App::of_page();
    let deals = Memo::new(move |_| {
        app.state.everything(|book| {
            let deals = book.records().deals.values();
            let mut away: Vec<_> = deals
                .filter(|deal| {
                    if trash {
                        deal.trashed_at.is_some()
                    } else {
                        deal.archived && deal.trashed_at.is_none()
                    }
                })
                .map(|deal| (left_at(deal), deal.id))
                .collect();
            away.sort_by_key(|away| std::cmp::Reverse(*away));
            away.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        })
    });
    let title = move || {
        if trash {
            app.m().nav_trash().to_string()
        } else {
            app.m().nav_archive().to_string()
        }
    };
    let about = move || {
        if trash {
            app.m().trash_about().to_string()
        } else {
            app.m().archive_about().to_string()
        }
    };
    let empty = move || {
        if trash {
            app.m().trash_empty().to_string()
        } else {
            app.m().archive_empty().to_string()
        }
    };
    let strip = Signal::derive(move || Strip {
        item: ROW,
        gap: 0.0,
        count: deals.with(Vec::len),
    });
    let key = move |index: usize| index as u64;
    let row = move |_: u64, index: Signal<usize>| {
        let id = Memo::new(move |_| deals.with(|deals| deals.get(index.get()).copied()));
        (move || id.get().map(|id| view! { <Row id=id trash=trash /> })).into_any()
    };
    view! {
        <div class="page page--narrow">
            <div class="page__head">
                <h1 class="page__title">{title}</h1>
                <Show when=move || trash && deals.with(|deals| !deals.is_empty())>
                    <div class="page__actions">
                        <Button
                            label=move || app.m().trash_empty_now().to_string()
                            kind=ButtonKind::Danger
                            on_press=move |()| app.session.request.set(Some(Request::Erase(deals.get_untracked())))
                        />
                    </div>
                </Show>
            </div>
            <p class="page__lead">{about}</p>
            <Show
                when=move || deals.with(|deals| !deals.is_empty())
                fallback=move || view! { <EmptyState title=Signal::derive(empty) glyph=if trash { icons::TRASH_2 } else { icons::ARCHIVE } /> }
            >
                <VirtualList strip=strip key=key row=row name=Signal::derive(move || Some(title())) class="section__body put-away" />
            </Show>
        </div>
    }
}

#[component]
fn Row(id: DealId, trash: bool) -> impl IntoView {
    let app = App::of_page();
    let title = move || {
        app.state.deal(id, |deal, _| {
            deal.map(|deal| deal.title.to_string()).unwrap_or_default()
        })
    };
    let note = move || {
        app.state.deal(id, |deal, book| {
            let deal = deal?;
            let company = deal
                .company
                .and_then(|id| book.records().companies.get(&id))
                .map(|company| company.name.to_string());
            let amount = deal
                .value()
                .map(|money| app.format(|format| format.money(money)));
            let parts = [company, amount, Some(app.when(left_at(deal)))];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    let back = move || {
        let command = if trash {
            Command::Restore { deals: vec![id] }
        } else {
            Command::Archive {
                deals: vec![id],
                archived: false,
            }
        };
        app.act(command, move || app.m().toast_deal_restored().to_string());
    };
    let name = move || {
        if trash {
            app.m().common_restore().to_string()
        } else {
            app.m().archive_take_out().to_string()
        }
    };
    view! {
        <div class="setting">
            <div class="setting__text">
                <p class="setting__name truncate">{title}</p>
                <p class="setting__note truncate">{note}</p>
            </div>
            <div class="setting__control">
                <Button label=Signal::derive(name) size=ButtonSize::Small on_press=move |()| back() />
                <Show when=move || trash>
                    <Button
                        label=move || app.m().trash_delete_for_good().to_string()
                        size=ButtonSize::Small
                        kind=ButtonKind::Ghost
                        on_press=move |()| app.session.request.set(Some(Request::Erase(vec![id])))
                    />
                </Show>
            </div>
        </div>
    }
}
