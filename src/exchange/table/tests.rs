use super::super::dialect::Delimiter;
use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Table {
    Table::read(text, Dialect::guess(text)).unwrap()
}

fn rows(table: &Table) -> Vec<Vec<&str>> {
    (0..table.len())
        .map(|row| {
            (0..table.names().len())
                .map(|column| table.cell(row, column))
                .collect()
        })
        .collect()
}

#[test]
fn quotes_line_breaks_and_mixed_line_ends_are_read() {
    let table = read("name,note\r\n\"a, \"\"b\"\"\",\"two\nlines\"\n\n , \rc,d");
    assert_eq!(table.names(), ["name", "note"]);
    assert_eq!(rows(&table), [["a, \"b\"", "two\nlines"], ["c", "d"]]);
    assert_eq!(table.blank, 2);
    assert_eq!((table.row_number(0), table.row_number(1)), (2, 5));
}

#[test]
fn a_delimiter_at_each_line_end_is_no_column() {
    let table = read("\"ID\";\"Назва\";\n\"1\";\"Дах\";\n");
    assert_eq!(table.names(), ["ID", "Назва"]);
    assert_eq!(rows(&table), [["1", "Дах"]]);
    assert!(table.notes.is_empty());
}

#[test]
fn names_stay_apart() {
    let table = read("Amount,Amount,,Amount\n1,2,3,4\n");
    assert_eq!(table.names(), ["Amount", "Amount (2)", "#3", "Amount (3)"]);
}

#[test]
fn short_and_long_rows_are_noted() {
    let table = read("a,b,c\n1,2,3\n1\n1,2,3,4\n1,2,3,\n");
    assert_eq!(
        rows(&table),
        [
            ["1", "2", "3"],
            ["1", "", ""],
            ["1", "2", "3"],
            ["1", "2", "3"]
        ]
    );
    assert_eq!(
        table.notes,
        [
            TableNote::ShortRow { row: 3 },
            TableNote::LongRow { row: 4 }
        ]
    );
}

#[test]
fn a_quotation_mark_that_never_ends_swallows_no_row() {
    let table = read("a,b\n1,\"x\n2,y\n3,\"z\"\n");
    assert_eq!(rows(&table), [["1", "\"x"], ["2", "y"], ["3", "z"]]);
    assert_eq!(table.notes, [TableNote::UnclosedQuote { row: 2 }]);
    assert_eq!(table.row_number(2), 4);
}

#[test]
fn a_sep_line_is_obeyed_and_counted() {
    let table = read("sep=;\na;b\n1;2\n");
    assert_eq!(table.names(), ["a", "b"]);
    assert_eq!(table.row_number(0), 3);
}

#[test]
fn limits_are_named() {
    let comma = Dialect {
        delimiter: Delimiter::Comma,
        header: true,
    };
    assert_eq!(Table::read("", comma), Err(TableError::Empty));
    assert_eq!(Table::read("a,b\n", comma), Err(TableError::Empty));
    let wide = format!("{}x\n1\n", "x,".repeat(MAX_COLUMNS));
    assert_eq!(Table::read(&wide, comma), Err(TableError::TooManyColumns));
    let long = format!("a,b\n1,{}\n", "x".repeat(MAX_CELL + 1));
    assert_eq!(
        Table::read(&long, comma),
        Err(TableError::CellTooLong { row: 2 })
    );
    let many = format!("a\n{}", "1\n".repeat(MAX_ROWS + 1));
    assert_eq!(Table::read(&many, comma), Err(TableError::TooManyRows));
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in "[\"\r\n,;a1\\PC]{0,200}", header: bool) {
        for delimiter in Delimiter::ALL {
            let _ = Table::read(&text, Dialect { delimiter, header });
        }
        let _ = Table::read(&text, Dialect::guess(&text));
    }

    #[test]
    fn what_csv_writes_is_read_back(
        cells in prop::collection::vec(prop::collection::vec("[a-zІї \",;\n]{0,8}", 3), 1..6)
    ) {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(["x", "y", "z"]).unwrap();
        for row in &cells {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let comma = Dialect { delimiter: Delimiter::Comma, header: true };
        let expected: Vec<Vec<&str>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.trim()).collect::<Vec<_>>())
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        match Table::read(&text, comma) {
            Ok(table) => prop_assert_eq!(rows(&table), expected),
            Err(error) => prop_assert_eq!((error, expected.is_empty()), (TableError::Empty, true)),
        }
    }
}
