//! The box and its list, after the combobox of the ARIA Authoring Practices: the focus stays in the box, the active
//! result is told by `aria-activedescendant`.

use leptos::html;
use leptos::prelude::*;

use super::index::Index;
use super::line::{Line, line};
use super::target::Target;
use crate::app::App;
use crate::ui::kit::{Dialog, Kbd, unique_id};

/// How many things that were chosen before are remembered.
const RECENT: usize = 6;

/// The palette. Open while it is asked for.
#[component]
pub fn Palette() -> impl IntoView {
    let app = App::of_page();
    let close = move || app.session.request.set(None);
    view! {
        <Dialog
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_close=move |()| close()
            title=Signal::derive(move || app.m().palette_title().to_string())
            close_name=Signal::derive(move || app.m().common_close().to_string())
            class="palette"
            light=true
        >
            <Search />
        </Dialog>
    }
}

#[component]
fn Search() -> impl IntoView {
    let app = App::of_page();
    let index = Index::new(app);
    let recent = use_context::<Recent>().unwrap_or_default();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let list_id = StoredValue::new(unique_id("palette"));
    let option_id = move |place: usize| list_id.with_value(|id| format!("{id}-{place}"));
    let blank = Memo::new(move |_| typed.with(|typed| typed.trim().is_empty()));
    let found = Memo::new(move |_| {
        index.ready.track();
        let targets = if blank.get() {
            let recent = recent.0.get_value();
            let actions = index.actions();
            let rest = actions
                .into_iter()
                .filter(|target| !recent.contains(target));
            recent.iter().copied().chain(rest).collect()
        } else {
            typed.with(|typed| index.find(typed))
        };
        let lines = targets
            .into_iter()
            .filter_map(|target| Some((target, line(app, target)?)));
        lines.collect::<Vec<_>>()
    });
    let count = Memo::new(move |_| found.with(Vec::len));
    let choose = move |place: usize| {
        let target = found.with_untracked(|found| found.get(place).map(|(target, _)| *target));
        if let Some(target) = target {
            remember(recent, target);
            app.session.request.set(None);
            // The dialog gives the focus back first, or it would take it from what is opened.
            request_animation_frame(move || target.open(app));
        }
    };
    let go = move |place: usize| {
        active.set(place);
        if let Some(option) = document().get_element_by_id(&option_id(place)) {
            option.scroll_into_view_with_bool(false);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let last = count.get_untracked().saturating_sub(1);
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => go(if at >= last { 0 } else { at + 1 }),
            "ArrowUp" => go(if at == 0 { last } else { at - 1 }),
            "Enter" => choose(at),
            _ => return,
        }
        event.prevent_default();
    };
    let hear = move |event: web_sys::Event| {
        active.set(0);
        typed.set(event_target_value(&event));
    };
    let options = move || {
        let lines = found.get().into_iter().enumerate();
        lines
            .map(|(place, (_, line))| {
                view! {
                    <Option
                        id=option_id(place)
                        line=line
                        active=move || active.get() == place
                        on_choose=move |()| choose(place)
                    />
                }
            })
            .collect_view()
    };
    let said = move || {
        let m = app.m();
        match count.get() {
            0 if !blank.get() => m.palette_nothing(typed.get()).to_string(),
            _ if blank.get() => String::new(),
            count => m
                .palette_found(i64::try_from(count).unwrap_or(i64::MAX))
                .to_string(),
        }
    };
    let input = NodeRef::<html::Input>::new();
    view! {
        <input
            node_ref=input
            type="text"
            class="input palette__input"
            role="combobox"
            autocomplete="off"
            autofocus=true
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls=list_id.get_value()
            aria-activedescendant=move || (count.get() > 0).then(|| option_id(active.get()))
            aria-label=move || app.m().palette_title().to_string()
            placeholder=move || app.m().palette_placeholder().to_string()
            on:input=hear
            on:keydown=on_key
        />
        <ul
            id=list_id.get_value()
            class="palette__list"
            role="listbox"
            aria-label=move || app.m().palette_results().to_string()
        >
            {options}
        </ul>
        <p class="palette__foot" role="status">
            {said}
        </p>
    }
}

/// One result.
#[component]
fn Option(
    id: String,
    line: Line,
    #[prop(into)] active: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <li
            id=id
            role="option"
            class="palette__item"
            class:palette__item--active=move || active.get()
            aria-selected=move || active.get().to_string()
            on:pointerdown=|event: web_sys::PointerEvent| event.prevent_default()
            on:click=move |_| on_choose.run(())
        >
            <span class="palette__label">{line.label}</span>
            <span class="palette__note">{line.note}</span>
            {line.keys.map(|keys| view! { <span class="palette__keys"><Kbd keys=keys /></span> })}
        </li>
    }
}

/// What was chosen since the page was opened, the last one first.
#[derive(Clone, Copy)]
pub struct Recent(StoredValue<Vec<Target>>);

impl Default for Recent {
    fn default() -> Self {
        Self(StoredValue::new(Vec::new()))
    }
}

fn remember(Recent(all): Recent, target: Target) {
    all.update_value(|all| {
        all.retain(|known| *known != target);
        all.insert(0, target);
        all.truncate(RECENT);
    });
}
