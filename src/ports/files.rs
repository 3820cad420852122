//! Files that go out to the user's disk and files that he picked from it.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::{Answer, known};

/// Bytes of a file that go into memory at a time.
pub const SLICE: u64 = 1 << 20;

/// A file that is handed to the browser to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its proposed name, with the extension. Signs that file systems refuse are replaced.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its contents in order. In pieces, since one vector of a large book would need its memory twice while it grows.
    pub parts: Vec<Vec<u8>>,
}

/// Writes a file: hands each of its pieces, in order, to the one who takes them.
pub type Write<'a> = &'a mut dyn FnMut(&mut dyn FnMut(&[u8]));

/// A file could not be handed over or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The browser would not do it; its own words.
    #[error("the browser refused the file: {0}")]
    Refused(String),
    /// The reading was cancelled.
    #[error("the reading was cancelled")]
    Cancelled,
}

/// A file that the user picked, not yet read.
pub trait PickedFile {
    /// Its name without folders.
    fn name(&self) -> String;
    /// Its length in bytes.
    fn size(&self) -> u64;
    /// The bytes from one place up to another.
    fn slice(&self, from: u64, to: u64) -> Answer<Result<Vec<u8>, FileError>>;
}

/// The way in and out for files.
pub trait Files {
    /// Hands a file to the browser to be saved. The browser does not tell whether the user kept it.
    ///
    /// # Errors
    /// [`FileError::Refused`] where the browser would not take it.
    fn download(&self, file: Download) -> Result<(), FileError> {
        let Download {
            name,
            media_type,
            parts,
        } = file;
        self.download_written(name, media_type, &mut |take| {
            parts.iter().for_each(|part| take(part));
        })
    }

    /// Hands a file over as [`Files::download`] does, while it is written: what keeps the pieces elsewhere needs no memory for
    /// the whole of it.
    ///
    /// # Errors
    /// [`FileError::Refused`] where the browser would not take it.
    fn download_written(
        &self,
        name: String,
        media_type: &'static str,
        write: Write<'_>,
    ) -> Result<(), FileError>;

    /// Takes the browser's own picked file; none if it is something else. The type stays open, since this room knows
    /// no browser.
    fn open(&self, picked: Box<dyn Any>) -> Option<Rc<dyn PickedFile>>;
}

/// Reads a picked file whole, slice by slice. `progress` is told the bytes read so far and answers whether to go on.
///
/// # Errors
/// [`FileError`] if the browser cannot read it, or if `progress` answered no.
pub async fn read_whole(
    file: &dyn PickedFile,
    progress: impl Fn(u64) -> bool,
) -> Result<Vec<u8>, FileError> {
    let size = file.size();
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    let mut from = 0;
    while from < size {
        if !progress(from) {
            return Err(FileError::Cancelled);
        }
        let to = size.min(from + SLICE);
        bytes.extend(file.slice(from, to).await?);
        from = to;
    }
    if progress(size) {
        Ok(bytes)
    } else {
        Err(FileError::Cancelled)
    }
}

/// A picked file in memory.
#[derive(Debug, Clone)]
pub struct MemoryFile {
    /// Its name.
    pub name: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

impl PickedFile for MemoryFile {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn slice(&self, from: u64, to: u64) -> Answer<Result<Vec<u8>, FileError>> {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        known(
            self.bytes
                .get(place(from)..place(to))
                .map(<[u8]>::to_vec)
                .ok_or_else(|| FileError::Refused("no such bytes".to_owned())),
        )
    }
}

/// Files in memory: remembers what was handed over.
#[derive(Debug, Default)]
pub struct MemoryFiles {
    saved: RefCell<Vec<Download>>,
}

impl MemoryFiles {
    /// What was handed over, oldest first.
    #[must_use]
    pub fn saved(&self) -> Vec<Download> {
        self.saved.borrow().clone()
    }
}

impl Files for MemoryFiles {
    fn download_written(
        &self,
        name: String,
        media_type: &'static str,
        write: Write<'_>,
    ) -> Result<(), FileError> {
        let mut parts = Vec::new();
        write(&mut |piece| parts.push(piece.to_vec()));
        self.saved.borrow_mut().push(Download {
            name,
            media_type,
            parts,
        });
        Ok(())
    }

    fn open(&self, picked: Box<dyn Any>) -> Option<Rc<dyn PickedFile>> {
        let file: MemoryFile = *picked.downcast().ok()?;
        Some(Rc::new(file))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    /// Answers of memory are known at once, so one poll is enough.
    fn now<T>(future: impl Future<Output = T>) -> Option<T> {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        }
    }

    #[test]
    fn a_file_is_read_in_slices_with_progress() {
        let bytes: Vec<u8> = (0..=255).cycle().take(SLICE as usize * 2 + 5).collect();
        let file = MemoryFile {
            name: "deals.csv".to_owned(),
            bytes: bytes.clone(),
        };
        let told = RefCell::new(Vec::new());
        let read = now(read_whole(&file, |done| {
            told.borrow_mut().push(done);
            true
        }));
        assert_eq!(read, Some(Ok(bytes)));
        assert_eq!(told.into_inner(), [0, SLICE, 2 * SLICE, 2 * SLICE + 5]);
    }

    #[test]
    fn reading_stops_when_told_to() {
        let file = MemoryFile {
            name: String::new(),
            bytes: vec![0; SLICE as usize * 3],
        };
        let left = Cell::new(2);
        let read = now(read_whole(&file, |_| {
            left.set(left.get() - 1);
            left.get() > 0
        }));
        assert_eq!(read, Some(Err(FileError::Cancelled)));
    }
}
