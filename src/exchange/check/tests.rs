use super::*;
use crate::domain::*;
use crate::exchange::*;
use crate::ledger::*;
use proptest::prelude::*;

fn ctx(now: i64) -> Ctx {
    Ctx {
        now: Moment(now),
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        replica: ReplicaUid([7; 16]),
    }
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

fn stage(name: &str, percent: u16, kind: StageKind) -> NewStage {
    NewStage {
        name: label(name),
        kind,
        probability: Probability::percent(percent),
        colour: None,
        rot_days: None,
        playbook: Playbook::default(),
    }
}

fn book() -> (Book, PipelineId) {
    let mut book = Book::default();
    let stages = vec![
        stage("Пошук клієнтів", 10, StageKind::Open),
        stage("Переговори", 80, StageKind::Open),
        stage("Супровід", 100, StageKind::AfterSale),
    ];
    let name = label("Продажі");
    book.execute(
        Command::AddPipeline {
            name,
            stages,
            lost_reasons: Vec::new(),
        },
        &ctx(1),
    )
    .unwrap();
    let pipeline = *book.records().pipelines.keys().next().unwrap();
    (book, pipeline)
}

fn table(text: &str) -> Table {
    open(text.as_bytes(), None, None).unwrap().table
}

fn planned(text: &str, book: &Book, pipeline: PipelineId) -> (Table, Plan) {
    let table = table(text);
    let target = ImportTarget::Existing(pipeline);
    let mut plan = Plan::guess("deals.csv", &table, book.records(), target);
    plan.currency = plan.currency.or(Some(Currency::UAH));
    (table, plan)
}

fn take_in(text: &str, book: &mut Book, pipeline: PipelineId, now: i64) -> Checked {
    let (table, plan) = planned(text, book, pipeline);
    let checked = check(&plan, &table, book.records());
    if let Some(batch) = checked.batch.clone() {
        book.execute(Command::Import(Box::new(batch)), &ctx(now))
            .unwrap();
    }
    checked
}

fn deal<'a>(book: &'a Book, title: &str) -> &'a Deal {
    let mut deals = book.records().deals.values();
    deals.find(|deal| &*deal.title == title).unwrap()
}

const FIRST: &str = "id,deal,amount,stage,close date,owner,company\n\
    1,Roof,100,Prospecting,2026-12-01,Ann,Mill\n\
    2,Door,200,Negotiation,2026-12-02,Ann,\n\
    3,Gate,300,Won,2026-11-01,Bob,Mill\n\
    4,Care,400,Супровід,2026-11-02,Bob,Mill\n";

#[test]
fn stages_are_found_in_the_other_language_and_outcomes_are_no_stages() {
    let (mut book, pipeline) = book();
    let checked = take_in(FIRST, &mut book, pipeline, 2);
    assert_eq!((checked.summary.new, checked.problems.len()), (4, 0));
    assert!(checked.summary.new_stages.is_empty());
    let stages = book.records().stages_of(pipeline);
    assert_eq!(deal(&book, "Roof").stage, stages[0].id);
    assert_eq!(deal(&book, "Door").stage, stages[1].id);
    let gate = deal(&book, "Gate");
    assert_eq!(gate.value(), Some(Money::major(300, Currency::UAH)));
    assert_eq!(gate.amount, gate.value());
    assert_eq!(gate.closed_on(), "2026-11-01".parse().ok());
    assert_eq!(gate.expected_close, None);
    assert!(gate.visits.is_empty(), "its past is unknown");
    assert_eq!(deal(&book, "Care").stage, stages[2].id);
    assert_eq!(deal(&book, "Care").outcome.kind(), OutcomeKind::Won);
    assert_eq!(
        deal(&book, "Roof").expected_close,
        "2026-12-01".parse().ok()
    );
}

#[test]
fn a_second_import_brings_only_real_differences() {
    let (mut book, pipeline) = book();
    take_in(FIRST, &mut book, pipeline, 2);
    let before = book.records().clone();
    let second = "id,deal,amount,stage,close date,owner,company\n\
        1,Roof,100,Prospecting,2026-12-01,ann,Mill\n\
        2,Door,250,Won,2026-11-20,Ann,Acme\n\
        3,Gate,,Won,,,\n\
        5,Wall,500,Prospecting,,Cid,\n";
    let checked = take_in(second, &mut book, pipeline, 3);
    let summary = &checked.summary;
    assert_eq!(
        (summary.new, summary.updated, summary.unchanged),
        (1, 1, 2),
        "empty cells erase nothing and case of names does not matter"
    );
    assert_eq!(summary.new_owners, [label("Cid")]);
    assert_eq!(summary.new_companies, [label("Acme")]);
    let fields = vec![DealField::Amount, DealField::Company, DealField::Outcome];
    let action = RowAction::Update {
        fields,
        moves: false,
    };
    assert_eq!(checked.preview[1].action, action);
    let door = deal(&book, "Door");
    assert_eq!(door.value(), Some(Money::major(250, Currency::UAH)));
    assert_eq!(door.outcome.kind(), OutcomeKind::Won);
    book.execute(Command::Undo, &ctx(4)).unwrap();
    assert_eq!(book.records(), &before);
}

#[test]
fn what_the_file_does_not_tell_of_an_end_stays() {
    let (mut book, pipeline) = book();
    let row = |reason: &str| format!("id,deal,stage,lost reason\n1,Roof,Lost,{reason}\n");
    take_in(&row("Price"), &mut book, pipeline, 2);
    let again = take_in(&row(""), &mut book, pipeline, 3);
    assert_eq!(again.batch, None);
    take_in(
        "id,deal,stage\n1,Roof,Prospecting\n",
        &mut book,
        pipeline,
        4,
    );
    assert!(deal(&book, "Roof").is_open());
}

#[test]
fn rows_of_a_stage_left_out_are_listed() {
    let (book, pipeline) = book();
    let (table, mut plan) = planned(FIRST, &book, pipeline);
    plan.stages[0].choice = StageChoice::Ignore;
    let checked = check(&plan, &table, book.records());
    assert_eq!((checked.summary.new, checked.summary.skipped), (3, 1));
    assert_eq!(checked.problems[0].kind, ProblemKind::StageIgnored);
    assert_eq!(checked.problems[0].column.as_deref(), Some("stage"));
}

#[test]
fn what_is_not_settled_blocks() {
    let (book, pipeline) = book();
    let (table, mut plan) = planned(FIRST, &book, pipeline);
    plan.currency = None;
    let blockers = |plan: &Plan| check(plan, &table, book.records()).blockers;
    assert_eq!(blockers(&plan), [Blocker::Currency]);
    plan.currency = Some(Currency::EUR);
    plan.target = ImportTarget::New(label("продажі"));
    assert_eq!(blockers(&plan), [Blocker::PipelineNameTaken]);
    plan.set_field(&table, book.records(), 1, Field::Ignore);
    plan.template = "{nothing}".into();
    plan.set_target(&table, book.records(), ImportTarget::New(label("New")));
    let wrong = TemplateError::UnknownColumn("nothing".into());
    assert_eq!(blockers(&plan), [Blocker::Template(wrong)]);
    plan.template.clear();
    let checked = check(&plan, &table, book.records());
    assert_eq!(checked.preview[0].title, "1", "the key is the last resort");
}

#[test]
fn a_new_pipeline_without_a_stage_of_its_own_takes_the_spare_ones() {
    let book = Book::default();
    let table = table("deal,outcome\nRoof,Won\nDoor,Open\n");
    let target = ImportTarget::New(label("New"));
    let mut plan = Plan::guess("x.csv", &table, book.records(), target);
    let blocked = check(&plan, &table, book.records());
    assert_eq!(blocked.blockers, [Blocker::NoOpenStage]);
    plan.spare_stages = vec![stage("First", 10, StageKind::Open)];
    let checked = check(&plan, &table, book.records());
    assert_eq!(checked.summary.new_stages, [label("First")]);
    assert_eq!(checked.summary.stages[0].1.count, 1);
}

#[test]
fn chances_of_the_stage_are_not_typed_by_hand() {
    let (mut book, pipeline) = book();
    let text = "deal,stage,probability\nRoof,Переговори,80\nDoor,Переговори,35\nGate,Won,100\n";
    take_in(text, &mut book, pipeline, 2);
    assert_eq!(deal(&book, "Roof").probability, None);
    assert_eq!(
        deal(&book, "Door").probability,
        Some(Probability::percent(35))
    );
    assert_eq!(deal(&book, "Gate").probability, None);
}

#[test]
fn changing_a_column_keeps_what_was_chosen_for_the_stages() {
    let (book, pipeline) = book();
    let (table, mut plan) = planned(FIRST, &book, pipeline);
    plan.stages[0].choice = StageChoice::Ignore;
    plan.set_field(&table, book.records(), 6, Field::Contact);
    assert_eq!(plan.stages[0].choice, StageChoice::Ignore);
    assert_eq!(plan.place_of(Field::Company), None);
    plan.set_field(&table, book.records(), 5, Field::Contact);
    assert_eq!(plan.columns[6].field, Field::Ignore, "one column only");
    plan.set_field(&table, book.records(), 3, Field::Tags);
    assert!(plan.stages.is_empty());
}

#[test]
fn a_check_in_slices_is_the_check_at_one_go() {
    let (book, pipeline) = book();
    let (table, plan) = planned(FIRST, &book, pipeline);
    let mut slices = Check::start(&plan, &table, book.records());
    let mut count = 0;
    while slices.advance(&plan, &table, book.records(), 1) {
        count += 1;
        assert_eq!(slices.done(), count);
    }
    assert_eq!(
        slices.finish(&plan, &table),
        check(&plan, &table, book.records())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a file holds: nothing panics, every row is accounted for, and the gate takes what was checked.
    #[test]
    fn what_was_checked_is_taken_in(
        rows in prop::collection::vec(
            prop::collection::vec("[0-9.,/-]{0,10}|Won|Lost|New|[a-zі=' ]{0,6}", 7), 1..12
        )
    ) {
        let (mut book, pipeline) = book();
        take_in(FIRST, &mut book, pipeline, 2);
        let mut text = String::from("id;deal;amount;stage;close date;owner;contact\n");
        for row in &rows {
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        let Ok(opened) = open(text.as_bytes(), None, None) else {
            return Ok(());
        };
        let target = ImportTarget::Existing(pipeline);
        let mut plan = Plan::guess("x", &opened.table, book.records(), target);
        plan.currency = Some(Currency::UAH);
        for place in 0..plan.columns.len() {
            plan.set_order(place, values::dates::DateOrder::DayFirst);
            plan.set_sign(place, values::numbers::DecimalSign::Dot);
        }
        let checked = check(&plan, &opened.table, book.records());
        prop_assert!(checked.blockers.is_empty());
        let summary = &checked.summary;
        prop_assert_eq!(
            summary.new + summary.updated + summary.unchanged + summary.skipped + summary.joined,
            opened.table.len()
        );
        if let Some(batch) = checked.batch {
            let before = book.records().clone();
            book.execute(Command::Import(Box::new(batch)), &ctx(3)).unwrap();
            book.execute(Command::Undo, &ctx(4)).unwrap();
            prop_assert_eq!(book.records(), &before);
        }
    }
}

#[test]
fn a_hard_gate_keeps_a_deal_where_it_is_and_a_soft_one_is_told() {
    let (mut book, pipeline) = book();
    let text = |stage: &str, source: &str| {
        format!("id,deal,stage,amount,source\n1,Roof,{stage},,{source}\n2,Door,{stage},50,\n")
    };
    take_in(&text("Пошук клієнтів", ""), &mut book, pipeline, 2);
    let first = deal(&book, "Roof").stage;
    let gate = |book: &mut Book, gate: Gate| {
        let values = vec![
            StageValue::Gate(Some(gate)),
            StageValue::Required(vec![Requirement::Amount].into()),
        ];
        let stage = first;
        book.execute(Command::SetStage { stage, values }, &ctx(3))
            .unwrap();
    };
    gate(&mut book, Gate::Hard);
    let checked = |book: &Book, text: &str| {
        let (table, plan) = planned(text, book, pipeline);
        check(&plan, &table, book.records())
    };

    // The book itself refuses what was not asked for at the gate.
    let bare = checked(&book, &text("Переговори", ""));
    let command = Command::Import(Box::new(bare.batch.clone().unwrap()));
    let refused = book.clone().execute(command, &ctx(4));
    assert!(matches!(refused, Err(Refusal::GateShut { hard: true, .. })));

    let kinds = |checked: &Checked| -> Vec<(u32, ProblemKind)> {
        let problems = checked.problems.iter();
        problems.map(|told| (told.row, told.kind)).collect()
    };
    // A row that would only move its deal has nothing left to do; one with more to say comes in without the move.
    let mut held = bare;
    held.ask_gates(&book, &ctx(4));
    assert_eq!(kinds(&held), [(2, ProblemKind::GateHolds)]);
    assert_eq!((held.summary.updated, held.summary.unchanged), (1, 1));
    let mut held = checked(&book, &text("Переговори", "Виставка"));
    held.ask_gates(&book, &ctx(4));
    assert_eq!(held.summary.updated, 2);
    let mut taken = book.clone();
    let batch = held.batch.clone().unwrap();
    taken
        .execute(Command::Import(Box::new(batch)), &ctx(5))
        .unwrap();
    assert_eq!(deal(&taken, "Roof").stage, first);
    assert_eq!(deal(&taken, "Roof").source, Some(label("Виставка")));
    assert_ne!(deal(&taken, "Door").stage, first);

    // What the row brings along counts; a soft gate is told and passed.
    let full = text("Переговори", "").replace("1,Roof,Переговори,,", "1,Roof,Переговори,70,");
    let mut through = checked(&book, &full);
    through.ask_gates(&book, &ctx(4));
    assert_eq!(kinds(&through), []);
    gate(&mut book, Gate::Soft);
    let mut soft = checked(&book, &text("Переговори", ""));
    soft.ask_gates(&book, &ctx(4));
    assert_eq!(kinds(&soft), [(2, ProblemKind::GatePassed)]);
    let batch = soft.batch.clone().unwrap();
    book.execute(Command::Import(Box::new(batch)), &ctx(5))
        .unwrap();
    assert_ne!(deal(&book, "Roof").stage, first);
}
