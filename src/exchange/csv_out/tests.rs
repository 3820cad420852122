use super::*;
use crate::domain::*;
use crate::exchange::{Plan, check, open};
use crate::ledger::*;
use proptest::prelude::*;

fn ctx(now: i64) -> Ctx {
    Ctx {
        now: Moment(now),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        replica: ReplicaUid([7; 16]),
    }
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn empty_book() -> (Book, PipelineId) {
    let stage = |name: &str, percent| NewStage {
        name: label(name),
        kind: StageKind::Open,
        probability: Probability::percent(percent),
        colour: None,
        rot_days: None,
        playbook: Playbook::default(),
    };
    let mut book = Book::default();
    let command = Command::AddPipeline {
        name: label("Sales"),
        stages: vec![stage("One", 10), stage("Two", 50)],
        lost_reasons: Vec::new(),
    };
    book.execute(command, &ctx(1)).unwrap();
    let fields = CustomKind::ALL.iter().map(|kind| CustomField {
        key: ItemKey::default(),
        name: label(&format!("Own {}", kind.name())),
        kind: *kind,
        pipeline: None,
        choices: vec![label("Small"), label("Large; or more")].into(),
        archived: false,
    });
    let value = BookSettingsValue::CustomFields(fields.collect());
    book.execute(Command::SetSettings { value }, &ctx(2))
        .unwrap();
    let pipeline = *book.records().pipelines.keys().next().unwrap();
    (book, pipeline)
}

/// A value of every kind, for the fields of the book.
fn own_values(records: &Records) -> Vec<DealEdit> {
    let value = |kind| match kind {
        CustomKind::Text => CustomValue::Text(label("=1; two")),
        CustomKind::Number => CustomValue::Number(Decimal::parse("-1250.75").unwrap()),
        CustomKind::Money => CustomValue::Money(Money {
            minor: 99_050,
            currency: Currency::USD,
        }),
        CustomKind::Date => CustomValue::Date(NaiveDate::from_ymd_opt(2027, 2, 28).unwrap()),
        CustomKind::Choice => CustomValue::Choice(label("Small")),
        CustomKind::Choices => CustomValue::Choices(vec![label("Small")].into()),
        CustomKind::YesNo => CustomValue::YesNo(false),
        CustomKind::Link => CustomValue::Link(label("https://example.org/a?b=c")),
        CustomKind::Email => CustomValue::Email(label("a@example.org")),
        CustomKind::Phone => CustomValue::Phone(label("+380 67 123-45-67")),
        CustomKind::Rating => CustomValue::Rating(4),
    };
    let fields = records.settings.custom_fields.iter();
    fields
        .map(|field| DealEdit::Custom(field.key, Some(value(field.kind))))
        .collect()
}

/// A deal with everything that a table keeps.
fn full(title: &str, note: &str, stage: StageRef, outcome: Outcome) -> ImportDeal {
    let day = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
    let value = |value| DealEdit::Value(value);
    ImportDeal {
        existing: None,
        title: label(title),
        stage: Some(stage),
        created_on: Effective::Known(day),
        edits: vec![
            value(DealValue::Amount(Some(Money {
                minor: 123_456,
                currency: Currency::EUR,
            }))),
            value(DealValue::Probability(
                (outcome == Outcome::Open)
                    .then(|| Probability::from_basis_points(3_350))
                    .flatten(),
            )),
            value(DealValue::ExpectedClose(Some(day))),
            value(DealValue::Source(Some(label("Fair")))),
            value(DealValue::Tags([label("a, b")].into_iter().collect())),
            value(DealValue::Description(Note::new(note).unwrap())),
            value(DealValue::NextStep(Some(NextStep {
                text: label("Call"),
                on: Some(day),
            }))),
            DealEdit::OwnerNamed(label("Ann")),
            DealEdit::CompanyNamed(label("=Mill")),
            DealEdit::ContactNamed(label("Zoe")),
        ],
        outcome: Some(outcome),
    }
}

fn filled(title: &str, note: &str) -> (Book, Vec<DealId>) {
    let (mut book, pipeline) = empty_book();
    let stages = book.records().stages_of(pipeline);
    let (one, two) = (
        StageRef::Existing(stages[0].id),
        StageRef::Existing(stages[1].id),
    );
    let lost = Closing {
        on: Effective::Known(NaiveDate::from_ymd_opt(2026, 5, 6).unwrap()),
        amount: Some(Money {
            minor: 100,
            currency: Currency::EUR,
        }),
        reason: Some(label("-price")),
        ..Closing::default()
    };
    let mut first = full(title, note, two, Outcome::Open);
    first.edits.extend(own_values(book.records()));
    let batch = ImportBatch {
        settings: Vec::new(),
        name: None,
        target: ImportTarget::Existing(pipeline),
        new_stages: Vec::new(),
        deals: vec![
            first,
            full("Lost", "", one, OutcomeKind::Lost.with(lost)),
            full("Won", "", two, OutcomeKind::Won.with(Closing::default())),
        ],
    };
    book.execute(Command::Import(Box::new(batch)), &ctx(2))
        .unwrap();
    let ids = book.records().deals.keys().copied().collect();
    (book, ids)
}

fn styles() -> [CsvStyle; 4] {
    [
        CsvStyle::plain(Lang::En),
        CsvStyle::plain(Lang::Uk),
        CsvStyle::excel_ukraine(Lang::En),
        CsvStyle::excel_ukraine(Lang::Uk),
    ]
}

/// What a table keeps of a deal.
fn kept(records: &Records, deal: &Deal) -> impl PartialEq + std::fmt::Debug {
    (
        (deal.title.clone(), deal.amount, deal.probability),
        (deal.expected_close, deal.created_on, deal.outcome.clone()),
        (deal.source.clone(), deal.tags.clone()),
        (deal.description.clone(), deal.next_step.clone()),
        records.stages[&deal.stage].name.clone(),
        deal.owner.map(|id| records.owners[&id].name.clone()),
        deal.company.map(|id| records.companies[&id].name.clone()),
        deal.contact.map(|id| records.people[&id].name.clone()),
        deal.custom.clone(),
    )
}

fn round_trip(title: &str, note: &str) {
    let (book, ids) = filled(title, note);
    for style in styles() {
        let text = write(book.records(), &ids, style);
        let opened = open(text.as_bytes(), None, None).unwrap();
        let pipeline = *book.records().pipelines.keys().next().unwrap();
        let target = ImportTarget::Existing(pipeline);
        let same = Plan::guess("x.csv", &opened.table, book.records(), target);
        let again = check(&same, &opened.table, book.records());
        assert_eq!(
            (again.batch, again.problems),
            (None, Vec::new()),
            "{style:?} finds its own deals as they are"
        );
        let (mut other, pipeline) = empty_book();
        let target = ImportTarget::Existing(pipeline);
        let plan = Plan::guess("x.csv", &opened.table, other.records(), target);
        let checked = check(&plan, &opened.table, other.records());
        let batch = checked.batch.unwrap();
        other
            .execute(Command::Import(Box::new(batch)), &ctx(3))
            .unwrap();
        let deals = book
            .records()
            .deals
            .values()
            .map(|it| kept(book.records(), it));
        let copies = other.records().deals.values();
        let copies = copies.map(|it| kept(other.records(), it));
        assert_eq!(deals.collect::<Vec<_>>(), copies.collect::<Vec<_>>());
    }
}

#[test]
fn a_table_comes_back_as_it_was() {
    round_trip("Roof; \"new\", =1+1", "two\nlines");
    round_trip("=HYPERLINK(\"x\")", "'- a list\n- of two");
    round_trip("'+'", "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_is_lost_in_a_table(title in "['=+@ ;,\"a-]{0,6}x", note in "['=+@\n ;\"a-]{0,8}y") {
        round_trip(&title, &note);
    }
}

#[test]
fn formulas_are_marked_and_numbers_are_not() {
    let (book, ids) = filled("=1+1", "");
    let text = write(book.records(), &ids[..1], CsvStyle::plain(Lang::En));
    let row = text.lines().nth(1).unwrap();
    assert!(
        row.contains("\"'=1+1\"") && row.contains("\"'=Mill\""),
        "{row}"
    );
    assert!(row.contains(",1234.56,"), "{row}");
    assert!(text.starts_with("\u{feff}\"Konvey ID\",\"Name\""));
    let excel = write(book.records(), &ids[..1], CsvStyle::excel_ukraine(Lang::Uk));
    let row = excel.lines().nth(1).unwrap();
    assert!(
        row.contains(";1234,56;") && row.contains(";04.03.2026;"),
        "{row}"
    );
    assert!(row.contains(";33,50;"), "{row}");
}

#[test]
fn amounts_have_the_digits_of_their_currency() {
    let style = CsvStyle::plain(Lang::En);
    for (code, minor, text) in [
        ("USD", 5, "0.05"),
        ("JPY", 1_500, "1500"),
        ("KWD", 1, "0.001"),
    ] {
        let currency = Currency::from_code(code).unwrap();
        assert_eq!(write_amount(Money { minor, currency }, style), text);
    }
}
