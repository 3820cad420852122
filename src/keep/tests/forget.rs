//! The past is let go: both copies hold the same afterwards, and the other tabs read the book anew.

use super::area::Area;
use super::copies::{Alone, names_of};
use super::faults::settle;
use super::tab::Tab;
use crate::ports::second_copy::{CopyFault, MemorySecondCopy};
use crate::ports::tabs::MemoryTabs;

/// So many that some are folded into segments and some are not.
fn with_a_past(copy: MemorySecondCopy) -> Alone {
    let alone = Alone::open(Area::default(), copy);
    for number in 0..205 {
        alone.tab.add(number.to_string());
    }
    alone.tab.hide();
    alone.tab.add("205".to_owned());
    alone.settle(1_000);
    alone.assert_even();
    alone
}

fn past(alone: &Alone) -> usize {
    alone.tab.desk.book.borrow().log().entries().len()
}

#[test]
fn both_copies_follow_and_work_goes_on() {
    let alone = with_a_past(MemorySecondCopy::default());
    assert_eq!(past(&alone), 206);
    alone.tab.forget().unwrap();
    alone.settle(1_000);
    alone.assert_even();
    assert_eq!(past(&alone), 0);
    assert_eq!(names_of(alone.copy.texts()).len(), 206);
    alone.tab.add("206".to_owned());
    alone.settle(1_000);
    alone.assert_even();
    assert_eq!(past(&alone), 1);
    assert_eq!(names_of(alone.copy.texts()).len(), 207);
}

#[test]
fn a_copy_that_fails_meanwhile_is_brought_up_afterwards() {
    for fault in [CopyFault::Refused, CopyFault::Lost, CopyFault::Unanswered] {
        for call in 1.. {
            let alone = with_a_past(MemorySecondCopy::default());
            let limit = alone.copy.calls() + call;
            alone.copy.fail_at(limit, fault);
            alone.tab.forget().unwrap();
            alone.settle(25_000);
            let reached = alone.copy.calls() >= limit;
            alone.copy.fail_never();
            alone.settle(25_000);
            alone.assert_even();
            if !reached {
                break;
            }
        }
    }
}

/// Lets the time pass in which a tab waits until it looks at the storage.
fn read_anew(tab: &Tab) {
    while let Some(due) = tab.due().filter(|due| *due < 2_000) {
        tab.ring(due);
    }
}

#[test]
fn another_tab_reads_the_book_anew() {
    let (area, hub) = (Area::default(), MemoryTabs::default());
    let one = Tab::open(&area, &hub, 0);
    let two = Tab::open(&area, &hub, 0);
    settle(&hub, &area, &[&one, &two]);
    one.add("first".to_owned());
    settle(&hub, &area, &[&one, &two]);
    assert_eq!(two.desk.book.borrow().log().entries().len(), 1);
    one.forget().unwrap();
    settle(&hub, &area, &[&one, &two]);
    read_anew(&two);
    assert!(two.desk.book.borrow().log().entries().is_empty());
    two.add("second".to_owned());
    settle(&hub, &area, &[&one, &two]);
    read_anew(&two);
    settle(&hub, &area, &[&one, &two]);
    for tab in [&one, &two] {
        let book = tab.desk.book.borrow();
        assert_eq!(book.log().entries().len(), 1);
        assert_eq!(book.records().owners.len(), 2);
    }
}
