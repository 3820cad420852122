//! A choice of one of eight colours, or none.
//!
//! Role: `radiogroup` of native radios, each with a name. Keys: arrows choose.

use leptos::prelude::*;

use super::icon::{Icon, IconSize};
use super::icons;
use super::ids::unique_id;

/// A row of colours.
#[component]
pub fn ColorDots(
    /// What is coloured.
    #[prop(into)]
    name: Signal<String>,
    /// The names of the colours, the first being that of no colour. Colour number n has the class `dot--n`.
    #[prop(into)]
    names: Signal<Vec<String>>,
    /// The number of the chosen colour, from 1; `None` is no colour.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// Called with the number of the colour chosen.
    #[prop(into)]
    on_change: Callback<Option<u8>>,
) -> impl IntoView {
    let group = StoredValue::new(unique_id("dots"));
    let dots = move || {
        names
            .get()
            .into_iter()
            .zip(0_u8..)
            .map(|(name, number)| {
                let tip = name.clone();
                let own = (number > 0).then_some(number);
                let class = own.map_or_else(
                    || "dot dot--none".to_owned(),
                    |number| format!("dot dot--{number}"),
                );
                view! {
                    <label class=class data-tip=tip>
                        <input
                            type="radio"
                            class="dot__input"
                            name=group.get_value()
                            aria-label=name
                            prop:checked=move || value.get() == own
                            on:change=move |_| on_change.run(own)
                        />
                        <span class="dot__mark">
                            <Icon glyph=icons::CHECK size=IconSize::Small />
                        </span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <div class="dots" role="radiogroup" aria-label=move || name.get()>
            {dots}
        </div>
    }
}
