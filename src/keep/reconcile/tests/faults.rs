//! A start whose storage fails at each of its calls: whatever it then shows, the next start finds everything, and what
//! the keeper may write over meanwhile is nowhere the only one.

use super::*;
use crate::ports::tally::Tally;

const FAULTS: [Fault; 5] = [
    Fault::Full,
    Fault::Blocked,
    Fault::Broken,
    Fault::Silent,
    Fault::Empty,
];

/// A way in which the two copies can differ, with the names that are there when they are one again.
struct Case {
    name: &'static str,
    local: Texts,
    second: Texts,
    names: &'static [&'static str],
    /// Names of the line that is not taken, which a restore point keeps.
    kept: &'static [&'static str],
}

fn cases() -> Vec<Case> {
    let old = Writer::new(1, Texts::new()).add(&["a"]).fold().add(&["b"]);
    let ahead = Writer::new(2, old.texts())
        .raise()
        .add(&["c"])
        .fold()
        .add(&["d"]);
    let beside = Writer::new(3, old.texts()).add(&["x"]);
    let mut damaged = ahead.texts();
    let key = damaged
        .keys()
        .find(|key| key.contains(":s:"))
        .unwrap()
        .clone();
    damage(&mut damaged, &key);
    let case = |name, local: Texts, second: Texts| Case {
        name,
        local,
        second,
        names: &["a", "b", "c", "d"],
        kept: &[],
    };
    vec![
        case("start, both the same", ahead.texts(), ahead.texts()),
        case("start, copy empty", ahead.texts(), Texts::new()),
        case("start, copy behind", ahead.texts(), old.texts()),
        case("start, local storage empty", Texts::new(), ahead.texts()),
        case("start, local storage behind", old.texts(), ahead.texts()),
        case("start, local storage damaged", damaged, ahead.texts()),
        Case {
            kept: &["a", "b", "x"],
            ..case("start, two lines", beside.texts(), ahead.texts())
        },
    ]
}

/// The names of a book that some texts hold; none if they hold none.
fn names_in(texts: Texts) -> Vec<String> {
    match Store::open(&MemoryKv::of(texts), options(52)).outcome {
        Outcome::Loaded(book) => names(&book),
        _ => Vec::new(),
    }
}

/// Fails if the keeper may write over a copy that holds what is nowhere else.
fn assert_nothing_given_up(start: &Start, done: &Reconciled, case: &Case) {
    if !matches!(done.copy, CopyStart::Behind(_)) {
        return;
    }
    let mut known: Vec<String> = start.kept().concat();
    if let Outcome::Loaded(book) = &done.opened.outcome {
        known.extend(names(book));
    }
    for name in names_in(start.copy.texts()) {
        assert!(
            known.contains(&name),
            "{}: {name} may be written over",
            case.name
        );
    }
}

fn check_next(start: &Start, case: &Case) {
    let done = start.run();
    let is_whole = matches!(done.opened.outcome, Outcome::Loaded(_));
    assert!(is_whole, "{} is not whole", case.name);
    assert_eq!(opened(start, &done), case.names, "{}", case.name);
    if !case.kept.is_empty() {
        let kept = start.kept();
        assert!(
            kept.iter().any(|names| names == case.kept),
            "{}: {kept:?}",
            case.name
        );
    }
}

#[test]
fn a_failure_of_local_storage_at_any_call_of_a_start_loses_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        for fault in FAULTS {
            for call in 1.. {
                let start = Start::of(case.local.clone(), case.second.clone());
                start.kv.fail_at(call, fault);
                let done = start.run();
                let reached = start.kv.calls() >= call;
                start.kv.fail_never();
                assert_nothing_given_up(&start, &done, &case);
                check_next(&start, &case);
                if !reached {
                    break;
                }
                tally.fault();
                tally.look();
            }
        }
    }
}

#[test]
fn a_failure_of_the_copy_or_of_the_restore_points_in_a_start_loses_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        for fault in [CopyFault::Refused, CopyFault::Lost, CopyFault::Unanswered] {
            for call in 1..=3 {
                let start = Start::of(case.local.clone(), case.second.clone());
                start.copy.fail_at(call, fault);
                let done = start.run();
                let reached = start.copy.calls() >= call;
                start.copy.fail_never();
                assert_nothing_given_up(&start, &done, &case);
                check_next(&start, &case);
                if reached {
                    tally.fault();
                    tally.look();
                }
            }
        }
        let start = Start::of(case.local.clone(), case.second.clone());
        start.points.fail(true);
        let done = start.run();
        start.points.fail(false);
        assert_nothing_given_up(&start, &done, &case);
        check_next(&start, &case);
        tally.fault();
        tally.look();
    }
}

/// The start behind one that failed fails too.
#[test]
fn two_starts_that_fail_one_after_the_other_lose_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        for first in 1.. {
            let mut reached = false;
            for second in 1.. {
                let start = Start::of(case.local.clone(), case.second.clone());
                start.kv.fail_at(first, Fault::Full);
                drop(start.run());
                reached = start.kv.calls() >= first;
                start.kv.fail_never();
                let calls = start.kv.calls();
                start.kv.fail_at(calls + second, Fault::Broken);
                drop(start.run());
                let both = start.kv.calls() >= calls + second;
                start.kv.fail_never();
                check_next(&start, &case);
                if !both {
                    break;
                }
                tally.fault();
                tally.fault();
                tally.look();
            }
            if !reached {
                break;
            }
        }
    }
}
