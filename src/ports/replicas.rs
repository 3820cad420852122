//! The name of this browser profile.

use crate::domain::ReplicaUid;

/// Names this browser profile.
pub trait Replicas {
    /// Sixteen random bytes, made on the first call and kept from then on.
    fn uid(&self) -> ReplicaUid;
}

impl Replicas for ReplicaUid {
    fn uid(&self) -> ReplicaUid {
        *self
    }
}
