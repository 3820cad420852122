//! One card. It holds no listeners: the board hears for all of its cards, so that a card costs little to draw.

use leptos::prelude::*;

use super::face::Face;
use super::shared::Board;
use crate::domain::DealId;
use crate::query::StepState;
use crate::ui::kit::Icon;

/// A card. Title and menu stay in the page while the rest is drawn anew, so that they keep the focus.
#[component]
pub fn Card(
    /// The deal.
    id: DealId,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let face = Memo::new(move |_| Face::read(app, id));
    let with = move |read: fn(&Face) -> String| {
        face.with(|face| face.as_ref().map(read).unwrap_or_default())
    };
    let (moved, stop) = (board.moved.is(id), board.tab_stop.is(id));
    let with_menu = board.with_menu.is(id);
    let selected = Memo::new(move |_| app.selection.contains(id));
    let class = move || {
        let overdue = face.with(|face| {
            let warning = face.as_ref()?.warning.as_ref();
            warning.map(|warning| warning.overdue)
        });
        let moving = moved.get().then(|| board.moving.get()).flatten();
        let lifted = moving.map(|moving| moving.by_keys);
        let names = [
            (board.compact.get(), " card--compact"),
            (overdue == Some(true), " card--overdue"),
            (overdue == Some(false), " card--idle"),
            (lifted == Some(false), " card--source"),
            (lifted == Some(true), " card--lifted"),
            (selected.get(), " card--selected"),
        ];
        let names = names
            .into_iter()
            .filter_map(|(on, name)| on.then_some(name));
        std::iter::once("card").chain(names).collect::<String>()
    };
    let tab = move || if stop.get() { "0" } else { "-1" };
    view! {
        <article class=class>
            <button type="button" class="card__title" tabindex=tab aria-label=move || with(|face| face.spoken.clone())>
                {move || with(|face| face.title.clone())}
            </button>
            <button
                type="button"
                class="icon-btn card__menu"
                tabindex=tab
                aria-haspopup="menu"
                aria-expanded=move || with_menu.get().to_string()
                aria-label=move || app.m().card_actions(with(|face| face.title.clone())).to_string()
            ></button>
            <input
                type="checkbox"
                class="check__box card__check"
                tabindex="-1"
                aria-label=move || app.m().bulk_select(with(|face| face.title.clone())).to_string()
                prop:checked=move || selected.get()
            />
            {move || face.with(|face| face.as_ref().map(|face| body(face, board.compact.get())))}
        </article>
    }
}

/// Everything below the title. It repeats nothing to assistive technology that the title's name does not say.
fn body(face: &Face, compact: bool) -> AnyView {
    if compact {
        return view! {
            {warning(face, true)}
            <div class="card__figures" aria-hidden="true">
                <span class="card__amount">{face.amount.clone()}</span>
            </div>
        }
        .into_any();
    }
    let next = face.next.clone().filter(|_| face.warning.is_none());
    view! {
        <p class="card__meta" aria-hidden="true">
            {face.meta.clone()}
        </p>
        <div class="card__figures" aria-hidden="true">
            <span class="card__amount">{face.amount.clone()}</span>
            <span class="chip">{face.chance.clone()}</span>
        </div>
        <div class="card__foot">
            {warning(face, false)}
            {next.map(|next| {
                view! {
                    <span
                        class="card__next"
                        class:card__next--today=next.state == StepState::Today
                        aria-hidden="true"
                    >
                        <Icon glyph=next.glyph() />
                        <span>{next.text}</span>
                    </span>
                }
            })}
            {(!face.tags.is_empty()).then(|| tags(face))}
            {face.owner.clone().map(|(initials, name, tint)| {
                view! {
                    <span class=format!("avatar avatar--{tint}") role="img" aria-label=name.clone() data-tip=name>
                        {initials}
                    </span>
                }
            })}
        </div>
    }
    .into_any()
}

/// What wants to be seen, in place of the next step; on a card of one line its sign alone.
fn warning(face: &Face, compact: bool) -> Option<AnyView> {
    let warning = face.warning.clone()?;
    let tone = if warning.overdue {
        "card__warn state--danger"
    } else {
        "card__warn state--warning"
    };
    let glyph = warning.glyph();
    let text = warning.text;
    let view = if compact {
        view! {
            <span class=tone aria-hidden="true" title=text>
                <Icon glyph=glyph />
            </span>
        }
        .into_any()
    } else {
        view! {
            <span class=tone aria-hidden="true">
                <Icon glyph=glyph />
                <span>{text}</span>
            </span>
        }
        .into_any()
    };
    Some(view)
}

fn tags(face: &Face) -> AnyView {
    let tags = face
        .tags
        .iter()
        .map(|tag| view! { <span class="tag">{tag.clone()}</span> });
    view! {
        <span class="card__tags">
            {tags.collect_view()}
            {face.more_tags.clone().map(|more| view! { <span class="card__more">{more}</span> })}
        </span>
    }
    .into_any()
}
