//! The copies from before large steps.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::setting::Section;
use crate::app::{App, RestorePoint, RestoreReason};
use crate::text::Messages;
use crate::ui::kit::{Button, ButtonSize};

fn reason_words(m: &Messages, reason: RestoreReason) -> String {
    match reason {
        RestoreReason::Import => m.restore_before_import(),
        RestoreReason::Replace => m.restore_before_replace(),
        RestoreReason::Restore => m.restore_before_restore(),
        RestoreReason::Migration => m.restore_before_migration(),
        RestoreReason::Room => m.restore_before_room(),
        RestoreReason::OtherCopy => m.restore_other_copy(),
        RestoreReason::Daily => m.restore_daily(),
    }
    .to_string()
}

/// The list; each copy can be put back, which undo takes back.
#[component]
pub fn RestorePointList(
    /// What is to be done before one is put back.
    #[prop(optional, into)]
    before: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::of_page();
    let points = RwSignal::new(Ok(Vec::<RestorePoint>::new()));
    let load = move || {
        spawn_local(async move {
            let found = app
                .restore_points()
                .await
                .map_err(|error| error.to_string());
            points.try_set(found);
        });
    };
    load();
    let row = move |point: RestorePoint| {
        let back = move || {
            if let Some(before) = before {
                before.run(());
            }
            spawn_local(async move {
                if let Err(words) = app.restore(point.id).await {
                    app.notices.failed(words);
                }
                load();
            });
        };
        view! {
            <div class="setting">
                <div class="setting__text">
                    <p class="setting__name">{move || app.m().settings_restore_point_of(app.when(point.at)).to_string()}</p>
                    <p class="setting__note">{move || reason_words(app.m(), point.reason)}</p>
                </div>
                <div class="setting__control">
                    <Button
                        label=move || app.m().settings_restore_this().to_string()
                        size=ButtonSize::Small
                        on_press=move |()| back()
                    />
                </div>
            </div>
        }
    };
    view! {
        <Section
            title=move || app.m().settings_restore_points().to_string()
            lead=move || Some(app.m().settings_restore_points_note().to_string())
        >
            {move || match points.get() {
                Ok(points) if points.is_empty() => {
                    let text = app.m().settings_no_restore_points().to_string();
                    view! { <div class="setting"><p class="muted">{text}</p></div> }.into_any()
                }
                Ok(points) => points.into_iter().map(row).collect_view().into_any(),
                Err(words) => view! { <div class="setting"><p class="field__error">{words}</p></div> }.into_any(),
            }}
        </Section>
    }
}
