//! The past of a deal: the stages on its way, and what was thought of it before.

use chrono::NaiveDate;

use crate::domain::{Change, DealValue, Moment, Money, Visit};

use super::author::Author;
use super::calendar::Calendar;
use super::plan::{Fate, Plan};
use super::price;

impl Author<'_> {
    /// The stages on the way, each later than the one before. Some are passed over, and some deals fall back once.
    pub fn visits(&mut self, plan: Plan) -> Vec<Visit> {
        let goal = plan.stage;
        let first = usize::from(goal > 0 && self.random.chance(6));
        let mut path: Vec<_> = (first..=goal)
            .filter(|stage| *stage == first || *stage == goal || !self.random.chance(12))
            .collect();
        if goal > first && self.random.chance(4) {
            path.extend([goal - 1, goal]);
        }
        // An open deal came to its stage at the end of the span, an ended one stayed there for its last part.
        let open = matches!(plan.fate, Fate::Open(_));
        let parts = (path.len() - usize::from(open)).max(1) as i64;
        let span = plan.created - plan.until;
        let last = path.len() - 1;
        path.iter()
            .enumerate()
            .map(|(place, stage)| {
                let fixed = place == 0 || (open && place == last);
                let late = if fixed {
                    0
                } else {
                    self.random.between(0, span / parts / 3)
                };
                let age = plan.created - span * place as i64 / parts - late;
                Visit {
                    stage: self.stage(*stage),
                    at: self.calendar.moment(age, self.random.between(420, 660)),
                    on: self.calendar.on(age),
                }
            })
            .collect()
    }

    /// What the deal was thought to be worth before, and when it was to close, changed on days of visits.
    pub fn corrections(
        &mut self,
        visits: &[Visit],
        amount: Option<Money>,
        close: Option<NaiveDate>,
    ) -> Vec<Change<DealValue>> {
        let mut changes = Vec::new();
        if let Some(amount) = amount
            && self.random.chance(20)
        {
            let percent = self.random.pick(&[70, 80, 90, 120, 130]);
            let old = price::part(amount, percent);
            if old != amount {
                changes.extend(self.change(visits, 720, DealValue::Amount(Some(old))));
            }
        }
        if let Some(close) = close
            && self.random.chance(25)
        {
            let sooner = self.random.between(7, 30);
            let old = Calendar { today: close }.day(sooner);
            changes.extend(self.change(visits, 780, DealValue::ExpectedClose(Some(old))));
        }
        changes
    }

    fn change(
        &mut self,
        visits: &[Visit],
        minute: i64,
        old: DealValue,
    ) -> Option<Change<DealValue>> {
        let visit = visits.get(self.random.below(visits.len()))?;
        let day = visit.at.0.div_euclid(Moment::DAY);
        let minutes = day * 24 * 60 + minute + self.random.between(0, 50);
        Some(Change {
            at: Moment(minutes * 60_000),
            on: visit.on,
            old,
        })
    }
}
