//! The templates of pipelines: what each is for, and its stages.

use leptos::prelude::*;

use crate::app::{App, PipelineTemplate};
use crate::domain::StageKind;
use crate::ui::kit::unique_id;

/// The templates as a group of which one is chosen.
#[component]
pub fn TemplateList(
    /// What is offered.
    templates: Memo<Vec<PipelineTemplate>>,
    /// The id of the chosen one.
    chosen: RwSignal<String>,
    /// Called with the id of one that is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let app = App::of_page();
    let group = StoredValue::new(unique_id("templates"));
    let row = move |template: PipelineTemplate| {
        let (id, own) = (template.id.clone(), template.id);
        let names: Vec<String> = template
            .stages
            .iter()
            .map(|stage| stage.name.to_string())
            .collect();
        let open = template
            .stages
            .iter()
            .filter(|stage| stage.kind == StageKind::Open)
            .count();
        view! {
            <label class="template">
                <input
                    type="radio"
                    class="template__input"
                    name=group.get_value()
                    aria-label=template.name.to_string()
                    prop:checked=move || chosen.with(|chosen| *chosen == own)
                    on:change=move |_| on_choose.run(id.clone())
                />
                <span class="template__name">{template.name.to_string()}</span>
                <span class="template__about">{template.about.to_string()}</span>
                <span class="template__stages" data-open=open.to_string()>{names.join(" → ")}</span>
            </label>
        }
    };
    view! {
        <div
            class="field--wide templates"
            role="radiogroup"
            aria-label=move || app.m().pipeline_template().to_string()
        >
            {move || templates.get().into_iter().map(row).collect_view()}
        </div>
    }
}
