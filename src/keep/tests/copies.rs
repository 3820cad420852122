//! The second copy that fails at each of its calls, and local storage that refuses while the copy does not.

use std::collections::BTreeMap;

use super::area::Area;
use super::tab::{Tab, options};
use crate::keep::{SaveState, Timer};
use crate::ledger::Book;
use crate::ports::kv::MemoryKv;
use crate::ports::second_copy::{CopyFault, CopyTrouble, MemorySecondCopy};
use crate::ports::tabs::{MemoryTabs, Queue};
use crate::ports::tally::Tally;
use crate::wire::store::{Outcome, SaveError, Store};

/// One tab with its surroundings.
pub struct Alone {
    pub area: Area,
    hub: MemoryTabs,
    pub copy: MemorySecondCopy,
    pub tab: Tab,
}

impl Alone {
    pub fn open(area: Area, copy: MemorySecondCopy) -> Self {
        let hub = MemoryTabs::default();
        let tab = Tab::open_with(&area, &hub, 0, Some(&copy), true);
        let alone = Self {
            area,
            hub,
            copy,
            tab,
        };
        alone.settle(1_000);
        alone
    }

    /// Lets everything happen that is up within so many milliseconds.
    pub fn settle(&self, ms: u64) {
        let until = self.tab.desk.now.get() + ms;
        for _ in 0..1_000 {
            let queues = self.hub.queues();
            for queue in &queues {
                self.hub.run(*queue);
                if let Queue::Messages(_) | Queue::Answers(_) = queue {
                    self.tab.receive();
                }
            }
            let (acts, answers) = self.tab.copy_events();
            if acts {
                self.tab.let_copy_act();
            }
            if answers {
                self.tab.let_copy_answer();
            }
            if acts || answers || !queues.is_empty() {
                continue;
            }
            match self.tab.due() {
                Some(due) if due <= until => self.tab.ring(due),
                _ => {
                    self.tab.desk.now.set(until);
                    return;
                }
            }
        }
        panic!("the tab never comes to rest");
    }

    pub fn state(&self) -> SaveState {
        self.tab.desk.state.borrow().clone()
    }

    pub fn assert_even(&self) {
        assert_eq!(self.state(), SaveState::Saved);
        assert_eq!(self.copy.texts(), self.area.disk().entries());
    }
}

pub fn names(book: &Book) -> Vec<String> {
    let owners = book.records().owners.values();
    owners.map(|owner| owner.name.to_string()).collect()
}

pub fn names_of(texts: BTreeMap<String, String>) -> Vec<String> {
    match Store::open(&MemoryKv::of(texts), options(90)).outcome {
        Outcome::Loaded(book) => names(&book),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_change_is_one_batch_and_is_shown_as_saved_behind_it() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    let calls = alone.copy.calls();
    alone.tab.add("first".to_owned());
    assert_eq!(alone.state(), SaveState::Copying);
    alone.tab.add("second".to_owned());
    alone.tab.add("third".to_owned());
    // The first is under way; the others wait and go together.
    alone.settle(0);
    alone.assert_even();
    assert_eq!(alone.copy.calls() - calls, 2);
}

#[test]
fn a_segment_that_is_damaged_in_the_copy_alone_is_found_and_written_again() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    // So many that they are folded into segments.
    for number in 0..205 {
        alone.tab.add(number.to_string());
    }
    alone.tab.hide();
    alone.settle(1_000);
    alone.assert_even();
    let key = (alone.copy.texts().into_keys()).find(|key| key.contains(":s:"));
    let key = key.unwrap();
    alone
        .copy
        .meddle(&key, Some("not what was written".to_owned()));
    assert_ne!(alone.copy.texts(), alone.area.disk().entries());
    // An edit meanwhile does not see it.
    alone.tab.add("205".to_owned());
    alone.settle(1_000);
    assert_ne!(alone.copy.texts(), alone.area.disk().entries());
    alone.settle(60_000);
    alone.assert_even();
    assert_eq!(names_of(alone.copy.texts()).len(), 206);
}

#[test]
fn all_that_is_damaged_in_the_copy_alone_is_found_piece_by_piece() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    for number in 0..205 {
        alone.tab.add(number.to_string());
    }
    alone.tab.hide();
    alone.settle(1_000);
    for number in 205..230 {
        alone.tab.add(number.to_string());
    }
    alone.settle(0);
    let keys: Vec<String> = alone.copy.texts().into_keys().collect();
    assert!(keys.len() > 24, "{keys:?}");
    for key in keys.iter().filter(|key| !key.ends_with(":head")) {
        alone
            .copy
            .meddle(key, Some("not what was written".to_owned()));
    }
    alone.settle(60_000);
    alone.assert_even();
    assert_eq!(names_of(alone.copy.texts()).len(), 230);
}

#[test]
fn a_change_while_a_piece_of_the_copy_is_read_is_copied_too() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.tab.add("first".to_owned());
    alone.settle(0);
    let due = alone.tab.rings(Timer::CopyWhole).unwrap();
    let now = alone.tab.desk.now.get();
    alone.settle(due - now - 1);
    alone.tab.ring(due);
    assert_ne!(
        alone.tab.copy_events(),
        (false, false),
        "a look is under way"
    );
    alone.tab.add("second".to_owned());
    alone.settle(0);
    alone.assert_even();
    assert_eq!(names_of(alone.copy.texts()), ["first", "second"]);
}

#[test]
fn a_failure_at_any_call_is_shown_and_made_good() {
    let mut tally = Tally::of("add, second copy");
    for fault in [CopyFault::Refused, CopyFault::Lost, CopyFault::Unanswered] {
        for call in 1.. {
            let alone = Alone::open(Area::default(), MemorySecondCopy::default());
            let before = alone.copy.calls();
            alone.copy.fail_at(before + call, fault);
            alone.tab.add("first".to_owned());
            alone.settle(0);
            alone.tab.add("second".to_owned());
            alone.settle(0);
            let reached = alone.copy.calls() >= before + call;
            // At once if it refuses, after a while if it is silent.
            alone.settle(4_500);
            if reached && fault == CopyFault::Refused && alone.state() != SaveState::Saved {
                let trouble = CopyTrouble::Refused("told to refuse".to_owned());
                assert_eq!(alone.state(), SaveState::SavedOnce(trouble));
            }
            alone.settle(20_000);
            alone.assert_even();
            assert_eq!(names_of(alone.copy.texts()), ["first", "second"]);
            if !reached {
                break;
            }
            tally.fault();
            tally.look();
        }
    }
}

#[test]
fn a_copy_that_goes_on_failing_is_tried_again_and_when_the_page_is_looked_at() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.copy.fail_always(Some(CopyFault::Refused));
    alone.tab.add("first".to_owned());
    alone.settle(0);
    assert!(matches!(alone.state(), SaveState::SavedOnce(_)));
    let now = alone.tab.desk.now.get();
    assert_eq!(alone.tab.rings(Timer::CopyRetry), Some(now + 1_000));
    alone.settle(1_000);
    assert_eq!(alone.tab.rings(Timer::CopyRetry), Some(now + 6_000));
    // More is kept meanwhile, in one place.
    alone.tab.add("second".to_owned());
    alone.settle(0);
    assert!(matches!(alone.state(), SaveState::SavedOnce(_)));
    alone.copy.fail_never();
    alone.tab.show();
    alone.settle(0);
    alone.assert_even();
}

#[test]
fn what_local_storage_refuses_is_kept_by_the_copy_and_said() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.tab.add("first".to_owned());
    alone.settle(0);
    alone.area.fill(true);
    alone.tab.add("second".to_owned());
    assert_eq!(alone.state(), SaveState::Unsaved(SaveError::Full));
    alone.settle(0);
    assert_eq!(alone.state(), SaveState::CopyOnly(SaveError::Full));
    alone.tab.add("third".to_owned());
    alone.settle(0);
    assert_eq!(alone.state(), SaveState::CopyOnly(SaveError::Full));
    assert_eq!(names_of(alone.area.disk().entries()), ["first"]);
    let all = ["first", "second", "third"];
    assert_eq!(names_of(alone.copy.texts()), all);

    // The browser ends; the next start takes from the copy what local storage lacks.
    let left = Area::of(alone.area.disk().entries());
    let again = MemorySecondCopy::of(alone.copy.stamp().unwrap(), alone.copy.texts());
    let next = Alone::open(left, again);
    assert_eq!(names(&next.tab.desk.book.borrow()), all);
    next.assert_even();

    // Or there is room again.
    alone.area.fill(false);
    alone.settle(11_000);
    assert_eq!(names_of(alone.area.disk().entries()), all);
    alone.assert_even();
}

/// A storage that is full from the first change on: the copy is a whole book by itself.
#[test]
fn what_local_storage_never_took_is_a_book_in_the_copy() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.area.fill(true);
    alone.tab.add("first".to_owned());
    alone.tab.add("second".to_owned());
    alone.settle(0);
    assert_eq!(alone.state(), SaveState::CopyOnly(SaveError::Full));
    assert_eq!(names_of(alone.copy.texts()), ["first", "second"]);
    alone.area.fill(false);
    alone.settle(11_000);
    alone.assert_even();
    assert_eq!(names_of(alone.copy.texts()), ["first", "second"]);
}

#[test]
fn where_neither_keeps_it_nothing_is_said_to_be_saved() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.area.fill(true);
    alone.copy.fail_always(Some(CopyFault::Refused));
    alone.tab.add("first".to_owned());
    alone.settle(30_000);
    assert_eq!(alone.state(), SaveState::Unsaved(SaveError::Full));
}

#[test]
fn a_copy_that_is_ahead_of_a_tab_is_never_written_over() {
    let alone = Alone::open(Area::default(), MemorySecondCopy::default());
    alone.tab.add("first".to_owned());
    alone.settle(0);
    let behind = alone.area.disk().entries();
    alone.tab.add("second".to_owned());
    alone.settle(0);
    let texts = alone.copy.texts();

    // The browser was killed, and the copy does not answer while the next page starts.
    let copy = MemorySecondCopy::of(alone.copy.stamp().unwrap(), texts.clone());
    copy.fail_at(1, CopyFault::Lost);
    let next = Alone::open(Area::of(behind), copy);
    assert_eq!(names(&next.tab.desk.book.borrow()), ["first"]);
    next.tab.add("third".to_owned());
    next.settle(20_000);
    assert_eq!(next.state(), SaveState::SavedOnce(CopyTrouble::Ahead));
    assert_eq!(next.copy.texts(), texts);
}
