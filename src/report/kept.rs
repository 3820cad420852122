//! Every report of the screens, kept from one change of the book to the next.

use super::attainment::{WonIn, attainment_of};
use super::channels::ChannelFold;
use super::closed::ClosedReport;
use super::fold::{Kept, Making, together};
use super::forecast::ForecastFold;
use super::funnel::{Counting, Funnel};
use super::pipeline::Pipeline;
use super::rivals::RivalFold;
use super::scope::LeftOut;
use super::won::WonSales;
use super::{Attainment, ChannelUse, Forecast, Listed, Rival, Scope};
use crate::domain::{Period, PipelineId};
use crate::ledger::{Book, Changes};
use crate::query::Matcher;
use crate::query::table::Shown;

/// The reports of one book, which must be told of each change of it. Each gives what the function of the same name
/// does.
#[derive(Default)]
pub struct Reports {
    pipeline: Kept<Pipeline>,
    closed: Kept<ClosedReport>,
    funnel: Kept<Funnel>,
    forecast: Kept<ForecastFold>,
    won: Kept<WonIn>,
    sales: Kept<WonSales>,
    left_out: Kept<LeftOut>,
    rivals: Kept<RivalFold>,
    channels: Kept<ChannelFold>,
    listed: Kept<Listed>,
}

/// The reports that will be read next, each by what it is asked.
#[derive(Clone, Default)]
#[allow(
    missing_docs,
    reason = "each is named as the function of the reports that reads it"
)]
pub struct Wanted {
    pub pipeline: Option<PipelineId>,
    pub closed: Option<Scope>,
    pub funnel: Option<(Scope, Counting)>,
    pub forecast: Option<Scope>,
    /// The targets: the pipeline and the periods.
    pub won: Option<(PipelineId, Vec<Period>)>,
    pub sales: Option<Scope>,
    pub left_out: Option<PipelineId>,
    pub rivals: Option<Scope>,
    pub channels: Option<Scope>,
}

/// Makes the reports of some fields, as far as they are wanted and not kept.
macro_rules! make {
    ($reports:ident, $book:ident, $wanted:ident: $($field:ident)+) => {
        $(let mut $field = $wanted.$field.as_ref().and_then(|ask| $reports.$field.missing($book, ask));)+
        let mut making: Vec<&mut dyn Making> = Vec::new();
        $(making.extend($field.as_mut().map(|asked| asked as &mut dyn Making));)+
        together($book, making);
        $($reports.$field.keep($field);)+
    };
}

impl Reports {
    /// Makes what a screen will read, and looks at each deal once for all of it.
    pub fn make(&mut self, book: &Book, wanted: &Wanted) {
        make!(self, book, wanted: pipeline closed funnel forecast won sales left_out rivals channels);
    }

    /// Hears what an entry moved.
    pub fn follow(&mut self, changes: &Changes) {
        self.pipeline.follow(changes);
        self.closed.follow(changes);
        self.funnel.follow(changes);
        self.forecast.follow(changes);
        self.won.follow(changes);
        self.sales.follow(changes);
        self.left_out.follow(changes);
        self.rivals.follow(changes);
        self.channels.follow(changes);
        self.listed.follow(changes);
    }

    /// Where the open deals stand.
    pub fn pipeline(&mut self, book: &Book, pipeline: PipelineId) -> Pipeline {
        self.pipeline.read(book, &pipeline)
    }

    /// What ended in a period.
    pub fn closed(&mut self, book: &Book, scope: &Scope) -> ClosedReport {
        self.closed.read(book, scope)
    }

    /// How far deals came.
    pub fn funnel(&mut self, book: &Book, scope: &Scope, counting: Counting) -> Funnel {
        self.funnel.read(book, &(*scope, counting))
    }

    /// What may be expected.
    pub fn forecast(&mut self, book: &Book, scope: &Scope) -> Forecast {
        self.forecast.read(book, scope)
    }

    /// How far the targets of periods are reached.
    pub fn attainments(
        &mut self,
        book: &Book,
        scope: &Scope,
        periods: Vec<Period>,
    ) -> Vec<Attainment> {
        let won = self.won.read(book, &(scope.pipeline, periods.clone()));
        let each = periods.into_iter().zip(won);
        each.map(|(period, won)| attainment_of(book.records(), scope, period, won))
            .collect()
    }

    /// The sizes and lengths of what was won in a period.
    pub fn sales(&mut self, book: &Book, scope: &Scope) -> WonSales {
        self.sales.read(book, scope)
    }

    /// What no report counts.
    pub fn left_out(&mut self, book: &Book, pipeline: PipelineId) -> LeftOut {
        self.left_out.read(book, &pipeline)
    }

    /// Against whom one wins and loses.
    pub fn rivals(&mut self, book: &Book, scope: &Scope) -> Vec<Rival> {
        self.rivals.read(book, scope)
    }

    /// What was done by which way.
    pub fn channels(&mut self, book: &Book, scope: &Scope) -> Vec<ChannelUse> {
        self.channels.read(book, scope)
    }

    /// What a table lists.
    pub fn listed(
        &mut self,
        book: &Book,
        pipeline: PipelineId,
        shown: Shown,
        matcher: &Matcher,
    ) -> Listed {
        self.listed.read(book, &(pipeline, shown, matcher.clone()))
    }
}
