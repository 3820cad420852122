//! Records of another copy, with the ids of its replicas changed to the places that they have here.

use crate::domain::{
    Change, Company, CompanyId, Deal, DealId, DealValue, History, Id, Owner, OwnerId, Person,
    PersonId, PersonValue, Pipeline, PipelineId, Replica, ReplicaUid, Stage, StageId, StageValue,
};

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
    let map = Map(places.collect::<Result<_, _>>()?);
    Ok(Records {
        replicas: replicas.to_vec(),
        settings: records.settings.clone(),
        pipelines: table(records.pipelines.values(), |record| map.pipeline(record))?,
        stages: table(records.stages.values(), |record| map.stage(record))?,
        deals: table(records.deals.values(), |record| map.deal(record))?,
        people: table(records.people.values(), |record| map.person(record))?,
        companies: table(records.companies.values(), |record| map.company(record))?,
        owners: table(records.owners.values(), |record| map.owner(record))?,
        targets: records.targets.clone(),
    })
}

fn table<'a, R: 'a, I: Ord>(
    records: impl Iterator<Item = &'a R>,
    map: impl Fn(&R) -> Result<(I, R), Refusal>,
) -> Result<std::collections::BTreeMap<I, R>, Refusal> {
    records.map(map).collect()
}

/// The new place of each replica.
struct Map(Vec<Replica>);

type Mapped<I, R> = Result<(I, R), Refusal>;

impl Map {
    fn id(&self, id: Id) -> Result<Id, Refusal> {
        let replica = *self
            .0
            .get(usize::from(id.replica.0))
            .ok_or(Refusal::Unknown)?;
        Ok(Id { replica, ..id })
    }

    fn optional<T>(
        &self,
        id: Option<T>,
        get: fn(T) -> Id,
        make: fn(Id) -> T,
    ) -> Result<Option<T>, Refusal> {
        id.map(|id| self.id(get(id)).map(make)).transpose()
    }

    fn company_id(&self, id: Option<CompanyId>) -> Result<Option<CompanyId>, Refusal> {
        self.optional(id, |id| id.0, CompanyId)
    }

    fn history<V: Clone>(
        history: &History<V>,
        value: impl Fn(V) -> Result<V, Refusal>,
    ) -> Result<History<V>, Refusal> {
        history
            .iter()
            .map(|change| {
                Ok(Change {
                    old: value(change.old.clone())?,
                    ..change.clone()
                })
            })
            .collect()
    }

    fn pipeline(&self, record: &Pipeline) -> Mapped<PipelineId, Pipeline> {
        let id = PipelineId(self.id(record.id.0)?);
        Ok((
            id,
            Pipeline {
                id,
                ..record.clone()
            },
        ))
    }

    fn stage(&self, record: &Stage) -> Mapped<StageId, Stage> {
        let id = StageId(self.id(record.id.0)?);
        let stage_id = |id| self.optional(id, |id: StageId| id.0, StageId);
        let value = |value| match value {
            StageValue::MergedInto(stage) => stage_id(stage).map(StageValue::MergedInto),
            other => Ok(other),
        };
        let stage = Stage {
            id,
            pipeline: PipelineId(self.id(record.pipeline.0)?),
            merged_into: stage_id(record.merged_into)?,
            history: Self::history(&record.history, value)?,
            ..record.clone()
        };
        Ok((id, stage))
    }

    fn person(&self, record: &Person) -> Mapped<PersonId, Person> {
        let id = PersonId(self.id(record.id.0)?);
        let value = |value| match value {
            PersonValue::Company(company) => self.company_id(company).map(PersonValue::Company),
            other => Ok(other),
        };
        let person = Person {
            id,
            company: self.company_id(record.company)?,
            history: Self::history(&record.history, value)?,
            ..record.clone()
        };
        Ok((id, person))
    }

    fn company(&self, record: &Company) -> Mapped<CompanyId, Company> {
        let id = CompanyId(self.id(record.id.0)?);
        Ok((
            id,
            Company {
                id,
                ..record.clone()
            },
        ))
    }

    fn owner(&self, record: &Owner) -> Mapped<OwnerId, Owner> {
        let id = OwnerId(self.id(record.id.0)?);
        Ok((
            id,
            Owner {
                id,
                ..record.clone()
            },
        ))
    }

    fn deal(&self, record: &Deal) -> Mapped<DealId, Deal> {
        let id = DealId(self.id(record.id.0)?);
        let mut deal = record.clone();
        deal.id = id;
        deal.pipeline = PipelineId(self.id(record.pipeline.0)?);
        deal.stage = StageId(self.id(record.stage.0)?);
        deal.owner = self.optional(record.owner, |id| id.0, OwnerId)?;
        deal.company = self.company_id(record.company)?;
        deal.contact = self.optional(record.contact, |id| id.0, PersonId)?;
        for visit in &mut deal.visits {
            visit.stage = StageId(self.id(visit.stage.0)?);
        }
        deal.history = Self::history(&record.history, |value| {
            Ok(match value {
                DealValue::Owner(id) => DealValue::Owner(self.optional(id, |id| id.0, OwnerId)?),
                DealValue::Company(id) => DealValue::Company(self.company_id(id)?),
                DealValue::Contact(id) => {
                    DealValue::Contact(self.optional(id, |id| id.0, PersonId)?)
                }
                other => other,
            })
        })?;
        Ok((id, deal))
    }
}
