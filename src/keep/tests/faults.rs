//! Storage that refuses: what is not kept is shown, tried again, and lives on in the other tabs.

use super::area::Area;
use super::tab::Tab;
use crate::keep::{SaveState, Timer};
use crate::ports::tabs::{MemoryTabs, Queue};
use crate::wire::store::SaveError;

/// Lets everything happen that is under way, turns included, but no second try of a save.
pub fn settle(hub: &MemoryTabs, area: &Area, tabs: &[&Tab]) {
    for _ in 0..1_000 {
        area.behind()
            .into_iter()
            .for_each(|place| area.deliver(place));
        let queues = hub.queues();
        for queue in &queues {
            hub.run(*queue);
            if let Queue::Messages(tab) | Queue::Answers(tab) = queue {
                tabs[*tab].receive();
            }
        }
        let due = |tab: &&&Tab| !tab.closed.get() && tab.due().is_some_and(|due| due <= 500);
        match tabs.iter().find(due) {
            Some(tab) => tab.ring(500),
            None if queues.is_empty() => return,
            None => {}
        }
    }
    panic!("the tabs never come to rest");
}

/// Rings the timer of the next try, and what is up before it.
fn ring(tab: &Tab, now: u64) {
    while tab.rings(Timer::Retry) == Some(now) {
        tab.ring(now);
    }
}

#[test]
fn a_refused_save_is_shown_and_tried_again() {
    let (area, hub) = (Area::default(), MemoryTabs::default());
    let tab = Tab::open(&area, &hub, 0);
    settle(&hub, &area, &[&tab]);
    tab.add("kept".to_owned());
    assert_eq!(*tab.desk.state.borrow(), SaveState::Saved);
    area.fill(true);
    tab.add("not kept".to_owned());
    tab.add("nor this".to_owned());
    assert_eq!(
        *tab.desk.state.borrow(),
        SaveState::Unsaved(SaveError::Full)
    );
    assert_eq!(tab.rings(Timer::Retry), Some(5_500));
    ring(&tab, 5_500);
    assert_eq!(tab.rings(Timer::Retry), Some(15_500));
    area.fill(false);
    ring(&tab, 15_500);
    assert_eq!(*tab.desk.state.borrow(), SaveState::Saved);
    let again = Tab::open(&area, &hub, 0);
    assert_eq!(again.desk.book.borrow().records().owners.len(), 3);
}

#[test]
fn what_a_tab_could_not_keep_is_kept_by_the_one_that_follows_it() {
    let (area, hub) = (Area::default(), MemoryTabs::default());
    let tabs = [Tab::open(&area, &hub, 0), Tab::open(&area, &hub, 0)];
    let tabs = [&tabs[0], &tabs[1]];
    settle(&hub, &area, &tabs);
    tabs[0].add("kept".to_owned());
    settle(&hub, &area, &tabs);
    area.fill(true);
    tabs[0].add("not kept".to_owned());
    settle(&hub, &area, &tabs);
    assert_eq!(tabs[1].desk.book.borrow().records().owners.len(), 2);
    tabs[0].close(&hub);
    settle(&hub, &area, &tabs);
    area.fill(false);
    tabs[1].add("third".to_owned());
    settle(&hub, &area, &tabs);
    // The words of the closed writer never come.
    tabs[1].ring(1_000);
    assert_eq!(*tabs[1].desk.state.borrow(), SaveState::Saved);
    let again = Tab::open(&area, &hub, 0);
    assert_eq!(again.desk.book.borrow().records().owners.len(), 3);
}
