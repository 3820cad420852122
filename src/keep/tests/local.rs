//! Local storage that fails at each of its calls under a tab that saves, tidies up or takes over: what is shown as saved
//! is in both copies, and everything is in the end.

use super::area::Area;
use super::copies::{Alone, names_of};
use super::faults::settle;
use super::tab::Tab;
use crate::keep::SaveState;
use crate::ports::kv::Fault;
use crate::ports::second_copy::MemorySecondCopy;
use crate::ports::tabs::MemoryTabs;
use crate::ports::tally::Tally;

const FAULTS: [Fault; 5] = [
    Fault::Full,
    Fault::Blocked,
    Fault::Broken,
    Fault::Silent,
    Fault::Empty,
];

/// What is done while the storage fails.
type Act = fn(&Alone);

/// Lets every call of some work fail in each way, on a tab that has so many names already.
fn fail_everywhere(what: &'static str, before: usize, act: Act, more: &[&str]) {
    let mut tally = Tally::of(what);
    // Of the refusals one stands for all where a try takes long.
    let faults = if before > 100 { &FAULTS[2..4] } else { &FAULTS };
    for fault in faults.iter().copied() {
        for call in 1.. {
            let alone = Alone::open(Area::default(), MemorySecondCopy::default());
            let mut expected: Vec<String> =
                (0..before).map(|number| format!("n{number}")).collect();
            expected.iter().for_each(|name| alone.tab.add(name.clone()));
            alone.settle(0);
            alone.assert_even();
            expected.extend(more.iter().map(|name| (*name).to_owned()));
            let calls = alone.area.calls();
            alone.area.fail_at(calls + call, fault);
            act(&alone);
            // What is promised on the way is kept.
            for _ in 0..6 {
                if alone.state() == SaveState::Saved && !alone.tab.is_at_risk() {
                    for texts in [alone.area.disk().entries(), alone.copy.texts()] {
                        assert_eq!(
                            names_of(texts).len(),
                            expected.len(),
                            "{what}, {call} {fault:?}"
                        );
                    }
                    tally.look();
                }
                alone.settle(4_000);
            }
            let reached = alone.area.calls() >= calls + call;
            alone.settle(40_000);
            // A tab that took itself for ousted follows, and says so until the next change.
            alone.tab.add("last".to_owned());
            expected.push("last".to_owned());
            alone.settle(40_000);
            let told = format!("{what}, {call} {fault:?}");
            if matches!(alone.state(), SaveState::Unsaved(_)) {
                // A storage that seems to have been emptied by somebody is not written again; the user is told.
                assert_eq!(fault, Fault::Empty, "{told}");
                tally.fault();
                tally.look();
                continue;
            }
            assert_eq!(alone.state(), SaveState::Saved, "{told}");
            expected.sort();
            // What a failure leaves behind in one of them counts for nothing and is swept by the next fold.
            for texts in [alone.area.disk().entries(), alone.copy.texts()] {
                let mut there = names_of(texts);
                there.sort();
                assert_eq!(there, expected, "{told}");
            }
            if !reached {
                break;
            }
            tally.fault();
            tally.look();
        }
    }
}

#[test]
fn a_failure_at_any_call_of_a_save_is_made_good() {
    let act = |alone: &Alone| alone.tab.add("second".to_owned());
    fail_everywhere("add, both copies", 1, act, &["second"]);
}

#[test]
fn a_failure_at_any_call_of_several_saves_at_once_is_made_good() {
    let act = |alone: &Alone| {
        for name in ["a", "b", "c"] {
            alone.tab.add(name.to_owned());
        }
        alone.tab.hide();
    };
    fail_everywhere("add, both copies", 0, act, &["a", "b", "c"]);
}

#[test]
fn a_failure_at_any_call_of_tidying_up_is_made_good() {
    let act = |alone: &Alone| {
        alone.tab.hide();
        alone.tab.show();
    };
    fail_everywhere("compact, both copies", 202, act, &[]);
}

/// A second tab takes over from the first while the storage fails at a call of either.
#[test]
fn a_failure_at_any_call_of_taking_over_loses_nothing() {
    let mut tally = Tally::of("take over, two tabs");
    for fault in FAULTS {
        for call in 1.. {
            let (area, hub) = (Area::default(), MemoryTabs::default());
            let tabs = [Tab::open(&area, &hub, 0), Tab::open(&area, &hub, 0)];
            let tabs = [&tabs[0], &tabs[1]];
            settle(&hub, &area, &tabs);
            tabs[0].add("first".to_owned());
            settle(&hub, &area, &tabs);
            let calls = area.calls();
            area.fail_at(calls + call, fault);
            tabs[1].add("second".to_owned());
            settle(&hub, &area, &tabs);
            tabs[0].add("third".to_owned());
            let reached = || area.calls() >= calls + call;
            // Second tries ring, and what they tell the other tab arrives.
            for now in (1..40).map(|second| second * 1_000) {
                settle(&hub, &area, &tabs);
                for tab in tabs {
                    while tab.due().is_some_and(|due| due <= now) {
                        tab.ring(now);
                    }
                }
            }
            settle(&hub, &area, &tabs);
            let there = names_of(area.disk().entries());
            for name in ["first", "second", "third"] {
                let found = there.iter().filter(|there| *there == name).count();
                assert_eq!(found, 1, "{name} at call {call} with {fault:?}: {there:?}");
            }
            if !reached() {
                break;
            }
            tally.fault();
            tally.look();
        }
    }
}
