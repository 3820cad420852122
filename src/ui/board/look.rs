//! How the board of a pipeline looks: what its columns and swimlanes are, and how its cards stand. Kept in the browser
//! for each pipeline apart.

use crate::app::{App, BoardLook};
use crate::domain::{DealField, PipelineId, order};
use crate::ledger::Records;
use crate::query::{Arrangement, CardOrder, GroupBy};
use crate::text::{Messages, Words};

/// What a card can show beside its title, amount and chance, in the order in which it stands there.
pub const CARD_FIELDS: [DealField; 9] = [
    DealField::Company,
    DealField::Contact,
    DealField::Source,
    DealField::Priority,
    DealField::DealType,
    DealField::ExpectedClose,
    DealField::NextStep,
    DealField::Tags,
    DealField::Owner,
];

/// What a card shows at first.
const FIRST_FIELDS: [DealField; 5] = [
    DealField::Company,
    DealField::Contact,
    DealField::NextStep,
    DealField::Tags,
    DealField::Owner,
];

/// The look of a board, read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// Its columns and swimlanes.
    pub arrangement: Arrangement,
    /// How its cards stand.
    pub order: CardOrder,
}

impl Look {
    /// Reads what was kept. A grouping by a field that is gone counts as none.
    #[must_use]
    pub fn read(kept: Option<&BoardLook>, records: &Records, pipeline: PipelineId) -> Self {
        let Some(kept) = kept else {
            return Self::default();
        };
        let by = |name: &Option<String>| {
            let by = GroupBy::from_name(name.as_deref()?)?;
            by.is_there(records, pipeline).then_some(by)
        };
        let columns = by(&kept.columns).unwrap_or_default();
        let order = kept.order.as_deref().and_then(CardOrder::from_name);
        Self {
            arrangement: Arrangement {
                columns,
                bands: by(&kept.bands).filter(|bands| *bands != columns),
            },
            order: order.unwrap_or_default(),
        }
    }
}

/// Changes the look of a pipeline's board and keeps it.
pub fn change(app: App, pipeline: PipelineId, change: impl FnOnce(&mut BoardLook)) {
    app.change_preferences(|chosen| change(chosen.boards.entry(pipeline).or_default()));
}

/// Whether the cards of a board show a field.
#[must_use]
pub fn shows(look: Option<&BoardLook>, field: DealField) -> bool {
    match look.and_then(|look| look.fields.as_ref()) {
        Some(chosen) => chosen.contains(field_name(field)),
        None => FIRST_FIELDS.contains(&field),
    }
}

/// Shows a field on the cards, or no longer.
pub fn toggle(look: &mut BoardLook, field: DealField) {
    let chosen = look.fields.get_or_insert_with(|| {
        let names = FIRST_FIELDS.into_iter().map(field_name);
        order::set(names.map(str::to_owned))
    });
    if !chosen.remove(field_name(field)) {
        chosen.insert(field_name(field).to_owned());
    }
}

/// The name under which a field is kept; never shown to anybody.
fn field_name(field: DealField) -> &'static str {
    match field {
        DealField::Company => "company",
        DealField::Contact => "contact",
        DealField::Source => "source",
        DealField::Priority => "priority",
        DealField::DealType => "type",
        DealField::ExpectedClose => "close",
        DealField::NextStep => "next-step",
        DealField::Tags => "tags",
        DealField::Owner => "owner",
        _ => "",
    }
}

/// What a grouping is called.
#[must_use]
pub fn group_words(m: &Messages, records: &Records, by: GroupBy) -> String {
    match by {
        GroupBy::Stage => m.filter_subject_stage().to_string(),
        GroupBy::Owner => DealField::Owner.words(m),
        GroupBy::Source => DealField::Source.words(m),
        GroupBy::Month => m.board_group_month().to_string(),
        GroupBy::Priority => DealField::Priority.words(m),
        GroupBy::Score => m.filter_subject_score().to_string(),
        GroupBy::DealType => DealField::DealType.words(m),
        GroupBy::Forecast => DealField::Forecast.words(m),
        GroupBy::Custom(key) => {
            let mut fields = records.settings.custom_fields.iter();
            let field = fields.find(|field| field.key == key);
            field
                .map(|field| field.name.to_string())
                .unwrap_or_default()
        }
    }
}

/// What an order of cards is called.
#[must_use]
pub fn order_words(m: &Messages, order: CardOrder) -> String {
    match order {
        CardOrder::Hand => m.board_order_hand(),
        CardOrder::Close => m.board_order_close(),
        CardOrder::Amount => m.board_order_amount(),
        CardOrder::Idle => m.board_order_idle(),
        CardOrder::Score => m.board_order_score(),
        CardOrder::NextStep => m.board_order_next_step(),
    }
    .to_string()
}
