//! Taking back what a writer wrote before it knew that another one had taken over.

use crate::ports::kv::Kv;
use crate::wire::cell::{AsCell as _, Cell};
use crate::wire::frame;
use crate::wire::namespace::Name;

use super::Store;
use super::save::JournalRecord;

impl Store {
    /// Removes a record of the journal that this writer wrote under a generation that had ended. To be called once its
    /// entry was made again, or the user knows that it was not. What anybody else wrote stays; so does one that cannot
    /// be removed, which the next opening then tells as out of turn.
    pub fn withdraw(&self, kv: &dyn Kv, generation: u64, seq: u64) {
        let name = Name::Journal(generation, seq);
        let text = self.get(kv, name).ok().flatten();
        let record = text
            .and_then(|text| frame::open(&text).ok())
            .and_then(|json| Cell::parse(&json))
            .and_then(JournalRecord::from_cell);
        let ours = record.is_some_and(|record| record.writer == self.options.writer);
        if ours && generation < self.head.generation {
            let _ = kv.remove(&self.key(name));
        }
    }
}
