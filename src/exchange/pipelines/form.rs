//! The form in which templates are written down, and the way from it to domain values.

use serde::Deserialize;

use crate::domain::{ActivityKind, Label, LabelError, Note, Probability, StageKind};

use super::{ActivityTemplate, PipelineTemplate, StageTemplate, TemplatesError};

/// A whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) templates: Vec<Template>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Template {
    id: String,
    name: String,
    about: String,
    lost_reasons: Vec<String>,
    stages: Vec<Stage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stage {
    name: String,
    kind: Kind,
    /// Whole percents.
    probability: u16,
    rot_days: Option<u16>,
    purpose: String,
    entry: String,
    exit: String,
    questions: Vec<String>,
    checklist: Vec<String>,
    activities: Vec<Activity>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Open,
    AfterSale,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    kind: ActivityName,
    subject: String,
    after_days: u16,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum ActivityName {
    Call,
    Meeting,
    Demo,
    Email,
    LinkedIn,
    Task,
}

impl TryFrom<Template> for PipelineTemplate {
    type Error = TemplatesError;

    fn try_from(form: Template) -> Result<Self, TemplatesError> {
        Ok(Self {
            name: label(&form.name)?,
            about: note(&form.about)?,
            lost_reasons: labels(&form.lost_reasons)?,
            stages: form
                .stages
                .into_iter()
                .map(StageTemplate::try_from)
                .collect::<Result<_, _>>()?,
            id: form.id,
        })
    }
}

impl TryFrom<Stage> for StageTemplate {
    type Error = TemplatesError;

    fn try_from(form: Stage) -> Result<Self, TemplatesError> {
        let probability = form
            .probability
            .checked_mul(100)
            .and_then(Probability::from_basis_points)
            .ok_or(TemplatesError::Probability(form.probability))?;
        Ok(Self {
            name: label(&form.name)?,
            kind: match form.kind {
                Kind::Open => StageKind::Open,
                Kind::AfterSale => StageKind::AfterSale,
            },
            probability,
            rot_days: form.rot_days,
            purpose: note(&form.purpose)?,
            entry: note(&form.entry)?,
            exit: note(&form.exit)?,
            questions: labels(&form.questions)?,
            checklist: labels(&form.checklist)?,
            activities: form
                .activities
                .into_iter()
                .map(ActivityTemplate::try_from)
                .collect::<Result<_, _>>()?,
        })
    }
}

impl TryFrom<Activity> for ActivityTemplate {
    type Error = TemplatesError;

    fn try_from(form: Activity) -> Result<Self, TemplatesError> {
        Ok(Self {
            kind: match form.kind {
                ActivityName::Call => ActivityKind::Call,
                ActivityName::Meeting => ActivityKind::Meeting,
                ActivityName::Demo => ActivityKind::Demo,
                ActivityName::Email => ActivityKind::Email,
                ActivityName::LinkedIn => ActivityKind::LinkedIn,
                ActivityName::Task => ActivityKind::Task,
            },
            subject: label(&form.subject)?,
            after_days: form.after_days,
        })
    }
}

fn label(text: &str) -> Result<Label, TemplatesError> {
    Label::new(text).map_err(|error| TemplatesError::Text(text.to_owned(), error))
}

fn labels(texts: &[String]) -> Result<Vec<Label>, TemplatesError> {
    texts.iter().map(|text| label(text)).collect()
}

/// A note may be empty, but not here: every stage says what it is for.
fn note(text: &str) -> Result<Note, TemplatesError> {
    if text.trim().is_empty() {
        return Err(TemplatesError::Text(text.to_owned(), LabelError::Empty));
    }
    Note::new(text).map_err(|error| TemplatesError::Text(text.to_owned(), error))
}
