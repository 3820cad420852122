//! The field of the dialog into which the new value of many deals goes, in the form that the field asks for.

use leptos::prelude::*;

use super::field::Input;
use crate::app::App;
use crate::domain::Currency;
use crate::text::search;
use crate::ui::kit::{Combobox, InputKind, Select, Suggestion, TextInput};

/// How many known values are suggested.
const SHOWN: usize = 8;

/// The input for one value.
#[component]
pub(super) fn ValueInput(
    /// In which form the value is given.
    input: Input,
    /// What is typed or chosen.
    text: RwSignal<String>,
    /// The currency of amounts.
    currency: Signal<Currency>,
) -> impl IntoView {
    let app = App::of_page();
    let set = move |typed: String| text.set(typed);
    let line =
        move |kind: InputKind| view! { <TextInput value=text on_input=set kind=kind /> }.into_any();
    match input {
        Input::Choice(options) => view! {
            <Select options=Signal::stored(options) value=text on_change=set />
        }
        .into_any(),
        Input::Known(known) => {
            let known = StoredValue::new(known);
            let suggestions = Signal::derive(move || {
                let needles = text.with(|text| search::readings(text));
                known.with_value(|known| {
                    let fits = |name: &&String| {
                        let name = search::fold(name);
                        needles.is_empty()
                            || needles.iter().any(|needle| name.contains(needle.as_str()))
                    };
                    let fitting = known.iter().filter(fits).take(SHOWN);
                    fitting
                        .map(|name| Suggestion::new(name.clone(), name.clone()))
                        .collect::<Vec<_>>()
                })
            });
            view! { <Combobox value=text suggestions=suggestions on_input=set on_pick=set /> }
                .into_any()
        }
        Input::Day => line(InputKind::Day),
        Input::Number => line(InputKind::Decimal),
        Input::Text => view! { <TextInput value=text on_input=set /> }.into_any(),
        Input::Amount => view! {
            <TextInput
                value=text
                on_input=set
                kind=InputKind::Decimal
                unit=move || {
                    Some(app.format(|format| format.currency_sign(currency.get()).to_owned()))
                }
            />
        }
        .into_any(),
    }
}
