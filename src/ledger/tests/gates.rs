//! Gates, skipped stages, full stages, and what follows from a change.

use super::*;

fn today() -> NaiveDate {
    ctx(0).today
}

fn set(book: &mut Book, stage: StageId, values: Vec<StageValue>) {
    book.execute(Command::SetStage { stage, values }, &ctx(5))
        .unwrap();
}

fn go(book: &mut Book, deal: DealId, stage: StageId, pass: Pass) -> Result<Done, Refusal> {
    let command = Command::MoveDeals {
        deals: vec![deal],
        stage,
        position: Position::Top,
        pass,
    };
    book.execute(command, &ctx(6))
}

fn edit(book: &mut Book, deal: DealId, edit: DealEdit) -> Result<Done, Refusal> {
    let edits = vec![edit];
    book.execute(Command::EditDeal { deal, edits }, &ctx(7))
}

fn value(value: DealValue) -> DealEdit {
    DealEdit::Value(value)
}

#[test]
fn a_hard_gate_opens_only_for_what_it_asks() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let asks = [Requirement::Company, Requirement::ExpectedClose];
    set(
        &mut book,
        stages[0],
        vec![
            StageValue::Gate(Some(Gate::Hard)),
            StageValue::Required(asks.to_vec().into()),
        ],
    );
    let shut = |missing: &[Requirement]| {
        let missing = missing.iter().copied().map(Missing::Required).collect();
        Err(Refusal::GateShut {
            deals: vec![(deal, stages[0], missing)],
            hard: true,
        })
    };
    let before = book.records().clone();
    assert_eq!(go(&mut book, deal, stages[1], Pass::default()), shut(&asks));
    let anyway = Pass {
        anyway: true,
        ..Pass::default()
    };
    assert_eq!(go(&mut book, deal, stages[1], anyway), shut(&asks));
    assert_eq!(*book.records(), before);

    // A date that is past does not count; both are filled in on the way, in one action.
    let brought = |day: NaiveDate| Pass {
        edits: vec![
            DealEdit::CompanyNamed(label("Acme")),
            value(DealValue::ExpectedClose(Some(day))),
        ],
        ..Pass::default()
    };
    let past = today().pred_opt().unwrap();
    assert_eq!(
        go(&mut book, deal, stages[1], brought(past)),
        shut(&[Requirement::ExpectedClose])
    );
    let done = go(&mut book, deal, stages[1], brought(today())).unwrap();
    assert_eq!(book.records().deals[&deal].stage, stages[1]);
    assert!(book.records().deals[&deal].company.is_some());
    book.execute(Command::UndoAction { seq: done.seq }, &ctx(9))
        .unwrap();
    assert_eq!(book.records().deals, before.deals);
}

#[test]
fn the_gate_holds_for_winning_and_not_for_going_back_or_losing() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[1], "x");
    set(
        &mut book,
        stages[1],
        vec![
            StageValue::Gate(Some(Gate::Soft)),
            StageValue::Required(vec![Requirement::Owner].into()),
        ],
    );
    let close = |kind, anyway| Command::Close {
        deal,
        kind,
        closing: Box::new(Closing::on(today())),
        after_sale: None,
        pass: Pass {
            anyway,
            ..Pass::default()
        },
    };
    assert!(matches!(
        book.execute(close(OutcomeKind::Won, false), &ctx(6)),
        Err(Refusal::GateShut { hard: false, .. })
    ));
    let mut won = book.clone();
    won.execute(close(OutcomeKind::Won, true), &ctx(6)).unwrap();
    let mut lost = book.clone();
    lost.execute(close(OutcomeKind::Lost, false), &ctx(6))
        .unwrap();
    go(&mut book, deal, stages[0], Pass::default()).unwrap();
}

#[test]
fn skipped_stages_are_written_down_with_the_reason_and_not_twice() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    assert_eq!(
        book.passage(deal, Some(stages[2]), &[], &ctx(0)).skipped,
        [stages[1]]
    );
    let reason = Some(label("We know them"));
    let pass = Pass {
        reason: reason.clone(),
        ..Pass::default()
    };
    go(&mut book, deal, stages[2], pass).unwrap();
    let skips = book.records().deals[&deal].skips.clone();
    assert_eq!(skips.len(), 1);
    assert_eq!((skips[0].stage, &skips[0].reason), (stages[1], &reason));
    // A stage that was visited is not skipped by going past it again.
    go(&mut book, deal, stages[1], Pass::default()).unwrap();
    go(&mut book, deal, stages[0], Pass::default()).unwrap();
    assert!(
        book.passage(deal, Some(stages[2]), &[], &ctx(0))
            .skipped
            .is_empty()
    );
}

#[test]
fn a_full_stage_takes_one_more_only_if_it_is_wished() {
    let (mut book, stages) = book();
    let deals = ["x", "y"].map(|title| add(&mut book, stages[0], title));
    set(&mut book, stages[1], vec![StageValue::WipLimit(Some(1))]);
    go(&mut book, deals[0], stages[1], Pass::default()).unwrap();
    assert_eq!(
        go(&mut book, deals[1], stages[1], Pass::default()),
        Err(Refusal::StageFull(1))
    );
    // A move inside of the full stage is none that fills it.
    let pass = Pass {
        anyway: true,
        ..Pass::default()
    };
    go(&mut book, deals[1], stages[1], pass).unwrap();
    go(&mut book, deals[0], stages[1], Pass::default()).unwrap();
}

#[test]
fn a_conversation_counts_once_it_is_done() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let asks = StageValue::Required(vec![Requirement::Conversation].into());
    set(
        &mut book,
        stages[0],
        vec![StageValue::Gate(Some(Gate::Hard)), asks],
    );
    let call = NewActivity {
        kind: ActivityKind::Call,
        subject: label("First call"),
        values: vec![ActivityValue::Deal(Some(deal))],
    };
    book.execute(Command::AddActivity(Box::new(call)), &ctx(6))
        .unwrap();
    let activity = book.agenda().next(deal).unwrap();
    assert!(go(&mut book, deal, stages[1], Pass::default()).is_err());
    let done = Command::SetActivityState {
        activity,
        state: ActivityState::Done(today()),
        result: None,
        next: None,
    };
    book.execute(done, &ctx(7)).unwrap();
    assert_eq!(book.agenda().next(deal), None);
    go(&mut book, deal, stages[1], Pass::default()).unwrap();
}

#[test]
fn questions_and_points_keep_their_keys_when_they_are_reworded() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let questions = vec![Item::new(label("Budget?")), Item::new(label("When?"))];
    set(
        &mut book,
        stages[0],
        vec![
            StageValue::Questions(questions.into()),
            StageValue::Checklist(vec![Item::new(label("Called"))].into()),
            StageValue::Gate(Some(Gate::Hard)),
            StageValue::Required(vec![Requirement::Questions, Requirement::Checklist].into()),
        ],
    );
    let stage = book.records().stages[&stages[0]].clone();
    let keys: std::collections::BTreeSet<ItemKey> = (stage.questions.iter())
        .chain(&stage.checklist)
        .map(|item| item.key)
        .collect();
    assert_eq!(keys.len(), 3, "each has a key of its own");
    assert!(!keys.contains(&ItemKey::default()));
    for item in &stage.questions {
        let answer = DealEdit::Answer(item.key, Note::new("yes").unwrap());
        edit(&mut book, deal, answer).unwrap();
    }
    edit(
        &mut book,
        deal,
        DealEdit::Check(stage.checklist[0].key, true),
    )
    .unwrap();
    let reworded: List<Item> = (stage.questions.iter())
        .map(|item| Item {
            text: label("Other words"),
            ..item.clone()
        })
        .collect();
    set(&mut book, stages[0], vec![StageValue::Questions(reworded)]);
    go(&mut book, deal, stages[1], Pass::default()).unwrap();
}

#[test]
fn line_items_set_the_amount_and_lock_it() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let item = |price: i64, currency| LineItem {
        product: None,
        name: label("Seat"),
        quantity: Decimal::whole(3),
        price: Money::major(price, currency),
        discount: None,
        tax: Some(Probability::percent(20)),
    };
    let items = |items: Vec<LineItem>| value(DealValue::Items(items.into()));
    edit(&mut book, deal, items(vec![item(100, Currency::UAH)])).unwrap();
    let amount = |book: &Book| book.records().deals[&deal].amount;
    assert_eq!(amount(&book), Some(Money::major(300, Currency::UAH)));
    let typed = value(DealValue::Amount(Some(Money::major(1, Currency::UAH))));
    assert_eq!(
        edit(&mut book, deal, typed.clone()),
        Err(Refusal::AmountFromItems)
    );
    let mixed = items(vec![item(1, Currency::UAH), item(1, Currency::EUR)]);
    assert_eq!(
        edit(&mut book, deal, mixed),
        Err(Refusal::SeveralCurrencies)
    );
    edit(&mut book, deal, items(Vec::new())).unwrap();
    edit(&mut book, deal, typed).unwrap();

    let step = Concession {
        on: today(),
        by: Side::Buyer,
        what: Term::Scope,
        text: Note::new("a tenth less").unwrap(),
        effect: Some(Money {
            minor: -30,
            currency: Currency::UAH,
        }),
    };
    let negotiate = Command::Negotiate {
        deal,
        step: Box::new(step),
    };
    book.execute(negotiate, &ctx(9)).unwrap();
    assert_eq!(amount(&book).map(|money| money.minor), Some(70));
    assert_eq!(book.records().deals[&deal].negotiation.len(), 1);
}

#[test]
fn a_split_moves_the_chosen_deals_and_a_copy_has_keys_of_its_own() {
    let (mut book, stages) = book();
    let deals = ["x", "y"].map(|title| add(&mut book, stages[0], title));
    let questions = StageValue::Questions(vec![Item::new(label("Why?"))].into());
    set(&mut book, stages[0], vec![questions]);
    let split = Command::SplitStage {
        stage: stages[0],
        new: stage("A2", 30, StageKind::Open),
        deals: vec![deals[1]],
    };
    let before = book.records().clone();
    book.execute(split, &ctx(6)).unwrap();
    let pipeline = *book.records().pipelines.keys().next().unwrap();
    let names: Vec<String> = (book.records().open_stages_of(pipeline).iter())
        .map(|stage| stage.name.to_string())
        .collect();
    assert_eq!(names, ["A", "A2", "B", "C"]);
    assert_eq!(titles(&book, stages[0]), ["x"]);
    book.execute(Command::Undo, &ctx(7)).unwrap();
    assert_eq!(*book.records(), before);

    let copy = Command::CopyPipeline {
        pipeline,
        name: label("Second"),
    };
    book.execute(copy, &ctx(8)).unwrap();
    let second = *book.records().pipelines.keys().last().unwrap();
    let first = &book.records().stages[&stages[0]].questions[0];
    let copied = &book.records().open_stages_of(second)[0].questions[0];
    assert_eq!(first.text, copied.text);
    assert_ne!(first.key, copied.key);
}

#[test]
fn people_made_one_leave_nothing_behind() {
    let (mut book, stages) = book();
    let deal = add(&mut book, stages[0], "x");
    let mut people = Vec::new();
    for name in ["Olena", "Olena S."] {
        let name = label(name);
        let values = Vec::new();
        book.execute(Command::AddPerson { name, values }, &ctx(5))
            .unwrap();
        people.push(*book.records().people.keys().last().unwrap());
    }
    let role = |person, role| DealRole { person, role };
    let roles = vec![
        role(people[1], Role::DecisionMaker),
        role(people[0], Role::User),
    ];
    edit(&mut book, deal, value(DealValue::Contact(Some(people[1])))).unwrap();
    edit(&mut book, deal, value(DealValue::Roles(roles.into()))).unwrap();
    let before = book.records().clone();
    let merge = Command::MergePeople {
        keep: people[0],
        others: vec![people[1]],
        values: vec![PersonValue::Email(Some(label("o@example.org")))],
    };
    book.execute(merge, &ctx(9)).unwrap();
    let after = &book.records().deals[&deal];
    assert_eq!(after.contact, Some(people[0]));
    assert_eq!(after.roles.to_vec(), [role(people[0], Role::DecisionMaker)]);
    assert!(!book.records().people.contains_key(&people[1]));
    book.execute(Command::Undo, &ctx(10)).unwrap();
    assert_eq!(*book.records(), before);
}

#[test]
fn many_deals_are_edited_in_one_step() {
    let (mut book, stages) = book();
    let deals: Vec<DealId> = (0..40)
        .map(|number| add(&mut book, stages[0], &format!("d{number}")))
        .collect();
    let before = book.records().clone();
    let edits = |id: &DealId| {
        let high = value(DealValue::Priority(Some(Priority::High)));
        (*id, vec![DealEdit::AddTag(label("hot")), high])
    };
    let edits = deals.iter().map(edits).collect();
    book.execute(Command::EditDeals(edits), &ctx(5)).unwrap();
    let changed: Vec<_> = book.records().deals.values().collect();
    assert!(
        changed
            .iter()
            .all(|deal| deal.priority == Some(Priority::High))
    );
    assert!(changed.iter().all(|deal| deal.tags.iter().count() == 1));
    book.execute(Command::Undo, &ctx(6)).unwrap();
    assert_eq!(*book.records(), before);
}
