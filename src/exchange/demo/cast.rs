//! Everything that deals refer to: the pipeline with its stages, owners, companies and people.

use crate::domain::{
    BookSettings, Company, CompanyId, Criterion, History, Id, Item, ItemKey, Label, Moment, Owner,
    OwnerId, Person, PersonId, Pipeline, PipelineId, Playbook, Rank, Replica, ReplicaUid, Stage,
    StageId,
};
use crate::ledger::Records;
use crate::text::Lang;

use super::words::{self, in_lang};
use super::{Recipe, calendar::Calendar, random::Random, template};

/// The ids that deals refer to, and the number of the next record.
pub(super) struct Cast {
    pub pipeline: PipelineId,
    /// The open stages in their order, then the after-sale stage.
    pub stages: Vec<StageId>,
    pub owners: Vec<OwnerId>,
    pub companies: Vec<CompanyId>,
    /// The person at place `n` works for the company at place `n` modulo the number of companies.
    pub people: Vec<PersonId>,
    /// The business that the list of companies begins with.
    pub first_company: usize,
    /// The criteria by which deals are judged.
    pub criteria: Vec<ItemKey>,
    last_id: u32,
}

impl Cast {
    /// The id of the next record.
    pub fn next_id(&mut self) -> Id {
        self.last_id += 1;
        Id {
            replica: Replica(0),
            counter: self.last_id,
        }
    }
}

/// Fills the tables and gives the ids in them.
pub(super) fn cast(
    random: &mut Random,
    recipe: &Recipe,
    calendar: Calendar,
    records: &mut Records,
) -> Cast {
    let deals = recipe.deals as usize;
    let mut cast = Cast {
        pipeline: PipelineId::default(),
        stages: Vec::new(),
        owners: Vec::new(),
        companies: Vec::new(),
        people: Vec::new(),
        first_company: random.below(words::COMPANIES.len()),
        criteria: Vec::new(),
        last_id: 0,
    };
    records.replicas.push(replica(recipe.seed));
    let founded = calendar.moment(370, 480);
    let criteria = (0..).zip(template::criteria(recipe.lang));
    records.settings = BookSettings {
        criteria: criteria
            .map(|(number, criterion)| Criterion {
                key: ItemKey::made(founded, number),
                ..criterion
            })
            .collect(),
        currency: recipe.currency,
        lost_reasons: template::lost_reasons(recipe.lang),
        ..BookSettings::default()
    };
    let criteria = records.settings.criteria.iter();
    cast.criteria = criteria.map(|criterion| criterion.key).collect();
    pipeline(&mut cast, recipe.lang, founded, records);
    for name in words::OWNERS.iter().take(4 + deals / 100) {
        let id = OwnerId(cast.next_id());
        cast.owners.push(id);
        let owner = Owner {
            id,
            created_at: founded,
            name: Label::lossy(in_lang(*name, recipe.lang)),
            history: History::default(),
        };
        records.owners.insert(id, owner);
    }
    // Their first deal moves this back to its own day.
    let latest = calendar.moment(0, 0);
    let companies = (10 + deals / 4).min(words::COMPANY_NAMES);
    for place in 0..companies {
        let id = CompanyId(cast.next_id());
        cast.companies.push(id);
        let name = Label::lossy(&words::company(cast.first_company, place, recipe.lang));
        let company = Company::new(id, latest, name);
        records.companies.insert(id, company);
    }
    let first = random.below(words::PERSON_NAMES);
    for place in 0..companies * 6 / 5 {
        let id = PersonId(cast.next_id());
        cast.people.push(id);
        let email = format!("contact{}@example.com", place + 1);
        let name = Label::lossy(&words::person(first, place, recipe.lang));
        let person = Person {
            company: cast.companies.get(place % companies.max(1)).copied(),
            email: random.chance(70).then(|| Label::lossy(&email)),
            ..Person::new(id, latest, name)
        };
        records.people.insert(id, person);
    }
    cast
}

/// The name of the profile that wrote the example: the same for the same seed, and never that of a real one by chance.
fn replica(seed: u64) -> ReplicaUid {
    let mut uid = *b"a demo: ________";
    let (_, place) = uid.split_at_mut(8);
    place.copy_from_slice(&seed.to_be_bytes());
    ReplicaUid(uid)
}

fn pipeline(cast: &mut Cast, lang: Lang, founded: Moment, records: &mut Records) {
    cast.pipeline = PipelineId(cast.next_id());
    let pipeline = Pipeline {
        id: cast.pipeline,
        created_at: founded,
        name: template::pipeline_name(lang),
        rank: Rank::first(),
        archived: false,
        history: History::default(),
    };
    records.pipelines.insert(cast.pipeline, pipeline);
    // The criteria have the first keys of the moment.
    let mut key = cast.criteria.len() as u64;
    for (place, stage) in (0..).zip(template::stages_with_playbooks(lang)) {
        let id = StageId(cast.next_id());
        cast.stages.push(id);
        let made = (founded, Rank::whole(place));
        let stage = Stage {
            probability: stage.probability,
            colour: stage.colour,
            rot_days: stage.rot_days,
            ..Stage::new(id, cast.pipeline, stage.kind, stage.name, made)
        }
        .with_playbook(keyed(stage.playbook, founded, &mut key));
        records.stages.insert(id, stage);
    }
}

/// A playbook whose questions and points have keys; `key` counts those given so far.
fn keyed(mut playbook: Playbook, made: Moment, key: &mut u64) -> Playbook {
    for list in [&mut playbook.questions, &mut playbook.checklist] {
        *list = list
            .iter()
            .cloned()
            .map(|item| {
                *key += 1;
                Item {
                    key: ItemKey::made(made, *key - 1),
                    ..item
                }
            })
            .collect();
    }
    playbook
}
