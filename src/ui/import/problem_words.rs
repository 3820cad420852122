//! What is wrong with a row or a cell, in words.

use crate::app::import::{DateError, NumberError, ProblemKind, TableNote};
use crate::text::Messages;

/// What is wrong.
pub fn problem_words(m: &Messages, kind: ProblemKind) -> String {
    match kind {
        ProblemKind::NoTitle => m.import_problem_no_title(),
        ProblemKind::StageIgnored => m.import_problem_stage(),
        ProblemKind::KeyRepeated { first } => m.import_problem_repeated(first),
        ProblemKind::Date(error) => match error {
            DateError::NotADate => m.import_problem_date(),
            DateError::NoSuchDay => m.import_problem_day(),
            DateError::YearOutOfRange => m.import_problem_year(),
            DateError::Unsettled => m.import_problem_two_ways(),
        },
        ProblemKind::Amount(error) => match error {
            NumberError::NotANumber => m.import_problem_number(),
            NumberError::Negative => m.import_problem_negative(),
            NumberError::TooLarge => m.import_problem_large(),
            NumberError::Unsettled => m.import_problem_two_ways(),
        },
        ProblemKind::Rounded => m.import_problem_rounded(),
        ProblemKind::Currency => m.import_problem_currency(),
        ProblemKind::Probability => m.import_problem_probability(),
        ProblemKind::OwnValue => m.import_problem_own(),
        ProblemKind::Cut(most) => m.import_problem_cut(most),
        ProblemKind::GateHolds => m.import_problem_gate(),
        ProblemKind::GatePassed => m.import_problem_gate_soft(),
        ProblemKind::Shape(note) => match note {
            TableNote::UnclosedQuote { .. } => m.import_problem_quote(),
            TableNote::ShortRow { .. } => m.import_problem_short(),
            TableNote::LongRow { .. } => m.import_problem_long(),
        },
    }
    .to_string()
}
