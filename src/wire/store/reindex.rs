//! Where each record stands, for a writer that only followed so far: what it knew before is brought up to date by the
//! segments that came since, since reading a large book anew would hold back its first edit.

use crate::ledger::Records;
use crate::ports::kv::Kv;
use crate::wire::Reading;
use crate::wire::namespace::Name;

use super::head::Listed;
use super::index::Index;
use super::log::LogSegment;
use super::open::Findings;
use super::state::StateSegment;
use super::{SaveError, Store};

impl Store {
    /// The index of what the manifest lists, which is brought up to date or read anew if another writer changed the
    /// segments.
    pub(super) fn take_index(&mut self, kv: &dyn Kv) -> Result<Index, SaveError> {
        let Some(mut index) = self.index.take() else {
            return self.read_onto(kv, Index::default());
        };
        let state = numbers(&self.head.state);
        // Of what is known, the rest must stand in front of everything new: of a record that stands in several segments,
        // the last one counts.
        let known = index.held.iter().map(|held| held.n);
        let (stay, gone): (Vec<u64>, Vec<u64>) = known.partition(|n| state.contains(n));
        if !state.starts_with(&stay) || !numbers(&self.head.log).starts_with(&index.logs) {
            return self.read_onto(kv, Index::default());
        }
        index = self.read_onto(kv, index)?;
        if !gone.is_empty() {
            index.remove(&gone);
        }
        Ok(index)
    }

    /// Reads the segments that an index does not know yet.
    pub(super) fn read_onto(&self, kv: &dyn Kv, mut index: Index) -> Result<Index, SaveError> {
        let mut found = Findings::default();
        let mut reading = Reading::default();
        let mut records = Records::default();
        for listed in &self.head.state {
            if index.held.iter().any(|held| held.n == listed.0) {
                continue;
            }
            let name = Name::State(listed.0);
            if let Some((segment, units)) =
                self.read_segment::<StateSegment>(kv, name, *listed, &mut found)?
            {
                let (keys, gone) = segment.apply(&mut records, &mut reading);
                index.push(listed.0, units, keys, gone);
            }
        }
        for listed in &self.head.log {
            if index.logs.contains(&listed.0) {
                continue;
            }
            let name = Name::Log(listed.0);
            if let Some((segment, _)) =
                self.read_segment::<LogSegment>(kv, name, *listed, &mut found)?
            {
                index.kept.learn(&segment, &mut reading);
                index.logs.push(listed.0);
            }
        }
        // What cannot be read must be told by opening it, not be written over.
        if found.is_clean() && reading.flaws() == 0 {
            Ok(index)
        } else {
            Err(SaveError::Superseded)
        }
    }
}

/// The numbers of segments.
pub(super) fn numbers(listed: &[Listed]) -> Vec<u64> {
    listed.iter().map(|listed| listed.0).collect()
}
