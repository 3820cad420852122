//! Changes one field of many deals in one action.

use leptos::prelude::*;

use super::field::Target;
use super::value_input::ValueInput;
use crate::app::{Answer, App};
use crate::domain::{Currency, DealId};
use crate::ledger::{Command, Refusal};
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Field, Select, SelectOption};

/// The dialog: which field, and what stands in it then. An empty value empties the field.
#[component]
pub fn EditMany(
    /// The deals.
    deals: Vec<DealId>,
) -> impl IntoView {
    let app = App::of_page();
    let count = deals.len();
    let targets = StoredValue::new(untrack(|| Target::offered(app, &deals)));
    let currency = currency_of(app, &deals);
    let deals = StoredValue::new(deals);
    let chosen = RwSignal::new("0".to_owned());
    let text = RwSignal::new(String::new());
    let (wrong, error) = (RwSignal::new(None), RwSignal::new(None));
    let target = Memo::new(move |_| {
        let place = chosen.with(|chosen| chosen.parse::<usize>().unwrap_or_default());
        targets.with_value(|targets| targets.get(place).map(|(target, _)| *target))
    });
    let options = Signal::stored(targets.with_value(|targets| {
        let option = |(place, (_, label)): (usize, &(Target, String))| {
            SelectOption::new(place.to_string(), label)
        };
        targets.iter().enumerate().map(option).collect::<Vec<_>>()
    }));
    let choose = move |place: String| {
        chosen.set(place);
        text.set(String::new());
        wrong.set(None);
    };
    let hint = move || {
        let empties = !matches!(target.get(), Some(Target::AddTag | Target::RemoveTag));
        empties.then(|| app.m().bulk_empty_hint().to_string())
    };
    let confirm = move || {
        let Some(target) = target.get_untracked() else {
            return;
        };
        let edit = match text.with_untracked(|text| target.read(app, text, currency)) {
            Ok(edit) => edit,
            Err(words) => {
                wrong.set(Some(words));
                return;
            }
        };
        let edits = deals.with_value(|deals| {
            let edit = |id: &DealId| (*id, vec![edit.clone()]);
            deals.iter().map(edit).collect()
        });
        match app.dispatch(Command::EditDeals(edits)) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Later => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Done(seq) => {
                app.session.request.set(None);
                let text = app.m().history_deals_changed(count).to_string();
                app.notices.done(text, Some(seq));
            }
        }
    };
    let input = move || {
        let input = target.get()?;
        let input = deals.with_value(|deals| input.input(app, deals));
        Some(view! { <ValueInput input=input text=text currency=Signal::stored(currency) /> })
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().bulk_edit_title(count).to_string())
            confirm=Signal::derive(move || app.m().common_apply().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().bulk_field().to_string()) wide=true>
                <Select options=options value=chosen on_change=choose />
            </Field>
            <Field
                label=Signal::derive(move || app.m().bulk_value().to_string())
                error=wrong
                hint=Signal::derive(hint)
                wide=true
            >
                {input}
            </Field>
        </FormDialog>
    }
}

/// The currency that all of the deals have, else that of the book.
fn currency_of(app: App, deals: &[DealId]) -> Currency {
    app.state.peek(|book| {
        let records = book.records();
        let amounts = deals
            .iter()
            .filter_map(|id| records.deals.get(id)?.amount)
            .map(|money| money.currency);
        let mut currencies: Vec<_> = amounts.collect();
        currencies.dedup();
        match *currencies {
            [one] => one,
            _ => records.settings.currency,
        }
    })
}
