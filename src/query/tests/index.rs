//! The index of texts finds what asking each deal finds, whatever has changed since it was read.

use proptest::prelude::*;

use super::desk::{Desk, label};
use crate::domain::*;
use crate::ledger::{Command, DealEdit};
use crate::query::{Filter, Lens, Matcher, Texts};

/// A wish that may be refused, as numbers that pick what it is about and a text.
type Wish = (u8, usize, String);

fn command(desk: &Desk, (kind, deal, text): &Wish) -> Option<Command> {
    let deals = &desk.records().deals;
    let pick = deals.keys().nth(deal % deals.len().max(1)).copied();
    let text = Label::new(text).ok()?;
    let edit = |edit| {
        Some(Command::EditDeal {
            deal: pick?,
            edits: vec![edit],
        })
    };
    match kind % 9 {
        0 | 1 => {
            let stage = *desk.stages.get(deal % desk.stages.len())?;
            let new = crate::ledger::NewDeal::titled(text, stage);
            Some(Command::AddDeal(Box::new(new)))
        }
        2 => edit(DealEdit::Value(DealValue::Title(text))),
        3 => edit(DealEdit::CompanyNamed(text)),
        4 => edit(DealEdit::ContactNamed(text)),
        5 => edit(DealEdit::Value(DealValue::Source(Some(text)))),
        6 => edit(DealEdit::Value(DealValue::Company(None))),
        7 => Some(Command::Undo),
        _ => Some(Command::Trash { deals: vec![pick?] }),
    }
}

fn matcher(desk: &Desk, texts: &Texts, text: &str) -> Matcher {
    let filter = Filter {
        text: text.to_owned(),
        ..Filter::default()
    };
    let lens = Lens {
        texts: texts.clone(),
        ..desk.lens()
    };
    filter.matcher(&desk.book, &lens)
}

fn check(desk: &Desk, indexed: &Matcher, text: &str) -> Result<(), TestCaseError> {
    let plain = matcher(desk, &Texts::default(), text);
    for deal in desk.records().deals.values() {
        let wanted = plain.matches(deal);
        prop_assert_eq!(
            indexed.passes(desk.records(), deal.id),
            wanted,
            "{} in {:?}",
            text,
            deal.title
        );
        prop_assert_eq!(
            indexed.matches(deal),
            wanted,
            "{} in {:?}",
            text,
            deal.title
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_index_finds_what_asking_each_deal_finds(
        steps in proptest::collection::vec(
            (0..9u8, 0..20usize, "[абaЯ]{1,4}( [бbя]{1,3})?", "[абab]{0,3}( [б]{1,2})?", 0..4usize), 1..40)
    ) {
        let mut desk = Desk::new(&[("A", 10), ("B", 50)]);
        let texts = Texts::following();
        for (kind, deal, text, asked, ahead) in steps {
            let before = matcher(&desk, &texts, &asked);
            if ahead > 0 {
                let _ = texts.read_ahead(&desk.book, ahead);
            }
            let Some(command) = command(&desk, &(kind, deal, text)) else { continue };
            let Ok(done) = desk.try_run(command) else { continue };
            texts.follow(&done.changes);
            // Who asked before is asked about the deals as they are now; names belong to the question.
            if !done.changes.contacts {
                check(&desk, &before, &asked)?;
            }
            check(&desk, &matcher(&desk, &texts, &asked), &asked)?;
        }
    }
}

#[test]
fn another_book_is_read_anew() {
    let mut desk = Desk::new(&[("A", 10)]);
    desk.add(0, "first", None);
    let texts = Texts::following();
    let before = matcher(&desk, &texts, "first");
    let mut other = Desk::new(&[("A", 10)]);
    let id = other.add(0, "second", None);
    texts.follow(&crate::ledger::Changes {
        everything: true,
        ..Default::default()
    });
    assert!(!before.passes(other.records(), id));
    assert!(matcher(&other, &texts, "second").passes(other.records(), id));
    assert!(!matcher(&other, &texts, "first").passes(other.records(), id));
    other.edit(id, DealValue::Title(label("first")));
    texts.follow(&crate::ledger::Changes {
        deals: [id].into(),
        ..Default::default()
    });
    assert!(before.passes(other.records(), id));
}
