//! Deals as a table for other programs.
//!
//! A table keeps what a deal is today: title, place, amounts, days, people, texts, fields of one's own and its key. It does not keep
//! history, stage visits, rank, the archive, the trash, notes on how a deal ended and the day until which it is
//! parked; only our own JSON file does. Read back, it finds its deals again by their key. Two things come back
//! changed: a tag with a semicolon in it is two, and a chance typed by hand that is the stage's own is automatic.

use chrono::NaiveDate;

use crate::domain::{CustomField, CustomValue, Deal, DealId, Money, OutcomeKind, Probability};
use crate::ledger::Records;
use crate::text::{Lang, Messages, PlainFormat, messages, own_value};

use super::dialect::Delimiter;
use super::formula::guard;
use super::own_key;

/// A column of the table, in the order in which they are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each column is the field of its name")]
pub enum CsvColumn {
    Key,
    Title,
    Pipeline,
    Stage,
    Outcome,
    Amount,
    FinalAmount,
    Currency,
    Probability,
    ExpectedClose,
    ClosedOn,
    CreatedOn,
    Owner,
    Company,
    Contact,
    Source,
    Tags,
    LostReason,
    NextStep,
    NextStepOn,
    Description,
}

impl CsvColumn {
    /// Every column.
    pub const ALL: [Self; 21] = [
        Self::Key,
        Self::Title,
        Self::Pipeline,
        Self::Stage,
        Self::Outcome,
        Self::Amount,
        Self::FinalAmount,
        Self::Currency,
        Self::Probability,
        Self::ExpectedClose,
        Self::ClosedOn,
        Self::CreatedOn,
        Self::Owner,
        Self::Company,
        Self::Contact,
        Self::Source,
        Self::Tags,
        Self::LostReason,
        Self::NextStep,
        Self::NextStepOn,
        Self::Description,
    ];

    /// The name of the column.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        let m: &Messages = messages(lang);
        match self {
            Self::Key => return own_key::NAME.to_owned(),
            Self::Title => m.deal_title(),
            Self::Pipeline => m.deal_pipeline(),
            Self::Stage => m.deal_stage(),
            Self::Outcome => m.deal_outcome(),
            Self::Amount => m.deal_amount(),
            Self::FinalAmount => m.deal_final_amount(),
            Self::Currency => m.deal_currency(),
            Self::Probability => m.deal_probability(),
            Self::ExpectedClose => m.deal_expected_close(),
            Self::ClosedOn => m.deal_closed(),
            Self::CreatedOn => m.deal_created(),
            Self::Owner => m.deal_owner(),
            Self::Company => m.deal_company(),
            Self::Contact => m.deal_contact(),
            Self::Source => m.deal_source(),
            Self::Tags => m.deal_tags(),
            Self::LostReason => m.deal_lost_reason(),
            Self::NextStep => m.deal_next_step(),
            Self::NextStepOn => m.deal_next_step_date(),
            Self::Description => m.deal_description(),
        }
        .to_string()
    }
}

/// How days are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CsvDates {
    /// 2026-11-05.
    Iso,
    /// 05.11.2026.
    Dotted,
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CsvStyle {
    /// The language of names and outcomes.
    pub lang: Lang,
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// A comma in front of the fraction of a number, not a dot.
    pub decimal_comma: bool,
    /// How days are written.
    pub dates: CsvDates,
    /// The mark by which Excel knows UTF-8.
    pub mark: bool,
}

impl CsvStyle {
    /// For programs: commas, dots and ISO days.
    #[must_use]
    pub fn plain(lang: Lang) -> Self {
        Self {
            lang,
            delimiter: Delimiter::Comma,
            decimal_comma: false,
            dates: CsvDates::Iso,
            mark: true,
        }
    }

    /// For Excel on a computer set to Ukraine, which opens nothing else without a dialogue.
    #[must_use]
    pub fn excel_ukraine(lang: Lang) -> Self {
        Self {
            lang,
            delimiter: Delimiter::Semicolon,
            decimal_comma: true,
            dates: CsvDates::Dotted,
            mark: true,
        }
    }
}

/// Writes deals, in the order given, as a table. Deals that are not in the book are left out.
#[must_use]
pub fn write(records: &Records, deals: &[DealId], style: CsvStyle) -> String {
    let mut out = Out::new(style);
    let fields = own_fields(records);
    for column in CsvColumn::ALL {
        out.cell(&column.name(style.lang), true);
    }
    for field in &fields {
        out.cell(&field.name, true);
    }
    out.end_row();
    for deal in deals.iter().filter_map(|id| records.deals.get(id)) {
        for column in CsvColumn::ALL {
            let cell = cell(records, deal, column, style);
            out.cell(&cell.text, cell.is_text);
        }
        for field in &fields {
            let cell = own_cell(deal, field, style);
            out.cell(&cell.text, cell.is_text);
        }
        out.end_row();
    }
    out.text
}

/// The fields of one's own that are in use, in their order.
fn own_fields(records: &Records) -> Vec<&CustomField> {
    let fields = records.settings.custom_fields.iter();
    fields.filter(|field| !field.archived).collect()
}

/// Writes rows of text as a table, for lists that are no deals: the problems of an import, the table behind a
/// chart.
#[must_use]
pub fn write_rows(rows: &[Vec<String>], style: CsvStyle) -> String {
    let mut out = Out::new(style);
    for row in rows {
        row.iter().for_each(|cell| out.cell(cell, true));
        out.end_row();
    }
    out.text
}

/// The text of a table in the making.
struct Out {
    text: String,
    delimiter: char,
    starts: bool,
}

impl Out {
    fn new(style: CsvStyle) -> Self {
        Self {
            text: String::from(if style.mark { "\u{feff}" } else { "" }),
            delimiter: style.delimiter.sign(),
            starts: true,
        }
    }

    /// Text is quoted and guarded, so that no program takes it for anything else; numbers and days stand bare.
    fn cell(&mut self, text: &str, is_text: bool) {
        if !self.starts {
            self.text.push(self.delimiter);
        }
        self.starts = false;
        if is_text && !text.is_empty() {
            self.text.push('"');
            self.text.push_str(&guard(text).replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
    }

    fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.starts = true;
    }
}

struct Cell {
    text: String,
    is_text: bool,
}

fn cell(records: &Records, deal: &Deal, column: CsvColumn, style: CsvStyle) -> Cell {
    let text = |text: Option<&str>| Cell {
        text: text.unwrap_or_default().to_owned(),
        is_text: true,
    };
    let bare = |text: Option<String>| Cell {
        text: text.unwrap_or_default(),
        is_text: false,
    };
    let day = |day: Option<NaiveDate>| bare(day.map(|day| write_day(day, style)));
    let amount = |money: Option<Money>| bare(money.map(|money| write_amount(money, style)));
    let closing = deal.outcome.closing();
    match column {
        CsvColumn::Key => text(own_key::of(records, deal.id).as_deref()),
        CsvColumn::Title => text(Some(&deal.title)),
        CsvColumn::Pipeline => text(records.pipelines.get(&deal.pipeline).map(|it| &*it.name)),
        CsvColumn::Stage => text(
            records
                .stages
                .get(&records.stage_today(deal.stage))
                .map(|it| &*it.name),
        ),
        CsvColumn::Outcome => text(Some(&outcome(deal.outcome.kind(), style.lang))),
        CsvColumn::Amount => amount(deal.amount),
        CsvColumn::FinalAmount => amount(closing.and_then(|closing| closing.amount)),
        CsvColumn::Currency => {
            let money = deal.value().or(deal.amount);
            text(money.map(|money| money.currency.code()))
        }
        CsvColumn::Probability => bare(deal.probability.map(|it| write_chance(it, style))),
        CsvColumn::ExpectedClose => day(deal.expected_close),
        CsvColumn::ClosedOn => day(deal.closed_on()),
        CsvColumn::CreatedOn => day(deal.created_on.day()),
        CsvColumn::Owner => text(
            deal.owner
                .and_then(|id| records.owners.get(&id))
                .map(|it| &*it.name),
        ),
        CsvColumn::Company => text(
            deal.company
                .and_then(|id| records.companies.get(&id))
                .map(|it| &*it.name),
        ),
        CsvColumn::Contact => text(
            deal.contact
                .and_then(|id| records.people.get(&id))
                .map(|it| &*it.name),
        ),
        CsvColumn::Source => text(deal.source.as_deref()),
        CsvColumn::Tags => {
            let tags: Vec<&str> = deal.tags.iter().map(|tag| &**tag).collect();
            let mut joined = tags.join("; ");
            // A single tag with a comma in it would be read as two.
            if tags.len() == 1 && joined.contains(',') {
                joined.push(';');
            }
            text(Some(&joined))
        }
        CsvColumn::LostReason => text(closing.and_then(|closing| closing.reason.as_deref())),
        CsvColumn::NextStep => text(deal.next_step.as_ref().map(|step| &*step.text)),
        CsvColumn::NextStepOn => day(deal.next_step.as_ref().and_then(|step| step.on)),
        CsvColumn::Description => text(Some(&deal.description)),
    }
}

/// The value of a field of one's own. An amount in another currency than the deal's brings its own along.
fn own_cell(deal: &Deal, field: &CustomField, style: CsvStyle) -> Cell {
    let text = |text: String| Cell {
        text,
        is_text: true,
    };
    let bare = |text: String| Cell {
        text,
        is_text: false,
    };
    let sign = if style.decimal_comma { ',' } else { '.' };
    match deal.custom_value(field.key) {
        None => bare(String::new()),
        Some(CustomValue::Number(number)) => {
            bare(number.to_string().replace('.', &sign.to_string()))
        }
        Some(CustomValue::Date(day)) => bare(write_day(*day, style)),
        Some(CustomValue::Rating(stars)) => bare(stars.to_string()),
        Some(CustomValue::Money(money)) => {
            let amount = write_amount(*money, style);
            let usual = deal.value().or(deal.amount).map(|known| known.currency);
            if usual == Some(money.currency) {
                bare(amount)
            } else {
                text(format!("{amount} {}", money.currency.code()))
            }
        }
        Some(other) => text(own_value::write(&PlainFormat(style.lang), other)),
    }
}

/// The word for an outcome.
fn outcome(kind: OutcomeKind, lang: Lang) -> String {
    let m = messages(lang);
    match kind {
        OutcomeKind::Open => m.deal_outcome_open(),
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string()
}

fn write_day(day: NaiveDate, style: CsvStyle) -> String {
    match style.dates {
        CsvDates::Iso => day.format("%Y-%m-%d"),
        CsvDates::Dotted => day.format("%d.%m.%Y"),
    }
    .to_string()
}

/// All digits of the currency and no grouping, so that every program reads the same number.
fn write_amount(money: Money, style: CsvStyle) -> String {
    let digits = money.currency.exponent() as usize;
    let per_major = money.currency.minor_per_major();
    let whole = money.minor / per_major;
    if digits == 0 {
        return whole.to_string();
    }
    let sign = if style.decimal_comma { ',' } else { '.' };
    let rest = money.minor % per_major;
    format!("{whole}{sign}{rest:0digits$}")
}

fn write_chance(chance: Probability, style: CsvStyle) -> String {
    let points = chance.basis_points();
    if points.is_multiple_of(100) {
        return (points / 100).to_string();
    }
    let sign = if style.decimal_comma { ',' } else { '.' };
    format!("{}{sign}{:02}", points / 100, points % 100)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
