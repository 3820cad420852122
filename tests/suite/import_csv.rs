//! Tables in the shape of each system, read from file to book. The reports below `snapshots` say what the
//! importer made of each.

use std::fmt::Write as _;

use chrono::NaiveDate;
use konvey::domain::{Currency, Label, Moment, Money, ReplicaUid};
use konvey::exchange::{Checked, Opened, Plan, Reading, RowAction, StageChoice, check, open};
use konvey::ledger::{Book, Command, Ctx, ImportTarget};

fn ctx() -> Ctx {
    Ctx {
        now: Moment(1),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        replica: ReplicaUid([7; 16]),
    }
}

fn read(name: &str) -> Opened {
    let path = format!(
        "{}/tests/fixtures/csv/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    open(&std::fs::read(path).unwrap(), None, None).unwrap()
}

fn new_pipeline() -> ImportTarget {
    ImportTarget::New(Label::new("From a file").unwrap())
}

fn money(money: Option<Money>) -> String {
    money.map_or("-".into(), |money| {
        format!(
            "{}.{:02} {:?}",
            money.minor / 100,
            money.minor % 100,
            money.currency
        )
    })
}

fn plan_report(opened: &Opened, plan: &Plan) -> String {
    let mut out = format!(
        "{:?} ({:?}), {:?}, header {}\n",
        opened.encoding, opened.reason, opened.dialect.delimiter, opened.dialect.header
    );
    for column in &plan.columns {
        let reading = match &column.reading {
            Reading::Text => String::new(),
            Reading::Days(study) => format!(" {:?} {:?}", study.order, study.evidence),
            Reading::Amounts { study, in_minor } => format!(
                " {:?} {:?}{}",
                study.sign,
                study.evidence,
                if *in_minor { " in minor units" } else { "" }
            ),
            Reading::Chances(scale) => format!(" {scale:?}"),
        };
        let _ = writeln!(
            out,
            "{} = {:?} by {:?}{reading}",
            column.name, column.field, column.guess
        );
    }
    let _ = writeln!(
        out,
        "template {:?}, currency {:?}, keys of {:?}, repeated {:?}",
        plan.template, plan.currency, plan.source, plan.repeated
    );
    for stage in &plan.stages {
        let choice = match &stage.choice {
            StageChoice::Create {
                name, probability, ..
            } => {
                format!("new stage {name} {probability:?}")
            }
            other => format!("{other:?}"),
        };
        let _ = writeln!(out, "stage {:?} x{} = {choice}", stage.value, stage.count);
    }
    for outcome in &plan.outcomes {
        let _ = writeln!(
            out,
            "outcome {:?} x{} = {:?}",
            outcome.value, outcome.count, outcome.kind
        );
    }
    out
}

fn check_report(checked: &Checked) -> String {
    let summary = &checked.summary;
    let mut out = format!(
        "blockers {:?}\nrows {}, new {}, updated {}, unchanged {}, skipped {}, joined {}, blank {}\n",
        checked.blockers,
        summary.rows,
        summary.new,
        summary.updated,
        summary.unchanged,
        summary.skipped,
        summary.joined,
        summary.blank
    );
    let _ = writeln!(
        out,
        "owners {:?}, companies {:?}, people {:?}",
        summary.new_owners, summary.new_companies, summary.new_people
    );
    for (kind, total) in &summary.outcomes {
        let sums: Vec<String> = total.sum.amounts().map(|sum| money(Some(sum))).collect();
        let _ = writeln!(
            out,
            "{kind:?}: {} deals, {} without amount, {sums:?}",
            total.count, total.without_amount
        );
    }
    for row in &checked.preview {
        let day = |day: Option<NaiveDate>| day.map_or("-".into(), |day| day.to_string());
        let action = match &row.action {
            RowAction::Update { fields, moves } => format!("Update {fields:?} moves {moves}"),
            other => format!("{other:?}"),
        };
        let text = |label: &Option<Label>| label.as_deref().unwrap_or("-").to_owned();
        let _ = writeln!(
            out,
            "{} {action}: {} | {} | {:?} | {} | expected {} closed {} created {} | {} | {} | {}",
            row.row,
            row.title,
            text(&row.stage),
            row.outcome,
            money(row.amount),
            day(row.expected_close),
            day(row.closed_on),
            day(row.created_on),
            text(&row.owner),
            text(&row.company),
            text(&row.contact),
        );
    }
    for problem in &checked.problems {
        let _ = writeln!(
            out,
            "row {} {} {:?}: {:?}",
            problem.row,
            problem.column.as_deref().unwrap_or("-"),
            problem.cell,
            problem.kind
        );
    }
    out
}

/// Reads a file, checks it and takes it in; a second import must then find everything as it is.
fn import(name: &str, currency: Option<Currency>) -> (String, Book) {
    let opened = read(name);
    let mut book = Book::default();
    let mut plan = Plan::guess(name, &opened.table, book.records(), new_pipeline());
    let mut report = plan_report(&opened, &plan);
    plan.currency = plan.currency.or(currency);
    let checked = check(&plan, &opened.table, book.records());
    report.push_str(&check_report(&checked));
    if let Some(batch) = checked.batch {
        book.execute(Command::Import(Box::new(batch)), &ctx())
            .unwrap();
        let pipeline = *book.records().pipelines.keys().next().unwrap();
        plan.set_target(
            &opened.table,
            book.records(),
            ImportTarget::Existing(pipeline),
        );
        let again = check(&plan, &opened.table, book.records());
        if plan.source.is_empty() {
            assert_eq!(again.summary.new, checked.summary.new, "{name} has no keys");
        } else {
            assert_eq!(again.batch, None, "{name} changed on its second import");
        }
    }
    (report, book)
}

macro_rules! systems {
    ($($name:ident: $currency:expr),+ $(,)?) => {$(
        #[test]
        fn $name() {
            let (report, _) = import(stringify!($name), $currency);
            insta::assert_snapshot!(report);
        }
    )+};
}

systems!(
    zoho: None,
    hubspot: Some(Currency::USD),
    copper: None,
    bitrix24: None,
    close: None,
    pipedrive: None,
    plain_1251: None,
    excel_unicode: None,
    ambiguous: None,
    broken: None,
);

#[test]
fn details_reach_the_book() {
    let (_, book) = import("zoho", None);
    let deal = book
        .records()
        .deals
        .values()
        .find(|deal| &*deal.title == "Roof for the mill")
        .unwrap();
    assert_eq!(&*deal.description, "Two halls,\none office");
    assert_eq!(
        deal.tags.iter().map(|tag| &**tag).collect::<Vec<_>>(),
        ["big", "roof"]
    );
    assert_eq!(&*deal.next_step.as_ref().unwrap().text, "Send the contract");
    assert_eq!(
        &*deal.foreign.as_ref().unwrap().key,
        "zcrm_5123456000000310001"
    );
    let contact = book.records().people.get(&deal.contact.unwrap()).unwrap();
    assert_eq!(contact.company, deal.company);
    let lost = book
        .records()
        .deals
        .values()
        .find(|deal| &*deal.title == "Solar panels")
        .unwrap();
    let closing = lost.outcome.closing().unwrap();
    assert_eq!(closing.reason.as_deref(), Some("Price"));
    assert_eq!(closing.amount, None, "an empty cell stays empty");
}
