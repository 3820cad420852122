//! The shape of the templates: which there are, how their stages follow, and that both languages say the same.

use crate::domain::{Label, LabelError, Probability, StageKind};
use crate::exchange::demo::template as default_pipeline;
use crate::text::Lang;

use super::super::{PipelineTemplate, StageTemplate, TemplatesError, file, read, templates};

const GENERAL: [&str; 3] = ["standard", "seven-steps", "four-steps"];
const TRADES: [&str; 5] = [
    "software",
    "agency",
    "real-estate",
    "wholesale",
    "recruiting",
];

fn named(id: &str, lang: Lang) -> PipelineTemplate {
    let mut all = templates(lang).into_iter();
    all.find(|template| template.id == id).unwrap()
}

fn names(template: &PipelineTemplate) -> Vec<&str> {
    template.stages.iter().map(|stage| &*stage.name).collect()
}

/// What must be the same in every language.
fn shape(template: &PipelineTemplate) -> impl PartialEq + std::fmt::Debug + use<> {
    let stage = |stage: &StageTemplate| {
        let activities: Vec<_> = stage
            .activities
            .iter()
            .map(|activity| (activity.kind.clone(), activity.after_days))
            .collect();
        (
            (stage.kind, stage.probability, stage.rot_days),
            (stage.questions.len(), stage.checklist.len()),
            activities,
        )
    };
    (
        template.id.clone(),
        template.lost_reasons.len(),
        template.stages.iter().map(stage).collect::<Vec<_>>(),
    )
}

#[test]
fn both_files_are_read_whole() {
    for lang in Lang::ALL {
        let read = read(file(lang)).unwrap();
        let ids: Vec<_> = read.iter().map(|template| &*template.id).collect();
        assert_eq!(ids, [&GENERAL[..], &TRADES[..]].concat(), "{lang}");
        assert_eq!(templates(lang), read);
    }
}

#[test]
fn both_languages_have_the_same_shape() {
    let english: Vec<_> = templates(Lang::En).iter().map(shape).collect();
    let ukrainian: Vec<_> = templates(Lang::Uk).iter().map(shape).collect();
    assert_eq!(english, ukrainian);
}

#[test]
fn the_standard_pipeline_is_the_default_one() {
    for lang in Lang::ALL {
        let standard = named("standard", lang);
        let ours: Vec<_> = standard
            .stages
            .iter()
            .map(|stage| (&stage.name, stage.kind, stage.probability, stage.rot_days))
            .collect();
        let default = default_pipeline::stages(lang);
        let default: Vec<_> = default
            .iter()
            .map(|stage| (&stage.name, stage.kind, stage.probability, stage.rot_days))
            .collect();
        assert_eq!(ours, default);
        assert_eq!(standard.lost_reasons, default_pipeline::lost_reasons(lang));
    }
}

#[test]
fn the_lists_of_steps_are_exact() {
    assert_eq!(
        names(&named("seven-steps", Lang::En)),
        [
            "Prospecting",
            "Preparation",
            "Approach",
            "Presentation",
            "Handling objections",
            "Closing",
            "Follow-up"
        ]
    );
    assert_eq!(
        names(&named("four-steps", Lang::En)),
        [
            "Research",
            "Prospecting",
            "Call and close",
            "Building relations"
        ]
    );
    for id in ["seven-steps", "four-steps"] {
        let last = named(id, Lang::Uk).stages.pop().unwrap();
        assert_eq!(last.kind, StageKind::AfterSale);
    }
}

#[test]
fn stages_rise_to_the_sale() {
    for template in Lang::ALL.into_iter().flat_map(templates) {
        let id = &template.id;
        let behind = template
            .stages
            .iter()
            .position(|stage| stage.kind == StageKind::AfterSale)
            .unwrap_or(template.stages.len());
        let (open, after) = template.stages.split_at(behind);
        assert!(after.len() <= 1, "{id}: only one stage behind the sale");
        for stage in after {
            assert_eq!(stage.probability, Probability::CERTAIN, "{id}");
        }
        assert!(
            open.windows(2)
                .all(|pair| pair[0].probability < pair[1].probability),
            "{id}: probabilities rise"
        );
        for stage in open {
            let points = stage.probability.basis_points();
            assert!((100..=9_500).contains(&points), "{id}: {}", stage.name);
            let rot = stage.rot_days.unwrap();
            assert!((1..=90).contains(&rot), "{id}: {}", stage.name);
            assert!(
                (1..=2).contains(&stage.activities.len()),
                "{id}: {}",
                stage.name
            );
            for activity in &stage.activities {
                assert!(
                    activity.after_days <= rot,
                    "{id}: {} is due when the deal stands idle already",
                    activity.subject
                );
            }
        }
        let mut distinct = names(&template);
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), template.stages.len(), "{id}: names differ");
    }
}

#[test]
fn trades_have_stages_and_reasons_of_their_own() {
    for id in TRADES {
        let template = named(id, Lang::En);
        assert!((4..=8).contains(&template.stages.len()), "{id}");
        assert!((6..=9).contains(&template.lost_reasons.len()), "{id}");
    }
}

#[test]
fn a_file_is_read_whole_or_refused() {
    let stage = |change: (&str, &str)| {
        let json = r#"{"templates": [{"id": "a", "name": "A", "about": "B.", "lost_reasons": ["C"], "stages": [
            {"name": "D", "kind": "open", "probability": 10, "rot_days": null, "purpose": "E.", "entry": "F.",
             "exit": "G.", "questions": ["H?"], "checklist": ["I"],
             "activities": [{"kind": "linkedin", "subject": "J", "after_days": 2}]}]}]}"#;
        assert!(json.contains(change.0));
        read(&json.replace(change.0, change.1))
    };
    let whole = stage(("\"A\"", "\" A \"")).unwrap();
    assert_eq!(whole[0].name, Label::new("A").unwrap());
    assert_eq!(whole[0].stages[0].rot_days, None);

    for shape in [
        ("\"linkedin\"", "\"fax\""),
        ("\"open\"", "\"won\""),
        ("\"exit\"", "\"way-out\""),
        ("\"after_days\": 2", "\"after_days\": -1"),
        ("]}]}]}", "]}]}"),
    ] {
        assert!(
            matches!(stage(shape), Err(TemplatesError::Shape(_))),
            "{shape:?}"
        );
    }
    for empty in ["\"D\"", "\"E.\"", "\"H?\"", "\"J\""] {
        assert!(
            matches!(stage((empty, "\" \"")), Err(TemplatesError::Text(text, LabelError::Empty)) if text == " "),
            "{empty}"
        );
    }
    for percent in [101, u16::MAX] {
        let wrong = stage((
            "\"probability\": 10",
            &format!("\"probability\": {percent}"),
        ));
        assert!(matches!(wrong, Err(TemplatesError::Probability(found)) if found == percent));
    }
}
