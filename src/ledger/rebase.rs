//! A change of a list of settings that is carried out later than it was made. The command holds the whole list, so what came
//! between would be lost; only what it changes is changed in the list as it is then.

use super::{Command, Records};
use crate::domain::{
    BookSettingsValue as Value, Criterion, CustomField, Label, Rate, SavedView, TextTemplate,
};

impl Command {
    /// What a change of settings was made from: the value in the book; none for other commands.
    #[must_use]
    pub fn made_from(&self, records: &Records) -> Option<Value> {
        match self {
            Self::SetSettings { value } => Some(records.settings.value_of(value.field())),
            _ => None,
        }
    }

    /// The same change in the book as it is now, from what it was made from.
    #[must_use]
    pub fn rebased(self, made_from: Option<&Value>, records: &Records) -> Self {
        match (self, made_from) {
            (Self::SetSettings { value }, Some(seen)) => {
                let now = records.settings.value_of(value.field());
                Self::SetSettings {
                    value: rebase(seen, &now, value),
                }
            }
            (command, _) => command,
        }
    }
}

/// The value `now` with what was changed between `seen` and `new`.
fn rebase(seen: &Value, now: &Value, new: Value) -> Value {
    macro_rules! lists {
        ($($kind:ident)+) => {
            match (seen, now, new) {
                $((Value::$kind(seen), Value::$kind(now), Value::$kind(new)) => {
                    Value::$kind(merged(seen, now, new.into()).into())
                })+
                (_, _, new) => new,
            }
        };
    }
    lists!(LostReasons Rates Criteria CustomFields ActivityKinds Views Texts)
}

/// An item of a list of settings.
trait Item: Clone + PartialEq {
    /// Whether both are one item, perhaps changed.
    fn is(&self, other: &Self) -> bool;
}

impl Item for Label {
    fn is(&self, other: &Self) -> bool {
        self == other
    }
}

impl Item for Rate {
    fn is(&self, other: &Self) -> bool {
        (self.currency, self.on) == (other.currency, other.on)
    }
}

macro_rules! by_key {
    ($($item:ty),+) => {
        $(impl Item for $item {
            fn is(&self, other: &Self) -> bool {
                // New items have no key yet, and no two of them are one.
                self.key == other.key && !self.key.is_new()
            }
        })+
    };
}
by_key!(Criterion, CustomField, SavedView, TextTemplate);

fn find<'a, T: Item>(list: &'a [T], item: &T) -> Option<&'a T> {
    list.iter().find(|known| known.is(item))
}

/// The list `now` with what was added, changed, moved and taken away between `seen` and `new`.
fn merged<T: Item>(seen: &[T], now: &[T], new: Vec<T>) -> Vec<T> {
    if seen == now {
        return new;
    }
    let kept = now
        .iter()
        .filter_map(|item| match (find(seen, item), find(&new, item)) {
            (Some(_), None) => None,
            (Some(before), Some(after)) if before != after => Some(after.clone()),
            _ => Some(item.clone()),
        });
    let mut list: Vec<T> = kept.collect();
    arrange(&mut list, seen, &new);
    for (place, item) in new.iter().enumerate() {
        if find(seen, item).is_some() || find(&list, item).is_some() {
            continue;
        }
        // In front of the same item as before; at the end, if there was none.
        let behind = new.iter().skip(place + 1);
        let next = behind
            .filter(|next| find(seen, next).is_some())
            .find_map(|next| list.iter().position(|known| known.is(next)));
        list.insert(next.unwrap_or(list.len()), item.clone());
    }
    list
}

/// Puts the items of both lists in the order of `new`, in the places that they have, if it is another than that of `seen`.
fn arrange<T: Item>(list: &mut [T], seen: &[T], new: &[T]) {
    let shared = |order: &[T], other: &[T]| -> Vec<T> {
        let order = order.iter().filter(|item| find(other, item).is_some());
        order.filter_map(|item| find(list, item).cloned()).collect()
    };
    let (before, after) = (shared(seen, new), shared(new, seen));
    if before == after {
        return;
    }
    let mut next = after.iter();
    let places = list.iter_mut().filter(|item| find(&after, item).is_some());
    for (place, item) in places.zip(next.by_ref()) {
        place.clone_from(item);
    }
}
