//! What keeping needs of the rest of a tab.

use crate::ledger::{Book, Entry, Fault, Step};

use super::SaveState;

/// The timers of a tab; setting one takes the place of an earlier one of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// Of the turns between tabs, with its number.
    Turn(u32),
    /// Look at the storage again: it does not show yet what another tab wrote.
    Look,
    /// Try to save again.
    Retry,
    /// Look whether what was saved is still there.
    Check,
    /// Time to tidy the storage up.
    Tidy,
    /// Try to bring the second copy up again.
    CopyRetry,
    /// Time to read a piece of the second copy, since a damaged segment of it shows in no other way.
    CopyWhole,
    /// The second copy should have answered the request of this number.
    CopyLate(u32),
}

/// The book on the screen, the clock of the tab, and the sign that says whether things are kept.
pub trait Desk {
    /// Reads the book.
    fn read(&self, read: &mut dyn FnMut(&Book));
    /// Takes an entry of another tab in.
    ///
    /// # Errors
    /// [`Fault`] if it does not fit; the book is then to be read anew.
    fn commit(&self, entry: Entry) -> Result<(), Fault>;
    /// Puts another book in the place of this one.
    fn open(&self, book: Book);
    /// Says whether things are kept.
    fn show(&self, state: SaveState);
    /// Calls back with the timer after so many milliseconds.
    fn start(&self, timer: Timer, ms: u32);
}

/// Reads a value of the book.
pub fn peek<T>(desk: &dyn Desk, read: impl Fn(&Book) -> T) -> Option<T> {
    let mut value = None;
    desk.read(&mut |book| value = Some(read(book)));
    value
}

/// How far a book has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Here {
    /// The number that the next entry gets.
    pub next: u64,
    /// The print of the last entry; 0 if there is none.
    pub print: u32,
}

/// How far the book has come.
pub fn here(desk: &dyn Desk) -> Here {
    peek(desk, |book| {
        let next = book.log().next_seq();
        Here {
            next,
            print: print_of(book, next - 1),
        }
    })
    .unwrap_or_default()
}

/// A short checksum by which an entry is known again: of everything but its events, which may be long.
pub fn print(entry: &Entry) -> u32 {
    let step = match &entry.step {
        Step::Do(action) => format!(
            "{:?} {:?} {} {}",
            action.kind,
            action.subject,
            action.count,
            action.events.len()
        ),
        // Not by `Debug` of the step, which would bring that of every record along.
        Step::Undo(seq) => format!("Undo({seq})"),
        Step::Redo(seq) => format!("Redo({seq})"),
    };
    crate::wire::crc32(format!("{} {} {step}", entry.seq, entry.at.0).as_bytes())
}

/// The print of an entry of the book; 0 if it has none of that number.
pub fn print_of(book: &Book, seq: u64) -> u32 {
    book.log().entry(seq).map_or(0, print)
}

/// Whether the book has this very entry.
pub fn holds(desk: &dyn Desk, entry: &Entry) -> bool {
    peek(desk, |book| print_of(book, entry.seq) == print(entry)).unwrap_or_default()
}
