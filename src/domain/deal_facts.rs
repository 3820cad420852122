//! What is known of a deal beside its amount and its dates: short choices and small values.

use super::named::named;
use super::{Label, Money, Note, PersonId, Probability};

named! {
    /// What kind of sale it is.
    DealType {
        /// To a buyer who has not bought before.
        New = "new",
        /// More to one who has.
        Upsell = "upsell",
        /// The same again.
        Renewal = "renewal",
        /// To somebody whom a customer sent.
        Referral = "referral",
    }
}

named! {
    /// How important it is to the seller.
    Priority {
        /// It can wait.
        Low = "low",
        /// As others.
        Medium = "medium",
        /// Before others.
        High = "high",
    }
}

named! {
    /// In which line of the forecast the deal stands, set by hand (metrics 3.8).
    ForecastCategory {
        /// Never counted.
        Omitted = "omitted",
        /// It may come.
        Pipeline = "pipeline",
        /// It comes if all goes well.
        BestCase = "best_case",
        /// The seller commits to it.
        Commit = "commit",
    }
}

impl ForecastCategory {
    /// The line in which a deal stands by its chance while nobody has set it by hand (metrics 3.8): from 80 % on
    /// commit, from 50 % on best case, above nothing pipeline.
    #[must_use]
    pub fn by_chance(chance: Probability) -> Self {
        match chance.basis_points() {
            8_000.. => Self::Commit,
            5_000.. => Self::BestCase,
            1.. => Self::Pipeline,
            0 => Self::Omitted,
        }
    }
}

named! {
    /// Who found the buyer.
    FoundBy {
        /// Marketing.
        Marketing = "marketing",
        /// Sales.
        Sales = "sales",
        /// Somebody who sent them.
        Referral = "referral",
        /// They came by themselves.
        SelfFound = "self",
    }
}

named! {
    /// Whether there is a business case for a proposal.
    BusinessCase {
        /// There is.
        Yes = "yes",
        /// There is none.
        No = "no",
        /// Not now.
        Later = "later",
    }
}

named! {
    /// What a person has to say in a deal.
    Role {
        /// Decides.
        DecisionMaker = "decision_maker",
        /// Has influence on who decides.
        Influencer = "influencer",
        /// Wants the deal and helps it inside of the company.
        Champion = "champion",
        /// Tests whether the offer fits.
        Evaluator = "evaluator",
        /// Holds the money.
        BudgetHolder = "budget_holder",
        /// Uses what is bought.
        User = "user",
        /// Is against it.
        Blocker = "blocker",
    }
}

named! {
    /// How often an amount recurs.
    Recurrence {
        /// Each month.
        Month = "month",
        /// Each quarter.
        Quarter = "quarter",
        /// Each year.
        Year = "year",
    }
}

impl Recurrence {
    /// How many months it takes.
    #[must_use]
    pub fn months(self) -> i64 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// An amount that the buyer pays again and again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recurring {
    /// Each time.
    pub amount: Money,
    /// How often.
    pub every: Recurrence,
}

/// A person in a deal, beside the contact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DealRole {
    /// Who.
    pub person: PersonId,
    /// With what to say.
    pub role: Role,
}

/// What the buyer gains, to set against the price (capability A22).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ValueCase {
    /// What the buyer gains or saves in a year.
    pub benefit: Money,
    /// What it costs the buyer in all; none takes the amount of the deal.
    pub price: Option<Money>,
}

/// A link to a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// What it leads to.
    pub title: Label,
    /// An address of http or https; anything else is shown as text.
    pub target: Label,
}

named! {
    /// Who asked for a change of the offer.
    Side {
        /// The buyer.
        Buyer = "buyer",
        /// The seller.
        Seller = "seller",
    }
}

named! {
    /// What a negotiation changed.
    Term {
        /// What is delivered.
        Scope = "scope",
        /// The price.
        Price = "price",
        /// Dates, payment, reporting, guarantees.
        Terms = "terms",
    }
}

/// A step of the negotiation (capability A25).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Concession {
    /// On which day.
    pub on: chrono::NaiveDate,
    /// Who asked.
    pub by: Side,
    /// For what.
    pub what: Term,
    /// In words.
    pub text: Note,
    /// By how much it changed the amount; below zero for less.
    pub effect: Option<Money>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chance_says_the_category() {
        for (percent, category) in [
            (100, ForecastCategory::Commit),
            (80, ForecastCategory::Commit),
            (79, ForecastCategory::BestCase),
            (50, ForecastCategory::BestCase),
            (49, ForecastCategory::Pipeline),
            (1, ForecastCategory::Pipeline),
            (0, ForecastCategory::Omitted),
        ] {
            let chance = Probability::percent(percent);
            assert_eq!(ForecastCategory::by_chance(chance), category, "{percent}");
        }
    }
}
