//! The records of the book as they are written, in rows and in columns, with the values of their fields.

use serde::Deserialize;

use crate::domain::{self, Closing, Currency, Money, Outcome, OutcomeKind, Period};

use super::Reading;
use super::cell::{AsCell, Cell, Fields};
use super::column::{self, Column};
use super::form::Form;
use super::leaf::{At, Day, Key, Own, Place};
use super::parts::{
    AnswerRow, ConcessionRow, CriterionRow, CustomEntryRow, CustomFieldRow, ItemRow, LineItemRow,
    LinkRow, OfferRow, PlannedRow, QualificationRow, RateRow, RecurringRow, RoleRow, SkipRow,
    StateRow, TextRow, ValueCaseRow, ViewRow,
};
use super::relation;
use super::table::table;
use super::values::{
    ActivityValue, CompanyValue, DealValue, OwnerValue, PersonValue, PipelineValue, ProductValue,
    SettingsValue, StageValue,
};

table! {
    /// An amount: whole minor units (hundredths of a hryvnia, whole yen) and the ISO 4217 code.
    MoneyRow => Money { minor: i64, currency: String }
}

table! {
    /// How a deal ended; without a kind it is open.
    OutcomeRow {
        kind: String,
        on: Option<Day>,
        amount: Option<MoneyRow>,
        reason: Option<String>,
        note: String,
        competitor: Option<String>,
    }
}

table! {
    /// What is done next.
    NextStepRow => domain::NextStep { text: String, on: Option<Day> }
}

table! {
    /// The key of a deal in the file that it came from.
    ForeignRow => domain::Foreign { source: String, key: String }
}

table! {
    /// A stay in a stage.
    VisitRow => domain::Visit { stage: Key, at: At, on: Option<Day> }
}

table! {
    /// A pipeline.
    PipelineRow => domain::Pipeline {
        id: Own,
        created_at: At,
        name: String,
        rank: Place,
        archived: bool,
        history: Vec<ChangeRow<PipelineValue>>,
    }
}

table! {
    /// A stage.
    StageRow => domain::Stage {
        id: Own,
        pipeline: Key,
        kind: String,
        created_at: At,
        name: String,
        probability: u16,
        colour: Option<String>,
        rot_days: Option<u16>,
        rank: Place,
        merged_into: Option<Key>,
        archived: bool,
        purpose: String,
        entry: String,
        exit: String,
        required: Vec<String>,
        required_custom: Vec<u64>,
        gate: Option<String>,
        questions: Vec<ItemRow>,
        checklist: Vec<ItemRow>,
        activities: Vec<PlannedRow>,
        wip_limit: Option<u16>,
        history: Vec<ChangeRow<StageValue>>,
    }
}

table! {
    /// A deal.
    DealRow => domain::Deal {
        id: Own,
        created_at: At,
        pipeline: Key,
        stage: Key,
        rank: Place,
        visits: Vec<VisitRow>,
        title: String,
        amount: Option<MoneyRow>,
        probability: Option<u16>,
        expected_close: Option<Day>,
        owner: Option<Key>,
        company: Option<Key>,
        contact: Option<Key>,
        source: Option<String>,
        tags: Vec<String>,
        description: String,
        next_step: Option<NextStepRow>,
        created_on: Option<Day>,
        outcome: OutcomeRow,
        parked_until: Option<Day>,
        archived: bool,
        trashed_at: Option<At>,
        foreign: Option<ForeignRow>,
        deal_type: Option<String>,
        priority: Option<String>,
        forecast: Option<String>,
        found_by: Option<String>,
        campaign: Option<String>,
        competitors: Vec<String>,
        differentiators: String,
        proposal: String,
        recurring: Option<RecurringRow>,
        contract_start: Option<Day>,
        contract_end: Option<Day>,
        items: Vec<LineItemRow>,
        offers: Vec<OfferRow>,
        value_case: Option<ValueCaseRow>,
        negotiation: Vec<ConcessionRow>,
        qualification: Option<QualificationRow>,
        answers: Vec<AnswerRow>,
        checks: Vec<u64>,
        business_case: Option<String>,
        roles: Vec<RoleRow>,
        links: Vec<LinkRow>,
        custom: Vec<CustomEntryRow>,
        skips: Vec<SkipRow>,
        history: Vec<ChangeRow<DealValue>>,
    }
    told by relation
}

table! {
    /// A person.
    PersonRow => domain::Person {
        id: Own,
        created_at: At,
        name: String,
        company: Option<Key>,
        email: Option<String>,
        phone: Option<String>,
        note: String,
        position: Option<String>,
        profile: Option<String>,
        history: Vec<ChangeRow<PersonValue>>,
    }
}

table! {
    /// A company.
    CompanyRow => domain::Company {
        id: Own,
        created_at: At,
        name: String,
        note: String,
        website: Option<String>,
        industry: Option<String>,
        phone: Option<String>,
        address: Option<String>,
        history: Vec<ChangeRow<CompanyValue>>,
    }
}

table! {
    /// A product.
    ProductRow => domain::Product {
        id: Own,
        created_at: At,
        name: String,
        code: Option<String>,
        unit: Option<String>,
        price: Option<MoneyRow>,
        tax: Option<u16>,
        note: String,
        archived: bool,
        history: Vec<ChangeRow<ProductValue>>,
    }
}

table! {
    /// An activity.
    ActivityRow => domain::Activity {
        id: Own,
        created_at: At,
        kind: String,
        subject: String,
        channel: Option<String>,
        on: Option<Day>,
        time: Option<u16>,
        minutes: Option<u16>,
        place: Option<String>,
        attendees: Vec<Key>,
        note: String,
        result: String,
        state: StateRow,
        owner: Option<Key>,
        deal: Option<Key>,
        person: Option<Key>,
        company: Option<Key>,
        history: Vec<ChangeRow<ActivityValue>>,
    }
}

table! {
    /// An owner.
    OwnerRow => domain::Owner {
        id: Own,
        created_at: At,
        name: String,
        history: Vec<ChangeRow<OwnerValue>>,
    }
}

table! {
    /// The settings of the book.
    SettingsRow => domain::BookSettings {
        currency: String,
        lost_reasons: Vec<String>,
        rates: Vec<RateRow>,
        criteria: Vec<CriterionRow>,
        custom_fields: Vec<CustomFieldRow>,
        activity_kinds: Vec<String>,
        views: Vec<ViewRow>,
        texts: Vec<TextRow>,
        seller: String,
        history: Vec<ChangeRow<SettingsValue>>,
    }
}

table! {
    /// The amount to be won in a period.
    TargetRow {
        period: String,
        minor: i64,
        currency: String,
    }
}

/// A change of a field: when it was recorded, when it took effect, and what stood there before.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(default, bound(deserialize = "V: Deserialize<'de>"))]
pub struct ChangeRow<V> {
    /// When it was recorded.
    pub at: At,
    /// The day on which it took effect.
    pub on: Option<Day>,
    /// The value before. None only where the text does not have it.
    pub was: Option<V>,
}

impl<V> Default for ChangeRow<V> {
    fn default() -> Self {
        Self {
            at: At::default(),
            on: None,
            was: None,
        }
    }
}

impl<V: AsCell> AsCell for ChangeRow<V> {
    fn is_empty(&self) -> bool {
        self.at.is_empty() && self.on.is_none() && self.was.is_none()
    }

    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("at", self.at.into_cell());
        fields.put_told("on", self.on);
        fields.put("was", self.was.into_cell());
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            at: fields.get("at")?,
            on: fields.get("on")?,
            was: fields.get("was")?,
        })
    }
}

/// The values before stand as they are, since each is of another kind than its neighbour.
impl<V: AsCell> Column for ChangeRow<V> {
    fn pack(mut rows: Vec<Self>) -> Cell {
        let mut fields = Fields::default();
        fields.put("at", At::pack(rows.iter().map(|row| row.at).collect()));
        column::put(&mut fields, "on", &mut rows, |row| &mut row.on);
        let was = rows.into_iter().filter_map(|row| row.was);
        fields.put("was", Cell::List(was.map(V::into_cell).collect()));
        Cell::Fields(fields)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let mut fields = cell.into_fields()?;
        let at = At::unpack(fields.take("at")??, count)?;
        let was: Vec<V> = fields.need("was")?;
        if at.len() != count || was.len() != count {
            return None;
        }
        let rows = at.into_iter().zip(was).map(|(at, was)| ChangeRow {
            at,
            on: None,
            was: Some(was),
        });
        let mut rows: Vec<Self> = rows.collect();
        column::fill(&mut fields, "on", &mut rows, |row| &mut row.on)?;
        Some(rows)
    }
}

impl Form<i64> for i64 {
    fn of(value: &i64) -> Self {
        *value
    }

    fn read(self, _: &mut Reading) -> Option<i64> {
        Some(self)
    }
}

impl Form<Outcome> for OutcomeRow {
    fn of(outcome: &Outcome) -> Self {
        let kind = match outcome.kind() {
            OutcomeKind::Open => return Self::default(),
            OutcomeKind::Won => "won",
            OutcomeKind::Lost => "lost",
            OutcomeKind::Abandoned => "abandoned",
            OutcomeKind::NotQualified => "not_qualified",
        };
        outcome
            .closing()
            .map_or_else(Self::default, |closing| Self {
                kind: kind.to_owned(),
                on: Form::of(&closing.on),
                amount: Form::of(&closing.amount),
                reason: Form::of(&closing.reason),
                note: Form::of(&closing.note),
                competitor: Form::of(&closing.competitor),
            })
    }

    fn read(self, reading: &mut Reading) -> Option<Outcome> {
        let kind = match self.kind.as_str() {
            "" | "open" => Some(OutcomeKind::Open),
            "won" => Some(OutcomeKind::Won),
            "lost" => Some(OutcomeKind::Lost),
            "abandoned" => Some(OutcomeKind::Abandoned),
            "not_qualified" => Some(OutcomeKind::NotQualified),
            _ => None,
        };
        let kind = reading.under("kind", |reading| reading.known(kind, &self.kind))?;
        let closing = Closing {
            on: self.on.read(reading)?,
            amount: reading.under("amount", |reading| self.amount.read(reading))?,
            reason: reading.under("reason", |reading| self.reason.read(reading))?,
            note: reading.under("note", |reading| self.note.read(reading))?,
            competitor: reading.under("competitor", |reading| self.competitor.read(reading))?,
        };
        Some(kind.with(closing))
    }
}

impl Form<(Period, Money)> for TargetRow {
    fn of((period, money): &(Period, Money)) -> Self {
        Self {
            period: Form::of(period),
            minor: money.minor,
            currency: Form::of(&money.currency),
        }
    }

    fn read(self, reading: &mut Reading) -> Option<(Period, Money)> {
        let period = reading.under("period", |reading| self.period.read(reading));
        let currency: Option<Currency> =
            reading.under("currency", |reading| self.currency.read(reading));
        let minor = self.minor;
        Some((
            period?,
            Money {
                minor,
                currency: currency?,
            },
        ))
    }
}
