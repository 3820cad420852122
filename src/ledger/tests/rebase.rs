//! A change of a list that waited for its turn keeps what came before it.

use super::*;

fn reasons(names: &str) -> Vec<Label> {
    names.split_whitespace().map(label).collect()
}

fn set(names: &str) -> Command {
    Command::SetSettings {
        value: BookSettingsValue::LostReasons(reasons(names)),
    }
}

/// What stands in the book after a change from `seen` to `new`, if it is carried out when the list is `now`.
fn after(seen: &str, now: &str, new: &str) -> Vec<Label> {
    let mut book = Book::default();
    let known = |book: &Book| book.records().settings.lost_reasons.clone();
    let _ = book.execute(set(seen), &ctx(1));
    assert_eq!(known(&book), reasons(seen));
    let command = set(new);
    let made_from = command.made_from(book.records());
    let _ = book.execute(set(now), &ctx(2));
    assert_eq!(known(&book), reasons(now));
    let _ = book.execute(command.rebased(made_from.as_ref(), book.records()), &ctx(3));
    known(&book)
}

#[test]
fn both_additions_stay() {
    assert_eq!(after("a b", "a b c", "a b d"), reasons("a b c d"));
    assert_eq!(after("a b", "a b c", "a d b"), reasons("a d b c"));
    assert_eq!(after("a b", "a b c", "a b c"), reasons("a b c"));
}

#[test]
fn what_either_took_away_is_gone() {
    assert_eq!(after("a b c", "a c", "a b"), reasons("a"));
    assert_eq!(after("a b c", "a c", "a b c d"), reasons("a c d"));
}

#[test]
fn a_rename_stays_in_its_place_and_an_order_is_kept() {
    assert_eq!(after("a b", "a b c", "x b"), reasons("x b c"));
    assert_eq!(after("a b c", "d a b c", "c a b"), reasons("d c a b"));
    assert_eq!(after("a b c", "c b a", "a b c d"), reasons("c b a d"));
    assert_eq!(after("a b", "a b", "b a"), reasons("b a"));
}

#[test]
fn items_are_known_by_their_keys() {
    let mut book = Book::default();
    let criterion = |key: ItemKey, name: &str, weight| Criterion {
        key,
        name: label(name),
        weight,
    };
    let set = |criteria: Vec<Criterion>| Command::SetSettings {
        value: BookSettingsValue::Criteria(criteria.into()),
    };
    let new = ItemKey::default();
    let first = vec![criterion(new, "Budget", 10)];
    book.execute(set(first), &ctx(1)).unwrap();
    let known = book.records().settings.criteria.to_vec();
    let more = |change: &dyn Fn(&mut Vec<Criterion>)| {
        let mut criteria = known.clone();
        change(&mut criteria);
        set(criteria)
    };
    // Two additions of the same name are two; a change of one item and an addition stay both.
    let waiting = [
        more(&|all| all.push(criterion(new, "Need", 10))),
        more(&|all| all.push(criterion(new, "Need", 20))),
        more(&|all| all[0].weight = 30),
    ];
    let made_from = waiting[0].made_from(book.records());
    for command in waiting {
        let command = command.rebased(made_from.as_ref(), book.records());
        book.execute(command, &ctx(2)).unwrap();
    }
    let names = book.records().settings.criteria.iter();
    let names: Vec<_> = names.map(|one| (&*one.name, one.weight)).collect();
    assert_eq!(names, [("Budget", 30), ("Need", 10), ("Need", 20)]);
}

#[test]
fn other_commands_stay_as_they_are() {
    let book = Book::default();
    assert_eq!(Command::Undo.made_from(book.records()), None);
    assert_eq!(Command::Undo.rebased(None, book.records()), Command::Undo);
}
