//! Segments and journal together are all events from the first on.

use super::*;
use crate::ledger::Command;

proptest! {
    #[test]
    fn a_reopened_book_is_the_book(steps in choices(60), fold_every in 1_usize..20) {
        let kv = MemoryKv::default();
        let mut run = Run::started();
        live(&kv, &mut run, &steps, fold_every);
        assert_same(&whole(&kv).1, &run.book);
    }

    /// Undo works behind a reload as before it, also for records that the log left to the segments.
    #[test]
    fn undo_survives_a_reload(steps in choices(40), later in choices(10), fold_every in 1_usize..8) {
        let kv = MemoryKv::default();
        let mut run = Run::started();
        live(&kv, &mut run, &steps, fold_every);
        let (mut store, found) = whole(&kv);
        let mut reopened = Run { book: found, ..run.clone() };
        let ctx = run.clone().command(&[0; 16]).1;
        for command in [Command::Undo, Command::Redo] {
            while run.book.execute(command.clone(), &ctx).is_ok() {
                prop_assert!(reopened.book.execute(command.clone(), &ctx).is_ok());
            }
            store.save(&kv, &reopened.book).unwrap();
            store.compact(&kv, &reopened.book).unwrap();
            assert_same(&whole(&kv).1, &run.book);
        }
        live(&kv, &mut reopened, &later, fold_every);
        for step in &later {
            let _ = run.step(step);
        }
        assert_same(&reopened.book, &run.book);
        assert_same(&whole(&kv).1, &run.book);
    }
}
