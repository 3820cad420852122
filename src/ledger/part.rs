//! A part of the records that can stand alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{DealId, Ids, RecordId};

use super::Records;

impl Records {
    /// Some deals with their activities, and everything that any of them names or has named: a book of their own, which
    /// can be merged with this one again. Pipelines have all their stages, and the settings come along; targets do not.
    #[must_use]
    pub fn part(&self, deals: &BTreeSet<DealId>) -> Self {
        let mut named: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        self.each(&mut |_, id, record, history| {
            let named = named.entry(id).or_default();
            record.ids(&mut |id| named.push(id));
            history.ids(&mut |id| named.push(id));
        });
        let activities = self.activities.values();
        let theirs =
            activities.filter(|activity| activity.deal.is_some_and(|deal| deals.contains(&deal)));
        let mut due: Vec<RecordId> = theirs
            .map(|activity| RecordId::Activity(activity.id))
            .chain(deals.iter().map(|deal| RecordId::Deal(*deal)))
            .collect();
        let mut part = Self {
            replicas: self.replicas.clone(),
            settings: self.settings.clone(),
            ..Self::default()
        };
        self.settings.ids(&mut |id| due.push(id));
        self.settings.history.ids(&mut |id| due.push(id));
        while let Some(id) = due.pop() {
            if part.contains(id) {
                continue;
            }
            if let Some(record) = self.get(id) {
                part.put(record);
                if let RecordId::Pipeline(pipeline) = id {
                    let stages = self.stages.values();
                    let theirs = stages.filter(|stage| stage.pipeline == pipeline);
                    due.extend(theirs.map(|stage| RecordId::Stage(stage.id)));
                }
                due.extend(named.remove(&id).unwrap_or_default());
            }
        }
        part
    }
}
