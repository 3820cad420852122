//! Files of earlier versions as files of this one. The reader finds what is wrong in them, as in any other.

use serde_json::{Map, Value};

/// The lists of records with a history, as version 1 had them.
const WITH_HISTORY: [&str; 6] = [
    "pipelines",
    "stages",
    "owners",
    "companies",
    "people",
    "deals",
];

/// Version 1 had the amount of a target in an object of its own, names of kinds with hyphens, no outcome for an
/// open deal, and changes as `{"at", "on", "field", "old"}`.
pub fn from_1(document: &mut Value) {
    for target in objects(document.get_mut("targets")) {
        if let Some(Value::Object(amount)) = target.remove("amount") {
            target.extend(amount);
        }
    }
    for stage in objects(document.get_mut("stages")) {
        underscores(stage.get_mut("kind"));
    }
    for deal in objects(document.get_mut("deals")) {
        deal.get_mut("outcome").map(outcome);
    }
    for name in WITH_HISTORY {
        for record in objects(document.get_mut(name)) {
            objects(record.get_mut("history")).for_each(change);
        }
    }
}

/// The objects of a list; none if there is no such list.
fn objects(list: Option<&mut Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    let items = list.and_then(Value::as_array_mut).into_iter().flatten();
    items.filter_map(Value::as_object_mut)
}

fn underscores(kind: Option<&mut Value>) {
    if let Some(Value::String(kind)) = kind {
        *kind = kind.replace('-', "_");
    }
}

fn outcome(outcome: &mut Value) {
    if outcome.is_null() {
        *outcome = Value::Object(Map::new());
    }
    underscores(outcome.get_mut("kind"));
}

fn change(change: &mut Map<String, Value>) {
    let mut old = change.remove("old").unwrap_or_default();
    if let Some(Value::String(field)) = change.remove("field") {
        if field == "outcome" {
            outcome(&mut old);
        }
        let was = Map::from_iter([(field, old)]);
        change.insert("was".to_owned(), Value::Object(was));
    }
}
