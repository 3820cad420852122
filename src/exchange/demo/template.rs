//! The stages that a new pipeline begins with, named in a language; from then on the names are the user's data.

use crate::domain::{Criterion, ItemKey, Label, Probability, StageKind};
use crate::exchange::templates;
use crate::ledger::NewStage;
use crate::text::{Lang, messages};

/// How many of the default stages are open; the after-sale stage stands behind them.
pub(super) const OPEN_STAGES: usize = 5;

/// After how many days without a change a deal of each open stage counts as standing idle.
pub(super) const ROT_DAYS: [u16; OPEN_STAGES] = [30, 21, 14, 14, 10];

/// The name of the first pipeline.
#[must_use]
pub fn pipeline_name(lang: Lang) -> Label {
    Label::lossy(&messages(lang).stage_default_pipeline())
}

/// The default stages in their order: five open ones of 10, 20, 40, 60 and 80 %, then the after-sale stage.
#[must_use]
pub fn stages(lang: Lang) -> Vec<NewStage> {
    let m = messages(lang);
    let [first, second, third, fourth, fifth] = ROT_DAYS;
    let open = [
        (m.stage_default_prospecting(), 10, first),
        (m.stage_default_qualification(), 20, second),
        (m.stage_default_meeting(), 40, third),
        (m.stage_default_proposal(), 60, fourth),
        (m.stage_default_negotiation(), 80, fifth),
    ];
    let mut stages: Vec<_> = open
        .into_iter()
        .map(|(name, percent, rot_days)| NewStage {
            rot_days: Some(rot_days),
            ..NewStage::named(
                Label::lossy(&name),
                StageKind::Open,
                Probability::percent(percent),
            )
        })
        .collect();
    stages.push(NewStage::named(
        Label::lossy(&m.stage_default_after_sale()),
        StageKind::AfterSale,
        Probability::CERTAIN,
    ));
    stages
}

/// The template that a book begins with unless another is chosen.
const STANDARD: &str = "standard";

/// The default stages with what is asked, checked and planned in each of them: those of the standard template.
#[must_use]
pub fn stages_with_playbooks(lang: Lang) -> Vec<NewStage> {
    let standard = templates(lang)
        .into_iter()
        .find(|known| known.id == STANDARD);
    standard.map_or_else(|| stages(lang), |known| known.new_stages())
}

/// The four usual criteria by which deals are judged, of equal weight. The gate gives them their keys.
#[must_use]
pub fn criteria(lang: Lang) -> Vec<Criterion> {
    let m = messages(lang);
    let names = [
        m.qualify_timing(),
        m.qualify_budget(),
        m.qualify_authority(),
        m.qualify_fit(),
    ];
    names
        .iter()
        .map(|name| Criterion {
            key: ItemKey::default(),
            name: Label::lossy(name),
            weight: Criterion::USUAL_WEIGHT,
        })
        .collect()
}

/// The reasons that are offered when a deal is lost.
#[must_use]
pub fn lost_reasons(lang: Lang) -> Vec<Label> {
    let m = messages(lang);
    [
        m.lose_reason_price(),
        m.lose_reason_competitor(),
        m.lose_reason_budget(),
        m.lose_reason_features(),
        m.lose_reason_cycle(),
        m.lose_reason_decision(),
        m.lose_reason_silence(),
        m.lose_reason_fit(),
        m.lose_reason_other(),
    ]
    .iter()
    .map(|reason| Label::lossy(reason))
    .collect()
}
