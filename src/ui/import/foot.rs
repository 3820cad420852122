//! The way back and on. Only the button of the last step writes.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::{ImportStep, Work};
use crate::ui::kit::{Button, ButtonKind, Icon, IconSize, icons};

/// The buttons at the foot of a step.
#[component]
pub fn Foot(
    /// Called when something must be settled before going on.
    #[prop(into)]
    on_stuck: Callback<()>,
) -> impl IntoView {
    let app = App::of_page();
    let import = app.import;
    let busy = move || import.work.with(Option::is_some);
    let has_back = move || !matches!(import.step.get(), ImportStep::File | ImportStep::Result);
    let has_next = move || match import.step.get() {
        ImportStep::File => import.plan.with(Option::is_some) && !busy(),
        ImportStep::Columns | ImportStep::Stages => true,
        ImportStep::Check | ImportStep::Result => false,
    };
    let count = Memo::new(move |_| {
        import.checked.with(|checked| {
            let deals = checked.as_ref().map(|checked| checked.deals);
            deals.filter(|deals| *deals > 0)
        })
    });
    let next = move || {
        if !app.import_next() {
            on_stuck.run(());
        }
    };
    let writing = move || import.work.get() == Some(Work::Writing);
    let say = move || {
        if import.pressed.get() {
            let words = app.m().import_unsettled().to_string();
            view! {
                <span class="state state--danger">
                    <Icon glyph=icons::CIRCLE_ALERT size=IconSize::Small />
                    {words}
                </span>
            }
            .into_any()
        } else {
            app.m().import_nothing_written().to_string().into_any()
        }
    };
    view! {
        <Show when=move || import.step.get() != ImportStep::Result>
            <div class="wizard__foot">
                <Show when=has_back>
                    <Button
                        label=move || app.m().common_back().to_string()
                        icon=Some(icons::ARROW_LEFT)
                        disabled=Signal::derive(writing)
                        on_press=move |()| app.import_back()
                    />
                </Show>
                <p class="wizard__say" role="status">{say}</p>
                <Show when=has_next>
                    <Button
                        label=move || app.m().common_next().to_string()
                        kind=ButtonKind::Primary
                        on_press=move |()| next()
                    />
                </Show>
                <Show when=move || count.get().is_some() && import.step.get() == ImportStep::Check>
                    <Button
                        label=move || app.m().import_start_count(count.get().unwrap_or_default()).to_string()
                        kind=ButtonKind::Primary
                        busy=Signal::derive(writing)
                        on_press=move |()| app.import_run()
                    />
                </Show>
            </div>
        </Show>
    }
}
