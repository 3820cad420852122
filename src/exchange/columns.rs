//! Guessing what the columns of a file mean: by their names, then by what stands in them.

use std::collections::HashSet;

use super::column::{Column, Guess};
use super::field::{Field, Kind};
use super::field_names::{NAMES, column_key, is_derived_amount, is_key_like, is_product};
use super::key::key;
use super::stage_words::{common_stage, outcome, outcome_or_open};
use super::table::Table;
use super::template::Template;
use super::values::{dates, numbers, probabilities};

/// How many filled cells are looked at for a guess.
const SAMPLE: usize = 500;

/// What the first cells of a column look like.
struct Look {
    filled: usize,
    distinct: usize,
    numbers: usize,
    dates: usize,
    serials: usize,
    chances: usize,
    letters: usize,
    marked: bool,
}

impl Look {
    fn at(table: &Table, place: usize) -> Self {
        let cells = || {
            table
                .column(place)
                .filter(|cell| !cell.is_empty())
                .take(SAMPLE)
        };
        let days = dates::study(cells());
        let scale = probabilities::study(cells());
        Self {
            filled: cells().count(),
            distinct: cells().collect::<HashSet<_>>().len(),
            numbers: numbers::study(cells()).numbers,
            dates: days.dates,
            serials: days.serials,
            chances: cells()
                .filter(|cell| probabilities::probability(cell, scale).is_some())
                .count(),
            letters: cells()
                .filter(|cell| cell.chars().any(char::is_alphabetic))
                .count(),
            marked: cells().any(|cell| {
                numbers::is_number(cell) && cell.contains(|c: char| !c.is_ascii_digit())
            }),
        }
    }

    /// Tells whether cells of the kind are the most; an empty column may be anything.
    fn suits(&self, field: Field) -> bool {
        let most = |count: usize| count * 2 >= self.filled;
        match field.kind() {
            Kind::Day => most(self.dates + self.serials),
            Kind::Amount => most(self.numbers),
            Kind::Chance => most(self.chances),
            Kind::Text => match field {
                Field::Title | Field::Stage | Field::Owner | Field::Company | Field::Contact => {
                    most(self.letters)
                }
                _ => true,
            },
        }
    }
}

/// The meaning of every column, and a template for the title if no column is one.
pub(super) fn guess(table: &Table) -> (Vec<Column>, String) {
    let looks: Vec<Look> = (0..table.names().len())
        .map(|place| Look::at(table, place))
        .collect();
    let mut found: Vec<(Field, Guess)> = vec![(Field::Ignore, Guess::Unknown); looks.len()];
    by_name(table, &looks, &mut found);
    status_as_stage(table, &mut found);
    by_content(table, &looks, &mut found);
    let template = title(table, &looks, &mut found);
    let columns = found
        .into_iter()
        .enumerate()
        .map(|(place, (field, guess))| Column::new(table, place, field, guess))
        .collect();
    (columns, template)
}

fn place_of(found: &[(Field, Guess)], field: Field) -> Option<usize> {
    found.iter().position(|(known, _)| *known == field)
}

fn by_name(table: &Table, looks: &[Look], found: &mut [(Field, Guess)]) {
    let keys: Vec<String> = table.names().iter().map(|name| column_key(name)).collect();
    for (field, names) in NAMES {
        for name in names {
            let name = key(name);
            // A sign such as № is no letter and has no ground form.
            if name.is_empty() {
                continue;
            }
            for (place, look) in looks.iter().enumerate() {
                let free = found.get(place).is_some_and(|it| it.0 == Field::Ignore);
                let named = keys.get(place) == Some(&name)
                    && !table
                        .names()
                        .get(place)
                        .is_some_and(|name| is_derived_amount(name));
                let open = field.repeats() || place_of(found, field).is_none();
                if free && named && open && look.suits(field) {
                    set(found, place, field, Guess::Name);
                }
            }
        }
    }
}

fn set(found: &mut [(Field, Guess)], place: usize, field: Field, guess: Guess) {
    if let Some(column) = found.get_mut(place) {
        *column = (field, guess);
    }
}

/// A column "Status" whose words are no outcomes holds the stages, if no other column does.
fn status_as_stage(table: &Table, found: &mut [(Field, Guess)]) {
    let Some(place) = place_of(found, Field::Outcome) else {
        return;
    };
    if place_of(found, Field::Stage).is_none() {
        let values: HashSet<&str> = table
            .column(place)
            .filter(|cell| !cell.is_empty())
            .take(SAMPLE)
            .collect();
        if !values.iter().all(|value| outcome_or_open(value).is_some()) {
            set(found, place, Field::Stage, Guess::Name);
        }
    }
}

fn by_content(table: &Table, looks: &[Look], found: &mut [(Field, Guess)]) {
    let free = |found: &[(Field, Guess)], place: usize| {
        found.get(place).is_some_and(|it| it.0 == Field::Ignore)
    };
    let name = |place: usize| table.names().get(place).map_or("", String::as_str);
    let mut offer = |field: Field, fits: &dyn Fn(usize, &Look) -> bool| {
        if place_of(found, field).is_some() {
            return;
        }
        let mut fitting = looks
            .iter()
            .enumerate()
            .filter(|(place, look)| free(found, *place) && look.filled > 0 && fits(*place, look))
            .map(|(place, _)| place);
        // Two columns that fit are a question, not an answer.
        if let (Some(place), None) = (fitting.next(), fitting.next()) {
            set(found, place, field, Guess::Content);
        }
    };
    offer(Field::Key, &|place, look| {
        is_key_like(name(place)) && look.distinct == look.filled && is_unique(table, place)
    });
    offer(Field::Stage, &|place, look| {
        (2..=20).contains(&look.distinct)
            && table
                .column(place)
                .take(SAMPLE)
                .any(|cell| outcome(cell).is_some() || common_stage(cell).is_some())
    });
    offer(Field::Amount, &|place, look| {
        look.marked && look.numbers == look.filled && !is_derived_amount(name(place))
    });
}

fn is_unique(table: &Table, place: usize) -> bool {
    let mut seen = HashSet::new();
    table
        .column(place)
        .filter(|cell| !cell.is_empty())
        .all(|cell| seen.insert(cell))
}

/// What deals are called: by a column, else by a template of what is sold and who buys, else by a column of
/// texts that hardly repeat. Empty if a column is the title, or none will do.
fn title(table: &Table, looks: &[Look], found: &mut [(Field, Guess)]) -> String {
    if place_of(found, Field::Title).is_some() {
        return String::new();
    }
    let names = table.names();
    let product = names.iter().find(|name| is_product(name));
    let buyer = place_of(found, Field::Company).or(place_of(found, Field::Contact));
    let buyer = buyer.and_then(|place| names.get(place));
    let parts: Vec<&str> = [product, buyer]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if parts.is_empty() {
        let wordy = looks.iter().enumerate().find(|(place, look)| {
            found.get(*place).is_some_and(|it| it.0 == Field::Ignore)
                && look.letters > 0
                && look.letters * 10 >= look.filled * 9
                && look.distinct * 10 >= look.filled * 8
        });
        if let Some((place, _)) = wordy {
            set(found, place, Field::Title, Guess::Content);
        }
    }
    Template::joined(&parts)
}
