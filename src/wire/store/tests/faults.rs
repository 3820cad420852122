//! Failure at every call of every operation: at the first, the second, the third … until the operation passes without
//! reaching it. What was kept before is there, or what was to be kept, whole; the next try succeeds.

use super::operations::{Case, Step, assert_foreign_untouched, cases};
use super::*;
use crate::ports::kv::Fault;
use crate::ports::tally::Tally;

const FAULTS: [Fault; 5] = [
    Fault::Full,
    Fault::Blocked,
    Fault::Broken,
    Fault::Silent,
    Fault::Empty,
];

/// One try of an operation on a storage of its own.
struct Try<'a> {
    case: &'a Case,
    kv: MemoryKv,
    store: Store,
    found: Outcome,
    /// How many calls there were before it.
    before: u64,
}

impl<'a> Try<'a> {
    fn of(case: &'a Case) -> Self {
        let kv = MemoryKv::of(case.texts.clone());
        let (store, found) = open(&kv);
        let before = kv.calls();
        Self {
            case,
            kv,
            store,
            found,
            before,
        }
    }

    fn fail_at(&self, call: u64, fault: Fault) {
        self.kv.fail_at(self.before + call, fault);
    }

    fn run(&mut self) -> Result<(), SaveError> {
        self.case.run(&self.kv, &mut self.store, &self.found)
    }

    fn has_reached(&self, call: u64) -> bool {
        self.kv.calls() >= self.before + call
    }

    /// Looks at what is kept after a try: what was to be, if it said so; else that or what was there before.
    fn check(&self, result: &Result<(), SaveError>) {
        assert_foreign_untouched(&self.kv, self.case);
        let kv = MemoryKv::of(self.kv.entries());
        let found = open(&kv).1;
        let case = self.case;
        match (&case.step, found) {
            (Step::Erase, found) => {
                let is_gone = matches!(found, Outcome::Fresh);
                assert!(result.is_err() || is_gone, "is still there");
            }
            (Step::Heal(_), Outcome::Damaged(_)) => {
                assert!(result.is_err());
                assert_nothing_gone(case, &kv);
            }
            (Step::Accept, Outcome::Damaged(damage)) => {
                // What could not be removed is told once more; nothing of the rest is lost by that.
                assert_same(&damage.book, &case.after);
                assert_nothing_gone(case, &kv);
            }
            (_, Outcome::Loaded(book)) => {
                let is_done = book.log() == case.after.log();
                assert_same(&book, if is_done { &case.after } else { &case.before });
                assert!(is_done || result.is_err(), "{}", case.name);
                assert_nothing_gone(case, &kv);
            }
            (_, found) => panic!("{}: {}", case.name, told(&found)),
        }
    }

    /// Tries again until it is done, as the keeper does: who was ousted looks first at what is there.
    fn until_done(&mut self) {
        self.kv.fail_never();
        for _ in 0..3 {
            match self.run() {
                Ok(()) => return self.check(&Ok(())),
                Err(_) => (self.store, self.found) = open(&self.kv),
            }
        }
        panic!("does not come to an end");
    }
}

/// What could not be read is kept until it is replaced, and in the quarantine from then on.
fn assert_nothing_gone(case: &Case, kv: &MemoryKv) {
    if !matches!(case.step, Step::Accept | Step::Heal(_)) {
        return;
    }
    let there = kv.entries();
    let is_kept = |key: &String, text: &String| {
        let aside =
            |(place, kept): (&String, &String)| place.starts_with("konvey1:q:") && kept == text;
        there.get(key) == Some(text) || there.iter().any(aside)
    };
    for (key, text) in case.texts.iter().filter(|(_, text)| text.ends_with('?')) {
        assert!(is_kept(key, text), "{}: {key} is gone", case.name);
    }
}

#[test]
fn a_failure_at_any_call_loses_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        // Of the refusals one stands for all where a try takes long.
        let faults = if case.is_large() {
            &FAULTS[2..]
        } else {
            &FAULTS
        };
        for fault in faults.iter().copied() {
            for call in 1.. {
                let mut attempt = Try::of(&case);
                attempt.fail_at(call, fault);
                let result = attempt.run();
                attempt.kv.fail_never();
                attempt.check(&result);
                if !attempt.has_reached(call) {
                    assert_eq!(result, Ok(()), "{}", case.name);
                    break;
                }
                attempt.until_done();
                tally.fault();
                tally.look();
                tally.look();
            }
        }
    }
}

/// A second failure while the first one is dealt with, such as no room while segments are removed for which there was
/// no room.
#[test]
fn a_failure_in_what_a_failure_leaves_to_be_done_loses_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        let pairs = [
            (Fault::Full, Fault::Full),
            (Fault::Full, Fault::Blocked),
            (Fault::Silent, Fault::Broken),
        ];
        for (first, second) in pairs {
            let mut call = 1;
            while fail_twice(&case, (call, first), second, &mut tally) {
                call += 1;
            }
        }
    }
}

/// A failure at a call, and another one at each of the calls behind it. Tells whether the first was reached.
fn fail_twice(case: &Case, first: (u64, Fault), second: Fault, tally: &mut Tally) -> bool {
    for call in first.0 + 1.. {
        let mut attempt = Try::of(case);
        attempt.fail_at(first.0, first.1);
        attempt.fail_at(call, second);
        let result = attempt.run();
        let reached = [first.0, call].map(|call| attempt.has_reached(call));
        attempt.kv.fail_never();
        attempt.check(&result);
        if !reached[1] {
            return reached[0];
        }
        attempt.until_done();
        tally.fault();
        tally.fault();
        tally.look();
        tally.look();
    }
    true
}

/// From one call on there is no room for anything, and room again later.
#[test]
fn no_room_from_any_call_on_loses_nothing() {
    for case in cases() {
        let mut tally = Tally::of(case.name);
        for call in 1.. {
            let mut attempt = Try::of(&case);
            (call..call + 300).for_each(|call| attempt.fail_at(call, Fault::Full));
            let result = attempt.run();
            let reached = attempt.has_reached(call);
            attempt.kv.fail_never();
            attempt.check(&result);
            if !reached {
                break;
            }
            attempt.until_done();
            tally.fault();
            tally.look();
        }
    }
}
