//! Settings of the book and targets.

use crate::domain::{BookSettingsValue, Item, ItemKey, Label, List, Money, Period, Playbook};

use super::draft::Draft;
use super::{ActionKind, Decided};
use crate::ledger::{Event, Refusal};

pub(super) fn set_target(draft: &mut Draft, period: Period, new: Option<Money>) -> Decided {
    if new.is_some_and(|money| money.minor <= 0) {
        return Err(Refusal::TargetNotPositive);
    }
    let old = draft.book.records.targets.get(&period).copied();
    if old != new {
        draft.push(Event::Target { period, old, new });
    }
    Ok(ActionKind::SetTarget)
}

#[allow(clippy::unnecessary_wraps, reason = "every decision has this shape")]
pub(super) fn set_settings(draft: &mut Draft, new: BookSettingsValue) -> Decided {
    let new = keyed(draft, new);
    let old = draft.book.records.settings.value_of(new.field());
    if old != new {
        draft.push(Event::Settings { old, new });
    }
    Ok(ActionKind::EditSettings)
}

/// The value with a key for each item that is new.
fn keyed(draft: &mut Draft, value: BookSettingsValue) -> BookSettingsValue {
    use BookSettingsValue as Value;
    macro_rules! keys {
        ($list:expr) => {
            $list
                .into_iter()
                .map(|mut item| {
                    item.key = key(draft, item.key);
                    item
                })
                .collect()
        };
    }
    match value {
        Value::Criteria(list) => Value::Criteria(keys!(list)),
        Value::CustomFields(list) => Value::CustomFields(keys!(list)),
        Value::Views(list) => Value::Views(keys!(list)),
        Value::Texts(list) => Value::Texts(keys!(list)),
        other => other,
    }
}

fn key(draft: &mut Draft, key: ItemKey) -> ItemKey {
    if key.is_new() { draft.new_key() } else { key }
}

/// The items with a key for each that is new.
pub(super) fn keyed_items(draft: &mut Draft, items: List<Item>) -> List<Item> {
    let keyed = |item: Item| Item {
        key: key(draft, item.key),
        ..item
    };
    items.into_iter().map(keyed).collect()
}

/// The playbook with a key for each item that is new.
pub(super) fn keyed_playbook(draft: &mut Draft, playbook: Playbook) -> Playbook {
    Playbook {
        questions: keyed_items(draft, playbook.questions),
        checklist: keyed_items(draft, playbook.checklist),
        ..playbook
    }
}

/// Offers reasons that are new from now on, behind those that are known.
pub(super) fn add_lost_reasons(draft: &mut Draft, reasons: Vec<Label>) {
    let old = draft.book.records.settings.lost_reasons.clone();
    let mut new = old.clone();
    for reason in reasons {
        if !new.contains(&reason) {
            new.push(reason);
        }
    }
    if old != new {
        draft.push(Event::Settings {
            old: BookSettingsValue::LostReasons(old),
            new: BookSettingsValue::LostReasons(new),
        });
    }
}
