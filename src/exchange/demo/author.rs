//! Writing a deal from its plan: its past in the stages, what it is worth, what is to be done next.

use chrono::NaiveDate;

use crate::domain::{
    Change, Closing, Currency, Deal, DealId, DealValue, Fit, History, Label, Money, NextStep, Note,
    Outcome, OutcomeKind, OwnerId, PersonId, Probability, Qualification, Rank, Scored, StageId,
    Tags, Verdict, Visit,
};
use crate::text::Lang;

use super::calendar::Calendar;
use super::cast::Cast;
use super::plan::{Fate, Mood, Plan};
use super::random::Random;
use super::words::{self, in_lang};
use super::{Recipe, price};

/// Other currencies stand only in examples of at least so many deals, so that a small one has one total.
const MANY: u32 = 1_000;

/// The place of "chose a competitor" among the reasons.
const COMPETITOR: usize = 1;

/// What all deals of an example share.
pub(super) struct Author<'a> {
    pub recipe: &'a Recipe,
    pub calendar: Calendar,
    pub cast: Cast,
    pub reasons: Vec<Label>,
    pub random: Random,
    /// Which of the offers comes next: all of them come before one comes again.
    pub offer: usize,
    /// The number of deals that came into each stage so far, for their ranks.
    pub ranks: Vec<i64>,
}

impl Author<'_> {
    /// The next deal.
    pub fn deal(&mut self, plan: Plan) -> Deal {
        let lang = self.recipe.lang;
        let company = self.company();
        let (title, usual) = self.title(company);
        let amount = self.amount(plan, usual);
        let expected_close = self.expected_close(plan);
        let mut visits = self.visits(plan);
        let mut changes = self.corrections(&visits, amount, expected_close);
        let outcome = self.outcome(plan, amount);
        let closed = self
            .calendar
            .moment(plan.until, self.random.between(840, 890));
        let on = self.calendar.on(plan.until);
        if outcome != Outcome::Open {
            let old = DealValue::Outcome(Outcome::Open);
            changes.push(Change {
                at: closed,
                on,
                old,
            });
        }
        let mut place = plan.stage;
        if matches!(plan.fate, Fate::AfterSale) {
            place = self.cast.stages.len() - 1;
            visits.push(Visit {
                stage: self.stage(place),
                at: closed,
                on,
            });
        }
        let id = DealId(self.cast.next_id());
        let made = visits.first().map_or(closed, |visit| visit.at);
        let stands = (self.cast.pipeline, self.stage(place), self.rank(place));
        Deal {
            visits,
            amount,
            probability: self.probability(plan),
            expected_close,
            owner: self.owner(),
            company: self.cast.companies.get(company).copied(),
            contact: self.contact(company),
            source: self.maybe(92, &words::SOURCES, lang),
            tags: [
                self.maybe(45, &words::TAGS, lang),
                self.maybe(20, &words::TAGS, lang),
            ]
            .into_iter()
            .flatten()
            .collect(),
            description: self.description(lang),
            next_step: self.next_step(plan),
            created_on: self.calendar.on(plan.created),
            competitors: self.rivals(plan, &outcome),
            qualification: self.qualification(plan, &outcome).map(Box::new),
            outcome,
            history: changes.into_iter().collect::<History<_>>(),
            ..Deal::new(id, made, stands, title)
        }
    }

    pub fn stage(&self, place: usize) -> StageId {
        self.cast.stages.get(place).copied().unwrap_or_default()
    }

    fn rank(&mut self, place: usize) -> Rank {
        let mut next = 0;
        if let Some(rank) = self.ranks.get_mut(place) {
            next = *rank;
            *rank += 1;
        }
        Rank::whole(next)
    }

    /// Every second time the smaller of two places: some customers buy often, most once.
    fn company(&mut self) -> usize {
        let companies = self.cast.companies.len();
        let place = self.random.below(companies);
        if self.random.chance(50) {
            place.min(self.random.below(companies))
        } else {
            place
        }
    }

    fn owner(&mut self) -> Option<OwnerId> {
        let place = self.random.below(self.cast.owners.len());
        self.cast.owners.get(place).copied()
    }

    fn contact(&mut self, company: usize) -> Option<PersonId> {
        let second = company + self.cast.companies.len();
        let place = if second < self.cast.people.len() && self.random.chance(50) {
            second
        } else {
            company
        };
        self.cast.people.get(place).copied()
    }

    /// What is sold, and what such a thing usually costs.
    fn title(&mut self, company: usize) -> (Label, i64) {
        let lang = self.recipe.lang;
        let (offer, usual) = words::OFFERS[self.offer % words::OFFERS.len()];
        self.offer += words::OFFER_STEP;
        let offer = in_lang(offer, lang);
        let title = match self.random.below(10) {
            0..5 => offer.to_owned(),
            5..8 => {
                let place = words::company_place(self.cast.first_company, company);
                format!("{offer}: {}", in_lang(words::COMPANIES[place], lang))
            }
            _ => {
                let turn = self.random.pick(&words::TURNS);
                format!("{offer}, {}", in_lang(turn, lang))
            }
        };
        (Label::lossy(&title), usual)
    }

    fn amount(&mut self, plan: Plan, usual: i64) -> Option<Money> {
        let unknown = plan.stage == 0 && self.random.chance(5);
        let currency = self.currency();
        let amount = price::amount(&mut self.random, usual, currency);
        (!unknown).then_some(amount)
    }

    fn currency(&mut self) -> Currency {
        let home = self.recipe.currency;
        let foreign = match self.random.below(100) {
            0..4 => Currency::EUR,
            4..7 => Currency::USD,
            7 => Currency::UAH,
            _ => home,
        };
        // Two foreign ones at most: the third of the list only where one of the others is at home.
        let third = foreign == Currency::UAH && home != Currency::EUR && home != Currency::USD;
        if self.recipe.deals < MANY || third {
            home
        } else {
            foreign
        }
    }

    fn expected_close(&mut self, plan: Plan) -> Option<NaiveDate> {
        let ahead = (4 - plan.stage as i64).max(0) * 9 + self.random.between(3, 25);
        let age = match plan.fate {
            Fate::Open(Mood::Undated) => return None,
            Fate::Open(Mood::CloseOverdue) => self.random.between(2, 12),
            Fate::Open(_) => -ahead,
            Fate::Ended(_) | Fate::AfterSale if self.random.chance(10) => return None,
            Fate::Ended(_) | Fate::AfterSale => plan.until + self.random.between(-12, 12),
        };
        Some(self.calendar.day(age))
    }

    fn outcome(&mut self, plan: Plan, amount: Option<Money>) -> Outcome {
        let kind = match plan.fate {
            Fate::Open(_) => return Outcome::Open,
            Fate::Ended(kind) => kind,
            Fate::AfterSale => OutcomeKind::Won,
        };
        let won = kind == OutcomeKind::Won;
        let signed = self.random.pick(&[85, 90, 95, 100, 100, 100, 105]);
        let reason = self.random.below(self.reasons.len());
        kind.with(Closing {
            on: self.calendar.on(plan.until),
            amount: amount.map(|amount| {
                if won && signed != 100 {
                    price::part(amount, signed)
                } else {
                    amount
                }
            }),
            competitor: (kind == OutcomeKind::Lost && reason == COMPETITOR).then(|| {
                let name = words::RIVALS[self.offer % words::RIVALS.len()];
                Label::lossy(in_lang(name, self.recipe.lang))
            }),
            reason: self.reasons.get(reason).filter(|_| !won).cloned(),
            ..Closing::default()
        })
    }

    /// Whom one offers against: known from the proposal on, and always where the deal went to one of them. By the number
    /// of the deal, not by chance, so that everything else of a recipe stays as it is without them.
    fn rivals(&self, plan: Plan, outcome: &Outcome) -> Tags {
        let lang = self.recipe.lang;
        let name = |place: usize| {
            let name = words::RIVALS[place % words::RIVALS.len()];
            Label::lossy(in_lang(name, lang))
        };
        let taken_by = outcome
            .closing()
            .and_then(|closing| closing.competitor.clone());
        let known = self.recipe.deals < MANY && plan.stage >= 3 && self.offer.is_multiple_of(3);
        let met = known.then(|| name(self.offer));
        let second = (known && self.offer.is_multiple_of(2)).then(|| name(self.offer + 1));
        taken_by.into_iter().chain(met).chain(second).collect()
    }

    /// Verdicts on the criteria from the second stage on, by the number of the deal as the competitors are.
    fn qualification(&self, plan: Plan, outcome: &Outcome) -> Option<Qualification> {
        if self.recipe.deals >= MANY || plan.stage == 0 {
            return None;
        }
        let unfit = outcome.kind() == OutcomeKind::NotQualified;
        let verdict = |place: usize| match (self.offer + place * 3) % 7 {
            0 => None,
            1 | 2 => Some(Verdict::Partly),
            3 => Some(Verdict::No),
            _ => Some(if unfit { Verdict::No } else { Verdict::Yes }),
        };
        let scores = self.cast.criteria.iter().enumerate();
        let scores = scores.filter_map(|(place, criterion)| {
            let (criterion, verdict) = (*criterion, verdict(place)?);
            Some(Scored { criterion, verdict })
        });
        let result = match (unfit, plan.stage) {
            (true, _) => Some(Fit::NotQualified),
            (false, 1) => None,
            (false, _) => Some(Fit::Qualified),
        };
        Some(Qualification {
            scores: scores.collect(),
            on: result.map(|_| self.calendar.day(plan.created)),
            result,
            by: None,
        })
    }

    /// Most deals follow their stage.
    fn probability(&mut self, plan: Plan) -> Option<Probability> {
        let typed = self.random.chance(8) && matches!(plan.fate, Fate::Open(_));
        let around = [15, 30, 50, 70, 90].get(plan.stage).copied().unwrap_or(50);
        typed.then(|| Probability::percent(around))
    }

    fn maybe<const N: usize>(
        &mut self,
        percent: usize,
        list: &[[&'static str; 2]; N],
        lang: Lang,
    ) -> Option<Label> {
        let word = self.random.pick(list);
        self.random
            .chance(percent)
            .then(|| Label::lossy(in_lang(word, lang)))
    }

    fn description(&mut self, lang: Lang) -> Note {
        let text = self.random.pick(&words::REMARKS);
        if self.random.chance(30) {
            Note::new(in_lang(text, lang)).unwrap_or_default()
        } else {
            Note::default()
        }
    }

    fn next_step(&mut self, plan: Plan) -> Option<NextStep> {
        let Fate::Open(mood) = plan.fate else {
            return None;
        };
        let age = match mood {
            Mood::NoStep => return None,
            Mood::StepToday => 0,
            Mood::StepTomorrow | Mood::Undated => -1,
            Mood::StepSoon | Mood::Idle | Mood::CloseOverdue => -self.random.between(2, 9),
            Mood::StepOverdue => self.random.between(1, 5),
        };
        let steps = words::STEPS.get(plan.stage)?;
        let text = self.random.pick(steps);
        Some(NextStep {
            text: Label::lossy(in_lang(text, self.recipe.lang)),
            on: Some(self.calendar.day(age)),
        })
    }
}
