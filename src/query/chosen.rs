//! Which deals are selected, and how a range grows and shrinks from where it began.

use std::collections::BTreeSet;

use crate::domain::DealId;

/// The selected deals. A range is what lies between its beginning, the anchor, and where the keys or the pointer
/// stand; a new end of the range lets go of what lay in the old one only.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chosen {
    ids: BTreeSet<DealId>,
    anchor: Option<DealId>,
    range: Vec<DealId>,
}

impl Chosen {
    /// Tells whether a deal is selected.
    #[must_use]
    pub fn contains(&self, id: DealId) -> bool {
        self.ids.contains(&id)
    }

    /// Tells whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The selected deals, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = DealId> + '_ {
        self.ids.iter().copied()
    }

    /// Selects a deal, or lets it go. The next range begins here.
    pub fn toggle(&mut self, id: DealId) {
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.anchor = Some(id);
        self.range.clear();
    }

    /// Selects what lies in a list between the anchor and an end, both among them. A range that has no anchor in the
    /// list begins at `from`.
    pub fn extend(&mut self, list: &[DealId], from: DealId, to: DealId) {
        let place = |id: DealId| list.iter().position(|known| *known == id);
        let anchor = self.anchor.filter(|id| place(*id).is_some());
        let begin = anchor.unwrap_or(from);
        let (Some(a), Some(b)) = (place(begin), place(to)) else {
            return;
        };
        if anchor.is_some() {
            for id in self.range.drain(..) {
                self.ids.remove(&id);
            }
        }
        self.range = list.get(a.min(b)..=a.max(b)).unwrap_or_default().to_vec();
        self.ids.extend(&self.range);
        self.anchor = Some(begin);
    }

    /// Adds deals.
    pub fn add(&mut self, ids: impl IntoIterator<Item = DealId>) {
        self.ids.extend(ids);
        self.range.clear();
    }

    /// Lets deals go.
    pub fn remove(&mut self, ids: &[DealId]) {
        for id in ids {
            self.ids.remove(id);
        }
        self.range.clear();
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn id(text: &str) -> DealId {
        text.parse().unwrap()
    }

    fn list() -> Vec<DealId> {
        ["0-1", "0-2", "0-3", "0-4", "0-5"].map(id).to_vec()
    }

    fn held(chosen: &Chosen) -> String {
        let ids: Vec<_> = chosen.iter().map(|id| id.to_string()).collect();
        ids.join(" ")
    }

    #[test]
    fn a_range_grows_and_shrinks_from_its_anchor() {
        let mut chosen = Chosen::default();
        chosen.extend(&list(), id("0-2"), id("0-3"));
        assert_eq!(held(&chosen), "0-2 0-3");
        chosen.extend(&list(), id("0-3"), id("0-4"));
        assert_eq!(held(&chosen), "0-2 0-3 0-4");
        chosen.extend(&list(), id("0-4"), id("0-3"));
        assert_eq!(held(&chosen), "0-2 0-3");
        chosen.extend(&list(), id("0-3"), id("0-1"));
        assert_eq!(held(&chosen), "0-1 0-2");
    }

    #[test]
    fn a_range_keeps_what_was_selected_before_it() {
        let mut chosen = Chosen::default();
        chosen.toggle(id("0-5"));
        chosen.toggle(id("0-1"));
        chosen.extend(&list(), id("0-1"), id("0-3"));
        chosen.extend(&list(), id("0-3"), id("0-2"));
        assert_eq!(held(&chosen), "0-1 0-2 0-5");
        chosen.toggle(id("0-2"));
        assert_eq!(held(&chosen), "0-1 0-5");
    }

    #[test]
    fn an_anchor_in_another_list_begins_anew_and_lets_nothing_go() {
        let mut chosen = Chosen::default();
        chosen.toggle(id("0-9"));
        chosen.extend(&list(), id("0-2"), id("0-3"));
        assert_eq!(held(&chosen), "0-2 0-3 0-9");
    }
}
