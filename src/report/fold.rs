//! How a report is made: deal by deal, in blocks of deals that are then joined. Kept blocks make a report after an edit as
//! cheap as the one block that the edit lies in, and equal to one made from nothing, since it is made by the same steps.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::domain::{Deal, DealId, Id};
use crate::ledger::{Book, Changes};

/// What a block has in common: the replica that made its deals, and their numbers but for the last ten bits.
type Block = (crate::domain::Replica, u32);

/// So many bits of a running number tell deals of one block apart.
const BITS: u32 = 10;

/// How many questions to one report are kept: two halves of a screen, and the one before.
const ASKED: usize = 3;

/// A report that is made by adding deals, in the order of their ids.
pub trait Fold: Clone {
    /// What it is asked.
    type Ask: Clone + PartialEq;
    /// What its deals are sorted into. It stays the same as long as kept blocks may be used.
    type Frame: PartialEq;
    /// The report.
    type Report;

    /// Prepares for a question.
    fn frame(book: &Book, ask: &Self::Ask) -> Self::Frame;

    /// No deal was added yet.
    fn nothing(ask: &Self::Ask, frame: &Self::Frame) -> Self;

    /// Adds a deal, if it counts.
    fn add(&mut self, book: &Book, ask: &Self::Ask, frame: &Self::Frame, deal: &Deal);

    /// Adds everything that was added to another one, whose deals come behind.
    fn join(&mut self, behind: &Self);

    /// What follows from all deals together.
    fn finish(self, book: &Book, ask: &Self::Ask, frame: &Self::Frame) -> Self::Report;
}

/// Makes a report from nothing.
pub fn fold<F: Fold>(book: &Book, ask: &F::Ask) -> F::Report {
    let frame = F::frame(book, ask);
    let mut all = F::nothing(ask, &frame);
    for deal in book.records().deals.values() {
        all.add(book, ask, &frame, deal);
    }
    all.finish(book, ask, &frame)
}

/// One question with its blocks.
pub struct Asked<F: Fold> {
    ask: F::Ask,
    frame: F::Frame,
    blocks: BTreeMap<Block, F>,
    /// The block that deals are added to, while the blocks are made.
    here: Option<(Block, F)>,
    changed: BTreeSet<Block>,
}

/// A question whose blocks are being made.
pub trait Making {
    /// Adds a deal, which comes behind those that were added before.
    fn add(&mut self, book: &Book, deal: &Deal);
}

/// Makes the blocks of several questions and looks at each deal once. With 100,000 deals it is the way to them in memory
/// that takes the time.
pub fn together(book: &Book, mut making: Vec<&mut dyn Making>) {
    if making.is_empty() {
        return;
    }
    for deal in book.records().deals.values() {
        for making in &mut making {
            making.add(book, deal);
        }
    }
}

/// A report whose blocks are kept. Its keeper must tell every change of the book.
pub struct Kept<F: Fold>(Vec<Asked<F>>);

impl<F: Fold> Default for Kept<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<F: Fold> Kept<F> {
    /// Hears what an entry moved.
    pub fn follow(&mut self, changes: &Changes) {
        // A stage may change the chances of all its deals, the settings what their amounts are compared with.
        if changes.everything || changes.structure || changes.settings {
            return self.0.clear();
        }
        for asked in &mut self.0 {
            let blocks = changes.deals.iter().map(|id| block_of(*id));
            asked.changed.extend(blocks);
        }
    }

    /// The report, of the book that was followed.
    pub fn read(&mut self, book: &Book, ask: &F::Ask) -> F::Report {
        let frame = F::frame(book, ask);
        let place = (self.0.iter()).position(|asked| asked.ask == *ask && asked.frame == frame);
        let mut asked = match place {
            Some(place) => self.0.remove(place),
            None => {
                let mut asked = Asked::new(ask.clone(), frame);
                together(book, vec![&mut asked]);
                asked.end();
                asked
            }
        };
        asked.catch_up(book);
        let report = asked.report(book);
        self.put(asked);
        report
    }

    /// What is to be made for a question, unless it is kept.
    pub fn missing(&self, book: &Book, ask: &F::Ask) -> Option<Asked<F>> {
        let frame = F::frame(book, ask);
        let known = (self.0.iter()).any(|asked| asked.ask == *ask && asked.frame == frame);
        (!known).then(|| Asked::new(ask.clone(), frame))
    }

    /// Keeps what was made.
    pub fn keep(&mut self, made: Option<Asked<F>>) {
        if let Some(mut asked) = made {
            asked.end();
            self.put(asked);
        }
    }

    fn put(&mut self, asked: Asked<F>) {
        self.0.retain(|other| other.ask != asked.ask);
        self.0.truncate(ASKED - 1);
        self.0.insert(0, asked);
    }
}

impl<F: Fold> Making for Asked<F> {
    fn add(&mut self, book: &Book, deal: &Deal) {
        let block = block_of(deal.id);
        if self.here.as_ref().is_none_or(|(known, _)| *known != block) {
            self.end();
        }
        let (_, fold) = self
            .here
            .get_or_insert_with(|| (block, F::nothing(&self.ask, &self.frame)));
        fold.add(book, &self.ask, &self.frame, deal);
    }
}

impl<F: Fold> Asked<F> {
    fn new(ask: F::Ask, frame: F::Frame) -> Self {
        Self {
            ask,
            frame,
            blocks: BTreeMap::new(),
            here: None,
            changed: BTreeSet::new(),
        }
    }

    /// The block that deals were added to is whole.
    fn end(&mut self) {
        self.blocks.extend(self.here.take());
    }

    /// Makes the blocks anew in which something changed.
    fn catch_up(&mut self, book: &Book) {
        for block in std::mem::take(&mut self.changed) {
            let mut fold = F::nothing(&self.ask, &self.frame);
            for (_, deal) in book.records().deals.range(deals_of(block)) {
                fold.add(book, &self.ask, &self.frame, deal);
            }
            self.blocks.insert(block, fold);
        }
    }

    fn report(&self, book: &Book) -> F::Report {
        let mut all = F::nothing(&self.ask, &self.frame);
        self.blocks.values().for_each(|block| all.join(block));
        all.finish(book, &self.ask, &self.frame)
    }
}

fn block_of(DealId(Id { replica, counter }): DealId) -> Block {
    (replica, counter >> BITS)
}

fn deals_of((replica, block): Block) -> RangeInclusive<DealId> {
    let deal = |counter| DealId(Id { replica, counter });
    let first = block << BITS;
    deal(first)..=deal(first | ((1 << BITS) - 1))
}
