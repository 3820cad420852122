//! A field of the drawer's deal as text that keeps itself.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealField, DealId, DealValue};
use crate::ui::auto::AutoLine;
pub use crate::ui::auto::{AutoInput, AutoText};
use crate::ui::kit::InputKind;

/// Reads a typed text as a value of the field, or says what is wrong with it.
pub type Read = fn(App, DealId, &str) -> Result<DealValue, String>;
/// Writes the present value as a text to edit.
pub type Write = fn(App, &DealValue) -> String;

impl AutoText {
    /// The text of a field of the drawer's deal; follows the deal while it is not being edited.
    #[must_use]
    pub fn new(app: App, field: DealField, read: Read, write: Write) -> Self {
        let drafts = Drafts::here();
        let present = move || {
            let value = app
                .state
                .deal(drafts.deal, |deal, _| deal.map(|deal| deal.value_of(field)))?;
            Some(write(app, &value))
        };
        let keep = move |text: &str| {
            let kept = read(app, drafts.deal, text).map(|value| drafts.keep_value(app, value));
            drafts.mark(field, !matches!(kept, Ok(None)));
            kept
        };
        Self::of(present, keep)
    }
}

/// A labelled line of text that keeps itself.
#[component]
pub fn AutoField(
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The field of the deal.
    field: DealField,
    /// How its text is read.
    read: Read,
    /// How its value is written.
    write: Write,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Spans both columns.
    #[prop(optional)]
    wide: bool,
    /// Several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let auto = AutoText::new(App::of_page(), field, read, write);
    view! { <AutoLine label=label auto=auto kind=kind wide=wide lines=lines /> }
}
