//! Records of another copy, with the ids of its replicas changed to the places that they have here.

use crate::domain::{Replica, ReplicaUid};

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

/// The records with every id changed to the list of replicas given, which must hold all of their own.
///
/// # Errors
/// [`Refusal::Unknown`] if an id refers to a replica that is not listed.
pub fn remap(records: &Records, replicas: &[ReplicaUid]) -> Result<Records, Refusal> {
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
    let mut mapped = Records {
        replicas: replicas.to_vec(),
        ..records.clone()
    };
    mapped.change_ids(&mut |id| match places.get(usize::from(id.replica.0)) {
        Some(place) => id.replica = *place,
        None => all_known = false,
    });
    if all_known {
        Ok(mapped)
    } else {
        Err(Refusal::Unknown)
    }
}
