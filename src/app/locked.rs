//! The book as a file that is locked with a passphrase.

use super::App;
use crate::ports::{CipherError, Download};
use crate::wire::file::{self, Locked, Passphrase};

impl App {
    /// Whether files can be locked here; a browser does it over a secure address only.
    #[must_use]
    pub fn can_lock(self) -> bool {
        self.ports(|ports| ports.cipher.is_at_hand())
    }

    /// Saves everything as one file that only the passphrase opens. It takes about a second, at whose end `wanted` is asked
    /// whether the file is still wanted.
    ///
    /// # Errors
    /// [`CipherError`] if the browser would not encrypt it; nothing was handed over then.
    pub async fn export_locked(
        self,
        passphrase: Passphrase,
        wanted: impl Fn() -> bool,
    ) -> Result<(), CipherError> {
        let (cipher, breath) = self.ports(|ports| (ports.cipher.clone(), ports.page.breathe()));
        // What says that work goes on is drawn before the work begins.
        breath.await;
        let lock = cipher.fresh()?;
        let (packed, next) = self.state.peek(|book| {
            let packed = file::pack(&file::write(book.records()));
            (packed, book.log().next_seq())
        });
        let data = cipher.lock(passphrase, lock, packed).await?;
        if !wanted() {
            return Ok(());
        }
        let name = self.file_name("konvey-locked", "json");
        self.download(Download {
            name: name.clone(),
            media_type: "application/json",
            parts: Locked { lock, data }.write(),
        });
        self.note_taken_out(next);
        self.notices
            .done(self.m().export_done(name).to_string(), None);
        Ok(())
    }
}
