//! Every command that exists, about what the book holds at the moment; now and then one that must be refused.

use super::process;
use super::random::Dice;
use crate::domain::*;
use crate::ledger::*;

const NOBODY: Id = Id {
    replica: Replica(0),
    counter: u32::MAX,
};

/// A command about what the book holds.
pub(crate) fn command(book: &Book, dice: &mut Dice<'_>) -> Command {
    match dice.below(86) {
        0..8 => Command::AddDeal(Box::new(new_deal(book, dice))),
        8..16 => Command::EditDeal {
            deal: deal(book, dice),
            edits: (0..=dice.below(2)).map(|_| edit(book, dice)).collect(),
        },
        16..26 => Command::MoveDeals {
            deals: deals(book, dice),
            stage: stage(book, dice),
            position: position(book, dice),
            pass: pass(book, dice),
        },
        26..30 => Command::Close {
            deal: deal(book, dice),
            kind: OutcomeKind::ALL[dice.below(5)],
            closing: Box::new(closing(dice)),
            after_sale: dice.optional(|dice| stage(book, dice)),
            pass: pass(book, dice),
        },
        30..32 => Command::CloseDeals {
            deals: deals(book, dice),
            kind: OutcomeKind::ALL[dice.below(5)],
            closing: Box::new(closing(dice)),
            pass: Pass::default(),
        },
        32..35 => Command::Reopen {
            deal: deal(book, dice),
            stage: stage(book, dice),
        },
        35 => Command::Duplicate {
            deal: deal(book, dice),
            title: dice.name(),
        },
        36 => Command::Archive {
            deals: deals(book, dice),
            archived: dice.chance(),
        },
        37 => Command::Trash {
            deals: deals(book, dice),
        },
        38 => Command::Restore {
            deals: deals(book, dice),
        },
        39 => Command::Erase {
            deals: deals(book, dice),
        },
        40..44 => Command::UndoAction {
            seq: dice.below(usize::try_from(book.log().next_seq()).unwrap()) as u64,
        },
        44..47 => Command::Undo,
        47..50 => Command::Redo,
        50..53 => Command::Import(Box::new(import(book, dice))),
        choice @ 66.. => process::command(book, dice, choice),
        choice => settings(book, dice, choice),
    }
}

/// Stages, contacts, owners, targets and settings.
fn settings(book: &Book, dice: &mut Dice<'_>, choice: usize) -> Command {
    match choice {
        53 => Command::AddPipeline {
            name: dice.name(),
            stages: vec![new_stage(dice), new_stage(dice)],
            lost_reasons: Vec::new(),
        },
        54 => Command::SetPipeline {
            pipeline: pipeline(book, dice),
            value: if dice.chance() {
                PipelineValue::Name(dice.name())
            } else {
                PipelineValue::Archived(dice.chance())
            },
        },
        55 => Command::AddStage {
            pipeline: pipeline(book, dice),
            stage: new_stage(dice),
            before: dice.optional(|dice| stage(book, dice)),
        },
        56 => Command::SetStage {
            stage: stage(book, dice),
            values: (0..=dice.below(2)).map(|_| stage_value(dice)).collect(),
        },
        57 => Command::MoveStage {
            stage: stage(book, dice),
            before: dice.optional(|dice| stage(book, dice)),
        },
        58 | 59 => Command::DeleteStage {
            stage: stage(book, dice),
            target: dice.optional(|dice| stage(book, dice)),
        },
        60 => owner_command(book, dice),
        61 => company_command(book, dice),
        62 => person_command(book, dice),
        63 => Command::SetTarget {
            period: [Period::Month(2026, 1), Period::Year(2026)][dice.below(2)],
            amount: dice.optional(Dice::money),
        },
        64 => Command::SetSettings {
            value: if dice.chance() {
                BookSettingsValue::Currency(Currency::EUR)
            } else {
                BookSettingsValue::LostReasons(vec![dice.name()])
            },
        },
        _ => Command::StartBook {
            settings: vec![BookSettingsValue::Currency(Currency::USD)],
            name: dice.name(),
            stages: vec![new_stage(dice)],
        },
    }
}

fn owner_command(book: &Book, dice: &mut Dice<'_>) -> Command {
    match dice.below(4) {
        0 | 1 => Command::AddOwner { name: dice.name() },
        2 => Command::SetOwner {
            owner: owner(book, dice),
            value: OwnerValue::Name(dice.name()),
        },
        _ => Command::DeleteOwner {
            owner: owner(book, dice),
        },
    }
}

fn company_command(book: &Book, dice: &mut Dice<'_>) -> Command {
    match dice.below(4) {
        0 | 1 => Command::AddCompany {
            name: dice.name(),
            values: Vec::new(),
        },
        2 => Command::SetCompany {
            company: company(book, dice),
            values: vec![CompanyValue::Name(dice.name())],
        },
        _ => Command::DeleteCompany {
            company: company(book, dice),
        },
    }
}

fn person_command(book: &Book, dice: &mut Dice<'_>) -> Command {
    match dice.below(7) {
        6 => Command::MergePeople {
            keep: person(book, dice),
            others: vec![person(book, dice)],
            values: vec![PersonValue::Name(dice.name())],
        },
        4 => Command::AddPersonAt {
            name: dice.name(),
            values: Vec::new(),
            company: dice.name(),
        },
        5 => Command::SetPersonCompany {
            person: person(book, dice),
            company: dice.name(),
        },
        0 | 1 => Command::AddPerson {
            name: dice.name(),
            values: vec![PersonValue::Company(
                dice.optional(|dice| company(book, dice)),
            )],
        },
        2 => Command::SetPerson {
            person: person(book, dice),
            values: vec![PersonValue::Company(
                dice.optional(|dice| company(book, dice)),
            )],
        },
        _ => Command::DeletePerson {
            person: person(book, dice),
        },
    }
}

fn pass(book: &Book, dice: &mut Dice<'_>) -> Pass {
    Pass {
        edits: (0..dice.below(2)).map(|_| edit(book, dice)).collect(),
        anyway: dice.chance(),
        reason: dice.optional(Dice::name),
    }
}

pub(super) fn deal(book: &Book, dice: &mut Dice<'_>) -> DealId {
    dice.id(book.records().deals.keys().copied(), DealId(NOBODY))
}

pub(super) fn deals(book: &Book, dice: &mut Dice<'_>) -> Vec<DealId> {
    dice.ids(book.records().deals.keys().copied(), DealId(NOBODY))
}

pub(super) fn stage(book: &Book, dice: &mut Dice<'_>) -> StageId {
    dice.id(book.records().stages.keys().copied(), StageId(NOBODY))
}

pub(super) fn pipeline(book: &Book, dice: &mut Dice<'_>) -> PipelineId {
    dice.id(book.records().pipelines.keys().copied(), PipelineId(NOBODY))
}

pub(super) fn owner(book: &Book, dice: &mut Dice<'_>) -> OwnerId {
    dice.id(book.records().owners.keys().copied(), OwnerId(NOBODY))
}

pub(super) fn company(book: &Book, dice: &mut Dice<'_>) -> CompanyId {
    dice.id(book.records().companies.keys().copied(), CompanyId(NOBODY))
}

pub(super) fn person(book: &Book, dice: &mut Dice<'_>) -> PersonId {
    dice.id(book.records().people.keys().copied(), PersonId(NOBODY))
}

fn position(book: &Book, dice: &mut Dice<'_>) -> Position {
    match dice.below(4) {
        0 => Position::Top,
        1 => Position::Bottom,
        _ => Position::Before(deal(book, dice)),
    }
}

pub(super) fn new_stage(dice: &mut Dice<'_>) -> NewStage {
    NewStage {
        name: dice.name(),
        kind: [StageKind::Open, StageKind::AfterSale][usize::from(dice.rarely())],
        probability: dice.probability(),
        colour: dice.optional(|dice| Colour::ALL[dice.below(8)]),
        rot_days: dice.optional(|dice| dice.below(40) as u16),
        playbook: Playbook::default(),
    }
}

fn stage_value(dice: &mut Dice<'_>) -> StageValue {
    match dice.below(4) {
        0 => StageValue::Name(dice.name()),
        1 => StageValue::Probability(dice.probability()),
        2 => StageValue::Colour(None),
        _ => StageValue::RotDays(dice.optional(|dice| dice.below(9) as u16)),
    }
}

fn closing(dice: &mut Dice<'_>) -> Closing {
    Closing {
        on: Effective::from(dice.optional(Dice::day)),
        amount: dice.optional(Dice::money),
        reason: dice.optional(Dice::name),
        note: Note::default(),
        competitor: dice.optional(Dice::name),
    }
}

fn new_deal(book: &Book, dice: &mut Dice<'_>) -> NewDeal {
    NewDeal {
        stage: stage(book, dice),
        position: position(book, dice),
        title: dice.name(),
        edits: (0..dice.below(3)).map(|_| edit(book, dice)).collect(),
    }
}

pub(super) fn edit(book: &Book, dice: &mut Dice<'_>) -> DealEdit {
    if dice.below(3) == 0 {
        return process::edit(book, dice);
    }
    DealEdit::Value(match dice.below(18) {
        0 => DealValue::Title(dice.name()),
        1 | 2 => DealValue::Amount(dice.optional(Dice::money)),
        3 => DealValue::Probability(dice.optional(Dice::probability)),
        4 => DealValue::ExpectedClose(dice.optional(Dice::day)),
        5 => DealValue::Owner(dice.optional(|dice| owner(book, dice))),
        6 => DealValue::Company(dice.optional(|dice| company(book, dice))),
        7 => DealValue::Contact(dice.optional(|dice| person(book, dice))),
        8 => DealValue::Source(dice.optional(Dice::name)),
        9 => DealValue::Tags([dice.name(), dice.name()].into_iter().collect()),
        10 => DealValue::Description(Note::new("щось\nдовше").unwrap()),
        11 => DealValue::NextStep(dice.optional(|dice| NextStep {
            text: dice.name(),
            on: dice.optional(Dice::day),
        })),
        12 => DealValue::CreatedOn(Effective::from(dice.optional(Dice::day))),
        13 => DealValue::ParkedUntil(dice.optional(Dice::day)),
        14 => return DealEdit::OwnerNamed(dice.name()),
        15 => return DealEdit::CompanyNamed(dice.name()),
        16 => return DealEdit::RoleNamed(Role::ALL[dice.below(Role::ALL.len())], dice.name()),
        _ => return DealEdit::ContactNamed(dice.name()),
    })
}

fn import(book: &Book, dice: &mut Dice<'_>) -> ImportBatch {
    let rows = (0..=dice.below(3))
        .map(|row| ImportDeal {
            existing: dice.optional(|dice| deal(book, dice)),
            title: dice.name(),
            stage: dice.optional(|dice| match dice.below(3) {
                0 => StageRef::New(0),
                _ => StageRef::Existing(stage(book, dice)),
            }),
            outcome: dice.optional(|dice| OutcomeKind::ALL[dice.below(5)].with(closing(dice))),
            created_on: Effective::from(dice.optional(Dice::day)),
            edits: (0..row % 2).map(|_| edit(book, dice)).collect(),
        })
        .collect();
    ImportBatch {
        settings: Vec::new(),
        name: None,
        target: if dice.rarely() {
            ImportTarget::New(dice.name())
        } else {
            ImportTarget::Existing(pipeline(book, dice))
        },
        new_stages: vec![new_stage(dice)],
        deals: rows,
    }
}
