//! Commands about the process, the offer, people and activities, about what the book holds at the moment.

use super::commands::{
    company, deal, deals, edit as any_edit, new_stage, owner, person, pipeline, stage,
};
use super::random::Dice;
use crate::domain::*;
use crate::ledger::*;

const NOBODY: Id = Id {
    replica: Replica(0),
    counter: u32::MAX,
};

/// A command by its number, from 66 to 85.
pub(super) fn command(book: &Book, dice: &mut Dice<'_>, choice: usize) -> Command {
    match choice {
        66 | 67 => Command::EditDeals(
            deals(book, dice)
                .into_iter()
                .map(|id| (id, vec![any_edit(book, dice), any_edit(book, dice)]))
                .collect(),
        ),
        68 => Command::Negotiate {
            deal: deal(book, dice),
            step: Box::new(concession(dice)),
        },
        69 => Command::KeepOffer {
            deal: deal(book, dice),
            name: dice.name(),
            note: Note::default(),
        },
        70 => Command::SplitStage {
            stage: stage(book, dice),
            new: new_stage(dice),
            deals: deals(book, dice),
        },
        71 => Command::CopyPipeline {
            pipeline: pipeline(book, dice),
            name: dice.name(),
        },
        72 => Command::MovePipeline {
            pipeline: pipeline(book, dice),
            before: dice.optional(|dice| pipeline(book, dice)),
        },
        73 | 74 => Command::SetStage {
            stage: stage(book, dice),
            values: (0..=dice.below(3)).map(|_| stage_value(dice)).collect(),
        },
        75 => Command::MergePeople {
            keep: person(book, dice),
            others: vec![person(book, dice), person(book, dice)],
            values: vec![PersonValue::Position(dice.optional(Dice::name))],
        },
        76 => Command::MergeCompanies {
            keep: company(book, dice),
            others: vec![company(book, dice)],
            values: vec![CompanyValue::Industry(dice.optional(Dice::name))],
        },
        77..80 => Command::AddActivity(Box::new(new_activity(book, dice))),
        80 => Command::EditActivity {
            activity: activity(book, dice),
            values: (0..=dice.below(2))
                .map(|_| activity_value(book, dice))
                .collect(),
        },
        81 => Command::SetActivityState {
            activity: activity(book, dice),
            state: [
                ActivityState::Planned,
                ActivityState::Done(dice.day()),
                ActivityState::Cancelled,
            ][dice.below(3)],
            result: dice.optional(|_| Note::new("Домовилися").unwrap()),
            next: dice.optional(|dice| Box::new(new_activity(book, dice))),
        },
        82 => Command::DeleteActivities {
            activities: vec![activity(book, dice), activity(book, dice)],
        },
        83 => Command::AddProduct {
            name: dice.name(),
            values: vec![ProductValue::Price(dice.optional(Dice::money))],
        },
        84 => match dice.below(2) {
            0 => Command::SetProduct {
                product: product(book, dice),
                values: vec![
                    ProductValue::Tax(dice.optional(Dice::probability)),
                    ProductValue::Archived(dice.chance()),
                ],
            },
            _ => Command::DeleteProduct {
                product: product(book, dice),
            },
        },
        _ => Command::SetSettings {
            value: setting(book, dice),
        },
    }
}

fn activity(book: &Book, dice: &mut Dice<'_>) -> ActivityId {
    dice.id(
        book.records().activities.keys().copied(),
        ActivityId(NOBODY),
    )
}

fn product(book: &Book, dice: &mut Dice<'_>) -> ProductId {
    dice.id(book.records().products.keys().copied(), ProductId(NOBODY))
}

fn concession(dice: &mut Dice<'_>) -> Concession {
    Concession {
        on: dice.day(),
        by: [Side::Buyer, Side::Seller][dice.below(2)],
        what: Term::ALL[dice.below(3)],
        text: Note::new("менше місць").unwrap(),
        effect: dice.optional(Dice::money),
    }
}

fn stage_value(dice: &mut Dice<'_>) -> StageValue {
    match dice.below(8) {
        0 => StageValue::Gate(dice.optional(|dice| Gate::ALL[dice.below(2)])),
        1 => StageValue::Required(
            (0..dice.below(3))
                .map(|_| Requirement::ALL[dice.below(Requirement::ALL.len())])
                .collect(),
        ),
        2 => StageValue::Questions(vec![Item::new(dice.name()), Item::new(dice.name())].into()),
        3 => StageValue::Checklist(vec![Item::new(dice.name())].into()),
        4 => StageValue::WipLimit(dice.optional(|dice| dice.below(3) as u16)),
        5 => StageValue::Archived(dice.chance()),
        6 => StageValue::Purpose(Note::new("навіщо").unwrap()),
        _ => StageValue::Activities(
            vec![PlannedActivity {
                kind: kind(dice),
                subject: dice.name(),
                after_days: dice.below(9) as u16,
            }]
            .into(),
        ),
    }
}

fn kind(dice: &mut Dice<'_>) -> ActivityKind {
    match dice.below(8) {
        7 => ActivityKind::Own(dice.name()),
        6 => ActivityKind::Note,
        place => ActivityKind::PLANNABLE[place].clone(),
    }
}

fn new_activity(book: &Book, dice: &mut Dice<'_>) -> NewActivity {
    let mut values = vec![ActivityValue::Deal(Some(deal(book, dice)))];
    values.extend((0..3).map(|_| activity_value(book, dice)));
    NewActivity {
        kind: kind(dice),
        subject: dice.name(),
        values,
    }
}

fn activity_value(book: &Book, dice: &mut Dice<'_>) -> ActivityValue {
    match dice.below(9) {
        0 => ActivityValue::Channel(dice.optional(|dice| Channel::ALL[dice.below(5)])),
        1 => ActivityValue::On(dice.optional(Dice::day)),
        2 => ActivityValue::Time(DayTime::from_minutes(dice.below(1_440) as u16)),
        3 => ActivityValue::Attendees(vec![person(book, dice)].into()),
        4 => ActivityValue::Owner(dice.optional(|dice| owner(book, dice))),
        5 => ActivityValue::Deal(dice.optional(|dice| deal(book, dice))),
        6 => ActivityValue::Person(dice.optional(|dice| person(book, dice))),
        7 => ActivityValue::Company(dice.optional(|dice| company(book, dice))),
        _ => ActivityValue::Subject(dice.name()),
    }
}

fn setting(book: &Book, dice: &mut Dice<'_>) -> BookSettingsValue {
    match dice.below(5) {
        0 => BookSettingsValue::CustomFields(
            vec![CustomField {
                key: ItemKey::default(),
                name: dice.name(),
                kind: CustomKind::ALL[dice.below(CustomKind::ALL.len())],
                pipeline: dice.optional(|dice| pipeline(book, dice)),
                choices: vec![dice.name()].into(),
                archived: dice.rarely(),
            }]
            .into(),
        ),
        1 => BookSettingsValue::Criteria(
            vec![Criterion {
                key: ItemKey::default(),
                name: dice.name(),
                weight: dice.below(50) as u16,
            }]
            .into(),
        ),
        2 => BookSettingsValue::Rates(
            vec![Rate {
                currency: Currency::EUR,
                on: dice.day(),
                rate: Decimal::from_millionths(45_250_000),
            }]
            .into(),
        ),
        3 => BookSettingsValue::Views(
            vec![SavedView {
                key: ItemKey::default(),
                name: dice.name(),
                pinned: dice.chance(),
                address: Note::new("board?f=a").unwrap(),
            }]
            .into(),
        ),
        _ => BookSettingsValue::Texts(
            vec![TextTemplate {
                key: ItemKey::default(),
                name: dice.name(),
                purpose: TextUse::ALL[dice.below(2)],
                subject: Note::default(),
                body: Note::new("{contact}, добрий день").unwrap(),
            }]
            .into(),
        ),
    }
}

fn line(book: &Book, dice: &mut Dice<'_>) -> LineItem {
    LineItem {
        product: dice.optional(|dice| product(book, dice)),
        name: dice.name(),
        quantity: Decimal::whole(dice.below(9) as i64),
        price: dice.money(),
        discount: dice.optional(|dice| match dice.below(2) {
            0 => Discount::Share(dice.probability()),
            _ => Discount::Minor(dice.below(900) as i64),
        }),
        tax: dice.optional(Dice::probability),
    }
}

/// An edit of a field of the process or the offer.
pub(super) fn edit(book: &Book, dice: &mut Dice<'_>) -> DealEdit {
    let field = book.records().settings.custom_fields.first();
    DealEdit::Value(match dice.below(20) {
        0 => DealValue::DealType(dice.optional(|dice| DealType::ALL[dice.below(4)])),
        1 => DealValue::Priority(dice.optional(|dice| Priority::ALL[dice.below(3)])),
        2 => DealValue::Forecast(dice.optional(|dice| ForecastCategory::ALL[dice.below(4)])),
        3 => DealValue::FoundBy(dice.optional(|dice| FoundBy::ALL[dice.below(4)])),
        4 => DealValue::Competitors([dice.name()].into_iter().collect()),
        5 => DealValue::Recurring(dice.optional(|dice| Recurring {
            amount: dice.money(),
            every: Recurrence::ALL[dice.below(3)],
        })),
        6 => DealValue::ContractStart(dice.optional(Dice::day)),
        7 => DealValue::ContractEnd(dice.optional(Dice::day)),
        8 | 9 => DealValue::Items((0..dice.below(3)).map(|_| line(book, dice)).collect()),
        10 => DealValue::ValueCase(dice.optional(|dice| {
            Box::new(ValueCase {
                benefit: dice.money(),
                price: dice.optional(Dice::money),
            })
        })),
        11 => DealValue::Qualification(dice.optional(|dice| {
            Box::new(Qualification {
                scores: vec![Scored {
                    criterion: ItemKey(1),
                    verdict: Verdict::ALL[dice.below(3)],
                }]
                .into(),
                result: dice.optional(|dice| Fit::ALL[dice.below(2)]),
                on: dice.optional(Dice::day),
                by: dice.optional(|dice| owner(book, dice)),
            })
        })),
        12 => DealValue::BusinessCase(dice.optional(|dice| BusinessCase::ALL[dice.below(3)])),
        13 => DealValue::Roles(
            vec![DealRole {
                person: person(book, dice),
                role: Role::ALL[dice.below(7)],
            }]
            .into(),
        ),
        14 => DealValue::Links(
            vec![Link {
                title: dice.name(),
                target: Label::lossy("https://example.org"),
            }]
            .into(),
        ),
        15 => return DealEdit::Answer(ItemKey(2), Note::new("так").unwrap()),
        16 => return DealEdit::Check(ItemKey(3), dice.chance()),
        17 => return DealEdit::AddTag(dice.name()),
        18 => return DealEdit::RemoveTag(dice.name()),
        _ => match field {
            Some(field) => {
                let value = match field.kind {
                    CustomKind::Text => CustomValue::Text(dice.name()),
                    CustomKind::YesNo => CustomValue::YesNo(dice.chance()),
                    CustomKind::Rating => CustomValue::Rating(dice.below(6) as u16),
                    _ => CustomValue::Choice(dice.name()),
                };
                return DealEdit::Custom(field.key, dice.optional(|_| value));
            }
            None => DealValue::Campaign(dice.optional(Dice::name)),
        },
    })
}
