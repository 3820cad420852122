//! The lists that are always there. Each is a filter: a deal comes into a list and leaves it by its state alone.

use super::StepState;
use super::rule::{
    Condition, DateTest, Group, Node, Part, Size, Subject, Test, outcome_name, step_name,
};
use crate::domain::{Decimal, OutcomeKind};

/// A list that is always there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ready {
    /// Open deals in the first stages, of buyers who have bought nothing yet (capability A02).
    Prospects,
    /// The other open deals (A02).
    Opportunities,
    /// What was won and is looked after (A02).
    Customers,
    /// A day that was set has passed (A47).
    Overdue,
    /// Nobody has touched them for too long (A47).
    Idle,
    /// Nothing is planned (A47, A51).
    NoNextStep,
    /// Expected to close within seven days (A54).
    ClosingSoon,
    /// In the early and middle stages with a low score, or idle (A54).
    Doubtful,
    /// Nobody has said what they are worth (A47).
    NoAmount,
    /// Put aside until a day (A20).
    Nurtured,
}

/// Below this score a deal counts as doubtful.
const LOW_SCORE: i64 = 40;

impl Ready {
    /// All lists in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Prospects,
        Self::Opportunities,
        Self::Customers,
        Self::Overdue,
        Self::Idle,
        Self::NoNextStep,
        Self::ClosingSoon,
        Self::Doubtful,
        Self::NoAmount,
        Self::Nurtured,
    ];

    /// The filter that is the list.
    #[must_use]
    pub fn rules(self) -> Group {
        let one = |subject, test| Node::One(Condition::new(subject, test));
        let outcome = |kind| among(Subject::Outcome, &[outcome_name(kind)]);
        let open = outcome(OutcomeKind::Open);
        let any = |nodes| Node::Group(Group { any: true, nodes });
        let nodes = match self {
            Self::Prospects => vec![
                open,
                among(Subject::Part, &[Part::Early.name()]),
                one(Subject::Customer, Test::No),
            ],
            Self::Opportunities => {
                let later = among(Subject::Part, &[Part::Middle.name(), Part::Late.name()]);
                vec![open, any(vec![later, one(Subject::Customer, Test::Yes)])]
            }
            Self::Customers => vec![outcome(OutcomeKind::Won)],
            Self::Overdue => vec![one(Subject::Overdue, Test::Yes)],
            Self::Idle => vec![one(Subject::Rotting, Test::Yes)],
            Self::NoNextStep => vec![open, among(Subject::StepDue, &[step_name(StepState::None)])],
            Self::ClosingSoon => vec![
                open,
                one(Subject::ExpectedClose, Test::Date(DateTest::Next(7))),
            ],
            Self::Doubtful => {
                let low = Size::Below(Decimal::whole(LOW_SCORE));
                vec![
                    open,
                    among(Subject::Part, &[Part::Early.name(), Part::Middle.name()]),
                    any(vec![
                        one(Subject::Score, Test::Number(low)),
                        one(Subject::Rotting, Test::Yes),
                    ]),
                ]
            }
            Self::NoAmount => vec![open, one(Subject::Amount, Test::Empty)],
            Self::Nurtured => vec![open, one(Subject::Parked, Test::Yes)],
        };
        Group { any: false, nodes }
    }
}

fn among(subject: Subject, names: &[&str]) -> Node {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    Node::One(Condition::new(subject, Test::AnyOf(names)))
}
