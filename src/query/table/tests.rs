//! Columns, orders, reading of cells, and the planning of a paste.

use super::*;
use crate::domain::*;
use crate::ledger::{Command, DealEdit, Refusal};
use crate::query::Matcher;
use crate::query::tests::desk::{Desk, day, label, uah};
use crate::text::{Lang, PlainFormat};

static UK: PlainFormat = PlainFormat(Lang::Uk);
static EN: PlainFormat = PlainFormat(Lang::En);

fn sheet<'a>(desk: &'a Desk, format: &'a PlainFormat) -> Sheet<'a> {
    Sheet {
        book: &desk.book,
        records: desk.records(),
        format,
        today: desk.today,
        now: Moment(0),
    }
}

fn cells(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let row = |row: &&[&str]| row.iter().map(ToString::to_string).collect();
    rows.iter().map(row).collect()
}

fn desk() -> (Desk, Vec<DealId>) {
    let mut desk = Desk::new(&[("Пошук", 10), ("Пропозиція", 50)]);
    let ids = vec![
        desk.add(0, "яблуко 10", Some(300)),
        desk.add(0, "Їжак", None),
        desk.add(1, "яблуко 9", Some(300)),
        desk.add(0, "Ґанок", Some(100)),
    ];
    (desk, ids)
}

fn apply(desk: &mut Desk, paste: &Paste) -> Result<(), Refusal> {
    let command = Command::ChangeDeals {
        edits: paste.edits.clone(),
        moves: paste.moves.clone(),
    };
    desk.try_run(command).map(drop)
}

#[test]
fn every_column_has_a_name_that_is_found_again() {
    let mut names = std::collections::HashSet::new();
    for column in Column::ALL.into_iter().chain([Column::Custom(ItemKey(7))]) {
        assert_eq!(Column::from_name(&column.name()), Some(column));
        assert!(names.insert(column.name()));
    }
    assert_eq!(Column::from_name("Nothing"), None);
}

#[test]
fn a_layout_is_kept_and_read_again() {
    let mut layout = TableLayout::default();
    layout.toggle(Column::Age);
    layout.toggle(Column::Priority);
    layout.toggle(Column::Title);
    layout.set_width(Column::Amount, 9_999.0);
    layout.shift(Column::Company, false);
    layout.shift(Column::Company, true);
    layout.order_by(Column::Stage, false);
    layout.order_by(Column::Amount, true);
    layout.order_by(Column::Amount, true);
    layout.shown = Shown::Everywhere;
    assert_eq!(layout.columns[0].0, Column::Title, "the name stays first");
    assert_eq!(layout.columns[1].0, Column::Stage);
    assert!(layout.has(Column::Priority) && !layout.has(Column::Age));
    assert_eq!(TableLayout::parse(&layout.print()), layout);
    assert_eq!(
        layout.sort,
        [
            SortBy {
                column: Column::Stage,
                descending: false
            },
            SortBy {
                column: Column::Amount,
                descending: true
            }
        ]
    );
    layout.order_by(Column::Amount, true);
    assert_eq!(layout.sort.len(), 1, "the third press takes it out");
    let damaged = "columns=Amount:9,What,own-3,Amount;sort=?;shown=all";
    let read = TableLayout::parse(damaged);
    assert_eq!(
        read.columns,
        [
            (Column::Title, None),
            (Column::Amount, None),
            (Column::Custom(ItemKey(3)), None)
        ]
    );
    assert_eq!(TableLayout::parse(""), TableLayout::default());
}

#[test]
fn rows_are_ordered_by_several_columns_and_equal_ones_stay() {
    let (mut desk, ids) = desk();
    let sorted = |desk: &Desk, by: &[(Column, bool)]| {
        let by: Vec<_> = by
            .iter()
            .map(|(column, descending)| SortBy {
                column: *column,
                descending: *descending,
            })
            .collect();
        let mut rows = ids.clone();
        sort_by(&sheet(desk, &UK), &mut rows, &by);
        let place = |id| ids.iter().position(|known| *known == id).unwrap();
        rows.into_iter().map(place).collect::<Vec<_>>()
    };
    assert_eq!(sorted(&desk, &[]), [0, 1, 2, 3]);
    assert_eq!(sorted(&desk, &[(Column::Title, false)]), [3, 1, 2, 0]);
    assert_eq!(sorted(&desk, &[(Column::Amount, false)]), [3, 0, 2, 1]);
    assert_eq!(sorted(&desk, &[(Column::Amount, true)]), [0, 2, 3, 1]);
    let both = [(Column::Amount, true), (Column::Title, false)];
    assert_eq!(sorted(&desk, &both), [2, 0, 3, 1]);
    let both = [(Column::Stage, true), (Column::Title, true)];
    assert_eq!(sorted(&desk, &both), [2, 0, 1, 3]);
    // With a rate a hundred dollars are more than three hundred hryvnias.
    desk.edit(
        ids[1],
        DealValue::Amount(Some(Money::major(100, Currency::USD))),
    );
    assert_eq!(sorted(&desk, &[(Column::Amount, true)]), [1, 0, 2, 3]);
    desk.run(Command::SetSettings {
        value: BookSettingsValue::Rates(
            vec![Rate {
                currency: Currency::USD,
                on: day("2026-01-01"),
                rate: Decimal::parse("2").unwrap(),
            }]
            .into(),
        ),
    });
    assert_eq!(sorted(&desk, &[(Column::Amount, true)]), [0, 2, 1, 3]);
}

#[test]
fn what_a_cell_says_it_reads_again() {
    let (mut desk, ids) = desk();
    desk.run(Command::SetSettings {
        value: BookSettingsValue::CustomFields(
            vec![CustomField {
                key: ItemKey(0),
                name: label("Розмір"),
                kind: CustomKind::Choice,
                pipeline: None,
                choices: vec![label("Малий"), label("Великий")].into(),
                archived: false,
            }]
            .into(),
        ),
    });
    let own = Column::Custom(desk.records().settings.custom_fields[0].key);
    for (format, lang) in [(&UK, Lang::Uk), (&EN, Lang::En)] {
        let priority = if lang == Lang::Uk {
            "Високий"
        } else {
            "High"
        };
        for (column, text, shown) in [
            (Column::Amount, "1234,5", None),
            (Column::ExpectedClose, "5.12.2026", None),
            (Column::Probability, "35", None),
            (Column::NextStep, "Call", None),
            (Column::NextStepDate, "2026-12-01", None),
            (Column::Owner, "Ira", None),
            (Column::Company, "ТОВ «Агро»", None),
            (Column::Tags, "a, b", None),
            (Column::Priority, priority, Some(priority)),
            (Column::Notes, "two\nlines", None),
            (own, "великий", Some("Великий")),
        ] {
            let deal = desk.deal(ids[0]).clone();
            let read = sheet(&desk, format).read(column, &deal, text);
            match read.unwrap_or_else(|error| panic!("{column:?} {text}: {error:?}")) {
                Edited::Edit(edit) => {
                    // In the second language most values are there already.
                    let done = desk.try_run(Command::EditDeals(vec![(ids[0], vec![edit])]));
                    assert!(matches!(done, Ok(_) | Err(Refusal::NothingToDo)));
                }
                Edited::Nothing => {}
                Edited::Move(_) => panic!("{column:?} is no stage"),
            }
            let here = sheet(&desk, format);
            let typed = here.typed(column, desk.deal(ids[0])).unwrap();
            if let Some(shown) = shown {
                assert_eq!(typed, shown);
            }
            assert_eq!(
                here.read(column, desk.deal(ids[0]), &typed),
                Ok(Edited::Nothing),
                "{column:?} {typed}"
            );
        }
    }
    // What an edit built on another edit of the same text says the same in the other language.
    assert_eq!(
        sheet(&desk, &EN).read(Column::Priority, desk.deal(ids[1]), "високий"),
        Ok(Edited::Edit(DealEdit::Value(DealValue::Priority(Some(
            Priority::High
        )))))
    );
}

#[test]
fn cells_say_why_they_take_no_text() {
    let (mut desk, ids) = desk();
    let read =
        |desk: &Desk, column, text: &str| sheet(desk, &EN).read(column, desk.deal(ids[0]), text);
    assert_eq!(read(&desk, Column::Age, "5"), Err(Unread::ReadOnly));
    assert_eq!(
        read(&desk, Column::Title, " "),
        Err(Unread::Text(LabelError::Empty))
    );
    assert_eq!(
        read(&desk, Column::Probability, "101"),
        Err(Unread::Probability)
    );
    assert_eq!(
        read(&desk, Column::NextStepDate, "5.12"),
        Err(Unread::StepFirst)
    );
    assert!(matches!(
        read(&desk, Column::Stage, "Nowhere"),
        Err(Unread::Choice(stages)) if stages == ["Пошук", "Пропозиція"]
    ));
    assert_eq!(
        read(&desk, Column::Stage, "пропозиція"),
        Ok(Edited::Move(desk.stages[1]))
    );
    assert_eq!(
        read(&desk, Column::Amount, "$5"),
        Ok(Edited::Edit(DealEdit::Value(DealValue::Amount(Some(
            Money::major(5, Currency::USD)
        )))))
    );
    assert_eq!(read(&desk, Column::Currency, "XYZ!"), Err(Unread::Currency));
    desk.close(ids[0], OutcomeKind::Won, "2026-11-01", Some(250));
    assert_eq!(read(&desk, Column::Amount, "5"), Err(Unread::Ended));
    assert_eq!(read(&desk, Column::Stage, "Пропозиція"), Err(Unread::Ended));
    for error in [
        Unread::ReadOnly,
        Unread::Choice(vec!["a".into()]),
        Unread::Custom(CustomKind::Rating),
    ] {
        assert!(!error.words(&sheet(&desk, &EN)).is_empty());
    }
}

#[test]
fn text_of_spreadsheets_is_read_and_written() {
    for (text, expected) in [
        ("", cells(&[])),
        ("a", cells(&[&["a"]])),
        ("a\tb\r\nc\t\r\n", cells(&[&["a", "b"], &["c", ""]])),
        ("\n\nx\n", cells(&[&[""], &[""], &["x"]])),
        (
            "\"a\tb\nc\"\"d\"\t5\" pipe",
            cells(&[&["a\tb\nc\"d", "5\" pipe"]]),
        ),
        ("a\t", cells(&[&["a", ""]])),
    ] {
        assert_eq!(tsv_cells(text), expected, "{text:?}");
    }
    let block = cells(&[&["a\tb", "c\nd"], &["\"", ""]]);
    assert_eq!(tsv_cells(&tsv(&block)), block);
}

#[test]
fn a_block_is_one_action_and_its_problems_have_places() {
    let (mut desk, ids) = desk();
    let before = desk.records().clone();
    let columns = [
        Column::Title,
        Column::Stage,
        Column::Amount,
        Column::NextStep,
        Column::NextStepDate,
    ];
    let at = Block::at(Spot { row: 2, column: 1 });
    let text = cells(&[
        &["Пошук", "1 000", "Call", "1.12.2026"],
        &["Nowhere", "abc", "", "1.12.2026"],
        &["Пошук"],
    ]);
    let paste = plan(&sheet(&desk, &UK), &ids, &columns, at, &text);
    assert_eq!(paste.changed, 4, "{paste:?}");
    assert_eq!(paste.moves, [(desk.stages[0], vec![ids[2]])]);
    let places: Vec<_> = paste
        .problems
        .iter()
        .map(|problem| (problem.spot.row, problem.spot.column))
        .collect();
    assert_eq!(places, [(3, 1), (3, 2), (3, 4), (4, 1)]);
    assert_eq!(paste.problems[3].reason, Reason::Outside);
    assert_eq!(desk.records(), &before, "a plan changes nothing");

    apply(&mut desk, &paste).unwrap();
    let deal = desk.deal(ids[2]);
    assert_eq!(
        (deal.stage, deal.amount),
        (desk.stages[0], Some(uah(1_000)))
    );
    assert_eq!(
        deal.next_step,
        Some(NextStep {
            text: label("Call"),
            on: Some(day("2026-12-01"))
        })
    );
    desk.run(Command::Undo);
    assert_eq!(desk.records(), &before, "one step back");
}

#[test]
fn a_single_cell_fills_the_block_and_a_pattern_is_repeated() {
    let (desk, ids) = desk();
    let columns = [Column::Title, Column::Source, Column::Campaign];
    let block = Block {
        from: Spot { row: 3, column: 2 },
        to: Spot { row: 0, column: 1 },
    };
    let sheet = sheet(&desk, &EN);
    let fill = plan(&sheet, &ids, &columns, block, &cells(&[&["x"]]));
    assert_eq!((fill.changed, fill.problems.len()), (8, 0));
    let rows = plan(&sheet, &ids, &columns, block, &cells(&[&["x"], &["y"]]));
    assert_eq!(rows.changed, 8);
    assert_eq!(
        rows.edits[3].1[1],
        DealEdit::Value(DealValue::Campaign(Some(label("y"))))
    );
    let three = plan(
        &sheet,
        &ids,
        &columns,
        block,
        &cells(&[&["x"], &["y"], &["z"]]),
    );
    assert_eq!(three.changed, 3, "what does not fit starts at the corner");
    assert_eq!(plan(&sheet, &ids, &columns, block, &[]), Paste::default());
}

#[test]
fn a_gate_sees_a_pasted_deal_as_it_then_is() {
    let (mut desk, ids) = desk();
    desk.run(Command::SetStage {
        stage: desk.stages[0],
        values: vec![
            StageValue::Required(vec![Requirement::Source].into()),
            StageValue::Gate(Some(Gate::Hard)),
        ],
    });
    let columns = [Column::Title, Column::Source, Column::Stage];
    let at = Block::at(Spot { row: 0, column: 1 });
    let bare = cells(&[&["", "Пропозиція"]]);
    let paste = plan(&sheet(&desk, &UK), &ids, &columns, at, &bare);
    let refused = apply(&mut desk, &paste);
    assert!(matches!(refused, Err(Refusal::GateShut { hard: true, .. })));
    let full = cells(&[&["Виставка", "Пропозиція"], &["Сайт", "Пропозиція"]]);
    let paste = plan(&sheet(&desk, &UK), &ids, &columns, at, &full);
    apply(&mut desk, &paste).unwrap();
    let here = desk.book.board().cards(desk.stages[1]).collect::<Vec<_>>();
    assert_eq!(here, [ids[2], ids[0], ids[1]]);
}

#[test]
fn the_figures_keep_currencies_apart_until_there_is_a_rate() {
    let (mut desk, ids) = desk();
    desk.edit(
        ids[1],
        DealValue::Amount(Some(Money::major(10, Currency::USD))),
    );
    desk.add(0, "nothing", None);
    let all: Vec<_> = desk.records().deals.keys().copied().collect();
    let found = figures(&sheet(&desk, &EN), &all);
    assert_eq!((found.count, found.without_amount), (5, 1));
    assert_eq!(found.amount.minor(Currency::UAH), 70_000);
    assert_eq!(found.weighted.minor(Currency::UAH), 19_000);
    assert_eq!((found.amount_in_base, found.average), (None, None));
    desk.run(Command::SetSettings {
        value: BookSettingsValue::Rates(
            vec![Rate {
                currency: Currency::USD,
                on: day("2026-01-01"),
                rate: Decimal::parse("40").unwrap(),
            }]
            .into(),
        ),
    });
    let found = figures(&sheet(&desk, &EN), &all);
    assert_eq!(found.amount_in_base, Some(uah(1_100)));
    assert_eq!(found.average, Some(uah(275)));
    let of_one = figures(&sheet(&desk, &EN), &ids[..1]);
    assert_eq!(
        (of_one.amount_in_base, of_one.average),
        (None, Some(uah(300)))
    );
}

#[test]
fn the_deals_of_a_table_are_those_asked_for() {
    let (mut desk, ids) = desk();
    desk.close(ids[0], OutcomeKind::Lost, "2026-11-01", None);
    desk.run(Command::Archive {
        deals: vec![ids[1]],
        archived: true,
    });
    let shown = |shown, pipeline| {
        let (found, of) = deals(desk.records(), pipeline, shown, &Matcher::default());
        assert_eq!(found.len(), of);
        found
    };
    assert_eq!(shown(Shown::Open, desk.pipeline), ids[2..]);
    assert_eq!(
        shown(Shown::Pipeline, desk.pipeline),
        [ids[0], ids[2], ids[3]]
    );
    let elsewhere = PipelineId::default();
    assert_eq!(shown(Shown::Pipeline, elsewhere), []);
    assert_eq!(shown(Shown::OpenEverywhere, elsewhere), ids[2..]);
}
