//! What a JSON file of ours would do to the book, before it is taken in. Reading the file is the room `wire`'s.

use crate::domain::BookSettingsField;
use crate::ledger::merge::differences;
use crate::ledger::remap::{remap, united};
use crate::ledger::{Command, Record, RecordId, Records, Refusal};

/// How many of the records that differ are named.
const NAMED: usize = 50;

/// How a file is taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JsonWay {
    /// It takes the place of everything.
    Replace,
    /// Of each field the later change stands.
    Merge,
}

/// How many records of one kind a file brings.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct JsonCount {
    /// How many the file holds.
    pub in_file: usize,
    /// How many are in the book.
    pub in_book: usize,
    /// How many a merge would add.
    pub added: usize,
    /// How many a merge would change.
    pub changed: usize,
}

/// What a file would do, in numbers: the records themselves are not copied for it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct JsonPlan {
    /// Deals.
    pub deals: JsonCount,
    /// People.
    pub people: JsonCount,
    /// Companies.
    pub companies: JsonCount,
    /// Owners.
    pub owners: JsonCount,
    /// Pipelines.
    pub pipelines: JsonCount,
    /// Stages.
    pub stages: JsonCount,
    /// The products.
    pub products: JsonCount,
    /// The activities.
    pub activities: JsonCount,
    /// How many targets a merge would add.
    pub targets_added: usize,
    /// Whether a merge would change settings of the book.
    pub settings_change: bool,
    /// The names of the first records that a merge would add or change.
    pub named: Vec<String>,
}

impl JsonPlan {
    /// Compares a file with the book. Gives its records too, with their ids as the book would have them.
    ///
    /// # Errors
    /// [`Refusal`] if the two have more browser profiles than a book can name, or the file names an unknown one.
    pub fn new(ours: &Records, theirs: Records) -> Result<(Self, Records), Refusal> {
        let replicas = united(&ours.replicas, &theirs.replicas)?;
        let theirs = remap(theirs, &replicas)?;
        let count = |in_file, in_book| JsonCount {
            in_file,
            in_book,
            ..JsonCount::default()
        };
        let mut plan = Self {
            deals: count(theirs.deals.len(), ours.deals.len()),
            people: count(theirs.people.len(), ours.people.len()),
            companies: count(theirs.companies.len(), ours.companies.len()),
            owners: count(theirs.owners.len(), ours.owners.len()),
            pipelines: count(theirs.pipelines.len(), ours.pipelines.len()),
            stages: count(theirs.stages.len(), ours.stages.len()),
            products: count(theirs.products.len(), ours.products.len()),
            activities: count(theirs.activities.len(), ours.activities.len()),
            targets_added: theirs
                .targets
                .keys()
                .filter(|period| !ours.targets.contains_key(period))
                .count(),
            settings_change: BookSettingsField::ALL.iter().any(|field| {
                theirs.settings.value_of(*field) != ours.settings.value_of(*field)
                    && theirs.settings.changed_at(*field) > ours.settings.changed_at(*field)
            }),
            named: Vec::new(),
        };
        differences(ours, &theirs, &mut |found| {
            if plan.named.len() < NAMED {
                let record = found.merged.or_else(|| theirs.get(found.id));
                plan.named
                    .extend(record.map(|record| name_of(&record).to_owned()));
            }
            if let Some(count) = plan.count_of(found.id) {
                if found.is_new {
                    count.added += 1;
                } else {
                    count.changed += 1;
                }
            }
        });
        Ok((plan, theirs))
    }

    fn count_of(&mut self, id: RecordId) -> Option<&mut JsonCount> {
        match id {
            RecordId::Deal(_) => Some(&mut self.deals),
            RecordId::Person(_) => Some(&mut self.people),
            RecordId::Company(_) => Some(&mut self.companies),
            RecordId::Owner(_) => Some(&mut self.owners),
            RecordId::Pipeline(_) => Some(&mut self.pipelines),
            RecordId::Stage(_) => Some(&mut self.stages),
            RecordId::Product(_) => Some(&mut self.products),
            RecordId::Activity(_) => Some(&mut self.activities),
            RecordId::Settings | RecordId::Target(_) => None,
        }
    }

    /// Tells whether a merge would change nothing.
    #[must_use]
    pub fn merges_nothing(&self) -> bool {
        self.named.is_empty() && self.targets_added == 0 && !self.settings_change
    }

    /// The command that takes the file in.
    #[must_use]
    pub fn command(way: JsonWay, theirs: Records) -> Command {
        match way {
            JsonWay::Replace => Command::Replace(Box::new(theirs)),
            JsonWay::Merge => Command::Merge(Box::new(theirs)),
        }
    }
}

/// The name by which a record is listed.
fn name_of(record: &Record) -> &str {
    match record {
        Record::Pipeline(record) => &record.name,
        Record::Stage(record) => &record.name,
        Record::Deal(record) => &record.title,
        Record::Person(record) => &record.name,
        Record::Company(record) => &record.name,
        Record::Owner(record) => &record.name,
        Record::Product(record) => &record.name,
        Record::Activity(record) => &record.subject,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Label, Moment, OwnerValue, ReplicaUid};
    use crate::ledger::{Book, Ctx};

    fn ctx(replica: u8, now: i64) -> Ctx {
        Ctx {
            now: Moment(now),
            today: chrono::NaiveDate::default(),
            replica: ReplicaUid([replica; 16]),
        }
    }

    fn add(book: &mut Book, replica: u8, name: &str, now: i64) {
        let name = Label::new(name).unwrap();
        book.execute(Command::AddOwner { name }, &ctx(replica, now))
            .unwrap();
    }

    #[test]
    fn the_plan_tells_what_the_commands_do() {
        let mut ours = Book::default();
        add(&mut ours, 1, "Ann", 1);
        let mut theirs = ours.clone();
        let owner = *theirs.records().owners.keys().next().unwrap();
        let value = OwnerValue::Name(Label::new("Anna").unwrap());
        theirs
            .execute(Command::SetOwner { owner, value }, &ctx(2, 2))
            .unwrap();
        add(&mut theirs, 2, "Bob", 3);
        add(&mut ours, 1, "Cid", 4);
        let plan = |ours: &Book| JsonPlan::new(ours.records(), theirs.records().clone()).unwrap();
        let (found, _) = plan(&ours);
        let owners = JsonCount {
            in_file: 2,
            in_book: 2,
            added: 1,
            changed: 1,
        };
        assert_eq!(found.owners, owners);
        assert_eq!(found.named, ["Anna", "Bob"]);
        let merge = JsonPlan::command(JsonWay::Merge, theirs.records().clone());
        ours.execute(merge, &ctx(1, 5)).unwrap();
        assert!(plan(&ours).0.merges_nothing());
        let replace = JsonPlan::command(JsonWay::Replace, theirs.records().clone());
        ours.execute(replace, &ctx(1, 6)).unwrap();
        assert_eq!(ours.records().owners.len(), 2);
    }
}
