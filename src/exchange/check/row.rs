//! A row of the file, read by the plan: each cell a value, or a problem and nothing.

use chrono::NaiveDate;

use crate::domain::{
    Currency, CustomField, CustomKind, CustomValue, ItemKey, Label, LabelError, Money, Note,
    OutcomeKind, Probability, StageKind, Tags,
};

use super::super::column::Reading;
use super::super::field::Field;
use super::super::plan::Plan;
use super::super::problem::{ProblemKind, RowProblem};
use super::super::table::Table;
use super::super::values::numbers::{self, Amount};
use super::super::values::{currencies, dates, probabilities};
use super::lookup::{Goes, Lookup};
use crate::text::{Lang, PlainFormat, own_value};

/// A row, read.
#[derive(Default)]
pub(super) struct Row {
    pub key: Option<String>,
    /// Empty if the row has neither a title nor a key.
    pub title: String,
    /// The title is the key, for want of anything better.
    pub title_is_key: bool,
    pub amount: Option<Money>,
    pub final_amount: Option<Money>,
    pub stage_text: String,
    /// A place in the stages of the lookup.
    pub stage: Option<usize>,
    /// None if the file has nothing to say of it.
    pub outcome: Option<OutcomeKind>,
    /// The plan leaves rows of this stage out.
    pub ignored: bool,
    pub probability: Option<Probability>,
    pub expected: Option<NaiveDate>,
    pub closed: Option<NaiveDate>,
    pub close: Option<NaiveDate>,
    pub created_on: Option<NaiveDate>,
    pub owner: Option<Label>,
    pub company: Option<Label>,
    pub contact: Option<Label>,
    pub source: Option<Label>,
    pub tags: Tags,
    pub description: Option<Note>,
    pub lost_reason: Option<Label>,
    pub next_step: Option<Label>,
    pub next_step_on: Option<NaiveDate>,
    /// The values of fields of one's own.
    pub own: Vec<(ItemKey, CustomValue)>,
}

impl Row {
    pub fn read(
        plan: &Plan,
        table: &Table,
        lookup: &Lookup,
        row: usize,
        problems: &mut Vec<RowProblem>,
    ) -> Self {
        let mut reader = Reader {
            plan,
            table,
            lookup,
            row,
            problems,
        };
        let key = reader.first(Field::Key).map(str::to_owned);
        let sum = lookup
            .sums
            .as_ref()
            .zip(key.as_ref())
            .and_then(|(sums, key)| sums.get(key));
        let mut read = Self {
            amount: match sum {
                Some(sum) => *sum,
                None => reader.amount(Field::Amount),
            },
            final_amount: reader.amount(Field::FinalAmount),
            probability: reader.probability(),
            expected: reader.day(Field::ExpectedClose),
            closed: reader.day(Field::ClosedOn),
            close: reader.day(Field::CloseDate),
            created_on: reader.day(Field::CreatedOn),
            owner: reader.label(Field::Owner),
            company: reader.label(Field::Company),
            contact: reader.label(Field::Contact),
            source: reader.label(Field::Source),
            tags: reader.tags(),
            description: reader.description(),
            lost_reason: reader.label(Field::LostReason),
            next_step: reader.label(Field::NextStep),
            next_step_on: reader.day(Field::NextStepOn),
            own: reader.own(),
            ..Self::default()
        };
        // A column of final amounts tells all of them; without one the amount is the final one.
        if reader.places(Field::FinalAmount).is_empty() {
            read.final_amount = read.amount;
        }
        read.find_stage(&reader);
        read.title = reader.title();
        if read.title.is_empty()
            && let Some(key) = &key
        {
            read.title.clone_from(key);
            read.title_is_key = true;
        }
        read.key = key;
        read
    }

    /// The outcome column speaks first, if it says that the deal ended; the stage column may say so too.
    fn find_stage(&mut self, reader: &Reader) {
        let lookup = reader.lookup;
        let said = reader
            .places(Field::Outcome)
            .first()
            .and_then(|place| lookup.outcomes.get(reader.cell(*place)))
            .copied()
            .flatten();
        let ended = said.filter(|kind| *kind != OutcomeKind::Open);
        let Some(place) = reader.places(Field::Stage).first() else {
            self.outcome = said;
            return;
        };
        reader.cell(*place).clone_into(&mut self.stage_text);
        match lookup.goes.get(reader.cell(*place)) {
            None => self.outcome = said,
            Some(Goes::Ignored) => self.ignored = true,
            Some(Goes::Ended(kind)) => self.outcome = ended.or(Some(*kind)),
            Some(Goes::To(place)) => {
                let after =
                    lookup.stages.get(*place).map(|stage| stage.kind) == Some(StageKind::AfterSale);
                let natural = if after {
                    OutcomeKind::Won
                } else {
                    OutcomeKind::Open
                };
                let kind = ended.unwrap_or(natural);
                self.outcome = Some(kind);
                self.stage = (!after || kind == OutcomeKind::Won).then_some(*place);
            }
        }
    }

    fn ended(&self) -> bool {
        self.outcome.is_some_and(|kind| kind != OutcomeKind::Open)
    }

    /// What counts in sums: the final amount of an ended deal, else the amount.
    pub fn value(&self) -> Option<Money> {
        if self.ended() {
            self.final_amount
        } else {
            self.amount
        }
    }

    /// The day on which an ended deal ended.
    pub fn closing_day(&self) -> Option<NaiveDate> {
        self.closed.or(self.close).filter(|_| self.ended())
    }

    /// The day on which the deal is expected to close; a plain close date means that of an open deal only.
    pub fn expected_close(&self) -> Option<NaiveDate> {
        self.expected.or(self.close.filter(|_| !self.ended()))
    }
}

/// The amount in a cell; none if the cell is empty. The currency is that of the cell beside it, of a sign in it,
/// or of the plan.
pub(super) fn amount_at(
    plan: &Plan,
    table: &Table,
    row: usize,
    place: usize,
) -> Option<Result<Amount, ProblemKind>> {
    let cell = table.cell(row, place);
    let Some(Reading::Amounts { study, in_minor }) =
        plan.columns.get(place).map(|column| &column.reading)
    else {
        return None;
    };
    if cell.is_empty() {
        return None;
    }
    // A field of one's own may have another currency than the deal.
    let is_own = plan
        .columns
        .get(place)
        .is_some_and(|column| matches!(column.field, Field::Own(..)));
    let named = plan
        .place_of(Field::Currency)
        .filter(|_| !is_own || numbers::currency_in(cell).is_none())
        .map_or("", |place| table.cell(row, place));
    let currency: Option<Currency> = if named.is_empty() {
        numbers::currency_in(cell).or(plan.currency)
    } else {
        currencies::currency(named)
    };
    let Some(currency) = currency else {
        return Some(Err(if numbers::is_number(cell) {
            ProblemKind::Currency
        } else {
            ProblemKind::Amount(numbers::NumberError::NotANumber)
        }));
    };
    Some(numbers::amount(cell, study.sign, currency, *in_minor).map_err(ProblemKind::Amount))
}

struct Reader<'a> {
    plan: &'a Plan,
    table: &'a Table,
    lookup: &'a Lookup,
    row: usize,
    problems: &'a mut Vec<RowProblem>,
}

impl<'a> Reader<'a> {
    fn places(&self, field: Field) -> &'a [usize] {
        self.lookup
            .places
            .get(field.place().unwrap_or(usize::MAX))
            .map_or(&[], Vec::as_slice)
    }

    fn cell(&self, place: usize) -> &'a str {
        self.table.cell(self.row, place)
    }

    fn first(&self, field: Field) -> Option<&'a str> {
        let cells = self.places(field).iter().map(|place| self.cell(*place));
        cells.into_iter().find(|cell| !cell.is_empty())
    }

    fn problem(&mut self, place: usize, kind: ProblemKind) {
        let column = self.plan.columns.get(place);
        self.problems.push(RowProblem {
            row: self.table.row_number(self.row),
            column: column.map(|column| column.name.clone()),
            cell: self.cell(place).to_owned(),
            kind,
        });
    }

    fn title(&mut self) -> String {
        let place = self.places(Field::Title).first().copied();
        let text = match (place, &self.lookup.template) {
            (Some(place), _) => self.cell(place).to_owned(),
            (None, Some(template)) => template.fill(|place| self.cell(place)),
            (None, None) => return String::new(),
        };
        match cut(&text) {
            Some((label, was_cut)) => {
                if was_cut {
                    self.problem(place.unwrap_or_default(), ProblemKind::Cut(Label::MAX));
                }
                label.to_string()
            }
            None => String::new(),
        }
    }

    fn label(&mut self, field: Field) -> Option<Label> {
        let place = *self.places(field).first()?;
        let (label, was_cut) = cut(self.cell(place))?;
        if was_cut {
            self.problem(place, ProblemKind::Cut(Label::MAX));
        }
        Some(label)
    }

    /// Tags stand behind commas, or behind semicolons where there is one.
    fn tags(&mut self) -> Tags {
        let cells = self
            .places(Field::Tags)
            .iter()
            .map(|place| self.cell(*place));
        cells
            .flat_map(|cell| {
                let sign = if cell.contains(';') { ';' } else { ',' };
                cell.split(sign)
            })
            .filter_map(|tag| cut(tag).map(|(tag, _)| tag))
            .collect()
    }

    fn description(&mut self) -> Option<Note> {
        let places = self.places(Field::Description);
        let texts: Vec<&str> = places
            .iter()
            .map(|place| self.cell(*place))
            .filter(|cell| !cell.is_empty())
            .collect();
        let text = texts.join("\n\n");
        if text.is_empty() {
            return None;
        }
        match Note::new(&text) {
            Ok(note) => Some(note),
            Err(_) => {
                let start: String = text.chars().take(Note::MAX).collect();
                self.problem(*places.first()?, ProblemKind::Cut(Note::MAX));
                Note::new(&start).ok()
            }
        }
    }

    /// The filled cells of fields of one's own; what does not fit is told and left out.
    fn own(&mut self) -> Vec<(ItemKey, CustomValue)> {
        let mut found = Vec::new();
        for (place, field) in &self.lookup.own {
            if !self.cell(*place).is_empty()
                && let Some(value) = self.own_value(*place, field)
            {
                found.push((field.key, value));
            }
        }
        found
    }

    fn own_value(&mut self, place: usize, field: &CustomField) -> Option<CustomValue> {
        match field.kind {
            CustomKind::Date => self.day_at(place).map(CustomValue::Date),
            CustomKind::Money => self.money_at(place).map(CustomValue::Money),
            _ => {
                // Days and amounts are read by the plan; the words for yes and no are known in both languages.
                let format = PlainFormat(Lang::En);
                let (currency, today) = (Currency::UAH, NaiveDate::default());
                let read = own_value::read(&format, field, self.cell(place), currency, today);
                if read.is_err() {
                    self.problem(place, ProblemKind::OwnValue);
                }
                read.ok().flatten()
            }
        }
    }

    /// The first filled day of the columns of a field.
    fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let place = *self
            .places(field)
            .iter()
            .find(|place| !self.cell(**place).is_empty())?;
        self.day_at(place)
    }

    fn day_at(&mut self, place: usize) -> Option<NaiveDate> {
        let Reading::Days(study) = &self.plan.columns.get(place)?.reading else {
            return None;
        };
        match dates::day(self.cell(place), study.order) {
            Ok(day) => Some(day),
            Err(error) => {
                self.problem(place, ProblemKind::Date(error));
                None
            }
        }
    }

    fn amount(&mut self, field: Field) -> Option<Money> {
        let place = *self.places(field).first()?;
        self.money_at(place)
    }

    fn money_at(&mut self, place: usize) -> Option<Money> {
        match amount_at(self.plan, self.table, self.row, place)? {
            Ok(amount) => {
                if amount.rounded {
                    self.problem(place, ProblemKind::Rounded);
                }
                Some(amount.money)
            }
            Err(kind) => {
                let currency = self.places(Field::Currency).first().copied();
                let cause = currency
                    .filter(|it| kind == ProblemKind::Currency && !self.cell(*it).is_empty());
                self.problem(cause.unwrap_or(place), kind);
                None
            }
        }
    }

    fn probability(&mut self) -> Option<Probability> {
        let place = *self.places(Field::Probability).first()?;
        let cell = self.cell(place);
        let Reading::Chances(scale) = self.plan.columns.get(place)?.reading else {
            return None;
        };
        let found = probabilities::probability(cell, scale);
        if found.is_none() && !cell.is_empty() {
            self.problem(place, ProblemKind::Probability);
        }
        found
    }
}

/// A label of a text, and whether it had to be cut.
fn cut(text: &str) -> Option<(Label, bool)> {
    match Label::new(text) {
        Ok(label) => Some((label, false)),
        Err(LabelError::Empty) => None,
        Err(LabelError::TooLong(most)) => {
            let start: String = text.trim().chars().take(most).collect();
            Label::new(&start).ok().map(|label| (label, true))
        }
    }
}
