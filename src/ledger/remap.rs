//! Records of another copy, with the ids of its replicas changed to the places that they have here.

use crate::domain::{Ids as _, RecordId, Replica, ReplicaUid};

use super::{Records, Refusal};

/// The replicas of two copies together: those of the first keep their places.
///
/// # Errors
/// [`Refusal::BookFull`] above 65,536 replicas.
pub fn united(ours: &[ReplicaUid], theirs: &[ReplicaUid]) -> Result<Vec<ReplicaUid>, Refusal> {
    let mut all = ours.to_vec();
    all.extend(theirs.iter().filter(|uid| !ours.contains(uid)));
    if all.len() > usize::from(u16::MAX) + 1 {
        Err(Refusal::BookFull)
    } else {
        Ok(all)
    }
}

/// The records with every id changed to the list of replicas given, which must hold all of their own. Where each of them
/// stands at the same place, the records stay as they are.
///
/// # Errors
/// [`Refusal::Unknown`] if an id refers to a replica that is not listed.
pub fn remap(mut records: Records, replicas: &[ReplicaUid]) -> Result<Records, Refusal> {
    let places = records.replicas.iter().map(|uid| {
        let place = replicas
            .iter()
            .position(|known| known == uid)
            .ok_or(Refusal::Unknown)?;
        u16::try_from(place)
            .map(Replica)
            .map_err(|_| Refusal::BookFull)
    });
    let places: Vec<Replica> = places.collect::<Result<_, _>>()?;
    let mut all_known = true;
    let stays = |(at, place): (usize, &Replica)| usize::from(place.0) == at;
    if places.iter().enumerate().all(stays) {
        let mut see = |id: RecordId| {
            let replica = id.id().map(|id| usize::from(id.replica.0));
            all_known &= replica.is_none_or(|replica| replica < places.len());
        };
        records.each(&mut |_, _, present, earlier| {
            present.ids(&mut see);
            earlier.ids(&mut see);
        });
        records.settings.ids(&mut see);
        records.settings.history.ids(&mut see);
    } else {
        records.change_ids(&mut |id| match places.get(usize::from(id.replica.0)) {
            Some(place) => id.replica = *place,
            None => all_known = false,
        });
    }
    records.replicas = replicas.to_vec();
    if all_known {
        Ok(records)
    } else {
        Err(Refusal::Unknown)
    }
}
