//! Small identities: which copy of the book made a record, and its running number there.
//!
//! A replica is a browser profile that has written to the book. Its random 16 bytes stand once, in the
//! book's list of replicas; an id holds only the place in that list. Two copies that were edited apart
//! can therefore be merged without clashes, and an id costs a few bytes.

use std::fmt;
use std::str::FromStr;

/// The random name of a browser profile that has written to the book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ReplicaUid(pub [u8; 16]);

impl fmt::Display for ReplicaUid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for ReplicaUid {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.len() != 32 || !text.is_ascii() {
            return Err(IdError);
        }
        let mut bytes = [0; 16];
        for (place, byte) in bytes.iter_mut().enumerate() {
            let pair = text.get(place * 2..place * 2 + 2).ok_or(IdError)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| IdError)?;
        }
        Ok(Self(bytes))
    }
}

/// The place of a replica in the book's list of replicas.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Replica(pub u16);

/// The identity of a record of any kind; written as `replica-counter`, both decimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Id {
    /// Who made the record.
    pub replica: Replica,
    /// The running number at that replica, shared by all kinds of records.
    pub counter: u32,
}

/// A text that is not an id.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not an id")]
pub struct IdError;

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.replica.0, self.counter)
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (replica, counter) = text.split_once('-').ok_or(IdError)?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(replica) || !digits(counter) {
            return Err(IdError);
        }
        Ok(Self {
            replica: Replica(replica.parse().map_err(|_| IdError)?),
            counter: counter.parse().map_err(|_| IdError)?,
        })
    }
}

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
        pub struct $name(pub Id);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse().map(Self)
            }
        }
    )+};
}

typed_id! {
    /// Identity of a [`Deal`](super::Deal).
    DealId,
    /// Identity of a [`Stage`](super::Stage).
    StageId,
    /// Identity of a [`Pipeline`](super::Pipeline).
    PipelineId,
    /// Identity of a [`Person`](super::Person).
    PersonId,
    /// Identity of a [`Company`](super::Company).
    CompanyId,
    /// Identity of an [`Owner`](super::Owner).
    OwnerId,
    /// Identity of an [`Activity`](super::Activity).
    ActivityId,
    /// Identity of a [`Product`](super::Product).
    ProductId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_print_and_parse() {
        let id = Id {
            replica: Replica(3),
            counter: 17,
        };
        assert_eq!(id.to_string(), "3-17");
        assert_eq!("3-17".parse(), Ok(id));
        for bad in [
            "",
            "3",
            "3-",
            "-17",
            "+3-1",
            "3-17-1",
            "70000-1",
            "3-99999999999",
        ] {
            assert_eq!(bad.parse::<Id>(), Err(IdError), "{bad}");
        }
    }

    #[test]
    fn replica_uids_print_and_parse() {
        let uid = ReplicaUid([0xab; 16]);
        assert_eq!(uid.to_string().parse(), Ok(uid));
        assert_eq!("abc".parse::<ReplicaUid>(), Err(IdError));
        assert_eq!("é".repeat(16).parse::<ReplicaUid>(), Err(IdError));
    }
}
