//! The words for steps, meanings and outcomes.

use crate::app::import::{Delimiter, EncodingReason, Field, Guess, ImportStep};
use crate::domain::OutcomeKind;
use crate::text::Messages;

/// The outcomes in the order in which they are offered.
pub const OUTCOMES: [OutcomeKind; 5] = [
    OutcomeKind::Open,
    OutcomeKind::Won,
    OutcomeKind::Lost,
    OutcomeKind::Abandoned,
    OutcomeKind::NotQualified,
];

/// The name of a step.
pub fn step_name(m: &Messages, step: ImportStep) -> String {
    match step {
        ImportStep::File => m.import_step_file(),
        ImportStep::Columns => m.import_step_columns(),
        ImportStep::Stages => m.import_step_stages(),
        ImportStep::Check => m.import_step_check(),
        ImportStep::Result => m.import_step_result(),
    }
    .to_string()
}

/// The name of what a column can mean.
pub fn field_name(m: &Messages, field: Field) -> String {
    match field {
        Field::Key => m.deal_foreign_id(),
        Field::Title => m.deal_title(),
        Field::Amount => m.deal_amount(),
        Field::FinalAmount => m.deal_final_amount(),
        Field::Currency => m.deal_currency(),
        Field::Stage => m.deal_stage(),
        Field::Outcome => m.deal_outcome(),
        Field::Probability => m.deal_probability(),
        Field::ExpectedClose => m.deal_expected_close(),
        Field::ClosedOn => m.deal_closed(),
        Field::CloseDate => m.import_close_date(),
        Field::CreatedOn => m.deal_created(),
        Field::Owner => m.deal_owner(),
        Field::Company => m.deal_company(),
        Field::Contact => m.deal_contact(),
        Field::Source => m.deal_source(),
        Field::Tags => m.deal_tags(),
        Field::Description => m.deal_description(),
        Field::LostReason => m.deal_lost_reason(),
        Field::NextStep => m.deal_next_step(),
        Field::NextStepOn => m.deal_next_step_date(),
        Field::Own(..) => m.deal_field_custom(),
        Field::Ignore => m.import_skip_column(),
    }
    .to_string()
}

/// Why a column has its meaning; nothing where the user said so himself.
pub fn guess_words(m: &Messages, guess: Guess) -> Option<String> {
    match guess {
        Guess::Name => Some(m.import_guess_name().to_string()),
        Guess::Content => Some(m.import_guess_content().to_string()),
        Guess::Unknown | Guess::Chosen => None,
    }
}

/// The word for an outcome.
pub fn outcome_name(m: &Messages, kind: OutcomeKind) -> String {
    match kind {
        OutcomeKind::Open => m.deal_outcome_open(),
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string()
}

/// A value of the file, or the words for none.
pub fn value_name(m: &Messages, value: &str) -> String {
    if value.is_empty() {
        m.import_no_value().to_string()
    } else {
        value.to_owned()
    }
}

/// The name of a delimiter.
pub fn delimiter_name(m: &Messages, delimiter: Delimiter) -> String {
    match delimiter {
        Delimiter::Comma => m.import_delimiter_comma(),
        Delimiter::Semicolon => m.import_delimiter_semicolon(),
        Delimiter::Tab => m.import_delimiter_tab(),
        Delimiter::Pipe => m.import_delimiter_pipe(),
    }
    .to_string()
}

/// Why an encoding was taken.
pub fn reason_words(m: &Messages, reason: EncodingReason) -> String {
    match reason {
        EncodingReason::Mark => m.import_because_mark(),
        EncodingReason::Valid => m.import_because_valid(),
        EncodingReason::ZeroBytes => m.import_because_zero(),
        EncodingReason::CyrillicLetters => m.import_because_cyrillic(),
        EncodingReason::LatinLetters => m.import_because_latin(),
        EncodingReason::Chosen => m.import_because_chosen(),
    }
    .to_string()
}
