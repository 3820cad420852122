//! Writing the file: canonical order, one record a line.

use std::collections::BTreeSet;

use serde::Serialize;

use super::form;
use super::{VERSION, change, leaf};
use crate::domain::{
    Change, Closing, DealId, DealValue, Effective, History, Id, Outcome, OutcomeKind, PersonValue,
    Replica, StageValue, Tags,
};
use crate::domain::{CompanyValue, Deal, OwnerValue, Person, PipelineValue, Stage, StageKind};
use crate::ledger::Records;
use crate::ledger::remap::remap;

/// How much of the file is put in one piece, in bytes.
const PIECE: usize = 1 << 20;

/// The file, in pieces that follow each other.
#[must_use]
pub fn write(records: &Records) -> Vec<Vec<u8>> {
    let used = used(records);
    let mut sorted = records.replicas.clone();
    sorted.sort_by_key(|uid| (!used.contains(uid), *uid));
    // Every replica is in the sorted list, so only damaged ids could not be changed; they are then left as they are.
    let canonical = remap(records, &sorted).unwrap_or_else(|_| records.clone());
    let mut out = Pieces::default();
    out.text(&format!("{{\n\"konvey\": {VERSION},\n\"replicas\": "));
    let shown: Vec<_> = canonical
        .replicas
        .iter()
        .take(used.len())
        .map(|uid| leaf::Text(*uid))
        .collect();
    out.value(&shown);
    out.text(",\n\"settings\": ");
    out.value(&settings(&canonical));
    out.list(
        "targets",
        canonical
            .targets
            .iter()
            .map(|(period, amount)| form::Target {
                period: leaf::Period(*period),
                amount: (*amount).into(),
            }),
    );
    out.list("pipelines", canonical.pipelines.values().map(pipeline));
    out.list("stages", canonical.stages.values().map(stage));
    out.list(
        "owners",
        canonical.owners.values().map(|owner| form::Owner {
            id: leaf::Text(owner.id),
            created_at: owner.created_at.0,
            name: leaf::Label(owner.name.clone()),
            history: history(&owner.history, |OwnerValue::Name(name)| {
                change::OwnerOld::Name(leaf::Label(name.clone()))
            }),
        }),
    );
    out.list(
        "companies",
        canonical.companies.values().map(|company| form::Company {
            id: leaf::Text(company.id),
            created_at: company.created_at.0,
            name: leaf::Label(company.name.clone()),
            note: leaf::Note(company.note.clone()),
            history: history(&company.history, |old| match old {
                CompanyValue::Name(name) => change::CompanyOld::Name(leaf::Label(name.clone())),
                CompanyValue::Note(note) => change::CompanyOld::Note(leaf::Note(note.clone())),
            }),
        }),
    );
    out.list("people", canonical.people.values().map(person));
    out.list("deals", canonical.deals.values().map(deal));
    out.text("\n}\n");
    out.pieces
}

#[derive(Default)]
struct Pieces {
    pieces: Vec<Vec<u8>>,
}

impl Pieces {
    fn text(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(last) if last.len() < PIECE => last.extend_from_slice(text.as_bytes()),
            _ => self.pieces.push(text.as_bytes().to_vec()),
        }
    }

    fn value(&mut self, value: &impl Serialize) {
        // Forms hold no maps with keys other than texts, which is all that could fail.
        self.text(&serde_json::to_string(value).unwrap_or_default());
    }

    fn list<T: Serialize>(&mut self, name: &str, records: impl Iterator<Item = T>) {
        self.text(&format!(",\n\"{name}\": ["));
        for (place, record) in records.enumerate() {
            self.text(if place == 0 { "\n" } else { ",\n" });
            self.value(&record);
        }
        self.text("]");
    }
}

/// The replicas that an id refers to.
fn used(records: &Records) -> BTreeSet<crate::domain::ReplicaUid> {
    let mut used: BTreeSet<Replica> = records.ids().map(|id| id.replica).collect();
    let mut note = |id: Id| {
        used.insert(id.replica);
    };
    for deal in records.deals.values() {
        deal.history.iter().for_each(|change| match change.old {
            DealValue::Owner(Some(id)) => note(id.0),
            DealValue::Company(Some(id)) => note(id.0),
            DealValue::Contact(Some(id)) => note(id.0),
            _ => {}
        });
    }
    for person in records.people.values() {
        person.history.iter().for_each(|change| {
            if let PersonValue::Company(Some(id)) = change.old {
                note(id.0);
            }
        });
    }
    let uid = |replica: Replica| records.replicas.get(usize::from(replica.0)).copied();
    used.into_iter().filter_map(uid).collect()
}

fn day(on: Effective) -> Option<leaf::Day> {
    on.day().map(leaf::Day)
}

fn label(label: Option<&crate::domain::Label>) -> Option<leaf::Label> {
    label.map(|label| leaf::Label(label.clone()))
}

fn tags(tags: &Tags) -> Vec<leaf::Label> {
    tags.iter().map(|tag| leaf::Label(tag.clone())).collect()
}

fn history<V, F>(history: &History<V>, form: impl Fn(&V) -> F) -> Vec<change::Change<F>> {
    let change = |known: &Change<V>| change::Change {
        at: known.at.0,
        on: day(known.on),
        old: form(&known.old),
    };
    history.iter().map(change).collect()
}

fn settings(records: &Records) -> form::Settings {
    let reasons = records.settings.lost_reasons.iter().cloned();
    form::Settings {
        currency: records.settings.currency.code().to_owned(),
        lost_reasons: reasons.map(leaf::Label).collect(),
    }
}

fn pipeline(pipeline: &crate::domain::Pipeline) -> form::Pipeline {
    form::Pipeline {
        id: leaf::Text(pipeline.id),
        created_at: pipeline.created_at.0,
        name: leaf::Label(pipeline.name.clone()),
        rank: leaf::Text(pipeline.rank.clone()),
        archived: pipeline.archived,
        history: history(&pipeline.history, |old| match old {
            PipelineValue::Name(name) => change::PipelineOld::Name(leaf::Label(name.clone())),
            PipelineValue::Rank(rank) => change::PipelineOld::Rank(leaf::Text(rank.clone())),
            PipelineValue::Archived(archived) => change::PipelineOld::Archived(*archived),
        }),
    }
}

fn stage(stage: &Stage) -> form::Stage {
    form::Stage {
        id: leaf::Text(stage.id),
        pipeline: leaf::Text(stage.pipeline),
        kind: match stage.kind {
            StageKind::Open => form::Kind::Open,
            StageKind::AfterSale => form::Kind::AfterSale,
        },
        created_at: stage.created_at.0,
        name: leaf::Label(stage.name.clone()),
        probability: leaf::Chance(stage.probability),
        colour: stage.colour.map(leaf::Colour),
        rot_days: stage.rot_days,
        rank: leaf::Text(stage.rank.clone()),
        merged_into: stage.merged_into.map(leaf::Text),
        history: history(&stage.history, |old| match old {
            StageValue::Name(name) => change::StageOld::Name(leaf::Label(name.clone())),
            StageValue::Probability(chance) => change::StageOld::Probability(leaf::Chance(*chance)),
            StageValue::Colour(colour) => change::StageOld::Colour(colour.map(leaf::Colour)),
            StageValue::RotDays(days) => change::StageOld::RotDays(*days),
            StageValue::Rank(rank) => change::StageOld::Rank(leaf::Text(rank.clone())),
            StageValue::MergedInto(stage) => change::StageOld::MergedInto(stage.map(leaf::Text)),
        }),
    }
}

fn person(person: &Person) -> form::Person {
    form::Person {
        id: leaf::Text(person.id),
        created_at: person.created_at.0,
        name: leaf::Label(person.name.clone()),
        company: person.company.map(leaf::Text),
        email: label(person.email.as_ref()),
        phone: label(person.phone.as_ref()),
        note: leaf::Note(person.note.clone()),
        history: history(&person.history, |old| match old {
            PersonValue::Name(name) => change::PersonOld::Name(leaf::Label(name.clone())),
            PersonValue::Company(company) => change::PersonOld::Company(company.map(leaf::Text)),
            PersonValue::Email(email) => change::PersonOld::Email(label(email.as_ref())),
            PersonValue::Phone(phone) => change::PersonOld::Phone(label(phone.as_ref())),
            PersonValue::Note(note) => change::PersonOld::Note(leaf::Note(note.clone())),
        }),
    }
}

fn outcome(outcome: &Outcome) -> Option<form::Outcome> {
    let kind = match outcome.kind() {
        OutcomeKind::Open => return None,
        OutcomeKind::Won => form::Ending::Won,
        OutcomeKind::Lost => form::Ending::Lost,
        OutcomeKind::Abandoned => form::Ending::Abandoned,
        OutcomeKind::NotQualified => form::Ending::NotQualified,
    };
    let none = Closing::default();
    let closing = outcome.closing().unwrap_or(&none);
    Some(form::Outcome {
        kind,
        on: day(closing.on),
        amount: closing.amount.map(Into::into),
        reason: label(closing.reason.as_ref()),
        note: leaf::Note(closing.note.clone()),
    })
}

fn next_step(step: Option<&crate::domain::NextStep>) -> Option<form::NextStep> {
    step.map(|step| form::NextStep {
        text: leaf::Label(step.text.clone()),
        on: step.on.map(leaf::Day),
    })
}

fn foreign(foreign: Option<&crate::domain::Foreign>) -> Option<form::Foreign> {
    foreign.map(|foreign| form::Foreign {
        source: leaf::Label(foreign.source.clone()),
        key: leaf::Label(foreign.key.clone()),
    })
}

fn deal_old(old: &DealValue) -> change::DealOld {
    use change::DealOld as Old;
    match old {
        DealValue::Title(title) => Old::Title(leaf::Label(title.clone())),
        DealValue::Amount(amount) => Old::Amount(amount.map(Into::into)),
        DealValue::Probability(chance) => Old::Probability(chance.map(leaf::Chance)),
        DealValue::ExpectedClose(day) => Old::ExpectedClose(day.map(leaf::Day)),
        DealValue::Owner(id) => Old::Owner(id.map(leaf::Text)),
        DealValue::Company(id) => Old::Company(id.map(leaf::Text)),
        DealValue::Contact(id) => Old::Contact(id.map(leaf::Text)),
        DealValue::Source(source) => Old::Source(label(source.as_ref())),
        DealValue::Tags(old) => Old::Tags(tags(old)),
        DealValue::Description(note) => Old::Description(leaf::Note(note.clone())),
        DealValue::NextStep(step) => Old::NextStep(next_step(step.as_ref())),
        DealValue::CreatedOn(on) => Old::CreatedOn(day(*on)),
        DealValue::Outcome(old) => Old::Outcome(outcome(old)),
        DealValue::ParkedUntil(day) => Old::ParkedUntil(day.map(leaf::Day)),
        DealValue::Archived(archived) => Old::Archived(*archived),
        DealValue::TrashedAt(at) => Old::TrashedAt(at.map(|at| at.0)),
        DealValue::Foreign(old) => Old::Foreign(foreign(old.as_ref())),
    }
}

fn deal(deal: &Deal) -> form::Deal {
    let id: DealId = deal.id;
    form::Deal {
        id: leaf::Text(id),
        created_at: deal.created_at.0,
        created_on: day(deal.created_on),
        title: leaf::Label(deal.title.clone()),
        pipeline: leaf::Text(deal.pipeline),
        stage: leaf::Text(deal.stage),
        rank: leaf::Text(deal.rank.clone()),
        amount: deal.amount.map(Into::into),
        probability: deal.probability.map(leaf::Chance),
        expected_close: deal.expected_close.map(leaf::Day),
        owner: deal.owner.map(leaf::Text),
        company: deal.company.map(leaf::Text),
        contact: deal.contact.map(leaf::Text),
        source: label(deal.source.as_ref()),
        tags: tags(&deal.tags),
        description: leaf::Note(deal.description.clone()),
        next_step: next_step(deal.next_step.as_ref()),
        outcome: outcome(&deal.outcome),
        parked_until: deal.parked_until.map(leaf::Day),
        archived: deal.archived,
        trashed_at: deal.trashed_at.map(|at| at.0),
        foreign: foreign(deal.foreign.as_ref()),
        visits: deal
            .visits
            .iter()
            .map(|visit| form::Visit {
                stage: leaf::Text(visit.stage),
                at: visit.at.0,
                on: day(visit.on),
            })
            .collect(),
        history: history(&deal.history, deal_old),
    }
}
