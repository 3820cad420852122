//! Which of the two copies counts, as far as a look tells.

use crate::keep::desk::{print, print_of};
use crate::ledger::Book;
use crate::ports::kv::Kv;
use crate::ports::second_copy::CopyLook;
use crate::wire::Namespace;
use crate::wire::store::{Opened, Outcome, Reach, Store};

/// What a look at the second copy leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Both hold the same.
    Even,
    /// Local storage counts, and the copy is brought up to it.
    Local,
    /// All of the copy has to be read.
    Read,
    /// A newer version wrote the copy, in this format.
    Newer(u32),
    /// Nothing is to be done about the copy now.
    Leave,
}

/// Judges by what local storage holds and what a look at the copy shows.
pub fn decide(kv: &dyn Kv, opened: &Opened, look: &CopyLook, namespace: Namespace) -> Verdict {
    let store = &opened.store;
    let difference = matches!(opened.outcome, Outcome::Loaded(_))
        .then(|| store.difference(kv, &look.keys, &look.texts));
    // Nearly always both are the same, which is found without reading a single entry.
    if let Some(Ok(changes)) = &difference
        && changes.is_empty()
    {
        return Verdict::Even;
    }
    let reach = Reach::of(namespace, &look.keys, &look.texts);
    if let Reach::Newer(format) = reach {
        return Verdict::Newer(format);
    }
    let book = match &opened.outcome {
        Outcome::Newer { .. } | Outcome::Blocked(_) => return Verdict::Leave,
        Outcome::Fresh | Outcome::Damaged(_) if reach == Reach::Empty => return Verdict::Local,
        Outcome::Fresh | Outcome::Damaged(_) => return Verdict::Read,
        Outcome::Loaded(book) => book,
    };
    if let Some(Err(_)) = difference {
        // Another writer is at it, or the storage is failing.
        return Verdict::Leave;
    }
    match reach {
        Reach::Empty => Verdict::Local,
        Reach::To { generation, .. }
            if generation <= store.generation() && holds_all(book, store, &reach) =>
        {
            Verdict::Local
        }
        Reach::To { .. } => Verdict::Read,
        Reach::Broken | Reach::Newer(_) => Verdict::Read,
    }
}

/// Whether the book of a store holds all that a copy does which has come so far: it goes on from there, or ends there.
pub fn holds_all(book: &Book, store: &Store, reach: &Reach) -> bool {
    match reach {
        Reach::Empty => true,
        Reach::Newer(_) | Reach::Broken => false,
        Reach::To {
            generation,
            seq,
            last,
            log,
        } => {
            // A past is let go only where the copy held nothing else, so an older one is of the same line.
            let is_past = *seq < book.log().first_seq() && *generation < store.generation();
            *seq <= last_seq(book)
                && match last {
                    _ if is_past => true,
                    Some(entry) => print_of(book, *seq) == print(entry),
                    None => *generation == store.generation() || store.lists_log(*log),
                }
        }
    }
}

/// The number of the last entry of a book.
pub fn last_seq(book: &Book) -> u64 {
    book.log().next_seq().saturating_sub(1)
}

/// Whether one of two books goes on from where the other one ends.
pub fn is_one_line(ours: &Book, theirs: &Book) -> bool {
    let shared = last_seq(ours).min(last_seq(theirs));
    if shared == 0 {
        return true;
    }
    match (ours.log().entry(shared), theirs.log().entry(shared)) {
        (Some(one), Some(other)) => print(one) == print(other),
        // Logs that do not reach back so far tell nothing; the same records are the same book.
        _ => ours.records() == theirs.records(),
    }
}
