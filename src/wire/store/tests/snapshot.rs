//! Segments and journal together are all events from the first on.

use super::*;

proptest! {
    #[test]
    fn a_reopened_book_is_the_book(throws in throws(60), fold_every in 1_usize..20) {
        let kv = MemoryKv::default();
        let book = live(&kv, &throws, fold_every);
        let (_, found) = whole(&kv);
        assert_same(&found, &book);
    }

    /// Undo works behind a reload as before it, also for records that the log left to the segments.
    #[test]
    fn undo_survives_a_reload(throws in throws(40), later in throws(10), fold_every in 1_usize..8) {
        let kv = MemoryKv::default();
        let mut book = live(&kv, &throws, fold_every);
        let (mut store, mut found) = whole(&kv);
        while book.execute(crate::ledger::Command::Undo, &crate::ledger::testing::ctx(&[5; 8])).is_ok() {
            found.execute(crate::ledger::Command::Undo, &crate::ledger::testing::ctx(&[5; 8])).unwrap();
        }
        store.save(&kv, &found).unwrap();
        store.compact(&kv, &found).unwrap();
        assert_same(&whole(&kv).1, &book);
        let found = live(&kv, &later, fold_every);
        later.iter().for_each(|throw| drop(play(&mut book, throw)));
        assert_same(&found, &book);
        assert_same(&whole(&kv).1, &book);
    }
}
