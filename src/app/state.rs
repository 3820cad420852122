//! The reactive layer over the book: plain data, and one trigger for each deal, each column and each table.
//!
//! A reader names what it reads and is told when just that changes; a commit fires exactly the triggers that
//! its [`Changes`] name. One edit draws one card and the totals that it touches, at 10 deals and at 100,000.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::{Deal, DealId, StageId};
use crate::ledger::{Book, Changes, Command, Ctx, Done, Entry, Fault, Refusal};
use crate::query::Texts;
use crate::report::Reports;

/// The triggers of everything that can be read apart. Those of deals and columns are made when first read.
#[derive(Default)]
struct Triggers {
    deals: HashMap<DealId, ArcTrigger>,
    columns: HashMap<StageId, ArcTrigger>,
    endings: ArcTrigger,
    structure: ArcTrigger,
    contacts: ArcTrigger,
    owners: ArcTrigger,
    activities: ArcTrigger,
    products: ArcTrigger,
    targets: ArcTrigger,
    settings: ArcTrigger,
    /// Fires with every entry.
    any: ArcTrigger,
}

/// A handle on the open book; copied freely.
#[derive(Clone, Copy)]
pub struct State {
    book: StoredValue<Book, LocalStorage>,
    triggers: StoredValue<Triggers, LocalStorage>,
    /// The texts of the book, folded for search.
    texts: StoredValue<Texts, LocalStorage>,
    /// The reports that were read, in parts that a change leaves as they are.
    reports: StoredValue<Reports, LocalStorage>,
}

impl State {
    /// A handle on an empty book.
    #[must_use]
    pub fn new() -> Self {
        Self {
            book: StoredValue::new_local(Book::default()),
            triggers: StoredValue::new_local(Triggers::default()),
            texts: StoredValue::new_local(Texts::following()),
            reports: StoredValue::new_local(Reports::default()),
        }
    }

    /// The texts of the book, folded for search.
    #[must_use]
    pub fn texts(self) -> Texts {
        self.texts.get_value()
    }

    /// Reads without being told of changes.
    pub fn peek<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.book.with_value(read)
    }

    fn tracked<R>(
        self,
        pick: impl FnOnce(&Triggers) -> &ArcTrigger,
        read: impl FnOnce(&Book) -> R,
    ) -> R {
        self.triggers.with_value(|triggers| pick(triggers).track());
        self.peek(read)
    }

    /// Reads one deal and is told when it changes, or when its stage's or the book's settings do.
    pub fn deal<R>(self, id: DealId, read: impl FnOnce(Option<&Deal>, &Book) -> R) -> R {
        self.triggers
            .update_value(|triggers| triggers.deals.entry(id).or_default().track());
        self.tracked(
            |triggers| &triggers.structure,
            |book| read(book.records().deals.get(&id), book),
        )
    }

    /// Reads the cards of a stage and is told when they, their order or their totals change.
    pub fn column<R>(self, id: StageId, read: impl FnOnce(&Book) -> R) -> R {
        self.triggers
            .update_value(|triggers| triggers.columns.entry(id).or_default().track());
        self.peek(read)
    }

    /// Reads deals that ended.
    pub fn endings<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.endings, read)
    }

    /// Reads pipelines and stages.
    pub fn structure<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.structure, read)
    }

    /// Reads people and companies.
    pub fn contacts<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.contacts, read)
    }

    /// Reads owners.
    pub fn owners<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.owners, read)
    }

    /// Reads activities. A card that shows the next one of its deal is told through the deal.
    pub fn activities<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.activities, read)
    }

    /// Reads products.
    pub fn products<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.products, read)
    }

    /// Reads targets.
    pub fn targets<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.targets, read)
    }

    /// Reads the settings of the book.
    pub fn settings<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.settings, read)
    }

    /// Reads anything and is told of every entry: for reports and for the log.
    pub fn everything<R>(self, read: impl FnOnce(&Book) -> R) -> R {
        self.tracked(|triggers| &triggers.any, read)
    }

    /// Reads reports and is told of every entry.
    pub fn report<R>(self, read: impl FnOnce(&mut Reports, &Book) -> R) -> R {
        self.everything(|book| {
            let mut reports = self.reports.write_value();
            read(&mut reports, book)
        })
    }

    /// Lets the gate carry a command out and tells the readers.
    pub(super) fn execute(self, command: Command, ctx: &Ctx) -> Result<Done, Refusal> {
        let done = self.change(|book| book.execute(command, ctx))?;
        self.tell(&done.changes);
        Ok(done)
    }

    /// Takes an entry of another tab in and tells the readers.
    pub(super) fn commit(self, entry: Entry) -> Result<(), Fault> {
        let changes = self.change(|book| book.commit(entry))?;
        self.tell(&changes);
        Ok(())
    }

    /// Puts another book in the place of this one: after loading, or when a space is left.
    pub(super) fn open(self, book: Book) {
        self.book.set_value(book);
        self.tell(&Changes {
            everything: true,
            ..Changes::default()
        });
    }

    fn change<R>(self, change: impl FnOnce(&mut Book) -> R) -> R {
        change(&mut self.book.write_value())
    }

    /// Fires the triggers of what changed. They are collected first, since a reader may make new ones.
    fn tell(self, changes: &Changes) {
        self.texts.with_value(|texts| texts.follow(changes));
        self.reports.update_value(|reports| reports.follow(changes));
        let fired = self.triggers.with_value(|triggers| {
            let mut fired: Vec<ArcTrigger> = vec![triggers.any.clone()];
            let mut add = |trigger: Option<&ArcTrigger>| fired.extend(trigger.cloned());
            for (touched, trigger) in [
                (changes.endings, &triggers.endings),
                (changes.structure, &triggers.structure),
                (changes.contacts, &triggers.contacts),
                (changes.owners, &triggers.owners),
                (changes.activities, &triggers.activities),
                (changes.products, &triggers.products),
                (changes.targets, &triggers.targets),
                (changes.settings, &triggers.settings),
            ] {
                add((touched || changes.everything).then_some(trigger));
            }
            if changes.everything {
                triggers
                    .deals
                    .values()
                    .chain(triggers.columns.values())
                    .for_each(|trigger| add(Some(trigger)));
            } else {
                changes
                    .deals
                    .iter()
                    .for_each(|id| add(triggers.deals.get(id)));
                changes
                    .columns
                    .iter()
                    .for_each(|id| add(triggers.columns.get(id)));
            }
            fired
        });
        fired.iter().for_each(Notify::notify);
        self.forget_gone_deals(changes);
    }

    /// Drops the triggers of deals that left the book.
    fn forget_gone_deals(self, changes: &Changes) {
        let gone: Vec<_> = self.peek(|book| {
            let deals = &book.records().deals;
            changes
                .deals
                .iter()
                .filter(|id| !deals.contains_key(id))
                .copied()
                .collect()
        });
        if !gone.is_empty() {
            self.triggers.update_value(|triggers| {
                gone.iter().for_each(|id| drop(triggers.deals.remove(id)))
            });
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
