//! The forms of the file as domain values. The leaves have checked their texts already.

use super::change::{Change, CompanyOld, DealOld, OwnerOld, PersonOld, PipelineOld, StageOld};
use super::{form, leaf};
use crate::domain::{
    BookSettings, Closing, Company, CompanyValue, Currency, Deal, DealValue, Effective, Foreign,
    History, Label, Moment, NextStep, Outcome, OutcomeKind, Owner, OwnerValue, Person, PersonValue,
    Pipeline, PipelineValue, Stage, StageKind, StageValue, Tags, Visit,
};

fn on(day: Option<leaf::Day>) -> Effective {
    day.map(|day| day.0).into()
}

fn label(label: Option<leaf::Label>) -> Option<Label> {
    label.map(|label| label.0)
}

fn history<V, F>(changes: Vec<Change<F>>, value: impl Fn(F) -> V) -> History<V> {
    let change = |change: Change<F>| crate::domain::Change {
        at: Moment(change.at),
        on: on(change.on),
        old: value(change.old),
    };
    changes.into_iter().map(change).collect()
}

/// The settings, which come without a history: they are of the copy that wrote them last. None if the currency is
/// not one of ISO 4217.
pub fn settings(form: form::Settings) -> Option<BookSettings> {
    Some(BookSettings {
        currency: Currency::from_code(&form.currency)?,
        lost_reasons: form
            .lost_reasons
            .into_iter()
            .map(|reason| reason.0)
            .collect(),
        history: History::default(),
    })
}

pub fn pipeline(form: form::Pipeline) -> Pipeline {
    Pipeline {
        id: form.id.0,
        created_at: Moment(form.created_at),
        name: form.name.0,
        rank: form.rank.0,
        archived: form.archived,
        history: history(form.history, |old| match old {
            PipelineOld::Name(name) => PipelineValue::Name(name.0),
            PipelineOld::Rank(rank) => PipelineValue::Rank(rank.0),
            PipelineOld::Archived(archived) => PipelineValue::Archived(archived),
        }),
    }
}

pub fn stage(form: form::Stage) -> Stage {
    Stage {
        id: form.id.0,
        pipeline: form.pipeline.0,
        kind: match form.kind {
            form::Kind::Open => StageKind::Open,
            form::Kind::AfterSale => StageKind::AfterSale,
        },
        created_at: Moment(form.created_at),
        name: form.name.0,
        probability: form.probability.0,
        colour: form.colour.map(|colour| colour.0),
        rot_days: form.rot_days,
        rank: form.rank.0,
        merged_into: form.merged_into.map(|stage| stage.0),
        history: history(form.history, |old| match old {
            StageOld::Name(name) => StageValue::Name(name.0),
            StageOld::Probability(chance) => StageValue::Probability(chance.0),
            StageOld::Colour(colour) => StageValue::Colour(colour.map(|colour| colour.0)),
            StageOld::RotDays(days) => StageValue::RotDays(days),
            StageOld::Rank(rank) => StageValue::Rank(rank.0),
            StageOld::MergedInto(stage) => StageValue::MergedInto(stage.map(|stage| stage.0)),
        }),
    }
}

pub fn owner(form: form::Owner) -> Owner {
    Owner {
        id: form.id.0,
        created_at: Moment(form.created_at),
        name: form.name.0,
        history: history(form.history, |OwnerOld::Name(name)| {
            OwnerValue::Name(name.0)
        }),
    }
}

pub fn company(form: form::Company) -> Company {
    Company {
        id: form.id.0,
        created_at: Moment(form.created_at),
        name: form.name.0,
        note: form.note.0,
        history: history(form.history, |old| match old {
            CompanyOld::Name(name) => CompanyValue::Name(name.0),
            CompanyOld::Note(note) => CompanyValue::Note(note.0),
        }),
    }
}

pub fn person(form: form::Person) -> Person {
    Person {
        id: form.id.0,
        created_at: Moment(form.created_at),
        name: form.name.0,
        company: form.company.map(|company| company.0),
        email: label(form.email),
        phone: label(form.phone),
        note: form.note.0,
        history: history(form.history, |old| match old {
            PersonOld::Name(name) => PersonValue::Name(name.0),
            PersonOld::Company(company) => PersonValue::Company(company.map(|company| company.0)),
            PersonOld::Email(email) => PersonValue::Email(label(email)),
            PersonOld::Phone(phone) => PersonValue::Phone(label(phone)),
            PersonOld::Note(note) => PersonValue::Note(note.0),
        }),
    }
}

fn outcome(form: Option<form::Outcome>) -> Outcome {
    let Some(form) = form else {
        return Outcome::Open;
    };
    let kind = match form.kind {
        form::Ending::Won => OutcomeKind::Won,
        form::Ending::Lost => OutcomeKind::Lost,
        form::Ending::Abandoned => OutcomeKind::Abandoned,
        form::Ending::NotQualified => OutcomeKind::NotQualified,
    };
    kind.with(Closing {
        on: on(form.on),
        amount: form.amount.map(Into::into),
        reason: label(form.reason),
        note: form.note.0,
    })
}

fn tags(form: Vec<leaf::Label>) -> Tags {
    form.into_iter().map(|tag| tag.0).collect()
}

fn next_step(form: Option<form::NextStep>) -> Option<NextStep> {
    form.map(|form| NextStep {
        text: form.text.0,
        on: form.on.map(|day| day.0),
    })
}

fn foreign(form: Option<form::Foreign>) -> Option<Foreign> {
    form.map(|form| Foreign {
        source: form.source.0,
        key: form.key.0,
    })
}

fn deal_old(old: DealOld) -> DealValue {
    match old {
        DealOld::Title(title) => DealValue::Title(title.0),
        DealOld::Amount(amount) => DealValue::Amount(amount.map(Into::into)),
        DealOld::Probability(chance) => DealValue::Probability(chance.map(|chance| chance.0)),
        DealOld::ExpectedClose(day) => DealValue::ExpectedClose(day.map(|day| day.0)),
        DealOld::Owner(id) => DealValue::Owner(id.map(|id| id.0)),
        DealOld::Company(id) => DealValue::Company(id.map(|id| id.0)),
        DealOld::Contact(id) => DealValue::Contact(id.map(|id| id.0)),
        DealOld::Source(source) => DealValue::Source(label(source)),
        DealOld::Tags(old) => DealValue::Tags(tags(old)),
        DealOld::Description(note) => DealValue::Description(note.0),
        DealOld::NextStep(step) => DealValue::NextStep(next_step(step)),
        DealOld::CreatedOn(day) => DealValue::CreatedOn(on(day)),
        DealOld::Outcome(old) => DealValue::Outcome(outcome(old)),
        DealOld::ParkedUntil(day) => DealValue::ParkedUntil(day.map(|day| day.0)),
        DealOld::Archived(archived) => DealValue::Archived(archived),
        DealOld::TrashedAt(at) => DealValue::TrashedAt(at.map(Moment)),
        DealOld::Foreign(old) => DealValue::Foreign(foreign(old)),
    }
}

pub fn deal(form: form::Deal) -> Deal {
    let visit = |visit: form::Visit| Visit {
        stage: visit.stage.0,
        at: Moment(visit.at),
        on: on(visit.on),
    };
    Deal {
        id: form.id.0,
        created_at: Moment(form.created_at),
        pipeline: form.pipeline.0,
        stage: form.stage.0,
        rank: form.rank.0,
        visits: form.visits.into_iter().map(visit).collect(),
        title: form.title.0,
        amount: form.amount.map(Into::into),
        probability: form.probability.map(|chance| chance.0),
        expected_close: form.expected_close.map(|day| day.0),
        owner: form.owner.map(|id| id.0),
        company: form.company.map(|id| id.0),
        contact: form.contact.map(|id| id.0),
        source: label(form.source),
        tags: tags(form.tags),
        description: form.description.0,
        next_step: next_step(form.next_step),
        created_on: on(form.created_on),
        outcome: outcome(form.outcome),
        parked_until: form.parked_until.map(|day| day.0),
        archived: form.archived,
        trashed_at: form.trashed_at.map(Moment),
        foreign: foreign(form.foreign),
        history: history(form.history, deal_old),
    }
}
