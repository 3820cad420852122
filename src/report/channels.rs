//! What was done by which way, and what became of the deals that it was done for (capability A35).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Activity, ActivityId, ActivityKind, Channel, Deal, DealId, OutcomeKind};
use crate::ledger::Book;

use super::fold::{Fold, fold};
use super::scope::counts;
use super::{Ratio, Scope};

/// A channel with the activities that went by it in the period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChannelUse {
    /// The channel; none for activities that name no channel.
    pub channel: Option<Channel>,
    /// The activities that were done.
    pub activities: Vec<ActivityId>,
    /// The deals for which they were done, each once.
    pub deals: Vec<DealId>,
    /// How many of these deals are won by now.
    pub won: usize,
    /// How many of them were lost.
    pub lost: usize,
}

impl ChannelUse {
    /// The win rate of the deals that were touched by this way: won of won and lost.
    #[must_use]
    pub fn win_rate(&self) -> Ratio {
        Ratio::of(self.won, self.won + self.lost)
    }
}

/// The channels of what was done in the period for deals of the pipeline, in the order of the list of channels, those
/// without a channel last. Notes are no talk with anybody and count nowhere; a deal that was touched by two channels
/// counts for both.
#[must_use]
pub fn channels(book: &Book, scope: &Scope) -> Vec<ChannelUse> {
    fold::<ChannelFold>(book, scope)
}

/// Channels by their places in the list.
#[derive(Clone, Default)]
pub struct ChannelFold(BTreeMap<usize, ChannelUse>);

impl ChannelFold {
    fn channel(&mut self, channel: Option<Channel>) -> &mut ChannelUse {
        self.0.entry(place(channel)).or_insert_with(|| ChannelUse {
            channel,
            activities: Vec::new(),
            deals: Vec::new(),
            won: 0,
            lost: 0,
        })
    }
}

impl Fold for ChannelFold {
    type Ask = Scope;
    type Frame = ();
    type Report = Vec<ChannelUse>;

    fn frame(_: &Book, _: &Scope) {}

    fn nothing(_: &Scope, (): &()) -> Self {
        Self::default()
    }

    fn add(&mut self, book: &Book, scope: &Scope, (): &(), deal: &Deal) {
        if !counts(deal, scope.pipeline) {
            return;
        }
        let records = book.records();
        let mut touched = BTreeSet::new();
        let done = book.agenda().of(deal.id).filter_map(|id| {
            let activity = records.activities.get(&id)?;
            let on = activity.done_on()?;
            (is_talk(activity) && scope.days.contains(on)).then_some(activity)
        });
        for activity in done {
            let row = self.channel(activity.channel);
            row.activities.push(activity.id);
            if touched.insert(place(activity.channel)) {
                row.deals.push(deal.id);
                match deal.outcome.kind() {
                    OutcomeKind::Won => row.won += 1,
                    OutcomeKind::Lost => row.lost += 1,
                    _ => {}
                }
            }
        }
    }

    fn join(&mut self, behind: &Self) {
        for more in behind.0.values() {
            let row = self.channel(more.channel);
            row.activities.extend(&more.activities);
            row.deals.extend(&more.deals);
            row.won += more.won;
            row.lost += more.lost;
        }
    }

    fn finish(self, _: &Book, _: &Scope, (): &()) -> Vec<ChannelUse> {
        self.0.into_values().collect()
    }
}

/// Whether something went to the buyer: it has a channel, or is neither a note nor work without the buyer.
fn is_talk(activity: &Activity) -> bool {
    activity.channel.is_some() || !matches!(activity.kind, ActivityKind::Task | ActivityKind::Note)
}

/// Where a channel stands in the list.
fn place(channel: Option<Channel>) -> usize {
    let mut all = Channel::ALL.iter();
    let place = channel.and_then(|channel| all.position(|known| *known == channel));
    place.unwrap_or(Channel::ALL.len())
}
