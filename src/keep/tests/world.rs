//! Chance decides what happens next; at the end nothing that was promised may be missing.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::area::Area;
use super::tab::{Tab, options};
use crate::domain::{History, Id, Label, Moment, Owner, OwnerId, Replica, ReplicaUid};
use crate::keep::SaveState;
use crate::ledger::{Book, Records};
use crate::ports::kv::MemoryKv;
use crate::ports::second_copy::{CopyFault, MemorySecondCopy};
use crate::ports::tabs::{MemoryTabs, Queue};
use crate::wire::store::{Outcome, Store};

struct World {
    area: Area,
    copy: Option<MemorySecondCopy>,
    /// How many names were given.
    count: usize,
    /// Names whose tab ended before it had said that they are saved.
    unsure: BTreeSet<String>,
    /// Names that some tab showed while it said that everything is saved.
    promised: BTreeSet<String>,
    hub: MemoryTabs,
    tabs: Vec<Tab>,
    now: u64,
    added: BTreeSet<String>,
}

/// Something that can happen.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Hub(Queue),
    View(usize),
    CopyActs(usize),
    CopyAnswers(usize),
    Ring(usize),
    Time(u64),
}

impl World {
    fn new(tabs: usize, copy: Option<MemorySecondCopy>) -> Self {
        let mut world = Self {
            area: Area::default(),
            copy,
            promised: BTreeSet::new(),
            unsure: BTreeSet::new(),
            count: 0,
            hub: MemoryTabs::default(),
            tabs: Vec::new(),
            now: 0,
            added: BTreeSet::new(),
        };
        (0..tabs).for_each(|_| world.open());
        world
    }

    fn open(&mut self) {
        let alone = self.tabs.iter().all(|tab| tab.closed.get()) && self.hub.queues().is_empty();
        let copy = self.copy.as_ref();
        let tab = Tab::open_with(&self.area, &self.hub, self.now, copy, alone);
        self.tabs.push(tab);
    }

    /// The browser is killed: local storage falls back to what it was after some of its writes, requests that are under way
    /// reach the second copy or do not. Then one tab is opened.
    fn kill(&mut self, dice: u16) {
        for (place, tab) in self.tabs.iter().enumerate() {
            if (usize::from(dice) >> (place % 4)) & 1 == 1 {
                tab.let_copy_act();
            }
        }
        let writes = self.area.writes();
        // Most often the last writes are lost, now and then all of them.
        let lost = match dice % 5 {
            0 => usize::from(dice),
            _ => usize::from(dice) % 12,
        };
        self.area = self.area.fallen(writes.saturating_sub(lost));
        self.hub = MemoryTabs::default();
        self.tabs.clear();
        self.open();
        let there = names(&self.tabs[0].desk.book.borrow());
        assert!(
            self.promised.is_subset(&there),
            "{:?} were lost",
            self.promised.difference(&there).collect::<Vec<_>>()
        );
        // What was not promised may be lost.
        self.added = there;
        self.unsure.clear();
    }

    /// A page ends without notice; what it sent and asked for is under way or not.
    fn crash(&mut self, place: usize, dice: u16) {
        if dice.is_multiple_of(2) {
            self.tabs[place].let_copy_act();
        }
        self.tabs[place].close(&self.hub);
    }

    /// Remembers what is shown as saved.
    fn note_promises(&mut self) {
        for tab in self.tabs.iter().filter(|tab| !tab.closed.get()) {
            if *tab.desk.state.borrow() == SaveState::Saved && !tab.is_at_risk() {
                self.promised.extend(names(&tab.desk.book.borrow()));
            }
        }
    }

    fn awake(&self, place: usize) -> bool {
        let tab = &self.tabs[place];
        !tab.frozen.get() && !tab.closed.get()
    }

    /// What can happen. Time stands still while anything else can: messages are quicker than timers of seconds.
    fn happenings(&self) -> Vec<Happening> {
        let mut found: Vec<Happening> = self
            .hub
            .queues()
            .into_iter()
            .filter(|queue| match queue {
                Queue::Lock => true,
                Queue::Messages(tab) | Queue::Answers(tab) => self.awake(*tab),
            })
            .map(Happening::Hub)
            .collect();
        let behind = self.area.behind().into_iter();
        found.extend(
            behind
                .filter(|place| self.awake(*place))
                .map(Happening::View),
        );
        for (place, tab) in self.tabs.iter().enumerate() {
            let (acts, answers) = tab.copy_events();
            if acts && !tab.closed.get() {
                found.push(Happening::CopyActs(place));
            }
            if answers && self.awake(place) {
                found.push(Happening::CopyAnswers(place));
            }
        }
        let due: Vec<(usize, u64)> = (0..self.tabs.len())
            .filter(|place| self.awake(*place))
            .filter_map(|place| Some((place, self.tabs[place].due()?)))
            .collect();
        found.extend(
            due.iter()
                .filter(|(_, due)| *due <= self.now)
                .map(|(place, _)| Happening::Ring(*place)),
        );
        if found.is_empty()
            && let Some(next) = due.iter().map(|(_, due)| *due).min()
        {
            found.push(Happening::Time(next));
        }
        found
    }

    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Hub(queue) => {
                self.hub.run(queue);
                if let Queue::Messages(tab) | Queue::Answers(tab) = queue {
                    self.tabs[tab].desk.now.set(self.now);
                    self.tabs[tab].receive();
                }
            }
            Happening::View(place) => self.area.deliver(place),
            Happening::CopyActs(place) => self.tabs[place].let_copy_act(),
            Happening::CopyAnswers(place) => {
                self.tabs[place].desk.now.set(self.now);
                self.tabs[place].let_copy_answer();
            }
            Happening::Ring(place) => self.tabs[place].ring(self.now),
            Happening::Time(next) => self.now = next.max(self.now),
        }
    }

    fn some(&mut self, dice: u16) {
        let happenings = self.happenings();
        if !happenings.is_empty() {
            self.happen(happenings[usize::from(dice) % happenings.len()]);
        }
    }

    /// Lets everything happen that is under way.
    fn settle(&mut self, dice: &[u16]) {
        let mut dice = dice.iter().cycle();
        for _ in 0..20_000 {
            let happenings = self.happenings();
            // Only tidying up is left to be done, or nothing.
            let seconds = |happening: &Happening| matches!(happening, Happening::Time(next) if *next > self.now + 9_000);
            if happenings.iter().all(seconds) {
                return;
            }
            let place = usize::from(*dice.next().unwrap());
            self.happen(happenings[place % happenings.len()]);
        }
        panic!("the tabs never come to rest");
    }

    fn stored(&self) -> Book {
        match Store::open(&self.area.disk(), options(99)).outcome {
            Outcome::Loaded(book) => *book,
            Outcome::Fresh => Book::default(),
            Outcome::Damaged(damage) => panic!("could not be read: {:?}", damage.pieces),
            other => panic!("stored as {other:?}"),
        }
    }
}

fn names(book: &Book) -> BTreeSet<String> {
    let owners = book.records().owners.values();
    owners.map(|owner| owner.name.to_string()).collect()
}

fn act(world: &mut World, kind: u16, dice: u16, freezes: bool) {
    let place = usize::from(dice) % world.tabs.len();
    match kind % 32 {
        0..6 => {
            // A frozen tab has nobody who could type into it.
            if world.awake(place) {
                let name = format!("{place}.{}", world.count);
                world.count += 1;
                world.added.insert(name.clone());
                world.tabs[place].add(name);
            }
        }
        6 if world.tabs.len() < 6 => world.open(),
        7 if !world.tabs[place].is_at_risk() && world.awake(place) && !freezes => {
            world.tabs[place].close(&world.hub);
        }
        // One that is just taking over and freezes for seconds is left out: two tabs would take the same storage over.
        8 if freezes && world.tabs[place].rests() => world.tabs[place].frozen.set(true),
        9 => world.tabs[place].frozen.set(false),
        10 if world.awake(place) => world.tabs[place].hide(),
        // Somebody who asks for it has read a question, so nothing is on its way any more.
        11 if !freezes => {
            let is_quiet = |world: &World| {
                let found = world.happenings();
                let frozen = world.tabs.iter().any(|tab| tab.frozen.get());
                !frozen
                    && found
                        .iter()
                        .all(|found| matches!(found, Happening::Time(_)))
            };
            for _ in 0..100 {
                if !is_quiet(world) {
                    world.some(dice);
                }
            }
            if world.awake(place) && world.tabs[place].writes() && is_quiet(world) {
                // It is refused as long as the copy holds something else.
                let _ = world.tabs[place].forget();
            }
        }
        _ => world.some(dice),
    }
}

fn check(tabs: usize, script: &[(u16, u16)], freezes: bool) -> Result<(), TestCaseError> {
    let mut world = World::new(tabs, None);
    for (kind, dice) in script {
        act(&mut world, *kind, *dice, freezes);
    }
    let dice: Vec<u16> = script.iter().map(|(_, dice)| *dice).chain([0]).collect();
    for tab in &world.tabs {
        tab.frozen.set(false);
    }
    world.settle(&dice);
    prop_assert_eq!(&names(&world.stored()), &world.added);
    // One more edit, after which all of them know everything.
    if let Some(last) = world.tabs.iter().rfind(|tab| !tab.closed.get()) {
        last.add("last".to_owned());
        world.added.insert("last".to_owned());
        world.settle(&dice);
    }
    let stored = world.stored();
    prop_assert_eq!(&names(&stored), &world.added);
    let living = world.tabs.iter().filter(|tab| !tab.closed.get());
    for tab in living {
        let book = tab.desk.book.borrow();
        prop_assert_eq!(names(&book), names(&stored), "in tab {}", tab.place);
        prop_assert_eq!(book.log().entries(), stored.log().entries());
        prop_assert!(!tab.is_at_risk());
    }
    Ok(())
}

/// Tabs with a second copy that fails now and then, pages that crash, and a browser that is killed.
fn check_copies(tabs: usize, script: &[(u16, u16)], kills: bool) -> Result<(), TestCaseError> {
    let copy = MemorySecondCopy::default();
    let mut world = World::new(tabs, Some(copy.clone()));
    for (kind, dice) in script {
        let place = usize::from(*dice) % world.tabs.len();
        match kind % 48 {
            40 => copy.fail_always(Some(CopyFault::Refused)),
            41 => copy.fail_at(copy.calls() + 1, CopyFault::Unanswered),
            42 => copy.fail_at(copy.calls() + 1, CopyFault::Lost),
            43..46 => copy.fail_always(None),
            46 if kills => {
                // A copy that cannot be looked at after that is told as such, and not written over.
                copy.fail_never();
                world.kill(*dice);
            }
            47 if !world.tabs[place].closed.get() => {
                // Of what it had not saved nobody knows more.
                let lost = world.tabs[place].unsaved();
                world.crash(place, *dice);
                for name in lost {
                    world.added.remove(&name);
                    world.unsure.insert(name);
                }
                if world.tabs.iter().all(|tab| tab.closed.get()) {
                    world.settle(&[0]);
                    world.open();
                }
            }
            kind => act(&mut world, kind, *dice, false),
        }
        world.note_promises();
    }
    copy.fail_never();
    if world.tabs.iter().all(|tab| tab.closed.get()) {
        world.settle(&[0]);
        world.open();
    }
    let dice: Vec<u16> = script.iter().map(|(_, dice)| *dice).chain([0]).collect();
    world.settle(&dice);
    // Where the copy has failed, it is tried again at once when somebody looks at the page.
    for tab in world.tabs.iter().filter(|tab| !tab.closed.get()) {
        tab.show();
    }
    world.settle(&dice);
    if let Some(last) = world.tabs.iter().rfind(|tab| !tab.closed.get()) {
        last.add("last".to_owned());
        world.added.insert("last".to_owned());
        world.settle(&dice);
    }
    world.note_promises();
    let stored = world.stored();
    let there: BTreeSet<String> = names(&stored).difference(&world.unsure).cloned().collect();
    prop_assert_eq!(&there, &world.added);
    prop_assert!(world.promised.is_subset(&names(&stored)));
    // Both copies are whole books of their own, and the same.
    let second = Store::open(&MemoryKv::of(copy.texts()), options(99)).outcome;
    let Outcome::Loaded(second) = second else {
        return Err(TestCaseError::fail(format!("second copy: {second:?}")));
    };
    prop_assert_eq!(second.records(), stored.records());
    prop_assert_eq!(second.log().entries(), stored.log().entries());
    for tab in world.tabs.iter().filter(|tab| !tab.closed.get()) {
        prop_assert_eq!(
            &*tab.desk.state.borrow(),
            &SaveState::Saved,
            "in tab {}",
            tab.place
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_change_of_every_tab_is_kept(
        tabs in 1..4_usize,
        script in prop::collection::vec(any::<(u16, u16)>(), 0..250),
    ) {
        check(tabs, &script, false)?;
    }

    #[test]
    fn a_frozen_writer_is_ousted_and_its_changes_are_made_again(
        tabs in 2..4_usize,
        script in prop::collection::vec(any::<(u16, u16)>(), 0..250),
    ) {
        check(tabs, &script, true)?;
    }

    #[test]
    fn both_copies_come_to_hold_the_same_whatever_one_of_them_does(
        tabs in 1..4_usize,
        script in prop::collection::vec(any::<(u16, u16)>(), 0..250),
    ) {
        check_copies(tabs, &script, false)?;
    }

    #[test]
    fn what_was_shown_as_saved_outlives_a_killed_browser(
        tabs in 1..4_usize,
        script in prop::collection::vec(any::<(u16, u16)>(), 0..250),
    ) {
        check_copies(tabs, &script, true)?;
    }
}

#[test]
fn the_first_edit_of_a_follower_takes_over_without_waiting() {
    let mut world = World::new(2, None);
    world.settle(&[0]);
    world.tabs[0].add("first".to_owned());
    world.settle(&[0]);
    assert!(world.tabs[0].writes());
    let before = world.now;
    world.tabs[1].add("second".to_owned());
    while !world.tabs[1].writes() {
        world.some(0);
    }
    assert!(!world.tabs[0].writes());
    assert!(world.now - before < 100, "took {} ms", world.now - before);
    world.settle(&[0]);
    assert_eq!(names(&world.stored()).len(), 2);
}

#[test]
fn who_follows_comes_to_have_an_entry_that_is_too_long_to_be_told() {
    let mut world = World::new(2, None);
    world.settle(&[0]);
    let mut records = Records {
        replicas: vec![ReplicaUid([2; 16])],
        ..Records::default()
    };
    for counter in 1..=20_001 {
        let id = OwnerId(Id {
            replica: Replica(0),
            counter,
        });
        let owner = Owner {
            id,
            created_at: Moment(1),
            name: Label::new(&format!("file.{counter}")).unwrap(),
            history: History::default(),
        };
        records.owners.insert(id, owner);
    }
    world.tabs[0].replace(records);
    world.settle(&[0]);
    world.tabs[0].add("behind it".to_owned());
    world.settle(&[0]);
    let [first, second] = [0, 1].map(|place| names(&world.tabs[place].desk.book.borrow()));
    assert_eq!(first.len(), 20_002);
    assert!(first == second && first == names(&world.stored()));
}
