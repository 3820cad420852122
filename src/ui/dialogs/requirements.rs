//! What a deal must have before it leaves a stage: things that every book knows, and fields of one's own.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{ItemKey, PipelineId, Requirement};
use crate::text::Words;
use crate::ui::kit::Checkbox;

/// The check boxes.
#[component]
pub fn Requirements(
    /// What is required.
    required: RwSignal<BTreeSet<Requirement>>,
    /// The fields of one's own that are required.
    custom: RwSignal<BTreeSet<ItemKey>>,
    /// Whose fields are offered.
    pipeline: PipelineId,
) -> impl IntoView {
    let app = App::of_page();
    let boxes = Requirement::ALL.iter().map(|one| {
        let label = Signal::derive(move || one.words(app.m()));
        let on = Signal::derive(move || required.with(|set| set.contains(one)));
        view! { <Checkbox label=label checked=on on_change=move |on| toggle(required, *one, on) /> }
    });
    let own = app.state.peek(|book| {
        let fields = book.records().settings.custom_fields.iter();
        let offered = fields.filter(|field| field.belongs_to(pipeline));
        offered
            .map(|field| (field.key, field.name.to_string()))
            .collect::<Vec<_>>()
    });
    let own = own.into_iter().map(|(key, name)| {
        let on = Signal::derive(move || custom.with(|set| set.contains(&key)));
        view! { <Checkbox label=name checked=on on_change=move |on| toggle(custom, key, on) /> }
    });
    view! {
        <fieldset class="field--wide editor__list">
            <legend class="field__label">{move || app.m().process_required().to_string()}</legend>
            <div class="editor__boxes">{boxes.collect_view()} {own.collect_view()}</div>
        </fieldset>
    }
}

fn toggle<T: Ord + Copy + Send + Sync + 'static>(set: RwSignal<BTreeSet<T>>, one: T, on: bool) {
    set.update(|set| {
        if on {
            set.insert(one);
        } else {
            set.remove(&one);
        }
    });
}
