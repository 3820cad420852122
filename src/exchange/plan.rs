//! The plan of an import: what the user may look at and change before anything is written.

use crate::domain::Currency;
use crate::ledger::{ImportTarget, NewStage, Records};

use super::column::{Column, Guess, Reading};
use super::columns;
use super::csv_out::CsvColumn;
use super::field::Field;
use super::field_names::is_product;
use super::stage_choice::{OutcomeMapping, StageMapping, guess_outcomes, guess_stages};
use super::table::Table;
use super::values::currencies;
use super::values::dates::{DateOrder, OrderEvidence};
use super::values::numbers::{self, DecimalSign, SignEvidence};
use super::values::probabilities::Scale;
use crate::text::{Lang, search::fold as name_key_of};

/// What becomes of rows that have the key of an earlier row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RepeatedKeys {
    /// The first row counts; the others are listed and left out.
    First,
    /// One deal has a row for each of its products: their amounts are added up.
    Sum,
}

/// The plan of an import.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The name of the file.
    pub file: String,
    /// Where the deals go. Change it by [`Plan::set_target`], since the stages depend on it.
    pub target: ImportTarget,
    /// The columns. Change their meaning by [`Plan::set_field`].
    pub columns: Vec<Column>,
    /// The title where no column is one, such as `{product} · {account}`; empty takes the key.
    pub template: String,
    /// The currency of amounts that have none of their own; none must be asked for.
    pub currency: Option<Currency>,
    /// What the values of the stage column become.
    pub stages: Vec<StageMapping>,
    /// What the values of the outcome column mean.
    pub outcomes: Vec<OutcomeMapping>,
    /// Under which name the keys of the file are kept, so that a second import finds the deals.
    pub source: String,
    /// What becomes of rows that have the key of an earlier row.
    pub repeated: RepeatedKeys,
    /// The stages of a new pipeline if the file names none that is open. Empty after the guess, since their names
    /// are in the language of the user.
    pub spare_stages: Vec<NewStage>,
}

impl Plan {
    /// The plan that the file suggests. The currency stays open if the file names none.
    #[must_use]
    pub fn guess(file: &str, table: &Table, records: &Records, target: ImportTarget) -> Self {
        let (columns, template) = columns::guess(table);
        let mut plan = Self {
            file: file.to_owned(),
            target,
            columns,
            template,
            currency: None,
            stages: Vec::new(),
            outcomes: Vec::new(),
            source: String::new(),
            repeated: RepeatedKeys::First,
            spare_stages: Vec::new(),
        };
        plan.find_own_fields(table, records);
        plan.settle_by_siblings();
        plan.follow_key(table);
        plan.currency = plan.guess_currency(table);
        plan.follow_stage(table, records);
        plan.follow_outcome(table);
        plan
    }

    /// The first column with a meaning.
    #[must_use]
    pub fn place_of(&self, field: Field) -> Option<usize> {
        self.places_of(field).next()
    }

    /// The columns with a meaning.
    pub fn places_of(&self, field: Field) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(move |(place, column)| (column.field == field).then_some(place))
    }

    /// Gives a column another meaning; a column that had it loses it, unless several may have it.
    pub fn set_field(&mut self, table: &Table, records: &Records, place: usize, field: Field) {
        let before = self.place_of(field).filter(|_| !field.repeats());
        for (place, field) in before
            .map(|place| (place, Field::Ignore))
            .into_iter()
            .chain([(place, field)])
        {
            if let Some(column) = self.columns.get_mut(place) {
                *column = Column::new(table, place, field, Guess::Chosen);
            }
        }
        self.settle_by_siblings();
        self.follow_key(table);
        self.follow_stage(table, records);
        self.follow_outcome(table);
    }

    /// Sends the deals elsewhere; what the stages become is guessed anew.
    pub fn set_target(&mut self, table: &Table, records: &Records, target: ImportTarget) {
        self.target = target;
        self.stages.clear();
        self.follow_stage(table, records);
    }

    /// Says which of two small numbers is the day in a column.
    pub fn set_order(&mut self, place: usize, order: DateOrder) {
        if let Some(Reading::Days(study)) = self.columns.get_mut(place).map(|it| &mut it.reading) {
            study.order = Some(order);
            study.evidence = OrderEvidence::Chosen;
        }
    }

    /// Says which sign stands in front of the fraction in a column.
    pub fn set_sign(&mut self, place: usize, sign: DecimalSign) {
        if let Some(Reading::Amounts { study, .. }) =
            self.columns.get_mut(place).map(|it| &mut it.reading)
        {
            study.sign = Some(sign);
            study.evidence = SignEvidence::Chosen;
        }
    }

    /// Says whether a column counts minor units, such as cents.
    pub fn set_in_minor(&mut self, place: usize, minor: bool) {
        if let Some(Reading::Amounts { in_minor, .. }) =
            self.columns.get_mut(place).map(|it| &mut it.reading)
        {
            *in_minor = minor;
        }
    }

    /// Says what 1 means in a column of chances.
    pub fn set_scale(&mut self, place: usize, new: Scale) {
        if let Some(Reading::Chances(scale)) = self.columns.get_mut(place).map(|it| &mut it.reading)
        {
            *scale = new;
        }
    }

    /// Columns named as a field of one's own are that field, unless a column of our own tables is named so.
    fn find_own_fields(&mut self, table: &Table, records: &Records) {
        let usual = |name: &str| {
            let langs = Lang::ALL.into_iter();
            let mut names = langs.flat_map(|lang| {
                CsvColumn::ALL
                    .into_iter()
                    .map(move |column| column.name(lang))
            });
            names.any(|known| name_key_of(&known) == name_key_of(name))
        };
        let fields = records.settings.custom_fields.iter();
        for field in fields.filter(|field| !field.archived) {
            let place = self.columns.iter().position(|column| {
                let named = name_key_of(&column.name) == name_key_of(&field.name);
                named && !usual(&column.name) && !matches!(column.field, Field::Own(..))
            });
            if let Some((place, column)) =
                place.and_then(|place| Some((place, self.columns.get_mut(place)?)))
            {
                let own = Field::Own(field.key, field.kind);
                *column = Column::new(table, place, own, Guess::Name);
            }
        }
    }

    /// A file has one way to write days and one to write numbers: what one column proves holds for those that
    /// cannot tell, unless two columns prove the contrary of each other.
    fn settle_by_siblings(&mut self) {
        let mut orders: Vec<(DateOrder, String)> = Vec::new();
        let mut signs: Vec<(DecimalSign, String)> = Vec::new();
        for column in &self.columns {
            match &column.reading {
                Reading::Days(study) if matches!(study.evidence, OrderEvidence::Proof(_)) => {
                    orders.extend(study.order.map(|order| (order, column.name.clone())));
                }
                Reading::Amounts { study, .. }
                    if matches!(study.evidence, SignEvidence::Proof(_)) =>
                {
                    signs.extend(study.sign.map(|sign| (sign, column.name.clone())));
                }
                _ => {}
            }
        }
        orders.dedup_by_key(|(order, _)| *order);
        signs.dedup_by_key(|(sign, _)| *sign);
        for column in &mut self.columns {
            match &mut column.reading {
                Reading::Days(study) if matches!(study.evidence, OrderEvidence::Ambiguous(_)) => {
                    if let [(order, name)] = orders.as_slice() {
                        study.order = Some(*order);
                        study.evidence = OrderEvidence::Sibling(name.clone());
                    }
                }
                Reading::Amounts { study, .. }
                    if matches!(study.evidence, SignEvidence::Ambiguous(_)) =>
                {
                    if let [(sign, name)] = signs.as_slice() {
                        study.sign = Some(*sign);
                        study.evidence = SignEvidence::Sibling(name.clone());
                    }
                }
                _ => {}
            }
        }
    }

    /// The name of the key column is the source; rows repeat a key where a product has a column.
    fn follow_key(&mut self, table: &Table) {
        let key = self.place_of(Field::Key);
        self.source = key
            .and_then(|place| self.columns.get(place))
            .map(|column| column.name.clone())
            .unwrap_or_default();
        let products = self.columns.iter().any(|column| is_product(&column.name));
        let repeats = key.is_some_and(|place| {
            let mut seen = std::collections::HashSet::new();
            let mut cells = table.column(place).filter(|cell| !cell.is_empty());
            products && !cells.all(|cell| seen.insert(cell))
        });
        self.repeated = if repeats {
            RepeatedKeys::Sum
        } else {
            RepeatedKeys::First
        };
    }

    /// What the stages become is kept as long as the column is the same.
    fn follow_stage(&mut self, table: &Table, records: &Records) {
        let chances = self.place_of(Field::Probability).and_then(|place| {
            match self.columns.get(place)?.reading {
                Reading::Chances(scale) => Some((place, scale)),
                _ => None,
            }
        });
        let fresh = self
            .place_of(Field::Stage)
            .map(|column| guess_stages(table, column, chances, records, &self.target))
            .unwrap_or_default();
        let values = |stages: &[StageMapping]| {
            let mut values: Vec<String> = stages.iter().map(|it| it.value.clone()).collect();
            values.sort();
            values
        };
        if values(&fresh) != values(&self.stages) {
            self.stages = fresh;
        }
    }

    fn follow_outcome(&mut self, table: &Table) {
        let fresh = self
            .place_of(Field::Outcome)
            .map(|column| guess_outcomes(table, column))
            .unwrap_or_default();
        let values = |outcomes: &[OutcomeMapping]| -> Vec<String> {
            outcomes.iter().map(|it| it.value.clone()).collect()
        };
        if values(&fresh) != values(&self.outcomes) {
            self.outcomes = fresh;
        }
    }

    /// The currency in the name of the amount column, or in the first of its cells that names one.
    fn guess_currency(&self, table: &Table) -> Option<Currency> {
        let place = self.place_of(Field::Amount)?;
        let name = &self.columns.get(place)?.name;
        currencies::in_name(name).or_else(|| table.column(place).find_map(numbers::currency_in))
    }
}
